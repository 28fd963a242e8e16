import { html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { assign, authorContent } from '../shared/content/author-content.js';
import { ContentController } from '../shared/content/content-controller.js';
import { AddressController } from '../shared/element/address.js';
import { adoptStyles, openShadowRoot } from '../shared/element/add-styles.js';
import { customElement } from '../shared/element/custom-element.js';
import { renderReviewed } from '../shared/element/reviewed-line.js';
import { LanguageController } from '../shared/language/language-controller.js';
import { loadFeature } from '../shared/load-feature.js';
import { StatusController } from '../shared/element/status-controller.js';
import { base } from '../shared/styles/base.js';
import { buttons } from '../shared/styles/buttons.js';
import type { FaqItem, FaqModel, FaqView, Placing } from './faq.model.js';
import { faqReader } from './faq.reader.js';
import { styles } from './faq.styles.js';
import { renderParts, renderToolbar, type FaqDrawing } from './faq.view.js';
import type { CopyLink } from './more/more.js';
import { OpenAnswers } from './open-answers.js';
import { addSheet } from './page.js';
import type { FaqFilter } from './search/filter.js';

/** Detail of `bedside-toggle`. */
export interface ToggleDetail {
  /** The author's id of the question, or the one made from its words. */
  id: string;
  open: boolean;
}

declare global {
  interface HTMLElementTagNameMap {
    'bedside-faq': FaqElement;
  }
  interface HTMLElementEventMap {
    'bedside-toggle': CustomEvent<ToggleDetail>;
  }
}

/**
 * On paper, links in answers show their address, and every `<details>` stands open, unless only what
 * is open is wanted. (What browsers without `::details-content` need is forms/details-on-paper.ts.)
 */
const printSheet = `@media print{
bedside-faq a[href^=http]::after{content:' (' attr(href) ')';overflow-wrap:anywhere}
bedside-faq:not([print=open]) details::details-content{content-visibility:visible!important;block-size:auto!important;display:block!important}
}`;

/**
 * Common questions with answers that open and close. Takes the page's own headings and the text
 * below them, or `<details>`; every answer stays in the page, readable without scripts and on paper.
 *
 * @summary Common questions with answers that open and close.
 * @slot - A title, then headings with the answers below them, or `<details>`; or one
 *   `<script type="application/json">`.
 * @fires {CustomEvent<ToggleDetail>} bedside-toggle - A reader opened or closed an answer.
 * @fires {CustomEvent<ErrorDetail>} bedside-error - The content could not be read.
 * @csspart title - The heading over the questions.
 * @csspart toolbar - The row with the search box and the button that opens all.
 * @csspart open-all - The button that opens all answers, and closes them again.
 * @csspart search - The search box with its label.
 * @csspart field-label - The words of the search box.
 * @csspart field - The search box.
 * @csspart count - How many questions the search found.
 * @csspart group - The heading over a group of questions, where content is JSON.
 * @csspart item - A question with its answer.
 * @csspart heading - The heading around a question's button.
 * @csspart question - The button that opens an answer.
 * @csspart marker - The drawn arrow on a question's button, and on the one for all.
 * @csspart answer - The panel with an answer.
 * @csspart copy - The button below an answer that copies a link to its question.
 * @csspart copied - What is said when a link was copied.
 * @csspart link - The selectable link, where copying is not allowed.
 * @csspart reviewed - The day of the last review, of an answer or of all.
 * @csspart none - What is said when a search finds nothing.
 * @csspart error - What is said when the content did not load.
 * @cssprop [--bedside-accent] - Colour of the open question's mark.
 * @cssprop [--bedside-border] - Colour of the lines between questions.
 * @cssprop [--bedside-space=1em] - Distance between parts.
 * @cssprop [--bedside-radius=0.375em] - Corners of buttons and the search box.
 * @cssprop [--bedside-focus] - Colour of the focus ring.
 * @cssstate all-open - Every answer is open.
 */
@customElement('bedside-faq')
export class FaqElement extends LitElement {
  static override styles = [base, buttons, styles];
  static override shadowRootOptions: ShadowRootInit = {
    mode: 'open',
    slotAssignment: 'manual',
  };

  /** Address of JSON content, on the same site unless the page's policy allows another. */
  @property() src?: string;

  /** What is open at first: `none`, `first`, `all`, or ids of questions separated by spaces. */
  @property() open = 'none';

  /** Opening one answer closes the others, but never the one that holds focus. */
  @property({ type: Boolean }) single = false;

  /** Shows a search box over questions and answers. */
  @property({ type: Boolean }) filter = false;

  /** What stands on paper: `all` answers unless set, or only those that are `open`. */
  @property({ reflect: true }) print?: 'all' | 'open';

  /** Adds schema.org data for search engines, made from the visible text; once a page. */
  @property({ type: Boolean, attribute: 'structured-data' }) structuredData = false;

  /** Rank of the questions' headings, 2 to 6; that of the author's headings unless set. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel?: number;

  /** Day of the last review, as `2026-07-04`: said in the reader's language below everything else. */
  @property() reviewed?: string;

  readonly #content = new ContentController<FaqModel>(this, faqReader);
  readonly #language = new LanguageController(this);
  readonly #status = new StatusController(this);
  readonly #internals = this.attachInternals();

  readonly #open = new OpenAnswers(this, () => this.#model);
  readonly #more = loadFeature(this, () => import('./more/more.js'));
  readonly #searching = loadFeature(this, () => import('./search/filter.js'));
  #copy?: CopyLink;
  #search?: FaqFilter;
  /** What was done in the page to show what is shown. */
  #placing?: Placing | undefined;

  constructor() {
    super();
    new AddressController(this, {
      ready: () => !!this.#items[0],
      find: async (id, place, atLoad) =>
        // Text fragments show only in the address that was opened.
        id || (atLoad && /:~:/.test(performance.getEntriesByType('navigation')[0]?.name))
          ? (await this.#more.get())?.find(this.#view, id, place, atLoad)
          : undefined,
    });
  }

  protected override createRenderRoot(): ShadowRoot {
    return openShadowRoot(this);
  }

  adoptedCallback(): void {
    adoptStyles(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addSheet(this, printSheet);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#place(undefined);
  }

  get #model(): FaqModel | undefined {
    const { state } = this.#content;
    return this.#language.ready && state.status === 'ready' ? state.model : undefined;
  }

  get #items(): readonly FaqItem[] {
    return this.#model?.items ?? [];
  }

  get #view(): FaqView {
    return {
      host: this,
      language: this.#language,
      status: this.#status,
      items: this.#items,
      ids: this.#open.ids,
      search: this.#search,
      open: this.#open.set,
      toggle: this.#toggle,
      roots: [this.renderRoot as ShadowRoot, ...(this.#model?.placing?.roots ?? [])],
      addSheet,
    };
  }

  #drawing(model: FaqModel): FaqDrawing {
    return {
      host: this,
      model,
      view: this.#view,
      open: this.#open,
      search: this.#search,
      copy: this.#copy,
      said: this.#more.module?.said,
      press: this.#press,
      found: this.#found,
    };
  }

  protected override willUpdate(): void {
    const more = this.#more.module;
    const search = this.filter && this.#searching.module;
    if (search) this.#search ??= new search.FaqFilter(() => this.#view);
    if (more) this.#copy ??= new more.CopyLink(this.#view);
    this.#model?.native?.join(() => this.#view);
    this.#open.follow(this.open);
    this.#internals.states[this.#open.all ? 'add' : 'delete']('all-open');
  }

  protected override updated(): void {
    this.#place(this.isConnected ? this.#model?.placing : undefined);
    this.#search?.mark();
    const items = this.#items;
    if (!items[0]) return;
    if (this.filter) void this.#searching.get();
    if (this.single || this.structuredData) void this.#more.get();
    else this.#more.soon();
    if (this.structuredData) this.#more.module?.describe(this, items);
  }

  protected override render() {
    const { state } = this.#content;
    const model = this.#model;
    if (!model) {
      return html`${state.explain?.(this.#language)}${authorContent(this)}`;
    }
    const { native } = model;
    const drawing = this.#drawing(model);
    const { lang, dir } = this.#language;
    const [head, rest] = native?.nodes((item) => this.#search?.hides(item)) ?? [];
    return html`
      ${
        native
          ? html`<div part=${head![0] ? 'title' : nothing}><slot ${assign(head!)}></slot></div>
              ${renderToolbar(drawing)}<slot ${assign(rest!)}></slot>`
          : renderParts(drawing, model.parts, true)
      }
      ${this.#search?.renderNone()} ${renderReviewed(this, this.#language, this.reviewed)}
      ${this.#status.render(lang, dir)}
    `;
  }

  /** Does in the page what the model asks for, and undoes what another one did. */
  #place(placing: Placing | undefined) {
    const { states } = this.#internals;
    if (this.#placing && !placing) this.#placing.end(this, states);
    this.#placing = placing;
    placing?.apply(
      this,
      states,
      (parts) => renderParts(this.#drawing(this.#model!), parts, false),
      (item) => this.#search?.hides(item),
    );
  }

  readonly #press = (event: Event) => {
    const button = (event.target as Element).closest('[part=question]');
    const item = button && this.#itemAt(event);
    if (!item) return;
    const change = () => this.#toggle(item, !this.#open.ids.has(item.id));
    const more = this.single ? this.#more.module : undefined;
    if (more) void more.keepInPlace(button, change);
    else void change();
  };

  /** What a reader does. */
  readonly #toggle = ({ id }: FaqItem, open: boolean) => {
    const stay = this.single && open ? this.#more.module?.stay(this.#view) : undefined;
    this.#open.act(this.#open.with(id, open, stay));
    return this.updateComplete;
  };

  /** The browser found text in a closed answer, and opens it. */
  readonly #found = (event: Event) => {
    const item = this.#itemAt(event);
    if (item) this.#open.set(this.#open.with(item.id, true));
  };

  /** The question an event happened in; one of ours, not of an FAQ inside an answer. */
  #itemAt(event: Event): FaqItem | undefined {
    const place = event
      .composedPath()
      .find((node) => (node as Element).parentElement === event.currentTarget) as HTMLElement;
    return this.#items[+place?.dataset.index!];
  }
}
