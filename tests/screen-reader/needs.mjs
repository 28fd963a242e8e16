import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Debian packages, each with a file that shows that it is there. */
const NEEDS = {
  orca: '/usr/bin/orca',
  'at-spi2-core': '/usr/libexec/at-spi-bus-launcher',
  'gir1.2-atspi-2.0': '/usr/lib/x86_64-linux-gnu/girepository-1.0/Atspi-2.0.typelib',
  'dbus-daemon': '/usr/bin/dbus-daemon',
  'libglib2.0-bin': '/usr/bin/gdbus',
  xvfb: '/usr/bin/Xvfb',
  'x11-xkb-utils': '/usr/bin/xkbcomp',
  xdotool: '/usr/bin/xdotool',
  openbox: '/usr/bin/openbox',
  'firefox-esr': '/usr/bin/firefox-esr',
};
const lacking = () =>
  Object.entries(NEEDS)
    .filter(([, file]) => !existsSync(file))
    .map(([name]) => name);

/** Installs what is missing where that is possible (Debian, as root); gives a sentence on what is missing still. */
export function missing() {
  if (process.platform !== 'linux') return 'Orca is a screen reader for Linux.';
  const needed = lacking();
  if (needed.length && existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    console.log(`Installing ${needed.join(', ')} with apt-get.`);
    const options = {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    };
    const apt = (...args) =>
      spawnSync('apt-get', ['-qq', '-o', 'DPkg::Lock::Timeout=120', ...args], options);
    apt('update');
    apt('install', '-y', '--no-install-recommends', ...needed);
  }
  const still = lacking();
  return still.length
    ? `this machine has no ${still.join(', no ')}. On Debian: apt-get install --no-install-recommends ${still.join(' ')}`
    : undefined;
}
