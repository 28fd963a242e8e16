import { latinDigits as latin } from '../../shared/help/digits.js';

/**
 * Whether an author's words say a day already, in whatever order their language has: its year and day, and its month by
 * number or name.
 *
 * @param day As `2026-07-04`.
 * @param lang Language of the words.
 */
export function saysDay(words: string, day: string, lang: string): boolean {
  const [year, month, date] = day.split('-').map(Number);
  const text = latin(words.toLowerCase());
  const numbers = (text.match(/\d+/g) ?? []).map(Number);
  const names = ['long', 'short'] as const;
  const isNamed = names.some((style) => text.includes(nameOf(day, style, lang)));
  const inOrder = numbers.join(' ');
  const short = year! % 100;
  return isNamed
    ? numbers.includes(year!) && numbers.includes(date!)
    : [
        `${year} ${month} ${date}`,
        `${month} ${date} ${year}`,
        `${date} ${month} ${year}`,
        `${month} ${date} ${short}`,
        `${date} ${month} ${short}`,
      ].some((order) => ` ${inOrder} `.includes(` ${order} `));
}

/** Name of the month, as it stands beside a day. */
function nameOf(day: string, month: 'long' | 'short', lang: string): string {
  const options = { month, day: 'numeric', timeZone: 'UTC', calendar: 'gregory' } as const;
  try {
    const parts = new Intl.DateTimeFormat(lang || 'en', options).formatToParts(new Date(day));
    const name = parts.find(({ type }) => type === 'month')!.value;
    return latin(name.toLowerCase()).replace(/\.$/, '');
  } catch {
    return '\0';
  }
}
