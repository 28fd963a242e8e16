/** Files that were damaged or made to do harm, given to the reading side of `bedside import` and `bedside check`. */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { after, describe, it } from 'node:test';
import { unzipSync, zipSync } from 'fflate';
import { parseHTML } from 'linkedom/worker';
import { command } from './support/command.mjs';
import { hostile, RUNS, SEED, seeded } from './support/random.mjs';

const cli = await command(
  'import',
  'input:Refused',
  'widgets',
  'output/html',
  'output/json',
  'output/marker',
  'check/file',
  'terminal',
);

const folders = ['import', 'cases/import', 'cases/check', 'cases/faq', 'cases/quiz', 'cases/lists'];
const seeds = folders.flatMap((folder) =>
  readdirSync(`tests/fixtures/${folder}`)
    .filter((name) => /\.(gift|txt|md|csv|xml|json|zip|h5p|html|rdf|tbx|wiki)$/.test(name))
    .map((name) => ({ name, bytes: readFileSync(`tests/fixtures/${folder}/${name}`) })),
);

/** A text with some of it taken out, doubled, moved, or put between words that mean something to parsers. */
function damaged(text, { below, pick, some }, others) {
  let out = text;
  for (const act of [0, ...some(5, () => 0)].map(() => below(7))) {
    const at = below(out.length + 1);
    const to = Math.min(out.length, at + below(60));
    const piece = out.slice(at, to);
    if (act === 0) out = out.slice(0, at) + out.slice(to);
    else if (act === 1) out = out.slice(0, at) + piece.repeat(1 + below(30)) + out.slice(to);
    else if (act === 2) out = out.slice(0, at) + pick(hostile) + out.slice(at);
    else if (act === 3) out = out.slice(0, at) + pick(hostile) + out.slice(to);
    else if (act === 4) out = out.slice(0, at);
    else if (act === 5) out = out.slice(0, at) + pick(others).slice(0, 4000) + out.slice(at);
    else out = out.slice(0, at) + String.fromCharCode(below(65_536)) + out.slice(at + 1);
  }
  return out;
}

const texts = seeds
  .filter(({ name }) => !/\.(zip|h5p)$/.test(name))
  .map(({ bytes }) => bytes.toString('utf8'));

/** One damaged file; of archives what is inside is damaged, or the archive itself. */
function fileFrom(chance) {
  const { name, bytes } = chance.pick(seeds);
  if (!/\.(zip|h5p)$/.test(name))
    return { name, bytes: Buffer.from(damaged(bytes.toString('utf8'), chance, texts)) };
  if (chance.below(3) === 0) {
    const whole = Buffer.from(bytes);
    chance.some(8, () => (whole[chance.below(whole.length)] = chance.below(256)));
    return {
      name,
      bytes: whole.subarray(0, chance.below(4) ? whole.length : chance.below(whole.length)),
    };
  }
  const files = Object.entries(unzipSync(bytes)).map(([path, inside]) => [
    chance.below(9)
      ? path
      : chance.pick([
          '../x.json',
          '/etc/x.xml',
          'constructor',
          path.toUpperCase(),
          'a\\..\\..\\b.json',
        ]),
    chance.below(2)
      ? inside
      : Buffer.from(damaged(Buffer.from(inside).toString('utf8'), chance, texts)),
  ]);
  return { name, bytes: zipSync(Object.fromEntries(files)) };
}

/** What HTML for a page may hold: anything else could run, load or hide something. */
const plain =
  /^(bedside-[a-z-]+|h[1-6]|p|ul|ol|li|dl|dt|dd|strong|b|em|i|u|s|small|sub|sup|br|a|img|blockquote|pre|code|kbd|samp|var|q|cite|abbr|dfn|mark|bdi|bdo|ruby|rt|rp|rb|rtc|span|del|ins|wbr|hr|time|figure|figcaption|table|caption|thead|tbody|tfoot|tr|th|td|col|colgroup|details|summary|div|section|math|mrow|mi|mn|mo|mtext|mfrac|msup|msub|msubsup|msqrt|mroot|munder|mover|munderover|mtable|mtr|mtd|mspace|mstyle|semantics|annotation|mmultiscripts|mprescripts|none|mpadded|mphantom|menclose|merror|ms|audio|video|source|track|picture|svg|address)$/;
function harmless(html) {
  const { document } = parseHTML(`<!doctype html><html><body><main>${html}</main></body></html>`);
  for (const element of document.querySelectorAll('main *')) {
    assert.match(element.localName, plain);
    for (const { name, value } of element.attributes) {
      assert.doesNotMatch(
        name,
        /^(on|style$|srcdoc$|formaction$|action$|ping$)/i,
        `${element.localName} ${name}`,
      );
      if (/^(href|src|data-href|data-audio|xlink:href|poster|cite|data-source)$/.test(name))
        assert.doesNotMatch(
          // eslint-disable-next-line no-control-regex -- browsers leave these out of addresses
          value.replace(/[\u0000-\u0020]/g, ''),
          /^(javascript|vbscript|data|blob|file):/i,
          `${element.localName} ${name}`,
        );
    }
  }
}

const LONGEST_MS = 4000;
let slowest = { took: 0 };

/** Reads it; what it says instead has to be a sentence for the person at the keyboard. */
async function read({ name, bytes }, act) {
  const began = performance.now();
  try {
    await act();
  } catch (error) {
    const isTold = error instanceof cli.Refused || error instanceof RangeError;
    assert.ok(isTold, `${name}: ${error.stack}`);
    assert.ok(error.message.length > 8, error.message);
  }
  const took = performance.now() - began;
  if (took > slowest.took) slowest = { took, name, size: bytes.length };
  assert.ok(took < LONGEST_MS, `${name} of ${bytes.length} bytes took ${Math.round(took)} ms`);
}

const STEP = 50;
describe('a file that is damaged or means harm', () => {
  after(() => console.log(`# slowest: ${JSON.stringify(slowest)}`));
  for (let from = SEED; from < SEED + RUNS; from += STEP)
    it(`is carried over as plain content, or refused in words: ${from} to ${from + STEP - 1}`, async () => {
      for (let seed = from; seed < from + STEP; seed++)
        await seeded(seed, async (chance) => {
          const file = fileFrom(chance);
          const as = chance.pick([undefined, undefined, 'quiz', 'faq', 'checklist', 'glossary']);
          await read(file, async () => {
            const { widgets, left, notes } = await cli.importFile(file.name, file.bytes, as);
            const said = [...left, ...notes];
            for (const widget of cli.merged(widgets).filter(cli.sizeOf)) {
              const tell = (place, lost) => said.push(`${place}: ${lost}`);
              harmless(cli.toHtml(widget, tell));
              harmless(cli.toMarker(widget, tell));
              const json = cli.toJson(cli.contentOf(widget, tell));
              assert.doesNotMatch(json, /<\/|<script|<!--/i);
              JSON.parse(json);
            }
            for (const line of said) {
              assert.equal(typeof line, 'string');
              // eslint-disable-next-line no-control-regex -- these move the cursor of a terminal
              assert.doesNotMatch(cli.oneLine(line), /[\u0000-\u001f\u007f-\u009f]/);
            }
          });
          await read(file, async () => {
            for (const advice of await cli.checkFile(file.name, file.bytes, true, {
              lang: '',
              overdue: 12,
            }))
              assert.ok(advice.place && advice.line >= 0, JSON.stringify(advice));
          });
          assert.equal({}.x, undefined, 'the prototype of all objects was changed');
        });
    });
});

describe('what chance has found once', () => {
  const page = (inner) => ({ name: 'a.html', bytes: Buffer.from(`<!doctype html><body>${inner}`) });
  const archive = Buffer.from(zipSync({ 'a.xml': Buffer.from('<a>x</a>'.repeat(900)) }));
  const bent = Buffer.from(archive).fill(0xff, 45, 60);
  const refused = {
    'an archive that breaks off': { name: 'a.zip', bytes: archive.subarray(0, 60) },
    'an archive with other bytes in it': { name: 'a.zip', bytes: bent },
    'an instruction in XML that is not closed': {
      name: 'a.xml',
      bytes: Buffer.from('<a>b</a>\n<?c'),
    },
  };
  for (const [what, { name, bytes }] of Object.entries(refused))
    it(`is refused in words: ${what}`, async () => {
      await assert.rejects(cli.importFile(name, bytes), (error) => error instanceof cli.Refused);
    });

  const read = {
    'bold words in the heading of a Markdown quiz': {
      name: 'a.md',
      bytes: Buffer.from('### What is **not** known?\n\n- [x] This\n- [ ] That\n'),
    },
    'a question over a heading that is a picture': page(
      '<bedside-faq><h2>Who comes?</h2><h3><svg></svg></h3><p>A nurse.</p></bedside-faq>',
    ),
    'an answer that opens and has no question': page(
      '<bedside-faq><ul><li><details>Bring your card.</details></ul></bedside-faq>',
    ),
    'questions far below their list': page(
      `<bedside-questions><h2>Ask</h2><ul>${'<ulu>'.repeat(30)}<li>Will it hurt?</li></ul></bedside-questions>`,
    ),
  };
  for (const [what, { name, bytes }] of Object.entries(read))
    it(`is read, or said not to be: ${what}`, async () => {
      try {
        await cli.importFile(name, bytes);
      } catch (error) {
        assert.ok(error instanceof cli.Refused, error.stack);
      }
      await cli.checkFile(name, bytes, true, { lang: '', overdue: 12 }).catch((error) => {
        assert.ok(error instanceof cli.Refused, error.stack);
      });
    });
});
