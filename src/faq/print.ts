/** Sheets by document: a constructed sheet may be used only in the document that made it. */
const sheets = new WeakMap<Document, CSSStyleSheet>();

/**
 * Styles that only the tree around the element can give: on paper, links in answers show their
 * address (`::slotted` does not reach links deep inside), and native `<details>` stand open.
 * Adds one sheet to that tree, once.
 */
export function addPrintSheet(host: Element): void {
  const root = host.getRootNode() as Document | ShadowRoot;
  const view = host.ownerDocument.defaultView;
  if (!root.adoptedStyleSheets || !view) return;
  let sheet = sheets.get(host.ownerDocument);
  if (!sheet) {
    sheets.set(host.ownerDocument, (sheet = new view.CSSStyleSheet()));
    sheet.replaceSync(`@media print {
      bedside-faq a[href^='http']::after { content: ' (' attr(href) ')'; overflow-wrap: anywhere }
      bedside-faq:not([print='open']) > details::details-content {
        content-visibility: visible !important; block-size: auto !important; display: block !important }
    }
    ::highlight(bedside-faq) { background-color: #ffe27a; color: #000 }`);
  }
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
}
