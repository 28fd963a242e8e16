import { build } from 'esbuild';
import { parseHTML } from 'linkedom/worker';

/** Modules of `src/` as one, for tests of plain functions. */
export async function sources(folder, ...names) {
  const { outputFiles } = await build({
    stdin: {
      contents: names.map((name) => `export * from './${name}.js';`).join('\n'),
      resolveDir: folder,
      loader: 'ts',
    },
    bundle: true,
    // Lit as it is on a server: nothing of it is drawn here.
    platform: 'node',
    format: 'esm',
    write: false,
    target: 'es2022',
  });
  return import(
    `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`
  );
}

/** An element that holds the given HTML, read as the command line reads pages. */
export function page(html) {
  const { document } = parseHTML(`<!doctype html><html><body><main>${html}</main></body></html>`);
  // Its parser ends a text at every entity; browsers and the command do not.
  document.documentElement.normalize();
  return document.querySelector('main');
}
