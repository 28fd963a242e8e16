/**
 * Finds the terms of a glossary in running text: text in, matches out, no document needed.
 *
 * A trie over words, not over characters: the work for a word is one look-up, however many terms
 * there are, and a match can only begin and end where words do. A term grows into the trie when a
 * text holds its first word, so that a big glossary costs a page little more than a small one.
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
  /** The how-many-th spelling it was: the author's order. */
  readonly order: number;
}

/** A spelling that no text has asked for yet; those with the same first word are a chain. */
interface Waiting<Entry> {
  readonly text: string;
  readonly item: Item<Entry>;
  readonly match: MatchRule | undefined;
  readonly next: Waiting<Entry> | undefined;
}

/** A word of running text, by its spelling. */
interface Word {
  /** What it is compared by, without regard to case and with it; itself first. */
  readonly plain: readonly string[];
  readonly written: readonly string[];
  /** The words of terms it can stand for, each doubled, and one more where it is another form. */
  ids: readonly number[];
  /** How many spellings there were when it was asked after, and how many of them in the trie. */
  asked: number;
  loaded: number;
}

const none: readonly number[] = [];
/** Room for a million different words in the key of an edge. */
const words = 0x100000;

/** How a word of a term wants to be met: an index into the tables of words. */
const LOOSE = 0;
const STRICT = 1;
const EXACT = 2;

const tables = <Value>() => Array.from({ length: 4 }, () => new Map<string, Value>());

export class Matcher<Entry> {
  readonly #lang: string;
  /** Spellings by the forms of their first word. Nearly all of a big glossary stays here. */
  readonly #waiting = new Map<string, Waiting<Entry>>();
  /** Ids of the words that terms are made of, and of their forms, one table a way to be met. */
  readonly #tokens = tables<number>();
  readonly #ids = tables<number[]>();
  /** The words of terms, by id. */
  readonly #names: string[] = [];
  /** From a node and a word to the next node. One flat map: a map a node costs ten times as much. */
  readonly #edges = new Map<number, number>();
  readonly #items = new Map<number, Item<Entry>[]>();
  /** The spellings met so far. */
  readonly #seen = new Map<string, Word>();
  #nodes = 0;
  #added = 0;
  #loaded = 0;
  #segmenter: Intl.Segmenter | undefined;

  /** @param lang Language of the text and of the terms; only its primary subtag matters. */
  constructor(lang = 'en') {
    this.#lang = primary(lang);
  }

  /** Adds one spelling of an entry. Text without a letter or digit is ignored. */
  add(text: string, entry: Entry, { match, near }: TermOptions = {}): void {
    const { starts, ends } = tokenize(text, 1);
    if (!starts.length) return;
    const order = this.#added++;
    const item = near?.length ? { entry, near, order } : { entry, order };
    const first = text.slice(starts[0], ends[0]);
    const plain = folded(first, this.#lang);
    const wait = (form: string) =>
      this.#waiting.set(form, { text, item, match, next: this.#waiting.get(form) });
    for (const form of forms(plain, this.#lang, false)) wait(form);
    // "CTs" are several CT, while "cts" are not several "ct".
    if (first !== plain)
      for (const form of forms(written(first), this.#lang, false)) wait(folded(form, this.#lang));
  }

  /**
   * Every term in the text, from left to right, the longest first, none inside another.
   *
   * @param inside Says whether the text stands in the section with this id (entries with `near`).
   */
  find(text: string, inside: (id: string) => boolean = () => false): Match<Entry>[] {
    const { starts, ends } = tokenize(text);
    const found = starts.map((start, index) => this.#word(text.slice(start, ends[index])));
    for (const word of found) if (word.asked !== this.#added) this.#load(word);
    for (const word of found) if (word.loaded !== this.#loaded) this.#lookUp(word);
    const boundary = this.#boundaries(text);
    const matches: Match<Entry>[] = [];
    for (let first = 0; first < starts.length; first++) {
      let last = -1;
      let items: { item: Item<Entry>; others: number }[] = [];
      /** @param others How many words so far stand there in another form. */
      const walk = (node: number, at: number, others: number): void => {
        for (const id of found[at]?.ids ?? none) {
          const next = this.#edges.get(node * words + (id >> 1));
          if (next === undefined) continue;
          const sum = others + (id & 1);
          const here = at >= last && this.#items.get(next);
          if (here && boundary(ends[at]!, false)) {
            const fitting = here.filter((item) => this.#near(item, text, inside));
            if (fitting.length && at > last) items = [];
            if (fitting.length) last = at;
            for (const item of fitting) items.push({ item, others: sum });
          }
          walk(next, at + 1, sum);
        }
      };
      walk(0, first, 0);
      if (last < 0 || !boundary(starts[first]!, true)) continue;
      // An entry that asked for its neighbourhood, and found it, means more than one that did not;
      // the very word more than another form of it.
      items.sort(
        (a, b) =>
          Number(!!b.item.near) - Number(!!a.item.near) ||
          a.others - b.others ||
          a.item.order - b.item.order,
      );
      const [entry, ...others] = [...new Set(items.map(({ item }) => item.entry))];
      const certain = !!items[0]!.item.near && !items[1]?.item.near;
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

  #word(spelling: string): Word {
    let word = this.#seen.get(spelling);
    if (!word) {
      const asWritten = written(spelling);
      const plain = folded(spelling, this.#lang);
      const all = forms(plain, this.#lang, true);
      word = {
        plain: all,
        written: asWritten === plain ? all : forms(asWritten, this.#lang, true),
        ids: none,
        asked: -1,
        loaded: -1,
      };
      this.#seen.set(spelling, word);
    }
    return word;
  }

  /** Brings the spellings that may begin with this word into the trie. */
  #load(word: Word) {
    word.asked = this.#added;
    for (const form of word.plain) this.#bring(form);
    if (word.written !== word.plain)
      for (const form of word.written) this.#bring(folded(form, this.#lang));
  }

  #bring(form: string) {
    let waiting = this.#waiting.get(form);
    if (!waiting) return;
    this.#waiting.delete(form);
    for (; waiting; waiting = waiting.next) this.#grow(waiting);
    this.#loaded++;
  }

  #grow({ text, item, match }: Waiting<Entry>) {
    const { starts, ends } = tokenize(text);
    if (!starts.some((start) => isLetter(text, start))) return;
    let node = 0;
    starts.forEach((start, index) => {
      const key = node * words + this.#idOf(text.slice(start, ends[index]), match);
      const next = this.#edges.get(key) ?? ++this.#nodes;
      this.#edges.set(key, next);
      node = next;
    });
    const items = this.#items.get(node);
    if (!items) this.#items.set(node, [item]);
    else if (!items.some(({ entry }) => entry === item.entry)) items.push(item);
  }

  #idOf(token: string, match: MatchRule | undefined): number {
    const asWritten = written(token);
    const strict =
      match === 'case' || (match !== 'form' && /^.+\p{Lu}/u.test(asWritten.replace(/'s$/i, '')));
    const word = strict ? asWritten : folded(token, this.#lang);
    const way = (strict ? STRICT : LOOSE) + (match === 'exact' ? EXACT : 0);
    let id = this.#tokens[way]!.get(word);
    if (id !== undefined) return id;
    id = this.#names.push(word) - 1;
    this.#tokens[way]!.set(word, id);
    for (const form of match === 'exact' ? [word] : forms(word, this.#lang, false)) {
      const known = this.#ids[way]!.get(form);
      if (known) known.push(id);
      else this.#ids[way]!.set(form, [id]);
    }
    return id;
  }

  /** Finds the words of terms that this word can stand for. */
  #lookUp(word: Word) {
    word.loaded = this.#loaded;
    const all = new Set<number>();
    this.#ids.forEach((ids, way) => {
      if (!ids.size) return;
      const spelled = way & STRICT ? word.written : word.plain;
      for (const form of way & EXACT ? spelled.slice(0, 1) : spelled)
        for (const id of ids.get(form) ?? none)
          all.add(id * 2 + Number(this.#names[id] !== spelled[0]));
    });
    word.ids = all.size ? [...all] : none;
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
