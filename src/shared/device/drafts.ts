import { onWiped, type Wiped } from '../wiped.js';

/** What is being typed and not yet kept, by field. */
const drafts = new Map<string, () => void>();
let timer: ReturnType<typeof setTimeout>;
let unhear: (() => void) | undefined;

/** Keeps what is typed 300 ms after the last key, or at once when the page goes away. */
export function draft(field: string, save: () => void): void {
  if (!drafts.size) {
    unhear?.();
    unhear = onWiped(drop);
    addEventListener('pagehide', keepDrafts);
    document.addEventListener('visibilitychange', keepDrafts);
  }
  drafts.set(field, save);
  clearTimeout(timer);
  timer = setTimeout(keepDrafts, 300);
}

/** Whether this field holds words that are newer than the store's. */
export const isDraft = (field: string) => drafts.has(field);

/** Keeps everything typed so far. */
export function keepDrafts(): void {
  clearTimeout(timer);
  const saves = [...drafts.values()];
  drafts.clear();
  unhear?.();
  removeEventListener('pagehide', keepDrafts);
  document.removeEventListener('visibilitychange', keepDrafts);
  for (const save of saves) save();
}

/** What was deleted in another tab is not written again by what was typed here just before. */
function drop({ kind, from }: Wiped): void {
  if (from.length === 1 && from[0] === 'none') return;
  for (const field of [...drafts.keys()]) if (field.startsWith(kind)) drafts.delete(field);
}
