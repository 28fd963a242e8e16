/**
 * The newest WordPress that Debian has, unpacked below build/ and not installed: lists, packages and files stay in that
 * folder. Needs apt and the keys of Debian's archive.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../build/wordpress-newest', import.meta.url));
const keys = '/usr/share/keyrings/debian-archive-keyring.gpg';
/** WordPress with a block theme, and what Debian keeps in packages of their own. */
const packages = [
  'wordpress',
  'wordpress-theme-twentytwentyfive',
  'libphp-phpmailer',
  'php-getid3',
  'libjs-underscore',
  'libjs-lodash',
  'libjs-jquery-ui',
  'libjs-cropper',
];

/** The folder with WordPress in it, fetched once; undefined, with the reason on the console, where it cannot be had. */
export function newestWordPress() {
  const wordpress = join(folder, 'files/usr/share/wordpress');
  if (existsSync(join(wordpress, 'wp-includes/version.php'))) return wordpress;
  if (!existsSync(keys)) {
    console.log(
      'The newest WordPress was not tried: this machine has no keys of Debian’s archive.',
    );
    return undefined;
  }
  rmSync(folder, { recursive: true, force: true });
  for (const part of ['lists/partial', 'cache/archives/partial', 'packages', 'files'])
    mkdirSync(join(folder, part), { recursive: true });
  const list = join(folder, 'sources.list');
  writeFileSync(list, `deb [signed-by=${keys}] http://deb.debian.org/debian sid main\n`);
  const options = {
    'Dir::Etc::sourcelist': list,
    'Dir::Etc::sourceparts': '-',
    'Dir::State::lists': join(folder, 'lists'),
    'Dir::Cache': join(folder, 'cache'),
    'Acquire::Languages': 'none',
    'APT::Sandbox::User': process.getuid?.() === 0 ? 'root' : '',
  };
  const apt = (...words) =>
    execFileSync(
      'apt-get',
      [...Object.entries(options).flatMap(([key, value]) => ['-o', `${key}=${value}`]), ...words],
      { cwd: join(folder, 'packages'), stdio: 'ignore' },
    );
  try {
    apt('update');
    apt('download', ...packages.map((name) => `${name}/sid`));
  } catch {
    console.log(
      'The newest WordPress was not tried: apt-get could not fetch it from Debian (deb.debian.org, sid).',
    );
    return undefined;
  }
  for (const file of readdirSync(join(folder, 'packages')))
    execFileSync('dpkg', ['-x', join(folder, 'packages', file), join(folder, 'files')]);
  return wordpress;
}
