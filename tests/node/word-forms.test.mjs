/**
 * Forms of words, language by language: tests/fixtures/word-forms. `term: form, form` are forms that are found in running
 * text; `~ term: form` forms that are known to be missed, for the author's aliases; `! term: word` other words, never taken
 * for the term.
 */
import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { build } from 'esbuild';

const folder = 'tests/fixtures/word-forms';
const languages = readdirSync(folder).map((file) => file.replace('.txt', ''));
const lists = readdirSync('src/glossary/word-forms/everyday').map((file) =>
  file.replace('.ts', ''),
);
const { outputFiles } = await build({
  stdin: {
    contents: `export { Matcher } from './linking/matcher.js';
      ${lists.map((lang) => `export { default as ${lang} } from './word-forms/everyday/${lang}.js';`).join('\n')}`,
    resolveDir: 'src/glossary',
    loader: 'ts',
  },
  bundle: true,
  format: 'esm',
  write: false,
  target: 'es2022',
});
const { Matcher, ...everydayLists } = await import(
  `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`
);

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
    const everyday = new Set(everydayLists[lang]?.split(/\s+/));
    const pairs = read(lang);
    const finds = ([term, form]) => {
      const matcher = new Matcher(lang, everyday);
      matcher.add(term, term);
      const text = `… ${form} …`;
      return matcher.find(text).some(({ start, end }) => text.slice(start, end) === form);
    };
    const shown = (list) => list.map(([term, form]) => `${term}: ${form}`);
    const told = `${pairs[':'].length} found, ${pairs['~'].length} missed, ${pairs['!'].length} others`;
    test(`are found as listed (${told})`, () => {
      assert.deepEqual(shown(pairs[':'].filter((pair) => !finds(pair))), []);
    });
    test('are known to be missed only where they are', () => {
      assert.deepEqual(shown(pairs['~'].filter(finds)), []);
    });
    test('are no other words', () => {
      assert.deepEqual(shown(pairs['!'].filter(finds)), []);
    });
    test('are fifty at least', () => {
      assert.ok(pairs[':'].length + pairs['~'].length >= 50, told);
    });
  });
}
