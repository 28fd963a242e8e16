import { noChange } from 'lit';
import { directive, Directive, type ChildPart } from 'lit/directive.js';
import { insertPart, removePart, setChildPartValue } from 'lit/directive-helpers.js';

type Draw = (item: unknown, index: number) => unknown;

/** Who says when the next is drawn. */
interface Pace {
  add(rows: Portions): void;
}

/** Items of which each is drawn when it is asked for; those that are there follow every change. */
export class Portions extends Directive {
  #part!: ChildPart;
  #items: readonly unknown[] = [];
  #draw!: Draw;
  readonly #drawn: ChildPart[] = [];

  render(_items: readonly unknown[], _draw: Draw, _pace: Pace): unknown {
    return noChange;
  }

  override update(part: ChildPart, [items, draw, pace]: [readonly unknown[], Draw, Pace]): unknown {
    this.#part = part;
    this.#items = items;
    this.#draw = draw;
    const drawn = this.#drawn;
    while (drawn.length > items.length) removePart(drawn.pop()!);
    drawn.forEach((row, i) => setChildPartValue(row, draw(items[i], i)));
    pace.add(this);
    return noChange;
  }

  /** Draws one more; false when there is none. */
  next(): boolean {
    const at = this.#drawn.length;
    if (at >= this.#items.length) return false;
    const row = insertPart(this.#part);
    this.#drawn.push(row);
    setChildPartValue(row, this.#draw(this.#items[at], at));
    return true;
  }

  /** Draws all that is missing. */
  all(): void {
    while (this.next());
  }
}

export const portions = directive(Portions);
