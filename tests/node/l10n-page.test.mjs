/** Languages on a real page over a real network: what is fetched, how often, and what happens when it fails. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { chromiumOptions } from '../../scripts/chromium.mjs';
import { writeCatalogues } from '../../scripts/l10n/build.mjs';

const tags = ['es', 'zh-Hant', 'ar', 'ht', 'pl', 'ja', 'fr'];
const catalogue = (tag) => ({ 'test.hello': `hello ${tag}`, 'test.left.other': `{0} ${tag}` });

const element = `
  import { html, LitElement } from 'lit';
  import { LanguageController } from './src/shared/language/language-controller.js';
  export { addMessages } from './src/shared/language/added.js';
  customElements.define('test-speaker', class extends LitElement {
    #language = new LanguageController(this);
    render() {
      const { lang, dir, ready } = this.#language;
      return ready
        ? html\`<p lang=\${lang} dir=\${dir}>\${this.#language.msg('hello en', { id: 'test.hello' })}</p>\`
        : html\`<slot></slot>\`;
    }
  });`;

let folder, server, browser, origin;
const size = { layer: 0 };

/** The sources as a bundler makes them, with catalogues of our own. */
async function bundle(contents, { apart = false, ...options } = {}) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: process.cwd(), loader: 'ts' },
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    tsconfigRaw: { compilerOptions: { experimentalDecorators: true } },
    outdir: folder,
    chunkNames: '[name]-[hash]',
    write: false,
    plugins: [
      {
        name: 'catalogues',
        setup: ({ onResolve }) => {
          onResolve({ filter: /generated\/catalogs\.js$/ }, () => ({
            path: join(folder, 'catalogs.ts'),
          }));
          onResolve({ filter: /\/translation\.js$/ }, ({ kind, path }) =>
            apart && kind === 'dynamic-import' ? { path, external: true } : undefined,
          );
        },
      },
    ],
    ...options,
  });
  return outputFiles;
}

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'bedside-page-'));
  writeCatalogues(Object.fromEntries(tags.map((tag) => [tag, catalogue(tag)])), folder);
  for (const { path, contents } of await bundle(element)) writeFileSync(path, contents);
  const other = await bundle("export { addMessages } from './src/shared/language/added.js';");
  writeFileSync(join(folder, 'copy.js'), other[0].contents);
  // Both its parts beside each other, as the package has them: in one file esbuild would wrap every module.
  const [whole] = await bundle(
    `export { LanguageController } from './src/shared/language/language-controller.js';
     export { Translation } from './src/shared/translation/translation.js';
     export { addMessages } from './src/shared/language/added.js';`,
    { splitting: false, external: ['./locales/*', 'lit'], apart: true },
  );
  size.layer = brotliCompressSync(whole.contents).length;
  server = createServer(({ url }, response) => {
    const name = new URL(url, 'http://x').pathname.slice(1);
    try {
      const body = name
        ? readFileSync(join(folder, name))
        : '<!doctype html><html lang="en"><title>Page</title>';
      response.setHeader('content-type', name ? 'text/javascript' : 'text/html');
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  origin = `http://127.0.0.1:${server.address().port}/`;
  browser = await chromium.launch(await chromiumOptions());
});
after(async () => {
  await browser?.close();
  server?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A page with these elements; `requests` counts what was fetched, by language or chunk. */
async function open(markup, { failures = {} } = {}) {
  const page = await browser.newPage();
  const requests = {};
  await page.route('**/*.js*', (route) => {
    const file = new URL(route.request().url()).pathname.slice(1);
    const name = file.replace(/(-\w{8})?\.js$/, '');
    requests[name] = (requests[name] ?? 0) + 1;
    return requests[name] <= (failures[name] ?? 0) ? route.abort() : route.continue();
  });
  await page.goto(origin);
  await page.evaluate((html) => (document.body.innerHTML = html), markup);
  await page.addScriptTag({ url: `${origin}stdin.js`, type: 'module' });
  const said = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('test-speaker')].map((speaker) => {
        const shown = speaker.shadowRoot?.querySelector('p');
        return shown ? `${shown.textContent} ${shown.lang} ${shown.dir}` : 'author';
      }),
    );
  const says = (wanted) =>
    page.waitForFunction(
      (wanted) =>
        JSON.stringify(wanted) ===
        JSON.stringify(
          [...document.querySelectorAll('test-speaker')].map(
            (s) => s.shadowRoot?.querySelector('p')?.textContent,
          ),
        ),
      wanted,
      { timeout: 10_000 },
    );
  return { page, requests, said, says };
}
const speakers = (list) =>
  list.map((tag) => `<test-speaker lang="${tag}">Author</test-speaker>`).join('');
const languagesIn = (requests) =>
  Object.fromEntries(Object.entries(requests).filter(([name]) => tags.includes(name)));

describe('a page with ten elements in six languages', () => {
  it('shows each in its own, and fetches each catalogue once and no other', async () => {
    const wanted = ['es', 'es-MX', 'ar-EG', 'zh-TW', 'en', 'ht', 'pl', 'es', 'ar', 'pl'];
    const { page, requests, said, says } = await open(speakers(wanted));
    await says(
      ['es', 'es', 'ar', 'zh-Hant', 'en', 'ht', 'pl', 'es', 'ar', 'pl'].map(
        (tag) => `hello ${tag}`,
      ),
    );
    assert.deepEqual(languagesIn(requests), { es: 1, ar: 1, 'zh-Hant': 1, ht: 1, pl: 1 });
    assert.equal(requests.translation, 1);
    assert.deepEqual((await said()).slice(2, 5), [
      'hello ar ar rtl',
      'hello zh-Hant zh-Hant ltr',
      'hello en en ltr',
    ]);
    await page.close();
  });

  it('in English alone fetches nothing for other languages', async () => {
    const { page, requests, says } = await open(speakers(['en', '', 'en-AU']));
    await says(['hello en', 'hello en', 'hello en']);
    await page.waitForTimeout(200);
    assert.deepEqual(Object.keys(requests), [
      'stdin',
      ...Object.keys(requests).filter((name) => name.startsWith('chunk')),
    ]);
    await page.close();
  });
});

describe('on a bad line', () => {
  it('a catalogue that fails twice and then answers is shown', async () => {
    const { page, requests, says } = await open(speakers(['pl', 'pl']), { failures: { pl: 2 } });
    await says(['hello pl', 'hello pl']);
    assert.equal(requests.pl, 3);
    await page.close();
  });

  it('and one that fails five times', async () => {
    const { page, says } = await open(speakers(['pl']), { failures: { pl: 5 } });
    await says(['hello pl']);
    await page.close();
  });

  it('so is one whose helper fails twice', async () => {
    const { page, requests, says } = await open(speakers(['pl', 'ja']), {
      failures: { translation: 2 },
    });
    await says(['hello pl', 'hello ja']);
    assert.equal(requests.translation, 3);
    await page.close();
  });

  it('English is there after a second, and one line for developers when nothing helps', async () => {
    const { page, said } = await open(speakers(['fr', 'fr']), { failures: { fr: 99 } });
    const lines = [];
    page.on('console', (message) => {
      if (message.text().startsWith('Bedside')) lines.push(message.text());
    });
    await page.waitForTimeout(1400);
    assert.deepEqual(await said(), ['hello en en ltr', 'hello en en ltr']);
    for (let n = 0; n < 300 && !lines.length; n += 1) await page.waitForTimeout(100);
    assert.equal(lines.length, 1);
    assert.match(lines[0], /cannot load the words for “fr”; English is shown/);
    await page.close();
  });
});

describe('two copies of the library on one page', () => {
  it('hear the same words of the page', async () => {
    const { page, says } = await open('<test-speaker lang="es"></test-speaker>');
    await says(['hello es']);
    await page.evaluate(async () => {
      const { addMessages } = await import('/copy.js');
      addMessages('es', { 'test.hello': 'buenas' });
    });
    await says(['buenas']);
    await page.close();
  });
});

describe('bytes', () => {
  it('of the language layer, without catalogues: at most 2.6 KB', () => {
    assert.ok(size.layer <= 2.6 * 1024, `${size.layer} bytes`);
    assert.ok(size.layer > 500, 'the layer was measured');
  });
});
