/** A reader who is in the author's text before the script comes: on a slow line that takes seconds. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { focused, htmlPage, open, serve } from './support/index.mjs';

let site;
before(async () => (site = await serve()));
after(() => site?.close());

const link = '<a href="#form">form</a>';
const list = `<ul><li>Bring the ${link}</li><li>Two</li></ul>`;
const options = '<ul><li>No</li><li><b>Yes</b></li></ul>';

const cases = {
  'an answer': `<bedside-faq><h3>One?</h3><p>A ${link}.</p><h3>Two?</h3><p>B</p></bedside-faq>`,
  'a question of an FAQ':
    '<bedside-faq><h3><a href="#form">form</a></h3><p>A</p><h3>Two?</h3><p>B</p></bedside-faq>',
  'a term of an FAQ in a list of terms': `<bedside-faq><dl><dt>One?</dt><dd>A ${link}</dd><dt>Two?</dt><dd>B</dd></dl></bedside-faq>`,
  'an item of a checklist': `<bedside-checklist>${list}</bedside-checklist>`,
  'a box of an item':
    '<bedside-checklist><ul><li><input type="checkbox" aria-label="form"> One</li><li><input type="checkbox"> Two</li></ul></bedside-checklist>',
  'a suggested question': `<bedside-questions>${list}</bedside-questions>`,
  'what stands for the list of questions': `<bedside-question-list><p>See the ${link}</p></bedside-question-list>`,
  'an option of a quiz': `<bedside-quiz><h3>One?</h3>${options.replace('No', link)}</bedside-quiz>`,
  'a reason in a quiz': `<bedside-quiz><h3>One?</h3>${options}<p>See ${link}</p></bedside-quiz>`,
  'a meaning': `<bedside-glossary><dl><dt>biopsy</dt><dd>A ${link}</dd><dt>scan</dt><dd>B</dd></dl></bedside-glossary>`,
  'a link that is a term':
    '<p>A <bedside-term><a href="#form">form</a></bedside-term></p><bedside-glossary hidden><dl><dt>form</dt><dd>A paper</dd></dl></bedside-glossary>',
};

describe('a reader who is there before the script keeps the focus in', () => {
  for (const [what, html] of Object.entries(cases))
    it(`${what}, and gets the widget when they leave`, async () => {
      const [element] = /bedside-[\w-]+/.exec(html);
      const ours = (place) =>
        tab
          .locator(`${place} ${element} :is(button,input,[role=link],[part=trigger])`)
          .filter({ visible: true })
          .first();
      const tab = await open(
        site.page(
          htmlPage(
            `<div id="here">${html}</div><div id="there">${html}</div><p><button>Behind</button></p>`,
            { script: '' },
          ),
        ),
      );
      const held = tab.locator('#here :is(a,input)').first();
      await held.focus();
      const before = await focused(tab);
      await tab.evaluate(() => import(new URL('/bedside/bedside.js', location)));
      // The same where nobody is.
      await tab.locator('#there :is(a[href],input)').first().waitFor({ state: 'hidden' });
      await ours('#there').waitFor();
      assert.equal(await focused(tab), before);
      assert.ok(await held.isVisible());
      await tab.getByRole('button', { name: 'Behind' }).focus();
      await held.waitFor({ state: 'hidden' });
      await ours('#here').waitFor();
      assert.equal(await focused(tab), 'button “Behind”');
      assert.deepEqual(tab.problems, []);
      await tab.context().close();
    });
});
