/**
 * How far the sample page moves when its script comes five seconds late: the layout shift of what is above the fold, and
 * how much of it is the FAQ's. Both the page as opened and one that shows the FAQ at the top of the window.
 */
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
};
const delay = 5000;

export async function run({ browser }) {
  console.log(`\nLayout shift of the sample page, script ${delay / 1000} s late\n`);
  console.log('| seen first | whole page | the FAQ |\n| --- | --: | --: |');
  for (const [name, height, hash] of [
    ['the top of the page', 900, ''],
    ['the FAQ', 900, '#common-questions'],
    ['the top of the page, phone', 640, ''],
  ]) {
    const page = await browser.newPage({
      viewport: { width: height === 640 ? 360 : 1200, height },
    });
    await page.route('**/*', async (route) => {
      const path = new URL(route.request().url()).pathname;
      const file = path.startsWith('/bedside/')
        ? join('dist', path.slice(9))
        : join('pages/sample', path === '/' ? 'index.html' : path);
      const body = await readFile(file).catch(() => undefined);
      if (extname(file) === '.js') await new Promise((done) => setTimeout(done, delay));
      if (!body) return route.fulfill({ status: 404 });
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
    await page.waitForTimeout(1000);
    if (hash) await page.evaluate(() => document.querySelector('bedside-faq')?.scrollIntoView());
    await page.waitForFunction(() => document.querySelector('bedside-faq')?.shadowRoot, undefined, {
      timeout: 60_000,
    });
    await page.waitForTimeout(delay * 2);
    const { all, faq } = await page.evaluate(() => globalThis.shift);
    console.log(`| ${name} | ${all.toFixed(3)} | ${faq.toFixed(3)} |`);
    await page.close();
  }
}
