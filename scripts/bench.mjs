/**
 * Measures the built bundle in Chromium, beside what else a page could do with the same content, in one interleaved run.
 * Prints medians. A timing never fails anything: it depends on the machine; sizes do (scripts/sizes.mjs).
 *
 *   node scripts/bench.mjs [--rounds=9] [--only=faq]
 *   node scripts/bench.mjs glossary     runs scripts/bench/glossary.mjs instead
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { findChromium } from './browser.mjs';

const [family] = process.argv.slice(2);
if (/^[a-z]+$/.test(family ?? '') && existsSync(`scripts/bench/${family}.mjs`)) {
  await import(`./bench/${family}.mjs`);
  process.exit();
}

const option = (name, fallback) =>
  process.argv.find((argument) => argument.startsWith(`--${name}=`))?.split('=')[1] ?? fallback;
const rounds = Number(option('rounds', 9));
const only = option('only', '');
if (!existsSync('dist/faq.js')) {
  console.error('dist/ is empty: npm run build');
  process.exit(1);
}

const item = (i) => ({
  question: `Question ${i}: may I ask for a second opinion?`,
  answer: `<p>Yes. Answer ${i}: most doctors expect it, and many help you find <a href="#q1">someone</a>.</p><p>Any reason is enough.</p>`,
});
const items = (count) => Array.from({ length: count }, (_, i) => item(i + 1));
const headings = (count) =>
  items(count)
    .map(({ question, answer }, i) => `<h3 id="q${i + 1}">${question}</h3>${answer}`)
    .join('');

/** The same list as simple as Lit makes it: what the framework itself costs. */
const bare = await build({
  stdin: {
    contents: `
      import { LitElement, html } from 'lit';
      customElements.define('bare-list', class extends LitElement {
        createRenderRoot() { return super.createRenderRoot(); }
        #open = new Set();
        #toggle(i) { this.#open.has(i) ? this.#open.delete(i) : this.#open.add(i); this.requestUpdate(); }
        render() {
          const questions = [...this.querySelectorAll('h3')];
          return questions.map((question, i) => html\`<h3><button aria-expanded=\${this.#open.has(i)} @click=\${() => this.#toggle(i)}>\${question.textContent}</button></h3><div ?hidden=\${!this.#open.has(i)}><slot name=\${i}></slot></div>\`);
        }
      });`,
    resolveDir: process.cwd(),
  },
  bundle: true,
  minify: true,
  format: 'esm',
  write: false,
  conditions: ['browser', 'production'],
});

const contestants = {
  'native <details>': {
    html: (count) =>
      items(count)
        .map(
          ({ question, answer }) =>
            `<details><summary><h3>${question}</h3></summary>${answer}</details>`,
        )
        .join(''),
    toggle: 'summary',
  },
  '<bedside-faq>, headings': {
    html: (count) => `<bedside-faq><h2>Questions</h2>${headings(count)}</bedside-faq>`,
    script: '/bedside/faq.js',
    tag: 'bedside-faq',
    toggle: 'button[aria-expanded]',
  },
  '<bedside-faq>, <details>': {
    html: (count) =>
      `<bedside-faq>${items(count)
        .map(({ question, answer }) => `<details><summary>${question}</summary>${answer}</details>`)
        .join('')}</bedside-faq>`,
    script: '/bedside/faq.js',
    tag: 'bedside-faq',
    toggle: 'summary',
  },
  'bare Lit list': {
    html: (count) => `<bare-list>${headings(count)}</bare-list>`,
    script: '/bare.js',
    tag: 'bare-list',
    toggle: 'button',
  },
};

const types = {
  '.js': 'text/javascript',
  '.html': 'text/html; charset=utf-8',
  '.json': 'application/json',
};
const server = createServer(async ({ url }, response) => {
  const path = new URL(url, 'http://x').pathname;
  const body =
    path === '/'
      ? '<!doctype html><html lang="en"><title>Bench</title><link rel="icon" href="data:,"><main></main>'
      : path === '/bare.js'
        ? bare.outputFiles[0].contents
        : path.startsWith('/bedside/')
          ? await readFile(join('dist', path.slice(9))).catch(() => null)
          : null;
  response.writeHead(body ? 200 : 404, { 'content-type': types[extname(path)] ?? types['.html'] });
  response.end(body);
});
await new Promise((done) => server.listen(0, '127.0.0.1', done));
const origin = `http://127.0.0.1:${server.address().port}`;

/** In the page: milliseconds from putting the content in until the frame that shows it. */
async function firstFrame({ html, script, tag }) {
  // The code is on the page before: what is measured is the work of the element, not the network.
  if (script) {
    await import(script);
    const warm = document.createElement(tag);
    warm.innerHTML = '<h3>One</h3><p>Two</p>';
    document.body.append(warm);
    await warm.updateComplete;
    await new Promise(requestAnimationFrame);
    warm.remove();
  }
  await new Promise((done) => setTimeout(done, 50));
  const main = document.querySelector('main');
  const template = document.createElement('template');
  template.innerHTML = html;
  const started = performance.now();
  main.replaceChildren(document.importNode(template.content, true));
  if (tag) await main.firstElementChild.updateComplete;
  main.getBoundingClientRect();
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  return performance.now() - started;
}

/** In the page: milliseconds from a press until the frame after it. */
async function toggle(selector) {
  const host = document.querySelector('main').firstElementChild;
  const buttons = [...(host.shadowRoot?.querySelectorAll(selector) ?? [])];
  const all = buttons.length ? buttons : [...document.querySelectorAll(selector)];
  const times = [];
  for (const button of all.slice(10, 15)) {
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    const started = performance.now();
    button.click();
    await host.updateComplete;
    document.body.getBoundingClientRect();
    times.push(performance.now() - started);
  }
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)];
}

const { executablePath, env } = await findChromium();
const browser = await chromium.launch({ executablePath, env, chromiumSandbox: false });
const median = (list) => list.sort((a, b) => a - b)[Math.floor(list.length / 2)];
const version = browser.version();

async function race(count) {
  const times = Object.fromEntries(
    Object.keys(contestants).map((name) => [name, { frame: [], toggle: [] }]),
  );
  for (let round = 0; round < rounds; round += 1)
    for (const [name, { html, script, tag, toggle: selector }] of Object.entries(contestants)) {
      const page = await browser.newPage();
      await page.goto(origin);
      times[name].frame.push(
        await page.evaluate(firstFrame, {
          html: html(count),
          script: script && origin + script,
          tag,
        }),
      );
      times[name].toggle.push(await page.evaluate(toggle, selector));
      await page.close();
    }
  const native = median([...times['native <details>'].frame]);
  console.log(`\n${count} questions, already loaded code, ${rounds} interleaved rounds, medians\n`);
  console.log('| | first frame, ms | × native | one toggle, ms |\n| --- | --: | --: | --: |');
  for (const [name, { frame, toggle: press }] of Object.entries(times))
    console.log(
      `| ${name.replaceAll('<', '\\<')} | ${median(frame).toFixed(1)} | ${(median(frame) / native).toFixed(2)} | ${median(press).toFixed(2)} |`,
    );
}

console.log(`Chromium ${version}, Node ${process.version}`);
if (!only || 'faq'.includes(only)) for (const count of [100, 1000]) await race(count);

// Families bring their own benches: scripts/bench/<name>.mjs exports `run({ browser, origin, rounds, median })`.
const folder = new URL('bench/', import.meta.url);
if (existsSync(folder))
  for (const file of readdirSync(folder).filter(
    (name) => name.endsWith('.mjs') && name.includes(only),
  ))
    await (await import(new URL(file, folder).href)).run({ browser, origin, rounds, median });

if (existsSync('sizes.json') && !only) {
  const { bytes } = JSON.parse(readFileSync('sizes.json', 'utf8'));
  console.log('\nFirst load, bytes after gzip\n\n| entry | bytes |\n| --- | --: |');
  for (const [name, size] of Object.entries(bytes).filter(([key]) => key.startsWith('first load')))
    console.log(`| ${name.slice(12)} | ${size} |`);
}
await browser.close();
server.close();
