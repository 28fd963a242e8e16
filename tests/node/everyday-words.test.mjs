/**
 * No everyday word is linked: the thousand most frequent words of each language, as page text, beside a
 * list of short medical words (tests/fixtures/everyday-words; below the list, after `=`, real forms of a
 * word of the list that are everyday words too, each read by hand).
 */
import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { frequentWords } from '../../scripts/frequent-words.mjs';
import { everydayOf, Matcher } from './support/matcher.mjs';

/** English, and the languages that are whole: one that is begun is not in the package. */
const languages = [
  'en',
  ...Object.entries(JSON.parse(readFileSync('locales/coverage.json', 'utf8')))
    .filter(([, { messages, translated }]) => translated === messages)
    .map(([tag]) => tag),
];
const abbreviations =
  'PD CT MRI IV ER OR MS PE DVT ALL CLL HIT ICE CAT PET SAD AIDS ARM GIST ACE US IT BE SO CA PSA ECG KI HCC HIV pH mRNA DNA';

const linesOf = (file) => readFileSync(file, 'utf8').trim().split('\n');
/** Terms of the tests of forms. */
function termsOf(primary) {
  const file = `tests/fixtures/word-forms/${primary}.txt`;
  return existsSync(file)
    ? linesOf(file).map((line) => line.replace(/^[~!] /, '').split(': ')[0])
    : [];
}

/** Words as text that are linked although the author did not write them: `term: word`, sorted. */
function linked(lang, terms) {
  const [primary] = lang.split('-');
  const matcher = new Matcher(lang, everydayOf(primary));
  for (const term of terms) matcher.add(term, term);
  const found = new Set();
  const lower = (word) => word.toLocaleLowerCase(primary);
  for (const word of frequentWords(lang === 'pt-BR' ? 'pt' : lang))
    for (const shown of [word, word[0].toUpperCase() + word.slice(1)])
      for (const { start, end, entry } of matcher.find(`… ${shown} …`)) {
        const isWhole = end - start === shown.length;
        if (!isWhole || lower(entry) !== lower(shown)) found.add(`${entry}: ${lower(shown)}`);
      }
  return [...found].sort();
}

describe('an everyday word is no term', () => {
  for (const lang of languages) {
    test(`in ${lang}`, () => {
      const [primary] = lang.split('-');
      const file = `tests/fixtures/everyday-words/${primary === 'pt' ? 'pt' : lang}.txt`;
      assert.ok(existsSync(file), `${file}: write a list of short medical words of this language`);
      const [list, ...allowed] = linesOf(file);
      const terms = new Set([
        ...list.split(', '),
        ...termsOf(primary),
        ...abbreviations.split(' '),
      ]);
      assert.ok(terms.size > 80, `${terms.size} terms`);
      const forms = allowed.flatMap((line) => {
        const [, term, words] = /^= (.+?): (.+)$/.exec(line);
        return words.split(', ').map((word) => `${term}: ${word}`);
      });
      assert.deepEqual(linked(lang, terms), forms.sort());
    });
  }
  test('of a thousand a language, or all that texts of it have', () => {
    const few = languages
      .map((lang) => [lang, frequentWords(lang === 'pt-BR' ? 'pt' : lang).length])
      .filter(([, count]) => count < 990);
    assert.deepEqual(
      few.map(([lang]) => lang).sort(),
      ['fil', 'ht', 'pa', 'zh-Hant'],
      JSON.stringify(few),
    );
    assert.ok(few.every(([, count]) => count > 600));
  });
});
