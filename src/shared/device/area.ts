import {
  isAlive,
  isReadable,
  merge,
  read,
  timeOf,
  values,
  write,
  type Fields,
  type Item,
  type Stored,
} from './item.js';
import { Clock, isHonest } from './clock.js';
import { Epochs } from './epochs.js';
import { expiryOf, isForgotten, isOutlived, lastChange } from './expiry.js';
import { deletedKind, epochKey, isItem, kindOf, lasts, PREFIX, under } from './keys.js';
import { SafeStorage } from './safe-storage.js';
import { viewOf, type Entry } from './stored.js';

export type { Fields, Stored };

/**
 * Everything kept in one place: this device, this tab, or (without a storage) this page.
 *
 * One storage key an item. An act reads its item, changes it, writes it and reads it back; nothing
 * is written because it was read. Two tabs that write at the same instant overwrite each other's
 * text, so a tab that sees its own stamp missing puts it back: merging makes that end.
 */
export class Area {
  /** Told when another tab deleted everything (''), or all of a kind. */
  heard?: (kind: string) => void;
  readonly #storage: SafeStorage;
  readonly #notify: () => void;
  readonly #tab = Math.random().toString(36).slice(2, 8);
  readonly #entries = new Map<string, Entry>();
  /** What this tab wrote itself. */
  readonly #own = new Map<string, Item>();
  /** Last state of what this tab removed, for undo. Emptied, nothing comes back. */
  readonly #removed = new Map<string, Item>();
  readonly #epochs: Epochs;
  readonly #clock = new Clock();

  constructor(open: (() => Storage) | undefined, notify: () => void) {
    this.#notify = notify;
    this.#storage = new SafeStorage(open);
    this.#epochs = new Epochs(this.#storage, (key, raw) => this.#write(key, raw));
    this.refresh();
    if (this.until < Date.now()) this.#erase('');
    // Nothing tells any more that something was kept here, and deleted.
    for (const key of this.#storage.keys())
      if (key.startsWith(epochKey('')) && isForgotten(this.#epochs.in(key))) this.#drop(key);
    // Outlived removals, and what a tab wrote while another one cleared.
    for (const [key, { raw, item }] of this.#entries)
      if (item ? isOutlived(item) : raw === null) this.#drop(key);
    // Texts put aside go with the last of the rest.
    if (this.empty) this.#erase('aside');
  }

  /** The storage refused: everything works, and ends with this page. */
  get refused(): boolean {
    return this.#storage.refused;
  }

  set refused(refused: boolean) {
    this.#storage.refused = refused;
  }

  /** Reads one thing; `undefined` when it was never kept, or was removed. */
  get(kind: string, id: string): Stored | undefined {
    return this.#view(under(kind) + id);
  }

  /** Everything of one kind, in no order. */
  list(kind: string): Stored[] {
    const start = under(kind);
    return [...this.#entries.keys()].flatMap(
      (key) => (key.startsWith(start) && this.#view(key)) || [],
    );
  }

  /** Adds a thing, or changes fields of it. True when it was found again after writing. */
  set(kind: string, id: string, fields: Fields): boolean {
    return this.#change(kind, id, (item, stamp) =>
      item && isAlive(item)
        ? { ...item, f: { ...item.f, ...stamp(fields) } }
        : {
            v: 1,
            e: this.#epochs.of(kind),
            l: item ? item.l + 1 : 0,
            t: this.#clock.now(item?.t),
            f: stamp(fields),
          },
    );
  }

  /** Changes fields of a thing that is still there; what another tab removed stays removed. */
  edit(kind: string, id: string, fields: Fields): boolean {
    return this.#change(kind, id, (item, stamp) =>
      item && isAlive(item) ? { ...item, f: { ...item.f, ...stamp(fields) } } : undefined,
    );
  }

  /** Removes a thing and its words. Until the page closes, `restore` brings it back. */
  remove(kind: string, id: string): boolean {
    return this.#change(kind, id, (item) => {
      if (!item || !isAlive(item)) return;
      this.#removed.set(under(kind) + id, item);
      return { ...item, l: item.l + 1, t: this.#clock.now(item.t), f: {} };
    });
  }

  /** Whether `restore` can bring it back: removed here, and deleted for good in no tab since. */
  canRestore(kind: string, id: string): boolean {
    return this.#removed.has(under(kind) + id);
  }

  /** Undoes a removal, with every field; false when there is nothing to bring back. */
  restore(kind: string, id: string): boolean {
    this.#hear(kind);
    const old = this.#removed.get(under(kind) + id);
    return !!old && this.set(kind, id, values(old));
  }

  /** When everything here will be deleted, in ms: 90 days after the last change, or 30 after the visit. */
  get until(): number {
    return expiryOf(this.last, this.get('visit', 'next')?.fields.date);
  }

  /** When anything here was changed last, in ms; 0 without anything. */
  get last(): number {
    return lastChange(this.#entries.values());
  }

  /** When everything here was last deleted for good, in ms; 0 if never. */
  get cleared(): number {
    return this.#epochs.get('');
  }

  /** How many stored texts could not be understood. */
  get damaged(): number {
    return [...this.#entries.values()].filter((e) => e.raw !== null && !e.item).length;
  }

  /** Whether there is anything to clear. */
  get empty(): boolean {
    return !this.#entries.size;
  }

  /** Erases all of it for good, in every tab. */
  clear(): void {
    this.wipe('');
  }

  /** The same for one kind, with every text put aside: a new epoch outdates what sleeping tabs remember of it. */
  wipe(kind: string): void {
    const time = this.#clock.now();
    this.#erase(kind);
    this.#epochs.set(kind, time);
    this.#notify();
  }

  /** Takes in what other tabs did: one key, or all of them. */
  refresh(key?: string | null): void {
    const all = key && isItem(key) ? [key] : [...this.#entries.keys(), ...this.#storage.keys()];
    const keys = all.filter(isItem);
    // A deletion is heard though nothing of its kind is left: the texts may have gone before it.
    this.#hear(
      ...new Set([...keys.map(kindOf), ...all.flatMap((each) => deletedKind(each) ?? [])]),
    );
    for (const each of new Set(keys)) this.#read(each);
    this.#notify();
  }

  #change(
    kind: string,
    id: string,
    act: (item: Item | undefined, stamp: (fields: Fields) => Item['f']) => Item | undefined,
  ): boolean {
    const key = under(kind) + id;
    this.#hear(kind);
    const entry = this.#read(key);
    const { item } = entry;
    if (item && item.v > 1) return false;
    let mine: Item['f'] = {};
    const next = act(item, (fields) => {
      for (const name of Object.keys(fields)) {
        mine = {
          ...mine,
          [name]: [fields[name], this.#clock.now(timeOf(item?.f[name])), this.#tab],
        };
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

  /** What stands under a key that is of no thing: `…shared`, `…seen`; null without it. */
  mark(key: string): string | null {
    return this.#storage.get(key);
  }

  readonly #view = (key: string) => viewOf(key, this.#entries.get(key));

  /** Takes in whether another tab deleted everything, or all of these kinds. */
  #hear(...kinds: string[]): void {
    const own = [...this.#own];
    for (const kind of ['', ...kinds]) {
      const epoch = this.#epochs.hear(kind);
      if (!epoch) continue;
      this.#clock.hear(epoch);
      this.#forget(kind);
      this.heard?.(kind);
    }
    // Added here after the other tab deleted, before this tab had heard of it: still wanted.
    for (const [key, item] of own) {
      if (this.#own.has(key) || !isAlive(item)) continue;
      const e = this.#epochs.of(kindOf(key));
      if (item.t > e && isHonest(item.t))
        this.#put(key, merge(this.#read(key).item, { ...item, e })!);
    }
  }

  #read(key: string): Entry {
    const raw = this.#storage.get(key);
    const known = this.#entries.get(key);
    if (known && known.raw === raw) return known;
    let item = raw === null ? undefined : read(raw);
    const damaged = raw !== null && !item;
    if (item?.v === 1 && !isHonest(item.e)) item = { ...item, e: Date.now() };
    // What is deleted from now on is deleted after it, though a clock that was ahead wrote it.
    if (item) this.#clock.hear(item.t);
    if (item && item.e < this.#epochs.of(kindOf(key))) item = undefined;
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
    const kept = isReadable(raw) && this.#write(key, raw);
    this.#entries.set(key, { raw: kept ? raw : this.#storage.get(key), item, waiting: !kept });
    return kept;
  }

  #write(key: string, raw: string): boolean {
    return this.#storage.set(key, raw, () => {
      for (const [other, { item }] of this.#entries)
        if (item && !isAlive(item) && other !== key) this.#drop(other);
    });
  }

  #putAside(raw: string): void {
    const free = [1, 2, 3].find((n) => this.#storage.get(`${PREFIX}aside:${n}`) === null);
    if (free) this.#write(`${PREFIX}aside:${free}`, raw);
  }

  #drop(key: string): void {
    this.#storage.remove(key);
    this.#entries.delete(key);
    this.#own.delete(key);
  }

  #erase(kind: string): void {
    const isOurs = (key: string) => [kind, 'aside'].some((each) => key.startsWith(under(each)));
    for (const key of this.#storage.keys()) if (isOurs(key) && !lasts(key)) this.#drop(key);
    this.#forget(kind);
  }

  #forget(kind: string): void {
    for (const map of [this.#entries, this.#own, this.#removed]) {
      for (const key of [...map.keys()]) if (key.startsWith(under(kind))) map.delete(key);
    }
  }
}
