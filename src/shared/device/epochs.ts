import { isHonest } from './clock.js';
import { epochKey } from './keys.js';
import type { SafeStorage } from './safe-storage.js';

/**
 * When everything (''), or all of a kind, was last deleted for good. What a sleeping tab remembers from before an epoch
 * is outdated, so that no tab can undo a deletion.
 */
export class Epochs {
  readonly #storage: SafeStorage;
  readonly #write: (key: string, raw: string) => boolean;
  readonly #known = new Map<string, number>();

  /** @param write Writes into the storage, and makes room there if need be. */
  constructor(storage: SafeStorage, write: (key: string, raw: string) => boolean) {
    this.#storage = storage;
    this.#write = write;
  }

  /** The last deletion of a kind that this tab knows of, in ms; 0 for none. */
  get(kind: string): number {
    return this.#known.get(kind) ?? 0;
  }

  /** The last deletion that took things of a kind. */
  of(kind: string): number {
    return Math.max(this.get(''), this.get(kind));
  }

  /** What a key says; 0 for nothing, and for a time that cannot be. */
  in(key: string): number {
    const epoch = Number(this.#storage.get(key)) || 0;
    return isHonest(epoch) ? epoch : 0;
  }

  /** Deletes a kind at this time. */
  set(kind: string, time: number): void {
    this.#known.set(kind, time);
    this.#write(epochKey(kind), `${time}`);
  }

  /** The time of another tab's deletion, when this tab hears of it for the first time; else 0. */
  hear(kind: string): number {
    const epoch = this.in(epochKey(kind));
    const known = this.get(kind);
    // Two tabs deleted at once, and the earlier one wrote last.
    if (epoch && epoch < known) this.#write(epochKey(kind), `${known}`);
    if (epoch <= known) return 0;
    this.#known.set(kind, epoch);
    return epoch;
  }
}
