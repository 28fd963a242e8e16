import assert from 'node:assert/strict';
import { after } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';
import { chromiumOptions } from '../../../scripts/chromium.mjs';

const require = createRequire(import.meta.url);
let browser;

/** Chromium, started once a test file and closed after its last test. */
export async function launch() {
  browser ??= chromiumOptions().then((options) => chromium.launch(options));
  return browser;
}
after(async () => (await browser)?.close());

/**
 * A page in a context of its own (its own storage), which collects what went wrong on it.
 *
 *   const page = await open(url, { colorScheme: 'dark' });   // options of browser.newContext()
 *   page.problems   uncaught exceptions and console errors, as text
 *   page.violations what the content security policy refused
 *   page.loaded     the URLs it asked for, in order
 *   page.statuses() what polite and assertive regions have said so far
 *
 * `javaScriptEnabled: false` for scripts off; a second tab of the same reader: `open(url, { context: page.context() })`.
 */
export async function open(url, { context, ...options } = {}) {
  const chrome = await launch();
  const reader = context ?? (await chrome.newContext(options));
  const page = await reader.newPage();
  page.problems = [];
  page.violations = [];
  page.loaded = [];
  page.on('pageerror', (error) => page.problems.push(String(error)));
  page.on('console', (message) => {
    const text = message.text();
    if (/content security policy|trusted ?types/i.test(text)) page.violations.push(text);
    else if (message.type() === 'error') page.problems.push(text);
  });
  page.on('request', (request) => page.loaded.push(request.url()));
  await page.addInitScript(recordStatuses);
  page.statuses = () => page.evaluate(() => globalThis.bedsideStatuses ?? []);
  if (url) await page.goto(url);
  return page;
}

/** In the page: keeps every text that a live region takes, in shadow trees too. */
function recordStatuses() {
  const said = (globalThis.bedsideStatuses = []);
  const live = '[role=status],[role=alert],[role=log],[aria-live=polite],[aria-live=assertive]';
  const last = new WeakMap();
  const note = (node) => {
    const element = node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement;
    const region = element?.closest?.(live);
    if (!region) return;
    const text = region.textContent.trim().replace(/\s+/g, ' ');
    if (text && last.get(region) !== text) said.push(text);
    last.set(region, text);
  };
  const observer = new MutationObserver((records) => {
    for (const { target, addedNodes } of records) {
      note(target);
      for (const node of addedNodes) visit(node);
    }
  });
  const watch = (root) =>
    observer.observe(root, { subtree: true, childList: true, characterData: true });
  const visit = (node) => {
    if (node.shadowRoot) watch(node.shadowRoot);
    for (const element of node.querySelectorAll?.('*') ?? [])
      if (element.shadowRoot) watch(element.shadowRoot);
  };
  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function (options) {
    const root = attachShadow.call(this, options);
    watch(root);
    return root;
  };
  watch(document);
}

/** Runs axe on the page; gives the violations as readable lines (none: an empty list). */
export async function axe(page, selector = 'body', options = {}) {
  if (!(await page.evaluate(() => 'axe' in globalThis)))
    await page.evaluate(await readFile(require.resolve('axe-core/axe.min.js'), 'utf8'));
  return page.evaluate(
    async ([root, given]) => {
      const { violations, passes } = await globalThis.axe.run(root, given);
      if (!passes.length) return [`axe found nothing to check in ${root}`];
      return violations.map(
        ({ id, help, nodes }) =>
          `${id} (${help}): ${nodes.map(({ target }) => target.flat().join(' ')).join(', ')}`,
      );
    },
    [selector, options],
  );
}

/** Presses each of what a selector finds, once it is there: a language other than English comes a little later. */
export async function pressAll(page, selector) {
  const found = page.locator(selector);
  await found.first().waitFor();
  for (const each of await found.all()) await each.click();
}

/** The accessibility tree as text (roles, names, states), shadow trees included. */
export const tree = (page, selector = 'body') => page.locator(selector).first().ariaSnapshot();

/** Where the focus is, through shadow roots: `button “Open all”`; `body` when it is lost. */
export const focused = (page) =>
  page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    if (!element || element === document.body) return 'body';
    const name = element.getAttribute('aria-label') ?? element.textContent.trim();
    return `${element.localName} “${name.replace(/\s+/g, ' ')}”`;
  });

/**
 * Asks again until the answer is the expected one (a regular expression: matches); after ten seconds the difference is
 * the failure. For what a page does a little later, on a machine of any speed.
 */
export async function becomes(ask, expected) {
  const text = expected instanceof RegExp;
  for (const end = Date.now() + 10_000; Date.now() < end;) {
    const answer = await ask();
    if (text ? expected.test(answer) : isDeepStrictEqual(answer, expected)) return;
    await new Promise((next) => setTimeout(next, 50));
  }
  if (text) assert.match(await ask(), expected);
  else assert.deepEqual(await ask(), expected);
}

/** Everything that a page keeps on the device. */
export const stored = (page) =>
  page.evaluate(async () => ({
    local: { ...localStorage },
    session: { ...sessionStorage },
    cookies: document.cookie,
    databases: (await indexedDB.databases?.()) ?? [],
    caches: 'caches' in globalThis ? await caches.keys() : [],
  }));
