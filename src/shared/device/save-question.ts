import { areaOf, type Keep } from './store.js';

/** A question to keep: its id is the same on every page and in every language. */
export interface QuestionToSave {
  id: string;
  text: string;
  /** Language of the text, as in the `lang` attribute. */
  lang: string;
  /** Written by the reader, not offered by a page. */
  own?: boolean;
}

/**
 * Adds a question to the reader's list; every list on the page follows. A question that is there
 * already keeps its note and its place, one that was removed on this page comes back with them.
 *
 * @returns Whether it is kept on the device: only this may be shown as "saved".
 */
export function saveQuestion({ id, text, lang, own }: QuestionToSave, keep?: Keep): boolean {
  const area = areaOf(keep);
  const there = area.get('question', id);
  if (there) return there.kept;
  if (area.restore('question', id)) return area.get('question', id)!.kept;
  const last = area.list('question').map(({ fields }) => Number(fields.order) || 0);
  return area.set('question', id, {
    text,
    lang,
    order: Math.max(0, ...last) + 1,
    ...(own && { own }),
  });
}
