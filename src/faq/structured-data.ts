import type { FaqItem } from './faq.model.js';

const textOf = (part: Node | string) =>
  (typeof part === 'string' ? part : (part.textContent ?? '')).replace(/\s+/g, ' ').trim();

let described = false;

/**
 * Adds schema.org `FAQPage` data made from the visible text to the page's head, once a page:
 * a page may hold one FAQPage only. What search engines do with it is theirs to say.
 */
export function describe(host: Element, items: readonly FaqItem[]): void {
  if (described) return;
  described = true;
  const data = {
    '@context': 'https://schema.org',
    '@type': 'FAQPage',
    mainEntity: items.map(({ question, answer }) => ({
      '@type': 'Question',
      name: textOf(question),
      acceptedAnswer: { '@type': 'Answer', text: answer.map(textOf).filter(Boolean).join('\n') },
    })),
  };
  const script = host.ownerDocument.createElement('script');
  script.type = 'application/ld+json';
  // A text node: setting `textContent` of a script would need a Trusted Types policy.
  script.append(host.ownerDocument.createTextNode(JSON.stringify(data)));
  host.ownerDocument.head.append(script);
}
