/**
 * Which of the languages at hand serves a reader who asked for `tag`. Works on likely subtags
 * (`Intl.Locale.maximize`, UTS 35) and the few rules below; no tables of countries.
 */

/** One language under two names (CLDR aliases; engines disagree on which of them they know). */
const sameAs: Record<string, string> = { tl: 'fil', no: 'nb', nn: 'nb', mo: 'ro', prs: 'fa' };

/** Chinese languages are written in Chinese; these three mostly in traditional characters. */
const chinese = /^(?:zh-)?(?:cmn|wuu|hsn|gan|(yue|hak|nan))(?![a-z\d])/i;

/** Where a language has a form for "everywhere but its largest country", the region of that form. */
const elsewhere: Record<string, string> = { en: '001', es: '419', pt: 'PT' };

const rtlScripts = /Arab|Hebr|Thaa|Syrc|Nkoo|Adlm|Rohg|Mand|Samr/;

/** A language tag as an object, also when written `es_MX`; undefined for what is no tag at all. */
export function locale(tag: string): Intl.Locale | undefined {
  try {
    const spoken = tag.replace(/_/g, '-');
    const [, traditional] = chinese.exec(spoken) ?? [];
    const parsed = new Intl.Locale(spoken.replace(chinese, 'zh'));
    return traditional && !parsed.script && !parsed.region
      ? new Intl.Locale(parsed, { script: 'Hant' })
      : parsed;
  } catch {
    return undefined;
  }
}

/** `ltr` or `rtl`: the direction of the script the language is written in. */
export function direction(tag: string): 'ltr' | 'rtl' {
  return rtlScripts.test(locale(tag)?.maximize().script ?? '') ? 'rtl' : 'ltr';
}

function likely(tag: string) {
  const at = locale(tag);
  const { language, script, region } = at?.maximize() ?? {};
  return {
    written: at && `${sameAs[language!] ?? language}-${script}`,
    language,
    region,
    own: at?.region,
  };
}

/**
 * The tags of `available` that a reader of `tag` can read, best first: the same country, the form for
 * other countries, the language as such. Another script is another language: an empty list then.
 */
export function negotiate(tag: string, available: readonly string[]): string[] {
  const want = likely(tag);
  const usual = want.language && likely(want.language).region;
  const found = available
    .map((name) => {
      const { written, own, region } = likely(name);
      const rank =
        own && own === want.region
          ? 4
          : own && own === elsewhere[want.language!] && want.region !== usual
            ? 3
            : !own
              ? 2
              : +(region === usual);
      return { name, rank: want.written && written === want.written ? rank : -1 };
    })
    .sort((a, b) => b.rank - a.rank);
  const good = found.filter(({ rank }) => rank > 0);
  return (good.length ? good : found.filter(({ rank }) => !rank).slice(0, 1)).map(
    ({ name }) => name,
  );
}

/** Whose numbers, dates and plural rules serve a language that browsers have no data for. */
const parents: Record<string, string> = { ht: 'fr', fil: 'tl', ps: 'fa', ckb: 'ar', prs: 'fa' };

/**
 * The list to hand to `Intl`: without it a browser that lacks the language would use the language of
 * its own menus, and the reader could not know why.
 */
export function withParents(...tags: string[]): string[] {
  return [
    ...tags,
    ...tags.map((tag) => parents[tag.split('-')[0]!]).filter((tag) => tag),
    'en',
  ] as string[];
}
