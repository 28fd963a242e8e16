/**
 * Starts WebKitGTK's driver at a free port, on a virtual screen where there is none. Gives where it listens, the options
 * for a session, and `stop()`.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { findWebKit } from './browser.mjs';

const freePort = () =>
  new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });

async function until(test, what) {
  for (let tries = 0; tries < 100; tries += 1) {
    if (await test()) return;
    await pause(100);
  }
  throw new Error(`${what} did not start.`);
}

export async function startWebKit() {
  const children = [];
  const stop = () => children.splice(0).forEach((child) => child.kill());
  process.on('exit', stop);
  const env = {
    ...process.env,
    WEBKIT_DISABLE_COMPOSITING_MODE: '1',
    WEBKIT_DISABLE_DMABUF_RENDERER: '1',
    LIBGL_ALWAYS_SOFTWARE: '1',
    NO_AT_BRIDGE: '1',
  };
  const start = (command, args) =>
    children.push(spawn(command, args, { env, stdio: 'ignore' }).on('error', () => {}));
  if (!env.DISPLAY) {
    let screen = 97;
    const taken = () => existsSync(`/tmp/.X11-unix/X${screen}`);
    while (taken()) screen += 1;
    env.DISPLAY = `:${screen}`;
    start('Xvfb', [env.DISPLAY, '-screen', '0', '1280x1024x24', '-nolisten', 'tcp']);
    await until(taken, 'Xvfb');
  }
  const port = await freePort();
  start('WebKitWebDriver', [`--port=${port}`]);
  const status = () => fetch(`http://127.0.0.1:${port}/status`).catch(() => undefined);
  await until(status, 'WebKitWebDriver');
  const options = { binary: findWebKit(), args: ['--automation'] };
  return {
    port,
    capabilities: { browserName: 'MiniBrowser', 'webkitgtk:browserOptions': options },
    stop,
  };
}
