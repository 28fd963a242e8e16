import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { becomes, home, htmlPage, serve } from '../package/support/index.mjs';
import { closing, openOnce as open } from '../package/support/tidy.mjs';
import { random, RUNS, SEED } from './support/random.mjs';

const PER_PAGE = 50;

const widgets =
  'checklist faq glossary questions quiz question-list help levels review print term nothing FAQ'.split(
    ' ',
  );
const options =
  'x-init x-data hx-get onclick onload style class id slot is part role hidden inert popover contenteditable src list page name single open link key lang kind clinic reviewed every source remember __proto__ constructor data-data-x'.split(
    ' ',
  );
const values = [
  '',
  'boom()',
  'javascript:boom()',
  '//other.example/x.json',
  '/\\other.example',
  '"><img src=x onerror=boom()>',
  '%00',
  '*',
  ')(',
  '\u202e',
  'say',
  'en" onclick="boom()',
  '2026-02-31',
  '999999999-01-01',
  '-1e9',
  'x'.repeat(3000),
];
const names = 'attributes childNodes className nodeName closest before matches hash'.split(' ');
const escape = (text) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** A piece of hostile HTML as it may pass a filter. */
function piece(next) {
  const pick = (list) => list[Math.floor(next() * list.length)];
  const some = (make) => Array.from({ length: Math.floor(next() * 4) }, make);
  const inner = () =>
    pick([
      '<h3>Q?</h3><p>A</p>',
      '<ul><li>a<li><ul><li></ul></ul>',
      '<ol><li>Q<ul><li><b>a</b><li>b</ul></ol>',
      '<dl><dt id="x">w<dd>d</dl>',
      `<input name="${pick(names)}">`,
      `<script type="application/json">{"__proto__":{"x":1},"title":"<img src=x onerror=boom()>"}</script>`,
      '<h3></h3><table><tr><td><h2>x</h2></table>',
      '<hr><h1>y</h1>',
      '<h3>Call 911 if</h3><ul><li><a href="tel:911;boom()">911</a></ul>',
      '<h3>In short</h3><p>A</p><h3><a href="javascript:boom()">All</a></h3><p>B</p>',
      '<p><a href="tel:javascript:boom()">5</a> TTY <a href="//other.example/tty">6</a></p>',
      '<svg><a href="#bedside-faq"><text>x</text></a></svg><math><mi>x</mi></math>',
    ]);
  const query = some(() => `${pick(options)}=${encodeURIComponent(pick(values))}`).join('&');
  const data = some(() => `data-${pick(options)}="${escape(pick(values))}"`).join(' ');
  const widget = pick(widgets);
  return pick([
    () => `<h2><a href="#bedside-${widget}?${escape(query)}">T</a></h2>${inner()}${inner()}`,
    () => `<h2 class="bedside-${widget}" ${data}>T</h2>${inner()}`,
    () =>
      `<${pick(['div', 'form', 'section', 'p', 'ul', 'a'])} class="bedside-${widget}" ${data}>${inner()}${inner()}</form></div>`,
    () =>
      `<p>${pick(['Reviewed ', ''])}<a href="${pick(['', '/how', '//other.example/'])}#bedside-${pick(['review', 'print'])}?${escape(query)}">2026-07-04</a></p>`,
    () => `<p><a href="/glossary#${escape(pick(values))}">w</a></p><a href="#x">w</a>`,
  ])();
}

describe('a page with hostile markup', () => {
  closing();
  let site;
  let allowed;
  before(async () => {
    site = await serve();
    const { modules } = JSON.parse(readFileSync(join(home, 'dist/custom-elements.json'), 'utf8'));
    allowed = Object.fromEntries(
      modules
        .flatMap(({ declarations }) => declarations ?? [])
        .filter(({ tagName }) => tagName)
        .map(({ tagName, attributes }) => [tagName, attributes.map(({ name }) => name)]),
    );
  });
  after(() => site.close());

  for (let from = SEED; from < SEED + RUNS; from += PER_PAGE)
    it(`runs nothing and gets no attribute that is not a widget's own: ${PER_PAGE} pieces of seed ${from} (FUZZ_SEED=${from} makes them the first)`, async () => {
      const { next } = random(from);
      const html = Array.from({ length: PER_PAGE }, () => piece(next)).join('\n');
      const page = await open();
      await page.addInitScript(() => {
        globalThis.booms = 0;
        globalThis.boom = () => (globalThis.booms += 1);
      });
      const url = site.page(
        htmlPage(
          `${html}<h1>End</h1><h2 class="bedside-checklist" id="last">L</h2><ul><li>last item</li></ul>`,
          {
            script: '',
            head: '<script src="/bedside/embed.js" defer></script>',
          },
        ),
      );
      await page.goto(url);
      await becomes(
        () => page.evaluate(() => !!document.querySelector('#last')?.closest('bedside-checklist')),
        true,
      );
      await page.waitForLoadState('networkidle');
      const seen = await page.evaluate(() => ({
        booms: globalThis.booms,
        widgets: [...document.querySelectorAll('*')]
          .filter(({ localName }) => /^bedside-/.test(localName))
          .map((element) => [element.localName, ...element.getAttributeNames()]),
      }));
      assert.equal(seen.booms, 0);
      assert.ok(seen.widgets.length > 5, `${seen.widgets.length} widgets`);
      for (const [tag, ...given] of seen.widgets)
        for (const name of given)
          assert.ok([...allowed[tag], 'lang', 'hidden', 'key'].includes(name), `${tag} ${name}`);
      const elsewhere = page.loaded.filter((address) => !address.startsWith(site.url));
      assert.deepEqual(
        elsewhere.filter((address) => !address.startsWith('data:')),
        [],
      );
    });
});
