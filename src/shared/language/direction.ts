/** Scripts that run from right to left. */
const rtlScripts = /Arab|Hebr|Thaa|Syrc|Nkoo|Adlm|Rohg|Mand|Samr/;

/** `ltr` or `rtl`: the direction of the script that a language is written in. */
export function direction(tag: string): 'ltr' | 'rtl' {
  try {
    const { script } = new Intl.Locale(tag.replace(/_/g, '-')).maximize();
    return rtlScripts.test(script ?? '') ? 'rtl' : 'ltr';
  } catch {
    return 'ltr'; // no language tag at all
  }
}

/** Letters of those scripts. */
const rtlLetters =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/**
 * A value for the middle of a sentence, so that neither turns the other round: between the marks
 * U+2068 and U+2069 a text has a direction of its own (Unicode Standard Annex 9), on screen, on
 * paper and in a text file alike. Without them an Arabic list shows the telephone number +1 555 010
 * backwards. Where nothing runs from right to left the text stays as it is.
 *
 * @param dir direction of the sentence around it
 */
export function isolate(value: string, dir: 'ltr' | 'rtl'): string {
  const needed = dir === 'rtl' || rtlLetters.test(value);
  // A bare number is right in any sentence, and what is isolated already in parts stays so.
  return needed && !/^[\p{Nd}.,٫٬]*$|[\u2066-\u2068]/u.test(value) ? `\u2068${value}\u2069` : value;
}
