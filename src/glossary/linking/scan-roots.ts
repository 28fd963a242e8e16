type Rules = Pick<typeof import('./running-text.js'), 'isClosed' | 'isForbidden'>;

/** The elements of changed places that are in linked content, none of them inside another. */
export function regionsOf(changed: Iterable<Element>, selector: string, rules: Rules): Element[] {
  const regions = new Set<Element>();
  for (const element of changed) {
    if (!element.isConnected) continue;
    const roots = element.closest(selector)
      ? [element]
      : element.querySelectorAll<Element>(selector);
    for (const region of roots) if (isOpen(region, selector, rules)) regions.add(region);
  }
  return [...regions].filter((region) => {
    for (let at = region.parentElement; at; at = at.parentElement) {
      if (regions.has(at)) return false;
    }
    return true;
  });
}

function isOpen(region: Element, selector: string, { isClosed, isForbidden }: Rules): boolean {
  let at = region;
  for (; !at.matches(selector); at = at.parentElement!) if (isForbidden(at)) return false;
  return !isClosed(at);
}
