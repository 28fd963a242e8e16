import type { LanguageController } from '../language/language-controller.js';
import { labelled } from './labelled.js';

/** What speaks a language. */
export interface Speaker {
  readonly language: LanguageController;
}

/** Words of ours, in the language that is asked. */
export type Saying = (by: Speaker) => string;

/** Words of an author that may be known in other languages, too. */
export interface Translatable {
  /** Language of the words as they are shown; empty: that of the page around. */
  lang: string;
  /** By the tag of their language. */
  translations?: Readonly<Record<string, string>> | undefined;
}

/** How a sheet says things: in the reader's language, or in that of the clinic as well. `T`: a text, or what shows one. */
export interface SheetWords<T> {
  /** Each language in a line of its own. */
  lines(say: Saying): T;
  /** One after the other in a line. */
  inline(say: Saying): T;
  /** A label and what the reader wrote, which stands as it was written. */
  written(label: Saying, value?: string): T;
  /** What else the sheet says of the reader: that an interpreter is wanted. */
  readonly wishes: readonly T[];
  /** How many ruled lines stand below what the reader wrote, for its translation. */
  readonly ruled: 0 | 1;
  /** A text of the author's, and below it what it is in the clinic's language. */
  authored(text: string, others: readonly Translatable[]): T;
  /** An author's words in the clinic's language; undefined where they are in it already, or not known in it. */
  translated(item: Translatable): T | undefined;
  /** The tag by which these words are known; undefined as above. */
  tagFor(item: Translatable): string | undefined;
  /** Further rules of style for paper. */
  readonly rules?: string;
}

/** The same list on paper, as text, and on the screen at the visit. */
export interface WordsOfSheets {
  readonly paper: SheetWords<string | Node>;
  readonly text: SheetWords<string>;
  readonly screen: SheetWords<unknown>;
}

/** A sheet in the reader's language alone. */
export function oneLanguage(language: LanguageController): WordsOfSheets {
  const words: SheetWords<string> = {
    lines: (say) => say({ language }),
    inline: (say) => say({ language }),
    written: (label, value) => labelled(language, label({ language }), value),
    authored: (text) => text,
    wishes: [],
    ruled: 0,
    translated: () => undefined,
    tagFor: () => undefined,
  };
  return { paper: words, text: words, screen: words };
}
