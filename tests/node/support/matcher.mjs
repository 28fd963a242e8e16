/** The matcher of words, and the lists of everyday words, from the sources. */
import { readdirSync } from 'node:fs';
import { build } from 'esbuild';

const lists = readdirSync('src/glossary/word-forms/everyday').map((file) =>
  file.replace('.ts', ''),
);
const parts = ['linking/matcher', 'linking/scanner', 'word-forms/inflection', 'word-forms/tokens'];
const { outputFiles } = await build({
  stdin: {
    contents: `${parts.map((name) => `export * from './${name}.js';`).join('\n')}
      ${lists.map((lang) => `export { default as everyday_${lang} } from './word-forms/everyday/${lang}.js';`).join('\n')}`,
    resolveDir: 'src/glossary',
    loader: 'ts',
  },
  ...{ bundle: true, format: 'esm', write: false, target: 'es2022' },
});
const all = await import(
  `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`
);
export const { Matcher, Scanner, folded, forms } = all;

/** Words of a language that mean themselves alone. */
export const everydayOf = (lang) => new Set(all[`everyday_${lang}`]?.split(/\s+/));
