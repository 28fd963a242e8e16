import { html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { assign, authorContent } from '../shared/content/author-content.js';
import { ContentController } from '../shared/content/content-controller.js';
import { errorPart } from '../shared/content/error-part.js';
import { customElement } from '../shared/custom-element.js';
import { keepWords, notKeptWords } from '../shared/device/keep-words.js';
import { LazyPart } from '../shared/device/lazy-part.js';
import { StoreController, type Keep } from '../shared/device/store.js';
import { emit } from '../shared/emit.js';
import { heading } from '../shared/heading.js';
import { LanguageController } from '../shared/language/language-controller.js';
import { str } from '../shared/language/str.js';
import { StatusController } from '../shared/status-controller.js';
import { base } from '../shared/styles/base.js';
import { controls } from '../shared/styles/controls.js';
import { checklistReader, LONGEST, rowsOf, type Row, type RowGroup } from './checklist.model.js';
import { styles } from './checklist.styles.js';

/** Detail of `bedside-check`. */
export interface CheckDetail {
  id: string;
  checked: boolean;
  done: number;
  total: number;
}

declare global {
  interface HTMLElementTagNameMap {
    'bedside-checklist': ChecklistElement;
  }
  interface HTMLElementEventMap {
    'bedside-check': CustomEvent<CheckDetail>;
    'bedside-complete': CustomEvent<
      { done: number; total: number } | { right: number; total: number }
    >;
  }
}

/**
 * Things to gather or do, with ticks, notes and items of the reader's own that stay in this
 * browser. Ticking never moves or hides a row.
 *
 * @summary Things to do or bring, with ticks that are remembered.
 * @slot - A title, then lists with an `id` on each item; headings between lists make groups, a
 *   paragraph inside an item is its hint; or one `<script type="application/json">`.
 * @fires {CustomEvent<CheckDetail>} bedside-check - A reader ticked or cleared an item.
 * @fires {CustomEvent<{ done: number, total: number }>} bedside-complete - A reader ticked the last
 *   open item.
 * @fires {CustomEvent<ErrorDetail>} bedside-error - The content could not be read.
 * @csspart title - The heading over the list.
 * @csspart progress - The line that counts what is ready.
 * @csspart bar - The drawn bar of the progress.
 * @csspart group - A group of items.
 * @csspart row - An item.
 * @csspart label - The words of an item, with its box.
 * @csspart hint - The help below an item.
 * @csspart words - A note, shown below its item.
 * @csspart panel - The box for a note.
 * @csspart removed - What stands in place of a removed item.
 * @csspart problem - What is said when something could not be kept.
 * @csspart own - The form for an item of one's own.
 * @csspart actions - The buttons for the whole list.
 * @csspart keeping - How long ticks are kept, and how to delete them.
 * @csspart error - What is said when the content did not load.
 * @cssprop [--bedside-accent] - Colour of ticks and the progress bar.
 * @cssprop [--bedside-space=1em] - Distance between parts.
 * @cssstate complete - Every item is ticked.
 */
@customElement('bedside-checklist')
export class ChecklistElement extends LitElement {
  static override styles = [base, controls, styles];
  static override shadowRootOptions: ShadowRootInit = {
    ...LitElement.shadowRootOptions,
    slotAssignment: 'manual',
  };

  /** Address of JSON content, on the same site unless the page's policy allows another. */
  @property() src?: string;

  /** Key under which ticks are kept, unique on the site; the page's path unless set. */
  @property() name = '';

  /** How long ticks last: on this `device`, for this `session` (tab), or `none`. */
  @property() keep: Keep = 'device';

  /** Rank of the title, 2 to 6; that of the author's heading unless set. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel?: number;

  readonly #content = new ContentController(this, checklistReader);
  readonly #store = new StoreController(this);
  readonly #language = new LanguageController(this);
  readonly #status = new StatusController(this);
  readonly #internals = this.attachInternals();
  readonly #note = new LazyPart(this, this.#language, () => import('./note-panel.js'));
  readonly #keeping = new LazyPart(
    this,
    this.#language,
    () => import('../shared/device/keeping.js'),
  );
  readonly #clear = new LazyPart(
    this,
    this.#language,
    () => import('../shared/device/clear-dialog.js'),
  );

  @state() private open: ReadonlySet<string> = new Set();
  @state() private clearing = false;
  /** Keys of what a reset unticked: Undo brings them back, however late. */
  @state() private undone?: readonly string[];
  /** Own items removed here, in their place. */
  #removed = new Map<string, Row>();
  #focus?: string;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#store.store.sheets.set(this, this.#sheet);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#store.store.sheets.delete(this);
  }

  get #groups(): RowGroup[] {
    const { state } = this.#content;
    if (state.status !== 'ready') return [];
    return rowsOf(state.model, this.#store.area, this.name || location.pathname);
  }

  get #rows(): Row[] {
    return this.#groups.flatMap(({ rows }) => rows);
  }

  protected override updated(): void {
    const next = this.#focus && this.renderRoot.querySelector<HTMLElement>(this.#focus);
    if (!next) return;
    this.#focus = undefined;
    next.focus();
  }

  protected override render() {
    const { state } = this.#content;
    const language = this.#language;
    const { msg, lang, dir } = language;
    if (state.status === 'failed') return [errorPart(language), authorContent(this)];
    if (state.status !== 'ready' || !language.ready) return authorContent(this);
    const { title, level, parts } = state.model;
    const rank = this.headingLevel ?? level;
    const groups = this.#groups;
    const rows = this.#rows;
    const done = rows.filter((row) => row.done).length;
    this.#internals.states[rows.length && done === rows.length ? 'add' : 'delete']('complete');
    let shown = 0;
    const { area, store } = this.#store;
    return html`
      ${title ? html`<div part="title" id="title">${heading(rank, title)}</div>` : nothing}
      <p part="progress" lang=${lang} dir=${dir}>
        <span id="ready">${this.#readyWords(done, rows.length)}</span>
        <progress part="bar" max=${rows.length} value=${done} aria-labelledby="ready"></progress>
      </p>
      ${parts.map((part) =>
        'prose' in part
          ? html`<slot ${assign(part.prose)}></slot>`
          : this.#renderGroup(groups[shown++], title ? rank + 1 : rank),
      )}
      <div lang=${lang} dir=${dir}>${this.#renderGroup(groups[shown], 0)} ${this.#renderOwn()}</div>
      <div part="actions" lang=${lang} dir=${dir}>
        <button type="button" @click=${this.#print}>
          ${msg('Print this list', { id: 'checklist.print', desc: 'Button. [max 24]' })}
        </button>
        ${
          this.undone
            ? html`<span
                >${msg('All ticks are cleared.', {
                  id: 'checklist.cleared',
                  desc: 'Before the button “Undo”.',
                })}
                <button type="button" id="undo-reset" @click=${this.#undoReset}>
                  ${this.#undoWords}
                </button></span
              >`
            : done
              ? html`<button type="button" id="reset" @click=${this.#reset}>
                  ${msg('Clear all ticks', { id: 'checklist.reset', desc: 'Button. [max 24]' })}
                </button>`
              : nothing
        }
      </div>
      <div part="keeping" lang=${lang} dir=${dir}>
        <p>${keepWords(language, store, this.keep)}</p>
        ${
          area.empty && !area.refused && !area.damaged
            ? nothing
            : [
                this.#keeping.use((part) => part.render(language, store, this.keep)),
                html`<button type="button" class="plain" id="clear" @click=${this.#askClear}>
                  ${msg('Delete all …', {
                    id: 'list.clear',
                    desc: 'Button; a question follows before anything is deleted. [max 20]',
                  })}
                </button>`,
              ]
        }
        ${
          this.clearing
            ? this.#clear.use((part) => part.render(this, language, this.#closeClear))
            : nothing
        }
      </div>
      ${this.#status.render(lang, dir)}
    `;
  }

  #renderGroup({ title, rows }: RowGroup, rank: number) {
    const gone = rank ? [] : [...this.#removed.values()];
    if (!rows.length && !gone.length) return nothing;
    const own = this.#language.msg('Added by you', {
      id: 'checklist.own-group',
      desc: 'Name of the group of items that the reader added.',
    });
    return html`<fieldset part="group" aria-labelledby=${rank && !title ? 'title' : nothing}>
      ${
        title
          ? html`<legend>${heading(rank, title)}</legend>`
          : rank
            ? nothing
            : html`<legend>${own}</legend>`
      }
      <ul role="list">
        ${rows.map((row) => this.#renderRow(row))}
        ${gone.map(
          (row) =>
            html`<li part="row">
              <p part="removed">
                <span
                  >${this.#language.rich(str`Removed: ${html`<bdi>${row.text}</bdi>`}`, {
                    id: 'list.removed',
                    desc: 'In place of a removed question; a button “Undo” follows. {0}: the question.',
                  })}</span
                >
                <button type="button" data-undo=${row.id} @click=${() => this.#undoRemove(row)}>
                  ${this.#undoWords}
                </button>
              </p>
            </li>`,
        )}
      </ul>
    </fieldset>`;
  }

  #renderRow(row: Row) {
    const { msg, lang, dir } = this.#language;
    const { id } = row;
    const open = this.open.has(id);
    return html`<li part="row" lang=${row.lang || nothing}>
      <label part="label"
        ><input
          type="checkbox"
          .checked=${row.done}
          aria-describedby=${row.hint ? `hint-${id}` : nothing}
          @change=${(event: Event) => this.#tick(row, (event.target as HTMLInputElement).checked)}
        /><span id="words-${id}" dir=${row.own ? 'auto' : nothing}>${row.label}</span></label
      >
      ${row.hint ? html`<div part="hint" id="hint-${id}">${row.hint}</div>` : nothing}
      ${row.note && !open ? html`<p part="words"><bdi>${row.note}</bdi></p>` : nothing}
      ${
        row.kept || this.keep === 'none'
          ? nothing
          : html`<p part="problem" lang=${lang} dir=${dir}>${notKeptWords(this.#language)}</p>`
      }
      <div part="tools" lang=${lang} dir=${dir}>
        <button
          type="button"
          class="plain"
          id="note-${id}"
          aria-labelledby="note-${id} words-${id}"
          aria-expanded=${open ? 'true' : 'false'}
          @click=${() => this.#toggle(id)}
        >
          ${msg('Note', {
            id: 'checklist.note',
            desc: 'Button that opens a text box below an item. [max 16]',
          })}
        </button>
        ${
          row.own
            ? html`<button
                type="button"
                class="plain"
                id="remove-${id}"
                aria-labelledby="remove-${id} words-${id}"
                @click=${() => this.#remove(row)}
              >
                ${msg('Remove', {
                  id: 'list.remove',
                  desc: 'Button: takes the question off the list. [max 16]',
                })}
              </button>`
            : nothing
        }
      </div>
      ${open ? this.#note.use((part) => part.renderNote(this.#store.area, row)) : nothing}
    </li>`;
  }

  #renderOwn() {
    const { msg } = this.#language;
    return html`<form part="own" @submit=${this.#add}>
      <label for="own">
        ${msg('Something else to bring or do', {
          id: 'checklist.own',
          desc: 'Label of a text field.',
        })}
      </label>
      <div class="line">
        <input id="own" maxlength=${LONGEST} autocomplete="off" enterkeyhint="done" dir="auto" />
        <button>
          ${msg('Add', {
            id: 'list.add',
            desc: 'Button next to the field for one’s own question. [max 12]',
          })}
        </button>
      </div>
    </form>`;
  }

  get #undoWords() {
    return this.#language.msg('Undo', {
      id: 'common.undo',
      desc: 'Button: brings back what was removed. [max 16]',
    });
  }

  #readyWords(done: number, total: number) {
    const language = this.#language;
    return language.msg(str`${language.number(done)} of ${language.number(total)} ready`, {
      id: 'checklist.ready',
      desc: '{0}: how many items are ticked, {1}: how many there are.',
    });
  }

  #tick({ id, key }: Row, checked: boolean) {
    this.undone = undefined;
    this.#store.area.set('check', key, { done: checked });
    const rows = this.#rows;
    const total = rows.length;
    const done = rows.filter((row) => row.done).length;
    this.#status.say(this.#readyWords(done, total), 700);
    emit(this, 'bedside-check', { id, checked, done, total });
    if (checked && done === total) emit(this, 'bedside-complete', { done, total });
  }

  #reset() {
    const ticked = this.#rows.filter(({ done }) => done).map(({ key }) => key);
    for (const key of ticked) this.#store.area.edit('check', key, { done: false });
    this.undone = ticked;
    this.#focusOn('#undo-reset');
  }

  #undoReset() {
    for (const key of this.undone!) this.#store.area.edit('check', key, { done: true });
    this.undone = undefined;
    this.#focusOn('#reset');
  }

  #add(event: Event) {
    event.preventDefault();
    const field = this.renderRoot.querySelector<HTMLInputElement>('#own')!;
    const own = field.value.trim().slice(0, LONGEST);
    field.focus();
    if (!own) return;
    const id = `own-${crypto.getRandomValues(new Uint32Array(2)).join('-')}`;
    const key = `${this.name || location.pathname}/${id}`;
    this.#store.area.set('check', key, { own, at: Date.now(), done: false });
    field.value = '';
    const rows = this.#rows;
    this.#status.say(this.#readyWords(rows.filter(({ done }) => done).length, rows.length), 700);
  }

  #remove(row: Row) {
    this.#removed.set(row.id, row);
    this.#store.area.remove('check', row.key);
    this.#focusOn(`[data-undo=${row.id}]`);
  }

  #undoRemove(row: Row) {
    this.#removed.delete(row.id);
    this.#store.area.restore('check', row.key);
    this.#focusOn(`#remove-${row.id}`);
  }

  #toggle(id: string) {
    const open = new Set(this.open);
    if (!open.delete(id)) open.add(id);
    this.open = open;
  }

  #askClear() {
    this.clearing = true;
  }

  readonly #closeClear = () => {
    this.clearing = false;
    if (this.#store.area.empty) {
      this.#removed.clear();
      this.undone = undefined;
      this.#focusOn('#own');
    }
  };

  #focusOn(selector: string) {
    this.#focus = selector;
    this.requestUpdate();
  }

  async #print() {
    const { printChecklist } = await import('./print-checklist.js');
    printChecklist(this, this.#language, this.#title, this.#groups);
  }

  get #title() {
    const { state } = this.#content;
    const title = state.status === 'ready' ? state.model.title : undefined;
    return typeof title === 'string' ? title : (title?.textContent ?? '');
  }

  readonly #sheet = () =>
    import('./print-checklist.js').then(({ checklistParts }) =>
      checklistParts(this, this.#language, this.#title, this.#groups),
    );
}
