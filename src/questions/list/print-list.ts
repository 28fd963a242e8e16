import { labelled } from '../../shared/print/labelled.js';
import { printPage, printSheet, type SheetPart } from '../../shared/print/paper.js';
import { visitLine } from '../../shared/print/visit-words.js';
import { answerLabel, firstLabel, listTitle, noteLabel } from './list-text.js';
import type { ListView } from './list-view.js';

/** The list as a part of a sheet: appointment, questions, notes in full, lines for answers. */
export function listParts(view: ListView): SheetPart[] {
  const { lang, dir } = view.language;
  const visit = visitLine(view.language, view.area);
  if (!view.rows.length && !visit) return [];
  return [
    {
      title: listTitle(view),
      lang,
      dir,
      intro: visit ? [visit] : [],
      items: view.rows.map((row) => ({
        text: row.label,
        lang: row.lang,
        box: row.asked ? 'ticked' : 'empty',
        ...(row.first && { mark: firstLabel(view) }),
        notes: [
          ...(row.note ? [{ label: labelled(view.language, noteLabel(view), row.note) }] : []),
          {
            label: labelled(view.language, answerLabel(view), row.answer),
            lines: row.answer ? 0 : 2,
          },
        ],
      })),
    },
  ];
}

/** The checklists on this page: what can be printed with the list. */
export const checklistSheets = ({ store }: ListView): (() => unknown)[] =>
  [...store.sheets]
    .filter(([host]) => (host as Element).localName === 'bedside-checklist')
    .map(([, parts]) => parts);

/**
 * Prints the list; with `all`, the checklists of this page too. Where a sheet cannot be
 * fetched the page itself is printed. False where the browser does not print.
 */
export async function printList(view: ListView, all = false): Promise<boolean> {
  const { lang, dir } = view.language;
  const others = all ? checklistSheets(view).map((parts) => parts()) : [];
  const sheets = await Promise.all(others).catch(() => undefined);
  if (!sheets) return printPage();
  const parts = [...listParts(view), ...(sheets.flat() as SheetPart[])];
  return printSheet({ title: listTitle(view), lang, dir, parts });
}
