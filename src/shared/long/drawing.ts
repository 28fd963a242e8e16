import { html, type LitElement } from 'lit';
import { authorContent } from '../content/author-content.js';
import { isHeld } from '../content/held.js';
import { atEase } from '../slices.js';
import { keepPlace } from './place.js';
import { portions, type Portions } from './portions.js';

/**
 * The drawing of a long list, a few rows at a time. All of it is made out of sight while the author's
 * content is on show, and takes its place in one go: no row is missing or stands there twice. What has
 * the focus in the author's content keeps it: the list waits until it is left.
 */
export class Drawing {
  /** Whether the list stands in place of the author's content. */
  isWhole = false;
  /** Whether the page was scrolled before that. */
  isLate = false;
  readonly #host: LitElement;
  readonly #rows = new Set<Portions>();
  readonly #end = new AbortController();
  #isGoing = false;

  constructor(host: LitElement) {
    this.#host = host;
    // Paper has all of it.
    addEventListener('beforeprint', () => this.#finish(), this.#end);
    addEventListener('scroll', () => (this.isLate = true), this.#end);
  }

  /** @param draw Makes the whole list, with `rows` for its rows. */
  show(draw: () => unknown): unknown {
    if (!this.isWhole) void this.#go();
    return html`<div ?hidden=${!this.isWhole}>${draw()}</div>
      ${this.isWhole ? undefined : authorContent(this.#host)}`;
  }

  /** Rows of the list: as many as are drawn by now. */
  rows<Item>(items: readonly Item[], draw: (item: Item, index: number) => unknown): unknown {
    return portions(items, draw as (item: unknown, index: number) => unknown, this);
  }

  /** Takes in rows that are to be drawn. */
  add(rows: Portions): void {
    this.#rows.add(rows);
    if (this.isWhole) rows.all();
  }

  async #go() {
    if (this.#isGoing) return;
    this.#isGoing = true;
    // The host draws what is not rows first, and names the rows.
    await atEase();
    for (const rows of this.#rows) while (rows.next()) await atEase();
    this.#finishWhenLeft();
  }

  #finishWhenLeft() {
    if (!isHeld(this.#host, () => this.#finishWhenLeft())) this.#finish();
  }

  #finish() {
    if (this.isWhole) return;
    this.#end.abort();
    for (const rows of this.#rows) rows.all();
    const putBack = keepPlace(this.#host);
    this.isWhole = true;
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(putBack);
  }
}
