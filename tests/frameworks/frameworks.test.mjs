/**
 * The packed package in sites that are rendered on a server: each sample of integrations/samples is installed, built and
 * served in a folder of its own, and visited. Needs the npm registry; part of `npm run test:all`.
 */
import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { becomes, home, open } from '../package/support/index.mjs';

const run = promisify(execFile);
const samples = join(home, 'integrations/samples');
const folder = mkdtempSync(join(tmpdir(), 'bedside-frameworks-'));
const servers = [];
let tarball;

before(async () => {
  const args = ['pack', '--silent', '--ignore-scripts', '--pack-destination', folder];
  const { stdout } = await run('npm', args, { cwd: home });
  tarball = join(folder, stdout.trim().split('\n').at(-1));
});
after(() => {
  for (const { pid } of servers) process.kill(-pid);
  rmSync(folder, { recursive: true, force: true });
});

/** A free port of this machine. */
const freePort = () =>
  new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });

/** Installs, builds and serves a sample; gives its address once it answers. */
async function serveSample(name) {
  const cwd = join(folder, name);
  cpSync(join(samples, name), cwd, { recursive: true });
  const quiet = {
    NEXT_TELEMETRY_DISABLED: '1',
    NUXT_TELEMETRY_DISABLED: '1',
    ASTRO_TELEMETRY_DISABLED: '1',
  };
  const env = { ...process.env, ...quiet, CI: '1', NODE_ENV: '' };
  const npm = (...args) => run('npm', args, { cwd, env, maxBuffer: 1e8 });
  await npm('install', '--no-audit', '--no-fund', '--silent', tarball);
  await npm('run', 'build');
  const port = await freePort();
  const where = { PORT: `${port}`, HOST: '127.0.0.1', NITRO_HOST: '127.0.0.1' };
  servers.push(
    spawn('npm', ['start'], { cwd, env: { ...env, ...where }, detached: true, stdio: 'ignore' }),
  );
  const url = `http://127.0.0.1:${port}/`;
  await becomes(
    () =>
      fetch(url).then(
        ({ ok }) => ok,
        () => false,
      ),
    true,
  );
  return url;
}

describe('a site rendered on a server', () => {
  for (const name of readdirSync(samples))
    it(
      `with ${name}: builds, is readable before scripts, and works`,
      { timeout: 15 * 60_000 },
      async () => {
        const url = await serveSample(name);
        const html = await (await fetch(url)).text();
        for (const words of [
          'Will my doctor mind if I ask?',
          'Most doctors expect it.',
          'Letters from the clinic',
        ])
          assert.ok(html.includes(words), `the page as it is sent has “${words}”`);
        const page = await open(url);
        const question = page.getByRole('button', { name: 'Will my doctor mind if I ask?' });
        await question.click();
        await becomes(() => page.locator('output').innerText(), 'mind true');
        // One at a time is a property that the framework sets.
        await page.getByRole('button', { name: 'Will my insurance pay?' }).click();
        await becomes(() => question.getAttribute('aria-expanded'), 'false');
        await page.locator('#change').click();
        await becomes(() => page.locator('#change').innerText(), /no$/);
        await question.click();
        await becomes(
          () => page.locator('bedside-faq [part=question][aria-expanded=true]').count(),
          2,
        );
        await page.getByRole('checkbox', { name: 'Letters from the clinic' }).check();
        await page.getByRole('button', { name: 'Must treatment start now?' }).click();
        await page
          .getByRole('button', { name: 'Must treatment start now?', pressed: true })
          .waitFor();
        await page.locator('bedside-term [part=trigger]').click();
        await page.getByText('A small piece of tissue is taken and looked at.').last().waitFor();
        assert.deepEqual(page.problems, []);
        await page.context().close();
      },
    );
});
