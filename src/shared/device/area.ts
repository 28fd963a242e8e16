import { changed, merge, read, timeOf, values, write, type Item, type Value } from './item.js';

export const PREFIX = 'bedside:1:';
const DAY = 864e5;

export type Fields = Record<string, Value>;

/** One kept thing, as a reader of the store gets it. Never change it: call `set` or `edit`. */
export interface Stored {
  readonly id: string;
  readonly fields: Readonly<Fields>;
  /** Whether it was found again after writing. False: it lasts as long as the page. */
  readonly kept: boolean;
  /** Written by a newer version: shown, never changed. */
  readonly locked: boolean;
}

interface Entry {
  /** What the storage holds, as far as this tab knows. */
  raw: string | null;
  item: Item | undefined;
  /** Could not be written; tried again with the next change. */
  waiting?: boolean;
  view?: Stored | undefined;
}

/**
 * Everything kept in one place: this device, this tab, or (without a storage) this page.
 *
 * One storage key an item. An act reads its item, changes it, writes it and reads it back; nothing
 * is written because it was read. Two tabs that write at the same instant overwrite each other's
 * text, so a tab that sees its own stamp missing puts it back: merging makes that end.
 */
export class Area {
  /** The storage refused: everything works, and ends with this page. */
  refused = false;
  readonly #storage: Storage | undefined;
  readonly #notify: () => void;
  readonly #tab = Math.random().toString(36).slice(2, 8);
  readonly #entries = new Map<string, Entry>();
  /** What this tab wrote itself. */
  readonly #own = new Map<string, Item>();
  /** Last state of what this tab removed, for undo. Emptied, nothing comes back. */
  readonly removed = new Map<string, Item>();
  #epoch = 0;
  /** The epoch this tab began itself. */
  #cleared = 0;
  #clock = 0;

  constructor(open: (() => Storage) | undefined, notify: () => void) {
    this.#notify = notify;
    try {
      this.#storage = open?.();
      this.#storage?.getItem('');
    } catch {
      this.#storage = undefined;
    }
    this.refused = !!open && !this.#storage;
    this.refresh();
    const now = Date.now();
    if (this.until < now) this.#erase();
    // No tab sleeps so long: nothing tells any more that something was kept here, and deleted.
    if (this.#epoch && this.#epoch < now - 30 * DAY) this.#drop(`${PREFIX}epoch`);
    for (const [key, { raw, item }] of this.#entries) {
      // Outlived removals, and what a tab wrote while another one cleared.
      if (item ? item.l % 2 && item.t < now - 30 * DAY : raw === null) this.#drop(key);
    }
  }

  /** Reads one thing; `undefined` when it was never kept, or was removed. */
  get(kind: string, id: string): Stored | undefined {
    return this.#view(`${PREFIX}${kind}:${id}`);
  }

  /** Everything of one kind, in no order. */
  list(kind: string): Stored[] {
    const start = `${PREFIX}${kind}:`;
    return [...this.#entries.keys()].flatMap(
      (key) => (key.startsWith(start) && this.#view(key)) || [],
    );
  }

  /** Adds a thing, or changes fields of it. True when it was found again after writing. */
  set(kind: string, id: string, fields: Fields): boolean {
    return this.#change(kind, id, (item, stamp) =>
      item && item.l % 2 === 0
        ? { ...item, f: { ...item.f, ...stamp(fields) } }
        : this.#born(item, stamp(fields)),
    );
  }

  /** Changes fields of a thing that is still there; what another tab removed stays removed. */
  edit(kind: string, id: string, fields: Fields): boolean {
    return this.#change(kind, id, (item, stamp) =>
      item && item.l % 2 === 0 ? { ...item, f: { ...item.f, ...stamp(fields) } } : undefined,
    );
  }

  /** Removes a thing and its words. Until the page closes, `restore` brings it back. */
  remove(kind: string, id: string): boolean {
    return this.#change(kind, id, (item) => {
      if (!item || item.l % 2) return;
      this.removed.set(`${kind}:${id}`, item);
      return { ...item, l: item.l + 1, t: this.#now(item.t), f: {} };
    });
  }

  /** Undoes a removal, with every field; false when there is nothing to bring back. */
  restore(kind: string, id: string): boolean {
    const old = this.removed.get(`${kind}:${id}`);
    return !!old && this.set(kind, id, values(old));
  }

  /** When everything here will be deleted, in ms: 90 days after the last change, or 30 after the visit. */
  get until(): number {
    const all = [...this.#entries.values()].map(({ item }) => (item ? changed(item) : 0));
    const visit = Date.parse(String(this.get('visit', 'next')?.fields.date));
    const last = Math.max(0, ...all);
    return last ? Math.max(last + 90 * DAY, visit + 30 * DAY || 0) : 1 / 0;
  }

  /** How many stored texts could not be understood. */
  get damaged(): number {
    return [...this.#entries.values()].filter((e) => e.raw !== null && !e.item).length;
  }

  /** Whether there is anything to clear. */
  get empty(): boolean {
    return !this.#entries.size;
  }

  /** Erases all of it for good, in every tab: a new epoch outdates what sleeping tabs remember. */
  clear(): void {
    this.#epoch = this.#cleared = Math.max(Date.now(), this.#clock, this.#epoch + 1);
    this.#erase();
    this.#write(`${PREFIX}epoch`, `${this.#epoch}`);
    this.#notify();
  }

  /** Takes in what other tabs did: one key, or all of them. */
  refresh(key?: string | null): void {
    this.#readEpoch();
    const keys = key ? [key] : [...this.#entries.keys(), ...this.#keys()];
    for (const each of new Set(keys)) if (isItem(each)) this.#read(each);
    this.#notify();
  }

  #change(
    kind: string,
    id: string,
    act: (item: Item | undefined, stamp: (fields: Fields) => Item['f']) => Item | undefined,
  ): boolean {
    const key = `${PREFIX}${kind}:${id}`;
    this.#readEpoch();
    const entry = this.#read(key);
    const { item } = entry;
    if (item && item.v > 1) return false;
    let mine: Item['f'] = {};
    const next = act(item, (fields) => {
      for (const name of Object.keys(fields)) {
        mine = { ...mine, [name]: [fields[name], this.#now(timeOf(item?.f[name])), this.#tab] };
      }
      return mine;
    });
    if (!next) return false;
    if (entry.raw !== null && !item) this.#putAside(entry.raw);
    this.#own.set(key, merge({ ...next, f: mine }, this.#own.get(key))!);
    const kept = this.#put(key, next);
    for (const [other, { item, waiting }] of this.#entries) {
      if (waiting && item && other !== key) this.#put(other, item);
    }
    this.#notify();
    return kept;
  }

  #born(item: Item | undefined, f: Item['f']): Item {
    return { v: 1, e: this.#epoch, l: item ? item.l + 1 : 0, t: this.#now(item?.t), f };
  }

  /** A time later than any this tab used, and than the one it replaces: clocks are set back. */
  #now(after = 0): number {
    return (this.#clock = Math.max(Date.now(), this.#clock + 1, after + 1, this.#epoch + 1));
  }

  #view(key: string): Stored | undefined {
    const entry = this.#entries.get(key);
    if (!entry?.item || entry.item.l % 2) return;
    return (entry.view ??= {
      id: key.slice(key.indexOf(':', PREFIX.length) + 1),
      fields: values(entry.item),
      kept: !entry.waiting,
      locked: entry.item.v > 1,
    });
  }

  #raw(key: string): string | null {
    try {
      return this.#storage?.getItem(key) ?? null;
    } catch {
      return null;
    }
  }

  #keys(): string[] {
    const keys: string[] = [];
    try {
      for (let i = this.#storage?.length ?? 0; i--;) keys.push(this.#storage!.key(i)!);
    } catch {
      this.refused = true;
    }
    return keys;
  }

  #readEpoch(): void {
    const epoch = Number(this.#raw(`${PREFIX}epoch`)) || 0;
    // Two tabs cleared at once, and the earlier one wrote last.
    if (epoch && epoch < this.#cleared) this.#write(`${PREFIX}epoch`, `${this.#cleared}`);
    if (epoch <= this.#epoch) return;
    this.#epoch = epoch;
    this.#entries.clear();
    this.removed.clear();
    const own = [...this.#own];
    this.#own.clear();
    for (const key of this.#keys()) if (isItem(key)) this.#read(key);
    // Added here after the other tab cleared, before this tab had heard of it: still wanted.
    for (const [key, item] of own) {
      if (item.t > epoch && item.l % 2 === 0)
        this.#put(key, merge(this.#read(key).item, { ...item, e: epoch })!);
    }
  }

  #read(key: string): Entry {
    const raw = this.#raw(key);
    const known = this.#entries.get(key);
    if (known && known.raw === raw) return known;
    let item = raw === null ? undefined : read(raw);
    const damaged = raw !== null && !item;
    if (item && item.e < this.#epoch) item = undefined;
    const entry: Entry = { raw: damaged ? raw : item ? raw : null, item };
    const own = this.#own.get(key);
    if (known?.waiting) {
      entry.item = merge(item, known.item);
      entry.waiting = true;
    }
    if (raw === null && !entry.waiting) {
      this.#own.delete(key);
      this.#entries.delete(key);
      return entry;
    }
    this.#entries.set(key, entry);
    if (own && item && item.v === 1) {
      const whole = merge(item, own)!;
      // Compared without regard to the order of fields.
      if (whole.l !== item.l || Object.keys(own.f).some((name) => whole.f[name] !== item.f[name])) {
        this.#put(key, whole);
      }
    }
    return this.#entries.get(key)!;
  }

  #put(key: string, item: Item): boolean {
    const raw = write(item);
    const kept = this.#write(key, raw);
    this.#entries.set(key, { raw: kept ? raw : this.#raw(key), item, waiting: !kept });
    return kept;
  }

  #write(key: string, raw: string): boolean {
    const storage = this.#storage;
    if (!storage) return false;
    for (const last of [false, true]) {
      try {
        storage.setItem(key, raw);
        // What counts is what can be read again: some browsers accept and forget.
        this.refused = storage.getItem(key) !== raw;
        return !this.refused;
      } catch (error) {
        // Full, or never open at all? Some private windows have a quota of nothing.
        this.refused = !/quota/i.test(String((error as Error).name)) || !storage.length;
        if (last || this.refused) return false;
        for (const [other, { item }] of this.#entries) {
          if (item && item.l % 2 && other !== key) this.#drop(other);
        }
      }
    }
    return false;
  }

  #putAside(raw: string): void {
    const free = [1, 2, 3].find((n) => this.#raw(`${PREFIX}aside:${n}`) === null);
    if (free) this.#write(`${PREFIX}aside:${free}`, raw);
  }

  #drop(key: string): void {
    try {
      this.#storage?.removeItem(key);
    } catch {
      // It was read, so it can hardly be refused; then it stays.
    }
    this.#entries.delete(key);
    this.#own.delete(key);
  }

  #erase(): void {
    for (const key of [...this.#keys(), ...this.#entries.keys()]) {
      if (key.startsWith('bedside:')) this.#drop(key);
    }
    this.removed.clear();
  }
}

const isItem = (key: string) =>
  key.startsWith(PREFIX) && !/^(epoch|seen|shared|aside:.*)$/.test(key.slice(PREFIX.length));
