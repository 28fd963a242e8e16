/** Two sites under one address: `<html data-bedside-site="…">` gives each what its readers keep. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { becomes, htmlPage, open, serve, stored } from './support/index.mjs';

let site;
before(async () => (site = await serve()));
after(() => site?.close());

const content = `
  <bedside-questions><h2>Ask</h2><ul><li id="one">What about one?</li><li id="two">What about two?</li></ul></bedside-questions>
  <bedside-question-list><h2>My list</h2></bedside-question-list>
  <bedside-checklist name="bag"><h2>Bag</h2><ul><li id="card">Card</li></ul></bedside-checklist>`;
const page = (name) =>
  site.page(
    htmlPage(content).replace(/<html\b/, `<html ${name ? `data-bedside-site="${name}"` : ''} `),
  );
const button = (tab, name) => tab.getByRole('button', { name, exact: true });
const saved = (tab) =>
  tab.locator('bedside-question-list [part=rows] [part=text] bdi').allTextContents();
const keys = async (tab) => Object.keys((await stored(tab)).local).sort();

async function deleteAll(tab, name) {
  await tab.locator('bedside-question-list').locator('#clear').click();
  const dialog = tab.locator('bedside-question-list dialog');
  await dialog.waitFor();
  const words = await dialog.textContent();
  assert.equal(words.includes('Only this site:'), !!name);
  if (name) assert.ok(words.includes(name), words);
  await button(dialog, 'Delete everything kept on this site').click();
  await becomes(() => saved(tab), []);
}

describe('two sites under one address', () => {
  const names = ['', 'Hospital A', 'Hospital B: north 100%'];
  it('keep a list each; what is deleted on one stays on the others, and the dialog says whose it is', async () => {
    const first = await open();
    const tabs = [];
    for (const name of names) {
      const tab = await open(page(name), { context: first.context() });
      await button(tab, 'What about one?').click();
      await becomes(() => saved(tab), ['What about one?']);
      await tab.getByRole('checkbox', { name: 'Card' }).check();
      tabs.push(tab);
    }
    for (const key of await keys(tabs[0])) assert.match(key, /^bedside:1:/);
    for (const [i, tab] of tabs.entries()) {
      await deleteAll(tab, names[i]);
      // In every other tab, also in one that is opened now.
      for (const [j, other] of tabs.entries()) {
        const there = j > i ? ['What about one?'] : [];
        await becomes(() => saved(other), there);
        const fresh = await open(page(names[j]), { context: first.context() });
        await fresh.locator('bedside-question-list [part=own]').waitFor();
        await becomes(() => saved(fresh), there);
        assert.equal(await fresh.getByRole('checkbox', { name: 'Card' }).isChecked(), j > i);
        await fresh.close();
      }
    }
    const rest = (await keys(tabs[0])).filter((key) => !/epoch/.test(key));
    assert.deepEqual(rest, []);
    await first.context().close();
  });

  it('share what a reader says of the computer: others use it', async () => {
    const tab = await open(page('Hospital A'));
    await button(tab, 'What about one?').click();
    await tab.getByLabel('Other people use this computer').first().check();
    await becomes(async () => (await keys(tab)).filter((key) => !/epoch/.test(key)), []);
    await tab.goto(page('Hospital B'));
    await becomes(() => saved(tab), []);
    await button(tab, 'What about two?').click();
    await becomes(() => saved(tab), ['What about two?']);
    assert.deepEqual(
      (await keys(tab)).filter((key) => /question:/.test(key)),
      [],
    );
    await tab.context().close();
  });
});

it('markup with the name of the page itself does not choose the site', async () => {
  const tab = await open(
    site.page(htmlPage(`<img name="documentElement" data-bedside-site="Other" alt="">${content}`)),
  );
  await button(tab, 'What about one?').click();
  await becomes(async () => (await keys(tab)).filter((key) => /site/.test(key)), []);
  await becomes(() => saved(tab), ['What about one?']);
  await tab.context().close();
});
