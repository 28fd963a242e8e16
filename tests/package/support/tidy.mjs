import { afterEach } from 'node:test';
import { open } from './browser.mjs';

const pages = [];

/** `open()` whose pages are closed after the test that opened them: `closing()` once inside a describe. */
export async function openOnce(...given) {
  const page = await open(...given);
  pages.push(page);
  return page;
}
export const closing = () =>
  afterEach(() => Promise.all(pages.splice(0).map((page) => page.context().close())));

/** Parts come one after the other: waits until nothing has been added to any tree for a while. */
export const ready = async (tab) => {
  await tab.waitForFunction(() => !document.querySelector(':not(:defined)'));
  await tab.waitForLoadState('networkidle');
  await tab.evaluate(async () => {
    const count = (root) =>
      [...root.querySelectorAll('*')].reduce(
        (sum, { shadowRoot }) => sum + 1 + (shadowRoot ? count(shadowRoot) : 0),
        0,
      );
    for (let last = 0, quiet = 0; quiet < 4 && performance.now() < 15_000;) {
      await new Promise((next) => setTimeout(next, 80));
      const now = count(document);
      quiet = now === last ? quiet + 1 : 0;
      last = now;
    }
  });
};
