/**
 * Runs axe on every story of storybook-static/, in both directions and in light, dark and forced colours, and fails on
 * violations, exceptions and failed play functions. Prints one line for each story, last `N passed, N failed`.
 *
 *   node scripts/axe-stories.mjs [part of a story's id]
 */
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, resolve, sep } from 'node:path';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';
import { chromiumOptions } from './chromium.mjs';

const PAGES = 2;
const directions = ['ltr', 'rtl'];
const themes = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  'forced colours': { colorScheme: 'light', forcedColors: 'active' },
};
const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

const root = resolve('storybook-static');
const server = createServer(async ({ url }, response) => {
  const path = join(root, decodeURIComponent(new URL(url, 'http://x').pathname));
  const body = path.startsWith(root + sep) ? await readFile(path).catch(() => null) : null;
  response.writeHead(body ? 200 : 404, {
    'content-type': types[extname(path)] ?? 'application/octet-stream',
    'cache-control': 'max-age=600',
  });
  response.end(body);
});
await new Promise((done) => server.listen(0, '127.0.0.1', done));
const base = `http://127.0.0.1:${server.address().port}`;

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const { entries } = JSON.parse(await readFile(join(root, 'index.json'), 'utf8'));
const wanted = process.argv[2] ?? '';
const jobs = Object.values(entries)
  .filter(({ type, id }) => type === 'story' && id.includes(wanted))
  .flatMap(({ id }) => directions.map((direction) => ({ id, direction })));

const browser = await chromium.launch(await chromiumOptions());

/** In the page: resolves with what went wrong when the story has been rendered and played. */
function listen() {
  window.bedsideStory = new Promise((done) => {
    const timer = setInterval(() => {
      const channel = window.__STORYBOOK_ADDONS_CHANNEL__;
      if (!channel) return;
      clearInterval(timer);
      const problems = [];
      channel.on('playFunctionThrewException', ({ message }) => problems.push(`play: ${message}`));
      channel.on('storyThrewException', ({ message }) => problems.push(`render: ${message}`));
      channel.on('storyErrored', ({ title }) => problems.push(`error: ${title}`));
      channel.on('storyMissing', () => done(['the story is missing']));
      channel.on('storyFinished', () => done(problems));
      setTimeout(() => done([...problems, 'the story did not finish within 15 s']), 15_000);
    }, 5);
  });
}

/** In the page: the violations, each with the elements it was found on. */
async function violations() {
  const { violations: found } = await window.axe.run('#storybook-root', {
    resultTypes: ['violations'],
    // The story stands alone, without the landmarks and the first heading of its page.
    rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
  });
  const elements = [...document.querySelectorAll('#storybook-root *')];
  // What is inside comes last, so that the loop meets it as well.
  for (const { shadowRoot } of elements)
    elements.push(...(shadowRoot?.querySelectorAll('*') ?? []));
  // Orca says the rest of such a name twice in Firefox.
  const namesItself = elements.filter((element) => {
    const names = element.getAttribute('aria-labelledby')?.split(' ') ?? [];
    return names.length > 1 && names.includes(element.id);
  });
  return [
    ...found.map(
      ({ id, help, nodes }) =>
        `${id} (${help}): ${nodes.map(({ target }) => target.flat().join(' ')).join(', ')}`,
    ),
    ...namesItself.map(({ id }) => `#${id} is a part of its own name: name it by its words`),
  ];
}

let passed = 0;
let failed = 0;
async function work() {
  const context = await browser.newContext({ reducedMotion: 'reduce' });
  let page = await context.newPage();
  await context.addInitScript(listen);
  await context.addInitScript(axe);
  for (let job; (job = jobs.shift());) {
    const { id, direction } = job;
    const started = Date.now();
    const lines = [];
    const errors = [];
    const onError = (error) => errors.push(`exception: ${error.message}`);
    page.on('pageerror', onError);
    try {
      await page.emulateMedia(themes.light);
      // The accessibility addon would run axe as well; once is enough.
      await page.goto(
        `${base}/iframe.html?viewMode=story&id=${id}&globals=direction:${direction};a11y.manual:!true`,
      );
      errors.push(...(await page.evaluate(() => window.bedsideStory)));
      for (const [theme, media] of Object.entries(themes)) {
        await page.emulateMedia(media);
        const found = [...errors.splice(0), ...(await page.evaluate(violations))];
        if (found.length) lines.push(...found.map((text) => `    ${theme}: ${text}`));
        if (found.length) failed += 1;
        else passed += 1;
      }
    } catch (error) {
      failed += 1;
      lines.push(`    ${error.message.split('\n')[0]}`);
      await page.close().catch(() => {});
      page = await context.newPage();
    }
    page.off('pageerror', onError);
    console.log(
      `  ${lines.length ? '✗' : '✓'} ${id} ${direction} (${Date.now() - started} ms)${lines.map((line) => `\n${line}`).join('')}`,
    );
  }
}
await Promise.all(Array.from({ length: PAGES }, work));
await browser.close();
server.close();
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed || !passed ? 1 : 0;
