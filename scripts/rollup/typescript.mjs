import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import ts from 'typescript';

/**
 * Rollup plugin: what TypeScript itself writes, decorators included. esbuild would turn every #private of a decorated class
 * into WeakMap calls, which triples the size of an element. See docs/decisions/0005-what-the-build-writes.md.
 */
export function typescript() {
  const { config } = ts.parseConfigFileTextToJson(
    'tsconfig.json',
    readFileSync('tsconfig.json', 'utf8'),
  );
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, '.');
  const compilerOptions = { ...options, noEmit: false, importHelpers: true, sourceMap: false };
  return {
    name: 'typescript',
    resolveId(id, importer) {
      // `./x.js` in a source means `./x.ts`.
      if (importer && id.startsWith('.') && /\.ts$/.test(importer) && id.endsWith('.js')) {
        const file = resolve(dirname(importer), id.replace(/\.js$/, '.ts'));
        return ts.sys.fileExists(file) ? { id: file, moduleSideEffects: true } : null;
      }
      return null;
    },
    transform(code, id) {
      if (!id.endsWith('.ts')) return null;
      const { outputText } = ts.transpileModule(code, { fileName: id, compilerOptions });
      return { code: outputText, map: null };
    },
  };
}
