import type { LanguageController } from '../../shared/language/language-controller.js';

/** The heading over the words that stand on a page. */
export const wordsToKnow = ({ msg }: LanguageController): string =>
  msg('Words to know', {
    id: 'glossary.words-to-know',
    desc: 'Heading on paper, over the words that are marked on the page and their definitions. [max 40]',
  });
