import { html, nothing } from 'lit';
import { openDialog } from '../../shared/device/clearing/clear-dialog.js';
import { visitLine } from '../../shared/print/visit-words.js';
import { wordsOf, type Saved } from '../saved-questions.js';
import { known } from './known-words.js';
import { firstLabel, listTitle } from './list-text.js';
import type { ListView } from './list-view.js';
import { doneLabel, sayTitle } from './say.js';

/** Large print on the whole screen, to show at the visit: the most important first. */
export function renderAtVisit(view: ListView) {
  openDialog(view.host);
  const { rows, area, language } = view;
  const { msg, lang, dir } = language;
  const words = view.words.screen;
  const visit = visitLine(language, area);
  const sentences = rows.filter(({ say }) => say);
  const list = (some: readonly Saved[]) =>
    html`<ol role="list">
      ${some.map((row) => renderShown(view, row, rows.indexOf(row)))}
    </ol>`;
  return html`<dialog
    part="show"
    lang=${lang}
    dir=${dir}
    aria-labelledby="show-title"
    @close=${view.close}
  >
    <p class="big" id="show-title" tabindex="-1" autofocus>${words.lines(listTitle)}</p>
    ${words.wishes.map((wish) => html`<p>${wish}</p>`)}
    ${visit ? html`<p>${words.lines((each) => visitLine(each.language, area))}</p>` : nothing}
    ${list(rows.filter(({ say }) => !say))}
    ${
      sentences.length
        ? [html`<p class="big">${words.lines(sayTitle)}</p>`, list(sentences)]
        : nothing
    }
    <button
      part="button"
      type="button"
      @click=${(event: Event) => (event.target as Element).closest('dialog')!.close()}
    >
      ${msg('Close', { id: 'common.close', desc: 'Button: closes what opened over the page. [max 16]' })}
    </button>
  </dialog>`;
}

function renderShown(view: ListView, row: Saved, index: number) {
  const { area } = view;
  const words = view.words.screen;
  return html`<li>
    <label part="text" for="show-${index}" class="big">
      ${row.first ? html`<span part="badge">${words.inline(firstLabel)}</span>` : nothing}
      <bdi lang=${row.lang || nothing}>${wordsOf(row)}</bdi>
      ${words.translated(known(view, row)) ?? nothing}
    </label>
    ${row.note ? html`<p class="note"><bdi>${row.note}</bdi></p>` : nothing}
    <label part="field-label"
      ><input
        part="box"
        type="checkbox"
        id="show-${index}"
        .checked=${row.asked}
        aria-disabled=${row.locked ? 'true' : nothing}
        @change=${(event: Event) =>
          area.edit('question', row.id, {
            asked: (event.target as HTMLInputElement).checked,
          })}
      />${words.inline((each) => doneLabel(each, row.say))}</label
    >
  </li>`;
}
