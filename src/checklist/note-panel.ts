import { html, noChange } from 'lit';
import { draft, isDraft, keepDrafts } from '../shared/device/drafts.js';
import type { Area } from '../shared/device/store.js';
import type { Row } from './checklist-rows.js';

/**
 * A box for a note on one item; kept as one types. Its name is the word on the button and the item. The button itself
 * would be no name: Orca does not say again what the reader has just left.
 */
export function renderNote(area: Area, { at, key, note }: Row) {
  const field = `check ${key}`;
  return html`<div part="panel">
    <textarea
      part="field"
      aria-labelledby="word-${at} words-${at}"
      rows="2"
      maxlength="5000"
      dir="auto"
      autocomplete="off"
      .value=${isDraft(field) ? noChange : note}
      @input=${({ target }: Event) =>
        draft(field, () => area.set('check', key, { note: (target as HTMLTextAreaElement).value }))}
      @change=${keepDrafts}
    ></textarea>
  </div>`;
}
