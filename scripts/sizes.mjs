/**
 * Measures what a reader's browser loads and compares it with sizes.json: fails when a figure grew without being recorded,
 * or passes its budget. `--update` records the figures of the build in dist/.
 *
 * Figures are bytes after gzip (level 9), every file alone as a server sends it; catalogues after brotli.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { filesIn, importsOf } from './rollup/integrity.mjs';

const KB = 1024;
const budgets = {
  'faq.js': 10 * KB,
  'checklist.js': 12 * KB,
  'glossary.js': 14 * KB,
  'quiz.js': 15 * KB,
  'questions.js': 15 * KB,
  'bedside.js': 30 * KB,
};
const LAZY = 4 * KB;
const EMBED = 2 * KB;
/** For every 80 messages. Words decide how long a catalogue is: it is shown, and stops nobody who translates. */
const CATALOGUE = 1.2 * KB;
const isCatalogue = (name) => name.startsWith('catalogue');
const messagesIn = async (file) =>
  (await import(pathToFileURL(join('dist', file)).href)).default[2].length;

const read = (file) => readFileSync(join('dist', file));
const gzip = (file) => gzipSync(read(file), { level: 9 }).length;
const brotli = (file) =>
  brotliCompressSync(read(file), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
const plain = (file) => file.replace(/-[\w-]{8}(?=\.js$)/, '');

const files = filesIn('dist').filter((file) => file.endsWith('.js') && !file.startsWith('bin/'));
const atOnce = new Set();
const rows = [];
for (const [entry, budget] of Object.entries(budgets)) {
  if (!files.includes(entry)) continue;
  const all = [...importsOf('dist', entry)];
  all.forEach((file) => atOnce.add(file));
  rows.push({
    name: `first load: ${entry}`,
    bytes: all.reduce((sum, file) => sum + gzip(file), 0),
    budget,
    detail: all.map((file) => `${plain(file)} ${gzip(file)}`).join(', '),
  });
}
for (const file of files.filter((name) => !atOnce.has(name)))
  if (file === 'embed.js') rows.push({ name: file, bytes: gzip(file), budget: EMBED });
  else if (file.startsWith('locales/'))
    rows.push({
      name: `catalogue: ${file}`,
      bytes: brotli(file),
      budget: Math.floor(CATALOGUE * Math.max(1, (await messagesIn(file)) / 80)),
    });
  else rows.push({ name: `when used: ${plain(file)}`, bytes: gzip(file), budget: LAZY });

const recorded = existsSync('sizes.json')
  ? JSON.parse(readFileSync('sizes.json', 'utf8'))
  : { zlib: process.versions.zlib, bytes: {} };
// Another release of the compressor may differ by a few bytes for the same file.
const slack = recorded.zlib === process.versions.zlib ? 1 : 1.01;
const update = process.argv.includes('--update');
const problems = [];
for (const { name, bytes, budget, detail } of rows) {
  const before = recorded.bytes[name];
  const change = before === undefined ? 'new' : bytes === before ? '' : `was ${before}`;
  if (!isCatalogue(name) || bytes > budget || change)
    console.log(
      `  ${name.padEnd(34)} ${String(bytes).padStart(6)} of ${budget} ${change}${detail ? `\n      ${detail}` : ''}`,
    );
  if (bytes > (isCatalogue(name) ? 2 * budget : budget))
    problems.push(`${name} is ${bytes - budget} bytes over its budget of ${budget}.`);
  if (!update && !isCatalogue(name) && (before === undefined || bytes > before * slack))
    problems.push(
      `${name} ${before === undefined ? 'is not recorded' : `grew from ${before} to ${bytes} bytes`}. If that is meant: npm run sizes:update`,
    );
}
if (update) {
  const bytes = Object.fromEntries(
    rows.map((row) => [row.name, row.bytes]).sort(([a], [b]) => (a < b ? -1 : 1)),
  );
  writeFileSync(
    'sizes.json',
    `${JSON.stringify({ zlib: process.versions.zlib, bytes }, null, 2)}\n`,
  );
}
if (!rows.length) problems.push('dist/ is empty: npm run build');
for (const problem of problems) console.log(`  ${problem}`);
process.exitCode = problems.length ? 1 : 0;
