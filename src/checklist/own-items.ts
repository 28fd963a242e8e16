import { html } from 'lit';
import type { LanguageController } from '../shared/language/language-controller.js';
import { str } from '../shared/language/str.js';
import type { Row } from './checklist-rows.js';

/** What stands in place of a removed item, for as long as the page is open. */
export function renderRemoved(language: LanguageController, row: Row, undo: () => void) {
  return html`<li part="row">
    <p part="removed">
      <span id="gone-${row.id}"
        >${language.rich(str`Removed: ${html`<bdi>${row.text}</bdi>`}`, {
          id: 'list.removed',
          desc: 'In place of a removed question; a button “Undo” follows. {0}: the question.',
        })}</span
      >
      <button
        part="button"
        type="button"
        id="undo-${row.id}"
        aria-labelledby="words-${row.id} gone-${row.id}"
        data-undo=${row.id}
        @click=${undo}
      >
        <span id="words-${row.id}">${undoWords(language)}</span>
      </button>
    </p>
  </li>`;
}

export const undoWords = ({ msg }: LanguageController): string =>
  msg('Undo', {
    id: 'common.undo',
    desc: 'Button: brings back what was removed. [max 16]',
  });
