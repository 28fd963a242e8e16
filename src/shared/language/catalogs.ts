import { loaders } from '../../generated/catalogs.js';
import { locale, negotiate } from './negotiate.js';

/** Texts by message id; `{0}`, `{1}` … stand for values. Plain text, never markup. */
export type Messages = Record<string, string>;

/**
 * What the page itself has said with `addMessages`, and who wants to know. On `globalThis`, so that
 * two copies of the library on one page (an embed and a bundle) hear the same.
 */
const shared: { added: Record<string, Messages>; followers: Set<() => void> } = ((
  globalThis as Record<symbol, unknown>
)[Symbol.for('bedside.messages.1')] ??= { added: {}, followers: new Set() }) as never;

export const { added, followers } = shared;

/**
 * Puts a page's own words in place of ours, or adds a language that the package does not have. Works
 * before and after the elements are on the page; later calls win over earlier ones, and single
 * messages over the language's catalogue.
 *
 * @param tag Language of the texts, such as `es` or `es-MX`; `en` changes the English.
 * @param messages Plain texts by id; ids and placeholders as in `locales/*.xlf` of the package. A
 * plural has one id a category of CLDR: `quiz.left.one`, `quiz.left.other`.
 */
export function addMessages(tag: string, messages: Messages): void {
  const name = `${locale(tag) ?? tag}`;
  added[name] = { ...added[name], ...messages };
  followers.forEach((follower) => follower());
}

/** Whether the package has a whole language, loaded or not. */
export const builtIn = (tag: string) => tag === 'en' || tag in loaders;

/** Worked out once for all the elements that want the same. */
let known: Record<string, string[]> = {};
followers.add(() => (known = {}));

/** The languages that serve a reader of `tag`, best first: ours and those the page added. */
export const fitting = (tag: string) =>
  (known[tag] ??= negotiate(tag, [
    ...new Set(['en', ...Object.keys(loaders), ...Object.keys(added)]),
  ]));

const warned = new Set<string>();

/** Tells developers, once a language. */
export function warn(tag: string, text: string) {
  if (!warned.has(tag)) console.warn(`Bedside: ${text} “${tag}”; English is shown.`);
  warned.add(tag);
}

const catalogues: Record<string, Messages | Promise<void> | null> = { en: {} };

/** The catalogue if it is here, null if it is not to be had, else the promise that it is known. */
export function catalogue(tag: string) {
  return tag in catalogues ? catalogues[tag]! : (catalogues[tag] = load(tag));
}

/** Pauses between the attempts, in milliseconds. */
const pauses = [200, 600, 1800, 5400];

async function load(tag: string) {
  let failed: unknown;
  for (let attempt = 0; attempt <= pauses.length; attempt++) {
    try {
      const words: Messages = await (attempt
        ? again(tag, attempt, failed)
        : loaders[tag]!().then(whole));
      catalogues[tag] = words;
      return;
    } catch (error) {
      failed = error;
      await new Promise((resolve) => setTimeout(resolve, pauses[attempt] ?? 0));
    }
  }
  catalogues[tag] = null;
  warn(tag, 'cannot load the words for');
}

/** All of a catalogue or nothing: half a module does not parse, and something else has no words. */
const whole = (module: { default: Messages }) => module.default ?? Promise.reject<Messages>();

type Loaded = ReturnType<(typeof loaders)[string]>;

/**
 * One engine keeps a failed import for the life of the page, so the next attempt needs another URL.
 * That engine names the URL in its error; a bundler may have moved the file, so its word goes first.
 */
function again(tag: string, attempt: number, failed: unknown): Promise<Messages> {
  const base = import.meta.url;
  const url = /https?:[^\s?]+/.exec(`${failed}`)?.[0] ?? new URL(`../locales/${tag}.js`, base).href;
  return (import(/* @vite-ignore */ /* webpackIgnore: true */ `${url}?retry=${attempt}`) as Loaded)
    .then(whole)
    .catch(() => loaders[tag]!().then(whole));
}
