import { isBold } from '../../shared/content/bold.js';
import { isEmpty, type Block } from '../../shared/content/outline.js';
import { labelText } from '../../shared/content/plain-text.js';
import { isHidden } from '../../shared/content/visible.js';
import { overFlaw, type Flaw, type Flaws, type Group } from '../layout.js';

/** The table that a block is, or that stands in a figure with pictures. */
export const tableOf = ({ node }: Block): HTMLTableElement | null =>
  node.nodeName === 'TABLE'
    ? (node as HTMLTableElement)
    : node.nodeName === 'FIGURE'
      ? (node as Element).querySelector<HTMLTableElement>(':scope > table')
      : null;

/** What stands over a table or below it, and is no part of a row. */
export const captionsOf = (table: Element): Element[] =>
  [
    ...table.querySelectorAll(':scope > caption'),
    ...(table.parentElement?.nodeName === 'FIGURE'
      ? table.parentElement.querySelectorAll(':scope > figcaption')
      : []),
  ].filter((each) => !isEmpty(each) && !isHidden(each));

interface Row {
  readonly row: Element;
  readonly cells: readonly Element[];
}

/** Rows that tell what a table is. */
const few = 20;

/** Why a table holds no words, as far as its first rows tell. */
export function flawOf(table: Element): Flaw | undefined {
  const problems: Flaw[] = [];
  const groups = groupsOf(table, { problems, hints: [] }, few);
  return [...groups].length && !problems.length ? undefined : (problems[0] ?? { what: 'columns' });
}

/** The words of a table of two columns: on the left, with their meanings on the right. */
export function* groupsOf(
  table: Element,
  { problems, hints }: Flaws,
  most = Infinity,
): Generator<Group> {
  let last: Group | undefined;
  /** How many more rows the last word and the last meaning reach into. */
  let word = 0;
  let meaning = 0;
  for (const { row, cells } of rowsOf(table, most)) {
    const [left, right] = cells;
    // A table that only sets lists side by side is none of words.
    if (!left || cells.length > 2 || span(left, 'col') > 2 || left.querySelector('dl')) {
      problems.push({ what: 'columns' });
      return;
    }
    if (right) {
      if (isEmpty(left)) problems.push({ what: 'row', words: labelText([right]) });
      if (last) yield last;
      last = { names: [left], texts: isEmpty(right) ? [] : [right], holder: row };
      word = span(left, 'row') - 1;
      meaning = span(right, 'row') - 1;
    } else if (last && word > 0) {
      word--;
      last.texts.push(left);
    } else if (last && meaning > 0) {
      meaning--;
      last.names.push(left);
    } else if (isSpan(cells)) hints.push(...overFlaw(labelText([left])));
    else problems.push({ what: 'columns' });
  }
  if (last) yield last;
}

/** By its attribute: the command line knows no tables. */
const span = (cell: Element, way: 'col' | 'row') => +(cell.getAttribute(`${way}span`) ?? 1) || 1;
const isSpan = ([first]: Row['cells']) => !!first && span(first, 'col') > 1;

/** Rows with something in them, without the one that names the columns. */
function* rowsOf(table: Element, most: number): Generator<Row> {
  const rows = [...table.querySelectorAll('tr')].filter((row) => row.closest('table') === table);
  let at = 0;
  const next = (): Row | undefined => {
    while (at < Math.min(rows.length, most)) {
      const row = rows[at++]!;
      if (!isHidden(row) && !isEmpty(row)) return { row, cells: cellsOf(row) };
    }
    return undefined;
  };
  const first = next();
  const some = Array.from({ length: few }, next).filter((row) => row !== undefined);
  if (first && !isHeader(first, some)) yield first;
  yield* some;
  for (let row; (row = next());) yield row;
}

const cellsOf = (row: Element) =>
  [...row.children].filter((cell) => /^T[DH]$/.test(cell.nodeName) && !isHidden(cell));

/** Whether a row names the columns: marked as such, or the only one that is all in bold. */
function isHeader(first: Row, rest: readonly Row[]): boolean {
  if (!rest.length || isSpan(first.cells)) return false;
  if (first.row.parentElement!.nodeName === 'THEAD') return true;
  const isHead = ({ cells }: Row) => cells.every(({ nodeName }) => nodeName === 'TH');
  const bold = ({ cells }: Row) => cells.every((cell) => isBold(cell.childNodes, cell));
  if (isHead(first)) return !rest.some(isHead);
  return bold(first) && !rest.some(bold);
}
