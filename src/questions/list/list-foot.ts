import { html, nothing, type LitElement } from 'lit';
import { keepWords } from '../../shared/device/keep-words.js';
import { LazyPart } from '../../shared/device/lazy-part.js';
import type { LanguageController } from '../../shared/language/language-controller.js';
import { str } from '../../shared/language/str.js';
import { addStyles } from '../../shared/element/add-styles.js';
import { fields } from '../../shared/styles/controls.js';
import { portions } from '../../shared/styles/row-groups.js';
import type { ListActs } from './list-acts.js';
import type { ListView, Panel } from './list-view.js';
import { styles } from './question-list.styles.js';
import { LONGEST } from '../saved-questions.js';

/** What is below the rows, for one list. */
interface Foot {
  keeping: LazyPart<typeof import('../../shared/device/clearing/keeping.js')>;
  clear: LazyPart<typeof import('../../shared/device/clearing/clear-dialog.js')>;
  panels: Record<Exclude<Panel, 'clear'>, LazyPart<{ render(view: ListView): unknown }>>;
  /** A question that is much like one on the list: the reader decides. */
  twin?: { text: string; like: string };
}
const feet = new WeakMap<LitElement, Foot>();

function footOf(host: LitElement, language: LanguageController): Foot {
  let foot = feet.get(host);
  if (!foot) {
    addStyles(host, fields);
    addStyles(host, portions);
    addStyles(host, styles);
    foot = {
      keeping: new LazyPart(
        host,
        language,
        () => import('../../shared/device/clearing/keeping.js'),
      ),
      clear: new LazyPart(
        host,
        language,
        () => import('../../shared/device/clearing/clear-dialog.js'),
      ),
      panels: {
        visit: new LazyPart(host, language, () => import('./visit-form.js')),
        take: new LazyPart(host, language, () => import('./share.js')),
        show: new LazyPart(host, language, () => import('./show-at-visit.js')),
        next: new LazyPart(host, language, () => import('./next-visit.js')),
      },
    };
    feet.set(host, foot);
  }
  return foot;
}

/** The form for an own question, the buttons for the whole list, and how long it is kept. */
export function renderFoot(body: ListActs, view: ListView) {
  const { language, rows, past, area, store, host, keep } = view;
  const { msg } = language;
  const foot = footOf(host, language);
  // Without the sheet the page itself is printed: it holds the list too.
  const printIt = () =>
    import('./print-list.js').then(
      (part) => part.printList(view),
      () => print(),
    );
  const opener = (panel: Panel, words: string) =>
    html`<button
      part="button"
      type="button"
      id=${panel}
      aria-expanded=${body.panel === panel ? 'true' : 'false'}
      @click=${() => body.show(panel)}
    >
      ${words}
    </button>`;
  return html`${renderOwn(body, view, foot)}
    <div part="actions">
      ${
        rows.length
          ? [
              html`<button part="button primary" type="button" class="primary" @click=${printIt}>
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
        ? html`<div part="panel">${foot.panels[body.panel].use((part) => part.render(view))}</div>`
        : nothing
    }
    <div part="keeping">
      <p>${keepWords(language, store, keep)}</p>
      ${
        area.empty && !area.refused && !area.damaged
          ? nothing
          : foot.keeping.use((part) => part.render(language, store, keep))
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
          ? foot.clear.use((part) =>
              part.render(host, language, body.close, rows.length + past.length, body.wipe),
            )
          : nothing
      }
    </div>`;
}

function renderOwn(body: ListActs, { language, host }: ListView, foot: Foot) {
  const { msg, rich } = language;
  const field = () => host.renderRoot.querySelector<HTMLInputElement>('#own')!;
  const twins = () => import('./similar-question.js').catch(() => undefined);
  const add = (text: string) => {
    body.add(text);
    if (field().value.trim() === text) field().value = '';
    leave();
  };
  const leave = () => {
    foot.twin = undefined;
    body.focus('#own');
  };
  const submit = async (event: Event) => {
    event.preventDefault();
    const text = field().value.trim().slice(0, LONGEST);
    if (!text) return field().focus();
    // Whatever is typed until the part is here that compares them is the next question.
    field().value = '';
    // Without that part a question is added all the same.
    const like = (await twins())?.twinOf(text, body.all);
    if (!like) return add(text);
    field().value ||= text;
    foot.twin = { text, like };
    body.focus('#anyway');
  };
  return html`<form part="own" @submit=${submit}>
    <label part="field-label" for="own">
      ${msg('A question of your own', { id: 'list.own', desc: 'Label of the text field in which a reader writes a question of their own.' })}
    </label>
    <div class="line">
      <input
        part="field"
        id="own"
        maxlength=${LONGEST}
        autocomplete="off"
        enterkeyhint="done"
        dir="auto"
        @focus=${twins}
      />
      <button part="button">
        ${msg('Add', {
          id: 'list.add',
          desc: 'Button next to the field for one’s own question. [max 12]',
        })}
      </button>
    </div>
    ${
      foot.twin
        ? html`<div part="advice">
            <p>
              ${rich(str`You may have this already: ${html`<bdi>${foot.twin.like}</bdi>`}`, {
                id: 'list.twin',
                desc: 'Before a question much like one on the list is added. {0}: the one on the list.',
              })}
            </p>
            <div part="actions">
              <button part="button" type="button" id="anyway" @click=${() => add(foot.twin!.text)}>
                ${msg('Add it anyway', { id: 'list.add-anyway', desc: 'Button after a warning that a question like this is on the list: adds it all the same. [max 24]' })}
              </button>
              <button part="button" type="button" @click=${leave}>
                ${msg('Leave it out', { id: 'list.leave-out', desc: 'Button after a warning that a question like this is on the list: does not add it. [max 24]' })}
              </button>
            </div>
          </div>`
        : nothing
    }
  </form>`;
}
