import { direction } from './direction.js';

/**
 * The `lang` that holds for an element, as the HTML standard finds it: the nearest ancestor that has
 * the attribute, going from a shadow tree to its host. An empty `lang` means "unknown" and ends the
 * search, as it does in the standard. Gives '' when nothing is said.
 */
export function nearestLang(element: Element): string {
  for (let node: Node | null = element; node; node = node.parentNode ?? (node as ShadowRoot).host) {
    const lang = (node as Element).getAttribute?.('lang');
    if (lang != null) return lang.trim();
  }
  return '';
}

/** Direction of an item in another language than its element's, which the page may not have said. */
export const otherDir = (lang: string, host: Element): 'ltr' | 'rtl' | undefined =>
  lang && lang !== nearestLang(host) ? direction(lang) : undefined;

interface Watch {
  observer: MutationObserver;
  followers: Set<() => void>;
}

/** One observer for a document or shadow root, however many elements live in it. */
const watches = new Map<Node, Watch>();

/**
 * Calls `changed` whenever a `lang` attribute changes in the element's tree or in a tree around it.
 * Gives back the function that ends it; what no element needs any more is released.
 */
export function followLang(element: Element, changed: () => void): () => void {
  const roots: Node[] = [];
  for (let at: Element | undefined = element; at; at = (roots.at(-1) as ShadowRoot).host) {
    roots.push(at.getRootNode());
  }
  for (const root of roots) {
    let watch = watches.get(root);
    if (!watch) {
      const followers = new Set<() => void>();
      const observer = new MutationObserver(() => followers.forEach((follower) => follower()));
      observer.observe(root, { subtree: true, attributeFilter: ['lang'] });
      watches.set(root, (watch = { observer, followers }));
    }
    watch.followers.add(changed);
  }
  return () => {
    for (const root of roots) {
      const watch = watches.get(root);
      if (watch?.followers.delete(changed) && !watch.followers.size) {
        watch.observer.disconnect();
        watches.delete(root);
      }
    }
  };
}
