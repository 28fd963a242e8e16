import { blocksOf } from '../markup/serialize.js';
import type { Rich } from '../markup/tree.js';
import { wordsOf } from '../markup/words.js';

/**
 * A question and what leads up to it. Many systems keep both in one text: the last paragraph asks, what
 * stands before is the scene. Where the last one is not what asks, all of it is the question.
 */
export function asked(text: Rich): { question: Rich; intro: Rich } {
  const parts = blocksOf(text);
  if (parts.length < 2) return { question: text, intro: [] };
  const last = parts.at(-1)!;
  const asks = parts.map((part) => /[?？؟;:：…_]\s*$/.test(wordsOf([part])));
  const plain = /^(p|h[1-6])$/.test(last.name) && wordsOf([last]) !== '';
  if (plain && (asks.at(-1) || !asks.includes(true)))
    return { question: last.children, intro: parts.slice(0, -1) };
  return { question: text, intro: [] };
}
