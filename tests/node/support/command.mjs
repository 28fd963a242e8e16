// The command `bedside`, bundled from its source and run as a reader of a terminal would.
import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const outfile = join(root, 'node_modules/.cache', `bedside-command-${process.pid}.mjs`);
await build({
  entryPoints: [join(root, 'cli/bedside.ts')],
  tsconfig: join(root, 'tsconfig.json'),
  outfile,
  bundle: true,
  format: 'esm',
  platform: 'node',
  logLevel: 'warning',
});

/** A folder of its own for what a test writes. */
export const folder = () => mkdtempSync(join(tmpdir(), 'bedside-'));

export const fixture = (name) => join(root, 'tests/fixtures/quiz', name);

/** Runs the command; gives exit status, standard output and standard error. */
export function bedside(args, cwd = root) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [outfile, ...args], {
    cwd,
    encoding: 'utf8',
    timeout: 30_000,
    maxBuffer: 64 * 1024 * 1024,
  });
  return { status, stdout, stderr };
}
