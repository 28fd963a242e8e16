/**
 * Styles that an element gives to the tree around it, for the author's nodes deep inside of it: `::slotted` reaches only its
 * children. Each element has one such sheet, written anew when its content changes.
 */
export class PageSheet {
  #sheet?: CSSStyleSheet | undefined;
  #root?: Document | ShadowRoot | undefined;

  /** Puts the styles into the tree that `host` stands in now. */
  set(host: Element, css: string): void {
    const root = host.getRootNode() as Document | ShadowRoot;
    const view = host.ownerDocument.defaultView;
    // A constructed sheet fits only the document that made it.
    if (root !== this.#root) this.remove();
    if (!view || !root.adoptedStyleSheets) return;
    if (!this.#sheet) {
      this.#sheet = new view.CSSStyleSheet();
      this.#root = root;
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, this.#sheet];
    }
    this.#sheet.replaceSync(css);
  }

  remove(): void {
    const root = this.#root;
    if (root)
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((each) => each !== this.#sheet);
    this.#sheet = this.#root = undefined;
  }
}
