import type { Area } from '../device/store.js';
import { readVisit, visitTime, type Visit } from '../device/visit.js';
import { isolate } from '../language/direction.js';
import type { LanguageController } from '../language/language-controller.js';
import { str } from '../language/str.js';

/** The appointment in one line: day and time, with whom, where, phone; each in its own direction. */
export function visitWords(language: LanguageController, visit: Visit): string {
  const when = visitTime(visit);
  const day = when
    ? language.date(when, { dateStyle: 'full', ...(visit.time && { timeStyle: 'short' }) })
    : // A time is known before its day.
      visit.time && language.date(new Date(`2000-01-01T${visit.time}`), { timeStyle: 'short' });
  const parts = [day, visit.who, visit.place, visit.phone].filter(Boolean) as string[];
  // A telephone number among Arabic words would run from right to left, group by group.
  const dir = parts.some((part) => part !== isolate(part, language.dir)) ? 'rtl' : 'ltr';
  return parts.map((part) => isolate(part, dir)).join(' · ');
}

/** The appointment in a sentence, as it stands on paper; '' where there is none. */
export function visitLine(language: LanguageController, area: Area): string {
  const visit = readVisit(area);
  return visit
    ? language.msg(str`Appointment: ${visitWords(language, visit)}`, {
        id: 'list.appointment',
        desc: 'A line on screen and paper, and the title of an entry in the reader’s calendar. {0}: what is known of day, time, person, place and phone, parted by dots; in the calendar only the person or the place. Do not inflect it.',
      })
    : '';
}
