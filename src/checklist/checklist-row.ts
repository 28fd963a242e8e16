import { html, nothing } from 'lit';
import { described, said, withName } from '../shared/content/said.js';
import { notKeptWords } from '../shared/device/keep-words.js';
import type { Area, Keep } from '../shared/device/store.js';
import { otherDir } from '../shared/language/nearest-lang.js';
import type { LanguageController } from '../shared/language/language-controller.js';
import type { Row } from './checklist-rows.js';
import { renderNote } from './note-panel.js';

/** What a row shows besides its item, and what a reader can do with it. */
export interface RowActs {
  readonly host: Element & { keep: Keep };
  readonly language: LanguageController;
  readonly area: Area;
  /** Ids of the items whose note is open. */
  readonly open: ReadonlySet<string>;
  tick(row: Row, checked: boolean): void;
  toggle(id: string): void;
  remove(row: Row): void;
}

/** An item with its hint, its note and its buttons. */
export function renderRow(acts: RowActs, row: Row) {
  const { language } = acts;
  const { msg, lang, dir } = language;
  const { id, at } = row;
  const open = acts.open.has(id);
  const name = said(row.label, language);
  const about = row.hint && described(row.hint, language);
  return html`<li
    part="row"
    lang=${row.lang || nothing}
    dir=${otherDir(row.lang, acts.host) ?? nothing}
  >
    <label part="label"
      ><input
        part="box"
        type="checkbox"
        .checked=${row.done}
        aria-describedby=${row.hint ? `hint-${at}` : nothing}
        @change=${(event: Event) => acts.tick(row, (event.target as HTMLInputElement).checked)}
      /><span
        id=${name ? nothing : `words-${at}`}
        dir=${typeof row.label === 'string' ? 'auto' : nothing}
        >${withName(row.label, name, `words-${at}`)}</span
      ></label
    >
    ${
      row.hint
        ? html`<div
              part="hint"
              id=${about ? nothing : `hint-${at}`}
              dir=${typeof row.hint === 'string' ? 'auto' : nothing}
            >
              ${row.hint}
            </div>
            ${about ? html`<span hidden id="hint-${at}">${about}</span>` : nothing}`
        : nothing
    }
    ${row.note && !open ? html`<p class="note"><bdi>${row.note}</bdi></p>` : nothing}
    ${
      row.kept || acts.host.keep === 'none'
        ? nothing
        : html`<p part="problem" lang=${lang} dir=${dir}>${notKeptWords(language)}</p>`
    }
    <div part="tools" lang=${lang} dir=${dir}>
      <button
        part="button"
        type="button"
        class="plain"
        id="note-${at}"
        aria-labelledby="word-${at} words-${at}"
        aria-expanded=${open ? 'true' : 'false'}
        @click=${() => acts.toggle(id)}
      >
        <span id="word-${at}"
          >${msg('Note', {
            id: 'checklist.note',
            desc: 'Button that opens a text box for a note below an item. [max 16]',
          })}</span
        >
      </button>
      ${
        row.own
          ? html`<button
              part="button"
              type="button"
              class="plain"
              id="remove-${at}"
              aria-labelledby="removeword-${at} words-${at}"
              @click=${() => acts.remove(row)}
            >
              <span id="removeword-${at}"
                >${msg('Remove', {
                  id: 'list.remove',
                  desc: 'Button: takes the question off the list. [max 16]',
                })}</span
              >
            </button>`
          : nothing
      }
    </div>
    ${open ? renderNote(acts.area, row) : nothing}
  </li>`;
}
