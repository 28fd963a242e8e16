import { deviceStore } from '../store.js';

/** Erases everything that Bedside keeps on this site, for good and in every tab. */
export function clearAll(): void {
  const { device, session, none } = deviceStore();
  for (const area of [device, session, none]) area.clear();
}
