import { loaders } from '../../generated/catalogs.js';
import { added, followers, type Messages } from './added.js';
import { negotiate } from './negotiate.js';
import { persist } from './persist.js';

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

async function load(tag: string) {
  const base = import.meta.url; // apart from the next line, or bundlers would look for the file
  const place = new URL(`../locales/${tag}.js`, base).href;
  try {
    // Data only, and all of it or nothing: half a module does not parse.
    const words: Messages = await persist(loaders[tag]!, (module) => module.default, place);
    catalogues[tag] = words;
  } catch {
    catalogues[tag] = null;
    warn(tag, 'cannot load the words for');
  }
}
