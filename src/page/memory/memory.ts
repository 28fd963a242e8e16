/** How much a reader likes to read: which levels are open, by their ids, on every page of the site. Never words. */
import { areaOf, type Keep } from '../../shared/device/store.js';

const KIND = 'level';

/** Whether a level of this id was opened or closed by the reader; undefined where it was not. */
export function recall(id: string, keep: Keep): boolean | undefined {
  const open = areaOf(keep).get(KIND, id)?.fields.open;
  return typeof open === 'boolean' ? open : undefined;
}

export const remember = (id: string, open: boolean, keep: Keep): void =>
  void areaOf(keep).set(KIND, id, { open });
