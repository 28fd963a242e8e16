import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { home, htmlPage, open, serve } from './support/index.mjs';

const text = readFileSync(join(home, 'llms.txt'), 'utf8');
const snippets = [...text.matchAll(/^## (.+)$|```html\n([\s\S]*?)```/gm)];

describe('what llms.txt shows', () => {
  let site;
  before(async () => (site = await serve()));
  after(() => site.close());

  let title = '';
  for (const [, heading, html] of snippets) {
    title = heading ?? title;
    if (!html) continue;
    it(`works as it stands there: ${title}, ${html.trim().split('\n')[0]}`, async () => {
      const head = `<script>addEventListener('bedside-error', (event) => (globalThis.wrong ??= []).push(...event.detail.problems))</script>
        <script src="/bedside/embed.js" defer></script>`;
      const page = await open(site.page(htmlPage(html, { script: '', head })));
      const tags = [
        ...new Set(
          html.match(
            /bedside-(?:faq|quiz|checklist|questions|question-list|glossary|term|help|review|levels|print)(?=[\s>"?])/g,
          ),
        ),
      ];
      assert.ok(tags.length);
      for (const tag of tags)
        await page.waitForFunction(
          (name) => document.querySelector(name)?.shadowRoot?.querySelector('[part]'),
          tag,
        );
      assert.equal(await page.evaluate(() => globalThis.wrong), undefined);
      assert.deepEqual(page.problems, []);
      await page.close();
    });
  }
});
