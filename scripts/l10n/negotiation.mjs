import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

/** The rules of the reader's side, so that translators and readers always get the same ones. */
export function loadNegotiation() {
  const file = new URL('../../src/shared/translation/negotiate.ts', import.meta.url);
  const { outputFiles } = buildSync({
    entryPoints: [fileURLToPath(file)],
    bundle: true,
    format: 'esm',
    write: false,
  });
  return import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
}
