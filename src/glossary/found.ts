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

function varietyOf(lang: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(lang || 'en').maximize();
  } catch {
    // No tag at all.
    return undefined;
  }
}

/** How near two languages are: 0 for two languages, more for one script (zh-TW, zh-Hant) than for one country. */
export function nearness(one: string, other: string): number {
  if (base(one) !== base(other)) return 0;
  if (one === other) return 5;
  const [first, second] = [varietyOf(one), varietyOf(other)];
  return (
    1 + (first?.script === second?.script ? 2 : 0) + (first?.region === second?.region ? 1 : 0)
  );
}

/** Of entries that fit as well, the first in the language nearest to that of the text. */
export const nearestOf = <T>(all: readonly T[], langOf: (one: T) => string, lang: string): T =>
  all.reduce((best, one) =>
    nearness(langOf(one), lang) > nearness(langOf(best), lang) ? one : best,
  );

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
