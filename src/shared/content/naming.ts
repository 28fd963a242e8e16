/**
 * Gives every item of a model its id: the author's, else one made of `stem`. No id is given twice,
 * and none that is made up meets one of the author's, wherever that stands.
 *
 * @param authored Every id that the author wrote (`authoredIds`, or those of the JSON).
 */
export function uniqueIds(authored: Iterable<string> | Pick<ReadonlySet<string>, 'has'> = []) {
  const reserved = 'has' in authored ? authored : new Set(authored);
  const used = new Set<string>();
  /** The number to try next, by stem. */
  const next = new Map<string, number>();
  const name = (id: string | null | undefined, stem: string, source?: Node): string => {
    const twice = !!id && used.has(id);
    if (twice) name.twice.push(id);
    if (!id) name.made++;
    const taken = (each: string) => used.has(each) || (!id && reserved.has(each));
    stem = id || remembered(source, stem, taken);
    let unique = stem;
    // Those that were taken stay taken: of many that are alike none is asked for twice.
    for (
      let n = next.get(stem) ?? 2;
      twice ? used.has(unique) || reserved.has(unique) : taken(unique);
      next.set(stem, n)
    )
      unique = `${stem}-${n++}`;
    used.add(unique);
    if (!id && source) made.set(source, { ...made.get(source)!, id: unique });
    return unique;
  };
  /** What the author gave to several. */
  name.twice = [] as string[];
  /** How many ids were made up. */
  name.made = 0;
  return name;
}

/** Every id that the author wrote inside an element. */
export const authoredIds = (host: Element): string[] =>
  [...host.querySelectorAll('[id]')].map(({ id }) => id);

interface Made {
  stem: string;
  id: string;
  lang: string;
  fonts: number;
}

/** The made-up id of a node, and what it was made from. */
const made = new WeakMap<Node, Made>();

/**
 * What the id of a node is made from: its words; or, while the browser shows them in another
 * language, the id that it had. Other words in the same language are another thing.
 */
function remembered(
  source: Node | undefined,
  stem: string,
  taken: (id: string) => boolean,
): string {
  if (!source) return stem;
  const before = made.get(source);
  const lang = source.ownerDocument?.documentElement.lang ?? '';
  const element = source as Element;
  const fonts = element.firstElementChild ? element.querySelectorAll('font').length : 0;
  if (
    before &&
    before.stem !== stem &&
    (before.lang !== lang || fonts > before.fonts) &&
    !taken(before.id)
  )
    return before.id;
  if (before?.stem !== stem) made.set(source, { stem, id: '', lang, fonts });
  return stem;
}

/** Characters that nobody sees. */
const unseen = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;

/** Longest id made of words, in characters. */
const longest = 80;

/**
 * An id from words: the same words give the same id on every page, whatever their case, spaces,
 * punctuation and soft hyphens. A long one is cut between characters and keeps a sum of all of it, so
 * that texts that begin alike stay apart. Empty where there is no letter and no digit.
 */
export function slug(text: string): string {
  const all = text
    .normalize('NFC')
    .replace(unseen, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  if (all.length <= longest) return all;
  let cut = '';
  // A letter and its marks stay together.
  for (const [piece] of all.matchAll(/\P{M}\p{M}*/gu)) {
    if (cut.length + piece.length > longest - 8) break;
    cut += piece;
  }
  return `${cut}-${sum(all)}`;
}

/** A short sum of a text, for ids that say nothing of its words: FNV-1a, 32 bits, in base 36. */
export function sum(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(36);
}

/**
 * What ids of texts that stand side by side are made of. Texts that differ only in signs (“< 5 mg”
 * and “> 5 mg”) get different stems, whatever their order.
 */
export function stemsOf(texts: readonly string[]): string[] {
  const exact = texts.map((text) =>
    text.normalize('NFC').replace(unseen, '').replace(/\s+/g, ' ').trim().toLowerCase(),
  );
  const stems = texts.map(slug);
  const first = new Map<string, string>();
  const shared = new Set<string>();
  stems.forEach((stem, i) => {
    if (!first.has(stem)) first.set(stem, exact[i]!);
    else if (first.get(stem) !== exact[i]) shared.add(stem);
  });
  return stems.map((stem, i) =>
    !stem || shared.has(stem) ? `${stem && `${stem}-`}${sum(exact[i]!)}` : stem,
  );
}
