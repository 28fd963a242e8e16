/**
 * Author's words: plain texts from JSON, or nodes of the page, which are copied for display and never
 * changed. In a label they stand in one line; as prose every text is a paragraph.
 */
export type Words = readonly (string | Node)[];

export type Kind = 'choice' | 'reflective' | 'order' | 'own-words';

/** Language and direction as the author gave them; absent: those of the page. */
export interface Spoken {
  lang?: string;
  dir?: string;
}

export interface Option extends Spoken {
  /** The author's id, or the option's place: `1`, `2` … */
  id: string;
  text: Words;
  right: boolean;
  /** Said when this option was chosen. */
  feedback: Words;
  /** Stays last when options are shuffled. */
  fixed: boolean;
  /** The author's own control, in the rich form: what was chosen before scripts ran counts. */
  input?: HTMLInputElement;
}

export interface Question extends Spoken {
  /** The author's id, or the question's place: `q1`, `q2` … */
  id: string;
  kind: Kind;
  /** More than one option may be chosen. */
  several: boolean;
  question: Words;
  /** Scenario or picture, shown before the question. */
  intro: Words;
  /** For `order`: in the right order. */
  options: readonly Option[];
  explanation: Words;
  hints: readonly Words[];
  /** `#id` of the passage to read again. */
  source?: string;
  /** What everyone must know to be safe. */
  critical: Words;
  /** For `own-words`: what a good answer holds. */
  points: readonly Words[];
}

export interface QuizModel {
  title?: Words;
  /** Rank of the author's heading, 0 where there is none. */
  rank: number;
  /** Day of the last review, `YYYY-MM-DD`. */
  reviewed?: string;
  intro: Words;
  disclaimer: Words;
  questions: readonly Question[];
}

/** What a reader did with one question. Kept only where the author asked for it; never any words. */
export interface Answer {
  /** Ids of the chosen options; for `order` all of them, as they stand. */
  chosen: readonly string[];
  /** Absent until the question was checked. */
  result?: 'right' | 'not-yet' | 'unsure';
  /** How many steps of help were given. */
  steps: number;
}

/** The option that every choice question ends with. No author's id can be this: it has a space. */
export const unsure = 'not sure';

export const textOf = (words: Words): string =>
  words
    .map((word) => (typeof word === 'string' ? word : (word.textContent ?? '')))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();

/** Whether there is a right and a not yet right answer. */
export const isMarked = ({ kind }: Question): boolean => kind === 'choice' || kind === 'order';

export function resultOf({ kind, options }: Question, chosen: readonly string[]): Answer['result'] {
  if (kind === 'order') return options.some(({ id }, i) => id !== chosen[i]) ? 'not-yet' : 'right';
  if (chosen.includes(unsure)) return 'unsure';
  return kind === 'choice' && options.some(({ id, right }) => right !== chosen.includes(id))
    ? 'not-yet'
    : 'right';
}

/** A short fingerprint of question and options: kept answers belong to these words only. */
export function hashOf({ kind, question, options }: Question): number {
  let hash = 7;
  for (const char of [
    kind,
    textOf(question),
    ...options.map(({ text, right }) => textOf(text) + right),
  ].join())
    hash = (Math.imul(hash, 31) + char.codePointAt(0)!) | 0;
  return hash;
}

/**
 * A random-looking order that is the same for the same seed, so nothing has to be stored to keep it
 * through retry and reload. Never the order given, where there is another.
 */
export function shuffled<T>(items: readonly T[], seed: number): T[] {
  const result = [...items];
  for (let i = result.length; i > 1;) {
    seed = (Math.imul(seed ^ (seed >>> 15), 0x2c1b3c6d) + 0x9e3779b9) | 0;
    const j = (seed >>> 0) % i--;
    [result[i], result[j]] = [result[j]!, result[i]!];
  }
  return result.every((item, i) => item === items[i])
    ? [...result.slice(1), ...result.slice(0, 1)]
    : result;
}
