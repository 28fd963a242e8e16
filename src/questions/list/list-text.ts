import { isolate } from '../../shared/language/direction.js';
import type { Saying } from '../../shared/print/sheet-words.js';
import { visitLine } from '../../shared/print/visit-words.js';
import type { ListView } from './list-view.js';
import { sayTitle } from './say.js';
import { known } from './known-words.js';
import type { Saved } from '../saved-questions.js';

export const listTitle: Saying = ({ language }) =>
  language.msg('My questions', { id: 'list.title', desc: 'Heading of the reader’s own list.' });

export const noteLabel: Saying = ({ language }) =>
  language.msg('Note', {
    id: 'list.note-box',
    desc: 'Label of the text box for a note on one’s question. [max 20]',
  });

export const answerLabel: Saying = ({ language }) =>
  language.msg('Answer', {
    id: 'list.answer-box',
    desc: 'Label of a text box for what the doctor said. [max 20]',
  });

export const firstLabel: Saying = ({ language }) =>
  language.msg('Ask first', {
    id: 'list.first',
    desc: 'Button and mark of the most important questions: to be asked before the others. [max 16]',
  });

/** A line to write on, in a text file. */
const RULED = `   ${'_'.repeat(40)}`;

/** The list as plain text: appointment, questions in their order, notes and answers in full. */
export function listText(view: ListView): string {
  const { language, area } = view;
  const words = view.words.text;
  const translated = (row: Saved) => words.translated(known(view, row));
  const line = words.ruled ? RULED : '';
  const titleAt = view.rows.findIndex(({ say }) => say);
  const rows = view.rows.map((row, index) =>
    [
      index === titleAt && `${words.lines(sayTitle)}\n`,
      `${language.number(index + 1)}. ${row.first ? `[${words.inline(firstLabel)}] ` : ''}${isolate(row.text, language.dir)}`,
      indented(translated(row)),
      row.own && line,
      ...[[noteLabel, row.note] as const, [answerLabel, row.answer] as const].flatMap(
        ([label, value]) => (value ? [indented(words.written(label, value)), line] : []),
      ),
    ]
      .filter(Boolean)
      .join('\n'),
  );
  const visit = visitLine(language, area) && words.lines((each) => visitLine(each.language, area));
  return [words.lines(listTitle), ...words.wishes, visit, ...rows].filter(Boolean).join('\n\n');
}

const indented = (words: string | undefined) => words && `   ${words}`;
