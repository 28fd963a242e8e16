/**
 * What is said after a reader did something, and what the rest of an author's page is called: powers stay powers, and what
 * is crossed out is said to be.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { axe, becomes, htmlPage, open, pressAll, serve } from './support/index.mjs';

let site;
before(async () => (site = await serve()));
after(() => site?.close());

const power = 'Is 10<sup>9</sup> low?';
const struck = 'Must I stop <s>ibuprofen</s>?';
const crossedOut = 'Must I stop ibuprofen? (crossed out: ibuprofen)';

const show = (markup, script) =>
  open(site.page(htmlPage(markup, { script: `/bedside/${script}.js` })));

/** Fails unless something with this role has exactly this name, in the end. */
const isNamed = (tab, role, name) =>
  becomes(() => tab.getByRole(role, { name, exact: true }).count(), 1);

describe('a quiz', () => {
  it('says a power in the answer, and a crossed-out word in its place in the reason', async () => {
    const tab = await show(
      `<bedside-quiz><ol><li>How many?<ul><li><strong>10<sup>9</sup></strong></li><li>None</li></ul>
        <p>Do not take <s>ibuprofen</s> today.</p></li></ol></bedside-quiz>`,
      'quiz',
    );
    await tab.getByRole('radio', { name: '10⁹' }).check();
    await tab.locator('[part=check]').click();
    await becomes(
      async () => (await tab.statuses()).at(-1),
      'Yes. Do not take (crossed out: ibuprofen) today.',
    );
    await tab.context().close();
  });

  it('names the buttons of lines to order, a text box, its points and the results', async () => {
    const tab = await show(
      `<bedside-quiz name="q"><ol>
        <li data-kind="order">In which order?<ol><li>${power}</li><li>${struck}</li></ol><p>So.</p></li>
        <li data-kind="own-words">Why is 10<sup>9</sup> low?<ul><li>At 10<sup>8</sup> it is lower.</li></ul></li>
      </ol></bedside-quiz>`,
      'quiz',
    );
    await isNamed(tab, 'button', 'Move down Is 10⁹ low?');
    await isNamed(tab, 'button', `Move up ${crossedOut}`);
    await isNamed(tab, 'textbox', '2. Why is 10⁹ low?');
    await tab.locator('[data-index="1"] [part=check]').click();
    await isNamed(tab, 'checkbox', 'At 10⁸ it is lower.');
    await tab.getByRole('button', { name: 'Move up Is 10⁹ low?' }).click();
    await tab.locator('[data-index="0"] [part=check]').click();
    await tab.locator('[part=show-results]').click();
    await isNamed(tab, 'link', 'Why is 10⁹ low?');
    await tab.context().close();
  });
});

describe('a checklist', () => {
  it('is called by its title, and each group by its own', async () => {
    const tab = await show(
      `<bedside-checklist name="a"><h2>Below 10<sup>9</sup></h2><ul><li>Rest</li></ul></bedside-checklist>
       <bedside-checklist name="b"><h2>T</h2><h3>Above 10<sup>8</sup></h3><ul><li>Walk</li></ul></bedside-checklist>`,
      'checklist',
    );
    await isNamed(tab, 'group', 'Below 10⁹');
    await isNamed(tab, 'group', 'Above 10⁸');
    assert.deepEqual(await axe(tab), []);
    await tab.context().close();
  });
});

describe('a list of questions', () => {
  it('calls what was removed as it called the question', async () => {
    const tab = await show(
      `<bedside-questions><ul><li>${struck}</li><li>${power}</li></ul></bedside-questions><bedside-question-list></bedside-question-list>`,
      'questions',
    );
    await pressAll(tab, '[part=question]');
    await tab.getByRole('button', { name: `More ${crossedOut}`, exact: true }).click();
    await tab.getByRole('button', { name: `Remove ${crossedOut}`, exact: true }).click();
    await isNamed(tab, 'button', `Undo Removed: ${crossedOut}`);
    assert.deepEqual(await axe(tab), []);
    await tab.context().close();
  });
});

describe('what stands around an article', () => {
  it('is called by its heading', async () => {
    const tab = await show(
      `<bedside-help><h2>Below 10<sup>9</sup></h2><p>Call <a href="tel:+15550100111">555-010-0111</a>.</p></bedside-help>
       <bedside-levels><h2>T</h2><h3>Below 10<sup>8</sup></h3><p>a</p><h3>More</h3><p>b</p></bedside-levels>`,
      'page',
    );
    await isNamed(tab, 'region', 'Below 10⁹');
    await isNamed(tab, 'button', 'Below 10⁸');
    await tab.context().close();
  });
});

describe('a definition', () => {
  it('says what is crossed out in it', async () => {
    const tab = await show(
      `<p>A <bedside-term>rule</bedside-term>.</p><bedside-glossary hidden><dl><dt>rule</dt><dd>Do not take <s>ibuprofen</s> below 10<sup>9</sup>.</dd></dl></bedside-glossary>`,
      'glossary',
    );
    await tab.locator('[part=trigger]').click();
    await becomes(
      async () => (await tab.statuses()).at(-1),
      'Do not take (crossed out: ibuprofen) below 10⁹.',
    );
    await tab.context().close();
  });
});
