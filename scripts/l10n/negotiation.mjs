import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

const source = (name) => fileURLToPath(new URL(`../../src/shared/${name}.ts`, import.meta.url));

/** The rules of the reader's side, so that translators and readers always get the same ones. */
export function loadNegotiation() {
  const { outputFiles } = buildSync({
    stdin: {
      contents: ['translation/negotiate', 'language/direction']
        .map((name) => `export * from ${JSON.stringify(source(name))};`)
        .join('\n'),
      resolveDir: fileURLToPath(new URL('.', import.meta.url)),
    },
    bundle: true,
    format: 'esm',
    write: false,
  });
  return import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
}
