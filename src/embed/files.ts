// eslint-disable-next-line @typescript-eslint/triple-slash-reference -- a declaration of a module that only the build knows
/// <reference path="../embed.virtual.d.ts" />
import { files } from 'virtual:integrity';
import { entries } from './names.js';
import { page } from './page.js';

const RETRY_AFTER_MS = 1000;

/** Where a script came from. A `<base>` that stands behind it was not there yet when it was asked for, and changes `src`. */
function addressOf(script: HTMLScriptElement) {
  const base = page.querySelector('base[href]');
  return base && script.compareDocumentPosition(base) & Node.DOCUMENT_POSITION_FOLLOWING
    ? new URL(script.getAttribute('src')!, location.href)
    : script.src;
}

/**
 * Brings files that are next to `script` and no others: each is asked for with the hash it was built with,
 * and only when all that belong together have come does one of them run.
 */
export function loader(script: HTMLScriptElement) {
  const { nonce } = script;
  const base = addressOf(script);
  const coming: Promise<unknown>[] = [];
  /** Scripts that hold back the first drawing of the page and have not run yet. */
  const held = new Set<Element>();
  const urlOf = (file: number) => new URL(`${files[file][0]}.js`, base).href;

  function add(tag: string, attributes: object) {
    const element = page.createElement(tag) as HTMLLinkElement | HTMLScriptElement;
    for (const [key, value] of Object.entries({ nonce, ...attributes }))
      element.setAttribute(key, value as string);
    return page.head.appendChild(element);
  }

  function bring(file: number, again = true): Promise<unknown> {
    return new Promise((done, fail) => {
      const link = add('link', {
        rel: 'modulepreload',
        integrity: files[file][1],
        href: urlOf(file),
      });
      link.onload = done;
      link.onerror = () => {
        // What has been asked for by a held script would now be fetched without a hash. Elsewhere it does not run,
        // and what it may have fetched is not used.
        const unsafe = held.size && !entries[file];
        for (const script of held) page.implementation.createHTMLDocument().adoptNode(script);
        held.clear();
        if (again && !unsafe) setTimeout(() => bring(file, false).then(done, fail), RETRY_AFTER_MS);
        else fail(new Error(urlOf(file)));
      };
    });
  }

  /**
   * Gives the module, or undefined when something of it does not come: the author's text stays then, and the browser
   * tells developers why. `first` holds back the first drawing of the page until it is there.
   */
  return (entry: string, first = false): Promise<unknown> => {
    const main = entries.indexOf(entry);
    const needed = files.flatMap(([, , users], file) => (users & (1 << main) ? [file] : []));
    const all = Promise.all(needed.map((file) => (coming[file] ??= bring(file))));
    if (first)
      try {
        const [, integrity] = files[main];
        const script = add('script', {
          ...{ type: 'module', integrity, blocking: 'render', src: urlOf(main) },
        });
        held.add(script);
        script.onload = script.onerror = () => held.delete(script);
      } catch {
        // Where the page insists on Trusted Types, no script element can be given an address.
      }
    return all.then(() => import(urlOf(main))).catch(() => {});
  };
}
