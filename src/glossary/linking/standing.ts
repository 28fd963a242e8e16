import { stand } from '../terms.js';
import type { Job, Place } from './finder.js';
import type { Run } from './running-text.js';

/**
 * The words that stand in the text of a page, for lists of them: also those that the number of links
 * in a sentence leaves without one. Kept by the node that a run of text begins with.
 */
export class Standing {
  readonly #places = new Map<Text, Place[]>();
  readonly #told = new Map<object, ReadonlySet<string>>();

  /** To be called before these parts of the page are read again. */
  forget(roots: readonly Element[]): void {
    for (const node of this.#places.keys())
      if (!node.isConnected || roots.some((root) => root.contains(node))) this.#places.delete(node);
  }

  /** Places of a run that a reader can see, at once or when something is opened. */
  add(run: Run, places: readonly Place[]): void {
    const [first] = run.pieces;
    if (!first || !places.length) return;
    const known = this.#places.get(first.node);
    if (known) known.push(...places);
    else this.#places.set(first.node, [...places]);
  }

  /** Tells who lists them, when they are others than before. */
  tell(jobs: ReadonlyMap<object, Job>): void {
    const all = [...this.#places].flatMap(([node, places]) => (node.isConnected ? places : []));
    for (const [owner, job] of jobs) {
      const ids = new Set(all.flatMap((place) => (place.job === job ? place.entry.id : [])));
      const told = this.#told.get(owner);
      if (told?.size === ids.size && [...ids].every((id) => told.has(id))) continue;
      this.#told.set(owner, ids);
      stand(owner, ids);
    }
  }

  /** A glossary that links no more. */
  drop(owner: object): void {
    this.#told.delete(owner);
    stand(owner);
  }
}
