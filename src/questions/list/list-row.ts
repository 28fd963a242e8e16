import { html, nothing } from 'lit';
import { notKeptWords } from '../../shared/device/keep-words.js';
import { markFirst } from '../../shared/device/store.js';
import { str } from '../../shared/language/str.js';
import type { ListActs } from './list-acts.js';
import type { ListView } from './list-view.js';
import { renderMore, renderNote } from './row-panel.js';
import { wordsOf, type Saved } from '../saved-questions.js';

/** A question with its notes and buttons. */
export function renderRow(body: ListActs, view: ListView, row: Saved, index: number) {
  const { msg } = view.language;
  const first = msg('Ask first', {
    id: 'list.first',
    desc: 'Button and mark of the most important questions: to be asked before the others. [max 16]',
  });
  const isOpen = (name: string) => body.open.has(`${name} ${row.id}`);
  const note = isOpen('note');
  const more = isOpen('more');
  const toggle = (name: string, words: string) =>
    html`<button
      part="button"
      type="button"
      id="${name}-${index}"
      aria-labelledby="${name}-${index} text-${index}"
      aria-expanded=${isOpen(name) ? 'true' : 'false'}
      @click=${() => body.toggle(`${name} ${row.id}`)}
    >
      ${words}
    </button>`;
  return html`<li part="row">
    <p part="text">
      ${row.first ? html`<span part="badge">${first}</span>` : nothing}
      <bdi id="text-${index}" lang=${row.lang || nothing}>${wordsOf(row)}</bdi>
    </p>
    ${
      note
        ? nothing
        : [row.note, row.answer].map((words) =>
            words ? html`<p class="note"><bdi>${words}</bdi></p>` : nothing,
          )
    }
    ${
      row.kept || view.keep === 'none'
        ? nothing
        : html`<p part="problem">${notKeptWords(view.language)}</p>`
    }
    ${
      row.locked
        ? html`<p part="problem">
            ${msg('Saved by a newer version of this page. It cannot be changed here.', {
              id: 'list.locked',
              desc: 'Below a question whose stored data this version must not touch.',
            })}
          </p>`
        : html`<div part="tools">
              <label part="field-label"
                ><input
                  part="box"
                  type="checkbox"
                  id="tick-${index}"
                  aria-labelledby="asked-${index} text-${index}"
                  .checked=${row.asked}
                  @change=${(event: Event) =>
                    markFirst(() =>
                      body.edit(row, { asked: (event.target as HTMLInputElement).checked }),
                    )}
                /><span id="asked-${index}"
                  >${msg('Asked', {
                    id: 'list.asked',
                    desc: 'Tick on a question, during the visit: this question has been asked. [max 12]',
                  })}</span
                ></label
              >
              <button
                part="button"
                type="button"
                id="first-${index}"
                aria-labelledby="first-${index} text-${index}"
                aria-pressed=${row.first ? 'true' : 'false'}
                @click=${({ currentTarget }: Event) =>
                  markFirst(() => {
                    if (body.edit(row, { first: !row.first }))
                      (currentTarget as Element).ariaPressed = `${!row.first}`;
                  })}
              >
                ${first}
              </button>
              ${toggle(
                'note',
                msg('Note and answer', {
                  id: 'list.note',
                  desc: 'Button that opens two text boxes. [max 20]',
                }),
              )}
              ${toggle(
                'more',
                msg('Move or remove', {
                  id: 'list.more',
                  desc: 'Button that opens further buttons. [max 20]',
                }),
              )}
            </div>
            ${
              note || more
                ? html`<div part="panel">
                    ${note ? renderNote(view, row, index) : nothing}${
                      more ? renderMore(view, row, index, () => body.remove(row)) : nothing
                    }
                  </div>`
                : nothing
            }`
    }
  </li>`;
}

/** What stands in place of a removed question, for as long as the page is open. */
export function renderRemoved(body: ListActs, row: Saved) {
  const { rich, msg } = body.view.language;
  return html`<li part="row">
    <p part="removed">
      <span
        >${rich(str`Removed: ${html`<bdi lang=${row.lang || nothing}>${row.text}</bdi>`}`, {
          id: 'list.removed',
          desc: 'In place of a removed question; a button “Undo” follows. {0}: the question.',
        })}</span
      >
      <button part="button" type="button" id=${body.undoId(row)} @click=${() => body.undo(row)}>
        ${msg('Undo', {
          id: 'common.undo',
          desc: 'Button: brings back what was removed. [max 16]',
        })}
      </button>
    </p>
  </li>`;
}
