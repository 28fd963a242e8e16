import type { Result } from '../content/result.js';
import type { FaqItem } from '../../faq/faq.model.js';

/** What the console tells an author: a chunk that pages without mistakes do not load. */
export const advice = (twice: readonly string[], empty: readonly FaqItem[] = []): string[] => [
  ...twice.map((id) => `The id “${id}” stands twice; a link to it opens the first question.`),
  ...empty.map(({ id }) => `The question “${id}” has no answer.`),
];

/** Headings that stand too deep are a mistake; none at all may only mean that they come later. */
export const wrapped = (host: Element): Result<never> | undefined =>
  host.querySelector('h1,h2,h3,h4,h5,h6,details')
    ? {
        ok: false,
        problems: [
          'Headings and answers are wrapped in another element. Put them directly inside.',
        ],
      }
    : undefined;
