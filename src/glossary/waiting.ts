/**
 * The spellings of a glossary that a page has no use for yet. Each waits for one of its words; when
 * the page has that word it waits for the next one that is missing, and when none is missing it is
 * handed over. So of a dictionary of ten thousand terms only those are looked at closely of which
 * every word stands on the page. Kept in numbers, because ten thousand objects are slow to make.
 */
import { endingsOf, folded, forms } from './inflection.js';
import { tokenize, written } from './tokens.js';

/** Buckets of words; several words may share one, which makes a term come in for nothing. */
const buckets = 0x4000;

/** Bucket of the first `end` letters of a folded word; of Latin letters the case does not matter. */
function bucketOf(form: string, end = form.length): number {
  let hash = 0;
  for (let at = 0; at < end; at++) {
    const code = form.charCodeAt(at);
    hash = (hash * 31 + (code < 91 ? code | 32 : code)) | 0;
  }
  return (hash ^ (hash >>> 15)) & (buckets - 1);
}

/** Where the first word ends, if it is of the letters a to z and a space follows; else 0. */
function plainWord(text: string): number {
  let end = 0;
  for (let code; (code = text.charCodeAt(end) | 32) > 96 && code < 123;) end++;
  return end === text.length || text.charCodeAt(end) === 32 ? end : 0;
}

export class Waiting {
  readonly #lang: string;
  readonly #endings: Uint8Array | undefined;
  readonly #come: (spelling: number) => void;
  readonly #texts: string[] = [];
  readonly #seen = new Uint8Array(buckets);
  /** The last to wait at each bucket, counted from one; who that is, and who waits before it. */
  readonly #heads = new Int32Array(buckets);
  readonly #who: number[] = [];
  readonly #before: number[] = [];

  /** @param come Gets the number of a spelling when all its words were seen; perhaps repeatedly. */
  constructor(lang: string, come: (spelling: number) => void) {
    this.#lang = lang;
    this.#endings = endingsOf(lang);
    this.#come = come;
  }

  /** Lets a spelling wait; they are numbered from 0. */
  add(text: string): void {
    const spelling = this.#texts.push(text) - 1;
    // Nearly all terms, at full speed.
    const end = this.#endings ? plainWord(text) : 0;
    if (end) {
      if (!this.#waitsAt(spelling, [this.#stem(text, end)])) this.#move(spelling);
      return;
    }
    const { starts, ends } = tokenize(text, 1);
    if (starts.length && !this.#waits(spelling, text.slice(starts[0], ends[0])))
      this.#move(spelling);
  }

  /** Lets come what waited for a word of running text; `plain` and `asWritten` are its forms. */
  see(plain: readonly string[], asWritten: readonly string[]): void {
    if (this.#endings) return this.#open(this.#stem(plain[0]!));
    for (const form of plain) this.#open(bucketOf(form));
    if (asWritten !== plain)
      for (const form of asWritten) this.#open(bucketOf(folded(form, this.#lang)));
  }

  #open(bucket: number) {
    if (this.#seen[bucket]) return;
    this.#seen[bucket] = 1;
    for (let at = this.#heads[bucket]!; at; at = this.#before[at - 1]!)
      this.#move(this.#who[at - 1]!);
    this.#heads[bucket] = 0;
  }

  /** Lets a spelling wait for its next missing word, or come. */
  #move(spelling: number) {
    const text = this.#texts[spelling]!;
    const { starts, ends } = tokenize(text);
    for (let nth = 0; nth < starts.length; nth++)
      if (this.#waits(spelling, text.slice(starts[nth], ends[nth]))) return;
    this.#come(spelling);
  }

  /** Lets a spelling wait for a word, unless that was seen in one of its forms. */
  #waits(spelling: number, word: string): boolean {
    const plain = folded(word, this.#lang);
    if (this.#endings) return this.#waitsAt(spelling, [this.#stem(plain)]);
    const all = forms(plain, this.#lang, false).map((form) => bucketOf(form));
    // "CTs" are several CT, while "cts" are not several "ct".
    if (word !== plain)
      for (const form of forms(written(word), this.#lang, false))
        all.push(bucketOf(folded(form, this.#lang)));
    return this.#waitsAt(spelling, all);
  }

  /** The bucket that all forms of a word share. */
  #stem(word: string, end = word.length): number {
    for (; end && this.#endings![word.charCodeAt(end - 1) | 32];) end--;
    return bucketOf(word, end);
  }

  #waitsAt(spelling: number, all: readonly number[]): boolean {
    for (const bucket of all) if (this.#seen[bucket]) return false;
    for (const bucket of all) {
      this.#before.push(this.#heads[bucket]!);
      this.#heads[bucket] = this.#who.push(spelling);
    }
    return true;
  }
}
