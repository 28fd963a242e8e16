import { html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import { authorContent, renderProse } from '../shared/content/author-content.js';
import { ContentController } from '../shared/content/content-controller.js';
import { isGroup, itemsOf, type ListGroup, type ListItem } from '../shared/content/item-list.js';
import { AddressController } from '../shared/element/address.js';
import { adoptStyles, openShadowRoot } from '../shared/element/add-styles.js';
import { customElement } from '../shared/element/custom-element.js';
import { renderReviewed } from '../shared/element/reviewed-line.js';
import { keepWords } from '../shared/device/keep-words.js';
import { countSaved, savedOf, saveQuestion } from '../shared/device/save-question.js';
import { markFirst, StoreController, type Keep } from '../shared/device/store.js';
import { emit } from '../shared/element/emit.js';
import { heading } from '../shared/element/heading.js';
import { LanguageController } from '../shared/language/language-controller.js';
import { nearestLang } from '../shared/language/nearest-lang.js';
import { loadFeature } from '../shared/load-feature.js';
import { LongController } from '../shared/element/long-controller.js';
import { rowGroups, ROWS_AT_ONCE } from '../shared/element/row-groups.js';
import { rowPlaces } from '../shared/element/row-places.js';
import { StatusController } from '../shared/element/status-controller.js';
import { base } from '../shared/styles/base.js';
import { buttons } from '../shared/styles/buttons.js';
import { chevron } from '../shared/styles/chevron.js';
import { rowGroupStyles } from '../shared/styles/row-groups.js';
import { countWords } from './count-words.js';
import { keepApart, offer, questionsReader, type QuestionsModel } from './questions.model.js';
import { styles } from './questions.styles.js';
import { renderOpen, renderQuestion, type QuestionsDrawing } from './questions.view.js';

export { QuestionListElement } from './question-list.js';

export type { SaveDetail } from '../shared/element/save-event.js';

declare global {
  interface HTMLElementTagNameMap {
    'bedside-questions': QuestionsElement;
  }
}

/**
 * Suggested questions: a tap puts one on the reader's own list, a second tap takes it off. The list
 * stays in this browser and gathers from every page of the site.
 *
 * @summary Suggested questions; tap one to save it.
 * @slot - A title, then lists of questions with an `id` each; headings between lists make groups,
 *   a paragraph inside a question is its hint; or one `<script type="application/json">`.
 * @fires {CustomEvent<SaveDetail>} bedside-save - A reader saved a question.
 * @fires {CustomEvent<SaveDetail>} bedside-remove - A reader took a question off the list.
 * @fires {CustomEvent<ErrorDetail>} bedside-error - The content could not be read.
 * @csspart title - The heading over the questions.
 * @csspart heading - A heading element, of all questions or of a group.
 * @csspart endorsement - The line on who would like the reader to ask.
 * @csspart about - The sentence on what a tap does and where it is kept.
 * @csspart group - A list of questions.
 * @csspart question - The button that is a question.
 * @csspart mark - The drawn mark on a question's button.
 * @csspart saved - The word on a saved question's button.
 * @csspart hint - The help below a question.
 * @csspart problem - What is said when a question could not be kept, or is about to be cleared.
 * @csspart button - The button in that warning.
 * @csspart open - The link or button that leads to the list.
 * @csspart list - The list, opened in place.
 * @csspart reviewed - The day of the last review.
 * @csspart error - What is said when the content did not load.
 * @cssprop [--bedside-accent] - Colour of saved questions.
 * @cssprop [--bedside-space=1em] - Distance between parts.
 * @cssstate saved - At least one question of this element is saved.
 */
@customElement('bedside-questions')
export class QuestionsElement extends LitElement {
  static override styles = [base, buttons, chevron, rowGroupStyles, styles];
  static override shadowRootOptions: ShadowRootInit = {
    ...LitElement.shadowRootOptions,
    slotAssignment: 'manual',
  };

  /** Address of JSON content, on the same site unless the page's policy allows another. */
  @property() src?: string;

  /** Name of this set of questions, unique on the site. Questions are kept under their own ids. */
  @property() name = '';

  /** Questions to `ask`, or sentences to `say`, which may also be quotations; given with the content. */
  @property() kind: 'ask' | 'say' = 'ask';

  /** How long saved questions last: on this `device`, for this `session` (tab), or `none`. */
  @property() keep: Keep = 'device';

  /** Address of the page that shows the reader's list; without it the list opens in place. */
  @property() list?: string;

  /** Rank of the title, 2 to 6; that of the author's heading unless set. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel?: number;

  /** Day of the last review, as `2026-07-04`: said in the reader's language below everything else. */
  @property() reviewed?: string;

  readonly #content = new ContentController(this, questionsReader);
  readonly #store = new StoreController(this);
  readonly #language = new LanguageController(this);
  readonly #status = new StatusController(this);
  readonly #long = new LongController(this, ROWS_AT_ONCE);
  readonly #internals = this.attachInternals();
  readonly #clearing = loadFeature(this, () => import('../shared/device/clearing/clearing.js'));
  readonly #list = loadFeature(this, () => import('./list/list.js'));

  /** Whether the list is open in place; undefined until it is opened for the first time. */
  @state() private opened?: boolean;

  /** The last tap: its row is drawn anew whatever the store says by then. */
  #tap?: { id: string };

  constructor() {
    super();
    new AddressController(
      this,
      rowPlaces(this, '[part~=question]', this.#long, () => this.#model),
    );
  }

  get #model() {
    const { state } = this.#content;
    return state.status === 'ready' && this.#language.ready ? state.model : undefined;
  }

  protected override createRenderRoot(): ShadowRoot {
    return openShadowRoot(this);
  }

  adoptedCallback(): void {
    adoptStyles(this);
  }

  /** The author's content, with questions kept apart that share their id with others of the site. */
  #apart?: QuestionsModel;

  get #set() {
    return this.name || location.pathname;
  }

  #tellTwice(ids: readonly string[]) {
    const messages = ids.map(
      (id) =>
        `The id “${id}” belongs to a question with other words, in another set of this site. Give this one an id of its own; until then it is kept apart under the set's name.`,
    );
    void report.get().then((part) => part?.reportToAuthor(this, messages, false));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('hashchange', this.#follow);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.#follow);
  }

  protected override willUpdate(): void {
    const { state } = this.#content;
    if (state.status !== 'ready') return;
    const { area, store } = this.#store;
    const { model, twice } = keepApart(this, state.model, this.#set, area, store, this.#around);
    this.#apart = model;
    if (twice[0]) this.#tellTwice(twice);
    // Lists on this page show these questions in this page's words from now on.
    if (offer(this, model, store, this.#around, this.kind === 'say'))
      queueMicrotask(() => store.listeners.forEach((listener) => listener()));
    // Of a shared link the list that opens takes care, unless one on the page did already.
    if (/^#bedside-list(=|%3D)/i.test(location.hash)) this.opened = true;
    // A list that opens in place is there by the time it is wanted.
    if (!this.list) this.#list.soon();
    if (!/^(ask|say)$/.test(this.kind ?? 'ask'))
      void this.#list.get().then((part) => part?.tellKind(this));
    const some = itemsOf(model).some(({ id }) => savedOf(area, id));
    this.#internals.states[some ? 'add' : 'delete']('saved');
  }

  get #drawing(): QuestionsDrawing {
    return {
      host: this,
      language: this.#language,
      kept: this.#store,
      opened: this.opened,
      save: this.#save,
      open: this.#open,
    };
  }

  protected override render() {
    const { state } = this.#content;
    const language = this.#language;
    if (state.status !== 'ready' || !language.ready)
      return html`${state.explain?.(language)}${authorContent(this)}`;
    const model = this.#apart ?? state.model;
    return this.#long.show(itemsOf(model).length, () => this.#renderAll(model));
  }

  #renderAll({ title, level, endorsement, parts }: QuestionsModel) {
    const language = this.#language;
    const { lang, dir } = language;
    const rank = +this.headingLevel! || level;
    const below = title ? rank + 1 : rank;
    return html`
      ${title ? html`<div part="title">${heading(rank, title)}</div>` : nothing}
      ${endorsement ? html`<p part="endorsement">${endorsement}</p>` : nothing}
      ${
        this.kind === 'say'
          ? this.#list.show(language, (part) => part.renderSayAbout(this, language))
          : html`<p part="about" lang=${lang} dir=${dir}>
              ${language.msg('Choose a question to save it to your list.', {
                id: 'questions.about',
                desc: 'Above suggested questions, which are buttons.',
              })}
            </p>`
      }
      <p part="about" lang=${lang} dir=${dir}>
        ${keepWords(language, this.#store.store, this.keep)}
      </p>
      ${parts.map((part) => (isGroup(part) ? this.#renderGroup(part, below) : renderProse(part)))}
      ${this.#renderIdleWarning()}
      ${renderOpen(this.#drawing, countSaved(this.#store.area, this.#store.store), below)}
      ${renderReviewed(this, language, this.reviewed)} ${this.#status.render(lang, dir)}
    `;
  }

  #renderGroup({ title, intro, items }: ListGroup, rank: number) {
    return html`${title ? heading(rank, title) : nothing} ${intro ? renderProse(intro) : nothing}
      <ul part="group" role="list">
        ${rowGroups(items, (some) => some.map((item) => this.#renderRow(item)), this.#long.rows)}
      </ul>`;
  }

  #renderRow(item: ListItem) {
    const saved = savedOf(this.#store.area, item.id);
    const tap = this.#tap?.id === item.id && this.#tap;
    const copy = this.kind === 'say' && this.#list.module?.renderCopy;
    return guard([item, tap, !!saved, saved?.kept, this.keep, this.#language.words, copy], () =>
      renderQuestion(
        this.#drawing,
        item,
        saved,
        copy ? copy(this.#language, item, this.#say) : nothing,
      ),
    );
  }

  /** The warning before a shared computer clears itself; a list on the page gives it in its own place. */
  #renderIdleWarning() {
    const { store } = this.#store;
    return store.idleWarning &&
      this.opened == null &&
      !document.querySelector('bedside-question-list')
      ? this.#clearing.show(this.#language, (part) => part.renderIdleWarning(this.#language, store))
      : nothing;
  }

  /** Language of the words of the page around; the element may speak another, where it has no catalogue. */
  get #around() {
    return nearestLang(this) || this.#language.lang;
  }

  readonly #save = ({ id, text, lang }: ListItem, button: Element) => {
    const { area, store } = this.#store;
    if (area.get('question', id)?.locked) return;
    const saved = savedOf(area, id);
    this.#tap = { id };
    let count!: number;
    markFirst(
      () => {
        if (saved) area.remove('question', id);
        else saveQuestion({ id, text, lang: lang || this.#around, set: this.#set }, this.keep);
        button.ariaPressed = `${!saved}`;
        count = countSaved(area, store);
      },
      // Said once the taps are over.
      () => this.#status.say(countWords(this.#language, count), 700),
    );
    emit(this, saved ? 'bedside-remove' : 'bedside-save', { id, count });
  };

  readonly #say = (words: string) => this.#status.say(words);

  readonly #follow = () => this.requestUpdate();

  readonly #open = () => {
    this.opened = !this.opened;
  };
}

const report = loadFeature(null, () => import('../shared/report/report.js'));
