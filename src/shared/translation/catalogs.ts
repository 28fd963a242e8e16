import { loaders, type Catalogue } from '../../generated/catalogs.js';
import { importWithRetry } from '../import-with-retry.js';
import { added, followers } from '../language/added.js';
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
    const available = ['en', ...Object.keys(loaders), ...Object.keys(added)];
    known.set(tag, (found = negotiate(tag, available)));
  }
  return found;
}

const warned = new Set<string>();

/** Tells developers, once a language. */
export function warn(tag: string, text: string) {
  if (!warned.has(tag)) console.warn(`Bedside: ${text} “${tag}”; English is shown.`);
  warned.add(tag);
}

/** Gives the text of a message, if it is there. */
export type Find = (id: string) => string | undefined;

/** Opens what scripts/l10n/pack.mjs packs: multiplier of the hash, distances of the hashes, texts. */
function unpack([multiplier, distances, texts]: Catalogue): Find {
  let at = 0;
  const found = new Map(distances.map((distance, i) => [(at += distance), texts[i]]));
  return (id) => {
    let hash = 0;
    for (const letter of id) hash = (hash * multiplier + letter.charCodeAt(0)) % 65521;
    return found.get(hash);
  };
}

const catalogues: Record<string, Find | Promise<void> | null> = { en: () => undefined };

/** The catalogue if it is here, null if it is not to be had, else the promise that it is known. */
export function catalogue(tag: string) {
  return tag in catalogues ? catalogues[tag]! : (catalogues[tag] = load(tag));
}

async function load(tag: string) {
  const base = import.meta.url; // apart from the next line, or bundlers would look for the file
  const place = new URL(`../locales/${tag}.js`, base).href;
  try {
    // Data only, and all of it or nothing: half a module does not parse.
    const module = await importWithRetry(loaders[tag]!, place, (loaded) => !!loaded.default);
    catalogues[tag] = unpack(module.default);
  } catch {
    catalogues[tag] = null;
    warn(tag, 'cannot load the words for');
  }
}
