/** What is stored on the device, and links to a list, damaged or made to do harm: in a page that is open all the while. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { becomes, htmlPage, open, serve } from '../package/support/index.mjs';
import { hostile, random, RUNS, SEED } from './support/random.mjs';

const PER_ROUND = 50;
const content = `
  <bedside-questions><h2>Ask</h2><ul><li id="one">What about one?</li><li id="two">What about two?</li></ul></bedside-questions>
  <bedside-question-list><h2>My list</h2></bedside-question-list>
  <bedside-checklist name="bag"><h2>Bag</h2><ul><li id="card">Card</li></ul></bedside-checklist>
  <bedside-quiz name="check" keep="device"><h2>Check</h2><ol><li id="q">Yes or no?<ul><li><b>Yes</b></li><li>No</li></ul></li></ol></bedside-quiz>`;

const fields =
  'text lang order set own note answer first asked past done at date time who place phone uid sequence taken hash chosen result steps off __proto__ constructor'.split(
    ' ',
  );
const times = [0, 1, -1, 1.5, 2 ** 53 - 1, 2 ** 53, 1e14, 4102444800000, '5', null, true, 1e308];

/** What may stand in the storage: an item with parts that lie, or anything. */
function keptBy({ pick, below, some }) {
  const kind = pick([
    'question',
    'check',
    'visit',
    'quiz',
    'setting',
    'help',
    'epoch',
    'aside',
    'seen',
    'site',
    pick(hostile),
  ]);
  const id = pick([
    'one',
    'two',
    'next',
    'bag/card',
    'bag/own-1',
    'bag/own"]x',
    'check:q',
    'longer',
    'terms',
    '1',
    pick(hostile),
  ]);
  const value = () =>
    pick([
      pick(hostile),
      pick(times),
      [],
      {},
      true,
      'text',
      '2030-02-30',
      '25:61',
      String(below(1e13)),
    ]);
  const time = () => (below(3) ? Date.now() - below(1e9) : pick(times));
  const item = {
    v: below(9) ? 1 : pick([0, 2, 1e9, '1', -1]),
    e: below(3) ? 0 : pick(times),
    l: below(3) ? 2 * below(3) : pick(times),
    t: time(),
    f: Object.fromEntries(
      some(8, () => [
        pick(fields),
        below(4) ? [value(), time(), pick(['a', 'z', pick(hostile)])] : value(),
      ]),
    ),
  };
  const raw = below(5)
    ? JSON.stringify(item)
    : pick([pick(hostile), '{', '[]', 'null', '1e999', String(Date.now() + below(1e12))]);
  return [`bedside:1:${kind}${below(12) ? `:${id}` : ''}`, raw];
}

const ids = ['one', 'two', 'nosuch', '~1', '~zzzzzzz', '%', '%2', '%00', '%E0%A4%A', '%252C'];
function linkBy({ pick, some, below }) {
  const sign = pick([',', '%2C', '%2c', ',,', ';']);
  const given = some(below(9) ? 6 : 2000, () =>
    pick([...ids, encodeURIComponent(pick(hostile).toWellFormed()).slice(0, 200)]),
  );
  return `#${pick(['bedside-list=', 'bedside-list%3D', 'BEDSIDE-LIST=', 'bedside-list', 'one', 'bedside-faq?src='])}${given.join(sign)}`;
}

/** In the page: what ran, and what stands where it could run. */
const harm = () => {
  const bad = globalThis.hits ? ['ran'] : [];
  const look = (root) => {
    for (const element of root.querySelectorAll('*')) {
      if (root !== document)
        for (const { name, value } of element.attributes)
          if (
            /^on/.test(name) ||
            (/^(href|src)$/.test(name) && /^\W*(javascript|data):/i.test(value))
          )
            bad.push(`${element.localName} ${name}`);
      if (root !== document && /^(script|iframe|object|base)$/.test(element.localName))
        bad.push(element.localName);
      if (element.shadowRoot) look(element.shadowRoot);
    }
  };
  look(document);
  return bad;
};

describe('what is stored on the device, and links to a list', () => {
  let site;
  let page;
  before(async () => {
    site = await serve();
    page = await open();
    await page.addInitScript(() => {
      globalThis.hits = 0;
      globalThis.boom = () => (globalThis.hits += 1);
    });
    await page.goto(site.page(htmlPage(content)));
    await page.locator('bedside-question-list [part=own]').waitFor();
    await page.getByRole('checkbox', { name: 'Card' }).waitFor();
    await page.evaluate(() => {
      const drawn = () => new Promise((next) => setTimeout(next));
      /** One after the other, each drawn before the next. */
      globalThis.inTurn = async (all, act) => {
        for (const each of all) {
          act(each);
          await drawn();
          await Promise.all(
            [...document.querySelectorAll(':defined')].map((element) => element.updateComplete),
          );
        }
      };
    });
  });
  after(async () => {
    await page?.context().close();
    await site?.close();
  });

  async function unharmed(what) {
    assert.deepEqual(await page.evaluate(harm), [], what);
    assert.deepEqual(page.problems, [], what);
    assert.deepEqual(
      page.loaded.filter((url) => !url.startsWith(site.url) && !url.startsWith('data:')),
      [],
      what,
    );
  }

  for (let from = SEED; from < SEED + RUNS; from += PER_ROUND) {
    const what = `seeds ${from} to ${from + PER_ROUND - 1} (FUZZ_SEED=${from} makes them the first)`;
    const make = (by) => Array.from({ length: PER_ROUND }, (_, i) => by(random(from + i)));

    it(`runs nothing, throws nothing and asks for nothing, whatever is stored: ${what}`, async () => {
      await page.evaluate(
        (all) =>
          globalThis.inTurn(all, ([key, raw]) => {
            localStorage.setItem(key, raw);
            dispatchEvent(
              new StorageEvent('storage', { key, newValue: raw, storageArea: localStorage }),
            );
          }),
        make(keptBy),
      );
      await unharmed(what);
      // And what a reader does after that is kept.
      await page.evaluate(() => {
        localStorage.clear();
        dispatchEvent(new StorageEvent('storage', { key: null, storageArea: localStorage }));
      });
      const card = page.getByRole('checkbox', { name: 'Card' });
      await card.click();
      const done = await card.isChecked();
      const kept = await page.evaluate(() => localStorage.getItem('bedside:1:check:bag/card'));
      assert.equal(JSON.parse(kept).f.done[0], done, what);
    });

    it(`runs nothing, throws nothing and saves nothing, whatever a link says: ${what}`, async () => {
      const before = await page.evaluate(() => JSON.stringify(localStorage));
      await page.evaluate(
        (all) => globalThis.inTurn(all, (hash) => (location.hash = hash)),
        make(linkBy),
      );
      await unharmed(what);
      assert.equal(await page.evaluate(() => JSON.stringify(localStorage)), before, what);
      await page.evaluate(() => (location.hash = '#bedside-list=one'));
      const offer = page.locator('bedside-question-list #offer');
      await becomes(() => offer.locator('li').allTextContents(), ['What about one?']);
      await offer.getByRole('button', { name: 'Just look' }).click();
    });
  }
});
