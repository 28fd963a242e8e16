/** The matcher of words, and the lists of everyday words, from the sources. */
import { readdirSync } from 'node:fs';
import { build } from 'esbuild';

const languages = readdirSync('src/glossary/word-forms/languages').map((file) =>
  file.replace('.ts', ''),
);
const parts = [
  ...['linking/matcher', 'linking/scanner'],
  ...['word-forms/inflection', 'word-forms/tokens', 'word-forms/endings'],
];
const { outputFiles } = await build({
  stdin: {
    contents: `${parts.map((name) => `export * from './${name}.js';`).join('\n')}
      ${languages.map((lang) => `export * as words_${lang} from './word-forms/languages/${lang}.js';`).join('\n')}`,
    resolveDir: 'src/glossary',
    loader: 'ts',
  },
  ...{ bundle: true, format: 'esm', write: false, target: 'es2022' },
});
const all = await import(
  `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`
);
for (const lang of languages) all.learn(lang, all[`words_${lang}`]);
export const { Matcher, Scanner, folded, forms } = all;

/** Words of a language that mean themselves alone. */
export const everydayOf = (lang) => new Set(all[`words_${lang}`]?.everyday.split(/\s+/));
