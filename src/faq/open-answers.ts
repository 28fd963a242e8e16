import type { LitElement } from 'lit';
import { emit } from '../shared/element/emit.js';
import type { FaqModel } from './faq.model.js';

/** Which answers are open: what the `open` attribute asks for, then what a reader makes of it. */
export class OpenAnswers {
  readonly #host: LitElement;
  readonly #model: () => FaqModel | undefined;
  #ids: ReadonlySet<string> = new Set();
  /** The value of `open` that was carried out last, and the questions that it has met. */
  #carriedOut?: string;
  readonly #known = new Set<string>();

  constructor(host: LitElement, model: () => FaqModel | undefined) {
    this.#host = host;
    this.#model = model;
  }

  get ids(): ReadonlySet<string> {
    return this.#ids;
  }

  get #items() {
    return this.#model()?.items ?? [];
  }

  /** Whether every answer is open, of at least one. */
  get all(): boolean {
    return !!this.#items[0] && this.#items.every(({ id }) => this.#ids.has(id));
  }

  /** Carries out `open` where it is new, and for questions that are; others stay as the reader left them. */
  follow(open: string): void {
    const items = this.#items;
    const words = open?.split(/\s+/) ?? [];
    const isNew = !!items[0] && this.#carriedOut !== open;
    if (isNew) this.#carriedOut = open;
    const fresh = items
      .filter(({ id }) => isNew || !this.#known.has(id))
      .filter(
        ({ id, source }) =>
          words.includes(id) ||
          words.includes('all') ||
          (items[0]!.id === id && words.includes('first')) ||
          (source as HTMLDetailsElement)?.open,
      )
      .map(({ id }) => id);
    if (isNew || fresh[0]) this.set(isNew ? fresh : [...this.#ids, ...fresh]);
    for (const { id } of items) this.#known.add(id);
  }

  /** Opens exactly these. */
  readonly set = (ids: Iterable<string>): void => {
    this.#ids = new Set(ids);
    this.#model()?.native?.setOpen(this.#ids);
    this.#host.requestUpdate();
  };

  /** Opens exactly these because a reader did, and tells the page of each that opened or closed. */
  act(ids: Iterable<string>): void {
    const before = this.#ids;
    this.set(ids);
    for (const { id } of this.#items) {
      const open = this.#ids.has(id);
      if (open !== before.has(id)) emit(this.#host, 'bedside-toggle', { id, open });
    }
  }

  /** These and one more open, or one less. */
  with(id: string, open: boolean, from: Iterable<string> = this.#ids): Set<string> {
    const ids = new Set(from);
    ids[open ? 'add' : 'delete'](id);
    return ids;
  }

  /** Opens or closes all of them. */
  readonly toggleAll = (): void => this.act(this.all ? [] : this.#items.map(({ id }) => id));
}
