import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How long words last: on this device, in this tab, or until the page is left. */
export type Lasting = 'device' | 'session' | 'none';

/** What readers left here is deleted: whoever holds anything of it, in a field or in memory, drops it. */
export interface Wiped {
  /** The kind of things that was deleted (`question`, `check`, …); '': everything. */
  kind: string;
  /** What lasted so long is gone. */
  from: readonly Lasting[];
}

interface Signal {
  readonly listeners: Set<(wiped: Wiped) => void>;
  /** How often each was wiped since the page was opened. */
  readonly counts: Record<Lasting, number>;
}

const NAME = Symbol.for('bedside.wiped.1');
export const EVERYWHERE: readonly Lasting[] = ['device', 'session', 'none'];

/** One a document: two copies of the library hear each other. */
function signal(): Signal {
  const globals = globalThis as unknown as Record<symbol, Signal | undefined>;
  return (globals[NAME] ??= open());
}

function open(): Signal {
  // What is kept until the page is left goes when it is left: some browsers keep the page itself, and
  // show it again to whoever goes back.
  globalThis.addEventListener?.('pagehide', () => tellWiped({ kind: '', from: ['none'] }));
  return { listeners: new Set(), counts: { device: 0, session: 0, none: 0 } };
}

/** Tells everything on this page. The store tells of what it deletes, and of what other tabs deleted. */
export function tellWiped(wiped: Wiped): void {
  const { listeners, counts } = signal();
  for (const each of wiped.from) counts[each]++;
  for (const listener of [...listeners]) listener(wiped);
}

/** Calls `forget` at every deletion. The other function ends that. */
export function onWiped(forget: (wiped: Wiped) => void): () => void {
  const { listeners } = signal();
  listeners.add(forget);
  return () => void listeners.delete(forget);
}

/**
 * Lets an element drop what it holds of its reader: what is typed and not kept, what was removed and
 * could come back, what was made to be copied. An element that is out of the page meanwhile does so
 * when it comes back.
 */
export class WipedController implements ReactiveController {
  readonly #lasting: () => Lasting;
  readonly #forget: (kind: string) => void;
  #count?: number;

  /**
   * @param lasting How long what the element holds lasts now.
   * @param forget Drops all of it, or what belongs to one kind of things.
   */
  constructor(
    host: Pick<ReactiveControllerHost, 'addController'>,
    lasting: () => Lasting,
    forget: (kind: string) => void,
  ) {
    this.#lasting = lasting;
    this.#forget = forget;
    host.addController(this);
  }

  hostConnected(): void {
    const { listeners, counts } = signal();
    listeners.add(this.#hear);
    if (this.#count !== undefined && this.#count !== counts[this.#lasting()]) this.#forget('');
  }

  hostDisconnected(): void {
    const { listeners, counts } = signal();
    listeners.delete(this.#hear);
    this.#count = counts[this.#lasting()];
  }

  readonly #hear = ({ kind, from }: Wiped) => {
    if (from.includes(this.#lasting())) this.#forget(kind);
  };
}
