import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { customElement } from '../shared/custom-element.js';
import { mirror } from '../shared/content/mirror.js';
import { keepWords, notKeptWords } from '../shared/device/keep-words.js';
import { LazyPart } from '../shared/device/lazy-part.js';
import { saveQuestion } from '../shared/device/save-question.js';
import { StoreController, type Fields, type Keep } from '../shared/device/store.js';
import { emit } from '../shared/emit.js';
import { heading, rankOf } from '../shared/heading.js';
import { LanguageController } from '../shared/language/language-controller.js';
import { str } from '../shared/language/str.js';
import { StatusController } from '../shared/status-controller.js';
import { base } from '../shared/styles/base.js';
import { controls } from '../shared/styles/controls.js';
import { countWords } from './count-words.js';
import type { ListView } from './list-view.js';
import { LONGEST, savedQuestions, type Saved } from './questions.model.js';
import { styles } from './question-list.styles.js';

declare global {
  interface HTMLElementTagNameMap {
    'bedside-question-list': QuestionListElement;
  }
}

type Panel = 'visit' | 'take' | 'show' | 'clear' | 'next';

/**
 * The reader's own list: saved questions from every page of the site and questions of their own,
 * with notes, in the order in which to ask them, to take along on paper or on a phone. It stays in
 * this browser; nothing is sent.
 *
 * @summary My saved questions, from every page of the site.
 * @slot - A heading for the list, and what stands there until scripts run.
 * @fires {CustomEvent<SaveDetail>} bedside-save - A reader added or brought back a question.
 * @fires {CustomEvent<SaveDetail>} bedside-remove - A reader removed a question.
 * @csspart title - The heading of the list.
 * @csspart empty - What is said while the list is empty.
 * @csspart rows - The list of questions.
 * @csspart row - A question with its buttons.
 * @csspart text - The words of a question.
 * @csspart badge - The mark of a question to ask first.
 * @csspart tools - The buttons of a question.
 * @csspart panel - What a button opened.
 * @csspart words - A note or answer, shown below its question.
 * @csspart removed - What stands in place of a removed question.
 * @csspart problem - What is said when something could not be kept.
 * @csspart advice - Advice on the number of questions to ask first.
 * @csspart own - The form for a question of one's own.
 * @csspart actions - The buttons for the whole list.
 * @csspart keeping - How long the list is kept, and how to delete it.
 * @cssprop [--bedside-accent] - Colour of marks and the main button.
 * @cssprop [--bedside-space=1em] - Distance between parts.
 * @cssstate empty - There is no question on the list.
 */
@customElement('bedside-question-list')
export class QuestionListElement extends LitElement {
  static override styles = [base, controls, styles];
  static override shadowRootOptions: ShadowRootInit = {
    ...LitElement.shadowRootOptions,
    slotAssignment: 'manual',
  };

  /** How long the list lasts: on this `device`, for this `session` (tab), or `none`. */
  @property() keep: Keep = 'device';

  /** Rank of the title, 2 to 6; that of the author's heading unless set. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel?: number;

  readonly #store = new StoreController(this);
  readonly #language = new LanguageController(this);
  readonly #status = new StatusController(this);
  readonly #internals = this.attachInternals();
  readonly #rowPanel = new LazyPart(this, this.#language, () => import('./row-panel.js'));
  readonly #keeping = new LazyPart(
    this,
    this.#language,
    () => import('../shared/device/keeping.js'),
  );
  readonly #link = new LazyPart(this, this.#language, () => import('./shared-link.js'));
  readonly #panels = {
    visit: new LazyPart(this, this.#language, () => import('./visit-form.js')),
    take: new LazyPart(this, this.#language, () => import('./take-along.js')),
    show: new LazyPart(this, this.#language, () => import('./hand-over.js')),
    clear: new LazyPart(this, this.#language, () => import('../shared/device/clear-dialog.js')),
    next: new LazyPart(this, this.#language, () => import('./next-visit.js')),
  };

  /** Which panel of which row is open. */
  @state() private open: ReadonlySet<string> = new Set();
  @state() private panel?: Panel;
  /** A question that is much like one on the list: the reader decides. */
  @state() private twin?: { text: string; like: string };
  /** Question ids from a link, until the reader has decided. */
  @state() private offered?: readonly string[];
  /** What was removed here stands in its place, with Undo, for as long as the page is open. */
  #removed = new Map<string, Saved>();
  #focus?: string;
  #focused?: Element | null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#takeLink();
    addEventListener('hashchange', this.#takeLink);
    this.#store.store.sheets.set(this, this.#sheet);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.#takeLink);
    this.#store.store.sheets.delete(this);
  }

  get #all(): Saved[] {
    return savedQuestions(this.#store.area, this.#store.store);
  }

  get #view(): ListView {
    const all = this.#all;
    return {
      host: this,
      language: this.#language,
      status: this.#status,
      area: this.#store.area,
      store: this.#store.store,
      rows: all.filter(({ past }) => !past),
      past: all.filter(({ past }) => past),
      focus: (selector) => this.#focusOn(selector),
      close: this.#close,
    };
  }

  protected override willUpdate(): void {
    this.#focused = (this.renderRoot as ShadowRoot).activeElement;
  }

  protected override updated(): void {
    const root = this.renderRoot as ShadowRoot;
    const asked = this.#focus ? root.querySelector<HTMLElement>(this.#focus) : undefined;
    if (asked) this.#focus = undefined;
    // A row that moved, or one that another tab removed, must not drop focus on the page.
    const lost = this.#focused && root.activeElement !== this.#focused;
    const next =
      asked ??
      (lost && (this.#focused!.isConnected ? this.#focused : root.querySelector('[part=title]')));
    (next as HTMLElement | undefined)?.focus?.();
  }

  protected override render() {
    const language = this.#language;
    if (!language.ready) return html`<slot></slot>`;
    const { msg, lang, dir } = language;
    const view = this.#view;
    const { rows } = view;
    this.#internals.states[rows.length ? 'delete' : 'add']('empty');
    const author = [...this.children].find(rankOf);
    const rank = this.headingLevel ?? (rankOf(author) || 2);
    const shown = [...rows, ...this.#gone(view)].sort(
      (a, b) => +b.first - +a.first || a.order - b.order,
    );
    return html`
      <div part="title" tabindex="-1">
        ${heading(
          rank,
          author
            ? mirror(author)
            : html`<span lang=${lang} dir=${dir}
                >${msg('My questions', { id: 'list.title', desc: 'Heading of the reader’s own list.' })}</span
              >`,
        )}
      </div>
      <div lang=${lang} dir=${dir}>
        ${this.offered ? this.#link.use((part) => part.render(view, this.offered!, this.#decided)) : nothing}
        ${
          view.area.get('visit', 'next')
            ? this.#panels.visit.use((part) => part.renderSummary(view))
            : nothing
        }
        ${shown.length ? nothing : this.#renderEmpty()}
        ${
          rows.filter(({ first }) => first).length > 3
            ? html`<p part="advice">
                ${msg('Visits are short. Three questions to ask first are easier to get through.', {
                  id: 'list.three',
                  desc: 'Advice when more than three questions are marked “Ask first”.',
                })}
              </p>`
            : nothing
        }
        <ol part="rows" role="list">
          ${repeat(
            shown,
            ({ id }) => id,
            (row, index) =>
              this.#removed.has(row.id)
                ? this.#renderRemoved(row)
                : this.#renderRow(row, index, view),
          )}
        </ol>
        ${view.past.length ? this.#panels.next.use((part) => part.renderPast(view)) : nothing}
        ${this.#renderOwn()}
        <div part="actions">
          ${
            rows.length
              ? [
                  html`<button type="button" class="primary" @click=${this.#print}>
                    ${msg('Print my list', { id: 'list.print', desc: 'Button. [max 24]' })}
                  </button>`,
                  this.#renderOpener(
                    'take',
                    msg('Take it along', {
                      id: 'list.take',
                      desc: 'Button: copy, share, calendar, e-mail, phone. [max 24]',
                    }),
                  ),
                  this.#renderOpener(
                    'show',
                    msg('Show it at the visit', {
                      id: 'list.show',
                      desc: 'Button: large print to show the doctor. [max 28]',
                    }),
                  ),
                ]
              : nothing
          }
          ${this.#renderOpener('visit', msg('My appointment', { id: 'list.visit', desc: 'Button that opens the form for date, time and place. [max 24]' }))}
          ${
            rows.some(({ asked }) => asked)
              ? this.#renderOpener(
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
          this.panel && this.panel !== 'clear'
            ? html`<div part="panel" id="panel">
                ${this.#panels[this.panel].use((part) => part.render(view))}
              </div>`
            : nothing
        }
        <div part="keeping">
          <p>${keepWords(language, view.store, this.keep)}</p>
          ${
            view.area.empty && !view.area.refused && !view.area.damaged
              ? nothing
              : this.#keeping.use((part) => part.render(language, view.store, this.keep))
          }
          ${
            rows.length || view.past.length
              ? html`<button
                  type="button"
                  class="plain"
                  id="clear"
                  @click=${() => this.#show('clear')}
                >
                  ${msg('Delete all …', { id: 'list.clear', desc: 'Button; a question follows before anything is deleted. [max 20]' })}
                </button>`
              : nothing
          }
          ${this.panel === 'clear' ? this.#panels.clear.use((part) => part.render(this, language, this.#close, rows.length + view.past.length, this.#wipe)) : nothing}
        </div>
      </div>
      ${this.#status.render(lang, dir)}
    `;
  }

  #renderEmpty() {
    return html`<p part="empty">
      ${this.#language.msg(
        'Your list is empty. Save questions on the pages of this site, or write your own below. Take the list with you to your appointment.',
        { id: 'list.empty', desc: 'Shown while no question is saved.' },
      )}
    </p>`;
  }

  #renderRow(row: Saved, index: number, view: ListView) {
    const { msg } = this.#language;
    const label = (name: string) => `${name}-${index} text-${index}`;
    const note = this.open.has(`note ${row.id}`);
    const more = this.open.has(`more ${row.id}`);
    return html`<li part="row">
      <p part="text" id="text-${index}">
        ${
          row.first
            ? html`<span part="badge"
                >${msg('Ask first', { id: 'list.first', desc: 'Button and mark of the most important questions. [max 16]' })}</span
              >`
            : nothing
        }
        <bdi lang=${row.lang || nothing}>${row.text}</bdi>
      </p>
      ${row.note && !note ? html`<p part="words"><bdi>${row.note}</bdi></p>` : nothing}
      ${row.answer && !note ? html`<p part="words"><bdi>${row.answer}</bdi></p>` : nothing}
      ${
        row.kept || this.keep === 'none'
          ? nothing
          : html`<p part="problem">${notKeptWords(this.#language)}</p>`
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
                <label
                  ><input
                    type="checkbox"
                    id="asked-${index}"
                    aria-labelledby="askedwords-${index} text-${index}"
                    .checked=${row.asked}
                    @change=${(event: Event) =>
                      this.#edit(row, { asked: (event.target as HTMLInputElement).checked })}
                  /><span id="askedwords-${index}"
                    >${msg('Asked', { id: 'list.asked', desc: 'Tick on a question, during the visit. [max 12]' })}</span
                  ></label
                >
                <button
                  type="button"
                  id="first-${index}"
                  aria-labelledby=${label('first')}
                  aria-pressed=${row.first ? 'true' : 'false'}
                  @click=${() => this.#edit(row, { first: !row.first })}
                >
                  ${msg('Ask first', { id: 'list.first', desc: 'Button and mark of the most important questions. [max 16]' })}
                </button>
                ${this.#renderToggle('note', row, label('note'), note, msg('Note and answer', { id: 'list.note', desc: 'Button that opens two text boxes. [max 20]' }))}
                ${this.#renderToggle('more', row, label('more'), more, msg('Move or remove', { id: 'list.more', desc: 'Button that opens further buttons. [max 20]' }))}
              </div>
              ${
                note || more
                  ? html`<div part="panel">
                      ${this.#rowPanel.use((part) => [
                        note ? part.renderNote(view, row, index) : nothing,
                        more ? part.renderMore(view, row, index, () => this.#remove(row)) : nothing,
                      ])}
                    </div>`
                  : nothing
              }`
      }
    </li>`;
  }

  #renderToggle(name: string, { id }: Saved, labels: string, open: boolean, words: string) {
    return html`<button
      type="button"
      id=${labels.split(' ')[0]}
      aria-labelledby=${labels}
      aria-expanded=${open ? 'true' : 'false'}
      @click=${() => this.#toggle(`${name} ${id}`)}
    >
      ${words}
    </button>`;
  }

  #renderOpener(panel: Panel, words: string) {
    return html`<button
      type="button"
      id=${panel}
      aria-expanded=${this.panel === panel ? 'true' : 'false'}
      @click=${() => this.#show(panel)}
    >
      ${words}
    </button>`;
  }

  #renderRemoved(row: Saved) {
    const { rich, msg } = this.#language;
    return html`<li part="row">
      <p part="removed">
        <span
          >${rich(str`Removed: ${html`<bdi lang=${row.lang || nothing}>${row.text}</bdi>`}`, {
            id: 'list.removed',
            desc: 'In place of a removed question; a button “Undo” follows. {0}: the question.',
          })}</span
        >
        <button type="button" data-undo=${this.#removed.size} @click=${() => this.#undo(row)}>
          ${msg('Undo', { id: 'common.undo', desc: 'Button: brings back what was removed. [max 16]' })}
        </button>
      </p>
    </li>`;
  }

  #renderOwn(): TemplateResult {
    const { msg, rich } = this.#language;
    return html`<form part="own" @submit=${this.#add}>
      <label for="own">
        ${msg('A question of your own', { id: 'list.own', desc: 'Label of a text field.' })}
      </label>
      <div class="line">
        <input id="own" maxlength=${LONGEST} autocomplete="off" enterkeyhint="done" dir="auto" />
        <button>
          ${msg('Add', { id: 'list.add', desc: 'Button next to the field for one’s own question. [max 12]' })}
        </button>
      </div>
      ${
        this.twin
          ? html`<div part="advice">
              <p>
                ${rich(str`You may have this already: ${html`<bdi>${this.twin.like}</bdi>`}`, {
                  id: 'list.twin',
                  desc: 'Before a question much like one on the list is added. {0}: the one on the list.',
                })}
              </p>
              <button type="button" id="anyway" @click=${this.#addAnyway}>
                ${msg('Add it anyway', { id: 'list.add-anyway', desc: 'Button. [max 24]' })}
              </button>
              <button type="button" @click=${this.#leaveOut}>
                ${msg('Leave it out', { id: 'list.leave-out', desc: 'Button. [max 24]' })}
              </button>
            </div>`
          : nothing
      }
    </form>`;
  }

  /** Removed rows that are still gone. */
  #gone({ rows, past }: ListView): Saved[] {
    for (const { id } of [...rows, ...past]) this.#removed.delete(id);
    return [...this.#removed.values()];
  }

  get #field() {
    return this.renderRoot.querySelector<HTMLInputElement>('#own')!;
  }

  async #add(event: Event) {
    event.preventDefault();
    const text = this.#field.value.trim().slice(0, LONGEST);
    if (!text) return this.#field.focus();
    const { twinOf } = await import('./twin.js');
    const like = twinOf(text, this.#all);
    if (!like) return this.#addOwn(text);
    this.twin = { text, like };
    this.#focusOn('#anyway');
  }

  #addAnyway() {
    this.#addOwn(this.twin!.text);
  }

  #leaveOut() {
    this.twin = undefined;
    this.#focusOn('#own');
  }

  #addOwn(text: string) {
    const id = `own-${crypto.getRandomValues(new Uint32Array(2)).join('-')}`;
    saveQuestion({ id, text, lang: '' }, this.keep);
    this.#store.area.edit('question', id, { own: true });
    this.twin = undefined;
    this.#field.value = '';
    this.#focusOn('#own');
    this.#sayCount();
    this.#tell('bedside-save', id);
  }

  #edit({ id }: Saved, fields: Fields) {
    this.#store.area.edit('question', id, fields);
  }

  #toggle(name: string) {
    const open = new Set(this.open);
    if (!open.delete(name)) open.add(name);
    this.open = open;
  }

  #show(panel?: Panel) {
    const closes = this.panel === panel;
    this.panel = closes ? undefined : panel;
    if (closes && panel) this.#focusOn(`#${panel}`);
  }

  readonly #close = () => this.#show(this.panel);

  readonly #wipe = () => {
    const { area } = this.#store;
    area.forget('question');
    area.forget('visit');
    this.#cleared();
  };

  #cleared() {
    this.#removed.clear();
    this.panel = this.twin = undefined;
    this.#field.value = '';
    this.#focusOn('[part=title]');
  }

  #remove(row: Saved) {
    this.#removed.set(row.id, row);
    this.#store.area.remove('question', row.id);
    this.#focusOn(`[data-undo="${this.#removed.size}"]`);
    this.#sayCount();
    this.#tell('bedside-remove', row.id);
  }

  #undo(row: Saved) {
    this.#removed.delete(row.id);
    this.#store.area.restore('question', row.id);
    const index = this.#view.rows.findIndex(({ id }) => id === row.id);
    this.#focusOn(`#more-${index}`);
    this.#sayCount();
    this.#tell('bedside-save', row.id);
  }

  async #print() {
    const { printList } = await import('./print-list.js');
    printList(this.#view);
  }

  readonly #sheet = () => import('./print-list.js').then(({ listParts }) => listParts(this.#view));

  readonly #takeLink = () => {
    const ids = /^#bedside-list=(.*)$/.exec(location.hash)?.[1];
    if (ids == null) return;
    // Gone from the address before anything else can read it there.
    history.replaceState(history.state, '', location.pathname + location.search);
    this.offered = ids.split(',', 200).map((id) => {
      try {
        return decodeURIComponent(id);
      } catch {
        return '';
      }
    });
  };

  readonly #decided = () => {
    this.offered = undefined;
    this.#focusOn('[part=title]');
  };

  #focusOn(selector: string) {
    this.#focus = selector;
    this.requestUpdate();
  }

  #sayCount() {
    this.#status.say(countWords(this.#language, this.#view.rows.length), 700);
  }

  #tell(name: 'bedside-save' | 'bedside-remove', id: string) {
    emit(this, name, { id, count: this.#view.rows.length });
  }
}
