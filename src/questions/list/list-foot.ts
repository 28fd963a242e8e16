import { html, nothing } from 'lit';
import { keepWords } from '../../shared/device/keep-words.js';
import { renderWish } from '../../shared/print/clinic/clinic.js';
import { str } from '../../shared/language/str.js';
import type { ListActs } from './list-acts.js';
import type { ListView, Panel } from './list-view.js';
import { renderNextVisit } from './next-visit.js';
import { printList } from './print-list.js';
import { offerByHand, renderShare } from './share.js';
import { renderAtVisit } from './show-at-visit.js';
import { renderVisitForm } from './visit-form.js';

const panels = {
  visit: renderVisitForm,
  take: renderShare,
  show: renderAtVisit,
  next: renderNextVisit,
};

/** The form for an own question, the buttons for the whole list, and how long it is kept. */
export function renderFoot(body: ListActs, view: ListView) {
  const { language, rows, past, area, store, host, keep } = view;
  const { msg } = language;
  const opener = (panel: Panel, words: string) =>
    html`<button
      part="button"
      type="button"
      id=${panel}
      aria-haspopup=${panel === 'show' ? 'dialog' : nothing}
      aria-expanded=${panel === 'show' ? nothing : body.panel === panel}
      @click=${() => body.show(panel)}
    >
      ${words}
    </button>`;
  const print = async () => {
    if (await printList(view)) return;
    if (body.panel !== 'take') body.show('take');
    offerByHand(view);
  };
  return html`${renderOwn(body, view)} ${rows.length ? renderWish(host, language, area) : nothing}
    <div part="actions">
      ${
        rows.length
          ? [
              html`<button part="button primary" type="button" class="primary" @click=${print}>
                ${msg('Print my list', { id: 'list.print', desc: 'Button: prints the reader’s list of questions. [max 24]' })}
              </button>`,
              opener(
                'take',
                msg('Take it with you', {
                  id: 'list.take',
                  desc: 'Button: copy, share, calendar, e-mail, phone. [max 24]',
                }),
              ),
              opener(
                'show',
                msg('Show it at the visit', {
                  id: 'list.show',
                  desc: 'Button: large print to show the doctor. [max 28]',
                }),
              ),
            ]
          : nothing
      }
      ${opener(
        'visit',
        msg('My appointment', {
          id: 'list.visit',
          desc: 'Button that opens the form for date, time and place. [max 24]',
        }),
      )}
      ${
        rows.some(({ asked }) => asked)
          ? opener(
              'next',
              msg('After the visit', {
                id: 'list.next',
                desc: 'Button: put away what was asked, keep the rest. [max 24]',
              }),
            )
          : nothing
      }
    </div>
    ${
      body.panel && body.panel !== 'clear'
        ? html`<div part="panel">${panels[body.panel](view)}</div>`
        : nothing
    }
    <div part="keeping">
      <p>${keepWords(language, store, keep)}</p>
      ${
        area.empty && !area.refused && !area.damaged && !store.idleWarning
          ? nothing
          : body.clearing.show(language, (part) => part.renderKeeping(language, store, keep))
      }
      ${
        area.empty
          ? nothing
          : html`<button
              part="button"
              type="button"
              class="plain"
              id="clear"
              @click=${() => body.show('clear')}
            >
              ${msg('Delete all …', {
                id: 'list.clear',
                desc: 'Button; a question follows before anything is deleted. [max 20]',
              })}
            </button>`
      }
      ${
        body.panel === 'clear'
          ? body.clearing.show(language, (part) =>
              part.renderClearDialog(
                host,
                language,
                body.close,
                rows.length + past.length,
                body.wipe,
              ),
            )
          : nothing
      }
    </div>`;
}

function renderOwn(body: ListActs, { language, held }: ListView) {
  const { msg, rich } = language;
  const found = held.similar;
  const decide = (isAdded: boolean) => {
    if (found && isAdded) body.add(found.text);
    if (found && isAdded) body.own.clear(found.text);
    held.similar = undefined;
    body.focus('#own');
  };
  const label = msg('A question of your own', {
    id: 'list.own',
    desc: 'Label of the text field in which a reader writes a question of their own.',
  });
  return body.own.render(
    label,
    found &&
      html`<div part="advice">
        <p>
          ${rich(str`You may have this already: ${html`<bdi>${found.like}</bdi>`}`, {
            id: 'list.twin',
            desc: 'Before a question much like one on the list is added. {0}: the one on the list.',
          })}
        </p>
        <div part="actions">
          <button part="button" type="button" id="anyway" @click=${() => decide(true)}>
            ${msg('Add it anyway', { id: 'list.add-anyway', desc: 'Button after a warning that a question like this is on the list: adds it all the same. [max 24]' })}
          </button>
          <button part="button" type="button" @click=${() => decide(false)}>
            ${msg('Leave it out', { id: 'list.leave-out', desc: 'Button after a warning that a question like this is on the list: does not add it. [max 24]' })}
          </button>
        </div>
      </div>`,
  );
}
