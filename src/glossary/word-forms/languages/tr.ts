export { default as everyday } from '../everyday/tr.js';

const list = (words: string) => words.split(' ');
/** Endings with the vowels that a word may ask for: I is ı, u, i or ü, and A is a or e. */
const harmonies = (endings: readonly string[], vowels = 'ıa ua ie üe') =>
  [
    ...new Set(
      list(vowels).flatMap(([i, a]) =>
        endings.map((ending) => ending.replace(/I/g, i!).replace(/A/g, a!)),
      ),
    ),
  ].join();
const each = (owners: string, cases: string) =>
  list(owners).flatMap((owner) => ['', ...list(cases)].map((ending) => owner + ending));

const ofYours = 'I In A dA dAn lA';
const ofIts = 'nI nA ndA ndAn nIn ylA';

/** More than one of what is two words: lenf bezleri of lenf bezi. */
const its = (vowels: string, endings: string) =>
  `${harmonies([...each('lArI', ofIts), ...each('lArInIz', ofYours)], vowels)}:${endings}`;

/** Only behind a consonant, only behind a vowel, and behind both. */
export const running = `
  [^aeıioöuü]${harmonies(['In', 'A', 'lA', ...each('I', ofIts), ...each('InIz ImIz', ofYours)])}:~
  [^bcçdfgğhjklmnprsştvyz]${harmonies([
    ...list('yI yA ylA nIn ndA ndAn nA nI'),
    ...each('sI', ofIts),
    ...each('nIz mIz', ofYours),
  ])}:~
  ${harmonies(list('dA tA dAn tAn lI'))},${harmonies([
    ...each('lAr', 'I In A dA dAn lA InI InA IndA IndAn InIn'),
    ...each('lArInIz lArImIz', ofYours),
  ])}:~
  ${its('ıa', 'ı,u,sı,su')} ${its('ie', 'i,ü,si,sü')}
  ğ:k c:ç b:p d:t`.trim();

export const listed = `lar,ler:~`;

export const counted = 'evre derece tip faz sınıf';

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

/** A mole and a period, and “I” and “pieces”. */
export const small = 'ben adet';
