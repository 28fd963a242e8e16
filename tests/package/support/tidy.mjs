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
