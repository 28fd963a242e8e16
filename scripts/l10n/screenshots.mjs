import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { chromiumOptions } from '../chromium.mjs';
import { json } from './files.mjs';
import { direction } from './languages.mjs';
import { fingerprint } from './signature.mjs';
import { pages } from './pictures/pages.mjs';

const origin = 'http://bedside.invalid/';
const inPage = readFileSync(new URL('./pictures/in-page.js', import.meta.url), 'utf8');
const width = 480;
/** What stands around a message in its picture, in px. */
const around = 56;
/** Controls that are worked on one page, at most. */
const most = 90;

/** The elements from the sources, as files by address. */
async function bundle() {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('../../src/bedside.ts', import.meta.url))],
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    tsconfigRaw: {
      compilerOptions: { experimentalDecorators: true, useDefineForClassFields: false },
    },
    outdir: '/bundle',
    write: false,
  });
  return new Map(outputFiles.map(({ path, text }) => [path.split('/').at(-1), text]));
}

const document = (tag, html) => `<!doctype html>
<html lang="${tag}" dir="${direction(tag)}"><head><meta charset="utf-8"><title>Pictures</title>
<style>body { margin: 16px; font: 16px/1.5 system-ui, sans-serif; } .l10n-here { outline: 3px solid #d4351c; outline-offset: 2px; }</style>
</head><body>${html}</body></html>`;

/** One picture: the message, outlined, and what stands around it. */
async function take(page, path, [, x, y, w, h]) {
  await page.evaluate(
    ([left, top, wide, high]) => {
      const mark = globalThis.document.createElement('div');
      mark.id = 'l10n-mark';
      mark.popover = 'manual';
      Object.assign(mark.style, {
        ...{
          position: 'absolute',
          margin: 0,
          padding: 0,
          background: 'none',
          pointerEvents: 'none',
        },
        ...{ inset: 'auto', left: `${left - 4}px`, top: `${top - 4}px`, overflow: 'visible' },
        ...{ width: `${wide + 8}px`, height: `${high + 8}px`, border: '3px solid #d4351c' },
        boxSizing: 'border-box',
      });
      globalThis.document.body.append(mark);
      mark.showPopover(); // over a dialog, too
    },
    [x, y, w, h],
  );
  const top = Math.max(0, y - around);
  await page.screenshot({
    path,
    fullPage: true,
    clip: { x: 0, y: top, width, height: Math.min(h, 400) + (y - top) + around },
  });
  await page.evaluate(() => globalThis.document.getElementById('l10n-mark').remove());
}

/**
 * Works the elements in a language until no control is left, and takes a picture of each message when it is first seen.
 *
 * @param {Map<string, string>} texts by id, English where there is none
 * @param {string} folder where the pictures and their `index.json` go
 * @param {string[]} [only] names of sample pages, all when not given
 * @returns {Promise<{ index: Record<string, { file: string, text: string }> }>} `text` is a fingerprint
 */
export async function screenshots(tag, texts, folder, only) {
  const [files, all] = await Promise.all([bundle(), pages()]);
  const browser = await chromium.launch(await chromiumOptions());
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const index = {};
  try {
    for (const { families, html } of all.filter(({ name }) => !only || only.includes(name))) {
      const context = await browser.newContext({
        viewport: { width, height: 900 },
        reducedMotion: 'reduce',
      });
      const page = await context.newPage();
      await page.route('**/*', (route) => {
        const name = new URL(route.request().url()).pathname.slice(1);
        if (!name) return route.fulfill({ contentType: 'text/html', body: document(tag, html) });
        const body = files.get(name);
        return body !== undefined
          ? route.fulfill({ contentType: 'text/javascript', body })
          : route.abort();
      });
      await page.addInitScript(() => {
        globalThis.print = () => {};
        globalThis.open = () => null;
      });
      await page.goto(origin);
      const mine = [...texts].filter(([id]) => families.includes(id.split('.')[0]));
      await page.evaluate(inPage);
      await page.evaluate(
        async ([language, words, own]) => {
          globalThis.bedsidePictures.begin(own);
          const { addMessages } = await import('/bedside.js');
          addMessages(language, words);
        },
        [tag, Object.fromEntries(texts), mine],
      );
      await page.waitForTimeout(600);
      const look = async () => {
        const known = Object.keys(index);
        for (const one of await page.evaluate(
          (ids) => globalThis.bedsidePictures.found(ids),
          known,
        )) {
          const file = `${one[0]}.png`;
          await take(page, `${folder}/${file}`, one);
          index[one[0]] = { file, text: fingerprint(texts.get(one[0])) };
        }
      };
      for (let n = 0; n < most; n += 1) {
        await look();
        if (!(await page.evaluate(() => globalThis.bedsidePictures.next()))) break;
        await page.waitForTimeout(120);
      }
      await page.emulateMedia({ media: 'print' });
      await look();
      await context.close();
    }
  } finally {
    await browser.close();
  }
  writeFileSync(`${folder}/index.json`, json(index));
  return { index };
}
