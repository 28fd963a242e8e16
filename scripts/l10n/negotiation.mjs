import { readFileSync } from 'node:fs';
import { transformSync } from 'esbuild';

/** The rules of the reader's side, so that translators and readers always get the same ones. */
export function loadNegotiation() {
  const file = new URL('../../src/shared/translation/negotiate.ts', import.meta.url);
  const { code } = transformSync(readFileSync(file, 'utf8'), { loader: 'ts', format: 'esm' });
  return import(`data:text/javascript,${encodeURIComponent(code)}`);
}
