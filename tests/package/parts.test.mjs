/** Every part that is fetched later, missing in turn: what the author wrote stays readable, and nothing throws. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { importsOf } from '../../scripts/rollup/integrity.mjs';
import { home, htmlPage, open, serve } from './support/index.mjs';
import { everything, useEverything } from './support/sample.mjs';

const dist = join(home, 'dist');
const families = ['faq', 'quiz', 'checklist', 'questions', 'glossary'];

/** Each family's part of the page with everything, and what brings the rest: Spanish, a mistake, painted words. */
const markup = Object.fromEntries(
  families.map((family) => [
    family,
    everything
      .split(/\n(?=<bedside|<p id="after")/)
      .filter((part) => part.startsWith(`<bedside-${family.replace(/s$/, '')}`))
      .join('\n'),
  ]),
);
markup.faq += '<bedside-faq lang="es"><h3>¿Quién paga?</h3><p>Depende.</p></bedside-faq>';
markup.faq += '<bedside-faq><h3>Empty</h3><h3>Full</h3><p>One.</p></bedside-faq>';
markup.glossary += `<bedside-glossary link="#painted" mode="paint"><dl><dt>Tumor board</dt><dd>Doctors who meet.</dd></dl></bedside-glossary>
  <p id="painted">A tumor board, or several tumor boards, looked at a <bedside-term>biopsies</bedside-term> result.</p>`;
markup.glossary += everything.match(/<p id="after">[\s\S]*?<\/p>/)[0];

/** All files that a family may ever ask for. */
function reach(entry) {
  const seen = new Set();
  const queue = [entry];
  for (let file; (file = queue.pop());) {
    if (seen.has(file)) continue;
    seen.add(file);
    const text = readFileSync(join(dist, file), 'utf8');
    for (const [, name] of text.matchAll(/["'`]\.\/(?:chunks\/)?([\w.-]+\.js)["'`]/g))
      if (readdirSync(join(dist, 'chunks')).includes(name)) queue.push(`chunks/${name}`);
  }
  return seen;
}
const atOnce = new Set(families.flatMap((family) => [...importsOf(dist, `${family}.js`)]));
const wanted = Object.fromEntries(families.map((family) => [family, reach(`${family}.js`)]));
/** The family whose page shows what a part does: of those that use it, the one that has least to load. */
const familyOf = (file) =>
  families
    .filter((family) => wanted[family].has(file))
    .sort((a, b) => wanted[a].size - wanted[b].size)[0];
/** All of them take minutes: `npm run test:all`. These stand for the rest: each shows content or takes in an act. */
const some = /quiz-(feedback|rich)|questions-list|json|glossary-browse/;
const later = readdirSync(join(dist, 'chunks'))
  .map((name) => `chunks/${name}`)
  .filter((file) => !atOnce.has(file) && familyOf(file))
  .filter((file) => process.env.EVERY_PART || some.test(file));

/** The author's paragraphs, headings and labels that a reader sees, in place or as a copy in the element. */
const seen = (page) =>
  page.evaluate(() => {
    const blocks = 'h2,h3,p,li,dt,dd,legend,label,summary';
    const main = document.querySelector('main');
    let shown = '';
    const read = (root) => {
      for (const node of root.childNodes) {
        if (node.nodeType === 3 && node.data.trim()) {
          const range = document.createRange();
          range.selectNodeContents(node);
          const place = node.parentElement ?? root.host;
          if (place.checkVisibility() && range.getClientRects().length) shown += node.data;
        }
        if (node.nodeType !== 1 || node.localName === 'script') continue;
        read(node);
        if (node.shadowRoot) read(node.shadowRoot);
      }
      shown += '|';
    };
    const bare = (text) => text.replace(/[\s|]+/g, '');
    read(main);
    shown = bare(shown);
    return [...main.querySelectorAll(blocks)]
      .filter((block) => !block.querySelector(blocks))
      .map((block) => bare(block.textContent))
      .filter((text) => text && shown.includes(text));
  });

/** A list with a day for the visit, as a calendar file and as a code, and what is done after the visit. */
async function takeAlong(page) {
  const press = (name) => page.getByRole('button', { name, exact: true }).first().click();
  await press('How often do you see this?');
  await press('My appointment');
  await page.getByLabel('Date', { exact: true }).fill('2031-03-04');
  await press('Save these details');
  await press('Take it with you');
  await press('Add to calendar');
  await page
    .getByRole('checkbox', { name: /^Asked/ })
    .first()
    .check();
  await press('After the visit');
  await press('Take it with you');
  await press('To another phone');
  await page.locator('[part=said], [part=code]').first().waitFor();
}

/** What it gives once that has stayed the same for a moment: parts come one after the other, slowly on a busy machine. */
async function unchanging(look) {
  let last;
  for (let same = 0; same < 4;) {
    const now = await look();
    same = String(now) === String(last) ? same + 1 : 0;
    last = now;
    await new Promise((next) => setTimeout(next, 200));
  }
  return last;
}

/** A visit to a family's page; `missing` is the part that the server does not have. */
async function visit(family, missing) {
  const site = await serve();
  if (missing) site.files[`/bedside/${missing}`] = { status: 404, body: 'Not found' };
  const thrown = [];
  const page = await open();
  page.on('pageerror', (error) => thrown.push(String(error)));
  const url = site.page(
    htmlPage(`<main>${markup[family]}</main>`, { script: `/bedside/${family}.js` }),
  );
  const [, hash = ''] =
    [
      [/link-target/, '#who-pays'],
      [/shared-link/, '#bedside-list=often'],
    ].find(([file]) => file.test(missing)) ?? [];
  await page.goto(url + hash);
  await page.waitForFunction(() => document.querySelector(':defined:not(html,body)'));
  const texts = await unchanging(() => seen(page));
  if (/copy-link/.test(missing)) await page.locator('[part=question]').first().hover();
  if (/calendar|qr|next-visit/.test(missing)) await takeAlong(page);
  else await useEverything(page);
  const asked = page.loaded.some((url) => url.includes(missing));
  await page.context().close();
  await site.close();
  return { texts, thrown, asked };
}

describe('without a part that is fetched later', { concurrency: 2 }, () => {
  const whole = {};
  for (const file of later)
    it(`a page is readable and throws nothing: ${file.replace(/^chunks\/|-\w{8}(?=\.js)/g, '')}`, async () => {
      const family = familyOf(file);
      whole[family] ??= visit(family);
      const [before, without] = [await whole[family], await visit(family, file)];
      assert.deepEqual(before.thrown, []);
      assert.ok(without.asked, 'nothing on the page asked for it');
      assert.deepEqual(
        before.texts.filter((text) => !without.texts.includes(text)),
        [],
      );
      assert.deepEqual(without.thrown, []);
    });
});
