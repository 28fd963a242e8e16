/** Days of reviews, as authors write them: `2026-07-04`. All are days of UTC. */

export const today = (): string => new Date().toISOString().slice(0, 10);

/** Whether a text is a day that there is: not 2026-02-30. */
export function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(text) && !isNaN(+day) && day.toISOString().startsWith(text);
}

/** The same day some months before today. */
export function monthsAgo(months: number): string {
  const day = new Date();
  day.setUTCMonth(day.getUTCMonth() - months);
  return day.toISOString().slice(0, 10);
}

/** What is wrong with a day of a review, in words for its author; '' where nothing is. */
export const wrongDay = (text: string): string =>
  !isDay(text)
    ? `“${text.slice(0, 40)}” is no day of a review; write it as ${today()}`
    : text > today()
      ? `its review on ${text} has not been yet`
      : '';

/** Months between reviews, from an attribute: undefined where it is no such number. */
export const monthsIn = (text: string | null | undefined): number | undefined =>
  /^\s*\d{1,3}\s*$/.test(text ?? '') && Number(text) > 0 ? Number(text) : undefined;

/** Whether the last review, on a day that is right, was more than some months ago. */
export const isOverdue = (day: string, months: number): boolean => day < monthsAgo(months);

/** The same in words for its author, where the author said how often to review; '' where all is well. */
export function overdueWords(day: string, every: string | null | undefined): string {
  if (every === null || every === undefined) return '';
  const months = monthsIn(every);
  if (!months) return `“${every.slice(0, 40)}” is no number of months; write “every” as 24`;
  return isDay(day) && isOverdue(day, months)
    ? `its last review was on ${day}, more than ${months} months ago`
    : '';
}
