// Stands in for @lit/reactive-element/css-tag.js in the bundle: constructed sheets only (every browser we support has
// them), and one for each document, because a sheet belongs to the document it was made in. With adoptedCallback in
// lit-patch.mjs an element keeps its styles when a page moves it into a frame or a pop-up.
export class CSSResult {
  constructor(text) {
    this.cssText = text;
    this.sheets = new WeakMap();
  }
  toString() {
    return this.cssText;
  }
}
export const unsafeCSS = (text) => new CSSResult(text);
export const css = (strings, ...values) => new CSSResult(String.raw({ raw: strings }, ...values));
export const getCompatibleStyle = (style) => style;
export const supportsAdoptingStyleSheets = true;

export const adoptStyles = (root, styles) => {
  const { ownerDocument } = root;
  const { defaultView } = ownerDocument;
  // A document without a window (a template's, say) shows nothing.
  if (defaultView)
    root.adoptedStyleSheets = styles.map(({ cssText, sheets }) => {
      let sheet = sheets.get(ownerDocument);
      if (!sheet) {
        sheets.set(ownerDocument, (sheet = new defaultView.CSSStyleSheet()));
        sheet.replaceSync(cssText);
      }
      return sheet;
    });
};
