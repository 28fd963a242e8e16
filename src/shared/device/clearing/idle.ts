import { PREFIX } from '../../site.js';
import { PATIENCE_MS, type DeviceStore } from '../device-store.js';

/** How long before the end a warning is given, and how often `seen` is written, in ms. */
const WARNING_MS = 60_000;
const OFTEN_MS = 5_000;
const SEEN = `${PREFIX}seen`;

/**
 * Clears what this tab keeps, and what is typed in it, after ten minutes without a touch, key or click. The last of them shows
 * a warning; any use of the page extends the time (WCAG 2.2.1). Pages and frames of a tab share one
 * clock: each says in the storage when it was last used.
 */
export function watchIdle(store: DeviceStore): void {
  // A page that is opened is used.
  store.seen = Date.now();
  write(store);
  const heard = ({ isTrusted }: Event) => isTrusted && touch(store);
  // Voice control and other helpers click without a pointer or key.
  for (const type of ['pointerdown', 'keydown', 'click', 'wheel', 'touchmove']) {
    addEventListener(type, heard, { capture: true, passive: true });
  }
  addEventListener('pagehide', () => write(store));
  document.addEventListener('visibilitychange', () => check(store));
  setInterval(() => check(store), OFTEN_MS);
}

/** The reader is here. */
export function touch(store: DeviceStore): void {
  // After a long sleep the time is over, even if the first thing heard is a key.
  check(store);
  store.seen = Date.now();
  if (store.seen - read() > OFTEN_MS) write(store);
  warn(store, false);
}

function check(store: DeviceStore): void {
  // A clock that was set back does not make the wait longer.
  store.seen = Math.min(store.seen, Date.now());
  const idle = Date.now() - Math.max(store.seen, read());
  if (idle > PATIENCE_MS && hasWords(store)) store.clearTab();
  warn(store, idle > PATIENCE_MS - WARNING_MS && hasWords(store));
}

/** Whether there is anything that must not outlast its reader. */
const hasWords = ({ session, none, holds }: DeviceStore) => !session.empty || !none.empty || holds;

function warn(store: DeviceStore, shown: boolean): void {
  if (store.idleWarning === shown) return;
  store.idleWarning = shown;
  for (const listener of [...store.listeners]) listener();
}

/** When a page of this tab was last used; a time to come, of a clock that was set back, is none. */
function read(): number {
  try {
    const seen = Number(sessionStorage.getItem(SEEN));
    return seen <= Date.now() ? seen : 0;
  } catch {
    return 0;
  }
}

function write({ session, seen }: DeviceStore): void {
  try {
    if (!session.empty) sessionStorage.setItem(SEEN, `${seen}`);
  } catch {
    // Then nothing else is kept either.
  }
}
