/** The search of a list: what readers typed, found in the names of items and in all else they say. */
import { foldingOf, type Folding } from './fold.js';

/** What is searched of an item. */
export interface Searched {
  /** Language of the item, which says what its letters are. */
  readonly lang: string;
  /** All that it is called: hits here come first. */
  readonly name: string;
  readonly rest: string;
}

/** What was typed, as it was understood when something was found. */
export interface Sought {
  readonly fold: Folding;
  /** All of it, and each word, folded. */
  readonly phrase: string;
  readonly words: readonly string[];
}

export interface Hit<Item> {
  readonly item: Item;
  readonly sought: Sought;
}

/** Ways to read what was typed, strictest first: another one counts only where nothing was found. */
const readings: readonly ((typed: string, lang: string) => Sought | undefined)[] = [
  (typed, lang) => soughtBy(typed, foldingOf(lang)),
  (typed, lang) => soughtBy(typed, foldingOf(lang, true)),
  // The Arabic article, which the entry may be without; ä typed as ae, and ae read as ä.
  (typed, lang) => spelled(typed, lang, /(?<!\p{L})ال(?=\p{L}{3})/gu, () => ''),
  (typed, lang) => spelled(typed, lang, /[aou]e/gi, ([vowel]) => vowel!),
  (typed, lang) => spelled(typed, lang, /[äöü]/gi, (letter) => `${letter.normalize('NFD')[0]}e`),
];

function soughtBy(typed: string, fold: Folding): Sought {
  // A word that is typed again, or pasted a thousand times, says nothing new.
  const words = new Set(typed.trim().split(/\s+/).map(fold));
  return { fold, phrase: fold(typed.trim()), words: [...words].filter((word) => word.trim()) };
}

function spelled(typed: string, lang: string, what: RegExp, by: (found: string) => string) {
  const other = typed.normalize('NFC').replace(what, by);
  return other === typed ? undefined : soughtBy(other, foldingOf(lang, true));
}

/** Whether a text has a word. A number is not found inside another one: 5 is neither in 15 nor in 2.5. */
function has(text: string, word: string): boolean {
  if (!/^\p{Nd}/u.test(word)) return text.includes(word);
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (!/\p{Nd}[.,]?$/u.test(text.slice(Math.max(0, at - 2), at))) return true;
  return false;
}

/** Searches items; remembers what it has folded of them. */
export class Search<Item extends object> {
  readonly #read: (item: Item) => Searched;
  readonly #texts = new WeakMap<Item, Searched>();
  readonly #folded = new WeakMap<Searched, Map<Folding, Omit<Searched, 'lang'>>>();

  constructor(read: (item: Item) => Searched) {
    this.#read = read;
  }

  /** The items that have every word of `typed`, best first: those so called, then those that say it. */
  find(typed: string, items: readonly Item[]): Hit<Item>[] {
    for (const reading of readings) {
      const known = new Map<string, Sought | undefined>();
      const ranked: Hit<Item>[][] = [[], [], [], []];
      for (const item of items) {
        const { lang } = this.#textOf(item);
        if (!known.has(lang)) known.set(lang, reading(typed, lang));
        const sought = known.get(lang);
        const rank = sought?.words.length ? this.#rank(item, sought) : undefined;
        if (rank !== undefined) ranked[rank]!.push({ item, sought: sought! });
      }
      const hits = ranked.flat();
      if (hits.length) return hits;
    }
    return [];
  }

  /** Whether what is said besides the name has to do with it being found. */
  isSaid({ item, sought: { fold, phrase, words } }: Hit<Item>): boolean {
    const { name, rest } = this.#foldedOf(item, fold);
    return rest.includes(phrase) || words.some((word) => !has(name, word));
  }

  /** 0: begins with it; 1: a word of its name does; 2: its name has it; 3: it says it elsewhere. */
  #rank(item: Item, { fold, phrase, words }: Sought): number | undefined {
    const { name, rest } = this.#foldedOf(item, fold);
    if (words.every((word) => has(name, word)))
      return name.startsWith(phrase) ? 0 : name.includes(` ${phrase}`) ? 1 : 2;
    return words.every((word) => has(name, word) || has(rest, word)) ? 3 : undefined;
  }

  #textOf(item: Item): Searched {
    let text = this.#texts.get(item);
    if (!text) this.#texts.set(item, (text = this.#read(item)));
    return text;
  }

  #foldedOf(item: Item, fold: Folding) {
    const text = this.#textOf(item);
    let all = this.#folded.get(text);
    if (!all) this.#folded.set(text, (all = new Map()));
    let folded = all.get(fold);
    if (!folded) all.set(fold, (folded = { name: fold(text.name), rest: fold(text.rest) }));
    return folded;
  }
}
