import type { FaqItem } from './faq.model.js';

/**
 * One at a time: which open questions stay when another opens. Never closes what holds the focus,
 * which would fall to the page's body (WCAG 2.4.3).
 */
export function mayNotClose(host: Element, items: readonly FaqItem[]): FaqItem[] {
  const { activeElement } = host.getRootNode() as Document | ShadowRoot;
  return items.filter(({ answer }) =>
    answer.some((node) => node instanceof Node && node.contains(activeElement)),
  );
}

/**
 * Keeps `element` where it is on the screen while `change` moves what stands above it. Only what
 * the browser's own scroll anchoring leaves over is scrolled.
 */
export async function keepInPlace(element: Element, change: () => Promise<unknown>): Promise<void> {
  const before = element.getBoundingClientRect().top;
  await change();
  const shift = element.getBoundingClientRect().top - before;
  if (Math.abs(shift) < 1) return;
  let scroller: Element | null = element;
  do {
    const root: Node = scroller.getRootNode();
    scroller = scroller.assignedSlot ?? scroller.parentElement ?? (root as ShadowRoot).host ?? null;
  } while (scroller && !(scroller.scrollHeight > scroller.clientHeight && scrolls(scroller)));
  (scroller ?? element.ownerDocument.defaultView!).scrollBy({ top: shift, behavior: 'instant' });
}

const scrolls = (element: Element) => /auto|scroll/.test(getComputedStyle(element).overflowY);
