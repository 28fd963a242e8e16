import { noChange } from 'lit';
import { Directive, directive } from 'lit/directive.js';
import { atEase } from './slices.js';

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
 * may wait. Until all are there, nothing of it need be shown.
 */
export class LongList {
  readonly #host: { requestUpdate(): void };
  #drawn = some;
  whole = false;

  constructor(host: { requestUpdate(): void }) {
    this.#host = host;
  }

  /**
   * The content of each list of entries, as far as it is drawn.
   *
   * @param madeOf What an entry is made of besides itself; `of` what besides for this entry alone.
   */
  draw<Entry>(
    lists: readonly (readonly Entry[])[],
    madeOf: readonly unknown[],
    of: (entry: Entry) => unknown,
    render: (entry: Entry) => unknown,
  ): unknown[] {
    let left = this.whole ? Infinity : this.#drawn;
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
    else this.whole = true;
    return content;
  }

  async #more() {
    await atEase();
    this.#drawn += some;
    this.#host.requestUpdate();
  }
}
