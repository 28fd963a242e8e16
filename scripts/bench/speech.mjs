/**
 * What a screen reader (Orca) says of each family beside two well-known libraries and what the browser has of its own, with
 * the same content (families.mjs): words spoken per act, silent acts, doubled acts. Linux; see tests/screen-reader.
 *
 *   node scripts/bench.mjs speech [--family=faq,quiz] [--browser=chromium]
 */
import { missing } from '../../tests/screen-reader/needs.mjs';
import { Readers } from '../../tests/screen-reader/session/readers.mjs';
import { parseKeys, pressAll, wordList } from '../../tests/screen-reader/walk.mjs';
import { families } from './families.mjs';

const CONTROLS = 3;
/** What a person does: goes to the first control with Tab, and works it. Only the last press of a line is heard. */
const ACTS = {
  faq: { go: 'Tab/Question 1/', open: 'Return', close: 'Return' },
  quiz: { go: 'Tab/Yes always/', choose: 'space', 'the next one': 'Down' },
  checklist: { go: 'Tab/Report number 1/', tick: 'space', 'take it back': 'space' },
  questions: { go: 'Tab/Question 1/', press: 'space' },
  glossary: { go: 'Tab/term1/', open: 'Return' },
};

/** Whether an utterance, or three words in a row, come twice in what one act made heard. */
function isDoubled(heard) {
  const utterances = heard.map((text) => wordList(text).join(' ')).filter(Boolean);
  if (new Set(utterances).size < utterances.length) return true;
  const words = wordList(heard.join(' '));
  const threes = words.slice(2).map((_, i) => words.slice(i, i + 3).join(' '));
  return new Set(threes).size < threes.length;
}

/** A page with one contestant alone; gives its path. */
async function makePage(site, family, name, { module, source, html }) {
  const key = `speech-${family}-${name.replace(/\W+/g, '')}`;
  if (source) await site.bundle(key, source);
  const content = html?.(CONTROLS) ?? '';
  const mounts = /globalThis\.mount/.test(source);
  const script = module ?? (source && `/peers/${key}.js`);
  const mount = `;globalThis.mount(document.querySelector('main'), ${CONTROLS}, ${JSON.stringify(content)})`;
  site.put(
    `/${key}`,
    `<!doctype html><html lang="en"><title>Heard</title><link rel="icon" href="data:,">
<link rel="stylesheet" href="/peers/${key}.css"><main>${mounts ? '' : content}</main>
<script type="module">${script ? `await import('${script}')` : ''}${mounts ? mount : ''}</script>`,
  );
  return `/${key}`;
}

/** Does the acts of a family on one page; gives [{ act, words, isDoubled }], or undefined where the keys lead nowhere. */
async function listen(reader, address, acts) {
  await reader.open(address);
  const told = [];
  for (const [act, keys] of Object.entries(acts)) {
    const last = (await pressAll(reader, parseKeys(keys))).at(-1);
    if (last.missed) {
      console.error(`  (“${last.missed}” was not met)`);
      return undefined;
    }
    const heard = last.heard.filter(({ cut }) => !cut).map(({ text }) => text);
    told.push({ act, words: wordList(heard.join(' ')).length, isDoubled: isDoubled(heard) });
  }
  return told;
}

/** Prints a table of each family and browser. `site` is what scripts/bench/support.mjs gives. */
export async function run({ site }) {
  const option = (name, fallback) =>
    (
      process.argv.find((one) => one.startsWith(`--${name}=`))?.slice(name.length + 3) ?? fallback
    ).split(',');
  const lacking = missing();
  if (lacking) return console.log(`Not run: ${lacking}`);
  const readers = new Readers();
  try {
    for (const family of option('family', Object.keys(ACTS).join(',')))
      for (const engine of option('browser', 'chromium,firefox')) {
        const acts = ACTS[family];
        console.log(
          `\n### ${family}, ${engine}\n\n| | ${Object.keys(acts).join(' | ')} | words in all | silent | doubled |`,
        );
        console.log(`| --- |${' --: |'.repeat(Object.keys(acts).length + 3)}`);
        for (const [name, contestant] of Object.entries(families[family].rows)) {
          const path = await makePage(site, family, name, contestant);
          const visit = site.origin.replace('127.0.0.1', `${family}-${Date.now()}.localhost`);
          const told = await readers
            .with(engine, (reader) => listen(reader, `${visit}${path}`, acts), console.error)
            .catch((error) => console.error(`  (${engine}: ${error.message})`));
          console.log(rowOf(name, acts, told));
        }
      }
  } finally {
    await readers.end();
  }
}

/** One line of a table: words of each act; `told` is undefined where it could not be worked. */
function rowOf(name, acts, told) {
  const words = told?.map(({ words }) => words) ?? Object.keys(acts).map(() => '–');
  const all = told ? words.reduce((sum, one) => sum + one, 0) : '–';
  const silent = told ? words.filter((one) => !one).length : '–';
  const doubled = told ? told.filter((one) => one.isDoubled).length : '–';
  return `| ${[name, ...words, all, silent, doubled].join(' | ')} |`;
}
