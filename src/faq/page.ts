const texts = new WeakMap<CSSStyleSheet, string>();

/**
 * Styles that only the tree around an element can give: `::slotted` does not reach deep into the
 * author's nodes. One sheet a tree, however many FAQs are in it.
 */
export function addSheet(host: Element, css: string): void {
  const { adoptedStyleSheets } = host.getRootNode() as Document | ShadowRoot;
  // Of the element's own window: a constructed sheet fits only the document that made it.
  const view = host.ownerDocument.defaultView;
  if (!view || adoptedStyleSheets.some((sheet) => texts.get(sheet) === css)) return;
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(css);
  texts.set(sheet, css);
  adoptedStyleSheets.push(sheet);
}

/**
 * Calls `follow` when the address asks for a place: on `hashchange` (which back and forward cause
 * too), and when the link that is already in the address is pressed again. Gives back the end of it.
 */
export function followLinks(follow: () => void): () => void {
  const pressed = (event: Event) => {
    const link = event.composedPath().find((node) => (node as Element).localName === 'a');
    const { hash, href } = (link ?? {}) as HTMLAnchorElement;
    // A changed address is heard by `hashchange`; the same one again only here.
    if (hash && href === location.href) setTimeout(follow);
  };
  const end = new AbortController();
  addEventListener('hashchange', follow, end);
  addEventListener('click', pressed, end);
  return () => end.abort();
}
