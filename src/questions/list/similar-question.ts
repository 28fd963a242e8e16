import { slug } from '../../shared/content/item-list.js';
import type { Saved } from '../saved-questions.js';

/** Pairs of neighbouring letters: likeness in any script, words or none. */
function pairs(text: string): Set<string> {
  const letters = slug(text);
  return new Set([...letters.slice(1)].map((_, i) => letters.slice(i, i + 2)));
}

/** The words of a question on the list that is much like this one (Dice ≥ 0.8), or undefined. */
export function similarQuestion(text: string, saved: readonly Saved[]): string | undefined {
  const mine = pairs(text);
  return saved.find((other) => {
    const theirs = pairs(other.text);
    const common = [...mine].filter((pair) => theirs.has(pair)).length;
    return slug(text) === slug(other.text) || 2 * common >= 0.8 * (mine.size + theirs.size);
  })?.text;
}
