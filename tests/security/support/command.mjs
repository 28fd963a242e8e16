import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { home } from '../../package/support/server.mjs';

/** Modules of the command line tool as one, with the packages that they use: files of `cli/`, `input:Refused` for a name of one. */
export async function command(...names) {
  const folder = join(home, 'node_modules/.cache/bedside');
  const outfile = join(folder, `command-${process.pid}.mjs`);
  mkdirSync(folder, { recursive: true });
  await build({
    stdin: {
      contents: names
        .map((name) => name.split(':'))
        .map(([file, only]) => `export ${only ? `{${only}}` : '*'} from './${file}.js';`)
        .join('\n'),
      resolveDir: join(home, 'cli'),
      loader: 'ts',
    },
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'es2022',
    outfile,
  });
  try {
    return await import(pathToFileURL(outfile));
  } finally {
    rmSync(outfile);
  }
}
