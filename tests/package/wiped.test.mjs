/** What is deleted is gone: from the page, from fields, from what could be copied, in every tab. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { chromium } from 'playwright-core';
import { findChromium } from '../../scripts/browser.mjs';
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
  await list.getByRole('button', { name: 'Move or remove Removed zebra two?' }).click();
  await list.getByRole('button', { name: 'Remove Removed zebra two?', exact: true }).click();
  await list.locator('[part=removed]').waitFor();
  await list.getByRole('button', { name: 'Note and answer What about one?' }).click();
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
    await tab.getByRole('button', { name: 'Finish and clear' }).first().click();
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
          const { setInterval } = globalThis;
          globalThis.clocks = 0;
          globalThis.setInterval = (...given) => {
            globalThis.clocks += 1;
            return setInterval(...given);
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
