import { locale } from '../../shared/translation/negotiate.js';
import type { Entry } from '../glossary.model.js';

/** The entries under one letter. */
export interface LetterGroup {
  readonly letter: string;
  readonly entries: readonly Entry[];
}

/** The first characters of each pinyin letter, in the order of the Chinese collation. */
const pinyin = '阿八嚓哒妸发旮哈讥咔垃痳拏噢妑七呥扨它穵夕丫帀';
const pinyinLetters = 'ABCDEFGHJKLMNOPQRSTWXYZ';
/** First consonants of Korean syllables; a doubled one stands with its plain one. */
const korean = 'ㄱㄱㄴㄷㄷㄹㅁㅂㅂㅅㅅㅇㅈㅈㅊㅋㅌㅍㅎ';

/** Entries sorted and grouped as a dictionary of the language does it (Unicode collation). */
export function groupByLetter(entries: readonly Entry[], lang: string): LetterGroup[] {
  const tags = locale(lang) ? [`${locale(lang)!}`, 'en'] : 'en';
  const { compare } = new Intl.Collator(tags, { numeric: true });
  const letters = new Intl.Collator(tags, { sensitivity: 'base' });
  const groups: { letter: string; entries: Entry[] }[] = [];
  const sorted = entries
    .map((entry) => ({ entry, name: nameOf(entry) }))
    .sort((a, b) => compare(a.name, b.name));
  const known = new Map<string, Entry[]>();
  for (const { entry, name } of sorted) {
    const [first = '#'] = name.normalize('NFC');
    let list = known.get(first);
    if (!list) {
      const letter = letterOf(first, lang, letters);
      list = groups.find((other) => letters.compare(other.letter, letter) === 0)?.entries;
      if (!list) groups.push({ letter, entries: (list = []) });
      known.set(first, list);
    }
    list.push(entry);
  }
  return groups;
}

/** The word by which it is sorted: without the Arabic article, as Arabic dictionaries do. */
const nameOf = ({ term }: Entry) => term.replace(/^\P{L}*(?:ال(?=\p{L}{2}))?/u, '') || term;

/** @param first Character that a word begins with. */
function letterOf(first: string, lang: string, letters: Intl.Collator): string {
  const code = first.codePointAt(0)!;
  if (code >= 0xac00 && code <= 0xd7a3) return korean[Math.floor((code - 0xac00) / 588)]!;
  if (/^zh(?!-hant|-tw|-hk|-mo)/i.test(lang) && /\p{Script=Han}/u.test(first)) {
    const at = [...pinyin].findLastIndex((start) => letters.compare(start, first) <= 0);
    return pinyinLetters[at] ?? first;
  }
  if (!/\p{L}/u.test(first)) return '#';
  // The letter without its accent, unless the accented one is a letter of its own here (ñ, å).
  const plain = first.normalize('NFD')[0]!;
  return (letters.compare(plain, first) === 0 ? plain : first).toLocaleUpperCase(
    locale(lang)?.language ?? 'en',
  );
}

/**
 * One entry a word: in the language of the page where there is one, its other languages with it. Two
 * words that share an id in one language stay two.
 */
export function pairUp(entries: readonly Entry[], page: string): Map<Entry, Entry[]> {
  const base = (lang: string) => (lang || page).split(/[-_]/, 1)[0]!.toLowerCase();
  const isOwn = ({ lang }: Entry) => Number(base(lang) === base(page));
  const pairs = new Map<Entry, Entry[]>();
  const first = new Map<string, Entry>();
  for (const entry of [...entries].sort((a, b) => isOwn(b) - isOwn(a))) {
    const main = first.get(entry.id);
    if (main && base(main.lang) !== base(entry.lang)) {
      pairs.get(main)!.push(entry);
      continue;
    }
    pairs.set(entry, []);
    if (!main) first.set(entry.id, entry);
  }
  return pairs;
}
