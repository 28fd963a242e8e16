import { adoptStyles, type CSSResult, type LitElement } from 'lit';

/** Adds the styles of a part that was loaded later to an element, and to its kind from now on. */
export function addStyles(host: LitElement, styles: CSSResult): void {
  const { elementStyles } = host.constructor as typeof LitElement;
  if (!elementStyles.includes(styles)) elementStyles.push(styles);
  adoptStyles(host.renderRoot as ShadowRoot, elementStyles);
}
