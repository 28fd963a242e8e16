import { html, type TemplateResult } from 'lit';

/** A heading of the given rank, 2 to 6; other numbers are moved to the nearest of these. */
export function heading(level: number, content: unknown): TemplateResult {
  switch (headingLevel(level)) {
    case 2:
      return html`<h2 part="heading">${content}</h2>`;
    case 3:
      return html`<h3 part="heading">${content}</h3>`;
    case 4:
      return html`<h4 part="heading">${content}</h4>`;
    case 5:
      return html`<h5 part="heading">${content}</h5>`;
    default:
      return html`<h6 part="heading">${content}</h6>`;
  }
}

/** Rank of a heading element, 1 to 6; 0 for any other node. */
export const rankOf = (node: Node | null | undefined): number =>
  +(/^H([1-6])$/i.exec(node?.nodeName ?? '')?.[1] ?? 0);

const headingLevel = (level: number) => Math.min(6, Math.max(2, Math.round(level) || 2));
