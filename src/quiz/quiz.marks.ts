import { labelText } from '../shared/content/plain-text.js';
import { tick } from './quiz.copy.js';
import type { Words } from './quiz.model.js';

/**
 * Ways other than bold type in which authors say which option is right. They are not taken for it: readers would see most
 * of them before they answer, and some are only a habit. But a question is no question without a right answer then.
 */
const element = 'mark,u,ins,font[color]';
const style =
  /(^|[;\s])(background(-color)?|text-decoration(-line)?|color)\s*:(?!\s*(?:inherit|initial|unset|transparent|none|white|black|windowtext|auto|#(?:0{3}|f{3}){1,2}\b|rgb\((0, ?0, ?0|255, ?255, ?255)\)))/i;
const className = /(^|[\s_-])(correct|right-answer)([\s_-]|$)/i;

/** Whether a tick stands before or behind some words. */
export const hasTick = (words: string): boolean => tick.lead.test(words) || tick.trail.test(words);

/** Whether an option is marked as a whole, in another way than by bold type. */
export const isMarked = (option: {
  node: Element;
  nodes: readonly Node[];
  words: string;
}): boolean =>
  /^\[x\]/i.test(option.words) ||
  !!option.node.querySelector('input[checked]') ||
  className.test(option.node.getAttribute('class') ?? '') ||
  style.test(option.node.getAttribute('style') ?? '') ||
  isHighlighted(option.nodes);

function isHighlighted(nodes: readonly Node[]): boolean {
  const [only, ...more] = nodes.filter(({ textContent }) => textContent?.trim());
  if (only?.nodeType !== 1 || more.length) return false;
  return (
    (only as Element).matches(element) ||
    style.test((only as Element).getAttribute('style') ?? '') ||
    isHighlighted([...only.childNodes])
  );
}

/** The words of an explanation that name an option by its letter or number alone, such as “Answer: B”. */
export function namingOption(explanation: Words, count: number): string | undefined {
  const [first] = explanation;
  if (first === undefined) return undefined;
  const words = typeof first === 'string' ? first : labelText(first);
  const [named, , sign] =
    /^([^:：]{1,40})[:：]\s*\(?([a-z]|\d{1,2})\)?\s*(?=$|[.)–—,;:])/i.exec(words) ?? [];
  if (!named) return undefined;
  const place = /\d/.test(sign!) ? +sign! : sign!.toLowerCase().charCodeAt(0) - 96;
  return place >= 1 && place <= count ? named : undefined;
}
