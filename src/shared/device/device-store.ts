/** What the one store of a document is: `store.ts` opens it, its parts take it from here. */
import type { Area } from './area.js';
import type { Lasting } from '../wiped.js';

/** How long an element's state lasts: on this device, in this tab, or until the page is left. */
export type Keep = Lasting;

/** A question offered on this page: shown in the page's language wherever its id is saved. */
export interface Known {
  text: string;
  lang: string;
  /** The words as the page shows them, with pictures and formulas; a list shows copies of it. */
  label?: string | Node;
  /** The words in every language in which this page offers them, by its tag. */
  words?: Record<string, string>;
  /** A sentence to say, not a question to ask. */
  say?: boolean | undefined;
}

/** The one store of a document; two copies of the library share it. */
export interface DeviceStore {
  readonly device: Area;
  readonly session: Area;
  readonly none: Area;
  /** The reader said that other people use this computer: `device` means `session`. */
  shared: boolean;
  /** Nobody has touched the page for a while: shared data goes in a minute. Set by the idle clock. */
  idleWarning: boolean;
  /** When the reader last used this page, in ms. Set by the idle clock. */
  seen: number;
  /** Questions offered on this page, by id. */
  readonly known: Map<string, Known>;
  /** What can be printed together: one function a list on the page, giving parts of a sheet. */
  readonly sheets: Map<object, () => unknown>;
  readonly listeners: Set<() => void>;
  /** Something is typed here that nobody has kept yet, and that must not outlast its reader. */
  holds: boolean;
  /** Says so, and starts the idle clock. */
  hold(): void;
  /** Deletes what lasts no longer than this tab, in fields too, for good. */
  clearTab(): void;
}

/** How long a shared computer waits for its reader, */
export const PATIENCE_MS = 600_000;

/** Two copies of the library on a page share one store under this name. */
export const STORE = Symbol.for('bedside.store.1');
export const place = globalThis as unknown as Record<symbol, DeviceStore>;

/** The store, for parts that are fetched after it was opened. */
export const currentStore = (): DeviceStore => place[STORE]!;

/** The area of a store that `keep` asks for; what is no such word never makes it last longer. */
export function areaIn(store: DeviceStore, keep: Keep | undefined): Area {
  const wanted = `${keep || 'device'}`.toLowerCase();
  if (wanted === 'session' || wanted === 'device') return store[store.shared ? 'session' : wanted];
  return store.none;
}
