import { html, nothing } from 'lit';
import { said, withName } from '../../shared/content/said.js';
import { str } from '../../shared/language/str.js';
import type { ListView } from './list-view.js';

/** After the visit: what was asked is put away, what was not goes on to the next. */
export function renderNextVisit(view: ListView) {
  const { language, rows, area } = view;
  const { msg } = language;
  const put = () => {
    for (const { id, asked } of rows) {
      if (!asked) continue;
      area.edit('question', id, { past: true, first: false });
      view.tell('bedside-remove', id);
    }
    area.remove('visit', 'next');
    view.close();
    view.focus('[part=title]');
  };
  return html`<p>
      ${msg(
        'Questions you asked move down, with their answers. Questions you did not ask stay on the list for your next visit.',
        {
          id: 'list.next-about',
          desc: 'Before the button “Move asked questions down”. Down: to a part below the list, where they can be read again.',
        },
      )}
    </p>
    <button part="button primary" type="button" class="primary" @click=${put}>
      ${msg('Move asked questions down', { id: 'list.put-away', desc: 'Button after the visit: moves the questions that were asked to a part below the list, where they stay. [max 32]' })}
    </button>`;
}

/** Questions of earlier visits. */
export function renderPast({ language, past, area, tell }: ListView) {
  const { msg } = language;
  const again = (id: string) => () => {
    area.edit('question', id, { past: false, asked: false });
    tell('bedside-save', id);
  };
  return html`<details part="past">
    <summary>
      ${msg(str`Asked before (${language.number(past.length)})`, {
        id: 'list.past',
        desc: 'Opens the list of questions of earlier visits. {0}: how many.',
      })}
    </summary>
    <ul role="list">
      ${past.map(({ id, text, lang, note, answer }, index) => {
        const name = said(text, language);
        return html`<li part="row">
          <p part="text" id=${name ? nothing : `past-${index}`}>
            <bdi lang=${lang || nothing}>${withName(text, name, `past-${index}`)}</bdi>
          </p>
          ${[note, answer].filter(Boolean).map((words) => html`<p class="note"><bdi>${words}</bdi></p>`)}
          <button
            part="button"
            type="button"
            id="again-${index}"
            aria-labelledby="againwords-${index} past-${index}"
            @click=${again(id)}
          >
            <span id="againwords-${index}"
              >${msg('Ask again', { id: 'list.again', desc: 'Button on a question of an earlier visit. [max 16]' })}</span
            >
          </button>
        </li>`;
      })}
    </ul>
  </details>`;
}
