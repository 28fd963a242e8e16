import type { Entry } from './glossary.model.js';

/** A glossary that feeds terms. */
export interface Source extends Element {
  /** Definitions also open on hover. */
  hover: boolean;
  /** It lists the words of the page alone. */
  show?: string;
}

/** A found entry, and the glossary it comes from. */
export interface Found {
  readonly entry: Entry;
  readonly source: Source;
  /** Another entry that is found by the same words. */
  next?: Found;
}

/** Text that names no language is read as English, as everywhere in Bedside. */
export const base = (lang: string) => lang.split(/[-_]/, 1)[0]!.toLowerCase() || 'en';

/** A language, and for Chinese its script: zh-TW and zh-Hant are one. */
const written = (lang: string) => base(lang) + /-(hant|tw|hk|mo)/i.test(lang);

/** Of entries that fit as well, the one in the text's language: zh-Hant on a page in zh-TW. */
export const nearestOf = <T extends { readonly entry: Entry }>(
  all: readonly T[],
  lang: string,
): T =>
  all.find(({ entry }) => written(entry.lang) === written(lang)) ??
  all.find(({ entry }) => base(entry.lang) === base(lang)) ??
  all[0]!;

/** The last of those under one key, by the first: a list may have one word ten thousand times. */
const lasts = new WeakMap<Found, Found>();

/** Puts an entry under a key, behind those that are there. */
export function add(index: Map<string, Found>, key: string, entry: Entry, source: Source): void {
  const found = { entry, source };
  const first = index.get(key);
  if (!first) index.set(key, found);
  else {
    const last = lasts.get(first) ?? first;
    if (last.entry === entry) return;
    last.next = found;
    lasts.set(first, found);
  }
}
