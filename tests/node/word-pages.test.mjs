/**
 * A page a language (tests/fixtures/word-pages): terms on the first line; below it a text of a hospital in
 * which every form that leads to a term stands in brackets. Each was read by hand.
 */
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { everydayOf, Matcher } from './support/matcher.mjs';

const folder = 'tests/fixtures/word-pages';
for (const file of readdirSync(folder)) {
  const lang = file.replace('.txt', '');
  test(`a page in ${lang} links each word in its forms, and nothing else`, () => {
    const [terms, ...lines] = readFileSync(`${folder}/${file}`, 'utf8').trim().split('\n');
    const matcher = new Matcher(lang, everydayOf(lang.split('-')[0]));
    for (const term of terms.split(', ')) matcher.add(term, term);
    assert.equal(terms.split(', ').length, 12);
    const marked = (line) => {
      let text = '';
      let from = 0;
      for (const { start, end } of matcher.find(line)) {
        text += `${line.slice(from, start)}[${line.slice(start, end)}]`;
        from = end;
      }
      return text + line.slice(from);
    };
    assert.deepEqual(
      lines.map((line) => marked(line.replace(/[[\]]/g, ''))),
      lines,
    );
  });
}
