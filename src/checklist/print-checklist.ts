import { nearestLang } from '../shared/language/nearest-lang.js';
import type { LanguageController } from '../shared/language/language-controller.js';
import { printSheet, type SheetPart } from '../shared/paper/paper.js';
import type { RowGroup } from './checklist-rows.js';

/** The checklist as parts of a sheet: boxes, hints and notes in full. */
export function checklistParts(
  host: HTMLElement,
  { msg }: LanguageController,
  title: string,
  groups: readonly RowGroup[],
): SheetPart[] {
  const label = msg('Note', {
    id: 'checklist.note',
    desc: 'Button that opens a text box below an item. [max 16]',
  });
  const words = (content: string | Node | undefined) =>
    typeof content === 'string' ? content : (content?.textContent ?? '');
  const { direction } = getComputedStyle(host);
  return groups
    .filter(({ rows }) => rows.length)
    .map((group, index) => ({
      title: [index ? '' : title, words(group.title)].filter(Boolean).join(': '),
      lang: nearestLang(host),
      dir: direction,
      items: group.rows.map(({ text, lang, done, hint, note }) => ({
        text,
        lang,
        box: done ? 'ticked' : 'empty',
        notes: [
          ...(hint
            ? [{ label: '', text: typeof hint === 'string' ? hint : hint.map(words).join('\n') }]
            : []),
          ...(note ? [{ label, text: note }] : []),
        ],
      })),
    }));
}

/** Prints the checklist alone. */
export function printChecklist(
  host: HTMLElement,
  language: LanguageController,
  title: string,
  groups: readonly RowGroup[],
): void {
  const name = language.msg('My checklist', {
    id: 'checklist.paper',
    desc: 'Heading of the printed sheet, and name of its PDF.',
  });
  const { lang, dir } = language;
  printSheet({ title: name, lang, dir, parts: checklistParts(host, language, title, groups) });
}
