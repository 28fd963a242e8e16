import type { LanguageController } from '../language/language-controller.js';
import { str } from '../language/str.js';
import { labelText, type Words } from './plain-text.js';
import { tidy } from './tidy.js';

/** What browsers run into the words around it, or say like any other word, when they make a name. */
const unsaid = 'sup,sub,s,del,strike,math:not([aria-label]),[style]';

/** Plain text that was saved has a mark of its own for what was crossed out. */
const crossed = /~~(.+?)~~/g;

/** Words in one line, as they are spoken: what is crossed out is said to be, in its place. */
export const spokenText = (words: Words | Iterable<Words>, language: LanguageController): string =>
  spell(words, (struck) => crossedOut(struck, language));

/**
 * What a control is to be called where a browser would make something else of its words: of 10⁹ a 109, of a crossed-out
 * dose a dose. What is crossed out is told behind the words: they stay as voice control expects them. Undefined for
 * nearly every label: its words are its name.
 */
export function said(
  words: Words | Iterable<Words>,
  language: LanguageController,
): string | undefined {
  const all = listed(words);
  if (!all.some(isUnsaid)) return undefined;
  const struck: string[] = [];
  const name = spell(all, (each) => (struck.push(each), each));
  if (struck[0]) return `${name} ${crossedOut(language.list(struck), language)}`;
  const seen = all.map((each) => (typeof each === 'string' ? each : each.textContent));
  return name === tidy(seen.join(' ')) ? undefined : name;
}

/** What describes a control, where a browser would make something else of it; undefined elsewhere. */
export const described = (
  words: Words | Iterable<Words>,
  language: LanguageController,
): string | undefined => (listed(words).some(isUnsaid) ? spokenText(words, language) : undefined);

const spell = (words: Words | Iterable<Words>, mark: (struck: string) => string): string =>
  labelText(words, { name: true, struck: mark }).replace(crossed, (_, struck: string) =>
    mark(struck),
  );

const listed = (words: Words | Iterable<Words>): readonly Words[] =>
  typeof words === 'string' || 'nodeType' in words ? [words] : [...words];

const isUnsaid = (words: Words): boolean =>
  typeof words === 'string'
    ? words.includes('~~')
    : words.nodeType === 1 &&
      ((words as Element).matches(unsaid) || !!(words as Element).querySelector(unsaid));

const crossedOut = (words: string, { msg }: LanguageController) =>
  msg(str`(crossed out: ${words})`, {
    id: 'common.crossed-out',
    desc: 'Spoken only, in or behind a sentence, as in “Must I stop ibuprofen? (crossed out: ibuprofen)”: the page shows these words with a line through them. {0}: the words, or several in a list.',
  });
