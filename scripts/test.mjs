/**
 * `npm test`: everything, on a machine that has only Node and npm. Installs what is missing, checks, builds, runs every
 * test in a real browser, looks at every story. The last line is `N passed, N failed`.
 *
 *   --only=types,lint,…       some steps (names below); what a step needs first is not run for it
 *   --browsers=chromium,firefox,webkit
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled } from './install.mjs';
import { RESULTS } from './wtr-results.mjs';

const option = (name) =>
  process.argv
    .find((argument) => argument.startsWith(`--${name}=`))
    ?.split('=')[1]
    .split(',');
if (process.argv.includes('--help')) {
  console.log(/\/\*\*([\s\S]*?)\*\//.exec(readFileSync(new URL(import.meta.url), 'utf8'))[1]);
  process.exit();
}
const only = option('only');
const engines = option('browsers') ?? process.env.BROWSERS?.split(',') ?? ['chromium'];

if (engines.join() !== 'chromium') {
  // Other inputs for property tests than every day (tests/support/property.ts).
  process.env.SEED ??= String(Date.now() % 1_000_000);
  console.log(`SEED=${process.env.SEED}`);
}

const started = Date.now();
const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(0)} s`;
const total = { passed: 0, failed: 0 };
const failures = [];
const notRun = [];
const children = new Set();

/** `words` say what failed: they are printed once more at the end, where a log that was cut still has them. */
function count(title, passed, failed, words = '') {
  total.passed += passed;
  total.failed += failed;
  if (failed) failures.push(`${title}: ${failed} failed\n${words}`.trim());
}

const end = (child) => {
  try {
    if (process.platform === 'win32') child.kill();
    else process.kill(-child.pid);
  } catch {
    // It is gone already.
  }
};
for (const signal of ['SIGINT', 'SIGTERM'])
  process.on(signal, () => {
    children.forEach(end);
    console.log(`Stopped.\n${total.passed} passed, ${total.failed + 1} failed`);
    process.exit(1);
  });

/** Runs a Node program to its end; `live` shows its words as they come. */
function run(title, args, { live = false, minutes = 15, env = {} } = {}) {
  const since = Date.now();
  console.log(`▸ ${title}`);
  return new Promise((done) => {
    const child = spawn(process.execPath, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: process.platform !== 'win32',
      env: { ...process.env, FORCE_COLOR: '0', NO_UPDATE_NOTIFIER: '1', ...env },
    });
    children.add(child);
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8');
      stream.on('data', (text) => {
        output += text;
        if (live) process.stdout.write(text);
      });
    }
    const beat = setInterval(() => console.log(`  … ${title}: ${seconds(since)}`), 20_000);
    const limit = setTimeout(() => {
      output += `\n${title} did not end within ${minutes} minutes.`;
      end(child);
    }, minutes * 60_000);
    child.on('close', (code) => {
      clearInterval(beat);
      clearTimeout(limit);
      children.delete(child);
      done({ code: code ?? 1, output, time: seconds(since) });
    });
  });
}

/** Characters of a failure that are said at the end, so that the last page of a log holds all of them. */
const LONGEST = 2000;
const beginning = (text) => text.slice(0, LONGEST);
const ending = (text) => text.slice(-LONGEST);
/** What a runner says of its failures: the last part of Node's, the lines that are marked of ours, or its last words. */
const failuresIn = (output) =>
  output.split('✖ failing tests:')[1] ??
  (output.match(/^ *[✗✖].*(\n {4,}.*)*/gm)?.join('\n') || ending(output));

/** One check: it passes or it fails. */
async function check(title, args, options) {
  const { code, output, time } = await run(title, args, options);
  count(title, code ? 0 : 1, code ? 1 : 0, ending(output));
  console.log(code ? `✗ ${title} (${time})\n${output.trim()}\n` : `✓ ${title} (${time})`);
  return !code;
}

/** A runner: its own counts, and at least one failure when it did not end well. */
async function suite(title, args, read, options) {
  const { code, output, time } = await run(title, args, { live: true, ...options });
  const result = read(output) ?? { passed: 0, failed: 0 };
  const crashed = code && !result.failed ? 1 : 0;
  const silent = !code && !result.passed && !result.failed ? 1 : 0;
  if (crashed) console.log(`${title} stopped with an error.`);
  if (silent) console.log(`${title} ran no test.`);
  const words = (result.failures ?? [failuresIn(output)]).map(beginning).join('\n');
  count(title, result.passed, result.failed + crashed + silent, words);
  console.log(
    `${result.failed || crashed || silent ? '✗' : '✓'} ${title}: ${result.passed} passed, ${result.failed + crashed + silent} failed (${time})`,
  );
}

const tail = (output, word) =>
  Number([...output.matchAll(new RegExp(`^[#ℹ] ${word} (\\d+)$`, 'gm'))].at(-1)?.[1] ?? NaN);
const nodeCounts = (output) => {
  const passed = tail(output, 'pass');
  return Number.isNaN(passed)
    ? undefined
    : { passed, failed: tail(output, 'fail') + tail(output, 'cancelled') };
};
const lastLine = (output) => {
  const [, passed, failed] = /(\d+) passed, (\d+) failed\s*$/.exec(output) ?? [];
  return passed && { passed: Number(passed), failed: Number(failed) };
};
const testsIn = (folder) =>
  readdirSync(folder, { recursive: true })
    .filter((file) => file.endsWith('.test.mjs'))
    .map((file) => join(folder, file))
    .sort();
const tool = (path) => join('node_modules', path);

/** Firefox and WebKit, installed where that is possible; an engine that is not there is a failure. */
async function present(engine, title) {
  if (engine === 'chromium') return true;
  const { installEngines, canRun } = await import('./browser.mjs');
  installEngines([engine]);
  if (canRun(engine)) return true;
  console.log(`✗ ${title}: ${engine} is not installed and could not be.`);
  count(title, 0, 1);
  return false;
}

async function browserTests() {
  for (const engine of engines) {
    const title = `tests in ${engine}`;
    if (!(await present(engine, title))) continue;
    rmSync(RESULTS, { force: true });
    let results;
    await suite(
      title,
      [tool('@web/test-runner/dist/bin.js')],
      () => (results = existsSync(RESULTS) ? JSON.parse(readFileSync(RESULTS, 'utf8')) : undefined),
      // Firefox and WebKit run one file at a time.
      { env: { BROWSERS: engine }, minutes: engine === 'chromium' ? 30 : 40 },
    );
    // No test is left out without a reason: that would be a forgotten it.skip().
    for (const name of results?.skipped ?? []) {
      console.log(`  ✗ left out without a reason: ${name}`);
      count(title, 0, 1);
    }
    const cannot = results?.cannot ?? [];
    if (cannot.length) console.log(`${cannot.length} tests cannot run in ${engine}:`);
    for (const { name, reason } of cannot) console.log(`  ${name} — ${reason}`);
  }
}

/** A visit to the built package in the engines besides Chromium, and in Chromium beside them. */
async function visits() {
  if (engines.join() === 'chromium') return;
  for (const engine of engines) {
    const title = `visit in ${engine}`;
    if (!(await present(engine, title))) continue;
    const args = ['--test', '--test-reporter=spec', ...testsIn('tests/engines')];
    await suite(title, args, nodeCounts, { env: { ENGINES: engine } });
  }
}

/** Sites rendered on a server, installed from the npm registry and built: only with every engine. */
async function frameworks() {
  if (engines.join() === 'chromium' && !only) return;
  const args = ['--test', '--test-reporter=spec', '--test-concurrency=1'];
  await suite('frameworks', [...args, ...testsIn('tests/frameworks')], nodeCounts, { minutes: 55 });
}

/** Walks with Orca, a real screen reader: only with every engine, and where Orca is or can be installed. */
async function screenReader() {
  if (engines.join() === 'chromium' && !only) return;
  const { missing } = await import('../tests/screen-reader/needs.mjs');
  const lacking = missing();
  if (lacking) notRun.push(`walks with a screen reader: ${lacking}`);
  else await suite('walks with a screen reader', ['tests/screen-reader/run.mjs'], lastLine);
}

const nodeTests = (title, folder, parallel) => async () => {
  const files = testsIn(folder);
  const args = ['--test', '--test-reporter=spec', `--test-concurrency=${parallel}`];
  const env = engines.join() === 'chromium' ? {} : { EVERY_PART: '1', STRICT_TIMES: '1' };
  await suite(title, [...args, ...files], nodeCounts, { minutes: 55, env });
};

const steps = {
  types: async () => {
    await check('types of the sources', [
      tool('typescript/bin/tsc'),
      '-p',
      'tsconfig.build.json',
      '--noEmit',
    ]);
    await check('types of tests and stories', [tool('typescript/bin/tsc'), '-p', 'tsconfig.json']);
    await check('types of the command line tool', [
      tool('typescript/bin/tsc'),
      '-p',
      'cli/tsconfig.json',
      '--noEmit',
    ]);
    await check('types of the builder', [tool('typescript/bin/tsc'), '-p', 'builder']);
  },
  lint: () => check('lint', [tool('eslint/bin/eslint.js'), '.']),
  format: () =>
    check('formatting', [tool('prettier/bin/prettier.cjs'), '--check', '--log-level=warn', '.']),
  templates: () => check('templates', ['scripts/lint-templates.mjs']),
  circles: () => check('circles of imports', ['scripts/check-circles.mjs']),
  words: () => check('translations', ['scripts/l10n.mjs', 'check']),
  manifest: () => check('manifest', ['scripts/check-manifest.mjs']),
  sizes: () => check('sizes', ['scripts/sizes.mjs'], { live: true }),
  publish: () => check('package', ['scripts/check-package.mjs']),
  unit: browserTests,
  node: nodeTests('tests in Node', 'tests/node', 2),
  engines: visits,
  frameworks,
  'screen-reader': screenReader,
  package: nodeTests('tests of the built package', 'tests/package', 2),
  security: nodeTests('attacks on the built package', 'tests/security', 2),
  stories: async () => {
    if (await check('storybook', ['scripts/storybook.mjs']))
      await suite('stories', ['scripts/axe-stories.mjs'], lastLine, { minutes: 30 });
  },
};
const unknown = only?.filter((name) => !steps[name] && name !== 'build');
if (unknown?.length) {
  console.error(
    `Unknown step ${unknown.join(', ')}. There are: build, ${Object.keys(steps).join(', ')}.`,
  );
  process.exit(1);
}
const wants = (name) => !only || only.includes(name);
/** Runs the steps one after the other; an exception in one is a failure of that one. */
async function lane(...names) {
  for (const name of names.filter(wants))
    await steps[name]().catch((error) => {
      console.log(`✗ ${name}: ${error.message}`);
      count(name, 0, 1);
    });
}

try {
  ensureInstalled();
  const needsBrowser = ['unit', 'package', 'security', 'engines', 'frameworks', 'stories'].some(
    wants,
  );
  if (needsBrowser) {
    const { findChromium } = await import('./browser.mjs');
    const { executablePath, source } = await findChromium();
    console.log(`Chromium: ${executablePath} (${source})`);
  }
  const built = wants('build')
    ? await check('build', ['scripts/build.mjs'], { live: true })
    : await check('catalogues', ['scripts/l10n.mjs', 'build']);
  await Promise.all([lane('types', 'format'), lane('lint', 'templates', 'circles', 'words')]);
  if (built || only) await lane('manifest', 'sizes', 'publish');
  await lane('unit', 'node');
  if (built || only) await lane('package', 'security', 'engines', 'frameworks', 'screen-reader');
  await lane('stories');
} catch (error) {
  console.log(`✗ ${error.message}`);
  count('preparation', 0, 1);
}
for (const line of notRun) console.log(`\nNot run: ${line}`);
if (failures.length)
  console.log(`\nFailed:\n${failures.map((text) => text.replace(/^/gm, '  ')).join('\n')}`);
console.log(`\nAll of it took ${seconds(started)}.`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed ? 1 : 0;
