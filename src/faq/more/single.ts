import type { FaqView } from '../faq.model.js';
import { holdsFocus } from '../open-answers.js';

/**
 * One at a time: what stays open when another question opens. Never closes what a search found, or
 * what holds the focus.
 */
export function stay({ host, items, ids, search }: FaqView): string[] {
  return items
    .filter((item) => ids.has(item.id) && (search?.finds(item) || holdsFocus(host, item)))
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
