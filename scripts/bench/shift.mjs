/**
 * How far the sample page moves when Bedside comes: the layout shift that the browser itself reports, of the whole page and
 * of that part of it in which the FAQ had a share. As the page is written, with its script five seconds late; and with
 * embed.js in the head (`data-use`), over a line that answers after 100 ms.
 */
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { families } from '../families.mjs';

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
};
const own = '<script type="module" src="/bedside/bedside.js"></script>';
const embed = `<script src="/bedside/embed.js" data-use="${families.join(' ')}"></script>`;

export async function run({ browser }) {
  console.log(
    '\n### Layout shift of the sample page\n\n| seen first | script | whole page | with the FAQ |\n| --- | --- | --: | --: |',
  );
  for (const [script, delay, tag] of [
    ['5 s late', 5000, own],
    ['embed.js in the head, 0.1 s a file', 100, embed],
  ])
    for (const [name, width, height, hash] of [
      ['the top of the page', 1200, 900, ''],
      ['the top of the page, phone', 360, 640, ''],
      ['the FAQ', 1200, 900, '#common-questions'],
    ]) {
      const page = await browser.newPage({ viewport: { width, height } });
      await page.route('**/*', async (route) => {
        const path = new URL(route.request().url()).pathname;
        const file = path.startsWith('/bedside/')
          ? join('dist', path.slice(9))
          : join('pages/sample', path === '/' ? 'index.html' : path);
        let body = await readFile(file).catch(() => undefined);
        if (!body) return route.fulfill({ status: 404 });
        if (path === '/') body = body.toString().replace(own, tag);
        if (extname(file) === '.js') await new Promise((done) => setTimeout(done, delay));
        return route.fulfill({ body, contentType: types[extname(file)] ?? 'text/plain' });
      });
      await page.addInitScript(() => {
        globalThis.shift = { all: 0, faq: 0 };
        new PerformanceObserver((list) => {
          for (const { value, hadRecentInput, sources } of list.getEntries()) {
            if (hadRecentInput) continue;
            globalThis.shift.all += value;
            const faq = document.querySelector('bedside-faq');
            if (sources.some(({ node }) => node && faq?.contains(node)))
              globalThis.shift.faq += value;
          }
        }).observe({ type: 'layout-shift', buffered: true });
      });
      await page.goto(`http://sample.test/${hash}`, { waitUntil: 'commit' });
      if (hash && delay > 1000) {
        await page.waitForTimeout(1000);
        await page.evaluate(() => document.querySelector('bedside-faq').scrollIntoView());
      }
      await page.waitForFunction(() => document.querySelector('bedside-faq')?.shadowRoot, null, {
        timeout: 60_000,
      });
      await page.waitForTimeout(delay * 2 + 1000);
      const { all, faq } = await page.evaluate(() => globalThis.shift);
      console.log(`| ${name} | ${script} | ${all.toFixed(3)} | ${faq.toFixed(3)} |`);
      await page.close();
    }
}
