/**
 * Where words end in scripts without spaces (Chinese, Japanese, Thai): the browser's dictionary has
 * the say, and our lists where it cuts an everyday word in two; so do they where words mean
 * something else together. Elsewhere words end where letters do.
 */
import type { Everyday } from '../word-forms/everyday.js';
import { folded } from '../word-forms/inflection.js';
import { isDense } from '../word-forms/tokens.js';

/**
 * Characters of a text that are shown to the dictionary at a time. V8 copies the whole of what it was shown for
 * each word that it is asked about: 123,000 characters of Thai in one piece took 46 s.
 */
const PIECE = 2048;
/** Characters on either side of a piece, so that no word is cut where pieces meet. */
const MARGIN = 128;

/** Characters on either side in which the next two words are looked for. */
const FAR = 32;
const wordsBefore = /(?:(\p{L}+)\s+)?(?<!\p{L})(\p{L}+)\s+$/u;
const wordsBehind = /^\s+(\p{L}+)(?:\s+(\p{L}+))?/u;

export class Borders {
  readonly #lang: string;
  readonly #everyday: Everyday;
  /** Words that stand in phrases of the list. */
  readonly #inPhrases = new Set<string>();
  #dictionary: Intl.Segmenter | undefined;
  #text = '';
  /** Of the piece that was asked about last, and where that piece begins. */
  #segments: Intl.Segments | undefined;
  #from = 0;

  constructor(lang: string, everyday: Everyday) {
    this.#lang = lang;
    this.#everyday = everyday;
    if (everyday instanceof Set)
      for (const phrase of everyday as Set<string>)
        if (phrase.includes('_')) for (const word of phrase.split('_')) this.#inPhrases.add(word);
  }

  /** To be called before a text is asked about. */
  read(text: string): void {
    this.#text = text;
    this.#segments = undefined;
  }

  /** Whether what stands between two positions is a word, or several, and no part of one. */
  areAround(start: number, end: number): boolean {
    const begins = !this.#isInside(start) || this.#isBorder(start);
    const ends = !this.#isInside(end) || this.#isBorder(end);
    // Of a word that it does not know the dictionary cannot say where it ends.
    if (!(begins && ends) && !((begins || ends) && this.#isUnknown(start, end))) return false;
    return !this.#isHalf(start, end) && !this.#isOfPhrase(start, end);
  }

  /** Whether both neighbours are characters of words that nothing parts. */
  #isInside(at: number): boolean {
    return isDense(this.#text, at) && isDense(this.#text, at - 1);
  }

  #words(text: string): Intl.Segments {
    this.#dictionary ??= new Intl.Segmenter(this.#lang, { granularity: 'word' });
    return this.#dictionary.segment(text);
  }

  #isBorder(at: number): boolean {
    return this.#segmentAt(at).index + this.#from === at;
  }

  #segmentAt(at: number): Intl.SegmentData {
    const piece = at - (at % PIECE);
    const from = Math.max(0, piece - MARGIN);
    if (!this.#segments || from !== this.#from) {
      this.#from = from;
      this.#segments = this.#words(this.#text.slice(from, piece + PIECE + MARGIN));
    }
    return this.#segments.containing(at - from)!;
  }

  /** Whether the dictionary has nothing but the characters of a word. */
  #isUnknown(start: number, end: number): boolean {
    const parts = [...this.#words(this.#text.slice(start, end))];
    return parts.length > 1 && parts.every(({ segment }) => [...segment].length === 1);
  }

  /** Whether it means another thing with the words beside it: “in der Regel” is mostly, no period (Regel). */
  #isOfPhrase(start: number, end: number): boolean {
    const word = this.#text.slice(start, end);
    if (!this.#inPhrases.has(folded(word, this.#lang))) return false;
    const before = wordsBefore.exec(this.#text.slice(Math.max(0, start - FAR), start)) ?? [];
    const behind = wordsBehind.exec(this.#text.slice(end, end + FAR)) ?? [];
    const has = (...words: (string | undefined)[]) =>
      words.every(Boolean) && this.#everyday.has(folded(words.join('_'), this.#lang));
    const [, first, second] = before;
    const [, third, fourth] = behind;
    return (
      has(second, word) ||
      has(word, third) ||
      has(first, second, word) ||
      has(second, word, third) ||
      has(word, third, fourth)
    );
  }

  /** Whether it is half of an everyday word. */
  #isHalf(start: number, end: number): boolean {
    const word = this.#text.slice(start, end);
    const has = (whole: string) => this.#everyday.has(whole);
    return (
      (this.#isInside(start) && has(this.#segmentAt(start - 1).segment + word)) ||
      (this.#isInside(end) && has(word + this.#segmentAt(end).segment))
    );
  }
}
