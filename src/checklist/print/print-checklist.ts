import type { LitElement } from 'lit';
import { nodesOf } from '../../shared/content/item-list.js';
import { ownLang } from '../../shared/content/own-lang.js';
import type { Area } from '../../shared/device/store.js';
import { nearestLang } from '../../shared/language/nearest-lang.js';
import type { LanguageController } from '../../shared/language/language-controller.js';
import { ready, wordsOfSheets } from '../../shared/print/clinic/clinic.js';
import { labelled } from '../../shared/print/labelled.js';
import { notAllowed } from '../../shared/print/not-allowed.js';
import { printSheet } from '../../shared/print/paper.js';
import type { SheetItem, SheetPart } from '../../shared/print/sheet.js';
import {
  oneLanguage,
  type Saying,
  type SheetWords,
  type Translatable,
} from '../../shared/print/sheet-words.js';
import { visitLine } from '../../shared/print/visit-words.js';
import { labelText, plainText } from '../../shared/content/plain-text.js';
import type { Row, RowGroup } from '../checklist-rows.js';

export { renderWish } from '../../shared/print/clinic/clinic.js';

/** What there is to print. */
export interface PrintSource {
  readonly host: LitElement & { clinic?: string };
  readonly language: LanguageController;
  readonly area: Area;
  readonly title: string;
  /** The title in other languages. */
  readonly translations: Translatable['translations'];
  readonly groups: readonly RowGroup[];
}

type Words = SheetWords<string | Node>;

/** In which languages the checklist is printed, once they are here. */
async function wordsOf({ host, language, area }: PrintSource): Promise<Words> {
  await ready(host);
  return (wordsOfSheets(host, language, area) ?? oneLanguage(language)).paper;
}

/** The checklist as parts of a sheet: boxes, hints and notes in full. */
export const checklistParts = async (source: PrintSource): Promise<SheetPart[]> =>
  partsIn(await wordsOf(source), source);

function partsIn(words: Words, source: PrintSource): SheetPart[] {
  const { host, groups } = source;
  const lang = nearestLang(host);
  const { direction } = getComputedStyle(host);
  return groups
    .filter(({ rows, prose }) => rows.length || prose.length)
    .map((group, index) => {
      const { title, prose } = headOf(words, source, group, !index);
      return {
        title,
        intro: plainText(prose).split('\n').filter(Boolean),
        lang,
        dir: direction,
        items: group.rows.map((row) => itemOf(words, row)),
      };
    });
}

/** The heading of a group, that of the list before the first, and what follows it. */
function headOf(words: Words, source: PrintSource, group: RowGroup, isFirst: boolean) {
  const own = labelText(group.title ?? '');
  const list = isFirst ? source.title : '';
  const text = list && own ? labelled(source.language, list, own) : list || own;
  const intro = nodesOf(group.intro);
  const before = group.prose.filter((node) => !intro.includes(node));
  const ofList = list ? headingIn(words, source.translations, own ? before : group.prose) : {};
  const ofGroup = own ? headingIn(words, group.translations, intro) : {};
  const title =
    text &&
    words.authored(
      text,
      [ofList.heading, ofGroup.heading].filter((each) => !!each),
    );
  const shown = [ofList.node, ofGroup.node];
  return { title, prose: group.prose.filter((node) => !shown.includes(node)) };
}

/** A heading in the clinic's language: from JSON, or a paragraph that says its language, right after it. */
function headingIn(
  words: Words,
  translations: Translatable['translations'],
  after: readonly Node[],
): { heading?: Translatable; node?: Node } {
  const said = after.filter((node) => node.nodeType === 1);
  const other = said.findIndex((node) => !ownLang(node));
  const first = other < 0 ? said : said.slice(0, other);
  const all = { ...translations };
  for (const node of first) all[ownLang(node)] ??= labelText(node);
  const heading = { lang: '', translations: all };
  const tag = words.tagFor(heading);
  if (tag === undefined) return {};
  const node = first.find((each) => ownLang(each) === tag);
  return node ? { heading, node } : { heading };
}

function itemOf(words: Words, row: Row): SheetItem {
  const { label: text, lang, done, own, note } = row;
  const translated = words.translated(row);
  const hint = hintOf(words, row);
  const { ruled } = words;
  return {
    text,
    lang,
    box: done ? 'ticked' : 'empty',
    notes: [
      ...(translated ? [{ label: translated }] : []),
      ...(own && ruled ? [{ lines: ruled }] : []),
      ...(hint ? [{ text: hint }] : []),
      ...(note ? [{ label: words.written(noteLabel, note), lines: ruled }] : []),
    ],
  };
}

/** The hint without the words that stand above it in the clinic's language. */
function hintOf(words: Words, row: Row): Row['hint'] {
  const tag = words.tagFor(row);
  if (tag === undefined || !row.hint || typeof row.hint === 'string') return row.hint;
  const above = row.hint.find((node) => ownLang(node) === tag);
  const rest = row.hint.filter((node) => node !== above);
  return rest.some((node) => node.nodeType === 1 || node.textContent!.trim()) ? rest : undefined;
}

const noteLabel: Saying = ({ language }) =>
  language.msg('Note', {
    id: 'checklist.note',
    desc: 'Button that opens a text box for a note below an item. [max 16]',
  });

const paperTitle: Saying = ({ language }) =>
  language.msg('My checklist', {
    id: 'checklist.paper',
    desc: 'Heading of the printed sheet, and name of its PDF.',
  });

/** Prints the checklist alone, with the appointment; gives what to say where the browser does not print. */
export async function printChecklist(source: PrintSource): Promise<string | undefined> {
  const { language, area } = source;
  const { lang, dir } = language;
  const words = await wordsOf(source);
  const visit = visitLine(language, area) && words.lines((each) => visitLine(each.language, area));
  const parts = partsIn(words, source);
  const intro = [...words.wishes, ...(visit ? [visit] : [])];
  if (intro.length) parts.unshift({ lang, dir, intro });
  const sheet = {
    title: paperTitle(source),
    heading: words.lines(paperTitle),
    ...{ lang, dir, parts, rules: words.rules },
  };
  return printSheet(sheet) ? undefined : notAllowed(language);
}
