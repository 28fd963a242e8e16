import { textOf, type Question } from './quiz.model.js';

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
