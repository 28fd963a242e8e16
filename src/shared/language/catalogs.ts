import { loaders } from '../../generated/catalogs.js';
import { added, followers, type Messages } from './added.js';
import { negotiate } from './negotiate.js';

/** Whether the package has a whole language, loaded or not. */
export const builtIn = (tag: string) => tag === 'en' || tag in loaders;

/** Worked out once for all the elements that want the same. */
const known = new Map<string, string[]>();
followers.add(() => known.clear());

/** The languages that serve a reader of `tag`, best first: ours and those the page added. */
export function fitting(tag: string): string[] {
  let found = known.get(tag);
  if (!found) {
    const available = new Set(['en', ...Object.keys(loaders), ...Object.keys(added)]);
    known.set(tag, (found = negotiate(tag, [...available])));
  }
  return found;
}

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
