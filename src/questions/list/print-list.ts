import { printPage, printSheet } from '../../shared/print/paper.js';
import type { SheetItem, SheetNote, SheetPart } from '../../shared/print/sheet.js';
import type { SheetWords } from '../../shared/print/sheet-words.js';
import { visitLine } from '../../shared/print/visit-words.js';
import type { Saved } from '../saved-questions.js';
import { known } from './known-words.js';
import { answerLabel, firstLabel, listTitle, noteLabel } from './list-text.js';
import type { ListView } from './list-view.js';
import { sayTitle } from './say.js';

/** The list as a part of a sheet: appointment, questions, notes in full, lines for answers. */
export function listParts(view: ListView, title = view.words.paper.lines(listTitle)): SheetPart[] {
  const { area, language, rows } = view;
  const { lang, dir } = language;
  const words = view.words.paper;
  const visit = visitLine(language, area) && words.lines((each) => visitLine(each.language, area));
  if (!rows.length && !visit) return [];
  const items = (some: readonly Saved[]): SheetItem[] =>
    some.map((row) => ({
      text: row.label,
      lang: row.lang,
      box: row.asked ? 'ticked' : 'empty',
      ...(row.first && { mark: words.inline(firstLabel) }),
      notes: notesOf(view, row, words),
    }));
  const sentences = rows.filter(({ say }) => say);
  const intro = [...words.wishes, ...(visit ? [visit] : [])];
  return [
    { title, lang, dir, intro, items: items(rows.filter(({ say }) => !say)) },
    ...(sentences.length
      ? [{ title: words.lines(sayTitle), lang, dir, items: items(sentences) }]
      : []),
  ];
}

/** What stands below a question. */
function notesOf(view: ListView, row: Saved, words: SheetWords<string | Node>): SheetNote[] {
  const translated = words.translated(known(view, row));
  const { ruled } = words;
  return [
    ...(translated ? [{ label: translated }] : []),
    ...(row.own && ruled ? [{ lines: ruled }] : []),
    ...(row.note ? [{ label: words.written(noteLabel, row.note), lines: ruled }] : []),
    // Nobody answers a sentence; who did all the same is not left out.
    ...(row.say && !row.answer
      ? []
      : [{ label: words.written(answerLabel, row.answer), lines: row.answer ? ruled : 2 }]),
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
export async function printList(list: ListView, all = false): Promise<boolean> {
  const view = await list.ready();
  const { lang, dir } = view.language;
  const words = view.words.paper;
  const others = all ? checklistSheets(view).map((parts) => parts()) : [];
  const sheets = await Promise.all(others).catch(() => undefined);
  if (!sheets) return printPage();
  const heading = words.lines(listTitle);
  const parts = [...listParts(view, heading), ...(sheets.flat() as SheetPart[])];
  const title = listTitle(view);
  return printSheet({ title, heading, lang, dir, parts, rules: words.rules });
}
