import type { Area } from '../../shared/device/store.js';
import { visitFields, type Visit } from '../../shared/device/visit.js';

/** What a calendar entry says, in the reader's language. */
export interface CalendarWords {
  title: string;
  /** Below the entry: the questions. */
  text: string;
  /** What the reminder on the day before says. */
  reminder: string;
}

/** Which entry of the calendar it is: the same one again takes the place of the one before. */
export interface CalendarEntry {
  uid: string;
  /** How often the appointment was changed since it was first taken (RFC 5545, 3.8.7.4). */
  sequence: number;
}

/**
 * The entry of the appointment. It is kept with the appointment, and ends with it: the next one is
 * another.
 */
export function entryOf(area: Area, visit: Visit): CalendarEntry {
  const { uid, sequence, taken } = area.get('visit', 'next')?.fields ?? {};
  const now = visitFields.map((name) => visit[name]).join('\n');
  const entry = {
    uid:
      typeof uid === 'string' && /^[\w-]{8,60}$/.test(uid)
        ? uid
        : crypto.getRandomValues(new Uint32Array(4)).join('-'),
    sequence: Math.max(0, Math.floor(Number(sequence)) || 0) + Number(!!taken && taken !== now),
  };
  area.edit('visit', 'next', { ...entry, taken: now });
  return entry;
}

/** RFC 5545, 3.3.11: backslash, semicolon, comma and line breaks are escaped. */
const escaped = (text: string) =>
  text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n?|\n/g, '\\n')
    // Other control characters are not allowed in a file.
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '');

/** RFC 5545, 3.1: lines of at most 75 bytes, never cut inside a character. */
function folded(line: string): string {
  const encoder = new TextEncoder();
  let out = '';
  let length = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (length + size > 74) {
      out += '\r\n ';
      length = 1;
    }
    out += character;
    length += size;
  }
  return out;
}

const stamp = (date: Date) => date.toISOString().replace(/[-:]|\.\d+/g, '');

/**
 * The appointment as a calendar file with a reminder the day before. Times are those of the clock
 * on the wall ("floating"): the file is right wherever it is opened. Without a time it is all day.
 */
export function calendarFile(
  visit: Visit,
  { title, text, reminder }: CalendarWords,
  { uid, sequence }: CalendarEntry,
): string {
  const day = visit.date.replaceAll('-', '');
  const next = stamp(new Date(Date.parse(visit.date) + 864e5)).slice(0, 8);
  const time = visit.time.replace(':', '');
  const end = time && `${String(Number(time.slice(0, 2)) + 1).padStart(2, '0')}${time.slice(2)}`;
  const timed = time
    ? [`DTSTART:${day}T${time}00`, time < '2300' ? `DTEND:${day}T${end}00` : `DTEND:${day}T235900`]
    : [`DTSTART;VALUE=DATE:${day}`, `DTEND;VALUE=DATE:${next}`];
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Bedside//Question list//EN',
    'BEGIN:VEVENT',
    `UID:${uid}@bedside.invalid`,
    `SEQUENCE:${sequence}`,
    `DTSTAMP:${stamp(new Date())}`,
    ...timed,
    `SUMMARY:${escaped(title)}`,
    visit.place && `LOCATION:${escaped(visit.place)}`,
    `DESCRIPTION:${escaped(text)}`,
    'CLASS:PRIVATE',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escaped(reminder)}`,
    'TRIGGER:-P1D',
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]
    .filter((line, index, all) => line || index === all.length - 1)
    .map(folded)
    .join('\r\n');
}
