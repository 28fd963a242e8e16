import type { Entry } from '../glossary.model.js';
import { headOf } from './heads.js';
import { primary, spellings } from './inflection.js';
import { learnLanguage } from './language-data.js';
import { add, base, type Found, type Source } from '../found.js';
import { inSlices } from '../../shared/slices.js';

/**
 * Entries by the forms of their words (“biopsies” finds “biopsy”), gathered a slice at a time: of a
 * large dictionary they are many.
 */
export async function indexForms(sources: ReadonlyMap<Source, readonly Entry[]>) {
  const languages = [...sources.values()].flat().map(({ lang }) => primary(lang));
  await Promise.all([...new Set(languages)].map(learnLanguage));
  const index = new Map<string, Found>();
  for (const [source, entries] of [...sources])
    await inSlices(entries[Symbol.iterator](), (entry) => {
      for (const name of headOf(entry).names)
        for (const form of spellings(name, entry.lang, false))
          add(index, `${base(entry.lang)} ${form}`, entry, source);
    });
  return (words: string, lang: string): Found | undefined => {
    for (const form of spellings(words, lang, true)) {
      const found = index.get(`${base(lang)} ${form}`);
      if (found) return found;
    }
    return undefined;
  };
}
