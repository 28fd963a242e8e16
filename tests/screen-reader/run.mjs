/**
 * `npm run test:screen-reader`: walks with Orca, a real screen reader, over the built sample site, in Chromium and in
 * Firefox. On Debian, as root, it installs what is missing. The last line is `N passed, N failed`.
 *
 *   --walk=faq,quiz          these walks only (names of files in tests/screen-reader/walks)
 *   --browser=chromium       this browser only
 *   --show                   every transcript, not only those of walks that failed
 *   --write=FOLDER           keeps every transcript as a file
 *   --keep                   the same, in docs/purchasing/transcripts: those that the conformance report names
 *   --listen=index.html --keys='h/Common questions/ h Return'     no walk: presses keys and prints what is said
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { home, serve } from '../package/support/server.mjs';
import { missing } from './needs.mjs';
import { Readers } from './session/readers.mjs';
import { asLines, doWalk, parseKeys, parseWalk, pressAll } from './walk.mjs';

const option = (name) =>
  process.argv.find((one) => one.startsWith(`--${name}=`))?.slice(name.length + 3);
const flag = (name) => process.argv.includes(`--${name}`);
const here = fileURLToPath(new URL('.', import.meta.url));

const lacking = missing();
if (lacking) {
  console.log(`Not run: ${lacking}`);
  console.log('0 passed, 1 failed');
  process.exit(1);
}
if (!existsSync(join(home, 'dist/bedside.js')))
  spawnSync(process.execPath, ['scripts/build.mjs', '--js'], { cwd: home, stdio: 'inherit' });
const folder = flag('keep') ? join(home, 'docs/purchasing/transcripts') : option('write');
const engines = (option('browser') ?? 'chromium,firefox').split(',');
const wanted = option('walk')?.split(',');
const walks = ['faults', 'walks'].flatMap((folder) =>
  readdirSync(join(here, folder))
    .filter((file) => file.endsWith('.txt') && (!wanted || wanted.includes(file.slice(0, -4))))
    .sort()
    .map((file) => parseWalk(readFileSync(join(here, folder, file), 'utf8'), file.slice(0, -4))),
);

const site = await serve({
  folders: {
    '/bedside/': 'dist',
    '/faults/': 'tests/screen-reader/faults',
    '/': 'pages/sample',
  },
});
let visits = 0;
/** Each visit has an origin of its own, so that nothing is kept from the one before. */
const origin = () => site.url.replace('127.0.0.1', `visit${(visits += 1)}.localhost`);

const readers = new Readers();

async function listen(engine, page, keys) {
  await readers.with(
    engine,
    async (one) => {
      await one.open(new URL(page, origin()).href);
      for (const { label, heard, missed } of await pressAll(one, parseKeys(keys))) {
        console.log(`> ${label}`);
        for (const line of asLines(heard)) console.log(`    ${line}`);
        if (missed) console.log(`    ✗ “${missed}” was not met`);
      }
      console.log(`@ ${await one.focus()}`);
    },
    console.log,
  );
}

let passed = 0;
const failures = [];
async function walkAll(engine) {
  for (const walk of walks.filter(({ browser }) => !browser || browser === engine)) {
    const since = Date.now();
    const base = origin();
    const address = (page) => new URL(page, base).href;
    const { problems, toMend, transcript } = await readers
      .with(engine, (one) => doWalk(one, walk, address), console.log)
      .catch((error) => ({ problems: [error.message], toMend: [], transcript: [] }));
    const seconds = ((Date.now() - since) / 1000).toFixed(0);
    const lines = problems.map((problem) => `    ${problem}`);
    lines.push(...toMend.map((one) => `    to mend: ${one}`));
    if (problems.length || flag('show')) lines.push(...transcript.map((line) => `    ${line}`));
    const mark = problems.length ? '✗' : '✓';
    console.log(`${mark} ${walk.name} in ${engine}: ${walk.title} (${seconds} s)`);
    if (lines.length) console.log(lines.join('\n'));
    if (problems.length) failures.push(`${walk.name} in ${engine}`);
    else passed += 1;
    if (folder && !walk.mustFail) {
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, `${walk.name}.${engine}.txt`), `${transcript.join('\n')}\n`);
    }
  }
}

try {
  if (option('listen'))
    for (const engine of engines)
      await listen(engine, option('listen'), option('keys') ?? 'ctrl+Home');
  else await Promise.all(engines.map(walkAll));
  if (!walks.length) failures.push('no such walk');
} finally {
  await readers.end();
  await site.close();
}
if (failures.length) console.log(`Failed: ${failures.join(', ')}`);
if (!option('listen')) console.log(`${passed} passed, ${failures.length} failed`);
process.exitCode = failures.length ? 1 : 0;
