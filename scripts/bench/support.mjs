/** What every bench needs: a browser, a server on loopback with `dist/` and bundled peers, medians. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { findChromium } from '../browser.mjs';

const peers = fileURLToPath(new URL('peers/', import.meta.url));
const types = { '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json' };

export const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
export const gzip = (body) => gzipSync(body, { level: 9 }).length;

export async function launch() {
  const { executablePath, env } = await findChromium();
  return chromium.launch({ executablePath, env, chromiumSandbox: false });
}

/**
 * Pages of the bench: `/` is empty but for `<main>`; `/bedside/` is dist; `/peers/` what `bundle()` made; `/before/` is an
 * earlier `dist/`, where one is given. Everything goes out as gzip.
 */
export async function openSite(before) {
  const made = new Map();
  const read = (path) =>
    made.get(path) ??
    (path.startsWith('/bedside/')
      ? readFileSync(join('dist', path.slice(9)))
      : before && path.startsWith('/before/')
        ? readFileSync(join(before, path.slice(8)))
        : undefined);
  const server = createServer(({ url }, response) => {
    const { pathname, searchParams } = new URL(url, 'http://x');
    if (pathname === '/') {
      const css = searchParams.get('css');
      response.setHeader('content-type', 'text/html; charset=utf-8');
      const link = made.has(css) ? `<link rel="stylesheet" href="${css}">` : '';
      return response.end(
        `<!doctype html><html lang="en"><title>Bench</title><link rel="icon" href="data:,">${link}<main></main>`,
      );
    }
    try {
      const type = types[extname(pathname)] ?? 'text/html; charset=utf-8';
      const body = gzipSync(read(pathname), { level: 9 });
      response.writeHead(200, { 'content-type': type, 'content-encoding': 'gzip' }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  }).listen(0, '127.0.0.1');
  await new Promise((ready) => server.once('listening', ready));

  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    read,
    close: () => server.close(),
    /** Puts a page under an address. */
    put: (path, html) => void made.set(path, Buffer.from(html)),
    /** Bundles a contestant: split like Bedside, so that only what is asked for is counted. */
    async bundle(name, contents, from = peers) {
      if (from === peers && !existsSync(join(peers, 'node_modules'))) {
        console.log('Installing what Bedside is measured beside, with npm ci.');
        execFileSync('npm', ['ci', '--ignore-scripts'], { cwd: peers, stdio: 'ignore' });
      }
      const { outputFiles } = await build({
        stdin: { contents, resolveDir: from, sourcefile: `${name}.js` },
        bundle: true,
        minify: true,
        splitting: true,
        format: 'esm',
        target: 'es2022',
        conditions: ['browser', 'production'],
        define: { 'process.env.NODE_ENV': '"production"' },
        outdir: '/peers',
        entryNames: name,
        chunkNames: `${name}-[hash]`,
        write: false,
        logLevel: 'error',
      });
      for (const { path, contents: body } of outputFiles)
        made.set(path.replaceAll('\\', '/'), Buffer.from(body));
    },
  };
}
