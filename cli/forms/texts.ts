import { runsIn } from '../../src/glossary/linking/running-text.js';
import { emptyDocument, intoDom } from '../dom.js';
import { readInput, Refused, textFrom } from '../input.js';
import { parsePage } from '../markup/html.js';

/** A stretch of running text; its language is '' where nothing says it. */
interface Stretch {
  text: string;
  lang: string;
}

/** The running text of a page, as words are looked for in it, or of a text file. */
export function textsOf(file: string): Stretch[] {
  const text = textFrom(readInput(file));
  if (/\.(txt|md|markdown)$/i.test(file))
    return text.split(/\n\s*\n/).map((text) => ({ text, lang: '' }));
  if (!/\.(x?html?)$/i.test(file) && !/^\s*</.test(text))
    throw new Refused('it is no page (.html) and no text (.txt, .md) to look for words in.');
  const document = emptyDocument('');
  intoDom(parsePage(text).childNodes, document.body, document);
  document.documentElement.normalize();
  return [...runsIn(document.body, () => undefined)].map(({ text, lang }) => ({ text, lang }));
}
