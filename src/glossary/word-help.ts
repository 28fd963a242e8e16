import { loadFeature } from '../shared/load-feature.js';
import { PREFIX } from '../shared/site.js';

/**
 * Whether the reader wants definitions under words. Asked on every page that has a glossary, so the
 * store is loaded only where something was chosen before, or is being chosen.
 */

/** True when the reader switched word help off, here or on another page of the site. */
export async function isWordHelpOff(): Promise<boolean> {
  try {
    const key = `${PREFIX}help:terms`;
    if ((localStorage.getItem(key) ?? sessionStorage.getItem(key)) === null) return false;
  } catch {
    return false;
  }
  return !!(await device.get())?.readHelp();
}

/** Remembers the choice on this device; on a shared computer, in this tab. */
export async function keepWordHelp(on: boolean): Promise<void> {
  (await device.get())?.writeHelp(on);
}

const device = loadFeature(null, () => import('../shared/device/kept-help.js'));
