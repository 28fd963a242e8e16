import { labelText } from '../shared/content/plain-text.js';

/**
 * Author's words: plain texts from JSON, or copies of nodes of the page. In a label they stand in one
 * line; as prose every text is a paragraph. What stands before and after the questions may be the
 * author's own nodes, which are never changed.
 */
export type Words = readonly (string | Node)[];

export type Kind = 'choice' | 'reflective' | 'order' | 'own-words';

/** Language and direction as the author gave them; absent: those of the page. */
export interface Spoken {
  lang?: string;
  dir?: string;
}

export interface Option extends Spoken {
  /** The author's id, or one made of the option's words. */
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
  /** The author's id, or one made of the question's words. */
  id: string;
  kind: Kind;
  /** More than one option may be chosen. */
  several: boolean;
  question: Words;
  /** Scenario or picture, shown before the question. */
  intro: Words;
  /** What the author wrote between the question and its options, and is shown there. */
  below?: Words;
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

/** An author's words in one line: for names, ids, speech and “The answer: …”. */
export const textOf = (words: Words): string => labelText(words);

/** Detail of `bedside-answer`. */
export interface AnswerDetail {
  /** The author's id of the question, or the one made from its words. */
  id: string;
  /** Questions without a right answer (reflective, own words) always give `right`. */
  result: 'right' | 'not-yet' | 'unsure';
}

/** All that tells of the scene, wherever it stands. */
export const sceneOf = ({ intro, below = [] }: Question): Words => [...intro, ...below];
