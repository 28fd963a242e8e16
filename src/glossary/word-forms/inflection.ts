/**
 * Which forms of a word count as the same word, language by language.
 *
 * Only what is regular: a rule that is right nine times in ten would put a wrong definition under
 * every tenth word. Irregular forms are for the author's aliases. Two words are the same when
 * their sets of forms meet, so a rule may also produce strings that are no words at all.
 */
import { tokenize, written } from './tokens.js';

type Rule = readonly [ending: RegExp, ...replacements: string[]];

/** Endings that come and go, in an entry as well as in running text. */
const inflected: Record<string, readonly Rule[]> = {
  en: [
    [/'s$/i, ''],
    [/ies$/, 'y'],
    // metastases, biopsies of "-sis" words: regular in medicine.
    [/ses$/, 'sis'],
    [/([sxzo]|[cs]h)es$/, '$1'],
    [/([^suiS'])s$/, '$1'],
    [/ae$/, 'a'],
  ],
  es: [
    [/ces$/, 'z'],
    [/([^aeiou])es$/, '$1'],
    [/([aeiou])s$/, '$1'],
  ],
  pt: [
    [/(?:ões|ães|ãos)$/, 'ão'],
    [/ais$/, 'al'],
    [/éis$/, 'el'],
    [/óis$/, 'ol'],
    [/ns$/, 'm'],
    [/([rsz])es$/, '$1'],
    [/([aeiouáéíóúãâêô])s$/, '$1'],
  ],
  fr: [
    [/aux$/, 'al', 'au'],
    [/([^s])[sx]$/, '$1'],
  ],
  it: [
    [/hi$/, 'o', 'a'],
    [/he$/, 'a'],
    [/i$/, 'o', 'e', 'a', 'io'],
    [/e$/, 'a'],
  ],
  de: [
    [/(.{4,})en$/, '$1'],
    [/(.{4,})es$/, '$1'],
    [/(.{4,})[ens]$/, '$1'],
  ],
  ru: [
    [/(?:ия|ии|ию|ией|ий|иям|иями|иях|ие|ием|ию)$/, 'и'],
    [/(?:а|у|ом|е|ы|и|ов|ам|ами|ах|я|ю|ем|ей|ям|ями|ях|ь|ью|й)$/, ''],
    [/(?:ый|ий|ой|ая|ое|ые|ого|ому|ым|ых|ыми|ую|ои)$/, ''],
  ],
  pl: [[/(?:a|y|ę|ą|i|ów|om|ami|ach|u|em|owi|e|o|ie|ią|ię|ia|ii)$/, '']],
  ar: [[/^ال/, '']],
};

/** What is written onto a word in running text: conjunctions, prepositions, articles, particles. */
const attached: Record<string, readonly Rule[]> = {
  ar: [
    [/^[وف]/, ''],
    [/^[وف]?[بكل]/, ''],
    [/^[وف]?[بك]?ال/, ''],
    [/^[وف]?لل/, ''],
  ],
  he: [
    [/^[והבכלמש]/, ''],
    [/^[והבכלמש]{2}/, ''],
    [/^[והבכלמש]{3}/, ''],
  ],
  ko: [
    [
      /(?:들)?(?:은|는|이|가|을|를|의|에|에는|에서|에게|으로|로|와|과|도|만|까지|부터|이나|이란|란|보다|처럼|이며|이고|이다|입니다|인)$/,
      '',
    ],
    [/들$/, ''],
  ],
};

/** The letters that the rules above take away or put, at the beginning and at the end of words. */
const changed: Record<string, readonly [first: string, last: string]> = {
  en: ['', "aeisy'"],
  es: ['', 'cesz'],
  pt: ['', 'aãeéilmnoõós'],
  fr: ['', 'alsux'],
  it: ['', 'aehio'],
  de: ['', 'ens'],
  ru: ['', 'авгеийомухыьюя'],
  pl: ['', 'aąceęhimoówuy'],
  ar: ['ابفكلو', ''],
  he: ['הובכלמש', ''],
  ko: ['', '가게과까나는도들란럼로를만보부서에와으은을의이인입니다지처터며고'],
};

/**
 * Letters that may be other ones in another form of a word, at its beginning and at its end: what
 * two forms of a word have in between is the same.
 */
export const changing = (lang: string): readonly [first: string, last: string] =>
  changed[lang] ?? ['', ''];

/** `es` of `es-MX`; no language, and what is no tag, is read as English, as everywhere in Bedside. */
export function primary(lang: string): string {
  return (/^[a-z]{2,3}(?![a-z\d])/i.exec(lang.trim())?.[0] ?? 'en').toLowerCase();
}

/** The word without regard to case and to spellings that are the same word in that language. */
export function folded(token: string, lang: string): string {
  // Most words of most pages.
  if (/^[a-z]+$/.test(token)) return token;
  let plain = written(token);
  plain = lang === 'tr' || lang === 'az' ? plain.toLocaleLowerCase(lang) : plain.toLowerCase();
  if (/^[a-z0-9]+$/.test(plain)) return plain;
  // Spanish readers leave accents out and plurals drop them (opinión, opiniones); ñ is a letter.
  if (lang === 'es')
    plain = plain
      .normalize('NFD')
      .replace(/[\u0301\u0308]/g, '')
      .normalize('NFC');
  return (
    plain
      // Vowel points and the stretching stroke of Arabic, points and accents of Hebrew.
      .replace(/[\u0591-\u05BD\u05BF-\u05C7\u0640\u064B-\u065F\u0670]/g, '')
      .replace(/[أإآٱ]/g, 'ا')
      .replace(/[ىی]/g, 'ي')
      .replace(/ک/g, 'ك')
      .replace(/ё/g, 'е')
      .replace(/ς/g, 'σ')
  );
}

interface Rules {
  /** Matches every word that one of the rules may match, so that most words are done at once. */
  readonly any: RegExp;
  readonly list: readonly Rule[];
}

/** Rules by language: of entries, and of running text. */
const known = [new Map<string, Rules>(), new Map<string, Rules>()] as const;

function rulesFor(lang: string, running: boolean): Rules {
  const byLang = known[running ? 1 : 0];
  let rules = byLang.get(lang);
  if (!rules) {
    const list = [...(inflected[lang] ?? []), ...((running && attached[lang]) || [])];
    const any = new RegExp(list.map(([ending]) => ending.source).join('|') || '(?!)', 'i');
    byLang.set(lang, (rules = { any, list }));
  }
  return rules;
}

/**
 * Every form under which `word` may meet another: itself first.
 *
 * @param word Already folded, or as written when its capitals matter.
 * @param lang Primary language subtag.
 * @param running True for a word of running text, false for a word of an entry.
 */
export function forms(word: string, lang: string, running: boolean): string[] {
  const found = [word];
  const { any, list } = rulesFor(lang, running);
  if (!any.test(word)) return found;
  const least = lang === 'ko' ? 2 : 3;
  for (const [ending, ...replacements] of list) {
    if (!ending.test(word)) continue;
    for (const replacement of replacements) {
      const form = word.replace(ending, replacement);
      // "CTs" are more than one CT; lower-case stubs of two letters are other words.
      const enough = form.length >= least || form !== form.toLowerCase();
      if (enough && !found.includes(form)) found.push(form);
    }
  }
  return found;
}

/** Most words of a phrase, and forms of it, that are worth comparing. */
const enough = 24;

/** The spellings under which a word or phrase may meet another one, for look-ups by its words. */
export function spellings(text: string, lang: string, running: boolean): string[] {
  const language = primary(lang);
  const { starts, ends } = tokenize(text);
  let phrases = [''];
  starts.forEach((start, index) => {
    const all = forms(folded(text.slice(start, ends[index]), language), language, running);
    phrases = phrases.flatMap((phrase) => all.map((form) => `${phrase} ${form}`)).slice(0, enough);
  });
  return phrases;
}
