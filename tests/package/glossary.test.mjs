/** Terms and glossaries of the built bundle, in pages of other people. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { build } from 'esbuild';
import { becomes, htmlPage, open, pdfText, serve, stored } from './support/index.mjs';

const words = `<dl>
  <dt id="biopsy">biopsy</dt><dd>A small piece of tissue is taken out.</dd>
  <dt id="in-situ">carcinoma in situ</dt><dd>Cells that have not spread.</dd>
  <dt id="scan">scan</dt><dd>A picture of the inside.</dd>
  <dt id="unused">zebra word</dt><dd>Nobody uses it here.</dd>
</dl>`;
const script = '/bedside/glossary.js';
const page = (content, options = {}) => htmlPage(content, { script, ...options });

let site;
before(async () => {
  site = await serve({
    folders: {
      '/bedside/': 'dist',
      '/bootstrap/': 'node_modules/bootstrap/dist',
      '/sample/': 'pages/sample',
    },
  });
});
after(() => site?.close());

const linked = (tab) => tab.locator('bedside-term').allTextContents();
const isOpen = (tab, term = tab.locator('bedside-term').first()) =>
  term.evaluate((element) => !!element.shadowRoot.querySelector(':popover-open'));

/** A list with as many words as a dictionary of a hospital. */
const dictionary = (count) =>
  `<dl>${Array.from({ length: count }, (_, n) => `<dt id="w${n}">${'abcdefgh'[n % 8]}word ${n}</dt><dd>Meaning ${n}.</dd>`).join('')}</dl>`;

describe('A dictionary that is shown', () => {
  const dictionaryPage = () =>
    site.page(page(`<bedside-glossary>${dictionary(800)}</bedside-glossary>`));
  const all = (tab) =>
    tab.waitForFunction(
      () =>
        document
          .querySelector('bedside-glossary')
          .shadowRoot?.querySelectorAll('[part=entry] [part=meaning]').length === 800,
    );

  it('is drawn in steps, and what the author wrote stays until all is there', async () => {
    const tab = await open();
    const seen = [];
    await tab.exposeFunction('note', (state) => seen.push(state));
    await tab.addInitScript(() => {
      const look = () => {
        const host = document.querySelector('bedside-glossary');
        const part = (selector) =>
          [...(host?.shadowRoot?.querySelectorAll(selector) ?? [])].filter((each) =>
            each.checkVisibility(),
          ).length;
        const author = document.querySelector('#w799')?.checkVisibility() ?? false;
        globalThis.note({ author, drawn: part('[part=entry]'), started: part('slot') > 0 });
        requestAnimationFrame(look);
      };
      addEventListener('DOMContentLoaded', look);
    });
    await tab.goto(dictionaryPage());
    await all(tab);
    await becomes(() => seen.at(-1).author, false);
    assert.ok(seen.length > 3);
    // In no frame less than everything.
    for (const { author, drawn } of seen) assert.ok(author || drawn === 800, `${author} ${drawn}`);
    assert.deepEqual(tab.problems, []);
    await tab.context().close();
  });

  it('goes to the last word that the address names, and filters', async () => {
    const tab = await open(`${dictionaryPage()}#w799`);
    const focus = () =>
      tab.evaluate(() =>
        document.querySelector('bedside-glossary').shadowRoot.activeElement?.textContent.trim(),
      );
    await tab.waitForFunction(
      () => document.querySelector('bedside-glossary').shadowRoot?.activeElement,
    );
    assert.equal(await focus(), 'hword 799');
    await tab.getByRole('searchbox').fill('word 79');
    // 79 and 790 to 799: a number is not found inside another one.
    await tab.locator('[part=count]').getByText('11 of 800 words').waitFor();
    assert.equal(await tab.locator('[part=entry]').count(), 11);
    await tab.getByRole('searchbox').fill('');
    await all(tab);
    await tab.context().close();
  });

  it('is drawn at once when the part that draws it in steps does not come', async () => {
    const tab = await open();
    await tab.route('**/long-list-*.js*', (route) => route.abort());
    await tab.goto(dictionaryPage());
    await all(tab);
    await tab.locator('[part=entry]').first().waitFor();
    await tab.context().close();
  });
});

describe('What a page of words loads', () => {
  it('loads no linking engine, no pop-up and no list until they are used', async () => {
    const tab = await open(
      site.page(
        page(
          `<p>A <bedside-term>biopsy</bedside-term>.</p><bedside-glossary hidden>${words}</bedside-glossary>`,
        ),
      ),
    );
    await tab.locator('bedside-term [part=trigger]').waitFor();
    await tab.waitForTimeout(300);
    const files = () => tab.loaded.map((url) => url.replace(/.*\/|-[\w-]{8}\.js$/g, '')).join(' ');
    assert.doesNotMatch(files(), /linker|engine|inflection|definition(?!-text)|browse|schema/);
    await tab.locator('bedside-term').click();
    await tab.locator('bedside-term [part=definition]').waitFor();
    assert.match(files(), /definition(?!-text)/);
    assert.doesNotMatch(files(), /linker|engine/);
    assert.deepEqual(tab.problems, []);
  });

  it('works under a strict policy and keeps nothing', async () => {
    const tab = await open(
      site.page(
        page(
          `<article><p>A biopsy.</p></article><bedside-glossary link="article">${words}</bedside-glossary>`,
        ),
        {
          headers: {
            'content-security-policy':
              "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; connect-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
          },
        },
      ),
    );
    await tab.locator('article bedside-term').click();
    await tab.locator('article bedside-term [part=definition]').waitFor();
    await tab.locator('bedside-glossary input').fill('scan');
    await tab.waitForTimeout(800);
    assert.deepEqual(tab.violations, []);
    assert.deepEqual(tab.problems, []);
    const { local, session, cookies } = await stored(tab);
    assert.deepEqual([local, session, cookies], [{}, {}, '']);
  });

  it('is read without scripts', async () => {
    const tab = await open(
      site.page(
        page(
          `<p>A <bedside-term><a href="#biopsy">biopsy</a></bedside-term>.</p><bedside-glossary>${words}</bedside-glossary>`,
        ),
      ),
      { javaScriptEnabled: false },
    );
    assert.match(await pdfText(tab), /A biopsy\. ?biopsy ?A small piece of tissue is taken out\./);
    assert.equal(await tab.locator('dl').isVisible(), true);
  });
});

describe('Words on paper', () => {
  it('lists the marked words at the end, with definitions, and nothing else', async () => {
    const tab = await open(
      site.page(
        page(
          `<article><p>A biopsy of carcinoma <em>in situ</em>, and a <bedside-term>scan</bedside-term>.</p></article><bedside-glossary hidden link="article">${words}</bedside-glossary><p>The last line.</p>`,
          {
            head: '<style>@media print { body * { visibility: hidden } main, main * { visibility: visible } }</style>',
          },
        ),
      ),
    );
    await tab.waitForFunction(() => document.querySelectorAll('bedside-term').length === 3);
    await tab.waitForTimeout(300);
    const text = await pdfText(tab);
    assert.match(
      text,
      /A biopsy of carcinoma in situ, and a scan\. The last line\. Words to know biopsy A small piece of tissue is taken out\. carcinoma in situ Cells that have not spread\. scan A picture of the inside\.$/,
    );
    assert.equal(await tab.locator('[data-bedside-words]').count(), 0);
  });

  it('prints every entry of a list that is shown, and none of its controls', async () => {
    const tab = await open(
      site.page(page(`<bedside-glossary><h2>Our words</h2>${words}</bedside-glossary>`)),
    );
    await tab.locator('bedside-glossary input').fill('scan');
    await tab.locator('bedside-glossary input').fill('');
    const text = await pdfText(tab);
    for (const word of ['Our words', 'biopsy', 'carcinoma in situ', 'scan', 'zebra word'])
      assert.match(text, new RegExp(word));
    assert.doesNotMatch(text, /Find a word|Explain words/);
  });

  for (const count of [4, 300]) {
    it(`prints all of ${count} words while a few are searched for, and goes on with the search`, async () => {
      const tab = await open(
        site.page(page(`<bedside-glossary>${dictionary(count)}</bedside-glossary>`)),
      );
      const entries = tab.locator('bedside-glossary [part=entry]');
      await tab.locator('bedside-glossary input').fill('word 3');
      const few = count === 4 ? 1 : 11;
      await becomes(() => entries.count(), few);
      const text = await pdfText(tab);
      for (let n = 0; n < count; n += 1) assert.match(text, new RegExp(`Meaning ${n}\\.`));
      await becomes(() => entries.count(), few);
      assert.equal(await tab.locator('bedside-glossary input').inputValue(), 'word 3');
      await tab.context().close();
    });
  }
});

describe('Word help', () => {
  it('stays off on the next page of the site, and can be switched on again', async () => {
    const html = page(
      `<article><p>A biopsy.</p></article><bedside-glossary link="article">${words}</bedside-glossary>`,
    );
    const tab = await open(site.page(html));
    await tab.locator('article bedside-term').waitFor();
    await tab.locator('[part=help]').click();
    await tab.locator('article bedside-term').waitFor({ state: 'detached' });
    const next = await open(site.page(html), { context: tab.context() });
    await next.locator('[part=help][aria-pressed=false]').waitFor();
    await next.waitForTimeout(300);
    assert.equal(await next.locator('article bedside-term').count(), 0);
    await next.locator('[part=help]').click();
    await next.locator('article bedside-term').waitFor();
  });
});

describe('A definition in a dialog of a popular library', () => {
  it('closes alone by Escape, and the dialog by the next one', async () => {
    const tab = await open(
      site.page(
        page(
          `<button id="show" data-bs-toggle="modal" data-bs-target="#m">Show</button>
          <div class="modal" id="m" tabindex="-1" aria-labelledby="t"><div class="modal-dialog"><div class="modal-content"><div class="modal-body"><h5 id="t">Words</h5><p>A <bedside-term>biopsy</bedside-term>.</p><button>Other</button></div></div></div></div>
          <bedside-glossary hidden>${words}</bedside-glossary>`,
          {
            head: '<link rel="stylesheet" href="/bootstrap/css/bootstrap.min.css"><script src="/bootstrap/js/bootstrap.bundle.min.js"></script>',
          },
        ),
      ),
    );
    await tab.locator('#show').click();
    const term = tab.locator('bedside-term');
    await tab.locator('#m.show').waitFor();
    await tab.waitForTimeout(400);
    await term.click();
    await term.locator('[part=definition]').waitFor();
    await tab.keyboard.press('Tab');
    assert.equal(await isOpen(tab), true, 'the focus trap lets the definition be');
    await tab.keyboard.press('Escape');
    await becomes(() => isOpen(tab), false);
    assert.equal(await tab.locator('#m.show').count(), 1);
    assert.equal(await term.evaluate((element) => element.shadowRoot.activeElement?.id), 'trigger');
    await tab.keyboard.press('Escape');
    await tab.locator('#m.show').waitFor({ state: 'detached' });
    assert.deepEqual(tab.problems, []);
  });
});

const frameworks = {
  React: `
    import { createElement as h, useState } from 'react';
    import { createRoot } from 'react-dom/client';
    import { flushSync } from 'react-dom';
    let set;
    const App = () => {
      const [n, update] = useState(0);
      set = update;
      return h('div', null,
        n === 3 ? null : h('p', { key: 'p' }, 'The biopsy number ', n, ' is a biopsy', n % 2 ? ' (scan)' : null),
        h('p', { key: 'q' }, 'carcinoma ', n === 2 ? null : h('em', null, 'in situ'), ' biopsy'),
        n === 1 ? 'A loose biopsy' : null,
        ...(n % 2 ? ['b', 'a'] : ['a', 'b']).map((key) => h('p', { key }, key + ' biopsy')),
        n === 5 ? null : h('p', { key: 'single' }, 'single biopsy ' + n));
    };
    const root = createRoot(document.querySelector('article'));
    flushSync(() => root.render(h(App)));
    globalThis.go = (n) => flushSync(() => set(n));
    globalThis.stop = () => root.unmount();`,
  Vue: `
    import { createApp, h, nextTick, ref, Fragment } from 'vue';
    const n = ref(0);
    const app = createApp({ render: () => h('div', [
      n.value === 3 ? null : h('p', ['The biopsy number ', h('b', n.value), ' is a biopsy', n.value % 2 ? ' (scan)' : null]),
      h('p', ['carcinoma ', n.value === 2 ? null : h('em', 'in situ'), ' biopsy']),
      h(Fragment, n.value === 1 ? ['A loose biopsy'] : []),
      ...(n.value % 2 ? ['b', 'a'] : ['a', 'b']).map((key) => h('p', { key }, key + ' biopsy')),
      n.value === 5 ? null : h('p', 'single biopsy ' + n.value)]) });
    app.config.errorHandler = (error) => { throw error; };
    app.mount(document.querySelector('article'));
    globalThis.go = (value) => { n.value = value; return nextTick(); };
    globalThis.stop = () => app.unmount();`,
};
const text = (n) =>
  [
    n === 3 ? '' : `The biopsy number ${n} is a biopsy${n % 2 ? ' (scan)' : ''}`,
    `carcinoma ${n === 2 ? '' : 'in situ'} biopsy`,
    n === 1 ? 'A loose biopsy' : '',
    n % 2 ? 'b biopsya biopsy' : 'a biopsyb biopsy',
    n === 5 ? '' : `single biopsy ${n}`,
  ].join('');

for (const [name, contents] of Object.entries(frameworks)) {
  for (const mode of ['wrap', 'paint']) {
    describe(`A page that ${name} writes again (${mode})`, () => {
      it('keeps working, shows the right words and has them linked', async () => {
        const { outputFiles } = await build({
          stdin: { contents, resolveDir: process.cwd() },
          bundle: true,
          format: 'esm',
          write: false,
          define: { 'process.env.NODE_ENV': '"production"' },
        });
        site.files[`/${name}.js`] = outputFiles[0].text;
        const tab = await open(
          site.page(
            page(
              `<article></article><bedside-glossary link="article" density="all" mode="${mode}">${words}</bedside-glossary>`,
              {
                head: `<script type="module" src="/${name}.js"></script>`,
              },
            ),
          ),
        );
        await tab.waitForFunction(
          (paint) =>
            paint
              ? CSS.highlights.get('bedside-term')?.size
              : document.querySelector('article bedside-term'),
          mode === 'paint',
        );
        for (const [step, n] of [1, 2, 3, 4, 5, 0, 2, 1, 5, 3, 1, 0, 4].entries()) {
          await tab.evaluate((value) => globalThis.go(value), n);
          await tab.waitForTimeout(step % 3 ? 80 : 0);
          assert.equal(
            (await tab.locator('article').textContent()).replace(/\s+/g, ' '),
            text(n).replace(/\s+/g, ' '),
            `step ${step}`,
          );
        }
        const painted = () => tab.evaluate(() => CSS.highlights.get('bedside-term')?.size ?? 0);
        await becomes(
          async () => [(await linked(tab)).length, await painted()],
          mode === 'paint' ? [0, 7] : [7, 0],
        );
        await tab.evaluate(() => globalThis.stop());
        await becomes(() => tab.locator('article').textContent(), '');
        assert.deepEqual(tab.problems, []);
      });
    });
  }
}

describe('The sample pages', () => {
  it('link their words in the article, in the page’s own language', async () => {
    const tab = await open(`${site.url}/sample/index.html`);
    await tab.locator('main article bedside-term').first().waitFor();
    // In its text alone: the list of this page's words has them once more.
    const terms = await tab.evaluate(() =>
      [...document.querySelectorAll('bedside-term')].map(({ textContent }) => textContent),
    );
    assert.ok(terms.length >= 8, terms.join());
    assert.equal(
      new Set(terms.map((term) => term.toLowerCase())).size,
      terms.length,
      'once a page',
    );
    assert.equal(await tab.locator(':is(a, h1, h2, h3, button) bedside-term').count(), 0);
  });

  it('show the words from A to Z, and go to the one that is asked for', async () => {
    const tab = await open(`${site.url}/sample/glossary.html#stage`);
    await tab.locator('bedside-glossary [part=entry]').first().waitFor();
    const at = () =>
      tab
        .locator('bedside-glossary')
        .evaluate((element) => element.shadowRoot.activeElement?.textContent.trim());
    await becomes(at, 'stage');
    assert.deepEqual(tab.problems, []);
  });
});

describe('A definition under a finger', () => {
  it('has a button of 44 px to close it', async () => {
    const tab = await open(
      site.page(
        page(
          `<p style="font-size:10px">A <bedside-term>biopsy</bedside-term>.</p><bedside-glossary hidden>${words}</bedside-glossary>`,
        ),
      ),
      { hasTouch: true, isMobile: true, viewport: { width: 360, height: 640 } },
    );
    await tab.locator('bedside-term [part=trigger]').tap();
    const close = tab.locator('bedside-term [part=close]');
    await close.waitFor();
    const { width, height } = await close.boundingBox();
    assert.ok(width >= 44 && height >= 44, `${width} ${height}`);
    await close.tap();
    await becomes(() => isOpen(tab), false);
    await tab.context().close();
  });
});

describe('Words that no glossary knows', () => {
  it('are told in the console once, all together', async () => {
    const tab = await open();
    const said = [];
    tab.on('console', (message) => {
      if (message.text().startsWith('<bedside-term>')) said.push(message.text());
    });
    await tab.goto(
      site.page(
        page(
          `<p><bedside-term>biopsy</bedside-term> <bedside-term>gizmo</bedside-term> <bedside-term key="nil">x</bedside-term> <bedside-term>gizmo</bedside-term></p><bedside-glossary hidden>${words}</bedside-glossary>`,
        ),
      ),
    );
    await becomes(() => said.length, 1);
    assert.match(said[0], /has gizmo, nil\. These words stay plain text/);
    await tab.waitForTimeout(300);
    assert.equal(said.length, 1);
    await tab.context().close();
  });
});
