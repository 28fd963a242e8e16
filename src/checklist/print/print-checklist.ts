import type { Area } from '../../shared/device/store.js';
import { nearestLang } from '../../shared/language/nearest-lang.js';
import type { LanguageController } from '../../shared/language/language-controller.js';
import { labelled } from '../../shared/print/labelled.js';
import { notAllowed } from '../../shared/print/not-allowed.js';
import { printSheet, type SheetPart } from '../../shared/print/paper.js';
import { visitLine } from '../../shared/print/visit-words.js';
import { labelText, plainText } from '../../shared/content/plain-text.js';
import type { RowGroup } from '../checklist-rows.js';

/** What there is to print. */
export interface PrintSource {
  readonly host: HTMLElement;
  readonly language: LanguageController;
  readonly area: Area;
  readonly title: string;
  readonly groups: readonly RowGroup[];
}

/** The checklist as parts of a sheet: boxes, hints and notes in full. */
export function checklistParts({ host, language, title, groups }: PrintSource): SheetPart[] {
  const label = language.msg('Note', {
    id: 'checklist.note',
    desc: 'Button that opens a text box for a note below an item. [max 16]',
  });
  const titleOf = (whole: string, part: string) =>
    whole && part ? labelled(language, whole, part) : whole || part;
  const { direction } = getComputedStyle(host);
  return groups
    .filter(({ rows, prose }) => rows.length || prose.length)
    .map((group, index) => ({
      title: titleOf(index ? '' : title, labelText(group.title ?? '')),
      intro: plainText(group.prose).split('\n').filter(Boolean),
      lang: nearestLang(host),
      dir: direction,
      items: group.rows.map(({ label: words, lang, done, hint, note }) => ({
        text: words,
        lang,
        box: done ? 'ticked' : 'empty',
        notes: [
          ...(hint ? [{ text: hint }] : []),
          ...(note ? [{ label: labelled(language, label, note) }] : []),
        ],
      })),
    }));
}

/** Prints the checklist alone, with the appointment; gives what to say where the browser does not print. */
export function printChecklist(source: PrintSource): string | undefined {
  const { language, area } = source;
  const { lang, dir } = language;
  const title = language.msg('My checklist', {
    id: 'checklist.paper',
    desc: 'Heading of the printed sheet, and name of its PDF.',
  });
  const visit = visitLine(language, area);
  const parts = checklistParts(source);
  if (visit) parts.unshift({ lang, dir, intro: [visit] });
  return printSheet({ title, lang, dir, parts }) ? undefined : notAllowed(language);
}
