/** Under which names an entry is looked for in running text. */
import type { Entry } from '../glossary.model.js';
import { isEmphasised, isSmallWord } from '../word-forms/endings.js';
import { headOf, variantOf } from '../word-forms/heads.js';
import type { Matcher } from './matcher.js';

const isShouted = (name: string) => /^\p{Lu}+$/u.test(name);

/**
 * Adds the names of an entry to a matcher.
 *
 * @param lang Primary language subtag of the entry.
 * @returns What is not clear: a head of which not all was understood, names that are not looked for.
 */
export function addNames(matcher: Matcher<Entry>, entry: Entry, lang: string): string[] {
  const head = headOf(entry);
  const unclear = head.unclear ? [entry.term] : [];
  for (const name of head.names) {
    // “Take ALL of them” speaks of no leukaemia.
    const isAnother = isSmallWord(name, lang) || (isShouted(name) && isEmphasised(name, lang));
    if (isAnother && !entry.match && !entry.near) {
      unclear.push(name);
      continue;
    }
    matcher.add(name, entry, entry);
    const variant = entry.match === 'exact' ? undefined : variantOf(name);
    if (variant) matcher.add(variant, entry, { ...entry, isVariant: true });
  }
  return unclear;
}
