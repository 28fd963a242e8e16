/**
 * Finds the terms of a glossary in running text: text in, matches out, no document needed.
 *
 * A trie over words, not over characters: the work for a word is one look-up, however many terms
 * there are, and a match can only begin and end where words do. A node of the trie is known by the
 * key of the words that lead to it, so that ten thousand terms cost a page a few numbers each; what
 * the keys let through is compared word by word.
 */
import { noWord, type Everyday } from '../word-forms/everyday.js';
import { folded, forms, primary } from '../word-forms/inflection.js';
import { tokenize } from '../word-forms/tokens.js';
import { Borders } from './borders.js';
import { Addresses, isWholeName } from './boundaries.js';
import { joined, Scanner } from './scanner.js';
import { otherForm, partsOf, wordOf, type MatchRule, type Part, type Word } from './words.js';

export type { MatchRule };

export interface TermOptions {
  /**
   * `form`: any case and any regular form. `case`: letters as written, regular forms allowed.
   * `exact`: no other forms. Default: any form; a word with capitals after its first letter
   * ("WHO", "mRNA") only as written.
   */
  match?: MatchRule | undefined;
  /** Words of which one must stand in the same text, or `#id` of the section it must stand in. */
  near?: readonly string[] | undefined;
  /** Another way to write it (T-cell for T cell): whoever is written so comes first. */
  isVariant?: boolean | undefined;
}

export interface Match<Entry> {
  /** Positions in the text, end exclusive. Always whole words. */
  start: number;
  end: number;
  entry: Entry;
  /** Further entries that would fit as well, in the author's order. Usually empty. */
  others: Entry[];
}

interface Term<Entry> {
  readonly text: string;
  readonly entry: Entry;
  readonly options: TermOptions | undefined;
  /** The author's order. */
  readonly order: number;
  /** That of all its words. */
  readonly key: number;
  /** The one before it in its list. */
  readonly before: Term<Entry> | undefined;
  /** How many before it are written the same. */
  readonly repeats: number;
  /** Made when it is first compared. */
  parts: Part[] | undefined;
}

/** A term that stands in a text. */
interface Hit<Entry> {
  readonly term: Term<Entry>;
  /** It asked for its neighbourhood, and found it. */
  readonly near: boolean;
  /** How many of its words are in another form there. */
  readonly others: number;
}

/** Most entries of one spelling that are worth comparing. */
const most = 20;

/** Places for nodes, and for the terms that end at one; several may share a place. */
const nodes = 0x20000;
const lists = 0x4000;
const ENDS = 1;
const GOES_ON = 2;

export class Matcher<Entry> {
  readonly #lang: string;
  readonly #scanner: Scanner;
  /** Whether terms end at a node, and whether they go on from it. */
  readonly #nodes = new Uint8Array(nodes);
  /** The last term of each list. */
  readonly #lists = Array<Term<Entry> | undefined>(lists);
  #count = 0;
  /** Of the spellings that were compared. */
  readonly #words = new Map<string, Word>();
  readonly #borders: Borders;
  /** Words around what asks for its neighbourhood, of the text that is read. */
  #around: ReadonlySet<string> | undefined;
  readonly #everyday: Everyday;

  /**
   * @param lang Language of the text and of the terms; only its primary subtag matters.
   * @param everyday Words that mean themselves alone.
   */
  constructor(lang = 'en', everyday = noWord) {
    this.#lang = primary(lang);
    this.#everyday = everyday;
    this.#borders = new Borders(this.#lang, everyday);
    this.#scanner = new Scanner(this.#lang);
  }

  /** Adds one spelling of an entry. Text without a letter or digit is ignored. */
  add(text: string, entry: Entry, options?: TermOptions): void {
    const { keys } = this.#scanner;
    const count = this.#scanner.scan(text);
    if (!this.#scanner.hasLetters) return;
    let key = keys[0]!;
    for (let nth = 1; nth < count; nth++) {
      this.#nodes[key & (nodes - 1)]! |= GOES_ON;
      key = joined(key, keys[nth]!);
    }
    this.#nodes[key & (nodes - 1)]! |= ENDS;
    const list = key & (lists - 1);
    const before = this.#lists[list];
    const repeats = before?.text === text ? before.repeats + 1 : 0;
    // A list that has one word a thousand times is a mistake, and would be as slow as it is long.
    if (repeats > most && !options?.near?.length) return;
    const order = this.#count++;
    this.#lists[list] = { text, entry, options, order, key, before, repeats, parts: undefined };
  }

  /**
   * Every term in the text, from left to right, the longest first, none inside another.
   *
   * @param inside Says whether the text stands in the section with this id (entries with `near`).
   */
  find(text: string, inside: (id: string) => boolean = () => false): Match<Entry>[] {
    const { keys, starts, ends } = this.#scanner;
    const count = this.#scanner.scan(text);
    const matches: Match<Entry>[] = [];
    /** Ends of what may be a term, and the terms it may be. */
    const lasts: number[] = [];
    const terms: Term<Entry>[] = [];
    this.#around = undefined;
    this.#borders.read(text);
    const addresses = new Addresses(text);
    for (let first = 0; first < count; first++) {
      let key = keys[first]!;
      let place = 0;
      for (let at = first; ;) {
        const node = this.#nodes[key & (nodes - 1)]!;
        const term = node & ENDS && this.#sameKey(this.#lists[key & (lists - 1)], key);
        if (term) {
          lasts[place] = at;
          terms[place++] = term;
        }
        if (node < GOES_ON || ++at === count) break;
        key = joined(key, keys[at]!);
      }
      while (place--) {
        const last = lasts[place]!;
        const hits = this.#compare(text, first, last, terms[place]!, inside);
        const [start, end] = [starts[first]!, ends[last]!];
        if (!hits.length || !this.#borders.areAround(start, end)) continue;
        if (!isWholeName(text, start, end, this.#lang) || addresses.has(start, end)) continue;
        const { entry, others } = this.#best(hits);
        matches.push({ start, end, entry, others });
        first = last;
        break;
      }
    }
    return matches;
  }

  /** The next term of a list that has this key. */
  #sameKey(term: Term<Entry> | undefined, key: number): Term<Entry> | undefined {
    while (term && term.key !== key) term = term.before;
    return term;
  }

  /** The terms with the key of this one that do stand there, from the first word to the last. */
  #compare(
    text: string,
    first: number,
    last: number,
    same: Term<Entry>,
    inside: (id: string) => boolean,
  ): Hit<Entry>[] {
    const start = this.#scanner.starts[first]!;
    const length = this.#scanner.ends[last]! - start;
    const hits: Hit<Entry>[] = [];
    for (
      let term: Term<Entry> | undefined = same;
      term;
      term = this.#sameKey(term.before, term.key)
    ) {
      // Nearly all stand there letter by letter.
      const isWritten = length === term.text.length && text.startsWith(term.text, start);
      let others = isWritten ? 0 : this.#otherForms(text, first, last, term);
      if (others === undefined) continue;
      if (term.options?.isVariant) others++;
      const near = term.options?.near;
      if (!near?.length || this.#isNear(near, text, inside))
        hits.push({ term, near: !!near?.length, others });
    }
    return hits;
  }

  /** How many words stand in another form than in the term; undefined when they are other words. */
  #otherForms(text: string, first: number, last: number, term: Term<Entry>): number | undefined {
    const { starts, ends } = this.#scanner;
    const parts = (term.parts ??= partsOf(term.text, term.options?.match, this.#lang));
    if (parts.length !== last - first + 1) return undefined;
    let others = 0;
    // Not parts.entries(): old scripts of some pages replace it.
    for (let nth = 0; nth < parts.length; nth++) {
      const found = this.#wordOf(text.slice(starts[first + nth], ends[first + nth]));
      const other = otherForm(parts[nth]!, found, parts.length === 1);
      if (other === undefined) return undefined;
      others += other;
    }
    return others;
  }

  /**
   * An entry that asked for its neighbourhood, and found it, means more than one that did not; the
   * very word more than another form of it.
   */
  #best(hits: Hit<Entry>[]): { entry: Entry; others: Entry[] } {
    if (hits.length === 1) return { entry: hits[0]!.term.entry, others: [] };
    hits.sort(
      (a, b) =>
        Number(b.near) - Number(a.near) || a.others - b.others || a.term.order - b.term.order,
    );
    const [entry, ...others] = new Set(hits.map(({ term }) => term.entry));
    const certain = hits[0]!.near && !hits[1]?.near;
    return { entry: entry!, others: certain ? [] : others };
  }

  #wordOf(spelling: string): Word {
    let word = this.#words.get(spelling);
    if (!word) {
      word = wordOf(spelling, this.#lang, this.#everyday);
      this.#words.set(spelling, word);
    }
    return word;
  }

  #isNear(near: readonly string[], text: string, inside: (id: string) => boolean): boolean {
    return near.some((wanted) => {
      if (wanted.startsWith('#')) return inside(wanted.slice(1));
      const around = (this.#around ??= new Set(this.#wordsOf(text, true).flat()));
      return this.#wordsOf(wanted, false).every((all) => all.some((form) => around.has(form)));
    });
  }

  #wordsOf(text: string, running: boolean): string[][] {
    const { starts, ends } = tokenize(text, this.#lang);
    return starts.map((start, index) =>
      forms(folded(text.slice(start, ends[index]), this.#lang), this.#lang, running),
    );
  }
}
