import { html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { assign, authorContent } from '../shared/content/author-content.js';
import { ContentController, type ContentReader } from '../shared/content/content-controller.js';
import { errorPart } from '../shared/content/error-part.js';
import { customElement } from '../shared/custom-element.js';
import { emit } from '../shared/emit.js';
import { heading } from '../shared/heading.js';
import { LanguageController } from '../shared/language/language-controller.js';
import { str } from '../shared/language/str.js';
import { StatusController } from '../shared/status-controller.js';
import { addStyles } from '../shared/styles/add-styles.js';
import { base } from '../shared/styles/base.js';
import { buttons } from '../shared/styles/buttons.js';
import { contentNodes, readFaq, type FaqItem, type FaqModel, type FaqProse } from './faq.model.js';
import type { CopyLink } from './copy-link.js';
import { styles } from './faq.styles.js';
import type { FaqFilter } from './filter.js';
import { FollowLinks } from './follow-links.js';
import { holdsFocus, keepInPlace } from './on-screen.js';
import { addPrintSheet } from './print.js';

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

const reader: ContentReader<FaqModel> = {
  fromHtml: readFaq,
  loadParser: () => import('./faq.schema.js').then(({ parse }) => parse),
};

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
 * @csspart open-all - The button that opens or closes all answers.
 * @csspart search - The search box with its label.
 * @csspart count - How many questions the search found.
 * @csspart item - A question with its answer.
 * @csspart heading - The heading around a question's button.
 * @csspart question - The button that opens an answer.
 * @csspart marker - The drawn arrow on a question's button.
 * @csspart answer - The panel with an answer.
 * @csspart copy - The button that copies a link to a question.
 * @csspart copied - What is said when a link was copied.
 * @csspart link - The selectable link, where copying is not allowed.
 * @csspart reviewed - The day of an answer's last review.
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
    ...LitElement.shadowRootOptions,
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

  /** What stands on paper: `all` answers, or only those that are `open`. */
  @property({ reflect: true, useDefault: true }) print: 'all' | 'open' = 'all';

  /** Adds schema.org data for search engines, made from the visible text; once a page. */
  @property({ type: Boolean, attribute: 'structured-data' }) structuredData = false;

  /** Rank of the questions' headings, 2 to 6; that of the author's headings unless set. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel?: number;

  readonly #content = new ContentController(this, reader);
  readonly #language = new LanguageController(this);
  readonly #status = new StatusController(this);
  readonly #internals = this.attachInternals();

  @state() private openIds: ReadonlySet<string> = new Set();
  /** The question that the reader is at: it shows its copy button. */
  @state() private activeId?: string;
  @state() private search?: FaqFilter;
  /** Draws the copy buttons; loaded when a reader comes to a question. */
  @state() private copy?: CopyLink;
  /** The value of `open` that was carried out last. */
  #opened?: string;
  /** Native `<details>` that a reader, not a script, is about to open or close. */
  readonly #pressed = new WeakSet<Element>();

  constructor() {
    super();
    new FollowLinks(this, this.#followLink);
    this.addEventListener('click', this.#press);
    this.addEventListener('toggle', this.#follow, true);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addPrintSheet(this);
  }

  get #model(): FaqModel | undefined {
    const { state } = this.#content;
    return this.#language.ready && state.status === 'ready' ? state.model : undefined;
  }

  get #items(): readonly FaqItem[] {
    return this.#model?.items ?? [];
  }

  get #allOpen(): boolean {
    return this.#items.every(({ id }) => this.openIds.has(id));
  }

  protected override willUpdate(): void {
    const items = this.#items;
    if (!items.length) return;
    if (this.#opened !== this.open) {
      this.#opened = this.open;
      this.#setOpen(openAtFirst(this.open, items));
    }
    if (this.filter && !this.search) void this.#loadFilter();
    this.#internals.states[this.#allOpen ? 'add' : 'delete']('all-open');
  }

  protected override updated(): void {
    this.search?.mark(this.renderRoot);
    if (this.structuredData && this.#items.length) {
      import('./structured-data.js').then(
        ({ describe }) => describe(this, this.#items),
        () => {},
      );
    }
  }

  protected override render() {
    const { state } = this.#content;
    const model = this.#model;
    if (!model) {
      const failed = state.status === 'failed' && state.source !== 'html';
      return html`${failed ? errorPart(this.#language) : nothing}${authorContent(this)}`;
    }
    const { lang, dir } = this.#language;
    return html`
      ${model.title ? this.#renderTitle(model.title, model.titleLevel) : nothing}
      <div part="toolbar" lang=${lang} dir=${dir}>
        ${this.filter ? this.search?.renderBox() : nothing}
        ${model.items.length > 1 ? this.#renderOpenAll() : nothing}
      </div>
      ${model.form === 'details' ? this.#renderDetails() : this.#renderItems(model)}
      ${this.search?.renderNone() ?? nothing} ${this.#status.render(lang, dir)}
    `;
  }

  #renderTitle(title: string | Node, level: number) {
    return html`<div part="title">
      ${heading(this.headingLevel ? this.headingLevel - 1 : level, title)}
    </div>`;
  }

  #renderOpenAll() {
    const { msg } = this.#language;
    return html`<button part="open-all" class="plain" type="button" @click=${this.#toggleAll}>
      ${
        this.#allOpen
          ? msg('Close all', {
              id: 'faq.close-all',
              desc: 'Button above the questions: closes every answer. [max 24]',
            })
          : msg('Open all', {
              id: 'faq.open-all',
              desc: 'Button above the questions: opens every answer. [max 24]',
            })
      }
    </button>`;
  }

  /** The author's `<details>` as they are; those that a search did not find have no place. */
  #renderDetails() {
    const hidden = new Set(
      this.#items.filter((item) => this.search?.hides(item)).map((item) => item.source),
    );
    return html`<slot
      ${assign(contentNodes(this).filter((node) => !hidden.has(node as Element)))}
    ></slot>`;
  }

  #renderItems(model: FaqModel) {
    const level = this.headingLevel || model.level;
    let index = 0;
    const renderPart = (part: FaqItem | FaqProse) =>
      'prose' in part
        ? html`<div class="prose"><slot ${assign(part.prose)}></slot></div>`
        : this.#renderItem(part, index++, level);
    return html`<div
      class="items"
      @click=${this.#click}
      @beforematch=${this.#found}
      @focusin=${this.#enter}
      @pointerover=${this.#enter}
    >
      ${model.parts.map(renderPart)}
    </div>`;
  }

  #renderItem(item: FaqItem, index: number, level: number) {
    const open = this.openIds.has(item.id);
    const region = this.#items.length <= 6;
    return html`<div
      part="item"
      class=${open ? 'open' : ''}
      data-index=${index}
      ?hidden=${this.search?.hides(item)}
    >
      ${heading(
        level,
        html`<button
          part="question"
          type="button"
          id="q${index}"
          aria-expanded=${open}
          aria-controls="a${index}"
        >
          <span class="words">${item.question}</span><span part="marker"></span>
        </button>`,
      )}
      ${open || this.activeId === item.id ? this.copy?.renderButton(item.id, `q${index}`) : nothing}
      <div
        part="answer"
        id="a${index}"
        role=${region ? 'region' : nothing}
        aria-labelledby=${region ? `q${index}` : nothing}
        hidden=${open ? nothing : closed}
      >
        ${
          item.source
            ? html`<slot ${assign(item.answer as readonly Node[])}></slot>`
            : item.answer.map((text) => html`<p>${text}</p>`)
        }
        ${item.reviewed ? this.#renderReviewed(item.reviewed) : nothing}
      </div>
    </div>`;
  }

  #renderReviewed(day: string) {
    const { lang, dir, msg } = this.#language;
    const when = this.#language.date(new Date(day), { dateStyle: 'long', timeZone: 'UTC' });
    return html`<p part="reviewed" lang=${lang} dir=${dir}>
      ${msg(str`Last reviewed: ${when}`, { id: 'faq.reviewed', desc: 'Under an answer. {0}: a date.' })}
    </p>`;
  }

  readonly #click = (event: Event) => {
    const button = (event.target as Element).closest<HTMLElement>('[part=question]');
    const item = this.#itemAt(event);
    if (item && button && this.renderRoot.contains(button)) {
      void keepInPlace(button, () => this.#toggle(item, !this.openIds.has(item.id)));
    }
  };

  #toggle(item: FaqItem, open: boolean) {
    const ids = new Set(open && this.single ? this.#mayNotClose() : this.openIds);
    ids[open ? 'add' : 'delete'](item.id);
    this.#setOpen(ids);
    emit(this, 'bedside-toggle', { id: item.id, open });
    return this.updateComplete;
  }

  /** What stays open when another answer opens: where focus is, and what a search found. */
  #mayNotClose() {
    return this.#items
      .filter(
        (item) =>
          this.openIds.has(item.id) && (holdsFocus(this, item.answer) || this.search?.finds(item)),
      )
      .map(({ id }) => id);
  }

  #setOpen(ids: Iterable<string>) {
    this.openIds = new Set(ids);
    if (this.#model?.form !== 'details') return;
    for (const { id, source } of this.#items)
      (source as HTMLDetailsElement).open = this.openIds.has(id);
  }

  readonly #toggleAll = () => {
    const open = !this.#allOpen;
    const changed = this.#items.filter(({ id }) => this.openIds.has(id) !== open);
    this.#setOpen(open ? this.#items.map(({ id }) => id) : []);
    for (const { id } of changed) emit(this, 'bedside-toggle', { id, open });
  };

  /** The browser found text in a closed answer, and opens it. */
  readonly #found = (event: Event) => {
    const item = this.#itemAt(event);
    if (item) this.openIds = new Set(this.openIds).add(item.id);
  };

  readonly #enter = async (event: Event) => {
    const item = this.#itemAt(event);
    if (item) this.activeId = item.id;
    if (!item || this.copy) return;
    const { CopyLink, copyStyles } = await import('./copy-link.js');
    if (!this.copy) addStyles(this, copyStyles);
    this.copy ??= new CopyLink(this, this.#language, this.#status);
  };

  /** The question an event happened in; the innermost of ours, not one of an FAQ in an answer. */
  #itemAt(event: Event): FaqItem | undefined {
    const place = event
      .composedPath()
      .find(
        (node) =>
          node instanceof HTMLElement &&
          node.part?.contains('item') &&
          node.getRootNode() === this.renderRoot,
      );
    return place && this.#items[+(place as HTMLElement).dataset.index!];
  }

  readonly #press = (event: Event) => {
    for (const node of event.composedPath()) {
      if (node instanceof Element && node.localName === 'summary')
        this.#pressed.add(node.parentElement!);
    }
  };

  /** A native `<details>` of ours opened or closed. */
  readonly #follow = (event: Event) => {
    const details = event.target as HTMLDetailsElement;
    const item = this.#items.find(({ source }) => source === details);
    if (!item || this.#model?.form !== 'details') return;
    const { open } = details;
    const byReader = this.#pressed.delete(details);
    if (open === this.openIds.has(item.id)) return;
    if (byReader) void this.#toggle(item, open);
    else
      this.openIds = new Set(
        this.#items.filter(({ source }) => (source as HTMLDetailsElement).open).map(({ id }) => id),
      );
  };

  /** False while there is nothing yet that a link could lead to. */
  readonly #followLink = async (atLoad: boolean) => {
    if (!this.#items.length) return false;
    const { linked, quoted } = await import('./link-target.js');
    const target = linked(this, this.#items) ?? (atLoad ? quoted(this.#items) : undefined);
    if (!target) return true;
    this.#setOpen([...this.openIds, ...target.items.map(({ id }) => id)]);
    await this.updateComplete;
    const [item] = target.items;
    const button = this.renderRoot.querySelector<HTMLElement>(`#q${this.#items.indexOf(item)}`);
    (target.place ?? button ?? item.source)?.scrollIntoView();
    if (!target.place) button?.focus({ preventScroll: true });
    return true;
  };

  async #loadFilter() {
    const { FaqFilter, filterStyles } = await import('./filter.js');
    const faq = this;
    if (!this.search) addStyles(this, filterStyles);
    this.search ??= new FaqFilter(
      {
        get items() {
          return faq.#items;
        },
        get openIds() {
          return faq.openIds;
        },
        set openIds(ids) {
          faq.#setOpen(ids);
        },
        requestUpdate: () => this.requestUpdate(),
        say: (text, wait) => this.#status.say(text, wait),
      },
      this.#language,
    );
  }
}

/**
 * How a closed answer is hidden: so that find-in-page opens it, where the browser can. The value
 * must round-trip and be drawn; one engine has the `beforematch` event without either.
 */
const closed = (() => {
  const probe = globalThis.document?.createElement('div');
  probe?.setAttribute('hidden', 'until-found');
  const able =
    (probe?.hidden as unknown) === 'until-found' && CSS.supports('content-visibility', 'hidden');
  return able ? 'until-found' : '';
})();

function openAtFirst(open: string, items: readonly FaqItem[]): string[] {
  const ids = items.map(({ id }) => id);
  const native = items.filter(({ source }) => (source as HTMLDetailsElement | undefined)?.open);
  if (open === 'all') return ids;
  if (open === 'first') return ids.slice(0, 1);
  const named = open === 'none' ? [] : open.split(/\s+/).filter((id) => ids.includes(id));
  return [...named, ...native.map(({ id }) => id)];
}
