import { isAlive, values, type Fields, type Item, type Stored } from './item.js';
import { PREFIX } from './keys.js';

/** A kept thing, as an area holds it. */
export interface Entry {
  /** What the storage holds, as far as this tab knows. */
  raw: string | null;
  item: Item | undefined;
  /** Could not be written; tried again with the next change. */
  waiting?: boolean;
  view?: Stored | undefined;
}

/** The thing as a reader of the store gets it: the same object until it changes. Undefined for a removed one. */
export function viewOf(key: string, entry: Entry | undefined): Stored | undefined {
  if (!entry?.item || !isAlive(entry.item)) return undefined;
  return (entry.view ??= {
    id: key.slice(key.indexOf(':', PREFIX.length) + 1),
    fields: values(entry.item) as Fields,
    kept: !entry.waiting,
    locked: entry.item.v > 1,
  });
}
