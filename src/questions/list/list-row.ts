import { html, nothing } from 'lit';
import { heard, said, withName } from '../../shared/content/said.js';
import { notKeptWords } from '../../shared/device/keep-words.js';
import { markFirst } from '../../shared/device/store.js';
import { str } from '../../shared/language/str.js';
import type { ListActs } from './list-acts.js';
import { answerLabel, firstLabel, noteLabel } from './list-text.js';
import type { ListView } from './list-view.js';
import { renderPanel } from './row-panel.js';
import { doneLabel } from './say.js';
import { wordsOf, type Saved } from '../saved-questions.js';

/**
 * A question: its words, what was written on it, a tick and one button. What else can be done with it opens below, and
 * stays open until the reader closes it.
 */
export function renderRow(body: ListActs, view: ListView, row: Saved, index: number) {
  const { language } = view;
  const { msg } = language;
  const isOpen = body.open.has(row.id);
  const name = said(row.label, language);
  const written = isOpen
    ? []
    : [row.note && [noteLabel(view), row.note], row.answer && [answerLabel(view), row.answer]];
  return html`<li part="row">
    <p part="text">
      ${row.first ? html`<span part="badge">${firstLabel(view)}</span>` : nothing}
      <bdi id=${name ? nothing : `text-${index}`} lang=${row.lang || nothing}
        >${withName(wordsOf(row), name, `text-${index}`)}</bdi
      >
    </p>
    ${row.locked ? nothing : renderTools(body, view, row, index)}
    ${written.map((each) =>
      each
        ? html`<p class="note">
            ${language.rich(str`${each[0]}: ${html`<bdi>${each[1]}</bdi>`}`, {
              id: 'common.labelled',
              desc: 'Joins a label and what belongs to it, on paper and in text files, as in “Note: ask for the slides”. Write the colon and the space of your language. {0}: the label, {1}: what was written; may be empty.',
            })}
          </p>`
        : nothing,
    )}
    ${
      row.kept || view.keep === 'none'
        ? nothing
        : html`<p part="problem">${notKeptWords(language)}</p>`
    }
    ${
      row.locked
        ? html`<p part="problem">
            ${msg('Saved by a newer version of this page. It cannot be changed here.', {
              id: 'list.locked',
              desc: 'Below a question whose stored data this version must not touch.',
            })}
          </p>`
        : isOpen
          ? renderPanel(body, view, row, index)
          : nothing
    }
  </li>`;
}

/**
 * The tick, and the button that opens the rest. The tick's words are its name, and not read before it as well. A name is
 * made of two texts, neither of them the control itself: where one is, Orca says the other twice in Firefox.
 */
function renderTools(body: ListActs, view: ListView, row: Saved, index: number) {
  const { msg } = view.language;
  return html`<div part="tools">
    <label part="field-label"
      ><input
        part="box"
        type="checkbox"
        id="tick-${index}"
        aria-labelledby="asked-${index} text-${index}"
        .checked=${row.asked}
        @change=${(event: Event) =>
          markFirst(() => body.edit(row, { asked: (event.target as HTMLInputElement).checked }))}
      /><span id="asked-${index}" aria-hidden="true">${doneLabel(view, row.say)}</span></label
    >
    <button
      part="button"
      type="button"
      class="plain"
      id="more-${index}"
      aria-labelledby="morewords-${index} text-${index}"
      aria-expanded=${body.open.has(row.id)}
      @click=${() => body.toggle(row.id)}
    >
      <span id="morewords-${index}"
        >${msg('More', {
          id: 'list.row-more',
          desc: 'Button at a question on the reader’s list: opens its note and answer, and buttons to ask it first, move or remove it. [max 16]',
        })}</span
      >
    </button>
  </div>`;
}

/** What stands in place of a removed question, for as long as the page is open. */
export function renderRemoved(body: ListActs, row: Saved) {
  const { rich, msg } = body.view.language;
  const undo = body.undoId(row);
  const words = heard(row.text, row.text, body.view.language);
  return html`<li part="row">
    <p part="removed">
      <span id="gone-${undo}"
        >${rich(str`Removed: ${html`<bdi lang=${row.lang || nothing}>${words}</bdi>`}`, {
          id: 'list.removed',
          desc: 'In place of a removed question; a button “Undo” follows. {0}: the question.',
        })}</span
      >
      <button
        part="button"
        type="button"
        id=${undo}
        aria-labelledby="words-${undo} gone-${undo}"
        @click=${() => body.undo(row)}
      >
        <span id="words-${undo}"
          >${msg('Undo', {
            id: 'common.undo',
            desc: 'Button: brings back what was removed. [max 16]',
          })}</span
        >
      </button>
    </p>
  </li>`;
}
