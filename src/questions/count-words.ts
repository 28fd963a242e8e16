import { str } from '../shared/language/str.js';
import type { LanguageController } from '../shared/language/language-controller.js';

/** What is spoken after a question was saved or removed: the count, never the question. */
export function countWords(language: LanguageController, count: number): string {
  const shown = language.number(count);
  return language.plural(count, {
    one: language.def(str`${shown} question on your list.`, {
      id: 'questions.count.one',
      desc: 'Spoken after a question was saved or removed. {0}: how many are on the list.',
    }),
    other: language.def(str`${shown} questions on your list.`, {
      id: 'questions.count.other',
      desc: 'Spoken after a question was saved or removed. {0}: how many are on the list.',
    }),
  });
}
