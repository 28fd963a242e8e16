import { html, nothing, noChange } from 'lit';
import { draft, isDraft, keepDrafts } from '../../shared/device/drafts.js';
import { str } from '../../shared/language/str.js';
import type { ListView } from './list-view.js';
import type { Saved } from '../saved-questions.js';

/** Two boxes: a note for oneself, and what the answer was. Kept as one types. */
export function renderNote(view: ListView, row: Saved, index: number) {
  const { msg } = view.language;
  const box = (name: 'note' | 'answer', words: string) => {
    const field = `question ${row.id} ${name}`;
    return html`<label part="field-label" for="${name}box-${index}" id="${name}words-${index}"
        >${words}</label
      >
      <textarea
        part="field"
        id="${name}box-${index}"
        aria-labelledby="${name}words-${index} text-${index}"
        rows="3"
        maxlength="5000"
        dir="auto"
        autocomplete="off"
        .value=${isDraft(field) ? noChange : row[name]}
        @input=${({ target }: Event) =>
          draft(field, () =>
            view.area.edit('question', row.id, { [name]: (target as HTMLTextAreaElement).value }),
          )}
        @change=${keepDrafts}
      ></textarea>`;
  };
  return html`<div class="boxes">
    ${box('note', msg('Note', { id: 'list.note-box', desc: 'Label of the text box for a note on one’s question. [max 20]' }))}
    ${box('answer', msg('Answer', { id: 'list.answer-box', desc: 'Label of a text box for what the doctor said. [max 20]' }))}
  </div>`;
}

/** Buttons that move or remove a question. */
export function renderMore(view: ListView, row: Saved, index: number, remove: () => void) {
  const { language } = view;
  const { msg } = language;
  const group = view.rows.filter(({ first }) => first === row.first);
  const at = group.findIndex(({ id }) => id === row.id);
  const total = group.length;
  const offset = view.rows.indexOf(view.rows.find(({ id }) => id === group[0].id)!);
  const move = (name: string, words: string, to: number, end: boolean) =>
    html`<button
      part="button"
      type="button"
      id="${name}-${index}"
      aria-labelledby="${name}-${index} text-${index}"
      aria-disabled=${end ? 'true' : 'false'}
      @click=${() => (end ? sayEnd(view, name) : place(view, group, row, to))}
    >
      ${words}
    </button>`;
  return html`<div part="tools">
    ${move('up', msg('Move up', { id: 'list.up', desc: 'Button at a question: moves it up the list. [max 16]' }), at - 1, at === 0)}
    ${move('down', msg('Move down', { id: 'list.down', desc: 'Button at a question: moves it down the list. [max 16]' }), at + 1, at === total - 1)}
    ${
      total > 2
        ? html`<label part="field-label" for="to-${index}" id="towords-${index}"
              >${msg('Move to', { id: 'list.to', desc: 'Label of a choice of places in the list: 1, 2, 3 … [max 16]' })}</label
            >
            <select part="field" id="to-${index}" aria-labelledby="towords-${index} text-${index}">
              ${group.map(
                (_, i) =>
                  html`<option value=${i} ?selected=${i === at}>
                    ${language.number(offset + i + 1)}
                  </option>`,
              )}
            </select>
            <button
              part="button"
              type="button"
              id="go-${index}"
              aria-labelledby="go-${index} text-${index}"
              @click=${(event: Event) => {
                const select = (event.currentTarget as Element).previousElementSibling;
                place(view, group, row, Number((select as HTMLSelectElement).value));
              }}
            >
              ${msg('Move', { id: 'list.move', desc: 'Button after the choice of places. [max 12]' })}
            </button>`
        : nothing
    }
    <button
      part="button"
      type="button"
      id="remove-${index}"
      aria-labelledby="remove-${index} text-${index}"
      @click=${remove}
    >
      ${msg('Remove', { id: 'list.remove', desc: 'Button: takes the question off the list. [max 16]' })}
    </button>
  </div>`;
}

function sayEnd({ language, status }: ListView, name: string) {
  status.say(
    name === 'up'
      ? language.msg('It is at the top already.', {
          id: 'list.top',
          desc: 'Spoken, after “Move up” on the first question.',
        })
      : language.msg('It is at the end already.', {
          id: 'list.end',
          desc: 'Spoken, after “Move down” on the last question.',
        }),
  );
}

/** Moves a question to a place among its like; only this one is written. */
function place(view: ListView, group: readonly Saved[], row: Saved, to: number) {
  const rest = group.filter(({ id }) => id !== row.id);
  const before = rest[to - 1]?.order ?? (rest[to]?.order ?? 0) - 2;
  const after = rest[to]?.order ?? before + 2;
  const order = (before + after) / 2;
  if (order > before && order < after) view.area.edit('question', row.id, { order });
  else {
    // No room between the two: everything gets a new number.
    rest.splice(to, 0, row);
    rest.forEach(({ id }, i) => view.area.edit('question', id, { order: i + 1 }));
  }
  const { language } = view;
  const total = view.rows.length;
  const offset = row.first ? 0 : total - group.length;
  view.status.say(
    language.msg(str`Moved to ${language.number(offset + to + 1)} of ${language.number(total)}.`, {
      id: 'list.moved',
      desc: 'Spoken. {0}: the new place, {1}: how many questions there are.',
    }),
  );
}
