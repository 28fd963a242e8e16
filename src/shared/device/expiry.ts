import { DAY_MS } from './clock.js';
import { changed, isAlive, type Item } from './item.js';

/** How long things are kept after the last change, and after the appointment. */
const KEPT_MS = 90 * DAY_MS;
const KEPT_AFTER_VISIT_MS = 30 * DAY_MS;
/** How long a removal or a deletion is remembered: no tab sleeps so long. */
const REMEMBERED_MS = 30 * DAY_MS;

/**
 * When everything will be deleted, in ms: 90 days after the last change, or 30 after the visit.
 *
 * @param last When anything was changed last, in ms; 0 without anything.
 * @param visit Day of the appointment, as it is kept.
 */
export const expiryOf = (last: number, visit: unknown): number =>
  last ? Math.max(last + KEPT_MS, Date.parse(String(visit)) + KEPT_AFTER_VISIT_MS || 0) : Infinity;

/**
 * When anything was changed last, in ms; 0 without anything. What says it comes later is of now. A text that cannot be
 * read counts by the last time in it; one without a time is none that Bedside wrote, and goes with the rest.
 */
export function lastChange(
  entries: Iterable<{ raw: string | null; item: Item | undefined }>,
): number {
  const now = Date.now();
  return [...entries]
    .map(({ item, raw }) => (item ? changed(item) : timeIn(raw ?? '')))
    .reduce((a, b) => Math.max(a, Math.min(b, now)), 0);
}

/** Whether a deletion at this time is so old that no tab needs to hear of it. */
export const isForgotten = (time: number): boolean => !(time > Date.now() - REMEMBERED_MS);

/** Whether this was removed so long ago that no tab needs to hear of it. */
export const isOutlived = (item: Item): boolean =>
  !isAlive(item) && item.t < Date.now() - REMEMBERED_MS;

/** The last time in a text, in ms; 0 without one. */
const timeIn = (raw: string) => Number(/[12]\d{12}(?=\D*$)/.exec(raw)?.[0] ?? 0);
