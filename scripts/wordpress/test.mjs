/**
 * `npm run test:wordpress`: the plugin in a live WordPress, Debian's own and the newest, each with a classic and a block
 * theme. On Debian, as root, it installs what is missing; elsewhere it says what that is. The last line is
 * `N passed, N failed`; the ones before it say what was tried and what was not.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { buildWordPress } from './build.mjs';
import { missing } from './host.mjs';

const PACKAGES =
  'wordpress wordpress-theme-twentytwentyone wordpress-theme-twentytwentythree mariadb-server php-cli php-mysql php-xml php-zip';
const run = (file, args, options = {}) =>
  spawnSync(file, args, { stdio: 'inherit', ...options }).status ?? 1;

if (missing().length && existsSync('/etc/debian_version') && process.getuid?.() === 0) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  run('apt-get', ['-qq', 'update'], { env });
  run('apt-get', ['-qq', 'install', '-y', '--no-install-recommends', ...PACKAGES.split(' ')], {
    env,
  });
}
if (missing().length) {
  console.log(
    `Not run: this machine has no ${missing().join(', no ')}. On Debian: apt-get install --no-install-recommends ${PACKAGES}`,
  );
  console.log('0 passed, 1 failed');
  process.exit(1);
}
if (!existsSync('dist/embed.js') && run(process.execPath, ['scripts/build.mjs', '--js']))
  process.exit(1);
await buildWordPress();
const args = [
  '--test',
  '--test-reporter=spec',
  '--test-concurrency=1',
  'tests/wordpress/plugin.test.mjs',
];
const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
let output = '';
child.stdout.setEncoding('utf8').on('data', (text) => {
  output += text;
  process.stdout.write(text);
});
child.on('close', (code) => {
  const count = (word) => Number(new RegExp(`^[#ℹ] ${word} (\\d+)$`, 'm').exec(output)?.[1] ?? 0);
  for (const [, version] of output.matchAll(/WordPress (\d[\d.]*)$/gm))
    console.log(`Tried: WordPress ${version}`);
  const notTried = /The newest WordPress was not tried: .+/.exec(output)?.[0];
  if (notTried) console.log(notTried);
  console.log(`${count('pass')} passed, ${count('fail') + count('cancelled')} failed`);
  process.exit(code ?? 1);
});
