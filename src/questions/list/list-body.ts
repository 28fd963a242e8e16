import { html, nothing, type LitElement, type ReactiveController } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { keyed } from 'lit/directives/keyed.js';
import { mirror } from '../../shared/content/mirror.js';
import { keepDrafts } from '../../shared/device/drafts.js';
import { OwnForm } from '../../shared/device/own-form.js';
import { saveQuestion } from '../../shared/device/save-question.js';
import { StoreController, type Fields, type Keep } from '../../shared/device/store.js';
import { tellWiped } from '../../shared/wiped.js';
import { addStyles } from '../../shared/element/add-styles.js';
import { emit } from '../../shared/element/emit.js';
import { FocusController } from '../../shared/element/focus-controller.js';
import { loadFeature } from '../../shared/load-feature.js';
import { rankOf } from '../../shared/content/outline.js';
import { heading } from '../../shared/element/heading.js';
import type { LanguageController } from '../../shared/language/language-controller.js';
import type { StatusController } from '../../shared/element/status-controller.js';
import { chevron } from '../../shared/styles/chevron.js';
import { fields } from '../../shared/styles/controls.js';
import { rowGroupStyles } from '../../shared/styles/row-groups.js';
import { countWords } from '../count-words.js';
import type { ListActs } from './list-acts.js';
import { renderFoot } from './list-foot.js';
import { renderRemoved, renderRow } from './list-row.js';
import type { Held, ListView, Panel } from './list-view.js';
import { renderPast } from './next-visit.js';
import { renderRows } from './list-rows.js';
import { ListSheets } from './list-sheets.js';
import { listTitle } from './list-text.js';
import { styles } from './question-list.styles.js';
import { renderOffer } from './shared-link.js';
import { similarQuestion } from './similar-question.js';
import { renderSummary } from './visit-form.js';
import { inOrder, savedQuestions, type Saved } from '../saved-questions.js';

type Host = LitElement & { keep: Keep; headingLevel?: number; clinic?: string };

/** Everything inside a `<bedside-question-list>`: what is open, what was removed, where focus goes. */
export class ListBody implements ReactiveController, ListActs {
  readonly #host: Host;
  readonly #language: LanguageController;
  readonly #status: StatusController;
  readonly #internals: ElementInternals;
  readonly #store: StoreController;
  readonly clearing;
  readonly own: OwnForm;

  /** Ids of the questions that are open. */
  open: ReadonlySet<string> = new Set();
  panel?: Panel;
  /** What was removed here stands in its place, with Undo, for as long as the page is open. */
  readonly #removed = new Map<string, Saved>();
  readonly #focus: FocusController;
  readonly #sheets: ListSheets;
  /** Ids of the questions as they are shown. */
  #shown: string[] = [];
  /** The questions of a link; their offer is scrolled to once, as other links scroll. */
  #offered?: readonly string[] | undefined;
  #scroll = false;
  #held: Held = { typed: new Map() };
  #decided?: () => void;
  /** The author's heading is copied: later changes of it are followed. */
  readonly #author = new MutationObserver(() => this.#host.requestUpdate());

  constructor(
    host: Host,
    language: LanguageController,
    status: StatusController,
    internals: ElementInternals,
  ) {
    this.#host = host;
    this.#language = language;
    this.#status = status;
    this.#internals = internals;
    this.#store = new StoreController(host, this.#forget);
    this.own = new OwnForm(host, language, (text) => this.#addOrAsk(text));
    this.clearing = loadFeature(host, () => import('../../shared/device/clearing/clearing.js'));
    for (const each of [fields, chevron, rowGroupStyles, styles]) addStyles(host, each);
    this.#focus = new FocusController(host, { fallback: '[part=title]', rows: () => this.#shown });
    this.#sheets = new ListSheets(host, language, this.#store, () => this.view);
    host.addController(this);
  }

  hostConnected(): void {
    this.#author.observe(this.#host, { childList: true, characterData: true, subtree: true });
  }

  hostDisconnected(): void {
    keepDrafts();
    this.#author.disconnect();
  }

  hostUpdate(): void {
    // A row that is made anew shows what is kept.
    keepDrafts();
  }

  hostUpdated(): void {
    const offer = this.#scroll && this.#host.renderRoot.querySelector('#offer');
    if (!offer) return;
    this.#scroll = false;
    offer.scrollIntoView({ block: 'center' });
  }

  get all(): Saved[] {
    return savedQuestions(this.#store.area, this.#store.store);
  }

  get view(): ListView {
    const { all } = this;
    return {
      host: this.#host,
      language: this.#language,
      status: this.#status,
      keep: this.#host.keep,
      area: this.#store.area,
      store: this.#store.store,
      rows: all.filter(({ past }) => !past),
      past: all.filter(({ past }) => past),
      held: this.#held,
      words: this.#sheets.words,
      ready: this.#sheets.ready,
      current: () => this.#held,
      tell: this.#tell,
      focus: this.focus,
      close: this.close,
    };
  }

  /** Fields are made anew after a deletion: what was typed cannot be taken back into them. */
  render(offered: readonly string[] | undefined, decided: () => void) {
    return keyed(this.#held, this.#renderList(offered, decided));
  }

  #renderList(offered: readonly string[] | undefined, decided: () => void) {
    const { msg, lang, dir } = this.#language;
    const { view } = this;
    const { rows, area } = view;
    if (offered !== this.#offered) this.#scroll = !!offered;
    this.#offered = offered;
    this.#decided = decided;
    this.#internals.states[rows.length ? 'delete' : 'add']('empty');
    const author = [...this.#host.children].find(rankOf);
    const rank = +this.#host.headingLevel! || rankOf(author) || 2;
    for (const { id } of this.all) this.#removed.delete(id);
    for (const id of this.#removed.keys())
      if (!area.canRestore('question', id)) this.#removed.delete(id);
    const shown = [...rows, ...this.#removed.values()].sort(inOrder);
    this.#shown = shown.map(({ id }) => id);
    return html`
      <div part="title" tabindex="-1">
        ${heading(
          rank,
          author ? mirror(author) : html`<span lang=${lang} dir=${dir}>${listTitle(view)}</span>`,
        )}
      </div>
      <div lang=${lang} dir=${dir}>
        ${offered ? renderOffer(view, offered, decided) : nothing} ${renderSummary(view)}
        ${
          shown.length
            ? nothing
            : html`<p part="empty">
                ${msg(
                  'Your list is empty. Save questions on the pages of this site, or write your own below. Take the list with you to your appointment.',
                  { id: 'list.empty', desc: 'Shown while no question is saved.' },
                )}
              </p>`
        }
        ${
          rows.filter(({ first }) => first).length > 3
            ? html`<p part="advice">
                ${msg('Visits are short. Mark only three questions “Ask first”.', {
                  id: 'list.three',
                  desc: 'Advice when more than three questions are marked “Ask first”. Names that button. A visit is the time with the care team.',
                })}
              </p>`
            : nothing
        }
        ${renderRows(view, shown, rank + 1, (row, index) => this.#renderRow(view, row, index))}
        ${view.past.length ? renderPast(view) : nothing} ${renderFoot(this, view)}
      </div>
    `;
  }

  #renderRow(view: ListView, row: Saved, index: number) {
    if (this.#removed.has(row.id)) return renderRemoved(this, row);
    const draw = () => renderRow(this, view, row, index);
    return this.open.has(row.id)
      ? draw()
      : guard([row, index, this.#language.words, view.keep], draw);
  }

  /** Changes fields of a question; true when that is kept. */
  edit({ id }: Saved, fields: Fields): boolean {
    return this.#store.area.edit('question', id, fields);
  }

  /** Opens or closes a question. */
  toggle(id: string): void {
    const open = new Set(this.open);
    if (!open.delete(id)) open.add(id);
    this.open = open;
    this.#host.requestUpdate();
  }

  /** Opens a panel of the list; the open one it closes, and focus is on its button. */
  show(panel?: Panel): void {
    const closes = this.panel === panel;
    this.panel = closes ? undefined : panel;
    if (closes && panel) this.focus(`#${panel}`);
    this.#host.requestUpdate();
  }

  readonly close = (): void => this.show(this.panel);

  /** What is much like a question on the list is added when the reader says so. */
  #addOrAsk(text: string): boolean {
    const like = similarQuestion(text, this.all);
    if (like) {
      this.#held.similar = { text, like };
      this.focus('#anyway');
    } else {
      this.add(text);
      this.focus('#own');
    }
    return !like;
  }

  /** Adds a question of the reader's own. */
  add(text: string): void {
    const id = `own-${crypto.getRandomValues(new Uint32Array(2)).join('-')}`;
    saveQuestion({ id, text, lang: '', own: true }, this.#host.keep);
    this.#tell('bedside-save', id);
  }

  remove(row: Saved): void {
    keepDrafts();
    this.#removed.set(row.id, row);
    this.#store.area.remove('question', row.id);
    this.focus(`#${this.undoId(row)}`);
    this.#tell('bedside-remove', row.id);
  }

  /** Id of the Undo button of a removed row. */
  undoId = ({ id }: Saved): string => `undo-${[...this.#removed.keys()].indexOf(id)}`;

  undo(row: Saved): void {
    this.#removed.delete(row.id);
    this.#store.area.restore('question', row.id);
    this.focus(`#more-${this.view.rows.findIndex(({ id }) => id === row.id)}`);
    this.#tell('bedside-save', row.id);
  }

  /** Deletes the list and the appointment for good, and nothing else. */
  readonly wipe = (): void => {
    const { area, rows } = this.view;
    keepDrafts();
    for (const kind of ['question', 'visit']) {
      area.wipe(kind);
      tellWiped({ kind, from: [this.#store.lasting] });
    }
    for (const { id } of rows) this.#tell('bedside-remove', id);
    this.focus('[part=title]');
  };

  /** Moves focus when the next render is done. */
  readonly focus = (selector: string): void => this.#focus.move(selector);

  /** Lets go of what is not kept, too: with everything that was deleted, or with this list. */
  readonly #forget = (kind: string): void => {
    if (!/^(question|visit|)$/.test(kind)) return;
    this.#removed.clear();
    this.own.forget();
    this.open = new Set();
    this.panel = undefined;
    this.#held = { typed: new Map() };
    this.#decided?.();
    this.#host.requestUpdate();
  };

  readonly #tell: ListView['tell'] = (name, id) => {
    const { length: count } = this.view.rows;
    this.#status.say(countWords(this.#language, count), 700);
    emit(this.#host, name, { id, count });
  };
}
