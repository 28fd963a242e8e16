/** Raised and lowered characters that Unicode has. The rest has no sign of its own. */
const upper = new Map(
  [...'0123456789+-−=()ni'].map((sign, i) => [sign, [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱ'][i]!]),
);
const lower = new Map(
  [...'0123456789+-−=()aeox'].map((sign, i) => [sign, [...'₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₒₓ'][i]!]),
);

function signs(text: string, table: ReadonlyMap<string, string>, mark: string): string {
  text = text.trim();
  const found = [...text].map((sign) => table.get(sign));
  if (found.every((sign) => sign !== undefined)) return found.join('');
  return mark + (/^[\p{L}\p{M}\p{N}]+$/u.test(text) ? text : `(${text})`);
}

/** Raised text: 10⁹ where Unicode has every sign, else ^9. */
export const lifted = (text: string): string => signs(text, upper, '^');

/** Lowered text: H₂O where Unicode has every sign, else _max. */
export const lowered = (text: string): string => signs(text, lower, '_');

/** Raised, but no power: a mark (®, *), a footnote in brackets, the ending of an ordinal (5th). */
export const isOnlyRaised = (text: string, before: string): boolean =>
  !/[\p{L}\p{N}]/u.test(text) ||
  /^\s*(\[.*\]|TM|SM)\s*$/.test(text) ||
  (/\p{N}$/u.test(before) &&
    /^(st|nd|rd|th|er|re|e|ème|eme|nde?|o|a|os|as|ª|º)$/i.test(text.trim()));
