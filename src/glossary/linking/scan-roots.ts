import { isClosed, isForbidden } from './running-text.js';

/** The elements of changed places that are in linked content, none of them inside another. */
export function scanRoots(changed: Iterable<Element>, selector: string): Element[] {
  const found = new Set<Element>();
  for (const element of changed) {
    if (!element.isConnected) continue;
    const candidates = element.closest(selector)
      ? [element]
      : element.querySelectorAll<Element>(selector);
    for (const root of candidates) if (isOpen(root, selector)) found.add(root);
  }
  return [...found].filter((root) => {
    for (let at = root.parentElement; at; at = at.parentElement) {
      if (found.has(at)) return false;
    }
    return true;
  });
}

function isOpen(root: Element, selector: string): boolean {
  let at = root;
  for (; !at.matches(selector); at = at.parentElement!) if (isForbidden(at)) return false;
  return !isClosed(at);
}
