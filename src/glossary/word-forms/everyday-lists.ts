import { loadFeature } from '../../shared/load-feature.js';
import { everyWord, noWord, type Everyday } from './everyday.js';

/** One list a language that has forms of words, or no spaces between them, fetched where text in that language is linked. */
const lists: Record<string, () => Promise<{ default: string }>> = {
  ar: () => import('./everyday/ar.js'),
  bn: () => import('./everyday/bn.js'),
  de: () => import('./everyday/de.js'),
  en: () => import('./everyday/en.js'),
  es: () => import('./everyday/es.js'),
  fa: () => import('./everyday/fa.js'),
  fil: () => import('./everyday/fil.js'),
  fr: () => import('./everyday/fr.js'),
  he: () => import('./everyday/he.js'),
  hi: () => import('./everyday/hi.js'),
  it: () => import('./everyday/it.js'),
  ja: () => import('./everyday/ja.js'),
  ko: () => import('./everyday/ko.js'),
  pa: () => import('./everyday/pa.js'),
  pl: () => import('./everyday/pl.js'),
  pt: () => import('./everyday/pt.js'),
  ro: () => import('./everyday/ro.js'),
  ru: () => import('./everyday/ru.js'),
  so: () => import('./everyday/so.js'),
  th: () => import('./everyday/th.js'),
  tr: () => import('./everyday/tr.js'),
  uk: () => import('./everyday/uk.js'),
  ur: () => import('./everyday/ur.js'),
  zh: () => import('./everyday/zh.js'),
};

const known = new Map<string, Promise<Everyday>>();

/** The words of every day in a language. Where the list does not come, no word has other forms. */
export function everydayOf(lang: string): Promise<Everyday> {
  let list = known.get(lang);
  if (!list) {
    const load = lists[lang];
    list = load
      ? loadFeature(null, load)
          .get()
          .then((module) => (module ? new Set(module.default.split(/\s+/)) : everyWord))
      : Promise.resolve(noWord);
    known.set(lang, list);
  }
  return list;
}
