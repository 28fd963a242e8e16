// The command `bedside` as it ships, run as a reader of a terminal would.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));
/** Another build than dist/ can be tested: BEDSIDE_DIST=folder. */
export const command = join(resolve(root, process.env.BEDSIDE_DIST ?? 'dist'), 'bin/bedside.js');
if (!existsSync(command)) throw new Error(`${command} is not built. Run npm run build first.`);

/** A folder of its own for what a test writes. */
export const folder = () => mkdtempSync(join(tmpdir(), 'bedside-'));

export const fixture = (name) => join(root, 'tests/fixtures/quiz', name);
export const caseFile = (name) => join(root, 'tests/fixtures/cases', name);

/** Runs the command; gives exit status, standard output and standard error. */
export function bedside(args, cwd = root) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], {
    cwd,
    encoding: 'utf8',
    timeout: 60_000,
    maxBuffer: 64 * 1024 * 1024,
  });
  return { status, stdout, stderr };
}
