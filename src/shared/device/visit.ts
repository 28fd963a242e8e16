import type { Area } from './area.js';

/** The next appointment, as the reader wrote it; every part may be ''. */
export interface Visit {
  /** As `2026-11-21`. */
  date: string;
  /** As `14:30`, on the clock of the place. */
  time: string;
  who: string;
  place: string;
  phone: string;
}

export const visitFields = ['date', 'time', 'who', 'place', 'phone'] as const;

/** Reads the appointment; undefined when nothing of it is known. */
export function readVisit(area: Area): Visit | undefined {
  const fields = area.get('visit', 'next')?.fields;
  if (!fields) return;
  const visit = { date: '', time: '', who: '', place: '', phone: '' };
  for (const name of visitFields) {
    const value = fields[name];
    if (typeof value === 'string') visit[name] = value.slice(0, 300);
  }
  // Anyone can write into the storage: what is no day or time is none.
  if (!isDay(visit.date)) visit.date = '';
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(visit.time)) visit.time = '';
  return Object.values(visit).some(Boolean) ? visit : undefined;
}

/** Whether it is a day of this century, as `2026-11-21`: “26” typed for a year is none. */
export function isDay(text: string): boolean {
  const time = /^2\d{3}-\d\d-\d\d$/.test(text) ? Date.parse(text) : NaN;
  // 30 February is taken for a day in March.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** Day and time as a local `Date`; undefined without a day. */
export const visitTime = ({ date, time }: Visit): Date | undefined =>
  date ? new Date(`${date}T${time || '00:00'}`) : undefined;
