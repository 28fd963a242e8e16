/** Sentences to say: read from lists and quotations, saved and copied one by one, under a heading of their own. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { htmlPage, open, printed, serve } from './support/index.mjs';
import { change, LIST, sheetOf, textOf } from './support/sheets.mjs';

let site;
before(async () => (site = await serve()));
after(() => site?.close());

const quotes = `<h2>When time is short</h2>
  <blockquote id="slow"><p>Please go slower.</p><p lang="es">Más despacio, por favor.</p><cite>A patient</cite></blockquote>
  <p>“I don’t understand that word.”</p>
  <h3>Before you leave</h3>
  <p>Two that help:</p>
  <blockquote><p>What happens next?</p><p>Whom do I call?</p></blockquote>
  <p>“One,” said she, “two.”</p>
  <ul><li id="last">May I record this?<p>Ask before you do.</p></li></ul>`;
const say = `<bedside-questions kind="say" name="say">${quotes}</bedside-questions>`;
const ask =
  '<bedside-questions name="ask"><ul><li id="often">How often?</li></ul></bedside-questions>';
const list = '<bedside-question-list></bedside-question-list>';
const start = async (content, options) => {
  const tab = await open(
    site.page(htmlPage(content, { script: '/bedside/questions.js' })),
    options,
  );
  await tab.locator('bedside-questions [part=question]').first().waitFor();
  return tab;
};

describe('sentences to say', () => {
  it('come from quotations, paragraphs in quotes and lists; every word of the author is shown once', async () => {
    const tab = await start(say);
    const words = await tab
      .locator('[part=question] .words')
      .evaluateAll((all) => all.map((each) => each.textContent.trim()));
    assert.deepEqual(words, [
      'Please go slower.',
      '“I don’t understand that word.”',
      'What happens next?',
      'Whom do I call?',
      'May I record this?',
    ]);
    await tab.getByText('Say it in your own words, or read it out.').waitFor();
    for (const each of [
      'Más despacio, por favor.',
      'A patient',
      'Two that help:',
      '“One,” said she, “two.”',
      'Ask before you do.',
    ])
      assert.equal(
        await tab.getByText(each, { exact: true }).filter({ visible: true }).count(),
        1,
        each,
      );
    assert.deepEqual(tab.problems, []);
    await tab.context().close();
  });

  it('are copied one by one, by keyboard; where the browser does not copy, the words stand ready', async () => {
    const tab = await start(say, { permissions: ['clipboard-read', 'clipboard-write'] });
    const copy = tab.getByRole('button', { name: 'Copy: Whom do I call?' });
    await copy.focus();
    await tab.keyboard.press('Enter');
    await tab.locator('[part=said]', { hasText: 'Copied.' }).waitFor();
    assert.equal(await tab.evaluate(() => navigator.clipboard.readText()), 'Whom do I call?');
    await tab.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('no'));
    });
    await tab.getByRole('button', { name: 'Copy: What happens next?' }).click();
    const field = tab.locator('bedside-questions textarea:focus');
    await field.waitFor();
    assert.equal(await field.inputValue(), 'What happens next?');
    await tab.context().close();
  });

  it('stand under a heading of their own in the list, on paper, in the text file and at the visit', async () => {
    const tab = await start(say + ask + list);
    await tab.getByRole('button', { name: 'Please go slower.', exact: true }).click();
    await tab.getByRole('button', { name: 'How often?' }).click();
    const rows = tab.locator('bedside-question-list [part=row] bdi');
    await rows.nth(1).waitFor();
    assert.deepEqual(await rows.allTextContents(), ['How often?', 'Please go slower.']);
    await tab.getByRole('heading', { name: 'Sentences to say' }).waitFor();
    await tab.getByRole('checkbox', { name: 'Said Please go slower.' }).waitFor();
    await sheetOf(tab, LIST);
    const { text } = await printed(tab);
    assert.match(text, /How often\?.*Answer:.*Sentences to say.*Please go slower\./);
    assert.equal(text.match(/Answer:/g).length, 1);
    assert.match(
      await textOf(tab),
      /1\. How often\?\r\n\r\nSentences to say\r\n\r\n2\. Please go slower\./,
    );
    await tab.locator('bedside-question-list #show').click();
    const shown = tab.locator('bedside-question-list [part=show]');
    assert.match(
      await shown.textContent(),
      /How often\?[^]*Asked[^]*Sentences to say[^]*Please go slower\.[^]*Said/,
    );
    // On a page that does not offer it: the kind is kept with it.
    assert.deepEqual(
      await tab.evaluate(() => {
        const { f } = JSON.parse(localStorage['bedside:1:question:slow']);
        return [f.say[0], f['in-es'][0], f.text[0]];
      }),
      [true, 'Más despacio, por favor.', 'Please go slower.'],
    );
    await tab.goto(site.page(htmlPage(list, { script: '/bedside/questions.js' })));
    await tab.getByRole('heading', { name: 'Sentences to say' }).waitFor();
    await tab.context().close();
  });

  it('are not lost by a library that knows no kinds, and questions of before stay questions', async () => {
    const tab = await start(say + ask + list);
    await tab.getByRole('button', { name: 'Please go slower.', exact: true }).click();
    await tab.getByRole('button', { name: 'How often?' }).click();
    assert.equal(
      await tab.evaluate(() => 'say' in JSON.parse(localStorage['bedside:1:question:often']).f),
      false,
    );
    // What an older one writes: its own fields, all others as they were.
    await change(tab, 'question:slow', { asked: true, note: 'to the nurse' });
    await tab.goto(site.page(htmlPage(list, { script: '/bedside/questions.js' })));
    await tab.getByRole('heading', { name: 'Sentences to say' }).waitFor();
    await tab.getByText('to the nurse').waitFor();
    // A value that is no kind is none.
    await change(tab, 'question:slow', { say: 'yes' });
    await tab.getByRole('heading', { name: 'Sentences to say' }).waitFor({ state: 'detached' });
    assert.equal(await tab.locator('bedside-question-list [part=row]').count(), 2);
    await tab.context().close();
  });

  it('of a kind that is none are questions, and the author is told', async () => {
    const tab = await open('');
    await tab.addInitScript(() => {
      window.told = [];
      addEventListener('bedside-error', ({ detail }) => window.told.push(...detail.problems));
    });
    await tab.goto(
      site.page(
        htmlPage(
          '<bedside-questions kind="speak"><ul><li id="a">A?</li></ul></bedside-questions>',
          {
            script: '/bedside/questions.js',
          },
        ),
      ),
    );
    await tab.waitForFunction(() => window.told.length);
    assert.match((await tab.evaluate(() => window.told)).join(), /kind="speak" means nothing/);
    await tab.getByText('Choose a question to save it').waitFor();
    await tab.context().close();
  });
});
