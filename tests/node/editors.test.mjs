// Questions and answers, lists and glossaries as editors gave them out after these were put into them.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom/worker';
import { page, sources } from './support/sources.mjs';

const { readFaq, readList, groupsOf, readGlossary, plainText, labelText } = await sources(
  'src',
  'faq/faq.reader',
  'shared/content/item-list',
  'glossary/glossary.reader',
  'shared/content/plain-text',
);
globalThis.document ??= parseHTML('<!doctype html><html><body></body></html>').document;
const folder = new URL('../fixtures/editors/', import.meta.url);

const text = (words) => plainText(words).replaceAll('\n', ' / ');
const faq = ({ titleSource, items }) => [
  labelText(titleSource),
  ...items.map(({ question, answer }) => `${labelText(question)} ${text(answer)}`),
];
const list = (model) => [
  labelText(model.title),
  ...groupsOf(model).map(({ title, items }) => [
    title ? labelText(title) : '',
    ...items.map(({ text: words, hint }) => (hint ? `${words} → ${text(hint)}` : words)),
  ]),
];
const glossary = ({ title, entries }) => [
  labelText(title),
  ...entries.map(({ term, definition }) => `${term}: ${text(definition)}`),
];
const words = ['Words', 'biopsy: A sample is taken.', 'stent: A thin tube.'];

/** How each form is read, and what must come of it. */
const forms = {
  faq: [
    readFaq,
    faq,
    [
      'Visiting',
      'Who may come? Two people at a time: / family / friends',
      'How much do I take? 5 mg / 10 mg at night',
    ],
  ],
  faqDetails: [
    readFaq,
    (model) => faq({ ...model, titleSource: 'Visiting' }),
    [
      'Visiting',
      'Who may come? Two people at a time.',
      'How much do I take? 5 mg / 10 mg at night',
    ],
  ],
  checklist: [
    readList,
    list,
    [
      'Before your scan',
      ['', 'Bring your papers → Passport / Insurance card', 'Eat nothing → from midnight'],
      ['After it', 'Rest'],
    ],
  ],
  questions: [readList, list, ['Ask us', ['', 'How long does it take?', 'Do I take 5 or 10 mg?']]],
  glossary: [
    readGlossary,
    glossary,
    ['Words', 'biopsy: A sample is taken.', 'stent: A tube of 5 mm / 10 mm long.'],
  ],
  glossaryLines: [readGlossary, glossary, words],
  glossaryTable: [readGlossary, glossary, words],
};
const editors = ['ckeditor', 'quill', 'quill-raw', 'tinymce', 'tiptap', 'wordpress'];
const files = readdirSync(folder)
  .map((name) => name.split('.'))
  .filter(([, form]) => form in forms);

for (const [form, [read, tell, expected]] of Object.entries(forms)) {
  const some = files.filter((each) => each[1] === form).map(([editor]) => editor);
  if (!/Details|Table/.test(form))
    test(`there is a ${form} of every editor`, () => assert.deepEqual(some.sort(), editors));
  for (const editor of some)
    test(`${editor}: a ${form} is read as it was meant`, async () => {
      const html = readFileSync(new URL(`${editor}.${form}.html`, folder), 'utf8');
      const result = await read(page(html));
      assert.ok(result?.ok, result?.problems?.join());
      assert.deepEqual(tell(result.model), expected);
    });
}
