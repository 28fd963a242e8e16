/** Languages of the built package on real pages. */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { home, htmlPage, open, serve } from './support/index.mjs';

const catalogues = readdirSync(join(home, 'dist/locales')).map((name) => name.replace(/\.js$/, ''));
const counts = JSON.parse(readFileSync(join(home, 'locales/coverage.json'), 'utf8'));

const element = (lang, i) => `<section lang="${lang}">
  <bedside-faq filter><h3 id="q${i}">Will my doctor mind?</h3><p>Most doctors expect it.</p>
  <h3 id="r${i}">What should I bring?</h3><p>Your reports.</p></bedside-faq>
</section>`;

/** What each element calls its search box, and in which language it says so. */
const labels = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('bedside-faq')].map((faq) => {
      const part = faq.shadowRoot?.querySelector('label')?.closest('[lang]');
      return part ? `${part.lang} ${part.dir}` : '';
    }),
  );
const until = async (page, wanted) => {
  for (let wait = 0; wait < 100; wait++) {
    if (String(await labels(page)) === String(wanted)) return;
    await page.waitForTimeout(100);
  }
  assert.deepEqual(await labels(page), wanted);
};

describe('the languages of the package', () => {
  let site;
  before(async () => (site = await serve()));
  after(() => site?.close());
  const fetched = () =>
    site.requests.flatMap(({ path }) => /\/locales\/([\w-]+)\.js/.exec(path)?.[1] ?? []).sort();

  it('ten elements in six languages: each in its own, each catalogue once, only those used', async () => {
    const wanted = ['es', 'es-MX', 'ar-EG', 'zh-TW', 'en', 'ru', 'ht', 'es', 'ar', 'en-GB'];
    site.requests.length = 0;
    const page = await open(site.page(htmlPage(wanted.map(element).join('\n'))));
    await until(page, [
      'es ltr',
      'es ltr',
      'ar rtl',
      'zh-Hant ltr',
      'en ltr',
      'ru ltr',
      'ht ltr',
      'es ltr',
      'ar rtl',
      'en ltr',
    ]);
    assert.deepEqual(fetched(), ['ar', 'es', 'ht', 'ru', 'zh-Hant']);
    assert.deepEqual(page.problems, []);
  });

  it('an English page fetches nothing for other languages', async () => {
    site.requests.length = 0;
    const page = await open(site.page(htmlPage(element('en', 0))));
    await until(page, ['en ltr']);
    assert.deepEqual(fetched(), []);
    assert.ok(!site.requests.some(({ path }) => /translation/.test(path)));
  });

  it('a catalogue that fails twice and then answers is shown', async () => {
    let asked = 0;
    const body = readFileSync(join(home, 'dist/locales/pl.js'), 'utf8');
    site.files['/bedside/locales/pl.js'] = () => {
      asked += 1;
      return asked <= 2 ? { status: 503, body: 'Busy' } : { body };
    };
    const page = await open(site.page(htmlPage(element('pl', 0))));
    await until(page, ['pl ltr']);
    assert.equal(asked, 3);
  });

  it('a half catalogue is never shown', async () => {
    const body = readFileSync(join(home, 'dist/locales/de.js'), 'utf8');
    let whole = false;
    site.files['/bedside/locales/de.js'] = () => ({
      body: whole ? body : body.slice(0, body.length / 2),
    });
    const page = await open(site.page(htmlPage(element('de', 0))));
    await until(page, ['en ltr']);
    whole = true;
    await until(page, ['de ltr']);
  });

  for (const tag of catalogues)
    it(`${tag}.js has only data, every message, and not twice 1.2 KB for every 80`, async () => {
      const file = readFileSync(join(home, 'dist/locales', `${tag}.js`));
      assert.doesNotMatch(file.toString(), /\bimport\s*[({'"]|=>|function\s*\(/);
      const [, distances, texts] = (await import(join(home, 'dist/locales', `${tag}.js`))).default;
      assert.equal(texts.length, counts[tag].messages);
      assert.equal(distances.length, texts.length);
      assert.ok(texts.every((text) => typeof text === 'string' && text.trim()));
      const { length } = brotliCompressSync(file);
      // Scripts that take three bytes a letter are a little over: scripts/sizes.mjs says by how much.
      assert.ok(length <= (2 * 1.2 * 1024 * texts.length) / 80, `${length} bytes`);
    });
});
