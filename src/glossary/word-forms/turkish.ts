/** What Turkish endings do to a word, and what a word does to them. */

const hard: Record<string, string> = { ğ: 'k', c: 'ç', b: 'p', d: 't' };
/** The vowel that is lost before an ending, by the one before it. */
const lost: Record<string, string> = {
  ...{ a: 'ı', ı: 'ı', o: 'u', u: 'u' },
  ...{ e: 'i', i: 'i', ö: 'ü', ü: 'ü' },
};
/** Consonants between which a vowel was: karn of karın, göğs of göğüs. */
const losing = /[aeıioöuü](?:[lry]n|ğ[sz]|[bm]z|hm|kl)$/;
const vowel = /[aeıioöuü]/;
const lastVowel = /[aeıioöuü](?=[^aeıioöuü]*$)/;

/**
 * Whether an ending may stand at a word, whose last vowel decides about its own: kanın is of kan, kanun and hastane
 * are other words. After some consonants a borrowed word takes a softer vowel: kalbi, saati, alkolü.
 */
export function fits(word: string, ending: string): boolean {
  const last = lastVowel.exec(word)?.[0];
  const first = vowel.exec(ending)?.[0];
  if (!last || !first) return true;
  if (('oöuü'.includes(last) ? 'ıi' : 'uü').includes(first)) return false;
  if ('eiöü'.includes(last)) return !'aıu'.includes(first);
  return !'eiü'.includes(first) || /[lrtpkfbd]$/.test(word);
}

/** Words that change before a vowel: ilacı of ilaç, karnı of karın. */
export function stems(stem: string, ending: string): string[] {
  const first = ending.charAt(0);
  if (!vowel.test(first)) return [];
  const last = stem.at(-1)!;
  const all = last in hard ? [stem.slice(0, -1) + hard[last]!] : [];
  if (losing.test(stem)) {
    const between = 'ıiuü'.includes(first) ? first : lost[lastVowel.exec(stem)?.[0] ?? 'a']!;
    all.push(stem.slice(0, -1) + between + last);
  }
  return all;
}
