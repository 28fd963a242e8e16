import { soberTime } from './item.js';

export const DAY_MS = 864e5;

/** A time further ahead than this was written by a clock that was wrong, or by nobody who means well. */
const AHEAD_MS = DAY_MS;

export const isHonest = (time: number): boolean => time <= Date.now() + AHEAD_MS;

/** The times of one tab, which only go on: clocks are set back. */
export class Clock {
  #last = 0;

  /** A time in ms later than any given before, and than the one it replaces. */
  now(after = 0): number {
    const time = Math.max(Date.now(), this.#last + 1, soberTime(after) + 1);
    if (isHonest(time)) this.#last = time;
    return time;
  }

  /** Another tab was at this time; one that cannot be is none. */
  hear(time: number): void {
    if (isHonest(time)) this.#last = Math.max(this.#last, time);
  }
}
