import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { home, htmlPage, open, serve } from './support/index.mjs';
import { packed } from './support/packed.mjs';

const content = [
  ['h2', {}, 'Common questions'],
  ['h3', { id: 'mind' }, 'Will my doctor mind?'],
  ['p', {}, 'Most doctors expect it.'],
  ['h3', { id: 'pay' }, 'Will my insurance pay?'],
  ['p', {}, 'Many plans do.'],
];
const children = (h) => content.map(([tag, props, text]) => h(tag, props, text));
const markup = content
  .map(([tag, { id }, text]) => `<${tag}${id ? ` id="${id}"` : ''}>${text}</${tag}>`)
  .join('\n  ');
const nodes = `(${children})`.replace('content', JSON.stringify(content));

/**
 * One small app in each framework: a question list whose `open` and `single` are set as properties, a button that changes
 * them, and words that say what was heard.
 */
const apps = {
  react: `
    import { createElement as h, useState } from 'react';
    import { createRoot } from 'react-dom/client';
    import 'bedside/faq.js';
    function App() {
      const [heard, hear] = useState('nothing');
      const [single, set] = useState(true);
      return h('div', null,
        h('bedside-faq', { single, open: 'first', 'onbedside-toggle': ({ detail }) => hear(detail.id + ' ' + detail.open) }, ...${nodes}((tag, props, text) => h(tag, { key: text, ...props }, text))),
        h('button', { onClick: () => set(!single) }, 'Change'), h('output', null, heard));
    }
    createRoot(document.getElementById('app')).render(h(App));`,
  preact: `
    import { h, render } from 'preact';
    import { useState } from 'preact/hooks';
    import 'bedside/faq.js';
    function App() {
      const [heard, hear] = useState('nothing');
      const [single, set] = useState(true);
      return h('div', null,
        h('bedside-faq', { single, open: 'first', 'onbedside-toggle': ({ detail }) => hear(detail.id + ' ' + detail.open) }, ${nodes}(h)),
        h('button', { onClick: () => set(!single) }, 'Change'), h('output', null, heard));
    }
    render(h(App), document.getElementById('app'));`,
  vue: `
    import { createApp, h, ref } from 'vue';
    import 'bedside/faq.js';
    createApp({
      setup() {
        const heard = ref('nothing');
        const single = ref(true);
        return () => h('div', [
          h('bedside-faq', { single: single.value, open: 'first', onBedsideToggle: ({ detail }) => (heard.value = detail.id + ' ' + detail.open) }, ${nodes}(h)),
          h('button', { onClick: () => (single.value = !single.value) }, 'Change'), h('output', heard.value)]);
      },
    }).mount('#app');`,
  solid: `
    import h from 'solid-js/h';
    import { createSignal } from 'solid-js';
    import { render } from 'solid-js/web';
    import 'bedside/faq.js';
    const [heard, hear] = createSignal('nothing');
    const [single, set] = createSignal(true);
    render(() => h('div',
      h('bedside-faq', { 'prop:single': () => single(), open: 'first', 'on:bedside-toggle': ({ detail }) => hear(detail.id + ' ' + detail.open) }, ${nodes}(h)),
      h('button', { onClick: () => set(!single()) }, 'Change'), h('output', () => heard())), document.getElementById('app'));`,
  angular: `
    import '@angular/compiler';
    import { Component, CUSTOM_ELEMENTS_SCHEMA, provideZonelessChangeDetection, signal } from '@angular/core';
    import { bootstrapApplication } from '@angular/platform-browser';
    import 'bedside/faq.js';
    class App {
      heard = signal('nothing');
      single = signal(true);
      hear({ detail }) { this.heard.set(detail.id + ' ' + detail.open); }
    }
    Component({
      selector: '#app',
      schemas: [CUSTOM_ELEMENTS_SCHEMA],
      template: \`<bedside-faq [single]="single()" open="first" (bedside-toggle)="hear($event)">${markup}</bedside-faq>
        <button (click)="single.set(!single())">Change</button><output>{{ heard() }}</output>\`,
    })(App);
    bootstrapApplication(App, { providers: [provideZonelessChangeDetection()] });`,
  svelte: `
    import { mount } from 'svelte';
    import App from './App.svelte';
    import 'bedside/faq.js';
    mount(App, { target: document.getElementById('app') });`,
};
const svelte = `<script>
  let heard = $state('nothing');
  let single = $state(true);
</script>
<bedside-faq {single} open="first" onbedside-toggle={({ detail }) => (heard = detail.id + ' ' + detail.open)}>
  ${markup}
</bedside-faq>
<button onclick={() => (single = !single)}>Change</button><output>{heard}</output>`;

const bundlers = {
  async vite(entry, out) {
    const { build } = await import('vite');
    await build({
      root: join(entry, '..'),
      configFile: false,
      base: './',
      logLevel: 'error',
      build: { outDir: out, rollupOptions: { input: entry, output: { entryFileNames: 'app.js' } } },
    });
  },
  async webpack(entry, out) {
    const { default: webpack } = await import('webpack');
    await new Promise((done, fail) => {
      const compiler = webpack({
        mode: 'production',
        entry,
        output: { path: out, filename: 'app.js', publicPath: 'auto' },
        performance: false,
        // The code of the package is small already; this takes most of the time.
        optimization: { minimize: false },
      });
      compiler.run((error, stats) => {
        const problems = stats?.compilation.errors ?? [];
        compiler.close(() => (error || problems.length ? fail(error ?? problems[0]) : done()));
      });
    });
  },
  async esbuild(entry, out) {
    const { build } = await import('esbuild');
    const { compile } = await import('svelte/compiler');
    await build({
      entryPoints: { app: entry },
      outdir: out,
      bundle: true,
      splitting: true,
      minify: true,
      format: 'esm',
      conditions: ['browser', 'production'],
      define: { 'process.env.NODE_ENV': '"production"' },
      logLevel: 'error',
      plugins: [
        {
          name: 'svelte',
          setup: ({ onLoad }) =>
            onLoad({ filter: /\.svelte$/ }, () => ({
              contents: compile(svelte, { generate: 'client' }).js.code,
            })),
        },
      ],
    });
  },
  async rollup(entry, out) {
    const [{ rollup }, { default: resolve }] = await Promise.all([
      import('rollup'),
      import('@rollup/plugin-node-resolve'),
    ]);
    const build = await rollup({
      input: { app: entry },
      plugins: [resolve({ browser: true })],
      logLevel: 'silent',
    });
    await build.write({ dir: out, format: 'es', entryFileNames: '[name].js' });
    await build.close();
  },
};

describe('an app', () => {
  const folder = packed('bundlers');
  let site;
  before(
    async () =>
      (site = await serve({ folders: { '/out/': `${folder}/out`, '/bedside/': 'dist' } })),
  );
  after(() => site.close());

  for (const [framework, bundler] of [
    ['react', 'vite'],
    ['vue', 'webpack'],
    ['svelte', 'esbuild'],
    ['solid', 'esbuild'],
    ['preact', 'rollup'],
    ['angular', 'esbuild'],
  ])
    it(`in ${framework}, bundled by ${bundler}, sets properties and hears events`, async () => {
      const source = join(home, folder, framework);
      mkdirSync(source, { recursive: true });
      writeFileSync(join(source, 'main.js'), apps[framework]);
      writeFileSync(join(source, 'App.svelte'), svelte);
      const out = join(home, folder, 'out', framework);
      await bundlers[bundler](join(source, 'main.js'), out);
      const page = await open(
        site.page(htmlPage('<div id="app"></div>', { script: `/out/${framework}/app.js` })),
      );
      const question = page.getByRole('button', { name: 'Will my insurance pay?', exact: true });
      await question.waitFor();
      assert.deepEqual(
        await page.evaluate(() => [
          document.querySelector('bedside-faq').single,
          document.querySelector('bedside-faq').open,
        ]),
        [true, 'first'],
      );
      assert.equal(
        await page
          .getByRole('button', { name: 'Will my doctor mind?', exact: true })
          .getAttribute('aria-expanded'),
        'true',
      );
      await question.click();
      await page.getByText('pay true').waitFor();
      await page.getByRole('button', { name: 'Change' }).click();
      await page.waitForFunction(() => document.querySelector('bedside-faq').single === false);
      assert.equal(await question.getAttribute('aria-expanded'), 'true');
      await page.getByText('Many plans do.').waitFor();
      assert.deepEqual(page.problems, []);
      await page.close();
    });

  const tags = {
    'bedside/faq.js': ['faq'],
    'bedside/quiz.js': ['quiz'],
    'bedside/checklist.js': ['checklist'],
    'bedside/questions.js': ['questions', 'question-list'],
    'bedside/glossary.js': ['glossary', 'term'],
    'bedside/page.js': ['help', 'levels', 'print', 'review'],
    bedside: [
      ...['faq', 'quiz', 'checklist', 'questions', 'question-list', 'glossary', 'term'],
      ...['help', 'levels', 'print', 'review'],
    ],
  };
  for (const bundler of Object.keys(bundlers))
    it(`gets what it imports for its effect alone, bundled by ${bundler}`, async () => {
      const source = join(home, folder, `entries-${bundler}`);
      mkdirSync(source, { recursive: true });
      const parts = Object.keys(tags).map((entry, n) => {
        writeFileSync(join(source, `${n}.js`), `import ${JSON.stringify(entry)};`);
        return `() => import('./${n}.js')`;
      });
      // Types alone, as a template of a framework wants them.
      const main = `import 'bedside/jsx/react';\n[${parts}][location.hash.slice(1)]().then(() => (globalThis.done = true));`;
      writeFileSync(join(source, 'main.js'), main);
      await bundlers[bundler](join(source, 'main.js'), join(home, folder, 'out', bundler));
      const url = site.page(htmlPage('', { script: `/out/${bundler}/app.js` }));
      const page = await open();
      for (const [n, names] of Object.values(tags).entries()) {
        await page.goto('about:blank');
        await page.goto(`${url}#${n}`);
        await page.waitForFunction(() => globalThis.done);
        const missing = await page.evaluate(
          (all) => all.filter((name) => !customElements.get(`bedside-${name}`)),
          names,
        );
        assert.deepEqual(missing, [], Object.keys(tags)[n]);
      }
      assert.deepEqual(page.problems, []);
      await page.close();
    });

  describe('without a bundler, with an import map that holds the hashes', () => {
    const faq = `<bedside-faq>${content.map(([tag, , text]) => `<${tag}>${text}</${tag}>`).join('')}</bedside-faq>`;
    const page = (lang) => {
      const table = JSON.parse(readFileSync(join(home, 'dist/integrity.json'), 'utf8'));
      const integrity = Object.fromEntries(
        Object.entries(table)
          .filter(([file]) => file.endsWith('.js'))
          .map(([file, hash]) => [`/bedside/${file}`, hash]),
      );
      const map = JSON.stringify({ imports: { 'bedside/': '/bedside/' }, integrity });
      const head = `<script type="importmap">${map}</script><script type="module">import 'bedside/faq.js';</script>`;
      return site.page(htmlPage(faq, { head, lang, script: '' }));
    };

    it('finds the files', async () => {
      const tab = await open(page('en'));
      await tab.getByRole('button', { name: 'Will my doctor mind?', exact: true }).click();
      await tab.getByText('Most doctors expect it.').waitFor();
      assert.deepEqual(tab.problems, []);
      await tab.close();
    });

    it('runs no file that was changed, not even when it asks again', async () => {
      const words = readFileSync(join(home, 'dist/locales/es.js'), 'utf8');
      site.files['/bedside/locales/es.js'] = `globalThis.changed = true;${words}`;
      const tab = await open(page('es'));
      // English, in the end: nothing else is to be had.
      await tab.getByRole('button', { name: 'All answers' }).waitFor();
      await tab.waitForTimeout(1000);
      assert.ok(tab.loaded.some((url) => url.includes('/locales/es.js')));
      assert.equal(await tab.evaluate(() => globalThis.changed), undefined);
      delete site.files['/bedside/locales/es.js'];
      await tab.close();
    });
  });
});
