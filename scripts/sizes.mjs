/**
 * Measures what a reader's browser loads and compares it with sizes.json: fails when a figure grew without being recorded,
 * or passes its budget. `--update` records the figures of the build in dist/.
 *
 * A row that is known to be over its budget stands under `over` in sizes.json, written there by hand with the figure it
 * has. It is told in every run and may only shrink: `--update` lowers the figure, never raises it.
 *
 * What counts is what a reader waits for: the first load of a family, and all that has come when its first act can be done,
 * with the number of requests. Figures are bytes after gzip
 * (level 9), every file alone as a server sends it; catalogues after brotli. 1 KB is 1,024 bytes.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { filesIn, importsOf } from './rollup/integrity.mjs';

const KB = 1024;
/** Of each family: what is on the page at first, and what has been fetched when it can be used. */
const goals = [
  { name: 'faq: first load', entry: 'faq', kb: 13.5 },
  { name: 'faq: usable', entry: 'faq', with: ['faq-more'], kb: 15, requests: 4 },
  { name: 'checklist: first load, usable', entry: 'checklist', kb: 21, requests: 5 },
  { name: 'glossary: words only', entry: 'glossary', kb: 14.5 },
  {
    name: 'glossary: with a definition',
    entry: 'glossary',
    with: ['glossary-definition'],
    kb: 20,
    requests: 6,
  },
  { name: 'glossary: shown', entry: 'glossary', with: ['glossary-browse'], kb: 29, requests: 8 },
  {
    name: 'glossary: linking',
    entry: 'glossary',
    with: ['glossary-linking', 'glossary-definition'],
    kb: 38,
    requests: 10,
  },
  { name: 'quiz: first load', entry: 'quiz', kb: 17 },
  { name: 'quiz: first answer', entry: 'quiz', with: ['quiz-feedback'], kb: 24, requests: 5 },
  {
    name: 'quiz: kept',
    entry: 'quiz',
    with: ['quiz-feedback', 'quiz-memory'],
    kb: 31,
    requests: 6,
  },
  { name: 'questions: first load', entry: 'questions', kb: 18 },
  { name: 'questions: list', entry: 'questions', with: ['questions-list'], kb: 34, requests: 7 },
  { name: 'page: first load', entry: 'page', kb: 12 },
  { name: 'all five: first load', entry: 'bedside', kb: 39 },
];
const EMBED = 2.5 * KB;
/** For every 80 messages. Words decide how long a catalogue is: it is shown, and stops nobody who translates. */
const CATALOGUE = 1.2 * KB;

const isCatalogue = (name) => name.startsWith('catalogue');

const read = (file) => readFileSync(join('dist', file));
/**
 * A hash in a name is as long and as random for every build, but never the same: it would make a figure come and go by some
 * bytes. Each counts as one made of the name alone.
 */
const settled = (text) =>
  text.replace(
    /([\w-]+)-[a-z0-9]{8}\.js/g,
    (_, name) =>
      `${name}-${BigInt(`0x${createHash('sha256').update(name).digest('hex')}`)
        .toString(36)
        .slice(0, 8)}.js`,
  );
const gzip = (file) =>
  gzipSync(Buffer.from(settled(read(file).toString('latin1')), 'latin1'), { level: 9 }).length;
const brotli = (file) =>
  brotliCompressSync(read(file), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
const plain = (file) => file.replace(/-[\w-]{8}(?=\.js$)/, '');
const messagesIn = async (file) =>
  (await import(pathToFileURL(join('dist', file)).href)).default[2].length;

const files = filesIn('dist').filter((file) => file.endsWith('.js'));
const chunk = (name) => files.find((file) => plain(file) === `chunks/${name}.js`);
const rows = [];
for (const { name, entry, with: parts = [], kb, requests } of goals) {
  const starts = [`${entry}.js`, ...parts.map(chunk)];
  if (!starts.every((file) => files.includes(file))) continue;
  const all = [...new Set(starts.flatMap((file) => [...importsOf('dist', file)]))];
  rows.push({
    name,
    bytes: all.reduce((sum, file) => sum + gzip(file), 0),
    goal: kb * KB,
    requests: all.length,
    most: requests,
    detail: all.map((file) => `${plain(file).replace('chunks/', '')} ${gzip(file)}`).join(', '),
  });
}
if (files.includes('embed.js'))
  rows.push({ name: 'embed.js', bytes: gzip('embed.js'), goal: EMBED });
for (const file of files.filter((each) => each.startsWith('locales/')))
  rows.push({
    name: `catalogue: ${file}`,
    bytes: brotli(file),
    goal: Math.floor(CATALOGUE * Math.max(1, (await messagesIn(file)) / 80)),
  });

const recorded = existsSync('sizes.json')
  ? JSON.parse(readFileSync('sizes.json', 'utf8'))
  : { zlib: process.versions.zlib, bytes: {} };
// Another release of the compressor may differ by a few bytes for the same file.
const slack = recorded.zlib === process.versions.zlib ? 1 : 1.01;
const update = process.argv.includes('--update');
const known = recorded.over ?? {};
const isKnown = (name, figure, value) => value <= (known[name]?.[figure] ?? 0);
const problems = [];
for (const { name, bytes, goal, requests, most, detail } of rows) {
  const before = recorded.bytes[name];
  const change = before === undefined ? 'new' : bytes === before ? '' : `was ${before}`;
  const over = bytes > goal ? `${bytes - goal} over the budget` : '';
  const many = requests > most ? `${requests} requests, budget ${most}` : '';
  if (!isCatalogue(name) || over || change)
    console.log(
      `  ${name.padEnd(34)} ${String(bytes).padStart(6)} of ${goal} ${[change, over, many].filter(Boolean).join('; ')}${detail ? `\n      ${detail}` : ''}`,
    );
  // A catalogue is as long as its words; twice its budget is a mistake.
  if (bytes > (isCatalogue(name) ? 2 * goal : goal) && !isKnown(name, 'bytes', bytes))
    problems.push(`${name} is ${bytes - goal} bytes over its budget of ${goal}.`);
  if (requests > most && !isKnown(name, 'requests', requests))
    problems.push(`${name} takes ${requests} requests, its budget is ${most}.`);
  if (!update && !isCatalogue(name) && (before === undefined || bytes > before * slack))
    problems.push(
      `${name} ${before === undefined ? 'is not recorded' : `grew from ${before} to ${bytes} bytes`}. If that is meant: npm run sizes:update`,
    );
}
if (update) {
  const bytes = Object.fromEntries(
    rows.map((row) => [row.name, row.bytes]).sort(([a], [b]) => (a < b ? -1 : 1)),
  );
  const over = {};
  for (const { name, bytes, goal, requests, most } of rows)
    if (known[name] && (bytes > goal || requests > most))
      over[name] = {
        bytes: Math.min(bytes, known[name].bytes),
        requests: Math.min(requests ?? 0, known[name].requests),
      };
  writeFileSync(
    'sizes.json',
    `${JSON.stringify({ zlib: process.versions.zlib, bytes, over }, null, 2)}\n`,
  );
}
if (!rows.length) problems.push('dist/ is empty: npm run build');
for (const problem of problems) console.log(`  ${problem}`);
process.exitCode = problems.length ? 1 : 0;
