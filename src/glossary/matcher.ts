/**
 * Finds the terms of a glossary in running text: text in, matches out, no document needed.
 *
 * A trie over words, not over characters: the work for a word is one look-up, however many terms
 * there are, and a match can only begin and end where words do. A term grows into the trie when a
 * text holds its first word, so that a big glossary costs a page little more than a small one.
 */
import { folded, forms, primary } from './inflection.js';
import { isDense, isLetter, tokenize, written } from './tokens.js';
import { Waiting } from './waiting.js';

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
  readonly near?: readonly string[] | undefined;
  /** The how-many-th spelling it was: the author's order. */
  readonly order: number;
}

/** A word of running text, by its spelling. */
interface Word {
  /** What it is compared by, without regard to case and with it; itself first. */
  readonly plain: readonly string[];
  readonly written: readonly string[];
  /** The words of terms it can stand for, each doubled, and one more where it is another form. */
  ids: readonly number[];
}

const none: readonly number[] = [];
/** Room for a million different words in the key of an edge. */
const words = 0x100000;

/** How a word of a term wants to be met: an index into the tables of words. */
const LOOSE = 0;
const STRICT = 1;
const EXACT = 2;

/** A word with capitals after its first letter. */
const inCapitals = /^.+\p{Lu}/u;

// Old scripts replace Array.from() with one that takes no function.
const tables = <Value>() => [0, 1, 2, 3].map(() => new Map<string, Value>());

export class Matcher<Entry> {
  readonly #lang: string;
  /** What was added; nearly all of a big glossary stays there. */
  readonly #texts: string[] = [];
  readonly #entries: Entry[] = [];
  readonly #options: (TermOptions | undefined)[] = [];
  readonly #waiting: Waiting;
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
  /** The same by each of their forms. */
  readonly #byForm = new Map<string, Word[]>();
  #nodes = 0;
  #segmenter: Intl.Segmenter | undefined;

  /** @param lang Language of the text and of the terms; only its primary subtag matters. */
  constructor(lang = 'en') {
    this.#lang = primary(lang);
    this.#waiting = new Waiting(this.#lang, (spelling) => this.#grow(spelling));
  }

  /** Adds one spelling of an entry. Text without a letter or digit is ignored. */
  add(text: string, entry: Entry, options?: TermOptions): void {
    this.#texts.push(text);
    this.#entries.push(entry);
    this.#options.push(options);
    this.#waiting.add(text);
  }

  /**
   * Every term in the text, from left to right, the longest first, none inside another.
   *
   * @param inside Says whether the text stands in the section with this id (entries with `near`).
   */
  find(text: string, inside: (id: string) => boolean = () => false): Match<Entry>[] {
    const { starts, ends } = tokenize(text);
    const found = starts.map((start, index) => this.#word(text.slice(start, ends[index])));
    const boundary = this.#boundaries(text);
    const matches: Match<Entry>[] = [];
    for (let first = 0; first < starts.length; first++) {
      const { ids } = found[first]!;
      if (ids === none || !ids.some((id) => this.#edges.has(id >> 1))) continue;
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
      };
      this.#seen.set(spelling, word);
      for (const form of all) this.#file(form, word);
      if (word.written !== all) for (const form of word.written) this.#file(form, word);
      this.#lookUp(word);
      this.#waiting.see(word.plain, word.written);
    }
    return word;
  }

  #file(form: string, word: Word) {
    const words = this.#byForm.get(form);
    if (words) words.push(word);
    else this.#byForm.set(form, [word]);
  }

  /** Takes a spelling into the trie; a second time changes nothing. */
  #grow(order: number) {
    const text = this.#texts[order]!;
    const entry = this.#entries[order]!;
    const { match, near } = this.#options[order] ?? {};
    const { starts, ends } = tokenize(text);
    if (!starts.some((start) => isLetter(text, start))) return;
    let node = 0;
    for (let nth = 0; nth < starts.length; nth++) {
      const key = node * words + this.#idOf(text.slice(starts[nth], ends[nth]), match);
      let next = this.#edges.get(key);
      if (!next) this.#edges.set(key, (next = ++this.#nodes));
      node = next;
    }
    const items = this.#items.get(node) ?? [];
    if (items.some((item) => item.entry === entry)) return;
    items.push({ entry, order, near: near?.length ? near : undefined });
    this.#items.set(node, items);
  }

  #idOf(token: string, match: MatchRule | undefined): number {
    const asWritten = written(token);
    const plain = folded(token, this.#lang);
    const strict =
      match === 'case' ||
      (match !== 'form' && asWritten !== plain && inCapitals.test(asWritten.replace(/'s$/i, '')));
    const word = strict ? asWritten : plain;
    const way = (strict ? STRICT : LOOSE) + (match === 'exact' ? EXACT : 0);
    let id = this.#tokens[way]!.get(word);
    if (id !== undefined) return id;
    id = this.#names.push(word) - 1;
    this.#tokens[way]!.set(word, id);
    for (const form of match === 'exact' ? [word] : forms(word, this.#lang, false)) {
      const known = this.#ids[way]!.get(form);
      if (known) known.push(id);
      else this.#ids[way]!.set(form, [id]);
      for (const word of this.#byForm.get(form) ?? []) this.#lookUp(word);
    }
    return id;
  }

  /** Finds the words of terms that this word can stand for. */
  #lookUp(word: Word) {
    const all: number[] = [];
    for (let way = LOOSE; way <= (STRICT | EXACT); way++) {
      const table = this.#ids[way]!;
      if (!table.size) continue;
      const spelled = way & STRICT ? word.written : word.plain;
      for (let nth = 0; nth < (way & EXACT ? 1 : spelled.length); nth++) {
        for (const id of table.get(spelled[nth]!) ?? none) {
          const token = id * 2 + Number(this.#names[id] !== spelled[0]);
          if (!all.includes(token)) all.push(token);
        }
      }
    }
    word.ids = all.length ? all : none;
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
