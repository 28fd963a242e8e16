import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, describe, it } from 'node:test';
import { chromium } from 'playwright-core';
import { chromiumOptions } from '../../scripts/chromium.mjs';
import { axe, becomes, htmlPage, serve, stored } from './support/index.mjs';
import { closing, openOnce as open, ready } from './support/tidy.mjs';
import { everything, useEverything } from './support/sample.mjs';

const require = createRequire(import.meta.url);
const file = (path) => readFileSync(require.resolve(path), 'utf8');
const content = everything.replace(' shuffle', '').replace('"kind":"order"', '"kind":"reflective"');
const page = (html = content, options = {}) =>
  htmlPage(`<h1>Getting a second opinion</h1>${html}`, options);

/** Style sheets of hosts: real ones, and each bad habit that real ones have, made worse. */
const sheets = {
  // The older ones in `npm run test:all`.
  ...(process.env.EVERY_PART && {
    'Bootstrap 3': file('bootstrap-3/dist/css/bootstrap.min.css'),
    'Bootstrap 4': file('bootstrap-4/dist/css/bootstrap.min.css'),
  }),
  'Bootstrap 5': file('bootstrap/dist/css/bootstrap.min.css'),
  'Tailwind preflight': file('tailwindcss/preflight.css'),
  Bulma: file('bulma/css/bulma.min.css'),
  '* { all: unset }':
    '* { all: unset } style, script, head { display: none } p, div, main, body { display: block }',
  'a loud body':
    'body { text-transform: uppercase; line-height: 1; text-align: center; text-indent: 3em; white-space: pre; font-style: italic; font-weight: 100; text-shadow: 0 0 9px red; list-style: square; cursor: wait; visibility: visible; font-variant: small-caps; word-break: break-all; text-decoration: line-through; }',
  'a 62.5 % root': 'html { font-size: 62.5% }',
  'tiny text': 'html, body { font-size: 9px }',
  '[hidden] { display: block }': '[hidden] { display: block !important }',
  'important buttons':
    'button, input, a, h2, h3, li, p, label, fieldset { display: inline !important; padding: 0 !important; margin: 0 !important; font-size: 8px !important; line-height: 1 !important; float: left !important; position: absolute !important; text-transform: uppercase !important }',
  '* { … !important }':
    '* { float: left !important; position: relative !important; font-size: 9px !important; line-height: 1 !important; text-transform: uppercase !important; text-align: right !important; text-indent: 2em !important; box-sizing: content-box !important; min-height: 99px !important; height: 5px !important; overflow: hidden !important; white-space: nowrap !important; columns: 3 !important; transform: rotate(3deg) !important; transition: all 2s !important; animation: none !important; list-style: square !important; font-weight: 100 !important }',
  // What WCAG 1.4.12 lets a reader set.
  'text spacing':
    '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
  'a dark page': 'html { background: #111 } body { background: #111; color: #eee }',
};

/**
 * In the page: what decides the layout of every piece of ours, sizes in em of the widget, so that a page's own font size
 * does not count. Font family, colour, letter and word spacing are the page's to decide.
 */
function layout() {
  const kept =
    'display position float boxSizing textAlign textTransform textIndent whiteSpace fontStyle fontWeight fontVariantCaps listStyleType textDecorationLine textShadow wordBreak columnCount transform opacity visibility cursor overflowX overflowY writingMode'.split(
      ' ',
    );
  const sizes =
    'fontSize lineHeight paddingBlockStart paddingBlockEnd paddingInlineStart paddingInlineEnd marginBlockStart marginBlockEnd'.split(
      ' ',
    );
  const found = {};
  const read = (element, name, base) => {
    const style = getComputedStyle(element);
    const own = Object.fromEntries(kept.map((key) => [key, style[key]]));
    for (const key of sizes)
      own[key] = style[key].endsWith('px')
        ? Math.round((parseFloat(style[key]) / base) * 20) / 20
        : style[key];
    found[name] = own;
  };
  [...document.querySelectorAll('*')]
    // A term is a word of the author's sentence and looks like it.
    .filter((element) => element.shadowRoot && element.localName !== 'bedside-term')
    .forEach((host, i) => {
      const base = parseFloat(getComputedStyle(host).fontSize);
      const name = `${i} ${host.localName}`;
      read(host, name, base);
      // Margins of the element itself belong to the page.
      delete found[name].marginBlockStart;
      delete found[name].marginBlockEnd;
      host.shadowRoot.querySelectorAll('*').forEach((element, k) => {
        if (!element.closest('svg,option'))
          read(
            element,
            `${name} ${k} ${element.localName} ${element.getAttribute('part') ?? ''}`,
            base,
          );
      });
    });
  return found;
}

/** In the page: pieces of ours that stick out of their element, or whose words are cut off. */
function clipped() {
  const bad = [];
  for (const host of document.querySelectorAll('*')) {
    if (!host.shadowRoot || !host.checkVisibility() || host.localName === 'bedside-term') continue;
    const right = Math.max(host.getBoundingClientRect().right, 320) + 1;
    for (const element of host.shadowRoot.querySelectorAll(
      'button,input,label,h2,h3,h4,p,li,a,[part]',
    )) {
      if (
        !element.checkVisibility({ visibilityProperty: true }) ||
        element.closest('.visually-hidden')
      )
        continue;
      const { width, height, right: edge } = element.getBoundingClientRect();
      if (!width || !height) continue;
      const style = getComputedStyle(element);
      const cut =
        /hidden|clip/.test(style.overflow) &&
        (element.scrollWidth > element.clientWidth + 1 ||
          element.scrollHeight > element.clientHeight + 1);
      if (cut || edge > right)
        bad.push(
          `${host.localName} ${element.localName}[part=${element.getAttribute('part')}] “${element.textContent.trim().slice(0, 20)}” ${cut ? 'cut' : edge}`,
        );
    }
  }
  return bad;
}

describe('a host page that fights', () => {
  closing();
  let site;
  let plain;
  const tab = async (html, options) => {
    const opened = await open(site.page(html), options);
    await ready(opened);
    return opened;
  };
  before(async () => {
    site = await serve({ folders: { '/bedside/': 'dist', '/v2/': 'dist' } });
    plain = await (await tab(page(), { viewport: { width: 320, height: 800 } })).evaluate(layout);
    assert.ok(Object.keys(plain).length > 300);
  });
  after(() => site.close());

  describe('with a style sheet of', () => {
    for (const [name, css] of Object.entries(sheets))
      it(`${name}: same layout, enough contrast, nothing cut`, async () => {
        site.files['/host.css'] = css;
        const head = '<link rel="stylesheet" href="/host.css">';
        const here = await tab(page(content, { head }), { viewport: { width: 320, height: 800 } });
        const now = await here.evaluate(layout);
        const changes = [];
        for (const [piece, style] of Object.entries(plain))
          for (const [key, value] of Object.entries(style)) {
            const other = now[piece]?.[key];
            // Some sizes have a floor in pixels, which in small text is more of an em.
            const near =
              typeof value === 'number' && other >= value - 0.11 && other <= value * 1.3 + 0.11;
            if (other !== value && !near) changes.push(`${piece} ${key}: ${value} → ${other}`);
          }
        assert.deepEqual(changes.slice(0, 20), []);
        assert.deepEqual(await here.evaluate(clipped), []);
        const ours = [...'faq quiz checklist questions question-list glossary'.split(' ')].map(
          (family) => `bedside-${family}`,
        );
        const contrast = await axe(here, 'main', { runOnly: ['color-contrast'] });
        assert.deepEqual(
          contrast.filter((line) => ours.some((tagName) => line.includes(`${tagName} `))),
          [],
        );
        assert.deepEqual(here.problems, []);
        await here.close();
      });
  });

  describe('with old scripts that', () => {
    const scripts = {
      'replace Event and add to every list and object': `
        window.Event = function () { throw new Error('no'); };
        Array.prototype.each = Array.prototype.last = Array.prototype.remove = function () { return this; };
        Object.prototype.each = Object.prototype.forEach2 = function () {};`,
      'replace entries(), break Array.from and add toJSON': `
        Array.prototype.entries = function () { return this; };
        Array.from = function (list) { return list ? Array.prototype.slice.call(list) : []; };
        for (const type of [Object, Array, String, Number, Date])
          type.prototype.toJSON = function () { return 'old'; };`,
      'bring a module loader and take common names': `
        window.define = function () { throw new Error('no'); };
        window.define.amd = {};
        window.require = window.module = {};
        window.exports = {};
        window.$ = window._ = window.h = window.html = window.css = null;
        window.store = 1;`,
    };
    for (const [name, script] of Object.entries(scripts))
      it(`${name}: everything works, and is kept`, async () => {
        const here = await tab(page(content, { head: `<script>${script}</script>` }));
        await useEverything(here);
        assert.deepEqual([...new Set(here.problems)], []);
        const fresh = await tab(page(content, { head: `<script>${script}</script>` }));
        const report = fresh.getByRole('checkbox', { name: 'Pathology report' });
        await report.check();
        await fresh.getByRole('button', { name: 'How often do you see this?' }).first().click();
        await fresh.waitForTimeout(100);
        await fresh.reload();
        await ready(fresh);
        assert.ok(await report.isChecked());
        assert.equal(
          await fresh
            .getByRole('button', { name: 'How often do you see this?' })
            .first()
            .getAttribute('aria-pressed'),
          'true',
        );
        for (const value of Object.values((await stored(fresh)).local))
          assert.doesNotMatch(value, /"old"/);
        assert.deepEqual([...new Set(fresh.problems)], []);
        await Promise.all([here.close(), fresh.close()]);
      });
  });

  it('keeps styles and state of every element that is moved into a frame and into a pop-up', async () => {
    const here = await tab(page(`<div id="all">${content}</div><iframe title="Preview"></iframe>`));
    await here.getByRole('checkbox', { name: 'Pathology report' }).check();
    await here
      .getByRole('button', { name: 'Who pays' })
      .or(here.getByRole('button', { name: 'Will my insurance pay?' }))
      .first()
      .click();
    const state = () =>
      here.evaluate(() => {
        const all = globalThis.moved ?? document.getElementById('all');
        const hosts = [...all.querySelectorAll('*')].filter(
          (element) =>
            element.shadowRoot && element.localName !== 'bedside-term' && element.checkVisibility(),
        );
        const view = all.ownerDocument.defaultView;
        return hosts.map((host) => [
          host.localName,
          host.shadowRoot.adoptedStyleSheets.reduce(
            (sum, sheet) => sum + sheet.cssRules.length,
            0,
          ) > 20,
          view.getComputedStyle(host).display,
          [...host.shadowRoot.querySelectorAll('input:checked,[aria-expanded=true]')].length,
        ]);
      });
    const first = await state();
    assert.ok(
      first.every(([, styled]) => styled),
      JSON.stringify(first),
    );
    await here.evaluate(() => {
      globalThis.moved = document.getElementById('all');
      document.querySelector('iframe').contentDocument.body.append(globalThis.moved);
    });
    await becomes(state, first);
    await here.evaluate(() => {
      const popup = globalThis.open('about:blank', 'p', 'popup,width=400');
      popup.document.body.append(globalThis.moved);
    });
    await becomes(state, first);
    assert.deepEqual([...new Set(here.problems)], []);
  });

  it('works when it is first connected in a frame', async () => {
    const here = await tab(page('<bedside-faq></bedside-faq><iframe title="Preview"></iframe>'));
    await here.evaluate(() => {
      const faq = document.createElement('bedside-faq');
      for (const [name, text] of [
        ['h2', 'Title'],
        ['h3', 'Why?'],
        ['p', 'So.'],
      ])
        faq.append(Object.assign(document.createElement(name), { textContent: text }));
      document.querySelector('iframe').contentDocument.body.append(faq);
    });
    const inside = here.frameLocator('iframe');
    await inside.getByRole('button', { name: 'Why?' }).click();
    await inside.getByText('So.').waitFor();
    assert.deepEqual(here.problems, []);
  });

  it('goes on when a browser translates the page in place', async () => {
    const here = await tab(page());
    const report = here.locator('bedside-checklist').first().getByRole('checkbox').first();
    await report.check();
    await here.evaluate(async () => {
      document.documentElement.classList.add('translated-ltr');
      document.documentElement.lang = 'de';
      for (let round = 0; round < 2; round += 1) {
        const walker = document.createTreeWalker(
          document.querySelector('main'),
          NodeFilter.SHOW_TEXT,
        );
        const texts = [];
        while (walker.nextNode())
          if (
            walker.currentNode.data.trim() &&
            walker.currentNode.parentElement.localName !== 'script'
          )
            texts.push(walker.currentNode);
        for (const text of texts) {
          const font = document.createElement('font');
          const inner = document.createElement('font');
          inner.append(text.data.replace(/Pathology report/, 'Pathologiebericht'));
          font.append(inner);
          text.replaceWith(font);
        }
        await new Promise((next) => setTimeout(next, 300));
      }
    });
    assert.ok(await report.isChecked());
    await here.getByRole('checkbox', { name: 'Pathologiebericht' }).waitFor();
    await useEverything(here);
    assert.deepEqual([...new Set(here.problems)], []);
  });

  it('goes on when a framework draws the content anew', async () => {
    const here = await tab(page());
    await here.getByRole('checkbox', { name: 'Pathology report' }).check();
    await here.evaluate(async () => {
      for (let round = 0; round < 5; round += 1) {
        for (const host of document.querySelectorAll('main > *')) {
          if (!host.shadowRoot) continue;
          const copy = host.cloneNode(true);
          host.replaceChildren();
          if (round % 2) await new Promise((next) => setTimeout(next, 20));
          host.append(...copy.childNodes);
        }
        await new Promise((next) => setTimeout(next, 50));
      }
    });
    await here.getByRole('checkbox', { name: 'Pathology report', checked: true }).waitFor();
    assert.deepEqual([...new Set(here.problems)], []);
  });

  it('takes two versions of the bundle on one page, which share what is kept', async () => {
    const two = [
      '/bedside/checklist.js',
      '/v2/questions.js',
      '/v2/bedside.js',
      '/bedside/bedside.js',
    ]
      .map((src) => `<script type="module" src="${src}"></script>`)
      .join('');
    const here = await tab(page(content, { script: '', head: two }));
    await here.getByRole('checkbox', { name: 'Pathology report' }).check();
    await here.getByRole('button', { name: 'How often do you see this?' }).first().click();
    await here
      .locator('bedside-question-list')
      .getByText('How often do you see this?')
      .first()
      .waitFor();
    await here.reload();
    await ready(here);
    assert.ok(await here.getByRole('checkbox', { name: 'Pathology report' }).isChecked());
    assert.deepEqual([...new Set(here.problems)], []);
  });

  it('shows what another page has kept when it comes back from the back-forward cache', async () => {
    const own = await chromium.launch({
      ...(await chromiumOptions()),
      ignoreDefaultArgs: ['--disable-back-forward-cache'],
    });
    try {
      const reader = await own.newPage();
      const cached = { headers: { 'cache-control': 'max-age=60' } };
      const first = site.page(
        page(
          '<bedside-checklist name="r"><h2>List</h2><ul><li id="a">Report</li><li id="b">Scan</li></ul></bedside-checklist><p id="here">first</p>',
        ),
        cached,
      );
      const second = site.page(
        page(
          '<bedside-checklist name="r"><h2>List</h2><ul><li id="a">Report</li><li id="b">Scan</li></ul></bedside-checklist>',
        ),
        cached,
      );
      await reader.goto(first);
      await reader.evaluate(() =>
        addEventListener('pageshow', (event) => (globalThis.back = event.persisted)),
      );
      await reader.getByRole('checkbox', { name: 'Report' }).waitFor();
      await reader.evaluate((url) => void setTimeout(() => (location.href = url)), second);
      await reader.waitForURL(second);
      await reader.getByRole('checkbox', { name: 'Scan' }).check();
      await reader.evaluate(() => void setTimeout(() => history.back()));
      await reader.waitForURL(first, { waitUntil: 'commit' });
      await reader.locator('#here').waitFor();
      assert.equal(
        await reader.evaluate(() => globalThis.back),
        true,
        'the page came from the cache',
      );
      await reader.getByRole('checkbox', { name: 'Scan', checked: true }).waitFor();
    } finally {
      await own.close();
    }
  });

  // A thousand times take half a minute: `npm run test:all`.
  const times = process.env.EVERY_PART ? 1000 : 200;
  it(`leaves nothing behind after ${times} times in and out of the page`, async () => {
    const here = await tab(page(`<div id="all">${content}</div>`));
    await useEverything(here);
    const cdp = await here.context().newCDPSession(here);
    await cdp.send('Performance.enable');
    const cycles = (count) =>
      here.evaluate(async (times) => {
        const all = document.getElementById('all');
        const place = all.parentNode;
        for (let i = 0; i < times; i += 1) {
          all.remove();
          if (i % 10 === 0) await new Promise((next) => setTimeout(next));
          place.append(all);
          await (i % 10 ? Promise.resolve() : new Promise((next) => setTimeout(next)));
        }
        await new Promise((next) => setTimeout(next, 500));
      }, count);
    const measure = async () => {
      for (let i = 0; i < 3; i += 1) await cdp.send('HeapProfiler.collectGarbage');
      const { metrics } = await cdp.send('Performance.getMetrics');
      const by = Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
      return { nodes: by.Nodes, listeners: by.JSEventListeners, heap: by.JSHeapUsedSize };
    };
    // First what the engine compiles on the way.
    await cycles(times > 300 ? 300 : 100);
    const first = await measure();
    await cycles(times);
    const last = await measure();
    const words = JSON.stringify([first, last]);
    assert.ok(last.nodes <= first.nodes + 20, words);
    assert.ok(last.listeners <= first.listeners + 5, words);
    assert.ok(last.heap < first.heap * 1.08 + 200_000, words);
    assert.deepEqual([...new Set(here.problems)], []);
  });
});
