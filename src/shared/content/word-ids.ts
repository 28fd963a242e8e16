import { stemsOf, sum } from './naming.js';

/**
 * Ids for questions or options that have none of the author's: made of the words, so that a kept
 * answer never moves to others, but without telling them, for what is kept and told holds no words.
 */
export const wordIds = (texts: readonly string[]): string[] =>
  stemsOf(texts).map((stem) => `w-${sum(stem)}`);
