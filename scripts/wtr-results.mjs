/**
 * Reporter for the browser tests: one line a file while they run, and the counts in build/results/browser.json for
 * scripts/test.mjs. A test that an engine cannot run is listed with the reason and counts neither way.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';

export const RESULTS = 'build/results/browser.json';

/** How tests/support/engines.ts names what an engine cannot do. */
const CANNOT = /^(.*) \[cannot run in \w+: (.*)\]$/s;

const flatten = (suite, path = []) => [
  ...(suite?.tests ?? []).map((test) => ({ ...test, title: [...path, test.name].join(' › ') })),
  ...(suite?.suites ?? []).flatMap((inner) => flatten(inner, [...path, inner.name])),
];

export function resultsReporter() {
  return {
    start: () => rmSync(RESULTS, { force: true }),
    reportTestFileResults({ sessionsForTestFile, testFile }) {
      for (const session of sessionsForTestFile) {
        const tests = flatten(session.testResults);
        const passed = tests.filter((test) => test.passed && !test.skipped).length;
        console.log(
          `  ${session.browser.name}: ${relative('.', testFile)} ${passed}/${tests.length}${session.errors.length ? ', stopped with an error' : ''}`,
        );
      }
    },
    onTestRunFinished({ sessions }) {
      const sum = { passed: 0, failed: 0, failures: [], skipped: [], cannot: [] };
      const fail = (name, error) => {
        sum.failed += 1;
        sum.failures.push(`${name}\n${error?.message ?? ''}\n${error?.stack ?? ''}`.trim());
      };
      for (const session of sessions) {
        const tests = flatten(session.testResults);
        for (const test of tests) {
          const name = `${relative('.', session.testFile)} › ${test.title}`;
          const [, what, reason] = CANNOT.exec(name) ?? [];
          if (test.skipped && reason) sum.cannot.push({ name: what, reason });
          else if (test.skipped) sum.skipped.push(name);
          else if (test.passed) sum.passed += 1;
          else fail(name, test.error);
        }
        // A file that does not load, throws outside a test or never ends has no failed test of its own.
        if (session.errors.length || (!tests.length && !session.passed))
          fail(`${relative('.', session.testFile)}, outside its tests`, session.errors[0]);
      }
      mkdirSync('build/results', { recursive: true });
      writeFileSync(RESULTS, JSON.stringify(sum, null, 1));
    },
  };
}
