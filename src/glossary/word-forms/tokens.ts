/**
 * Cuts running text into the pieces that terms are compared by.
 *
 * A piece is a whole word, one character of a script that is written without spaces, or one
 * punctuation mark. White space only separates, so a line break inside a term does not matter.
 * Everything is a position in the original string: nothing is copied or normalised here.
 */
export interface Tokens {
  readonly starts: number[];
  readonly ends: number[];
}

/** Stands in a text for something that no term reaches across: a link, a picture, a line break. */
export const gap = '\uFFFC';
/** Beside a gap: what is there is part of the same word, or hyphened to it. */
export const glue = '\u2011';

const SPACE = 1;
const WORD = 2;
/** A character of a script without spaces between words: each is a token of its own. */
const DENSE = 3;
/** Soft hyphens, joiners, direction marks: they change how a word looks, not which word it is. */
const IGNORED = 4;
const OTHER = 5;

const space = /\s/;
const ignored = /[\p{Cf}\uFE00-\uFE0F]/u;
const dense =
  /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}]/u;
/** Small figures under the line are part of a name: CO₂, B₁₂. */
const word = /[\p{L}\p{M}\p{Nd}_\u2080-\u2089]/u;
const mark = /\p{M}/u;

const known = new Uint8Array(0x10000);

function classify(character: string): number {
  // Most pages need no more than this: the patterns below take the browser some time to make.
  if (/[a-z\d_]/i.test(character) && character < '\x7f') return WORD;
  if (/[!-~]/.test(character)) return OTHER;
  if (space.test(character)) return SPACE;
  if (ignored.test(character)) return IGNORED;
  // The modifier apostrophe is a letter to Unicode and an apostrophe to everyone who types it.
  if (character === 'ʼ' || !word.test(character)) return OTHER;
  return dense.test(character) && !/\p{Nd}/u.test(character) ? DENSE : WORD;
}

/** Class of the character that starts at `at`; beyond the text everything is a separator. */
function classAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code !== code) return OTHER;
  // Only the plane most text is written in is worth remembering.
  if (code >= 0xd800 && code <= 0xdfff) {
    const character =
      code < 0xdc00 ? String.fromCodePoint(text.codePointAt(at)!) : text.slice(at - 1, at + 1);
    return classify(character);
  }
  return (known[code] ||= classify(text[at]!));
}

const isApostrophe = (code: number) =>
  code === 0x27 || code === 0x2019 || code === 0x2018 || code === 0x2bc || code === 0xff07;

/** Length of the code unit pair or single unit at `at`. */
const width = (text: string, at: number) => {
  const code = text.charCodeAt(at);
  return code >= 0xd800 && code < 0xdc00 ? 2 : 1;
};

/** True where a letter, mark or digit stands at this position, whatever its script. */
export function isLetter(text: string, at: number): boolean {
  const kind = at < 0 ? OTHER : classAt(text, at);
  return kind === WORD || kind === DENSE;
}

/** True where the character belongs to a script without spaces, so that only a dictionary knows. */
export function isDense(text: string, at: number): boolean {
  return at >= 0 && classAt(text, at) === DENSE;
}

/** True where white space stands, or what changes no word: no token begins there. */
export function isSkipped(text: string, at: number): boolean {
  const kind = classAt(text, at);
  return kind === SPACE || kind === IGNORED;
}

/** True for what changes no word: soft hyphens, joiners, direction marks. */
export const isIgnored = (text: string, at: number): boolean =>
  at >= 0 && classAt(text, at) === IGNORED;

/** Languages in which an apostrophe between two letters is itself one of the word: м’яз, ra’yi. */
const isLetterIn = (lang: string | undefined) => lang === 'uk' || lang === 'so';

/**
 * End of the token that begins at `at`. `'s` at the end of a word stays with it: it is one form of it.
 *
 * @param lang Primary language subtag, where it is known.
 */
export function endOf(text: string, start: number, lang?: string): number {
  const kind = classAt(text, start);
  let at = start + width(text, start);
  let end = at;
  if (kind === DENSE) while (at < text.length && mark.test(text[at]!)) end = ++at;
  if (kind !== WORD) return end;
  const isGlottal = isLetterIn(lang);
  for (let next; at < text.length; at += width(text, at)) {
    if ((next = classAt(text, at)) === WORD) end = at + width(text, at);
    else if (next !== IGNORED && !(isGlottal && isBetweenLetters(text, at))) break;
  }
  const isPossessive =
    isApostrophe(text.charCodeAt(end)) &&
    (text.charCodeAt(end + 1) | 32) === 0x73 &&
    !isLetter(text, end + 2);
  return isPossessive ? end + 2 : end;
}

/** An apostrophe with a letter on its right; on its left is the word that is read. */
const isBetweenLetters = (text: string, at: number) =>
  isApostrophe(text.charCodeAt(at)) && classAt(text, at + 1) === WORD;

/** Cuts `text` into tokens; `lang`: primary language subtag, where it is known. */
export function tokenize(text: string, lang?: string): Tokens {
  const starts: number[] = [];
  const ends: number[] = [];
  for (let at = 0; at < text.length;) {
    if (isSkipped(text, at)) {
      at += width(text, at);
      continue;
    }
    starts.push(at);
    ends.push((at = endOf(text, at, lang)));
  }
  return { starts, ends };
}

const same: Record<string, string> = {};
for (const [plain, variants] of [
  ['-', '‐‑‒–−－־'],
  ["'", '‘’ʼ′＇׳‛'],
  ['"', '“”„«»″״＂‟'],
] as const) {
  for (const variant of variants) same[variant] = plain;
}
const variants = new RegExp(`[${Object.keys(same).join('')}]`, 'gu');
const invisible = new RegExp(ignored.source, 'gu');

/** The word as it was meant: composed, without invisible characters, with plain quotes and hyphens. */
export function written(token: string): string {
  if (/^[a-z0-9]+$/i.test(token)) return token;
  return token
    .replace(invisible, '')
    .replace(variants, (variant) => same[variant]!)
    .normalize('NFKC');
}
