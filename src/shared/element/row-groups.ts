import { html } from 'lit';
import type { DrawRows } from './long-controller.js';

const ROWS_IN_GROUP = 12;

/** How many rows a list may have to be drawn at once. */
export const ROWS_AT_ONCE = 250;

/**
 * The rows of a list, those after the first dozen in boxes of a dozen each. A browser leaves out
 * boxes that are far out of sight (`styles/row-groups.ts`), and has a few of them to watch instead
 * of hundreds of rows: watching each row made a tap among 200 come a frame late on a slow phone.
 * To assistive technology the boxes are not there: it is one list.
 *
 * @param draw Makes rows of items; `at` is the place of the first of them in the list, from 0. A
 *   row that moves from one box to another is made anew.
 * @param each How boxes are drawn; all at once unless given.
 */
export function rowGroups<T>(
  items: readonly T[],
  draw: (items: readonly T[], at: number) => unknown,
  each: DrawRows = (starts, box) => starts.map(box),
): unknown {
  const starts = [0];
  for (let at = ROWS_IN_GROUP; at < items.length; at += ROWS_IN_GROUP) starts.push(at);
  return each(starts, (at) => {
    const rows = draw(items.slice(at, at + ROWS_IN_GROUP), at);
    return at ? html`<div class="row-group" role="none">${rows}</div>` : rows;
  });
}
