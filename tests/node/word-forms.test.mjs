/**
 * Forms of words, language by language: tests/fixtures/word-forms. `term: form, form` are forms that are found in running
 * text; `~ term: form` forms that are known to be missed, for the author's aliases; `! term: word` other words, never taken
 * for the term. Where words are written without spaces, `[…]` says which part of a text is the form.
 */
import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { everydayOf, Matcher } from './support/matcher.mjs';

const folder = 'tests/fixtures/word-forms';
const languages = readdirSync(folder).map((file) => file.replace('.txt', ''));

/** Words of a file by their kind: `: found`, `~` missed, `!` others. */
function read(lang) {
  const pairs = { ':': [], '~': [], '!': [] };
  for (const line of readFileSync(`${folder}/${lang}.txt`, 'utf8').split('\n').filter(Boolean)) {
    const [, kind = ':', term, forms] = /^(?:([~!]) )?(.+?): (.+)$/.exec(line);
    for (const form of forms.split(', ')) pairs[kind].push([term, form]);
  }
  return pairs;
}

for (const lang of languages) {
  describe(`forms of words in ${lang}`, () => {
    const everyday = everydayOf(lang);
    const pairs = read(lang);
    const found = ([term, form]) => {
      const matcher = new Matcher(lang, everyday);
      matcher.add(term, term);
      const text = `… ${form.replace(/[[\]]/g, '')} …`;
      return matcher.find(text).map(({ start, end }) => text.slice(start, end));
    };
    const finds = ([term, form]) =>
      found([term, form]).includes(/\[(.+)\]/.exec(form)?.[1] ?? form);
    const shown = (list) => list.map(([term, form]) => `${term}: ${form}`);
    const told = `${pairs[':'].length} found, ${pairs['~'].length} missed, ${pairs['!'].length} others`;
    test(`are found as listed (${told})`, () => {
      assert.deepEqual(shown(pairs[':'].filter((pair) => !finds(pair))), []);
    });
    test('are known to be missed only where they are', () => {
      assert.deepEqual(shown(pairs['~'].filter(finds)), []);
    });
    test('are no other words, nor parts of them', () => {
      assert.deepEqual(shown(pairs['!'].filter((pair) => found(pair).length)), []);
    });
    test('are fifty at least', () => {
      assert.ok(pairs[':'].length + pairs['~'].length >= 50, told);
    });
  });
}
