import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import ts from 'typescript';

const HELPERS = '\0helpers';

/** Legacy decorators as TypeScript calls them, once in the bundle. They stand on classes and fields, never on accessors. */
const helpers = `
export const __decorate = ([decorate], target, key) => decorate(target, key) || target;`;

/**
 * Rollup plugin: TypeScript's own emit. esbuild would turn every #private of a decorated class into WeakMap calls, which
 * triples the size of an element. See docs/decisions/0005-what-the-build-writes.md.
 */
export function typescript() {
  const { config } = ts.parseConfigFileTextToJson(
    'tsconfig.json',
    readFileSync('tsconfig.json', 'utf8'),
  );
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, '.');
  const compilerOptions = {
    ...options,
    target: ts.ScriptTarget.ES2022,
    noEmit: false,
    importHelpers: true,
    sourceMap: false,
  };
  return {
    name: 'typescript',
    resolveId(id, importer) {
      if (id === 'tslib') return HELPERS;
      // `./x.js` in a source means `./x.ts`.
      if (importer && id.startsWith('.') && /\.ts$/.test(importer) && id.endsWith('.js')) {
        const file = resolve(dirname(importer), id.replace(/\.js$/, '.ts'));
        return ts.sys.fileExists(file) ? { id: file, moduleSideEffects: true } : null;
      }
      return null;
    },
    load: (id) => (id === HELPERS ? { code: helpers, moduleSideEffects: false } : null),
    transform(code, id) {
      if (!id.endsWith('.ts')) return null;
      const { outputText } = ts.transpileModule(code, { fileName: id, compilerOptions });
      return { code: outputText, map: null };
    },
  };
}
