import { noChange } from 'lit';
import { Directive, directive } from 'lit/directive.js';
import { atEase } from '../../shared/slices.js';

/** Entries that are drawn together. */
const some = 24;

/** Draws a row of entries again only when something it is made of has changed. */
const unlessSame = directive(
  class extends Directive {
    #last: readonly unknown[] = [];

    render(madeOf: readonly unknown[], draw: () => unknown): unknown {
      const last = this.#last;
      this.#last = madeOf;
      const isSame = last.length === madeOf.length && last.every((one, i) => one === madeOf[i]);
      return isSame ? noChange : draw();
    }
  },
);

/**
 * The drawing of a dictionary: a few entries at a time, because all of them take longer than a tap
 * may wait. A search begins anew with the first few.
 */
export class LongList {
  readonly #host: { requestUpdate(): void };
  #search = '';
  /** How many entries may be drawn by now. */
  #drawn = some;
  /** All have been there; until then nothing of the list need be shown. */
  whole = false;

  constructor(host: { requestUpdate(): void }) {
    this.#host = host;
  }

  /** Whether all that the search finds is there. */
  get done(): boolean {
    return this.#drawn === Infinity;
  }

  /**
   * The content of each list of entries, as far as it is drawn.
   *
   * @param madeOf What an entry is made of besides itself; `of` what besides for this entry alone.
   */
  draw<Entry>(
    search: string,
    lists: readonly (readonly Entry[])[],
    madeOf: readonly unknown[],
    of: (entry: Entry) => unknown,
    render: (entry: Entry) => unknown,
  ): unknown[] {
    if (search !== this.#search) {
      this.#search = search;
      this.#drawn = some;
    }
    let left = this.#drawn;
    const content = lists.map((entries) => {
      const now = entries.slice(0, Math.max(0, left));
      left -= entries.length;
      const rows: unknown[] = [];
      for (let at = 0; at < now.length; at += some) {
        const row = now.slice(at, at + some);
        rows.push(unlessSame([...madeOf, ...row, ...row.map(of)], () => row.map(render)));
      }
      return rows;
    });
    if (left < 0) void this.#more();
    else {
      this.#drawn = Infinity;
      this.whole = true;
    }
    return content;
  }

  async #more() {
    await atEase();
    this.#drawn += some;
    this.#host.requestUpdate();
  }
}
