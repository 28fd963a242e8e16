import type { Entry } from './glossary.model.js';

/** BY-op-see, kar-sih-NOH-muh: syllables, the stressed one in capitals; or sounds. */
const syllables =
  /^(?=.*\p{Lu}{2})(?=.*\p{Ll})\p{L}+(?:[-·‧ ]\p{L}+)+$|[ˈˌəɪʊɛɔɑʃʒθðŋæ]|^\p{Ll}+(?:[-·‧]\p{Ll}+){2,}$/u;
/** “CT-guided”, “AIDS-related”: capitals that cannot be said as a syllable, or a word too long for one. */
const noSyllable = /(?<!\p{L})(?:[B-DF-HJ-NP-TV-XZ]{2,}|\p{Ll}{7,})(?!\p{L})/u;

/** Whether the words say how another word is said. */
export const isSpoken = (words: string) => syllables.test(words) && !noSyllable.test(words);

/** An entry whose head says how it is said, “biopsy [BY-op-see]”, as one that has it apart. */
export function withSay(entry: Entry): Entry {
  if (entry.say || entry.match === 'exact' || !entry.term.endsWith(']')) return entry;
  const [, term, say] = /^([^[\]]*\S)\s*\[([^[\]]+)\]$/u.exec(entry.term) ?? [];
  return term && say && isSpoken(say.trim()) ? { ...entry, term, say: say.trim() } : entry;
}
