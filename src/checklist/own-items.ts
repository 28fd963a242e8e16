import { html } from 'lit';
import type { LanguageController } from '../shared/language/language-controller.js';
import { str } from '../shared/language/str.js';
import type { Row } from './checklist-rows.js';

/** Longest item of one's own, in characters. */
const LONGEST = 200;

/** The form in which a reader adds an item; focus stays in it for the next. */
export function renderOwn({ msg }: LanguageController, add: (text: string) => void) {
  const submit = (event: Event) => {
    event.preventDefault();
    const field = (event.target as Element).querySelector<HTMLInputElement>('#own')!;
    const text = field.value.trim().slice(0, LONGEST);
    field.focus();
    if (!text) return;
    field.value = '';
    add(text);
  };
  return html`<form part="own" @submit=${submit}>
    <label part="field-label" for="own">
      ${msg('Something else to bring or do', {
        id: 'checklist.own',
        desc: 'Label of the text field in which a reader adds an item to the checklist.',
      })}
    </label>
    <div class="line">
      <input
        part="field"
        id="own"
        maxlength=${LONGEST}
        autocomplete="off"
        enterkeyhint="done"
        dir="auto"
      />
      <button part="button">
        ${msg('Add', {
          id: 'list.add',
          desc: 'Button next to the field for one’s own question. [max 12]',
        })}
      </button>
    </div>
  </form>`;
}

/** What stands in place of a removed item, for as long as the page is open. */
export function renderRemoved(language: LanguageController, row: Row, undo: () => void) {
  return html`<li part="row">
    <p part="removed">
      <span
        >${language.rich(str`Removed: ${html`<bdi>${row.text}</bdi>`}`, {
          id: 'list.removed',
          desc: 'In place of a removed question; a button “Undo” follows. {0}: the question.',
        })}</span
      >
      <button part="button" type="button" data-undo=${row.id} @click=${undo}>
        ${undoWords(language)}
      </button>
    </p>
  </li>`;
}

export const undoWords = ({ msg }: LanguageController): string =>
  msg('Undo', {
    id: 'common.undo',
    desc: 'Button: brings back what was removed. [max 16]',
  });
