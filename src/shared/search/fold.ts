/**
 * Text as a search compares it: what readers leave out, cannot type or type in another way makes no
 * difference. Every cluster (a letter with its marks) is folded by itself, so that what is found can be
 * marked where it stands.
 */
import { locale } from '../language/locale.js';
import { jamo } from './jamo.js';

/** Gives text as it is compared. */
export type Folding = (text: string) => string;

/**
 * A letter with its marks, half-width voicing signs too; consonants that Indic signs bind are one. No
 * engine has room for endless ones: longer than any script has them, they come in parts.
 */
export const cluster =
  /(?:\P{M}\p{M}{0,8}(?<=[\u094d\u09cd\u0a4d])\u200d?){0,16}\P{M}[\p{M}\uff9e\uff9f]{0,64}|\p{M}{1,64}/gu;
/** More marks on one letter than any script has: nobody searches for the rest. */
const overlong = /(?<=\p{M}{64})\p{M}{1,1000}/gu;
/** Where there is more than plain letters of English, which most texts consist of. */
// eslint-disable-next-line no-control-regex -- all of ASCII is meant.
const special = /[\0-\x7f]?[^\0-\x7f]+/g;

/** What nobody sees: soft hyphens, joiners, direction and variation marks. */
const unseen = /[\p{Cf}\ufe00-\ufe0f]/gu;
/** Accents of Latin, Greek and Cyrillic letters. */
const accents = /[\u0300-\u036f]/g;
/** Vowel signs and the stretching stroke of Arabic, points of Hebrew, dots of Hindi and Punjabi. */
const points =
  /[\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u093c\u0a3c\u0a71]/g;
/** A nasal before a consonant of its own kind, or the sign over the vowel: written either way. */
const nasal = /ङ्(?=[क-घ])|ञ्(?=[च-झ])|ण्(?=[ट-ढ])|न्(?=[त-धस])|म्(?=[प-भ])|ँ/g;
const digits = /[٠-٩۰-۹०-९০-৯੦-੯๐-๙]/g;
/** The zero of each of these. */
const zeros = [...'٠۰०০੦๐'].map((zero) => zero.charCodeAt(0));
const valueOf = (digit: string) =>
  String(zeros.map((zero) => digit.charCodeAt(0) - zero).find((value) => value >= 0 && value < 10));

/** Signs that are typed as another one, and letters that are one letter to most who type. */
const same = table(
  `' ’‘‛ʼ´\`′׳`,
  '" “”„‟«»″״',
  '- ‐‑‒–—―−־',
  'ss ß',
  'ae æ',
  'oe œ',
  'σ ς',
  'ا ٱ',
  'ه ةۃہە',
  'ي یى',
  'ك ک',
  'כ ך',
  'מ ם',
  'נ ן',
  'פ ף',
  'צ ץ',
  'ੰ ਂ',
);
/** Letters without a decomposition, and what is typed where a keyboard lacks them. */
const stroked = table('l ł', 'd đð', 'o ø', 'i ı', 'h ħ', 'th þ');
/** What else is left out or taken for another letter where nothing was found. */
const mixed = table('ه ھ', 'ত ৎ', 'ং ঙ', ' ়ঁ', ` \u3000'"-·・.`);

function table(...lines: string[]): ReadonlyMap<string, string> {
  return new Map(
    lines.flatMap((line) => {
      const at = line.indexOf(' ', line.startsWith(' ') ? 0 : 1);
      return [...line.slice(at + 1)].map((sign) => [sign, line.slice(0, at)] as const);
    }),
  );
}
const swap = (text: string, by: ReadonlyMap<string, string>) => {
  let out = '';
  for (const sign of text) out += by.get(sign) ?? sign;
  return out;
};

const foldings = new Map<string, Folding>();

/**
 * The folding of a language. Letters with accents are plain ones, unless they are letters of their own
 * there (Spanish ñ, Polish ł): readers who type these mean them.
 *
 * @param forgives Such letters too, spaces and hyphens, and half a Korean syllable: for a search that
 *   found nothing otherwise.
 */
export function foldingOf(lang: string, forgives = false): Folding {
  const key = `${lang} ${forgives}`;
  let folding = foldings.get(key);
  if (!folding) foldings.set(key, (folding = makeFolding(lang, forgives)));
  return folding;
}

function makeFolding(lang: string, forgives: boolean): Folding {
  const { language = 'en' } = locale(lang) ?? {};
  const turkish = language === 'tr' || language === 'az';
  // Vietnamese is everywhere typed without any of its signs.
  const base =
    forgives || language === 'vi'
      ? undefined
      : new Intl.Collator([language, 'en'], { sensitivity: 'base' });
  const isOwn = (letter: string, plain: string) => !!base?.compare(letter, plain);
  const known = new Map<string, string>();
  const lower = (text: string) => (turkish ? text.toLocaleLowerCase('tr') : text.toLowerCase());

  const one = (piece: string): string => {
    let text = lower(swap(piece, same).normalize('NFKC')).replace(unseen, '');
    text = swap(text.normalize('NFD').replace(points, '').normalize('NFC'), same);
    const plain = text.normalize('NFD').replace(accents, '').normalize('NFC');
    if (plain !== text && !isOwn(text, plain)) text = plain;
    const unstroked = swap(text, stroked);
    if (unstroked !== text && !isOwn(text, unstroked)) text = unstroked;
    text = text
      .replace(nasal, 'ं')
      .replace(/[ァ-ヶヽヾ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60))
      .replace(digits, valueOf);
    return forgives ? jamo(text) : text;
  };
  const fold = (piece: string) => {
    let folded = known.get(piece);
    if (folded === undefined) known.set(piece, (folded = one(piece)));
    return folded;
  };
  return (text) => {
    const folded = lower(text.replace(overlong, '').normalize('NFC')).replace(special, (run) =>
      run.replace(cluster, fold),
    );
    return forgives
      ? swap(folded.replace(/\s+/g, ''), mixed)
      : folded.replace(/\s{2,}|[^\S ]/g, ' ');
  };
}
