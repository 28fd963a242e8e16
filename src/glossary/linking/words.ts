/** A word of a text beside a word of a term: whether they are the same, or forms of one word. */
import type { Everyday } from '../word-forms/everyday.js';
import { bare, folded, forms } from '../word-forms/inflection.js';
import { tokenize, written } from '../word-forms/tokens.js';

/** How strictly an entry wants to be met; without it capitals inside a word decide about case. */
export type MatchRule = 'form' | 'case' | 'exact';

/** A word of running text: what it is compared by, without regard to case and with it; itself first. */
export interface Word {
  readonly plain: readonly string[];
  readonly written: readonly string[];
  /** Without accents; none where the language, or its accents, say that it is another word. */
  readonly bare: readonly string[];
  /** It means itself alone. */
  readonly isEveryday: boolean;
  readonly isCapital: boolean;
}

/** A word of a term, and how it wants to be met. */
export interface Part {
  readonly word: string;
  readonly forms: readonly string[];
  readonly bare: readonly string[];
  /** With its capitals. */
  readonly strict: boolean;
  /** In no other form. */
  readonly exact: boolean;
  /** A German noun: with a small letter it is another word. */
  readonly isNoun: boolean;
}

/** A word with capitals after its first letter. */
const inCapitals = /^.+\p{Lu}/u;
/** Letters with figures after them are no word of every day, whatever their case: HbA1c, HER2. */
const withFigures = /^\p{L}{2,}.*\p{Nd}/u;

/** Shortest word that may be met without its accents: té and te, mamá and mama are others. */
const longEnough = 5;

/** What an everyday word may carry and still be one: “and”, “that”; a Korean particle. */
const carried: Record<string, RegExp> = {
  ar: /^[وف]/,
  he: /^ו?(?:כש|ש)?/,
  ko: /(?:은|는|이|가|을|를|의|에|도|만|로|와|과)$/,
};

/** A word of a text. `everyday`: words that mean themselves alone. */
export function wordOf(spelling: string, lang: string, everyday: Everyday): Word {
  const asWritten = written(spelling);
  const plain = folded(spelling, lang);
  const all = forms(plain, lang, true);
  return {
    plain: all,
    written: asWritten === plain ? all : forms(asWritten, lang, true),
    bare: isBare(asWritten, plain, lang) ? all : [],
    isEveryday:
      everyday.has(plain) || (lang in carried && everyday.has(plain.replace(carried[lang]!, ''))),
    isCapital: asWritten !== plain,
  };
}

/** The words of a term. */
export function partsOf(text: string, match: MatchRule | undefined, lang: string): Part[] {
  const { starts, ends } = tokenize(text, lang);
  // Not an everyday word in capitals: its name says which it is (COVID-19).
  const isNamed = starts.length > 1 && /[\p{L}]{4}.*\p{Nd}/u.test(text);
  return starts.map((start, nth) => partOf(text.slice(start, ends[nth]), match, lang, isNamed));
}

function partOf(token: string, match: MatchRule | undefined, lang: string, isNamed: boolean): Part {
  const asWritten = written(token);
  const plain = folded(token, lang);
  const name = asWritten.replace(/'s$/i, '');
  const isOpen = match === 'form' || withFigures.test(name) || (isNamed && name.length > 3);
  const strict = match === 'case' || (!isOpen && asWritten !== plain && inCapitals.test(name));
  const word = strict ? asWritten : plain;
  return {
    word,
    forms: forms(word, lang, false),
    bare: bare(plain, lang) === plain ? [] : forms(bare(plain, lang), lang, false),
    strict,
    exact: match === 'exact',
    isNoun: lang === 'de' && match !== 'form' && /^\p{Lu}\p{Ll}/u.test(asWritten),
  };
}

/** 0 for the very word, 1 for another form of it, 2 without its accents; undefined for another word. */
export function otherForm(part: Part, found: Word, isAlone: boolean): number | undefined {
  const { word, forms, strict, exact } = part;
  if (part.isNoun && !found.isCapital) return undefined;
  const spelled = strict ? found.written : found.plain;
  if (word === spelled[0]) return 0;
  if (exact || (isAlone && found.isEveryday)) return undefined;
  if (spelled.some((form) => forms.includes(form))) return 1;
  const isSame =
    !strict && word.length >= longEnough && found.bare.some((form) => part.bare.includes(form));
  return isSame ? 2 : undefined;
}

/** Whether a word may be one that has accents: in Romanian, Spanish and English, elsewhere in capitals only. */
const isBare = (asWritten: string, plain: string, lang: string) =>
  bare(plain, lang) === plain &&
  (/^(ar|en|es|ro)$/.test(lang) || (asWritten.length > 1 && asWritten === asWritten.toUpperCase()));
