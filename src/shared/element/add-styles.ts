import type { CSSResult, LitElement } from 'lit';

/** The sheets of each style text: a constructed sheet belongs to the document it was made for. */
const sheets = new WeakMap<CSSResult, WeakMap<Document, CSSStyleSheet>>();

/** Opens the shadow root of an element, with its styles: what `createRenderRoot` gives back. */
export function openShadowRoot(host: LitElement): ShadowRoot {
  const { shadowRootOptions } = host.constructor as typeof LitElement;
  const root = host.shadowRoot ?? host.attachShadow(shadowRootOptions);
  adoptStyles(host, root);
  return root;
}

/**
 * Gives an element its styles in the document it is in now; call it from `adoptedCallback`, so that an
 * element that a page moves into a frame or a pop-up keeps them.
 */
export function adoptStyles(host: LitElement, root = host.shadowRoot): void {
  const document = host.ownerDocument;
  const { elementStyles } = host.constructor as typeof LitElement;
  // A document without a window (a template's, say) shows nothing.
  if (!root || !document.defaultView) return;
  const { CSSStyleSheet } = document.defaultView;
  root.adoptedStyleSheets = (elementStyles as CSSResult[]).map((styles) => {
    let byDocument = sheets.get(styles);
    if (!byDocument) sheets.set(styles, (byDocument = new WeakMap()));
    let sheet = byDocument.get(document);
    if (!sheet) {
      byDocument.set(document, (sheet = new CSSStyleSheet()));
      sheet.replaceSync(styles.cssText);
    }
    return sheet;
  });
}

/** Adds the styles of a part that was loaded later to an element, and to its kind from now on. */
export function addStyles(host: LitElement, styles: CSSResult): void {
  const { elementStyles } = host.constructor as typeof LitElement;
  if (!elementStyles.includes(styles)) elementStyles.push(styles);
  adoptStyles(host);
}
