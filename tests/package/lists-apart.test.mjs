/** Questions of two pages that share an id, appointments in calendars, and links from page to page. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { becomes, htmlPage, open, serve, stored } from './support/index.mjs';

let site;
before(
  async () =>
    (site = await serve({
      folders: { '/dist/': 'dist', '/cases/': 'tests/fixtures/cases/lists' },
    })),
);
after(() => site?.close());

const page = (content) => site.page(htmlPage(content, { script: '/dist/questions.js' }));
const button = (tab, name) => tab.getByRole('button', { name, exact: true });
const texts = (tab) =>
  tab.locator('bedside-question-list [part=rows] [part=text] bdi').allTextContents();

it('one id for two questions on two pages: both are kept, neither shows as the other, the author is told', async () => {
  const tab = await open(`${site.url}/cases/l03-page1.html`);
  await button(tab, 'How long will I be in hospital?').click();
  const said = [];
  tab.on('console', (message) => said.push(message.text()));
  await tab.goto(`${site.url}/cases/l03-page2.html`);
  const other = button(tab, 'Who pays for the ambulance?');
  await becomes(() => other.getAttribute('aria-pressed'), 'false');
  await becomes(() => texts(tab), ['How long will I be in hospital?']);
  await other.click();
  await becomes(
    () => texts(tab),
    ['How long will I be in hospital?', 'Who pays for the ambulance?'],
  );
  await other.click();
  await becomes(() => texts(tab), ['How long will I be in hospital?']);
  await becomes(async () => said.join(), /The id “q1” belongs to a question with other words/);
  await tab.goto(`${site.url}/cases/l03-page1.html`);
  const first = button(tab, 'How long will I be in hospital?');
  await becomes(() => first.getAttribute('aria-pressed'), 'true');
  await tab.context().close();
});

describe('the appointment', () => {
  const list =
    '<bedside-questions><ul><li id="a">What about a?</li></ul></bedside-questions><bedside-question-list></bedside-question-list>';
  const fill = async (tab, date, time = '') => {
    const form = tab.locator('bedside-question-list form.boxes');
    if (!(await form.count())) await button(tab, 'My appointment').click();
    await form.locator('[type=date]').fill(date);
    await form.locator('[type=time]').fill(time);
    await form.locator('button.primary').click();
  };
  const file = async (tab) => {
    const coming = tab.waitForEvent('download');
    await button(tab, 'Add to calendar').click();
    return readFile(await (await coming).path(), 'utf8');
  };

  it('is one entry of the calendar, however often it is changed and taken along', async () => {
    const tab = await open(page(list));
    await button(tab, 'What about a?').click();
    await fill(tab, '2027-03-15', '09:30');
    await button(tab, 'Take it with you').click();
    const [one, again] = [await file(tab), await file(tab)];
    await fill(tab, '2027-03-16', '09:30');
    await button(tab, 'Take it with you').click();
    const moved = await file(tab);
    const of = (text, name) => new RegExp(`^${name}:(.*)\r$`, 'm').exec(text)?.[1];
    assert.ok(of(one, 'UID'));
    assert.deepEqual([of(again, 'UID'), of(moved, 'UID')], [of(one, 'UID'), of(one, 'UID')]);
    assert.deepEqual(
      [one, again, moved].map((text) => of(text, 'SEQUENCE')),
      ['0', '0', '1'],
    );
    assert.match(of(moved, 'DTSTAMP'), /^\d{8}T\d{6}Z$/);
    await tab.context().close();
  });

  it('with a year that cannot be is refused in words; a time without a day is kept', async () => {
    const tab = await open(page(list));
    await fill(tab, '0026-03-15');
    await tab.getByRole('alert').getByText('The year needs four digits.').waitFor();
    assert.doesNotMatch(JSON.stringify(await stored(tab)), /0026/);
    await fill(tab, '', '14:30');
    await becomes(() => tab.locator('[part=visit]').textContent(), /2:30|14:30/);
    await tab.context().close();
  });
});

it('a link opens the list of a page whose list is elsewhere, with whatever sign stands for the comma', async () => {
  const tab = await open(
    `${page('<bedside-questions list="/my-list"><ul><li id="a">What about a?</li><li id="b">What about b?</li></ul></bedside-questions>')}?token=secret#bedside-list=a%2Cb`,
  );
  await button(tab, 'Add to my list').click();
  await becomes(() => texts(tab), ['What about a?', 'What about b?']);
  await button(tab, 'Take it with you').click();
  await tab.evaluate(() => (navigator.clipboard.writeText = () => Promise.reject(new Error('no'))));
  await button(tab, 'To another phone').click();
  await button(tab, 'Copy the link').click();
  const link = await tab.getByLabel('Select this text and copy it:').inputValue();
  assert.doesNotMatch(link, /secret/);
  assert.match(link, /#bedside-list=a,b$/);
  await tab.context().close();
});

it('a code for another phone holds many questions in any script, and the other phone knows them', async () => {
  const tab = await open(`${site.url}/cases/l13-ru.html`);
  const all = tab.locator('bedside-questions [part=question]');
  await all.nth(11).waitFor();
  for (const each of await all.all()) await each.click();
  await becomes(async () => (await texts(tab)).length, 12);
  const kept = await texts(tab);
  await tab.locator('#take').click();
  await tab.evaluate(() => (navigator.clipboard.writeText = () => Promise.reject(new Error('no'))));
  await tab.locator('bedside-question-list [part=panel] button').last().click();
  await tab.locator('[part=code]').waitFor();
  await tab.locator('[part=code] ~ p button').click();
  await tab.locator('#by-hand').waitFor();
  const link = await tab.locator('#by-hand').inputValue();
  assert.ok(link.length < 300, `${link.length} characters`);
  const phone = await open(link);
  await phone.locator('#offer button.primary').click();
  await becomes(() => texts(phone), kept);
  await phone.context().close();
  await tab.context().close();
});

it('in a frame that may not print or save, the list says so and stands ready to be copied', async () => {
  const tab = await open();
  // Its origin is opaque: the modules come with CORS, as from any CDN.
  await tab.route(/\/dist\//, async (route) => {
    const response = await route.fetch();
    const headers = { ...response.headers(), 'access-control-allow-origin': '*' };
    await route.fulfill({ response, headers });
  });
  await tab.goto(`${site.url}/cases/l14-frame.html`);
  const inner = tab.frameLocator('#f');
  await inner.getByRole('button', { name: 'Will it hurt?', exact: true }).click();
  const take = inner.getByRole('button', { name: 'Take it with you', exact: true });
  for (const name of ['Print my list', 'Save as text file', 'E-mail']) {
    if (name !== 'Print my list') await take.click();
    await inner.getByRole('button', { name, exact: true }).click();
    await inner.getByText('Nothing happened?').first().waitFor();
    await becomes(
      () =>
        inner
          .locator('#by-hand')
          .inputValue()
          .then((text) => /Will it hurt\?/.test(text)),
      true,
    );
    assert.equal(await tab.locator('[data-bedside-sheet]').count(), 0);
    await take.click();
    await inner.locator('#by-hand').waitFor({ state: 'detached' });
  }
  await tab.context().close();
});

it('forty questions come as several codes, each short enough to be read, and all of them arrive', async () => {
  const ids = Array.from({ length: 40 }, (_, i) => `a-long-name-of-question-${i}`);
  const content = `<bedside-questions><ul>${ids.map((id, i) => `<li id="${id}">Question ${i}?</li>`).join('')}</ul></bedside-questions>
    <bedside-question-list></bedside-question-list>`;
  const tab = await open(page(content));
  const all = tab.locator('bedside-questions [part=question]');
  await all.nth(39).waitFor();
  await tab.evaluate(() => {
    const { shadowRoot } = document.querySelector('bedside-questions');
    for (const each of shadowRoot.querySelectorAll('[part=question]')) each.click();
  });
  await becomes(async () => (await texts(tab)).length, 40);
  await tab.locator('#take').click();
  await tab.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('no'));
  });
  await button(tab, 'To another phone').click();
  await tab.getByText('Code 2 of 2').waitFor();
  assert.equal(await tab.locator('[part=code]').count(), 2);
  // 299 bytes with the least correction fit a code of 61 modules; its quiet zone is 4 on each side.
  for (const box of await tab
    .locator('[part=code]')
    .evaluateAll((codes) => codes.map((code) => code.viewBox.baseVal.width)))
    assert.ok(box <= 69, `${box} modules`);
  await button(tab, 'Copy the link').click();
  const link = await tab.locator('#by-hand').inputValue();
  const phone = await open(link);
  await phone.locator('#offer button.primary').click();
  await becomes(async () => (await texts(phone)).length, 40);
  await phone.context().close();
  await tab.context().close();
});

it('a link is taken where the page may not change its address', async () => {
  const tab = await open();
  await tab.addInitScript(() => {
    history.replaceState = () => {
      throw new DOMException('Too often.', 'SecurityError');
    };
  });
  await tab.goto(
    `${page('<bedside-questions><ul><li id="one">What about one?</li></ul></bedside-questions><bedside-question-list></bedside-question-list>')}#bedside-list=one`,
  );
  await tab.getByRole('button', { name: 'Add to my list' }).click();
  await tab.locator('bedside-question-list [part=row]').waitFor();
  assert.deepEqual(tab.problems, []);
  await tab.context().close();
});

it('a link works at an address whose path begins with two slashes', async () => {
  const path = new URL(
    page(
      '<bedside-questions><ul><li id="a">What about a?</li></ul></bedside-questions><bedside-question-list></bedside-question-list>',
    ),
  ).pathname;
  // To the server the first part of such a path is a host.
  site.files['/'] = site.files[path];
  const tab = await open(`${site.url}/${path}#bedside-list=a`);
  await button(tab, 'Add to my list').click();
  await becomes(() => texts(tab), ['What about a?']);
  assert.deepEqual(tab.problems, []);
  assert.equal(new URL(tab.url()).hash, '');
  await tab.context().close();
});

it('a pasted line of a length that no item has becomes several, and all of it is there on the next page', async () => {
  const address = page('<bedside-question-list></bedside-question-list>');
  const tab = await open(address);
  const long = `${'word '.repeat(399)}wor${'\u{1f642}'.repeat(60_000)}`;
  await tab.locator('#own').evaluate((field, text) => {
    const data = new DataTransfer();
    data.setData('text/plain', `First?\n${text}`);
    field.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  }, long);
  await tab.locator('#add-0').waitFor();
  for (let at = 1; at <= 4; at++) {
    await tab.locator('#add-0').click();
    const anyway = tab.locator('#anyway');
    await becomes(async () => (await anyway.count()) || (await texts(tab)).length >= at, true);
    if (await anyway.count()) await anyway.click();
    await becomes(async () => (await texts(tab)).length, at);
  }
  const kept = await texts(tab);
  assert.ok(kept.every((text) => text.isWellFormed() && text.length <= 2000));
  assert.ok(long.startsWith(kept[1]), 'the beginning');
  const again = await open(address, { context: tab.context() });
  await becomes(() => texts(again), kept);
  await tab.context().close();
});
