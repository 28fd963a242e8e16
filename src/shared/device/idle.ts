import { PREFIX } from './area.js';
import type { DeviceStore } from './store.js';

/** How long a shared computer waits for its reader, in ms, and how long before that it warns. */
const PATIENCE = 6e5;
const WARNING = 6e4;

let watching = false;

/**
 * Clears what this tab keeps after ten minutes without a touch or key. The last of them shows a
 * warning; any use of the page extends the time (WCAG 2.2.1).
 */
export function watchIdle(store: DeviceStore): void {
  if (watching) return;
  watching = true;
  let last = Date.now();
  const set = (leaving: boolean) => {
    if (store.leaving === leaving) return;
    store.leaving = leaving;
    for (const listener of [...store.listeners]) listener();
  };
  const check = () => {
    const idle = Date.now() - last;
    if (idle > PATIENCE && !store.session.empty) store.session.clear();
    set(idle > PATIENCE - WARNING && idle <= PATIENCE && !store.session.empty);
  };
  const touch = () => {
    // After a long sleep the time is over, even if the first thing heard is a key.
    check();
    last = Date.now();
    set(false);
  };
  for (const type of ['pointerdown', 'keydown', 'wheel', 'touchmove']) {
    addEventListener(type, touch, { capture: true, passive: true });
  }
  addEventListener('pagehide', () => {
    try {
      if (!store.session.empty) sessionStorage.setItem(`${PREFIX}seen`, `${last}`);
    } catch {
      // Then it was not kept either.
    }
  });
  document.addEventListener('visibilitychange', check);
  setInterval(check, 5000);
}
