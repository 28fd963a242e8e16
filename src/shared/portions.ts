import { html } from 'lit';

const PORTION = 12;

/**
 * The rows of a list, those after the first dozen in boxes of a dozen each. A browser leaves out
 * boxes that are far out of sight (`styles/portions.ts`), and has a few of them to watch instead
 * of hundreds of rows: watching each row made a tap among 200 come a frame late on a slow phone.
 * To assistive technology the boxes are not there: it is one list.
 */
export function portions(rows: readonly unknown[]): unknown[] {
  const boxes: unknown[] = rows.slice(0, PORTION);
  for (let at = PORTION; at < rows.length; at += PORTION) {
    boxes.push(html`<div class="portion" role="none">${rows.slice(at, at + PORTION)}</div>`);
  }
  return boxes;
}
