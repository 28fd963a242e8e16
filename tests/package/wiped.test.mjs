/** What is deleted is gone: from the page, from fields, from what could be copied, in every tab. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { chromium } from 'playwright-core';
import { chromiumOptions } from '../../scripts/chromium.mjs';
import { becomes, htmlPage, open, serve, stored } from './support/index.mjs';

let site;
before(async () => (site = await serve()));
after(() => site?.close());

/** Everything in which a reader can leave something, all of it kept the same way. */
const everything = (keep) => `
  <bedside-questions keep="${keep}"><h2>Ask</h2><ul><li id="one">What about one?</li><li id="two">What about two?</li></ul></bedside-questions>
  <bedside-question-list keep="${keep}"><h2>My list</h2></bedside-question-list>
  <bedside-checklist name="bag" keep="${keep}"><h2>Bag</h2><ul><li id="card">Card</li><li id="pen">Pen</li></ul></bedside-checklist>
  <bedside-quiz name="check" keep="${keep}"><h2>Check</h2><ol><li>Yes or no?<ul><li><b>Yes</b></li><li>No</li></ul></li>
    <li data-kind="own-words">Say it.<p>A point.</p></li></ol></bedside-quiz>
  <bedside-faq filter><h2>Common</h2><h3>How long?</h3><p>A day.</p><h3>Where?</h3><p>Here.</p></bedside-faq>
  <bedside-glossary><h2>Words</h2><dl><dt>Biopsy</dt><dd>A small piece.</dd><dt>Scan</dt><dd>A picture.</dd></dl></bedside-glossary>`;
const page = (keep, options) => site.page(htmlPage(everything(keep)), options);
const button = (place, name) => place.getByRole('button', { name, exact: true });

/** A reader uses all of it. Every word that is typed says “zebra”. */
async function use(tab) {
  const list = tab.locator('bedside-question-list');
  const bag = tab.locator('bedside-checklist');
  const quiz = tab.locator('bedside-quiz');
  await button(tab, 'What about one?').click();
  await list.getByLabel('A question of your own').fill('Is zebra one allowed?');
  await tab.keyboard.press('Enter');
  await list.locator('[part=text]', { hasText: 'zebra one' }).waitFor();
  // Removed, and could come back.
  await list.getByLabel('A question of your own').fill('Removed zebra two?');
  await tab.keyboard.press('Enter');
  await list.locator('[part=text]', { hasText: 'zebra two' }).waitFor();
  await list.getByRole('button', { name: 'More Removed zebra two?' }).click();
  await list.getByRole('button', { name: 'Remove Removed zebra two?', exact: true }).click();
  await list.locator('[part=removed]').waitFor();
  await list.getByRole('button', { name: 'More What about one?' }).click();
  await list.getByRole('textbox', { name: /^Note/ }).fill('zebra note');
  // Much like one on the list, and not decided yet.
  await list.getByLabel('A question of your own').fill('Is zebra one allowed??');
  await tab.keyboard.press('Enter');
  await list.locator('[part=advice]').waitFor();
  await tab.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('no'));
  });
  await button(list, 'Take it with you').click();
  await button(list, 'To another phone').click();
  await list.locator('[part=code]').waitFor();
  await button(list, 'Copy').click();
  await list.getByLabel('Select this text and copy it:').waitFor();

  await bag.getByRole('checkbox', { name: 'Card' }).check();
  await bag.getByRole('button', { name: 'Note Card' }).click();
  await bag.locator('textarea').fill('zebra at the card');
  await bag.getByLabel('Something else to bring or do').fill('Zebra bag');
  await tab.keyboard.press('Enter');
  await bag.locator('[part=row]', { hasText: 'Zebra bag' }).waitFor();
  await bag.getByLabel('Something else to bring or do').fill('half a zebra');

  await quiz.getByLabel('No', { exact: true }).check();
  await quiz
    .getByRole('button', { name: /^Check answer/ })
    .first()
    .click();
  await quiz.locator('[part=verdict]').first().waitFor();
  await quiz.locator('textarea').fill('zebra in own words');
  await tab.locator('bedside-faq [part=field]').fill('zebra');
  await tab.locator('bedside-glossary [part=field]').fill('zebra');
}

/** The appointment form takes the place of the panel before: it is typed into, and not saved. */
async function typeVisit(tab) {
  const list = tab.locator('bedside-question-list');
  await button(list, 'My appointment').click();
  await list.getByLabel('With whom').fill('Dr Zebra');
  await list.locator('input[type=date]').pressSequentially('0');
}

/** What of the reader is still on the page: words, fields, ticks, codes. */
const traces = (tab) =>
  tab.evaluate(() => {
    const found = [];
    const visit = (root) => {
      for (const node of root.querySelectorAll('*')) {
        if (node.shadowRoot) visit(node.shadowRoot);
        for (const text of [...node.childNodes].filter(({ nodeType }) => nodeType === 3))
          if (/zebra/i.test(text.data)) found.push(`${node.localName}: ${text.data.trim()}`);
        if (/zebra/i.test(node.value ?? '')) found.push(`${node.localName} = ${node.value}`);
        if (node.localName === 'input' && node.type === 'date' && node.matches(':invalid'))
          found.push('half a date');
        if (node.checked && root !== document && !node.closest('[part=keeping]'))
          found.push(`${node.type} is checked`);
        if (/^(code|verdict|removed|badge)$/.test(node.getAttribute('part') ?? ''))
          found.push(node.getAttribute('part'));
        if (node.getAttribute('part') === 'question' && node.ariaPressed === 'true')
          found.push('saved');
      }
    };
    visit(document);
    if (document.querySelector('bedside-question-list').shadowRoot.querySelector('[part=rows] li'))
      found.push('a row');
    return found;
  });
const nothingLeft = async (tab) => {
  await becomes(() => traces(tab), []);
  const { local, session } = await stored(tab);
  assert.doesNotMatch(JSON.stringify([local, session]), /zebra|What about|check:|quiz:/i);
};

/** Ways in which everything goes, in the tab that is looked at. */
const ways = {
  'Delete everything': async (tab) => {
    await button(tab.locator('bedside-question-list'), 'Delete all …').click();
    await tab.getByRole('button', { name: /^Delete everything/ }).click();
  },
  'the same in another tab': async (tab, keep) => {
    const other = await open(page(keep === 'none' ? 'device' : keep), { context: tab.context() });
    await button(other, 'What about two?').click();
    await ways['Delete everything'](other);
    await other.close();
  },
  'ten minutes without use': async (tab, keep) => {
    if (keep === 'device')
      await tab
        .getByLabel(/^Other people use/)
        .first()
        .check();
    // The clock of the shared computer runs.
    await becomes(() => tab.evaluate(() => globalThis.clocks > 0), true);
    await tab.clock.fastForward('09:20');
    await tab.getByText('Are you still there?').first().waitFor();
    await tab.clock.fastForward('01:00');
  },
  'the switch for a shared computer, and finishing': async (tab) => {
    const shared = tab.getByLabel(/^Other people use/).first();
    if (await shared.count()) await shared.check();
    await tab.getByRole('button', { name: 'Finish and delete' }).first().click();
  },
};

for (const keep of ['device', 'session', 'none']) {
  describe(`with keep="${keep}" nothing of a reader is left`, () => {
    for (const [way, clear] of Object.entries(ways)) {
      // There is no such button where nothing is kept.
      if (keep === 'none' && /finishing/.test(way)) continue;
      it(`after “${way}”`, async () => {
        const tab = await open();
        await tab.addInitScript(() => {
          // The clock of a shared computer listens for the wheel, and nothing else does.
          const { addEventListener } = globalThis;
          globalThis.clocks = 0;
          globalThis.addEventListener = function (type, ...given) {
            if (type === 'wheel') globalThis.clocks += 1;
            return addEventListener.call(this, type, ...given);
          };
        });
        if (/ten minutes/.test(way)) await tab.clock.install();
        await tab.goto(page(keep));
        await use(tab);
        await typeVisit(tab);
        await clear(tab, keep);
        await nothingLeft(tab);
        await tab.reload();
        await tab.locator('[part=empty]').waitFor();
        assert.deepEqual(await traces(tab), []);
        assert.deepEqual(tab.problems, []);
        await tab.context().close();
      });
    }
  });
}

/** A page, another one, and back to the first, which the browser kept as it was left. */
async function comeBack(content, leave) {
  // Playwright switches the back/forward cache off.
  const own = await chromium.launch({
    ...(await chromiumOptions()),
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  });
  try {
    const tab = await own.newPage();
    const cached = { headers: { 'cache-control': 'max-age=60' } };
    const first = site.page(htmlPage(`${content}<p id="here">first</p>`), cached);
    const second = site.page(htmlPage('<p id="there">second</p>'), cached);
    await tab.goto(first);
    await tab.evaluate(() =>
      addEventListener('pageshow', (event) => (globalThis.back = event.persisted)),
    );
    await leave(tab);
    await tab.evaluate((url) => void setTimeout(() => (location.href = url)), second);
    await tab.waitForURL(second);
    await tab.locator('#there').waitFor();
    await tab.evaluate(() => void setTimeout(() => history.back()));
    await tab.waitForURL(first, { waitUntil: 'commit' });
    await tab.locator('#here').waitFor();
    assert.equal(await tab.evaluate(() => globalThis.back), true, 'the page came from the cache');
    return await traces(tab);
  } finally {
    await own.close();
  }
}

it('keep="none" forgets when its page is left, though the browser keeps the page for whoever goes back', async () => {
  assert.deepEqual(
    await comeBack(everything('none').replace(' filter', ''), async (tab) => {
      await button(tab, 'What about one?').click();
      await tab.getByLabel('A question of your own').fill('zebra');
      await tab.getByRole('checkbox', { name: 'Card' }).check();
      await tab.getByLabel('No', { exact: true }).check();
    }),
    [],
  );
});

describe('a tab', () => {
  const kept = 'keep="session"';
  const content = `<bedside-questions ${kept}><ul><li id="one">What about one?</li></ul></bedside-questions><bedside-question-list ${kept}></bedside-question-list>`;
  const rows = (tab) => tab.locator('bedside-question-list [part=rows] [part=row]');

  it('that is brought back more than a minute after it was closed has forgotten what it kept', async () => {
    for (const [seconds, count] of [
      [30, 1],
      [90, 0],
    ]) {
      const tab = await open(site.page(htmlPage(content)));
      await button(tab, 'What about one?').click();
      await rows(tab).waitFor();
      const session = await becomes(
        async () => !!(await stored(tab)).session['bedside:1:seen'],
        true,
      ).then(async () => (await stored(tab)).session);
      session['bedside:1:seen'] = `${Date.now() - seconds * 1000}`;
      const url = tab.url();
      const context = tab.context();
      await tab.close();
      // A browser that restores a tab gives it what it kept, and opens its page.
      const again = await open(undefined, { context });
      await again.addInitScript((values) => {
        if (!sessionStorage.length)
          for (const name of Object.keys(values)) sessionStorage.setItem(name, values[name]);
      }, session);
      await again.goto(url);
      await again.locator('[part=rows]').waitFor({ state: 'attached' });
      await becomes(() => rows(again).count(), count);
      await context.close();
    }
  });

  it('of a shared computer clears the search of a page that keeps nothing', async () => {
    const tab = await open();
    await tab.clock.install();
    await tab.addInitScript(() => sessionStorage.setItem('bedside:1:shared', '1'));
    await tab.goto(
      site.page(htmlPage('<bedside-faq filter><h3>How long?</h3><p>A day.</p></bedside-faq>')),
    );
    const field = tab.locator('bedside-faq [part=field]');
    await field.fill('zebra');
    await becomes(() => tab.evaluate(() => Symbol.for('bedside.store.1') in globalThis), true);
    await tab.clock.fastForward('10:30');
    await becomes(async () => {
      await tab.clock.fastForward('00:30');
      return field.inputValue();
    }, '');
    await tab.context().close();
  });

  it('hears in a page without a list that everything was deleted in another', async () => {
    const tab = await open(
      site.page(htmlPage('<bedside-faq filter><h3>How long?</h3><p>A day.</p></bedside-faq>')),
    );
    const field = tab.locator('bedside-faq [part=field]');
    await field.fill('zebra');
    const other = await open(page('device'), { context: tab.context() });
    await button(other, 'What about two?').click();
    await ways['Delete everything'](other);
    await becomes(() => field.inputValue(), '');
    await tab.context().close();
  });
});
