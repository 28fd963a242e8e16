import { fold, wordsOf } from '../definition-text.js';
import type { Entry } from '../glossary.model.js';

/** Tells of an entry whether all words of `query` stand in it, each perhaps in part. */
export function searchFor(query: string): (entry: Entry) => boolean {
  const wanted = fold(query).split(' ');
  return (entry) => wanted.every((word) => !word || wordsOf(entry).includes(word));
}
