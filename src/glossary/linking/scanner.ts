/**
 * Reads running text as numbers: for every word a key that all its forms share. Different words may
 * share a key too, so a key only says which words cannot be the same; but it needs no new string
 * and no table, and of ten thousand terms nearly all are ruled out by keys alone.
 */
import { beginning, changing, folded, likeness } from '../word-forms/inflection.js';
import { endOf, isLetter, isSkipped } from '../word-forms/tokens.js';

/** What an ASCII character does in the loop for plain words: a letter, the end of one, or neither. */
const LETTER = 1;
const STOP = 2;
const ascii = new Uint8Array(0x80);
for (let code = 0; code < 0x80; code++) {
  const character = String.fromCharCode(code);
  ascii[code] = /[a-z]/i.test(character) ? LETTER : /[\d_']/.test(character) ? 0 : STOP;
}

/** One step of a key. Below 2 ** 24, so that no step leaves the range of small integers. */
const step = (key: number, code: number) => ((key << 5) - key + code) & 0xffffff;

/** The key of two words or more from the key of all but the last. */
export const joined = (key: number, next: number): number => (key * 33 + next + 1) & 0xffffff;

export class Scanner {
  /** The words of the last text and their keys; of each, only the first `count` mean anything. */
  readonly starts: number[] = [];
  readonly ends: number[] = [];
  readonly keys: number[] = [];
  /** Whether there is a letter or digit in it. */
  hasLetters = false;
  readonly #lang: string;
  /** Letters that forms of a word begin and end with; they have no part in its key. */
  readonly #first: string;
  readonly #last: string;
  readonly #isLast = new Uint8Array(0x80);
  /** Of words that are not just letters a to z. */
  readonly #known = new Map<string, number>();

  /** @param lang Primary language subtag. */
  constructor(lang: string) {
    this.#lang = lang;
    [this.#first, this.#last] = changing(lang);
    for (const letter of this.#last) {
      const code = letter.charCodeAt(0);
      if (code < 0x80) this.#isLast[code] = 1;
    }
  }

  /** Reads a text; gives the number of its words. */
  scan(text: string): number {
    const { starts, ends, keys } = this;
    const isLast = this.#isLast;
    // In Turkish the small letter of I is another one than i; Polish stems change, as Somali ones do.
    const plain = !/^(tr|az|pl|so)$/.test(this.#lang);
    const { length } = text;
    let count = 0;
    let hasLetters = false;
    for (let at = 0; at < length;) {
      let end = at;
      let whole = 0;
      let key = 0;
      let code = text.charCodeAt(at);
      if (code === 32) {
        at++;
        continue;
      }
      while (code < 0x80 && ascii[code] === LETTER) {
        code |= 32;
        // step(), written out: until a page's scripts are compiled, a call costs as much as all the rest.
        whole = ((whole << 5) - whole + code) & 0xffffff;
        if (!isLast[code]) key = whole;
        code = text.charCodeAt(++end);
      }
      // NaN, which is no number, stands after the last letter.
      const stops = end === length || (code < 0x80 && ascii[code] === STOP);
      if (end === at && ascii[code] === STOP && code > 32) {
        // Punctuation is a word of its own.
        key = code;
        end++;
      } else if (end === at || !stops || !plain) {
        if (isSkipped(text, at)) {
          at++;
          continue;
        }
        end = endOf(text, at, this.#lang);
        key = this.#keyOf(text.slice(at, end));
        hasLetters ||= isLetter(text, at);
      } else hasLetters = true;
      starts[count] = at;
      ends[count] = end;
      keys[count++] = key;
      at = end;
    }
    this.hasLetters = hasLetters;
    return count;
  }

  #keyOf(spelling: string): number {
    let key = this.#known.get(spelling);
    if (key !== undefined) return key;
    const word = likeness(folded(spelling, this.#lang), this.#lang);
    let from = 0;
    while (from < word.length && this.#first.includes(word[from]!)) from++;
    let to = word.length;
    while (to > from && this.#last.includes(word[to - 1]!)) to--;
    key = 0;
    const all = beginning(word, this.#lang) + word.slice(from, to);
    for (let at = 0; at < all.length; at++) key = step(key, all.charCodeAt(at));
    this.#known.set(spelling, key);
    return key;
  }
}
