import { isolate } from '../../shared/language/direction.js';
import { labelled } from '../../shared/print/labelled.js';
import { visitLine } from '../../shared/print/visit-words.js';
import type { ListView } from './list-view.js';

export const listTitle = ({ language }: ListView) =>
  language.msg('My questions', { id: 'list.title', desc: 'Heading of the reader’s own list.' });

export const noteLabel = ({ language }: ListView) =>
  language.msg('Note', {
    id: 'list.note-box',
    desc: 'Label of the text box for a note on one’s question. [max 20]',
  });

export const answerLabel = ({ language }: ListView) =>
  language.msg('Answer', {
    id: 'list.answer-box',
    desc: 'Label of a text box for what the doctor said. [max 20]',
  });

export const firstLabel = ({ language }: ListView) =>
  language.msg('Ask first', {
    id: 'list.first',
    desc: 'Button and mark of the most important questions: to be asked before the others. [max 16]',
  });

/** The list as plain text: appointment, questions in their order, notes and answers in full. */
export function listText(view: ListView): string {
  const { language } = view;
  const rows = view.rows.map((row, index) =>
    [
      `${language.number(index + 1)}. ${row.first ? `[${firstLabel(view)}] ` : ''}${isolate(row.text, language.dir)}`,
      row.note && `   ${labelled(language, noteLabel(view), row.note)}`,
      row.answer && `   ${labelled(language, answerLabel(view), row.answer)}`,
    ]
      .filter(Boolean)
      .join('\n'),
  );
  return [listTitle(view), visitLine(language, view.area), ...rows].filter(Boolean).join('\n\n');
}
