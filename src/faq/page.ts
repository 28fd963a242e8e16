const texts = new WeakMap<CSSStyleSheet, string>();

/**
 * Styles that only the tree around an element can give: `::slotted` does not reach deep into the
 * author's nodes. One sheet a tree, however many FAQs are in it.
 */
export function addSheet(host: Element, css: string): void {
  // Taken out of the page before its first update; it asks again when it is back.
  if (!host.isConnected) return;
  const { adoptedStyleSheets } = host.getRootNode() as Document | ShadowRoot;
  // Of the element's own window: a constructed sheet fits only the document that made it.
  const view = host.ownerDocument.defaultView;
  if (!view || adoptedStyleSheets.some((sheet) => texts.get(sheet) === css)) return;
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(css);
  texts.set(sheet, css);
  adoptedStyleSheets.push(sheet);
}
