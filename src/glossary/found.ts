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

const scriptOf = (lang: string) => {
  try {
    return new Intl.Locale(lang).maximize().script;
  } catch {
    return lang;
  }
};

/** Of entries that fit as well, the one in the variety of the text's language: zh-Hant on a page in zh-TW. */
export function nearestOf<T extends { readonly entry: Entry }>(all: readonly T[], lang: string): T {
  const own = all.filter(({ entry }) => base(entry.lang) === base(lang));
  const isOwn = ({ entry }: T) => entry.lang === lang;
  const isWritten = ({ entry }: T) => scriptOf(entry.lang) === scriptOf(lang);
  return own.find(isOwn) ?? own.find(isWritten) ?? own[0] ?? all[0]!;
}

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
