import { loaders } from '../../generated/catalogs.js';
import { locale } from './negotiate.js';

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

/** Languages in which something can be said, English among them. */
export const available = () => [...new Set(['en', ...Object.keys(loaders), ...Object.keys(added)])];

/** Whether the package has a whole language, loaded or not. */
export const builtIn = (tag: string) => tag === 'en' || tag in loaders;

const warned = new Set<string>();

/** Tells developers, once a language. */
export function warn(tag: string, text: string) {
  if (!warned.has(tag)) console.warn(`Bedside: ${text} “${tag}”; English is shown.`);
  warned.add(tag);
}

const catalogues: Record<string, Messages | Promise<void> | null> = {};

/** The catalogue if it is here, null if it is not to be had, else the promise that it is known. */
export function catalogue(tag: string) {
  if (!(tag in catalogues)) catalogues[tag] = load(tag);
  return catalogues[tag]!;
}

/** Pauses between the attempts, in milliseconds. */
const pauses = [200, 600, 1800, 5400];

async function load(tag: string) {
  let failed: unknown;
  for (let attempt = 0; attempt <= pauses.length; attempt++) {
    try {
      catalogues[tag] = await (attempt ? again(tag, attempt, failed) : loaders[tag]!().then(whole));
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
function again(tag: string, attempt: number, failed: unknown) {
  const base = import.meta.url;
  const url = /https?:[^\s?]+/.exec(`${failed}`)?.[0] ?? new URL(`../locales/${tag}.js`, base).href;
  return (import(/* @vite-ignore */ /* webpackIgnore: true */ `${url}?retry=${attempt}`) as Loaded)
    .then(whole)
    .catch(() => loaders[tag]!().then(whole));
}
