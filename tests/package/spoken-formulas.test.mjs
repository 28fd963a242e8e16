/**
 * Browsers leave a formula out of the name of a button or box, say a power as one number with what it stands on, and a
 * word that is crossed out like any other. What we name says all three, so that no dose is another one in speech.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { axe, htmlPage, open, pressAll, serve } from './support/index.mjs';

let site;
before(async () => (site = await serve()));
after(() => site?.close());

/** What an author writes, and how it is said. */
const kinds = {
  'a fraction': [
    'Is <math><mfrac><mn>1</mn><mn>2</mn></mfrac></math> tablet enough?',
    'Is 1/2 tablet enough?',
  ],
  'a power': ['Is 10<sup>9</sup> low?', 'Is 10⁹ low?'],
  'a crossed-out word': [
    'Must I stop <s>ibuprofen</s>?',
    // The words that are seen come first: by them voice control finds a button.
    'Must I stop ibuprofen? (crossed out: ibuprofen)',
    'Must I stop (crossed out: ibuprofen)?',
  ],
  'a replaced word': ['Is <del>20</del> <ins>10</ins> mg right?', 'Is 10 mg right?'],
  'an ordinal': ['Is it the 5<sup>th</sup> day?', 'Is it the 5th day?'],
};
const written = Object.values(kinds).map(([words]) => words);
const each = (draw) => written.map(draw).join('');

const families = {
  faq: {
    markup: `<bedside-faq open="all"><h2>T</h2>${each((words) => `<h3>${words}</h3><p>Yes.</p>`)}</bedside-faq>`,
    names: { button: '', region: '' },
  },
  quiz: {
    markup: `<bedside-quiz><ol>${each(
      (words) =>
        `<li>${words}<ul><li><strong>${words}</strong></li><li>No</li></ul><p>So.</p></li>`,
    )}</ol></bedside-quiz>`,
    names: { radio: '', group: /^\d\. / },
  },
  checklist: {
    markup: `<bedside-checklist name="b"><ul>${each((words) => `<li>${words}<p>First: ${words}</p></li>`)}</ul></bedside-checklist>`,
    names: { checkbox: '', button: 'Note ' },
    described: 'checkbox',
  },
  questions: {
    markup: `<bedside-questions><ul>${each((words) => `<li>${words}</li>`)}</ul></bedside-questions><bedside-question-list></bedside-question-list>`,
    prepare: async (tab) => {
      await pressAll(tab, '[part=question]');
      await tab.locator('bedside-question-list [part=box]').last().waitFor();
    },
    names: { button: '', checkbox: 'Asked ' },
  },
};

/** Names in the tree that Chromium gives to screen readers; or (`of`) descriptions. */
async function namesOf(tab, role, of = 'name') {
  const client = await tab.context().newCDPSession(tab);
  const { nodes } = await client.send('Accessibility.getFullAXTree');
  await client.detach();
  return nodes
    .filter((node) => !node.ignored && node.role?.value === role)
    .map((node) => node[of]?.value ?? '');
}

for (const [family, { markup, names, described, prepare }] of Object.entries(families))
  describe(`words of an author in ${family}`, () => {
    let tab;
    before(async () => {
      tab = await open(site.page(htmlPage(markup, { script: `/bedside/${family}.js` })));
      await tab.getByRole(Object.keys(names)[0]).first().waitFor();
      await prepare?.(tab);
      // What names are made of may come when the page is idle.
      const first = Object.values(kinds).map(([, spoken]) => spoken);
      for (const until = Date.now() + 30_000; Date.now() < until; await tab.waitForTimeout(200)) {
        const all = await namesOf(tab, Object.keys(names)[0]);
        if (first.every((words) => all.some((name) => name.includes(words)))) break;
      }
    });
    after(() => tab?.context().close());

    for (const [role, lead] of Object.entries(names))
      for (const [kind, [, spoken]] of Object.entries(kinds))
        it(`${kind} is said in the name of a ${role}`, async () => {
          const all = (await namesOf(tab, role)).map((name) =>
            lead.exec ? name.replace(lead, '') : name,
          );
          assert.ok(all.includes((lead.exec ? '' : lead) + spoken), all.join('\n'));
        });
    if (described)
      for (const [kind, [, name, spoken = name]] of Object.entries(kinds))
        it(`${kind} is said in the description of a ${described}`, async () => {
          const all = await namesOf(tab, described, 'description');
          assert.ok(all.includes(`First: ${spoken}`), all.join('\n'));
        });
    it('what is seen stays as it was written', async () => {
      for (const words of ['sup >> text=/^9$/', 's >> text=ibuprofen'])
        assert.ok(await tab.locator(`${words} >> visible=true`).count(), words);
    });
    it('axe finds nothing', async () => {
      assert.deepEqual(await axe(tab), []);
    });
  });
