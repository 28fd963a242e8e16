import type { Rich } from '../markup/tree.js';

/** One row: where it stands, and its cells by column; numbered columns in their order. */
export interface Row {
  place: string;
  get(column: string): string;
  all(column: string): string[];
}

/** Several values in one cell stand apart by “|”. */
export const values = (cell: string) =>
  cell
    .split('|')
    .map((value) => value.trim())
    .filter(Boolean);
/** Lines of a cell are paragraphs. */
export const paragraphs = (text: string): Rich =>
  text
    .split(/\r?\n/)
    .filter((line) => line.trim())
    .map((line) => ({ name: 'p', attributes: {}, children: [line.trim()] }));

/** An id as it is written; one with a space is told and left. */
export function idCell(row: Row, left: string[]): string | undefined {
  const id = row.get('id');
  if (!/\s/.test(id)) return id || undefined;
  left.push(`${row.place}: the id “${id}”, which has a space`);
  return undefined;
}
