import { locale } from '../language/locale.js';

/**
 * Which of the languages at hand serves a reader who asked for `tag`. Works on likely subtags
 * (`Intl.Locale.maximize`, UTS 35) and the few rules below; no tables of countries.
 */

/** One language under two names (CLDR aliases; engines disagree on which of them they know). */
const sameAs: Record<string, string> = { tl: 'fil', no: 'nb', nn: 'nb', mo: 'ro', prs: 'fa' };

/** Where a language has a form for "everywhere but its largest country", the region of that form. */
const elsewhere: Record<string, string> = { en: '001', es: '419', pt: 'PT' };

/** What two tags must have in common: another script is another language to a reader. */
function written(tag: string): string | undefined {
  const { language, script } = locale(tag)?.maximize() ?? {};
  return language && `${sameAs[language] ?? language}-${script}`;
}

/**
 * The tags of `available` that a reader of `tag` can read, best first: the same country, the form for
 * other countries, the language as such. Empty when there is none.
 */
export function negotiate(tag: string, available: readonly string[]): string[] {
  const want = written(tag);
  const same = available.filter((name) => want && written(name) === want);
  if (!same.length) return same;
  const { language, region } = locale(tag)!.maximize();
  const home = locale(language)!.maximize().region;
  const found = [region, region === home ? home : elsewhere[language], undefined, home].flatMap(
    (at) => same.filter((name) => locale(name)!.region === at),
  );
  return [...new Set(found.length ? found : same.slice(0, 1))];
}

/** Whose numbers, dates and plural rules serve a language that browsers have no data for. */
const parents: Record<string, string> = { ht: 'fr', ps: 'fa', ckb: 'ar' };

/**
 * The list to hand to `Intl`: without it a browser that lacks the language would use the language of
 * its own menus, and nobody would know why. A language without a parent gets the English forms.
 */
export function withParents(...tags: string[]): string[] {
  return [...tags, parents[tags[0]!.split('-')[0]!] ?? 'en', 'en'];
}
