import { labelText } from '../content/plain-text.js';
import type { FaqItem } from '../../faq/faq.model.js';

/** What the console tells an author: a chunk that pages without mistakes do not load. */
export const advice = (
  twice: readonly string[],
  empty: readonly FaqItem[] = [],
  links: readonly Element[] = [],
): string[] => [
  ...twice.map((id) => `The id “${id}” stands twice; a link to it opens the first question.`),
  ...empty.map(({ id }) => `The question “${id}” has no answer.`),
  ...links.map(
    (link) =>
      `The link “${labelText(link)}” stands in a question, which opens the answer, and is shown as words. Put it into the answer.`,
  ),
];
