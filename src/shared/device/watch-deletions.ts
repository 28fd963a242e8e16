import { loadFeature } from '../load-feature.js';
import { PREFIX, SHARED } from '../site.js';
import { EVERYWHERE, tellWiped } from '../wiped.js';

const STORE = Symbol.for('bedside.store.1');
let watches = false;

/**
 * For elements that need no store: called at the first act of a reader, so that nothing is looked up
 * on the device before. From then on the page hears of deletions in other tabs; in the tab of a shared
 * computer the store comes, and with it the clock that clears what nobody comes back to.
 */
export function watchDeletions(): void {
  if (watches) return;
  watches = true;
  let known = read(() => localStorage, `${PREFIX}epoch`);
  const look = () => {
    if (STORE in globalThis) return;
    const epoch = read(() => localStorage, `${PREFIX}epoch`);
    if (epoch === known) return;
    known = epoch;
    tellWiped({ kind: '', from: EVERYWHERE });
  };
  addEventListener('storage', look);
  addEventListener('pageshow', look);
  document.addEventListener('visibilitychange', look);
  if (!read(() => sessionStorage, SHARED)) return;
  void loadFeature(null, () => import('./store.js'))
    .get()
    .then((part) => part?.deviceStore().hold());
}

function read(storage: () => Storage, key: string): string | null {
  try {
    return storage().getItem(key);
  } catch {
    return null;
  }
}
