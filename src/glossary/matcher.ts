/**
 * Finds the terms of a glossary in running text: text in, matches out, no document needed.
 *
 * A trie over words, not over characters: the work for a word is one look-up, however many terms
 * there are, and a match can only begin and end where words do.
 */
import { folded, forms, primary } from './inflection.js';
import { isDense, isLetter, tokenize, written } from './tokens.js';

/** How strictly an entry wants to be met; without it capitals inside a word decide about case. */
export type MatchRule = 'form' | 'case' | 'exact';

export interface TermOptions {
  /**
   * `form`: any case and any regular form. `case`: letters as written, regular forms allowed.
   * `exact`: no other forms. Default: any form; a word with capitals after its first letter
   * ("WHO", "mRNA") only as written.
   */
  match?: MatchRule | undefined;
  /** Words of which one must stand in the same text, or `#id` of the section it must stand in. */
  near?: readonly string[] | undefined;
}

export interface Match<Entry> {
  /** Positions in the text, end exclusive. Always whole words. */
  start: number;
  end: number;
  entry: Entry;
  /** Further entries that would fit as well, in the author's order. Usually empty. */
  others: Entry[];
}

interface Item<Entry> {
  readonly entry: Entry;
  readonly near?: readonly string[];
}

const none: readonly number[] = [];
/** Room for a million different words in the key of an edge. */
const words = 0x100000;

export class Matcher<Entry> {
  readonly #lang: string;
  /** Forms of the words that terms are made of. */
  readonly #ids = new Map<string, number[]>();
  /** One id for each word of a term and the way it wants to be met. */
  readonly #tokens = new Map<string, number>();
  /** From a node and a word to the next node. One flat map: a map a node costs ten times as much. */
  readonly #edges = new Map<number, number>();
  readonly #items = new Map<number, Item<Entry>[]>();
  /** What each spelling met so far stands for; dropped when a term is added. */
  readonly #seen = new Map<string, readonly number[]>();
  #nodes = 0;
  #segmenter: Intl.Segmenter | undefined;

  /** @param lang Language of the text and of the terms; only its primary subtag matters. */
  constructor(lang = 'en') {
    this.#lang = primary(lang);
  }

  /** Adds one spelling of an entry. Text without a letter or digit is ignored. */
  add(text: string, entry: Entry, options: TermOptions = {}): void {
    const { starts, ends } = tokenize(text);
    if (!starts.some((start) => isLetter(text, start))) return;
    let node = 0;
    starts.forEach((start, index) => {
      const key = node * words + this.#idOf(text.slice(start, ends[index]), options.match);
      const next = this.#edges.get(key) ?? ++this.#nodes;
      this.#edges.set(key, next);
      node = next;
    });
    const items = this.#items.get(node);
    const item = options.near?.length ? { entry, near: options.near } : { entry };
    if (!items) this.#items.set(node, [item]);
    else if (!items.some((other) => other.entry === entry)) items.push(item);
    this.#seen.clear();
  }

  /**
   * Every term in the text, from left to right, the longest first, none inside another.
   *
   * @param inside Says whether the text stands in the section with this id (entries with `near`).
   */
  find(text: string, inside: (id: string) => boolean = () => false): Match<Entry>[] {
    const { starts, ends } = tokenize(text);
    const ids = starts.map((start, index) => this.#idsOf(text.slice(start, ends[index])));
    const boundary = this.#boundaries(text);
    const matches: Match<Entry>[] = [];
    for (let first = 0; first < starts.length; first++) {
      if (!ids[first]!.length || !boundary(starts[first]!, true)) continue;
      let last = -1;
      let items: Item<Entry>[] = [];
      const walk = (node: number, at: number): void => {
        for (const id of ids[at] ?? none) {
          const next = this.#edges.get(node * words + id);
          if (next === undefined) continue;
          const here = at >= last && this.#items.get(next);
          if (here && boundary(ends[at]!, false)) {
            const fitting = here.filter((item) => this.#near(item, text, inside));
            if (fitting.length && at > last) items = [];
            if (fitting.length) last = at;
            items.push(...fitting);
          }
          walk(next, at + 1);
        }
      };
      walk(0, first);
      if (last < 0) continue;
      // An entry that asked for its neighbourhood, and found it, means more than one that did not.
      items.sort((a, b) => Number(!!b.near) - Number(!!a.near));
      const [entry, ...others] = [...new Set(items.map((item) => item.entry))];
      const certain = !!items[0]!.near && !items[1]?.near;
      matches.push({
        start: starts[first]!,
        end: ends[last]!,
        entry: entry!,
        others: certain ? [] : others,
      });
      first = last;
    }
    return matches;
  }

  #idOf(token: string, match: MatchRule | undefined): number {
    const asWritten = written(token);
    const strict =
      match === 'case' || (match !== 'form' && /^.+\p{Lu}/u.test(asWritten.replace(/'s$/i, '')));
    const word = strict ? `=${asWritten}` : folded(token, this.#lang);
    const key = match === 'exact' ? `!${word}` : word;
    let id = this.#tokens.get(key);
    if (id !== undefined) return id;
    this.#tokens.set(key, (id = this.#tokens.size));
    const found =
      match === 'exact'
        ? [key]
        : strict
          ? forms(asWritten, this.#lang, false).map((form) => `=${form}`)
          : forms(word, this.#lang, false);
    for (const form of found) {
      const known = this.#ids.get(form);
      if (known) known.push(id);
      else this.#ids.set(form, [id]);
    }
    return id;
  }

  /** The words of terms that this spelling can stand for: as written first, other forms last. */
  #idsOf(token: string): readonly number[] {
    let found = this.#seen.get(token);
    if (found) return found;
    const asWritten = written(token);
    const plain = folded(token, this.#lang);
    const keys = [
      `!=${asWritten}`,
      ...forms(asWritten, this.#lang, true).map((form) => `=${form}`),
      `!${plain}`,
      ...forms(plain, this.#lang, true),
    ];
    const all = new Set<number>();
    for (const key of keys) for (const id of this.#ids.get(key) ?? none) all.add(id);
    this.#seen.set(token, (found = all.size ? [...all] : none));
    return found;
  }

  #near({ near }: Item<Entry>, text: string, inside: (id: string) => boolean): boolean {
    if (!near) return true;
    let around: Set<string> | undefined;
    return near.some((wanted) => {
      if (wanted.startsWith('#')) return inside(wanted.slice(1));
      around ??= new Set(this.#wordsOf(text, true).flat());
      return this.#wordsOf(wanted, false).every((all) => all.some((form) => around!.has(form)));
    });
  }

  #wordsOf(text: string, running: boolean): string[][] {
    const { starts, ends } = tokenize(text);
    return starts.map((start, index) =>
      forms(folded(text.slice(start, ends[index]), this.#lang), this.#lang, running),
    );
  }

  /**
   * Where a match may begin or end. Words already end where letters do; what is left is hyphens,
   * decimal numbers, and scripts without spaces, where the browser's dictionary has the say.
   */
  #boundaries(text: string): (at: number, isStart: boolean) => boolean {
    let segments: Intl.Segments | undefined;
    return (at, isStart) => {
      const outer = isStart ? at - 1 : at;
      const inner = isStart ? at : at - 1;
      if (isDense(text, outer) && isDense(text, inner)) {
        this.#segmenter ??= new Intl.Segmenter(this.#lang, { granularity: 'word' });
        segments ??= this.#segmenter.segment(text);
        return segments.containing(at)?.index === at;
      }
      const beyond = text[outer] ?? '';
      const further = isStart ? outer - 1 : outer + 1;
      // "non-Hodgkin" is another disease than Hodgkin; "biopsy-proven" does speak of a biopsy.
      if (isStart && /[-‐‑]/.test(beyond)) return !isLetter(text, further);
      // "5 mg" is not in "1.5 mg".
      if (/[.,]/.test(beyond)) return !(/\d/.test(text[inner]!) && /\d/.test(text[further] ?? ''));
      return true;
    };
  }
}
