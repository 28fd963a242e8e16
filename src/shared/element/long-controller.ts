import type { LitElement } from 'lit';
import { authorContent } from '../content/author-content.js';
import { loadFeature } from '../load-feature.js';
import type { Drawing } from '../long/drawing.js';

/** Rows, and what draws one of them or a few. */
export type DrawRows = <Item>(
  items: readonly Item[],
  draw: (item: Item, index: number) => unknown,
) => unknown;

/**
 * Draws a list at once, and a long one in portions, so that no tap waits for all of it: what does that
 * is fetched then. Where it cannot be fetched a long list is drawn at once, too.
 */
export class LongController {
  readonly #host: LitElement;
  readonly #most: number;
  readonly #part;
  #isLong = false;
  #drawing?: Drawing;

  /** @param most How many rows a list may have to be drawn at once. */
  constructor(host: LitElement, most: number) {
    this.#host = host;
    this.#most = most;
    this.#part = loadFeature(host, () => import('../long/long.js'));
  }

  /** Whether all of the list is on show. */
  get isWhole(): boolean {
    return !this.#isLong || !!this.#drawing?.isWhole;
  }

  /** Whether the page was scrolled before the list was there. */
  get isLate(): boolean {
    return !!this.#drawing?.isLate;
  }

  /**
   * @param count How many rows there are.
   * @param draw Makes all of it, with `rows` for its rows.
   */
  show(count: number, draw: () => unknown): unknown {
    const { state, module } = this.#part;
    const isLong = count > this.#most;
    this.#isLong = isLong && (!!this.#drawing || state !== 'failed');
    if (!this.#isLong) return draw();
    if (module) return (this.#drawing ??= new module.Drawing(this.#host)).show(draw);
    void this.#part.get();
    return authorContent(this.#host);
  }

  readonly rows: DrawRows = (items, draw) =>
    this.#isLong ? this.#drawing!.rows(items, draw) : items.map(draw);
}
