/** The order of a list of words, and the letters over them, as readers of its language expect both. */
import { locale } from '../../shared/language/locale.js';
import type { Entry } from '../glossary.model.js';

/** The entries under one letter. */
export interface LetterGroup {
  readonly letter: string;
  readonly entries: readonly Entry[];
}

/** The first characters of each pinyin letter, in the order of the Chinese collation. */
const pinyin = '阿八嚓哒妸发旮哈讥咔垃痳拏噢妑七呥扨它穵夕丫帀';
const pinyinLetters = 'ABCDEFGHJKLMNOPQRSTWXYZ';
/** The first characters with one stroke, with two …, in the order of the collation by strokes. */
const strokes = '一丁万不丗丞丣並临丵乾亁亂僎僵亸償儭儳儶儷亹儽儾囔圞灥囖爨厵灩灪爩';
/** First consonants of Korean syllables; a doubled one stands with its plain one. */
const korean = 'ㄱㄱㄴㄷㄷㄹㅁㅂㅂㅅㅅㅇㅈㅈㅊㅋㅌㅍㅎ';
/** The rows of the Japanese syllabary, and the sign with which each begins. */
const rows = 'あかさたなはまやらわ';
const rowStarts = [...'ぁかさたなはまゃらゎ'];
/** Japanese words whose reading is not said: they come last. */
const unread = '漢字';

const kana = /^[\p{scx=Hira}\p{scx=Kana}\s]+$/u;
const isHan = (letter: string) => /\p{Script=Han}/u.test(letter);
/** Words in which the first letters are not the article. */
const noArticle =
  /^(?:التهاب|التئام|التواء|التصاق|التحام|التقاط|التفاف|التزام|التباس|الزهايمر|الكترون|البومين)(?:ات|ي|ية|ين|ان)?(?!\p{L})/u;
const tones = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** How a language orders words. */
interface Order {
  readonly language: string;
  readonly script: string | undefined;
  /** Compares letters, whatever their accents. */
  readonly letters: Intl.Collator;
  readonly isByStrokes: boolean;
}

/** Entries sorted and grouped as a dictionary of the language does it (Unicode collation). */
export function groupByLetter(entries: readonly Entry[], lang: string): LetterGroup[] {
  const { language = 'en', script } = locale(lang)?.maximize() ?? {};
  const isTraditional = language === 'zh' && script === 'Hant';
  const tags = isTraditional
    ? ['zh-Hant-u-co-stroke', 'en']
    : locale(lang)
      ? [`${locale(lang)!}`, 'en']
      : 'en';
  const { compare } = new Intl.Collator(tags, { numeric: true });
  const letters = new Intl.Collator(tags, { sensitivity: 'base' });
  const isByStrokes = isTraditional && letters.resolvedOptions().collation === 'stroke';
  const order = { language, script, letters, isByStrokes };
  const groups: { letter: string; entries: Entry[] }[] = [];
  const sorted = entries
    .map((entry) => ({ entry, name: nameOf(entry, language) }))
    .sort((a, b) => compare(a.name, b.name));
  const known = new Map<string, Entry[]>();
  for (const { entry, name } of sorted) {
    const first = firstOf(name, entry, order);
    let list = known.get(first);
    if (!list) {
      const letter = letterOf(first, order);
      list = groups.find((other) => letters.compare(other.letter, letter) === 0)?.entries;
      if (!list) groups.push({ letter, entries: (list = []) });
      known.set(first, list);
    }
    list.push(entry);
  }
  // Chinese words stand among the others, by the letters they are said with.
  if (language === 'zh' && !isTraditional)
    groups.sort(
      (a, b) => Number(a.letter !== '#') - Number(b.letter !== '#') || compare(a.letter, b.letter),
    );
  return groups;
}

/** The word by which it is sorted: a Japanese one by its reading, an Arabic one without its article. */
function nameOf({ term, say, lang }: Entry, language: string): string {
  const name =
    term
      .normalize('NFKC')
      .replace(/\u0640/g, '')
      .replace(/^[^\p{L}\p{N}]+/u, '') || term;
  if (language === 'ja' && say && kana.test(say.normalize('NFKC'))) return say.normalize('NFKC');
  if (!(lang || language).startsWith('ar')) return name;
  // All forms of alif are one letter.
  return (noArticle.test(name) ? name : name.replace(/^ال(?=\p{L}{2})/u, '')).replace(
    /[آأإٱ]/g,
    'ا',
  );
}

/** What a word begins with. */
function firstOf(name: string, { say }: Entry, { language, script }: Order): string {
  if (language === 'fil' && /^ng/i.test(name)) return 'Ng';
  // Said otherwise than the character alone: 长期 is cháng here, not zhǎng.
  if (
    language === 'zh' &&
    script !== 'Hant' &&
    say &&
    /^\p{Script=Latin}/u.test(say) &&
    isHan(name[0]!)
  )
    return say.normalize('NFD')[0]!.toUpperCase();
  // Thai and Lao vowels that stand before their consonant.
  const [first = '#'] = name.replace(/^[เ-ไເ-ໄ](?=\p{L})/u, '').normalize('NFC');
  return first;
}

/** @param first What a word begins with. */
function letterOf(first: string, { language, letters, isByStrokes, script }: Order): string {
  const code = first.codePointAt(0)!;
  if (!/\p{L}/u.test(first)) return '#';
  if (first.length > 1 && language === 'fil') return first;
  if (code >= 0xac00 && code <= 0xd7a3) return korean[Math.floor((code - 0xac00) / 588)]!;
  if (isHan(first)) {
    if (language === 'ja') return unread;
    if (isByStrokes) return `${lastUpTo([...strokes], first, letters) + 1}劃`;
    if (language === 'zh' && script !== 'Hant')
      return pinyinLetters[lastUpTo([...pinyin], first, letters)] ?? first;
    return first;
  }
  let [plain] = first.normalize('NFD') as unknown as [string];
  if (/[\u30a1-\u30f6]/.test(plain)) plain = String.fromCharCode(plain.charCodeAt(0) - 0x60);
  if (/[\u3041-\u3096]/.test(plain))
    return rows[rowStarts.findLastIndex((start) => start <= plain)]!;
  if (language === 'ar' || language === 'ur') return plain;
  const toneless =
    language === 'vi' ? first.normalize('NFD').replace(tones, '').normalize('NFC') : first;
  // The letter without its accent, unless the accented one is a letter of its own here (ñ, å).
  return (letters.compare(plain, toneless) === 0 ? plain : toneless).toLocaleUpperCase(language);
}

/** The last of some characters that does not stand behind another one. */
const lastUpTo = (starts: readonly string[], letter: string, { compare }: Intl.Collator) =>
  starts.findLastIndex((start) => compare(start, letter) <= 0);

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
