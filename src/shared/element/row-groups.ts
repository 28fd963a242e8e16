import { html } from 'lit';

const ROWS_IN_GROUP = 12;

/**
 * The rows of a list, those after the first dozen in boxes of a dozen each. A browser leaves out
 * boxes that are far out of sight (`styles/row-groups.ts`), and has a few of them to watch instead
 * of hundreds of rows: watching each row made a tap among 200 come a frame late on a slow phone.
 * To assistive technology the boxes are not there: it is one list.
 *
 * @param draw Makes rows of items; `at` is the place of the first of them in the list, from 0. A
 *   row that moves from one box to another is made anew.
 */
export function rowGroups<T>(
  items: readonly T[],
  draw: (items: readonly T[], at: number) => unknown,
): unknown[] {
  const boxes = [draw(items.slice(0, ROWS_IN_GROUP), 0)];
  for (let at = ROWS_IN_GROUP; at < items.length; at += ROWS_IN_GROUP) {
    const rows = draw(items.slice(at, at + ROWS_IN_GROUP), at);
    boxes.push(html`<div class="row-group" role="none">${rows}</div>`);
  }
  return boxes;
}
