import type { FaqView } from '../faq.model.js';

/**
 * One at a time: what stays open when another question opens. Never closes what a search found, or
 * what holds the focus, which would fall to the page's body (WCAG 2.4.3).
 */
export function stay({ host, items, ids, search }: FaqView): string[] {
  const { activeElement } = host.getRootNode() as Document | ShadowRoot;
  return items
    .filter(
      (item) =>
        ids.has(item.id) &&
        (search?.finds(item) ||
          item.answer.some((node) => node instanceof Node && node.contains(activeElement))),
    )
    .map(({ id }) => id);
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
