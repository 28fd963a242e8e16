import type { LitElement } from 'lit';
import { labelText, plainText } from '../../shared/content/plain-text.js';
import type { FaqItem } from '../faq.model.js';

/** Whose data a page holds, and what they say. */
const described = new WeakMap<Document, { host: Element; script: Element; text: string }>();

/**
 * Keeps schema.org `FAQPage` data made from the visible text in the page's head while the element is
 * there. The first FAQ on the page that asks for it has it: a page may hold one FAQPage only. What search
 * engines do with it is theirs to say.
 */
export function describe(host: LitElement, items: readonly FaqItem[]): void {
  const { ownerDocument } = host;
  const before = described.get(ownerDocument);
  if (!host.isConnected) return;
  const other = before && before.host !== host;
  if (other && !(before.host.compareDocumentPosition(host) & Node.DOCUMENT_POSITION_PRECEDING))
    return;
  const data = {
    '@context': 'https://schema.org',
    '@type': 'FAQPage',
    mainEntity: items.map(({ question, answer }) => ({
      '@type': 'Question',
      name: labelText(question),
      acceptedAnswer: { '@type': 'Answer', text: plainText(answer) },
    })),
  };
  const text = JSON.stringify(data);
  if (!other && text === before?.text) return;
  before?.script.remove();
  const script = inert(ownerDocument.scripts) ?? ownerDocument.createElement('script');
  script.type = 'application/ld+json';
  script.append(text);
  ownerDocument.head.append(script);
  described.set(ownerDocument, { host, script, text });
  if (before && !other) return;
  let left = false;
  host.addController({
    hostDisconnected() {
      if (left) return;
      left = true;
      const { host: owner, script } = described.get(ownerDocument) ?? {};
      if (owner !== host) return;
      script!.remove();
      described.delete(ownerDocument);
    },
  });
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
