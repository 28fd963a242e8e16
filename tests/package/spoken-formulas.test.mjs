/** Browsers leave a formula out of the name of a button or box; ours says it, so that no half is lost in speech. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { htmlPage, open, serve } from './support/index.mjs';

let site;
before(async () => (site = await serve()));
after(() => site?.close());

const half = 'Is <math><mfrac><mn>1</mn><mn>2</mn></mfrac></math> tablet enough?';
const families = {
  faq: [`<bedside-faq><h2>T</h2><h3>${half}</h3><p>Yes.</p></bedside-faq>`, 'button'],
  quiz: [
    `<bedside-quiz><ol><li>What?<ul><li><strong>${half}</strong></li><li>No</li></ul><p>So.</p></li></ol></bedside-quiz>`,
    'radio',
  ],
  checklist: [`<bedside-checklist><ul><li>${half}</li></ul></bedside-checklist>`, 'checkbox'],
  questions: [`<bedside-questions><ul><li>${half}</li></ul></bedside-questions>`, 'button'],
};

/** Names in the tree that Chromium gives to screen readers. */
async function namesOf(tab, role) {
  const client = await tab.context().newCDPSession(tab);
  const { nodes } = await client.send('Accessibility.getFullAXTree');
  await client.detach();
  return nodes
    .filter((node) => !node.ignored && node.role?.value === role)
    .map((node) => node.name?.value ?? '');
}

describe('a fraction in the words of an author is said in the name of', () => {
  for (const [family, [markup, role]] of Object.entries(families))
    it(`a ${role} of ${family}`, async () => {
      const tab = await open(site.page(htmlPage(markup, { script: `/bedside/${family}.js` })));
      await tab.getByRole(role).first().waitFor();
      // The words for formulas may come when the page is idle.
      let names = [];
      for (const until = Date.now() + 30_000; Date.now() < until; await tab.waitForTimeout(200)) {
        names = await namesOf(tab, role);
        if (names.some((name) => name.includes('1/2'))) break;
      }
      assert.ok(
        names.some((name) => name.includes('Is 1/2 tablet enough?')),
        names.join('\n'),
      );
      await tab.context().close();
    });
});
