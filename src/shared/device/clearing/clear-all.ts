import { keepDrafts } from '../drafts.js';
import { currentStore } from '../device-store.js';
import { EVERYWHERE, tellWiped } from '../../wiped.js';

/** Erases everything that Bedside keeps on this site, for good and in every tab. */
export function clearAll(): void {
  const { device, session, none } = currentStore();
  keepDrafts();
  for (const area of [device, session, none]) area.clear();
  tellWiped({ kind: '', from: EVERYWHERE });
}
