import { test } from 'node:test';
import assert from 'node:assert/strict';
import { command } from '../security/support/command.mjs';

const { importFile } = await command('import');

/** A list of words as another system writes it, read by the command: its entries, and what was left. */
async function read(name, content) {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  const { widgets, left } = await importFile(name, new TextEncoder().encode(text));
  return { entries: widgets.flatMap(({ entries }) => entries), left };
}
const words = (entry) => entry.definition.map(({ children }) => children.join('')).join(' ');

test('a dictionary whose answers hold words inside their fields is read, and what is left is told', async () => {
  const { entries, left } = await read('answer.json', {
    meta: { total: 2 },
    results: [
      {
        termId: 7,
        language: 'en',
        termName: 'graft',
        pronunciation: { key: '(GRAFT-ing)', audio: 'graft.mp3' },
        definition: { html: 'Skin that is <b>moved</b>.', text: 'Skin that is moved.' },
      },
      {
        termId: 8,
        language: 'en',
        termName: 'suture',
        pronunciation: null,
        definition: { html: '<p>A stitch.</p>' },
      },
    ],
  });
  assert.equal(entries.length, 1);
  assert.equal(entries[0].term, 'graft');
  assert.equal(entries[0].say, 'GRAFT-ing');
  assert.equal(entries[0].lang, 'en');
  assert.equal(words(entries[0]), 'Skin that is moved.');
  for (const what of [/“pronunciation\.audio”/, /“definition\.html”/, /“termId”/, /“suture”/])
    assert.ok(
      left.some((each) => what.test(each)),
      `${what} in ${left}`,
    );
});

test('a field “key” of a meaning is no words of it', async () => {
  await assert.rejects(
    read('list.json', [{ term: 'graft', definition: { key: 'g-1' } }]),
    /a list of words/,
  );
});

test('a SKOS concept that is known by its identifier keeps it', async () => {
  const { entries } = await read('concepts.json', [
    {
      identifier: 'https://words.example/item/wound-1',
      prefLabel: { de: 'Wunde', en: 'wound' },
      altLabel: [{ de: 'Verletzung' }],
      definition: [{ de: 'Eine offene Stelle.', en: 'A place that is open.' }],
    },
  ]);
  assert.deepEqual(
    entries.map(({ id, lang, term, aliases }) => [id, lang, term, aliases]),
    [
      ['wound-1', 'de', 'Wunde', ['Verletzung']],
      ['wound-1', 'en', 'wound', []],
    ],
  );
});

test('brackets behind a word of a wiki belong to the word, and its meaning stays', async () => {
  const { entries, left } = await read(
    'words.wiki',
    '{{gloss}}\n{{term|magnetic scan}} (MS)\n{{defn|defn=A picture.}}\n{{term|graft}} {{defn|Skin.}}\n{{glossend}}\n',
  );
  assert.deepEqual(
    entries.map((entry) => [entry.term, words(entry)]),
    [
      ['magnetic scan (MS)', 'A picture.'],
      ['graft', 'Skin.'],
    ],
  );
  assert.deepEqual(left, []);
});
