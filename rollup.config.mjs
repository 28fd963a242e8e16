// Bundles of dist/. The rest of dist/ (types, manifest, schemas, integrity) is made by scripts/build.mjs.
import { fileURLToPath } from 'node:url';
import terser from '@rollup/plugin-terser';
import resolve from '@rollup/plugin-node-resolve';
import { families } from './scripts/families.mjs';
import { chunking, familiesApart, noCircles } from './scripts/rollup/chunks.mjs';
import command from './scripts/rollup/command.mjs';
import { litPatch } from './scripts/rollup/lit-patch.mjs';
import { integrityModule } from './scripts/rollup/integrity.mjs';
import { nodeStubs } from './scripts/rollup/node-stubs.mjs';
import { collectNotices, writeNotices } from './scripts/rollup/notices.mjs';
import { stylesAndNotes } from './scripts/rollup/styles-and-notes.mjs';
import { typescript } from './scripts/rollup/typescript.mjs';
import { valibotPatch } from './scripts/rollup/valibot-patch.mjs';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const entries = Object.fromEntries(families.map((name) => [name, at(`src/${name}/${name}.ts`)]));
const catalogue = (id) =>
  /[\\/]src[\\/]generated[\\/]locales[\\/]([\w-]+)\.ts$/.exec(id ?? '')?.[1];

const minify = (options) =>
  terser({ ecma: 2022, format: { comments: /webpackIgnore|@vite-ignore/ }, ...options });
const quiet = {
  onwarn(warning, warn) {
    if (warning.code !== 'CIRCULAR_DEPENDENCY') warn(warning);
    else throw new Error(warning.message);
  },
};

/** A catalogue must not import anything: it is loaded next to a bundle that may have been fetched under another URL. */
const catalogues = {
  name: 'catalogues',
  generateBundle(_, bundle) {
    for (const file of Object.values(bundle))
      if (file.type === 'chunk' && file.fileName.startsWith('locales/') && file.imports.length)
        this.error(
          `${file.fileName} imports ${file.imports.join(', ')}; a catalogue stands alone.`,
        );
  },
};

/** Advice for authors in the console belongs to development: what asks for it is not in the bundles at all. */
const development = {
  name: 'development',
  transform: (code) =>
    code.includes('globalThis.BEDSIDE_DEVELOPMENT')
      ? { code: code.replaceAll('globalThis.BEDSIDE_DEVELOPMENT', 'false'), map: null }
      : null,
};

export default [
  {
    input: { bedside: at('src/bedside.ts'), ...entries },
    // An entry only passes on its family's chunk: pages ask for it under addresses of their own (`faq.js?ver=2`), and a
    // part that imported `faq.js` itself would run the family a second time.
    preserveEntrySignatures: 'strict',
    ...quiet,
    output: {
      dir: 'dist',
      format: 'es',
      entryFileNames: '[name].js',
      chunkFileNames: ({ facadeModuleId }) =>
        catalogue(facadeModuleId)
          ? `locales/${catalogue(facadeModuleId)}.js`
          : 'chunks/[name]-[hash].js',
      manualChunks: chunking(at('./').replaceAll('\\', '/')),
      onlyExplicitManualChunks: true,
      hashCharacters: 'base36',
      generatedCode: 'es2015',
    },
    plugins: [
      typescript(),
      development,
      resolve({ exportConditions: ['browser', 'production'], extensions: ['.ts', '.js', '.mjs'] }),
      stylesAndNotes(),
      litPatch(at('src/shared/element/named-globals.ts')),
      valibotPatch(),
      catalogues,
      nodeStubs(),
      noCircles(),
      familiesApart(families),
      collectNotices(),
      minify({ module: true, compress: { passes: 2 } }),
    ],
  },
  // What the classic loader fetches when a page needs it: each alone, with nothing shared.
  ...['markers/markers', 'markers/advice', 'check/check'].map((part) => ({
    input: { [`embed-${part.split('/')[1]}`]: at(`src/embed/${part}.ts`) },
    ...quiet,
    output: {
      dir: 'dist',
      format: 'es',
      entryFileNames: 'chunks/[name]-[hash].js',
      hashCharacters: 'base36',
    },
    plugins: [typescript(), collectNotices(), minify({ module: true })],
  })),
  // The classic loader: its integrity table is built from the files above, so it comes after them.
  {
    input: at('src/embed.ts'),
    ...quiet,
    output: { file: 'dist/embed.js', format: 'iife' },
    plugins: [integrityModule('dist'), typescript(), collectNotices(), minify({ toplevel: true })],
  },
  { ...command, plugins: [...command.plugins, collectNotices(), writeNotices(at('dist'))] },
];
