/**
 * The words of every day: what a page says most often is what a word of it most likely means. Such a
 * word is never taken for a form of a term that is written otherwise (Russian “потом”, then, is not
 * “пот”, sweat). Each language's list is a file of its own, made by `scripts/everyday.mjs`.
 */
export interface Everyday {
  has(word: string): boolean;
}

/** Nothing but what is written is taken for a term: for a list that could not be fetched. */
export const everyWord: Everyday = { has: (word) => !word.includes('_') };
/** For languages without forms of words. */
export const noWord: Everyday = { has: () => false };
