/**
 * Which forms of a word count as the same word, language by language. Two words are the same when
 * their sets of forms meet; the rules stand in `languages/`.
 */
import { changesOf, isLearnt, particles, prefixesOf, rulesAt, rulesFor } from './endings.js';
import { tokenize, written } from './tokens.js';

/** `es` of `es-MX`; no language, and what is no tag, is read as English, as everywhere in Bedside. */
export function primary(lang: string): string {
  const tag = (/^[a-z]{2,3}(?![a-z\d])/i.exec(lang.trim())?.[0] ?? 'en').toLowerCase();
  // Two tags of one language.
  return tag === 'tl' ? 'fil' : tag === 'iw' ? 'he' : tag;
}

/**
 * The word without regard to case and to spellings that are the same word in that language. What is
 * the same for all but careful readers (accents) is not folded here, see `bare`.
 */
export function folded(token: string, lang: string): string {
  // Most words of most pages.
  if (/^[a-z]+$/.test(token)) return token;
  let plain = written(token);
  plain = lang === 'tr' || lang === 'az' ? plain.toLocaleLowerCase(lang) : plain.toLowerCase();
  if (/^[a-z0-9]+$/.test(plain)) return plain;
  plain = changesOf(lang).fold?.(plain) ?? plain;
  return (
    plain
      .replace(/œ/g, 'oe')
      .replace(/æ/g, 'ae')
      .replace(/ß/g, 'ss')
      // Vowel points and the stretching stroke of Arabic, points and accents of Hebrew.
      .replace(/[\u0591-\u05BD\u05BF-\u05C7\u0640\u064B-\u065F\u0670]/g, '')
      .replace(/ٱ/g, 'ا')
      .replace(/ۀ/g, 'ه')
      .replace(/ی/g, 'ي')
      .replace(/ک/g, 'ك')
      .replace(/ё/g, 'е')
      .replace(/ς/g, 'σ')
  );
}

/** Languages in which a word is often met without its accents, in capitals at least. */
const accented = new Set(['en', 'es', 'fr', 'it', 'pt', 'ro']);
const umlauts: Record<string, string> = { ä: 'a', ö: 'o', ü: 'u' };

/** A folded word without accents and hamza, as keyboards and capitals have it: diagnostico. Keeps ñ and ç. */
export function bare(word: string, lang: string): string {
  if (lang === 'ar') return word.replace(/[أإآ]/g, 'ا').replace(/ى/g, 'ي');
  if (!accented.has(lang) || /^[a-z]*$/.test(word)) return word;
  return word
    .normalize('NFD')
    .replace(/(?<!n)\u0303|[\u0300-\u0302\u0306\u0308\u0326]/g, '')
    .normalize('NFC');
}

/** Polish stems that change before an ending, made alike: noga and nodze. For keys only. */
const polish: readonly (readonly [RegExp, string])[] = [
  [/(?<=[dr])z|(?<=[cs])z/g, ''],
  [/[ckć]/g, 't'],
  [/g/g, 'd'],
  [/ś/g, 's'],
  [/ź/g, 'z'],
  [/ł/g, 'l'],
  [/ń/g, 'n'],
];

/** What all forms of a word have in common, and more; for keys, not for comparing. */
export function likeness(word: string, lang: string): string {
  if (lang === 'de') return word.replace(/[äöü]/g, (letter) => umlauts[letter]!);
  if (lang === 'pl') return polish.reduce((all, [from, to]) => all.replace(from, to), word);
  // So many endings that no letters would be left.
  if (lang === 'so') return word.slice(0, rooted);
  return bare(word, lang);
}

const hard: Record<string, string> = { ğ: 'k', c: 'ç', b: 'p', d: 't' };

/**
 * What all forms of a word begin with, where endings have so many letters that of most words nothing else
 * would be left (damar, ilaç, ilacı): the first letters of a Turkish word.
 */
export const beginning = (word: string, lang: string): string =>
  lang === 'tr' ? word.slice(0, 3).replace(/[ğcbd]/g, (letter) => hard[letter]!) : '';

/** Letters at the beginning of a Somali word that all its forms have. */
const rooted = 3;

const changed = new Map<string, readonly [first: string, last: string]>();

/**
 * Letters that may be other ones in another form of a word, at its beginning and at its end: what
 * two forms of a word have in between is the same.
 */
export function changing(lang: string): readonly [first: string, last: string] {
  let letters = changed.get(lang);
  if (letters) return letters;
  const last = new Set<string>(
    lang === 'ko'
      ? particles.source.replace(/[^가-힣]/g, '')
      : lang === 'pl'
        ? 'aąeęiouyójwmhtdlns'
        : '',
  );
  const rules = lang === 'so' ? [] : rulesFor(lang, true).concat(rulesFor(lang, false));
  for (const { ending, others } of rules) {
    for (const other of others) {
      let same = 0;
      while (ending[same] && ending[same] === other[same]) same++;
      for (const letter of ending.slice(same) + other.slice(same))
        if (letter !== '*') last.add(letter).add(bare(letter, lang));
    }
  }
  letters = [[...new Set(prefixesOf(lang).join(''))].join(''), [...last].join('')];
  if (isLearnt(lang)) changed.set(lang, letters);
  return letters;
}

/** Shortest word that is left when an ending is taken away. */
const least: Record<string, number> = { ar: 2, es: 2, hi: 2, ko: 1, pa: 2, pt: 2, ur: 2 };

/** Nobody's word for anything: letters without a break, longer than any word. */
const longest = 64;

/**
 * Every form under which `word` may meet another: itself first.
 *
 * @param word Already folded, or as written when its capitals matter.
 * @param lang Primary language subtag.
 * @param running True for a word of running text, false for a word of an entry.
 */
export function forms(word: string, lang: string, running: boolean): string[] {
  const found = [word];
  if (word.length > longest) return found;
  const enough = least[lang] ?? 3;
  const { fits, stems } = changesOf(lang);
  const take = (form: string, shortest = enough) => {
    // "CTs" are more than one CT; lower-case stubs of two letters are other words.
    const isLong = form.length >= shortest || form !== form.toLowerCase();
    if (isLong && form && !found.includes(form)) found.push(form);
  };
  if (running) {
    for (const prefix of prefixesOf(lang))
      if (word.startsWith(prefix)) {
        const rest = word.slice(prefix.length);
        take(rest, /[لا]ل$|[הבל]$/.test(prefix) ? 2 : 3);
        // A vav within a Hebrew word is written twice: הווריד of וריד.
        if (lang === 'he' && rest.startsWith('וו')) take(rest.slice(1));
      }
    if (lang === 'ko') take(word.replace(particles, ''));
  } else if (lang === 'ar' && word.startsWith('ال')) take(word.slice(2));
  for (const start of [...found]) {
    for (const { ending, notAfter, others } of rulesAt(start, lang, running)) {
      if (!start.endsWith(ending)) continue;
      const stem = start.slice(0, start.length - ending.length);
      if (lang === 'so' && stem.length < rooted) continue;
      // Bela, kola and kasa are other words than bel, kol and kas.
      if (lang === 'tr' && ending.length === 1 && 'ae'.includes(ending) && stem.length < 5)
        continue;
      if (notAfter && (!stem || notAfter.includes(stem.at(-1)!))) continue;
      for (const other of others) {
        if (fits && !fits(stem + other, ending)) continue;
        take(stem + other, shortestOf(lang, ending, other) ?? enough);
        // exámenes, jóvenes: the accent is there because the word is longer.
        if (lang === 'es' && running && /.es$/.test(ending)) take(bare(stem + other, lang));
        if (running) stems?.(stem, ending).forEach((changed) => take(changed));
        if (lang === 'de' && running) unround(stem + other, take);
        if (lang === 'pl' && running && /o[^aeiouy]$/.test(stem) && !other)
          take(stem.replace(/o(?=.$)/, 'ó'));
      }
    }
  }
  return found;
}

/** Where the length of what is left depends on the ending: عينات are samples (عينة), no eyes (عين). */
function shortestOf(lang: string, ending: string, other: string): number | undefined {
  if (lang === 'ar') return ending === 'ات' && !other ? 4 : 3;
  return other === '*' ? 3 : undefined;
}

/** German plurals often change the vowel: Füße of Fuß, Anfälle of Anfall. */
function unround(form: string, take: (form: string) => void) {
  const plain = form.replace(/[äöü](?!.*[äöü])/, (letter) => umlauts[letter]!);
  if (plain !== form) take(plain);
}

/** Most words of a phrase, and forms of it, that are worth comparing. */
const enough = 24;

/** The spellings under which a word or phrase may meet another one, for look-ups by its words. */
export function spellings(text: string, lang: string, running: boolean): string[] {
  const language = primary(lang);
  const { starts, ends } = tokenize(text, language);
  let phrases = [''];
  starts.forEach((start, index) => {
    const plain = folded(text.slice(start, ends[index]), language);
    const all = forms(bare(plain, language), language, running);
    phrases = phrases.flatMap((phrase) => all.map((form) => `${phrase} ${form}`)).slice(0, enough);
  });
  return phrases;
}
