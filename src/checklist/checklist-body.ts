import { html, nothing, type LitElement, type ReactiveController } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { keyed } from 'lit/directives/keyed.js';
import { renderProse } from '../shared/content/author-content.js';
import { isGroup } from '../shared/content/item-list.js';
import { labelText } from '../shared/content/plain-text.js';
import { heard } from '../shared/content/said.js';
import { keepDrafts } from '../shared/device/drafts.js';
import { OwnForm } from '../shared/device/own-form.js';
import { markFirst, type Keep, type StoreController } from '../shared/device/store.js';
import { emit } from '../shared/element/emit.js';
import { FocusController } from '../shared/element/focus-controller.js';
import { LongController } from '../shared/element/long-controller.js';
import { heading } from '../shared/element/heading.js';
import { loadFeature } from '../shared/load-feature.js';
import type { LanguageController } from '../shared/language/language-controller.js';
import { str } from '../shared/language/str.js';
import type { StatusController } from '../shared/element/status-controller.js';
import { rowGroups, ROWS_AT_ONCE } from '../shared/element/row-groups.js';
import { renderFoot, type FootActs } from './checklist-foot.js';
import type { ChecklistModel } from './checklist.model.js';
import { renderRow, type RowActs } from './checklist-row.js';
import { countRows, rowsOf, type Row, type RowGroup } from './checklist-rows.js';
import type { PrintSource } from './print/print-checklist.js';
import { renderRemoved } from './own-items.js';
import { placeOfUnnamed } from './unnamed.js';

type Host = LitElement & { name: string; keep: Keep; headingLevel?: number; clinic?: string };

/** Everything inside a `<bedside-checklist>`: ticks, notes, own items, undo. */
export class ChecklistBody implements ReactiveController, RowActs, FootActs, PrintSource {
  readonly host: Host;
  readonly language: LanguageController;
  readonly #status: StatusController;
  readonly #internals: ElementInternals;
  readonly #store: StoreController;
  readonly clearing;
  readonly long;
  readonly #print;
  readonly #own: OwnForm;
  #model?: ChecklistModel;
  readonly #focus: FocusController;

  constructor(
    host: Host,
    store: StoreController,
    language: LanguageController,
    status: StatusController,
    internals: ElementInternals,
  ) {
    this.host = host;
    this.language = language;
    this.#status = status;
    this.#internals = internals;
    this.#store = store;
    this.#own = new OwnForm(host, language, (text) => this.#add(text));
    this.long = new LongController(host, ROWS_AT_ONCE);
    this.clearing = loadFeature(host, () => import('../shared/device/clearing/clearing.js'));
    this.#print = loadFeature(host, () => import('./print/print-checklist.js'));
    this.#focus = new FocusController(host, { fallback: '#own' });
    host.addController(this);
  }

  open: ReadonlySet<string> = new Set();
  asksToClear = false;
  /** What is said where the browser did not print. */
  notPrinted?: string | undefined;
  /** Keys of what a reset unticked: Undo brings them back, however late. */
  undone?: readonly string[];
  /** Own items removed here, in their place. */
  #removed = new Map<string, Row>();
  /** How often the reader's words were deleted. */
  #wipes = 0;
  /** What the name of a nameless list ends in, so that two on a page do not share their ticks. */
  #place?: string | undefined;

  hostConnected(): void {
    this.#offerSheet();
  }

  /** A list that could not be read has no sheet: its words stand on the page as they were written. */
  #offerSheet() {
    if (this.#model) this.#store.store.sheets.set(this.host, this.#sheet);
  }

  hostDisconnected(): void {
    keepDrafts();
    this.#store.store.sheets.delete(this.host);
    this.#place = undefined;
  }

  get area() {
    return this.#store.area;
  }

  get store() {
    return this.#store.store;
  }

  get #name() {
    return this.host.name || location.pathname + (this.#place ??= placeOfUnnamed(this.host));
  }

  get groups(): RowGroup[] {
    return this.#model ? rowsOf(this.#model, this.area, this.#name) : [];
  }

  get #rows(): Row[] {
    return this.groups.flatMap(({ rows }) => rows);
  }

  /** Fields are made anew after a deletion: what was typed cannot be taken back into them. */
  render(model: ChecklistModel) {
    return keyed(this.#wipes, this.#renderList(model));
  }

  #renderList(model: ChecklistModel) {
    this.#model = model;
    this.#offerSheet();
    this.clearing.soon();
    this.#print.soon();
    const { lang, dir } = this.language;
    const { title, level, parts } = model;
    const rank = +this.host.headingLevel! || level;
    const groups = this.groups;
    const rows = groups.flatMap((group) => group.rows);
    const count = countRows(rows);
    const { done, total } = count;
    this.#internals.states[total && done === total ? 'add' : 'delete']('complete');
    let shown = 0;
    return html`
      ${title ? html`<div part="title" id="title">${heading(rank, heard(title, title, this.language))}</div>` : nothing}
      <p part="progress" lang=${lang} dir=${dir}>
        <span>${this.#readyWords(count)}</span>
        <progress part="bar" max=${total} value=${done} aria-hidden="true"></progress>
      </p>
      ${parts.map((part) =>
        isGroup(part)
          ? this.#renderGroup(groups[shown++], title ? rank + 1 : rank)
          : renderProse(part),
      )}
      <div lang=${lang} dir=${dir}>
        ${this.#renderGroup(groups[shown], 0)}
        ${this.#own.render(
          this.language.msg('Something else to bring or do', {
            id: 'checklist.own',
            desc: 'Label of the text field in which a reader adds an item to the checklist.',
          }),
        )}
      </div>
      ${renderFoot(this, done)}
    `;
  }

  #renderGroup({ title, intro, rows }: RowGroup, rank: number) {
    const gone = rank ? [] : [...this.#removed.values()];
    if (!rows.length && !gone.length) return nothing;
    const own = this.language.msg('Added by you', {
      id: 'checklist.own-group',
      desc: 'Name of the group of items that the reader added.',
    });
    return html`<fieldset part="group" aria-labelledby=${rank && !title ? 'title' : nothing}>
      ${
        title
          ? html`<legend>${heading(rank, heard(title, title, this.language))}</legend>`
          : rank
            ? nothing
            : html`<legend>${own}</legend>`
      }
      ${intro ? renderProse(intro) : nothing}
      <ul role="list">
        ${rowGroups(rows, (some) => some.map((row) => this.#renderRow(row)), this.long.rows)}
        ${gone.map((row) => renderRemoved(this.language, row, () => this.#undoRemove(row)))}
      </ul>
    </fieldset>`;
  }

  #renderRow(row: Row) {
    if (this.open.has(row.id)) return renderRow(this, row);
    return guard([row, this.host.keep, this.language.words], () => renderRow(this, row));
  }

  #readyWords({ done, total }: { done: number; total: number }) {
    const { language } = this;
    return language.msg(str`${language.number(done)} of ${language.number(total)} ready`, {
      id: 'checklist.ready',
      desc: 'Over the checklist, and said. {0}: how many items are ticked, {1}: how many there are. One text serves every number: choose a form that fits them all, such as “Ready: 3 of 5”.',
    });
  }

  tick({ id, key }: Row, checked: boolean): void {
    this.undone = undefined;
    markFirst(
      () => this.area.set('check', key, { done: checked }),
      () => this.#status.say(this.#readyWords(countRows(this.#rows)), 700),
    );
    const count = countRows(this.#rows);
    emit(this.host, 'bedside-check', { id, checked, ...count });
    if (checked && count.done === count.total) emit(this.host, 'bedside-complete', count);
  }

  readonly reset = (): void => {
    const ticked = this.#rows.filter(({ done }) => done);
    this.#tickAll(ticked, false);
    this.undone = ticked.map(({ key }) => key);
    this.#focus.move('#undo-reset');
  };

  readonly undoReset = (): void => {
    this.#tickAll(
      this.#rows.filter(({ key }) => this.undone!.includes(key)),
      true,
    );
    this.undone = undefined;
    this.#focus.move('#reset');
  };

  /** Ticks or clears rows in one act; the page is told of each, with the count after all of them. */
  #tickAll(rows: readonly Row[], checked: boolean) {
    for (const { key } of rows) this.area.edit('check', key, { done: checked });
    const count = countRows(this.#rows);
    for (const { id } of rows) emit(this.host, 'bedside-check', { id, checked, ...count });
    if (checked && count.done === count.total) emit(this.host, 'bedside-complete', count);
  }

  #add(own: string): boolean {
    const id = `own-${crypto.getRandomValues(new Uint32Array(2)).join('-')}`;
    const key = `${this.#name}/${id}`;
    this.area.set('check', key, { own, at: Date.now(), done: false });
    this.#status.say(this.#readyWords(countRows(this.#rows)), 700);
    return true;
  }

  remove(row: Row): void {
    this.#removed.set(row.id, row);
    this.area.remove('check', row.key);
    this.#focus.move(`[data-undo="${CSS.escape(row.id)}"]`);
  }

  #undoRemove(row: Row) {
    this.#removed.delete(row.id);
    this.area.restore('check', row.key);
    this.#focus.move(`#remove-${this.#rows.find(({ id }) => id === row.id)?.at}`);
  }

  /** Lets go of what is not kept, too: what is typed, what was removed and could come back. */
  forget(kind: string): void {
    if (!/^(check|)$/.test(kind)) return;
    this.#removed.clear();
    this.#own.forget();
    this.undone = undefined;
    this.open = new Set();
    this.asksToClear = false;
    this.#wipes++;
    this.host.requestUpdate();
  }

  toggle(id: string): void {
    const open = new Set(this.open);
    if (!open.delete(id)) open.add(id);
    this.open = open;
    this.host.requestUpdate();
  }

  readonly askClear = (): void => {
    this.asksToClear = true;
    this.host.requestUpdate();
  };

  readonly closeClear = (): void => {
    this.asksToClear = false;
    // The button that asked is gone when there is nothing left to delete.
    this.#focus.move(this.area.empty ? '#own' : '#clear');
  };

  // Without the sheet the page itself is printed: it holds the list too.
  readonly print = async (): Promise<void> => {
    const part = await this.#print.get();
    this.notPrinted = await part?.printChecklist(this);
    if (!part) print();
    if (this.notPrinted) this.#status.say(this.notPrinted);
    this.host.requestUpdate();
  };

  get wish() {
    return this.#print.module?.renderWish(this.host, this.language, this.area);
  }

  get title() {
    return labelText(this.#model?.title ?? '');
  }

  get translations() {
    return this.#model?.translations;
  }

  /** For a list on the page that prints everything on one sheet. */
  readonly #sheet = async () => (await this.#print.get())?.checklistParts(this);
}
