import { loadFeature } from '../../shared/load-feature.js';
import { learn, type Endings } from './endings.js';
import { everyWord, noWord, type Everyday } from './everyday.js';

/** A language's words of every day, and how its words end. */
interface LanguageData extends Endings {
  readonly everyday: string;
}

/** A file a language that has forms of words, or no spaces between them, fetched where text in that language is linked. */
const files: Record<string, () => Promise<LanguageData>> = {
  ar: () => import('./languages/ar.js'),
  bn: () => import('./languages/bn.js'),
  de: () => import('./languages/de.js'),
  en: () => import('./languages/en.js'),
  es: () => import('./languages/es.js'),
  fa: () => import('./languages/fa.js'),
  fil: () => import('./languages/fil.js'),
  fr: () => import('./languages/fr.js'),
  he: () => import('./languages/he.js'),
  ht: () => import('./languages/ht.js'),
  hi: () => import('./languages/hi.js'),
  it: () => import('./languages/it.js'),
  ja: () => import('./languages/ja.js'),
  ko: () => import('./languages/ko.js'),
  pa: () => import('./languages/pa.js'),
  pl: () => import('./languages/pl.js'),
  pt: () => import('./languages/pt.js'),
  ro: () => import('./languages/ro.js'),
  ru: () => import('./languages/ru.js'),
  so: () => import('./languages/so.js'),
  th: () => import('./languages/th.js'),
  tr: () => import('./languages/tr.js'),
  uk: () => import('./languages/uk.js'),
  ur: () => import('./languages/ur.js'),
  vi: () => import('./languages/vi.js'),
  zh: () => import('./languages/zh.js'),
};

const known = new Map<string, Promise<Everyday>>();

/**
 * The words of every day in a language; its endings are known then (`forms()`). Where the file does not come, no word
 * has other forms.
 */
export function learnLanguage(lang: string): Promise<Everyday> {
  let words = known.get(lang);
  if (!words) {
    const load = files[lang];
    words = load
      ? loadFeature(null, load)
          .get()
          .then((data) => {
            if (!data) return everyWord;
            learn(lang, data);
            return new Set(data.everyday.split(/\s+/));
          })
      : Promise.resolve(noWord);
    known.set(lang, words);
  }
  return words;
}
