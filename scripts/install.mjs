/** Installs the development dependencies when node_modules is missing or is not what package-lock.json says. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const read = (path) => JSON.parse(readFileSync(path, 'utf8')).packages;

/** The first package that is not installed as the lock file has it; undefined when all are. */
function missingPackage() {
  const hidden = 'node_modules/.package-lock.json';
  if (!existsSync(hidden)) return 'node_modules';
  const wanted = read('package-lock.json');
  const present = read(hidden);
  return Object.keys(wanted).find(
    (path) =>
      path &&
      !wanted[path].optional &&
      !wanted[path].devOptional &&
      !wanted[path].peer &&
      present[path]?.version !== wanted[path].version,
  );
}

/** Throws when the installation fails. */
export function ensureInstalled() {
  const missing = missingPackage();
  if (!missing) return;
  console.log(
    `Installing the development tools with npm ci (${missing} is missing); about a minute.`,
  );
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = process.env.npm_execpath;
  const { status } = npm?.endsWith('js')
    ? spawnSync(process.execPath, [npm, ...args], { stdio: 'inherit' })
    : spawnSync('npm', args, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (status) throw new Error('npm ci failed; see above.');
}
