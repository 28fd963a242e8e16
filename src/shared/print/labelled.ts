import type { LanguageController } from '../language/language-controller.js';
import { str } from '../language/str.js';

/** A label and what belongs to it, on paper and in text files: “Note: ask for the slides”. */
export const labelled = (language: LanguageController, label: string, value = ''): string =>
  language
    .msg(str`${label}: ${value}`, {
      id: 'common.labelled',
      desc: 'Joins a label and what belongs to it, on paper and in text files, as in “Note: ask for the slides”. Write the colon and the space of your language. {0}: the label, {1}: what was written; may be empty.',
    })
    .trim();
