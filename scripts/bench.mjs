/**
 * Measures the built bundle in Chromium beside what else a page could use, in one interleaved run. Prints medians as tables.
 * A timing never fails anything: it depends on the machine; sizes do (scripts/sizes.mjs).
 *
 *   node scripts/bench.mjs [--rounds=9]    every family beside two peers and the browser's own; the FAQ at 1,000; layout shift
 *   node scripts/bench.mjs quiz            one family: faq, quiz, checklist, questions
 *   node scripts/bench.mjs glossary        linking terms in a text, beside highlighters and string searchers
 *   node scripts/bench.mjs usable [--before=FOLDER]   every family on a slow line, beside an earlier dist/ and two peers
 *   node scripts/bench.mjs speech          words that a screen reader says per act, beside two peers (bench/speech.mjs)
 *   node scripts/bench.mjs shift           how far the sample page moves when its script is late
 */
import { existsSync, readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { gzip, launch, median, openSite } from './bench/support.mjs';

const [only] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
if (process.argv.includes('--help')) {
  console.log(/\/\*\*([\s\S]*?)\*\//.exec(readFileSync(new URL(import.meta.url), 'utf8'))[1]);
  process.exit();
}
if (!existsSync('dist/faq.js')) {
  console.error('dist/ is empty: npm run build');
  process.exit(1);
}
if (only === 'glossary') {
  await import('./bench/glossary.mjs');
  process.exit();
}

if (only === 'speech') {
  const site = await openSite();
  await (await import('./bench/speech.mjs')).run({ site });
  site.close();
  process.exit();
}

const option = process.argv.find((argument) => argument.startsWith('--rounds='));
const rounds = Number(option?.slice(9) ?? 9);
const browser = await launch();
const before = process.argv.find((argument) => argument.startsWith('--before='))?.slice(9);
const site = await openSite(before);
const tools = { browser, site, median, gzip, rounds, before };
const day = new Date().toISOString().slice(0, 10);
console.log(
  `${day}, Chromium ${browser.version()}, Node ${process.version}, ${cpus().length} cores, ${rounds} interleaved rounds, medians`,
);
try {
  if (!only || only === 'usable') await (await import('./bench/usable.mjs')).run(tools);
  if (only !== 'shift' && only !== 'usable')
    await (await import('./bench/families.mjs')).run(tools, only);
  if (!only || only === 'faq') await (await import('./bench/faq.mjs')).run(tools);
  if (!only || only === 'shift') await (await import('./bench/shift.mjs')).run(tools);
} finally {
  await browser.close();
  site.close();
}
