/**
 * A WordPress of its own for the tests: a copy of an unpacked WordPress, PHP's built-in server and a MariaDB without a
 * network, all in one temporary folder, on 127.0.0.1, and gone when it is stopped.
 */
import { execFileSync, spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

/** Where Debian's package `wordpress` puts its files. */
export const DEBIAN = '/usr/share/wordpress';

/** What is missing on this machine, in words; empty when everything is there. */
export function missing() {
  const tools = ['php', 'mariadbd', 'mariadb-install-db'].filter((tool) => {
    try {
      execFileSync('sh', ['-c', `command -v ${tool}`], { stdio: 'ignore' });
      return false;
    } catch {
      return !existsSync(`/usr/sbin/${tool}`);
    }
  });
  if (!existsSync(join(DEBIAN, 'wp-includes/version.php'))) tools.push('wordpress');
  return tools;
}

async function freePort() {
  const server = createServer();
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address();
  await new Promise((done) => server.close(done));
  return port;
}

async function until(what, seconds, test) {
  const end = Date.now() + seconds * 1000;
  while (Date.now() < end) {
    if (await test()) return;
    await pause(200);
  }
  throw new Error(`${what} did not start within ${seconds} seconds.`);
}

function ended(child) {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((done) => {
    child.once('exit', done);
    child.kill('SIGTERM');
    setTimeout(() => child.kill('SIGKILL'), 10_000).unref();
  });
}

/**
 * Starts WordPress from the folder `source`, installed, with one plugin folder in place but not active.
 *
 * @returns url, version, `php(code)` that runs code with WordPress loaded and gives what it prints, `stop()`.
 */
export async function startWordPress({ source = DEBIAN, plugins = [], themes = [] } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'bedside-wordpress-'));
  const site = join(folder, 'site');
  const data = join(folder, 'data');
  const socket = join(folder, 'db.sock');
  const children = [];
  // Stopped from outside, too, nothing stays behind.
  const leave = () => {
    children.forEach((child) => child.kill('SIGKILL'));
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  };
  process.once('exit', leave);
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));
  const stop = async () => {
    process.off('exit', leave);
    for (const child of children.reverse()) await ended(child);
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  };
  try {
    cpSync(source, site, { recursive: true, dereference: true });
    for (const [part, folders] of [
      ['themes', [...themesBeside(source), ...themes]],
      ['plugins', plugins],
    ])
      for (const from of folders)
        cpSync(from, join(site, 'wp-content', part, from.split('/').at(-1)), {
          recursive: true,
          dereference: true,
        });
    mkdirSync(join(site, 'wp-content/uploads'), { recursive: true });

    const user = process.getuid?.() === 0 ? ['--user=root'] : [];
    execFileSync(
      'mariadb-install-db',
      [
        '--no-defaults',
        ...user,
        `--datadir=${data}`,
        '--skip-test-db',
        '--auth-root-authentication-method=normal',
      ],
      { stdio: 'ignore' },
    );
    children.push(
      spawn(
        existsSync('/usr/sbin/mariadbd') ? '/usr/sbin/mariadbd' : 'mariadbd',
        [
          '--no-defaults',
          ...user,
          `--datadir=${data}`,
          `--socket=${socket}`,
          `--pid-file=${join(folder, 'db.pid')}`,
          '--skip-networking',
          '--innodb-flush-log-at-trx-commit=0',
          '--init-file=' + writeInit(folder),
        ],
        { stdio: 'ignore' },
      ),
    );
    await until('MariaDB', 60, () => existsSync(socket));

    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    writeFileSync(join(site, 'wp-config.php'), config(socket, url));
    writeFileSync(join(folder, 'router.php'), router);
    const php = (code) =>
      execFileSync('php', ['-d', 'display_errors=stderr', '-r', code], {
        cwd: site,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'pipe'],
      });
    const load = `$_SERVER['HTTP_HOST']='127.0.0.1:${port}';`;
    php(
      `${load} define('WP_INSTALLING', true); require 'wp-load.php'; require 'wp-admin/includes/upgrade.php';
       wp_install('Test hospital', 'admin', 'admin@example.org', false, '', 'password');`,
    );
    children.push(
      spawn(
        'php',
        ['-d', 'log_errors=0', '-S', `127.0.0.1:${port}`, '-t', site, join(folder, 'router.php')],
        {
          stdio: 'ignore',
          env: { ...process.env, PHP_CLI_SERVER_WORKERS: '6' },
          detached: true,
        },
      ),
    );
    // The workers are children of the server; they end with their group.
    const server = children.at(-1);
    const kill = server.kill.bind(server);
    server.kill = (signal) => {
      try {
        process.kill(-server.pid, signal);
      } catch {
        kill(signal);
      }
    };
    await until('PHP', 30, () =>
      fetch(`${url}/wp-login.php`).then(
        ({ ok }) => ok,
        () => false,
      ),
    );
    const run = (code) => php(`${load} require 'wp-load.php'; ${code}`);
    return { url, site, version: run('echo get_bloginfo("version");'), php: run, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Debian keeps themes in packages of their own, next to WordPress or below /var/lib. */
function themesBeside(source) {
  const own = join(source, 'wp-content/themes');
  return existsSync(own) ? readdirSync(own).map((name) => join(own, name)) : [];
}

function writeInit(folder) {
  const file = join(folder, 'init.sql');
  writeFileSync(
    file,
    "CREATE DATABASE IF NOT EXISTS wordpress CHARACTER SET utf8mb4;\nCREATE USER IF NOT EXISTS wp@localhost IDENTIFIED BY 'wp';\nGRANT ALL ON wordpress.* TO wp@localhost;\n",
  );
  return file;
}

const config = (socket, url) => `<?php
define( 'DB_NAME', 'wordpress' );
define( 'DB_USER', 'wp' );
define( 'DB_PASSWORD', 'wp' );
define( 'DB_HOST', 'localhost:${socket}' );
define( 'DB_CHARSET', 'utf8mb4' );
define( 'WP_HOME', '${url}' );
define( 'WP_SITEURL', '${url}' );
define( 'WP_HTTP_BLOCK_EXTERNAL', true );
define( 'DISABLE_WP_CRON', true );
define( 'AUTOMATIC_UPDATER_DISABLED', true );
define( 'WP_DEBUG', true );
define( 'WP_DEBUG_LOG', true );
define( 'WP_DEBUG_DISPLAY', false );
define( 'SCRIPT_DEBUG', ${process.env.SCRIPT_DEBUG ? 'true' : 'false'} );
$table_prefix = 'wp_';
if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}
require_once ABSPATH . 'wp-settings.php';
`;

const router = `<?php
$root = $_SERVER['DOCUMENT_ROOT'];
$path = rawurldecode( parse_url( $_SERVER['REQUEST_URI'], PHP_URL_PATH ) );
if ( is_dir( $root . $path ) && '/' === substr( $path, -1 ) && file_exists( $root . $path . 'index.php' ) ) {
	$_SERVER['SCRIPT_NAME'] = $_SERVER['PHP_SELF'] = $path . 'index.php';
	chdir( $root . $path );
	require $root . $path . 'index.php';
	return true;
}
if ( file_exists( $root . $path ) && ! is_dir( $root . $path ) ) {
	return false;
}
$_SERVER['SCRIPT_NAME'] = $_SERVER['PHP_SELF'] = '/index.php';
chdir( $root );
require $root . '/index.php';
`;
