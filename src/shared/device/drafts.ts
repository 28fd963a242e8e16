/** What is being typed and not yet kept, by field. */
const drafts = new Map<string, () => void>();
let timer: ReturnType<typeof setTimeout>;

/** Keeps what is typed 300 ms after the last key, or at once when the page goes away. */
export function draft(field: string, save: () => void): void {
  if (!drafts.size) {
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
  removeEventListener('pagehide', keepDrafts);
  document.removeEventListener('visibilitychange', keepDrafts);
  for (const save of saves) save();
}
