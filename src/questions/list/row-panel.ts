import { html, nothing, noChange } from 'lit';
import { draft, isDraft, keepDrafts } from '../../shared/device/drafts.js';
import { markFirst } from '../../shared/device/store.js';
import { str } from '../../shared/language/str.js';
import type { ListActs } from './list-acts.js';
import { answerLabel, firstLabel, noteLabel } from './list-text.js';
import type { ListView } from './list-view.js';
import type { Saved } from '../saved-questions.js';

/**
 * What opens at a question: a note for oneself and what the answer was, kept as one types; then buttons to ask it first,
 * move or remove it.
 */
export function renderPanel(body: ListActs, view: ListView, row: Saved, index: number) {
  const { language } = view;
  const { msg } = language;
  const group = view.rows.filter(({ first, say }) => first === row.first && say === row.say);
  const at = group.findIndex(({ id }) => id === row.id);
  const total = group.length;
  const offset = view.rows.findIndex(({ id }) => id === group[0].id);
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
  const button = (
    name: string,
    words: string,
    act: (event: Event) => unknown,
    isEnd?: boolean,
    isPressed?: boolean,
  ) =>
    html`<button
      part="button"
      type="button"
      id="${name}-${index}"
      aria-labelledby="${name}words-${index} text-${index}"
      aria-disabled=${isEnd ?? nothing}
      aria-pressed=${isPressed ?? nothing}
      @click=${act}
    >
      <span id="${name}words-${index}">${words}</span>
    </button>`;
  const move = (name: string, words: string, to: number) => {
    const isEnd = !group[to];
    return button(
      name,
      words,
      () => (isEnd ? sayEnd(view, name) : place(view, group, row, to)),
      isEnd,
    );
  };
  return html`<div part="panel">
    <div class="boxes">${box('note', noteLabel(view))} ${box('answer', answerLabel(view))}</div>
    <div part="tools">
      ${button(
        'first',
        firstLabel(view),
        ({ currentTarget }) =>
          markFirst(() => {
            if (body.edit(row, { first: !row.first }))
              (currentTarget as Element).ariaPressed = `${!row.first}`;
          }),
        undefined,
        row.first,
      )}
      ${move('up', msg('Move up', { id: 'list.up', desc: 'Button at a question: moves it up the list. [max 16]' }), at - 1)}
      ${move('down', msg('Move down', { id: 'list.down', desc: 'Button at a question: moves it down the list. [max 16]' }), at + 1)}
      ${
        total > 2
          ? html`<label part="field-label" for="to-${index}" id="towords-${index}"
                >${msg('Move to', { id: 'list.to', desc: 'Label of a choice of places in the list: 1, 2, 3 … [max 16]' })}</label
              >
              <select
                part="field"
                id="to-${index}"
                aria-labelledby="towords-${index} text-${index}"
              >
                ${group.map(
                  (_, i) =>
                    html`<option value=${i} ?selected=${i === at}>
                      ${language.number(offset + i + 1)}
                    </option>`,
                )}
              </select>
              ${button(
                'go',
                msg('Move', {
                  id: 'list.move',
                  desc: 'Button after the choice of places. [max 12]',
                }),
                ({ currentTarget }) => {
                  const select = (currentTarget as Element).previousElementSibling;
                  place(view, group, row, Number((select as HTMLSelectElement).value));
                },
              )}`
          : nothing
      }
      ${button(
        'remove',
        msg('Remove', {
          id: 'list.remove',
          desc: 'Button: takes the question off the list. [max 16]',
        }),
        () => body.remove(row),
      )}
    </div>
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
  const offset = view.rows.findIndex(({ id }) => id === group[0]!.id);
  view.status.say(
    language.msg(str`Moved to ${language.number(offset + to + 1)} of ${language.number(total)}.`, {
      id: 'list.moved',
      desc: 'Spoken. {0}: the new place, {1}: how many questions there are.',
    }),
  );
}
