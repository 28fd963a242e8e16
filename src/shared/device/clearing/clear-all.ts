import { keepDrafts } from '../drafts.js';
import { deviceStore } from '../store.js';
import { EVERYWHERE, tellWiped } from '../../wiped.js';

/** Erases everything that Bedside keeps on this site, for good and in every tab. */
export function clearAll(): void {
  const { device, session, none } = deviceStore();
  keepDrafts();
  for (const area of [device, session, none]) area.clear();
  tellWiped({ kind: '', from: EVERYWHERE });
}
