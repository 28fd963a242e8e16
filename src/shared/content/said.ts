import { html, nothing } from 'lit';
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
 * nearly every label: its words are its name; and for one with a link, which must not be hidden behind a name.
 */
export function said(
  words: Words | Iterable<Words>,
  language: LanguageController,
): string | undefined {
  const all = listed(words);
  if (!all.some(isUnsaid) || all.some((each) => holds(each, 'a'))) return undefined;
  const struck: string[] = [];
  const name = spell(all, (each) => (struck.push(each), each));
  if (struck[0]) return `${name} ${crossedOut(language.list(struck), language)}`;
  const seen = all.map((each) => (typeof each === 'string' ? each : each.textContent)).join(' ');
  return name === tidy(seen) ? undefined : name;
}

/**
 * Words as they are seen, and what they are called where that is another name (`said`). A name that is made of what stands
 * in a label is heard once in every browser; one beside the label is heard besides it.
 *
 * @param id Of what names refer to: that of the name. Without a name what holds the words has it.
 */
export const withName = (seen: unknown, name: string | undefined, id?: string): unknown =>
  name
    ? html`<span aria-hidden="true">${seen}</span
        ><span class="visually-hidden" id=${id ?? nothing}>${name}</span>`
    : seen;

/** Words as they are seen, and where a browser would say something else, as they are said. */
export const heard = (
  seen: unknown,
  words: Words | Iterable<Words>,
  language: LanguageController,
): unknown => withName(seen, said(words, language));

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
  typeof words === 'string' ? words.includes('~~') : holds(words, unsaid);

/** Neither a text nor a text node holds anything. */
const holds = (words: Words, selector: string): boolean => {
  const element = words as Partial<Element>;
  return !!(element.matches?.(selector) || element.querySelector?.(selector));
};

const crossedOut = (words: string, { msg }: LanguageController) =>
  msg(str`(crossed out: ${words})`, {
    id: 'common.crossed-out',
    desc: 'Spoken only, in or behind a sentence, as in “Must I stop ibuprofen? (crossed out: ibuprofen)”: the page shows these words with a line through them. {0}: the words, or several in a list.',
  });
