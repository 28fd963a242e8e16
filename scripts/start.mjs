/**
 * Shows the sample site, with every widget, from the built bundle: installs what is missing, builds, serves.
 * Uses nothing but Node until the packages are there.
 */
import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from './install.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);

if (process.argv.includes('--help')) {
  console.log(`Usage: npm start [-- --no-build]

Builds dist/ and serves the sample site on this machine.
PORT=8080 npm start   uses that port; when it is taken, the next free one.`);
  process.exit();
}

try {
  ensureInstalled();
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
if (!process.argv.includes('--no-build')) {
  const { status } = spawnSync(process.execPath, ['scripts/build.mjs', '--js'], {
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
}

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** The path that was asked for; of what is no address, one where nothing lies. */
function pathOf(url) {
  try {
    return decodeURIComponent(new URL(url, 'http://localhost').pathname);
  } catch {
    return '/not-an-address';
  }
}

/** The sample site lies at the root, the built bundle under /bedside/, as a hospital would host it. */
const server = createServer(async (request, response) => {
  const path = pathOf(request.url);
  const [folder, rest] = path.startsWith('/bedside/')
    ? ['dist', path.slice(9)]
    : ['pages/sample', path.slice(1)];
  const file = normalize(
    join(root, folder, rest.endsWith('/') || !rest ? `${rest}index.html` : rest),
  );
  try {
    if (!file.startsWith(join(root, folder) + sep)) throw new Error('outside');
    const body = await readFile(file);
    response.writeHead(200, {
      'content-type': types[extname(file)] ?? 'application/octet-stream',
      // The policy of a careful hospital: the widgets need nothing more.
      'content-security-policy':
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; media-src 'self'; base-uri 'none'; form-action 'none'",
    });
    response.end(body);
  } catch {
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('Not found');
  }
});

server.on('clientError', (_, socket) => socket.destroy());

const wanted = Number(process.env.PORT) || 8000;
let port = wanted;
server.on('error', (error) => {
  if (error.code !== 'EADDRINUSE' && error.code !== 'EACCES') throw error;
  console.log(
    `Port ${port} ${error.code === 'EACCES' ? 'may not be used' : 'is taken'}; trying ${port + 1}.`,
  );
  if (port - wanted > 50) throw error;
  server.listen(++port, '127.0.0.1');
});
server.on('listening', () => {
  console.log(`\nThe sample site: http://127.0.0.1:${port}/\nStop with Ctrl+C.`);
});
server.listen(port, '127.0.0.1');
