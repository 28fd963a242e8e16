/** No dose, number or word of an author changes on its way out: saved rows, files, copies, mail, calendar, paper. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import ical from 'ical.js';
import { htmlPage, open, serve, stored } from './support/index.mjs';

let site;
before(async () => (site = await serve()));
after(() => site?.close());

const block = (words) => `<span style="display:block">${words}</span>`;
/** What an author wrote, and the words that leave the page. */
const kinds = {
  'Do I take 5<br>10 mg at night?': 'Do I take 5, 10 mg at night?',
  'Is <math><mfrac><mn>1</mn><mn>2</mn></mfrac></math> tablet enough?': 'Is 1/2 tablet enough?',
  'Is 10<sup>9</sup> low?': 'Is 10⁹ low?',
  'Is <del>20</del> <ins>10</ins> mg right?': 'Is 10 mg right?',
  'Must I stop <s>ibuprofen</s>?': 'Must I stop ~~ibuprofen~~?',
  [`${block('Is it 5')}${block('15 ml?')}`]: 'Is it 5, 15 ml?',
  'Is <img src="data:," alt="the blue pill"> mine?': 'Is the blue pill mine?',
  'May I have 7<span hidden>0</span> of H<sub>2</sub>O?': 'May I have 7 of H₂O?',
};
const expected = Object.values(kinds);
const plain = (text) => text.replace(/[\u2066-\u2069]/g, '');

describe('doses and numbers', () => {
  it('are the author’s in saved rows, the text file, copies, mail, the calendar and on paper', async () => {
    const items = Object.keys(kinds).map((html) => `<li>${html}</li>`);
    const tab = await open(
      site.page(
        htmlPage(
          `<bedside-questions><ul>${items.join('')}</ul></bedside-questions><bedside-question-list></bedside-question-list>`,
          { script: '/bedside/questions.js' },
        ),
      ),
      {
        viewport: { width: 800, height: 900 },
        permissions: ['clipboard-read', 'clipboard-write'],
      },
    );
    const questions = tab.locator('[part=question]');
    await questions.first().waitFor();
    for (let i = 0; i < expected.length; i += 1) await questions.nth(i).click();
    const rows = tab.locator('[part=rows] [part=text] bdi');
    await rows.nth(expected.length - 1).waitFor();
    // On screen a formula, a power and a line are shown as such.
    const first = await rows.first().innerText();
    assert.match(plain(first), /^Do I take 5\n10 mg at night\?$/);
    assert.equal(await rows.locator('mfrac').count(), 1);
    assert.equal(await rows.locator('sup').innerText(), '9');

    const kept = JSON.stringify(
      Object.values((await stored(tab)).local).map((row) => JSON.parse(row)),
    );
    for (const words of expected) assert.ok(kept.includes(JSON.stringify(words)), words);

    const button = (name) => tab.getByRole('button', { name, exact: true });
    await button('Take it with you').click();
    const [file] = await Promise.all([
      tab.waitForEvent('download'),
      button('Save as text file').click(),
    ]);
    const text = plain(await readFile(await file.path(), 'utf8'));
    for (const words of expected) assert.ok(text.includes(`. ${words}`), `${words} in ${text}`);

    // Spaces and line breaks of a copy and of a mail are those of the text file, every word of it.
    const lines = (words) => plain(words).replaceAll('\r', '').trim();
    await button('Copy').click();
    await tab.locator('[part=said]', { hasText: 'Copied.' }).waitFor();
    assert.equal(lines(await tab.evaluate(() => navigator.clipboard.readText())), lines(text));

    await tab.evaluate(() => {
      const { click } = HTMLAnchorElement.prototype;
      HTMLAnchorElement.prototype.click = function () {
        if (this.protocol === 'mailto:') window.mail = this.href;
        else click.call(this);
      };
    });
    await button('E-mail').click();
    await tab.waitForFunction(() => window.mail);
    const body = new URL(await tab.evaluate(() => window.mail)).searchParams.get('body');
    for (const words of expected)
      assert.ok(plain(body).includes(`. ${words}`), `${words} in ${body}`);

    await tab.evaluate(() => {
      window.print = () => {
        window.paper = [...document.querySelectorAll('[data-bedside-sheet]')]
          .map(({ shadowRoot }) => shadowRoot.innerHTML)
          .join()
          .replace(/<!--.*?-->/gs, '');
      };
    });
    await button('Print my list').first().click();
    await tab.waitForFunction(() => window.paper);
    const paper = plain(await tab.evaluate(() => window.paper));
    for (const markup of [
      /Do I take 5<br[^>]*>10 mg at night\?/,
      /<mfrac[^>]*><mn[^>]*>1<\/mn><mn[^>]*>2<\/mn><\/mfrac>/,
      /10<sup[^>]*>9<\/sup>/,
      /<s>ibuprofen<\/s>/,
      /Is it 5(<[^>]*>)*<br[^>]*>(<[^>]*>)*15 ml\?/,
      /alt="the blue pill"/,
    ])
      assert.match(paper, markup);
    assert.doesNotMatch(paper, /20|70/);

    await button('My appointment').click();
    await tab.getByLabel('Date', { exact: true }).fill('2031-03-04');
    await button('Save these details').click();
    await tab.locator('[part=visit]').waitFor();
    await button('Take it with you').click();
    const [calendar] = await Promise.all([
      tab.waitForEvent('download'),
      button('Add to calendar').click(),
    ]);
    const [event] = new ical.Component(
      ical.parse(await readFile(await calendar.path(), 'utf8')),
    ).getAllSubcomponents('vevent');
    const description = plain(new ical.Event(event).description);
    for (const words of expected)
      assert.ok(description.includes(words), `${words} in ${description}`);
    await tab.context().close();
  });
});
