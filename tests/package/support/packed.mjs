import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { home } from './server.mjs';

/**
 * Packs the package as npm would publish it and unpacks it into an empty folder's node_modules. Gives the folder, as a
 * path from the top of the repository.
 */
export function packed(name) {
  const folder = join('build', name);
  const target = join(home, folder, 'node_modules/bedside');
  rmSync(join(home, folder), { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  const run = (file, args) =>
    execFileSync(file, args, { cwd: home, stdio: 'pipe', shell: process.platform === 'win32' });
  run('npm', ['pack', '--ignore-scripts', '--loglevel=error', '--pack-destination', folder]);
  const archive = readdirSync(join(home, folder)).find((file) => file.endsWith('.tgz'));
  run('tar', [
    '-xzf',
    join(folder, archive),
    '-C',
    join(folder, 'node_modules/bedside'),
    '--strip-components=1',
  ]);
  return folder;
}
