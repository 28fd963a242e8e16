/**
 * Writes the lists of everyday words (src/glossary/word-forms/everyday/): of the words that are most
 * frequent in a language, those that the rules for forms of words could take for another word.
 *
 *   node scripts/everyday.mjs
 *
 * To be run when the rules have changed. A word is left out when what it could be a form of is an
 * everyday word itself: “hands” is more than one hand. What that misses stands in `kept`, below.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { build } from 'esbuild';
import prettier from 'prettier';
import { listed, smallWords } from './frequent-words.mjs';

/** How many of the most frequent words are everyday words. */
const MOST_FREQUENT = 2000;

/** Languages that have rules for forms of words, and those whose words the browser's dictionary cuts. */
const languages =
  'ar bn de en es fa fil fr he hi it ja ko pa pl pt ro ru so th tr uk ur vi zh'.split(' ');
/** Of words that the list of everyday words has in another meaning as well. */
const kept = JSON.parse(await readFile('scripts/everyday.json', 'utf8'));

const { outputFiles } = await build({
  stdin: {
    contents: `export * from './inflection.js'; export { learn } from './endings.js';
      ${languages.map((lang) => `export * as words_${lang} from './languages/${lang}.js';`).join('\n')}`,
    resolveDir: 'src/glossary/word-forms',
    loader: 'ts',
  },
  ...{ bundle: true, format: 'esm', write: false, target: 'es2022' },
});
const code = Buffer.from(outputFiles[0].contents).toString('base64');
const rules = await import(`data:text/javascript;base64,${code}`);
for (const lang of languages) rules.learn(lang, rules[`words_${lang}`]);
const { folded, forms, bare } = rules;

await mkdir('src/glossary/word-forms/everyday', { recursive: true });
for (const lang of languages) {
  const all = listed(lang);
  const plain = all.map((word) => folded(word, lang));
  const everyday = new Set(plain.slice(0, MOST_FREQUENT));
  const known = new Set(plain);
  const accented = new Set(
    /^(en|es)$/.test(lang)
      ? plain.map((word) => word !== bare(word, lang) && bare(word, lang))
      : [],
  );
  const small = new Set(smallWords(lang).map((word) => folded(word, lang)));
  const isHeld = (word) => {
    const bases = forms(word, lang, true)
      .slice(1)
      .filter((base) => base.length > 1 && !base.endsWith('*'));
    if (word.length > 4 && accented.has(word)) return true;
    if (!bases.length) return false;
    return small.has(word)
      ? !bases.some((base) => everyday.has(base))
      : !bases.some((base) => known.has(base));
  };
  const own = kept[lang] ?? { always: '', never: '' };
  const never = new Set((own.never ?? '').split(' '));
  const candidates = new Set([...everyday, ...small]);
  const list = new Set(
    [...candidates].filter(
      (word) => /^[\p{L}\p{M}']{2,}$/u.test(word) && isHeld(word) && !never.has(word),
    ),
  );
  for (const word of (own.always ?? '').split(' ').filter(Boolean)) list.add(folded(word, lang));
  const text = `/** Made by scripts/everyday.mjs. */\nexport default \`${[...list]
    .sort()
    .join(' ')
    .replace(/(.{1,96})(?: |$)/g, '$1\n')
    .trim()}\`;\n`;
  await writeFile(
    `src/glossary/word-forms/everyday/${lang}.ts`,
    await prettier.format(text, { parser: 'typescript', singleQuote: true }),
  );
  console.log(lang, list.size);
}
