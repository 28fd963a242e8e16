import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The top of the repository. */
export const home = fileURLToPath(new URL('../../../', import.meta.url));

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.mp3': 'audio/mpeg',
  '.woff2': 'font/woff2',
};
const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

/**
 * Serves folders and single answers on 127.0.0.1 at a free port.
 *
 *   const site = await serve({
 *     folders: { '/bedside/': 'dist' },              // the default; paths from the top of the repository
 *     files: { '/': '<!doctype html>…', '/x.json': { body: {…}, delay: 500, status: 200, headers: {…} } },
 *     headers: { 'content-security-policy': '…' },   // for pages (text/html) only
 *   });
 *   site.url            'http://127.0.0.1:41234'
 *   site.page(html)     puts an HTML page under a new address and gives it
 *   site.files['/x.json'] = { status: 404 };         // answers may change at any time
 *   site.requests       [{ method, path }], in order
 *   await site.close();
 *
 * An answer is a string (its type goes by the path, else HTML), or an object: `body` (string, bytes, or a value that
 * becomes JSON, or an async iterable of pieces), `status`, `headers`, `delay` in milliseconds, `hang: true` (never answers), `abort: true` (drops the
 * connection), or a function of the request that gives one of these.
 */
export async function serve({ folders = { '/bedside/': 'dist' }, files = {}, headers = {} } = {}) {
  const requests = [];
  const answers = { ...files };
  const fromFolder = async (path) => {
    for (const [prefix, folder] of Object.entries(folders)) {
      if (!path.startsWith(prefix)) continue;
      const root = resolve(home, folder);
      const file = join(root, path.slice(prefix.length) || 'index.html');
      if (file !== root && !file.startsWith(root + sep)) continue;
      const body = await readFile(file).catch(() => undefined);
      if (body) return { body };
    }
    return { status: 404, body: 'Not found' };
  };

  const server = createServer(async (request, response) => {
    const url = new URL(request.url, 'http://127.0.0.1');
    const path = decodeURIComponent(url.pathname);
    requests.push({ method: request.method, path });
    let answer = answers[path] ?? (await fromFolder(path));
    if (typeof answer === 'function') answer = await answer(request, url);
    if (typeof answer === 'string') answer = { body: answer };
    if (answer.hang) return;
    if (answer.delay) await pause(answer.delay);
    if (answer.abort) return void response.destroy();
    const pieces = answer.body?.[Symbol.asyncIterator] && answer.body;
    const plain = pieces || typeof answer.body === 'string' || answer.body instanceof Uint8Array;
    const isJson = answer.body !== undefined && !plain;
    const type = isJson ? types['.json'] : (types[extname(path)] ?? types['.html']);
    response.writeHead(answer.status ?? 200, {
      'content-type': type,
      'cache-control': 'no-store',
      ...(type === types['.html'] ? headers : {}),
      ...answer.headers,
    });
    if (pieces) for await (const piece of pieces) response.write(piece);
    response.end(pieces ? undefined : isJson ? JSON.stringify(answer.body) : answer.body);
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  let pages = 0;
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    files: answers,
    requests,
    page(html, answer = {}) {
      const path = `/page-${(pages += 1)}`;
      answers[path] = { body: html, ...answer };
      return `http://127.0.0.1:${server.address().port}${path}`;
    },
    close() {
      server.closeAllConnections();
      return new Promise((done) => server.close(done));
    },
  };
}

/** A whole page around some content, with the bundle in a module script. */
export const htmlPage = (
  content,
  {
    head = '',
    script = '/bedside/bedside.js',
    lang = 'en',
    title = 'Getting a second opinion',
  } = {},
) => `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="icon" href="data:,">
${head}
${script ? `<script type="module" src="${script}"></script>` : ''}
</head>
<body>
<main>
${content}
</main>
</body>
</html>`;
