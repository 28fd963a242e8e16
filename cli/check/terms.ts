import { short } from '../terminal.js';
import type { Widget } from '../widgets.js';
import type { Advice } from './advice.js';
import { attr, lineAt, textIn, type Page, type Place } from './page.js';

const folded = (word: string) =>
  word
    .normalize('NFKD')
    .replace(/[\p{M}\u00ad]/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();

/** Whether two words may be forms of one: the same but for a few last letters. */
function related(a: string, b: string): boolean {
  let same = 0;
  while (same < a.length && a[same] === b[same]) same++;
  return same >= 4 && a.length - same <= 3 && b.length - same <= 3;
}

/** Terms whose word or key stands in no glossary of the page; silent where there is none, or one elsewhere. */
export function adviseTerms(
  { elements }: Page,
  widgets: readonly Widget[],
  places: readonly Place[],
): Advice[] {
  const glossaries = widgets.filter((widget) => widget.family === 'glossary');
  const meant = places.filter(({ family }) => family === 'glossary').length;
  if (!glossaries.length || glossaries.length < meant) return [];
  const keys = new Set<string>();
  const words = new Set<string>();
  for (const { entries } of glossaries)
    for (const { id, term, aliases = [] } of entries) {
      if (id) keys.add(id);
      [term, ...aliases].forEach((word) => words.add(folded(word)));
    }
  return elements.flatMap((element): Advice[] => {
    if (element.tagName !== 'bedside-term') return [];
    const key = attr(element, 'key');
    const word = folded(textIn(element));
    const line = lineAt(element);
    const say = (advice: string): Advice[] => [{ rule: 'words', place: 'page', line, advice }];
    if (key !== undefined)
      return keys.has(key) || words.has(folded(key))
        ? []
        : say(
            `the term “${short(word)}” has the key “${short(key)}”, which is in no glossary of this page`,
          );
    const known = words.has(word) || [...words].some((each) => related(word, each));
    return known ? [] : say(`the term “${short(word)}” is in no glossary of this page`);
  });
}
