/** A storage that may refuse anything at any time. Nothing here throws. */
export class SafeStorage {
  /** The storage refused: everything works, and ends with this page. */
  refused: boolean;
  readonly #storage: Storage | undefined;

  /** @param open Gives the storage; none: nothing is ever kept, which is no refusal. */
  constructor(open: (() => Storage) | undefined) {
    try {
      this.#storage = open?.();
      this.#storage?.getItem('');
    } catch {
      this.#storage = undefined;
    }
    this.refused = !!open && !this.#storage;
  }

  get(key: string): string | null {
    try {
      return this.#storage?.getItem(key) ?? null;
    } catch {
      return null;
    }
  }

  keys(): string[] {
    const keys: string[] = [];
    try {
      // Another tab may have taken one away meanwhile.
      for (let i = this.#storage?.length ?? 0; i--;) keys.push(this.#storage!.key(i) ?? '');
    } catch {
      this.refused = true;
    }
    return keys;
  }

  /**
   * Writes, and reads back: some browsers accept and forget.
   *
   * @param makeRoom Removes what can be spared, before a second attempt in a full storage.
   * @returns Whether it was found again.
   */
  set(key: string, raw: string, makeRoom: () => void): boolean {
    const storage = this.#storage;
    if (!storage) return false;
    for (const isLast of [false, true]) {
      try {
        storage.setItem(key, raw);
        this.refused = storage.getItem(key) !== raw;
        return !this.refused;
      } catch (error) {
        // Full, or never open at all? Some private windows have a quota of nothing.
        this.refused = !/quota/i.test(String((error as Error).name)) || !storage.length;
        if (isLast || this.refused) return false;
        makeRoom();
      }
    }
    return false;
  }

  remove(key: string): void {
    try {
      this.#storage?.removeItem(key);
    } catch {
      // It was read, so it can hardly be refused; then it stays.
    }
  }
}
