/**
 * Finds the browsers for the tests. Chromium, in this order: CHROME_PATH, an installed Chrome, Chromium or Edge, the
 * Debian package (as root), the headless shell from the optional npm package @sparticuz/chromium (Linux x64). The shell
 * keeps no page for going back, so that the tests of that fail in it.
 *
 * On the command line it prints what was found: `node scripts/browser.mjs`.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const { env, platform, arch } = process;

const ADVICE =
  'No Chromium was found: install Google Chrome, Chromium or Edge (Debian: apt-get install chromium), or set CHROME_PATH to one.';

function installed() {
  if (platform === 'darwin')
    return ['', env.HOME ?? ''].flatMap((home) =>
      ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
        (name) => `${home}/Applications/${name}.app/Contents/MacOS/${name}`,
      ),
    );
  if (platform === 'win32')
    return [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA]
      .filter(Boolean)
      .flatMap((folder) => [
        join(folder, 'Google/Chrome/Application/chrome.exe'),
        join(folder, 'Microsoft/Edge/Application/msedge.exe'),
      ]);
  const names = [
    'google-chrome-stable',
    'google-chrome',
    'chromium',
    'chromium-browser',
    'microsoft-edge-stable',
  ];
  // A snap cannot read the test server's temporary profile folders.
  return (env.PATH ?? '')
    .split(':')
    .filter((folder) => folder && !folder.startsWith('/snap'))
    .flatMap((folder) => names.map((name) => join(folder, name)));
}

function lacksLibraries(file) {
  try {
    return execFileSync('ldd', [file], { encoding: 'utf8' }).includes('not found');
  } catch {
    return true;
  }
}

/**
 * The npm package unpacks to a temporary folder and its font configuration names a fixed one, so both are redirected to
 * node_modules/.cache, once. It brings libnss3 and libexpat for machines that have none.
 */
async function fromNpm() {
  if (platform !== 'linux' || arch !== 'x64') return undefined;
  let home;
  try {
    home = dirname(dirname(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium'))));
  } catch {
    return undefined;
  }
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
  const folder = join(home, '../../.cache', `chromium-${version}`);
  const executablePath = join(folder, 'chromium');
  if (!existsSync(join(folder, 'ready'))) {
    mkdirSync(dirname(folder), { recursive: true });
    const fresh = mkdtempSync(`${folder}-`);
    const before = env.TMPDIR;
    env.TMPDIR = fresh;
    const { default: packed } = await import('@sparticuz/chromium');
    await packed.executablePath();
    const { inflate } = await import(pathToFileURL(join(home, 'build/esm/lambdafs.js')).href);
    await inflate(join(home, 'bin/al2023.tar.br'));
    if (before === undefined) delete env.TMPDIR;
    else env.TMPDIR = before;
    writeFileSync(
      join(fresh, 'fonts/fonts.conf'),
      `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${folder}/fonts/fonts</dir><dir>/usr/share/fonts</dir><dir>/usr/local/share/fonts</dir><cachedir>${folder}/fonts-cache</cachedir></fontconfig>`,
    );
    writeFileSync(join(fresh, 'ready'), '');
    try {
      renameSync(fresh, folder);
    } catch {
      // Another run was first.
      rmSync(fresh, { recursive: true, force: true });
    }
  }
  const environment = { ...env, FONTCONFIG_PATH: join(folder, 'fonts') };
  if (lacksLibraries(executablePath)) environment.LD_LIBRARY_PATH = join(folder, 'al2023/lib');
  return { executablePath, env: environment, source: `@sparticuz/chromium ${version}` };
}

const isDebianRoot = () => existsSync('/etc/debian_version') && process.getuid?.() === 0;

/** Installs Debian packages and says so; false when that failed. */
function aptInstall(...packages) {
  console.log(`Installing ${packages.join(', ')} with apt-get; this takes about a minute.`);
  const apt = (...args) =>
    spawnSync('apt-get', ['-qq', '-o', 'DPkg::Lock::Timeout=120', ...args], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0;
  return apt('update') && apt('install', '-y', '--no-install-recommends', ...packages);
}

/** Where Chromium is and with what environment it starts; throws one sentence that says what to do. */
export async function findChromium() {
  if (env.CHROME_PATH) {
    if (!existsSync(env.CHROME_PATH))
      throw new Error(`CHROME_PATH names ${env.CHROME_PATH}, but there is no such file.`);
    return { executablePath: env.CHROME_PATH, env, source: 'CHROME_PATH' };
  }
  const search = () => installed().find((path) => existsSync(path));
  const found = search();
  if (found) return { executablePath: found, env, source: 'installed' };
  if (isDebianRoot() && aptInstall('chromium')) {
    const fresh = search();
    if (fresh) return { executablePath: fresh, env, source: 'apt-get' };
  }
  const packed = await fromNpm().catch((error) => {
    console.log(`The Chromium from npm could not be unpacked (${error.message}).`);
    return undefined;
  });
  if (packed) return packed;
  throw new Error(ADVICE);
}

export const findFirefox = () =>
  [
    env.FIREFOX_PATH,
    '/usr/bin/firefox-esr',
    '/usr/bin/firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:/Program Files/Mozilla Firefox/firefox.exe',
  ].find((path) => path && existsSync(path));

/** MiniBrowser, which the driver starts; its folder is named after the library's version. */
export const findWebKit = () =>
  existsSync('/usr/bin/WebKitWebDriver')
    ? ['x86_64', 'aarch64']
        .flatMap((cpu) =>
          ['webkit2gtk-4.1', 'webkitgtk-6.0', 'webkit2gtk-4.0'].map(
            (version) => `/usr/lib/${cpu}-linux-gnu/${version}/MiniBrowser`,
          ),
        )
        .find((path) => existsSync(path))
    : undefined;

const hasScreen = () => Boolean(env.DISPLAY) || existsSync('/usr/bin/Xvfb');

/** Whether the tests can start Firefox or WebKit here. */
export const canRun = (engine) =>
  Boolean(engine === 'firefox' ? findFirefox() : findWebKit() && hasScreen());

/** Installs what Firefox and WebKit need where that is possible (Debian, as root). */
export function installEngines(names) {
  const packages = [];
  if (names.includes('firefox') && !findFirefox()) packages.push('firefox-esr');
  if (names.includes('webkit') && !findWebKit()) packages.push('webkit2gtk-driver');
  if (names.includes('webkit') && !hasScreen()) packages.push('xvfb');
  if (packages.length && isDebianRoot()) aptInstall(...packages);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  await findChromium().then(
    ({ executablePath, source }) => console.log(`${executablePath} (${source})`),
    (error) => {
      console.error(error.message);
      process.exitCode = 1;
    },
  );
