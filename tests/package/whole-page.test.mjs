/** Title line, short answer, key points, callouts, where to go on: plain markup and the style sheet of the guide. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { filters } from './support/filters.mjs';
import { axe, home, htmlPage, open, printed, serve } from './support/index.mjs';

const guide = readFileSync(join(home, 'stories/guides/whole-page.mdx'), 'utf8');
const [, example] = /```html\n([^]*?)```/.exec(guide);
const sheet = '<link rel="stylesheet" href="/sample/whole-page.css">';

let site;
before(async () => (site = await serve({ folders: { '/sample/': 'pages/sample' } })));
after(() => site?.close());
const visit = (content, options, lang = 'en') =>
  open(
    site.page(htmlPage(`<article>${content}</article>`, { head: sheet, script: '', lang })),
    options,
  );

/** What the sheet does to each part, as the browser computed it. */
const looks = (tab) =>
  tab.evaluate(() => {
    const of = (element, ...names) => {
      const style = getComputedStyle(element);
      return names.map((name) => style[name]).join(' ');
    };
    const [short, key, , go] = document.querySelectorAll('h2');
    const box = ['borderInlineStartWidth', 'backgroundColor', 'paddingInlineStart'];
    return {
      title: of(document.querySelector('ul'), 'display', 'listStyleType', 'borderTopWidth'),
      short: of(short, ...box),
      answer: of(short.nextElementSibling, ...box),
      key: of(key, ...box),
      points: of(key.nextElementSibling, ...box),
      callout: of(document.querySelector('blockquote'), ...box, 'borderInlineEndWidth'),
      group: of(go.nextElementSibling, 'float', 'borderTopWidth'),
      links: of(go.nextElementSibling.nextElementSibling, 'display', 'listStyleType'),
    };
  });

const wanted = {
  title: 'grid none 1px',
  short: '5px color(srgb 0 0 0 / 0.08) 20px',
  answer: '5px color(srgb 0 0 0 / 0.08) 20px',
  key: '5px color(srgb 0 0 0 / 0.08) 20px',
  points: '5px color(srgb 0 0 0 / 0.08) 40px',
  callout: '5px rgba(0, 0, 0, 0) 20px 1px',
  group: 'inline-start 1px',
  links: 'flow-root none',
};

describe('a whole page, as the guide writes it', () => {
  for (const [name, filter] of Object.entries(filters))
    it(`is laid out after the content filter “${name}”`, async () => {
      const empty = await open('about:blank');
      const kept = await filter(empty, example);
      const tab = await visit(kept);
      assert.deepEqual(await looks(tab), wanted);
      await tab.context().close();
      await empty.context().close();
    });

  it('looks the same with classes in place of links', async () => {
    const classes = example
      .replace('<ul>', '<ul class="title-line">')
      .replace('<a href="/how-we-check#title-line">our nurse navigators</a>', 'nurses')
      .replace(/<h2><a href="[^"#]*#([\w-]+)">([^<]*)<\/a>/g, '<h2 class="$1">$2');
    assert.doesNotMatch(classes, /href="[^"]*#/);
    assert.deepEqual(await looks(await visit(classes)), wanted);
    // Below the title of the page the list needs no name.
    const titled = example.replace('<ul>', '<h1>T</h1><ul>').replace('#title-line', '');
    assert.deepEqual(await looks(await visit(titled)), wanted);
  });

  it('leaves alone what only looks alike: a quotation, another list, a link to a part', async () => {
    const tab = await visit(
      `<blockquote><p>I trust your advice.</p></blockquote>
       <ul><li><a href="#key-points">Key points</a></li></ul>
       <p>See <a href="#go-on">where to go on</a>.</p><h3>Next</h3><ul><li>One</li></ul>`,
    );
    const drawn = await tab.evaluate(() =>
      [...document.querySelectorAll('article *')]
        .filter((each) => getComputedStyle(each).borderInlineStartWidth !== '0px')
        .concat(
          [...document.querySelectorAll('h3')].filter((h) => getComputedStyle(h).float !== 'none'),
        )
        .map((each) => each.outerHTML),
    );
    assert.deepEqual(drawn, []);
  });

  it('fits 320 px, runs from right to left, keeps its lines where colours are forced, has no fault for axe', async () => {
    const phone = await visit(example, { viewport: { width: 320, height: 600 } }, 'ar" dir="rtl');
    const { width, side, group } = await phone.evaluate(() => {
      const style = getComputedStyle(document.querySelector('h2'));
      return {
        width: document.documentElement.scrollWidth,
        side: `${style.borderRightWidth} ${style.borderLeftWidth}`,
        group: getComputedStyle(document.querySelector('h3')).float,
      };
    });
    assert.deepEqual({ width, side, group }, { width: 320, side: '5px 0px', group: 'none' });
    for (const options of [{ forcedColors: 'active' }, { colorScheme: 'dark' }, {}]) {
      const tab = await visit(example.replace('<ul>', '<h1>Second opinion</h1><ul>'), options);
      assert.deepEqual(await axe(tab), []);
      const line = await tab.evaluate(
        () => getComputedStyle(document.querySelector('blockquote')).borderInlineStartStyle,
      );
      assert.equal(line, 'solid');
    }
  });

  it('has every word on paper, and the address of another site', async () => {
    const tab = await visit(example.replace('"/quiz"', '"https://www.cancer.gov/"'));
    const words = await tab.evaluate(() => document.querySelector('article').innerText);
    const { text } = await printed(tab);
    for (const line of words.split('\n').filter(Boolean)) assert.ok(text.includes(line), line);
    assert.match(text, /Check what you know \(https:\/\/www\.cancer\.gov\/\)/);
    assert.doesNotMatch(text, /\(\/|localhost|127\.0/);
  });
});

describe('the model page', () => {
  for (const name of ['index', 'segunda-opinion'])
    it(`counts right where to go on, and every link on it leads somewhere: ${name}`, async () => {
      const tab = await open(`${site.url}/sample/${name}.html`, { javaScriptEnabled: false });
      const found = await tab
        .locator('.go-on ~ h3')
        .evaluateAll((headings) =>
          headings.map((heading) => [
            Number.parseInt(heading.textContent),
            heading.nextElementSibling.children.length,
          ]),
        );
      assert.ok(found.length >= 5);
      for (const [said, there] of found) assert.equal(said, there);
      const links = await tab
        .locator('a[href]')
        .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
      const pages = {};
      for (const href of links) {
        if (/^(https|tel):/.test(href)) continue;
        const [path, hash] = href.split('#');
        const file = path === '/' ? 'index.html' : path || `${name}.html`;
        pages[file] ??= readFileSync(join(home, 'pages/sample', file), 'utf8');
        if (hash) assert.ok(pages[file].includes(`id="${hash}"`), href);
      }
    });
});
