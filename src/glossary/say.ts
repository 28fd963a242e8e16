import type { Entry } from './glossary.model.js';

/** BY-op-see, kar-sih-NOH-muh: syllables, the stressed one in capitals; or sounds. */
export const spoken =
  /^(?=.*\p{Lu}{2})(?=.*\p{Ll})\p{L}+(?:[-·‧ ]\p{L}+)+$|[ˈˌəɪʊɛɔɑʃʒθðŋæ]|^\p{Ll}+(?:[-·‧]\p{Ll}+){2,}$/u;

/** An entry whose head says how it is said, “biopsy [BY-op-see]”, as one that has it apart. */
export function withSay(entry: Entry): Entry {
  if (entry.say || entry.match === 'exact' || !entry.term.endsWith(']')) return entry;
  const [, term, say] = /^([^[\]]*\S)\s*\[([^[\]]+)\]$/u.exec(entry.term) ?? [];
  return term && say && spoken.test(say.trim()) ? { ...entry, term, say: say.trim() } : entry;
}
