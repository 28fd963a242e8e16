/**
 * Reporter for the browser tests: one line a file while they run, and the counts in build/results/browser.json for
 * scripts/test.mjs. A test that an engine's driver cannot run at all is listed with the reason and counts neither way.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';

export const RESULTS = 'build/results/browser.json';

// What the drivers of Firefox and WebKit say to a command that only Chromium's knows.
const CANNOT =
  /(command|method|emulat\w*|viewport|media|sendMouse|mouse)[^\n]*(not supported|unsupported|unknown|not implemented)|(not supported|unsupported|unknown|not implemented)[^\n]*(command|method|emulat|viewport|media|key)/i;

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
      const sum = { passed: 0, failed: 0, skipped: [], cannot: [] };
      for (const session of sessions) {
        const engine = session.browser.name;
        const tests = flatten(session.testResults);
        const cannot = (reason) => !/chrom/i.test(engine) && CANNOT.test(reason);
        // What a hook cannot do stops the tests after it, which then have no error of their own.
        const stops = session.errors.map(({ message }) => message?.split('\n')[0] ?? '');
        const stopped = stops.find(cannot);
        for (const test of tests) {
          const name = `${engine}: ${relative('.', session.testFile)} › ${test.title}`;
          const reason = test.error?.message?.split('\n')[0] ?? stopped ?? '';
          if (test.skipped) sum.skipped.push(name);
          else if (test.passed) sum.passed += 1;
          else if (cannot(reason)) sum.cannot.push({ name, reason });
          else sum.failed += 1;
        }
        // A file that does not load, throws outside a test or never ends has no failed test of its own.
        if (stops.some((reason) => !cannot(reason)) || (!tests.length && !session.passed))
          sum.failed += 1;
      }
      mkdirSync('build/results', { recursive: true });
      writeFileSync(RESULTS, JSON.stringify(sum, null, 1));
    },
  };
}
