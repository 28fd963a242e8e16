/**
 * Where a name ends. Words end where letters do, but names do not: SARS-CoV-2 is not SARS, CA-125
 * is no cancer, and the biopsy of biopsy@hospital.example is none. What is passed over here costs a
 * link; what is not would put a wrong meaning before a patient.
 */
import { isCounted } from '../word-forms/endings.js';
import { gap, glue, isIgnored, isLetter } from '../word-forms/tokens.js';

const hyphens = /[-\u2010-\u2013\u2212\uFE63\uFF0D]/;
const lower = /\p{Ll}/u;
const digit = /\p{Nd}|[\u2080-\u2089]/u;

/** The next character that is seen, from `at` on. */
function seen(text: string, at: number, step: 1 | -1): number {
  while (isIgnored(text, at)) at += step;
  return at;
}

/** The letters and digits that begin, or end, at a position. Never more than a few are needed. */
function wordAt(text: string, at: number, step: 1 | -1): string {
  let to = at;
  while (Math.abs(to - at) < 32 && (isLetter(text, to) || isIgnored(text, to))) to += step;
  return step > 0 ? text.slice(at, to) : text.slice(to + 1, at + 1);
}

/** Part of a name, not a word: with digits or capitals inside, or a single letter. */
function isCode(word: string, name: string): boolean {
  if (digit.test(word) || [...word].length === 1) return true;
  if (!/^.+\p{Lu}/u.test(word)) return false;
  // A HEADING IN CAPITALS-ONLY is no code.
  const isShouted = (text: string) => text === text.toUpperCase() && !digit.test(text);
  return !(isShouted(word) && isShouted(name) && word.length > 4 && name.length > 4);
}

/** The last word of a name, if it is no more than two capitals: CA, IL, the B of vitamin B. */
const isShort = (name: string) => /(?<![\p{L}\p{M}\p{Nd}])\p{Lu}{1,2}$/u.test(name.slice(-4));

/** A number that is a word of its own. */
const number = /\s\p{Nd}+$/u;
/**
 * A measure, or how often: the number before it says how much, and is no part of a name (“in this stage 2 mg
 * are enough”). No letter that is a word of its own in a language we ship (l, m, u).
 */
const measure = new RegExp(
  '^\\s*(?:[%‰°º٪％]|[x×]\\s?\\p{Nd}|毫[克升]|[微公]克|ミリ|밀리|มก|มล|มิลลิ|मि(?:\\.|ली|ग्रा)|মি(?:\\.|লি|গ্রা)|' +
    '(?:(?:mc|[mnµμk])?g|[mcdµμ]l|[mcd]?L|[cmµμ]m|mmHg|[mµμn]?mol|mEq|[km]?IU|UI|IE|[mc]?Gy|mSv|kcal|' +
    'mill?i(?:gram|l[ií]t)\\p{L}*|(?:мк|[мк])?г|мл|[мс]м|ммоль|М[ЕО]|м[иі]лл?[иі](?:гр|лит|літ)\\p{L}*|' +
    'ملغم?|مجم|مغ|مل|(?:ملي|میلی)\\p{L}*|מ["״]?[גל]|מיליגרם)(?![\\p{L}\\p{M}\\p{Nd}\'’]))',
  'u',
);

/** A Roman number, should a word beside it say so: “stage IV” has nothing to do with a drip (IV). */
const roman = /^[IVX]{1,4}$/;
/** What is counted so in languages without spaces or without a file of words, before and behind the number. */
const countedBefore =
  /(?:(?:đoạn|[đĐ]ộ|[lL]oại|[cC]ấp|[eE]tap|[dD]egre)\s|ระยะ(?:ที่)?|เกรด|ชนิด|ステージ|グレード|病期|第)\s?$/;
const countedBehind =
  /^\s?(?:[期级級型度类類]|기|형|급|단계|등급|\.\s?(?:evre|derece|Grad|Stadium))/;
/** Another such number, of which this is the next: II, III and IV. */
const series = /(?<![\p{L}\p{M}])[IVX]{1,4}[ABC]?\s?(?:[,–/-]|\s(?:\p{Ll}|\p{Lo}){1,5}\s)\s?$/u;

/** Whether a name is a number here. */
function isNumber(text: string, start: number, end: number, lang: string): boolean {
  if (!roman.test(text.slice(start, end))) return false;
  const before = text.slice(Math.max(0, start - 24), start);
  const [, word = ''] = /([\p{L}\p{M}]+)\s+$/u.exec(before) ?? [];
  return (
    isCounted(word.normalize(), lang) ||
    countedBefore.test(before) ||
    countedBehind.test(text.slice(end, end + 12)) ||
    // “I need IV fluids” counts nothing.
    (series.test(before) && !/(?<![\p{L}\p{M}])I\s\p{L}+\s$/u.test(before))
  );
}

/** Whether the name that stands between two positions goes on after it. */
function goesOn(text: string, start: number, end: number): boolean {
  const at = seen(text, end, 1);
  const character = text[at];
  if (character === undefined) return false;
  const name = text.slice(start, end);
  if (number.test(name) && measure.test(text.slice(at, at + 24))) return true;
  const after = seen(text, at + 1, 1);
  const next = text[after] ?? ' ';
  // Ca2+ and Na+ with their charge as <sup>.
  if (character === gap)
    return name.length < 3 && /^\d{0,2}[-+\u2212]/.test(text.slice(at + 1, at + 4));
  if (character === glue && next === gap) return true;
  if (/\s/.test(character)) {
    if (!isShort(name)) return false;
    const word = wordAt(text, at + 1, 1);
    return digit.test(word) && /^[\p{Lu}\p{Nd}]/u.test(word);
  }
  if (/[\u2070-\u207F\u00B2\u00B3\u00B9]/.test(character)) return name.length < 3;
  if (hyphens.test(character) || character === '/' || character === '\u2044') {
    if (next === gap) return character !== '/';
    return isLetter(text, after) && isCode(wordAt(text, after, 1), name);
  }
  if (/[.,]/.test(character)) {
    if (digit.test(name.at(-1)!) && digit.test(next)) return true;
    return character === '.' && isLetter(text, after);
  }
  // Forms for everybody: Patient:innen, patient·e·s, Patient*innen.
  if (/[:*·•]/.test(character))
    return lower.test(next) || (digit.test(name.at(-1)!) && digit.test(next));
  return /[@=&\\]/.test(character) && isLetter(text, after);
}

/** Before a surname: “Dr. Cough” has no cough. */
const title = /(?<![\p{L}\p{M}])(?:Mrs?|Ms|Dra?|Prof|Mme|Mlle|Sra?|Sig|dr|prof|д-р|проф)\.?\s+$/u;

/** Whether the name that begins at `start` began before it. */
function beganBefore(text: string, start: number, end: number): boolean {
  const at = seen(text, start - 1, -1);
  const character = text[at];
  if (character === undefined) return false;
  const before = seen(text, at - 1, -1);
  const previous = text[before] ?? ' ';
  if (character === glue && previous === gap) return true;
  if (/\s/.test(character))
    return /\p{Lu}/u.test(text[start]!) && title.test(text.slice(Math.max(0, start - 12), start));
  // "non-Hodgkin" is another disease than Hodgkin.
  if (hyphens.test(character)) return isLetter(text, before);
  if (character === '/' || character === '\u2044') {
    return !isLetter(text, before) || isCode(wordAt(text, before, -1), text.slice(start, end));
  }
  if (/[.,]/.test(character)) {
    if (digit.test(text[start]!) && digit.test(previous)) return true;
    return character === '.' && (isLetter(text, before) || /[/\\]/.test(previous));
  }
  if (/[*·•]/.test(character)) return lower.test(previous) && lower.test(text[start]!);
  if (/&/.test(character)) return isLetter(text, before);
  return /[@#\\$={]/.test(character);
}

/** Whether what stands between two positions is a whole name, as far as its neighbours say. */
export const isWholeName = (text: string, start: number, end: number, lang: string): boolean =>
  !goesOn(text, start, end) && !beganBefore(text, start, end) && !isNumber(text, start, end, lang);

/** What ends an address in running text, whatever is in it. */
const breaks =
  /[\s<>"“”«»„\u3000-\u303F\uFF00-\uFF0F\uFFFC\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}]/u;

const isAddress =
  /:\/\/|^\W*(?:www\.|mailto:|tel:|sms:|doi:|10\.\d{4,}\/)|[\p{L}\p{Nd}]@[\p{L}\p{Nd}]|(?:^|[^\p{L}\p{Nd}])[#@][\p{L}_]|\\|[\p{L}\p{Nd}]=[\p{L}\p{Nd}"']|(?:^|\W)\/[\p{L}\p{Nd}]/u;
/** A point with letters right after it: a file name, a domain. */
const point = /[\p{L}\p{Nd}_-]\.(?=\p{L})/gu;

/** Tells which places of a text are in an address: of mail, of a page, a file, a tag. */
export class Addresses {
  readonly #text: string;
  #start = 0;
  #end = 0;
  #isAddress = false;
  #points: readonly number[] = [];

  constructor(text: string) {
    this.#text = text;
  }

  /** Whether a match is inside an address. Ask from left to right. */
  has(start: number, end: number): boolean {
    if (start >= this.#end || start < this.#start) this.#read(start);
    if (this.#isIn(start, end)) return true;
    if (end <= this.#end) return false;
    // The last word of a phrase may begin an address.
    this.#read(end - 1);
    return this.#isIn(start, end);
  }

  #isIn(start: number, end: number): boolean {
    return this.#isAddress || this.#points.some((at) => at < start || at >= end);
  }

  #read(at: number) {
    const text = this.#text;
    let from = at;
    let to = at;
    while (from > this.#end && !breaks.test(text[from - 1]!)) from--;
    while (to < text.length && !breaks.test(text[to]!)) to++;
    this.#start = from;
    this.#end = Math.max(to, at + 1);
    const chunk = text.slice(from, to);
    const isPlain = !/[.@:#=/\\]/.test(chunk);
    this.#isAddress = !isPlain && isAddress.test(chunk);
    // One is as good as many, before the match or after it.
    const points =
      isPlain || this.#isAddress
        ? []
        : [...chunk.matchAll(point)].map(({ index }) => from + index + 1);
    this.#points = points.length > 2 ? [points[0]!, points.at(-1)!] : points;
  }
}
