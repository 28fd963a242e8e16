import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { loadFeature } from '../load-feature.js';
import { Area } from './area.js';
import { PREFIX } from './keys.js';
import { areaIn, PATIENCE_MS, place, STORE, type DeviceStore, type Keep } from './device-store.js';
import { keepDrafts } from './drafts.js';
import { SHARED } from '../site.js';
import { EVERYWHERE, onWiped, tellWiped, WipedController, type Lasting } from '../wiped.js';

export type { Area, Fields, Stored } from './area.js';
export type { DeviceStore, Keep, Known } from './device-store.js';

/** Longest pause between two pages of a tab, in ms: after it the tab was closed, and is restored. */
const RESTORED = 6e4;

/** The switch for a shared computer moves things out of the device and clears it, in one act, in ms. */
const SAME_ACT = 1000;
const clearing = loadFeature(null, () => import('./clearing/clearing.js'));

/** The mark of an act is drawn first: what else follows the store waits for that frame. */
let waiting = false;

/** The document's store, made when first asked for. */
export function deviceStore(): DeviceStore {
  return (place[STORE] ??= open());
}

function open(): DeviceStore {
  const listeners = new Set<() => void>();
  const notify = () => waiting || [...listeners].forEach((listener) => listener());
  const store: DeviceStore = {
    device: new Area(() => localStorage, notify),
    session: new Area(() => sessionStorage, notify),
    none: new Area(undefined, notify),
    shared: false,
    idleWarning: false,
    seen: 0,
    known: new Map(),
    sheets: new Map(),
    listeners,
    holds: false,
    hold: () => {
      if (store.holds) return;
      store.holds = true;
      watch();
    },
    clearTab: () => {
      keepDrafts();
      session.clear();
      none.clear();
      tellWiped({ kind: '', from: ['session', 'none'] });
    },
  };
  const { device, session, none } = store;
  onWiped(({ kind, from }) => {
    if (!kind && from.includes('session')) store.holds = false;
  });
  // Deleting everything in one tab reaches what the others keep for themselves.
  device.heard = (kind) => {
    // It was deleted just now, whatever the clock of that tab says.
    const time = Math.min(device.cleared, Date.now());
    if (kind || !isBeforeClearing(time)) return tellWiped({ kind, from: ['device'] });
    session.clear();
    none.clear();
    tellWiped({ kind, from: EVERYWHERE });
  };
  /** What was kept in this tab after everything was deleted, or in the same act, stays. */
  const isBeforeClearing = (cleared: number) => session.last < cleared - SAME_ACT;
  session.heard = (kind) => tellWiped({ kind, from: ['session'] });
  // The listener that was added when the page opened tells the elements.
  addEventListener('pagehide', () => {
    keepDrafts();
    none.clear();
  });
  /** What this tab says of itself: the page before may have changed it, or it was long left. */
  const look = (patience = PATIENCE_MS) => {
    // What could not be written holds as long as this page.
    if (session.refused) return;
    store.shared = !!session.mark(SHARED);
    const seen = Number(session.mark(`${PREFIX}seen`));
    if (seen && seen < Date.now() - patience && !(session.empty && !store.holds)) store.clearTab();
  };
  const refresh = (key?: string | null) => {
    look();
    session.refresh(key);
    device.refresh(key);
  };
  /** The idle clock runs from the first thing that is kept in this tab, on every page. */
  const watch = () => {
    if ((session.empty && none.empty && !store.holds) || !listeners.delete(watch)) return;
    void clearing.get().then((part) => {
      if (part) part.watchIdle(store);
      else listeners.add(watch);
    });
  };
  listeners.add(watch);
  look(isRestored() ? RESTORED : PATIENCE_MS);
  // Everything was deleted in another tab while no page of this one was open. A time to come does not say when.
  const { cleared } = device;
  if (session.last && cleared <= Date.now() && isBeforeClearing(cleared)) store.clearTab();
  watch();
  addEventListener('storage', ({ key }) => (!key || key.startsWith(PREFIX)) && refresh(key));
  addEventListener('pageshow', ({ persisted }) => persisted && refresh());
  document.addEventListener('visibilitychange', () => document.hidden || refresh());
  return store;
}

/**
 * Whether this page may stand in a tab that was closed and brought back, with all that was kept in it.
 * Browsers go to such a page as they go back; one that a link leads to is none.
 */
function isRestored(): boolean {
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const { wasDiscarded } = document as { wasDiscarded?: boolean };
  return !wasDiscarded && !(entry?.type === 'navigate' && document.referrer);
}

/** The place where an element with this `keep` keeps its state now; a typo never makes it last longer. */
export const areaOf = (keep: Keep | undefined): Area => areaIn(deviceStore(), keep);

/**
 * Does an act whose mark the reader sees in the very next frame, as it is on the button or in the
 * box already. It is kept at once; all that follows from it is drawn after that frame, and then
 * `rest` is done: with hundreds of rows on old phones both together would be felt.
 */
export function markFirst(act: () => void, rest?: () => void): void {
  const { listeners } = deviceStore();
  waiting = true;
  try {
    act();
  } finally {
    waiting = false;
  }
  const follow = () => {
    [...listeners].forEach((listener) => listener());
    rest?.();
  };
  if (document.hidden) follow();
  else requestAnimationFrame(() => setTimeout(follow));
}

type Host = ReactiveControllerHost & EventTarget & { keep?: Keep };

/** Renders its element anew whenever something is kept, changed or cleared, in any tab. */
export class StoreController implements ReactiveController {
  readonly #host: Host;

  /** @param forget Drops what the element holds of its reader besides: of one kind, or ('') all of it. */
  constructor(host: Host, forget?: (kind: string) => void) {
    this.#host = host;
    host.addController(this);
    if (!forget) return;
    new WipedController(host, () => this.lasting, forget);
    // What is typed counts before it is kept.
    host.addEventListener('input', () => this.lasting !== 'device' && this.store.hold());
  }

  /** How long what this element keeps lasts now. */
  get lasting(): Lasting {
    const { area, store } = this;
    return area === store.device ? 'device' : area === store.session ? 'session' : 'none';
  }

  /** Where this element's state is kept; follows its `keep` and the shared-computer switch. */
  get area(): Area {
    return areaOf(this.#host.keep);
  }

  get store(): DeviceStore {
    return deviceStore();
  }

  hostConnected(): void {
    deviceStore().listeners.add(this.#update);
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    deviceStore().listeners.delete(this.#update);
  }

  readonly #update = () => this.#host.requestUpdate();
}
