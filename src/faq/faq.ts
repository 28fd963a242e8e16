import { html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { assign, authorContent } from '../shared/content/author-content.js';
import { ContentController } from '../shared/content/content-controller.js';
import { customElement } from '../shared/custom-element.js';
import { emit } from '../shared/emit.js';
import { heading } from '../shared/heading.js';
import { LanguageController } from '../shared/language/language-controller.js';
import { StatusController } from '../shared/status-controller.js';
import { addStyles } from '../shared/styles/add-styles.js';
import { base } from '../shared/styles/base.js';
import { buttons } from '../shared/styles/buttons.js';
import type { CopyLink } from './copy-link.js';
import { readFaq, type FaqItem, type FaqModel, type FaqProse } from './faq.model.js';
import { styles } from './faq.styles.js';
import type { FaqFilter } from './filter.js';
import { FollowLinks } from './follow-links.js';
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

  readonly #content = new ContentController<FaqModel>(this, {
    fromHtml: readFaq,
    loadParser: () => import('./faq.schema.js').then(({ parse }) => parse),
  });
  readonly #language = new LanguageController(this);
  readonly #status = new StatusController(this);
  readonly #internals = this.attachInternals();

  @state() private openIds: ReadonlySet<string> = new Set();
  /** The question that the reader is at: it shows its copy button. */
  @state() private active?: FaqItem;
  /** Draws the copy buttons; loaded when a reader comes to a question. */
  @state() private copy?: CopyLink;
  @state() private search?: FaqFilter;
  /** The value of `open` that was carried out last. */
  #opened?: string;
  #native?: FaqModel['native'];
  #unlisten?: () => void;

  constructor() {
    super();
    new FollowLinks(this, this.#followLink);
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
    const { native } = this.#model!;
    if (native !== this.#native) {
      this.#unlisten?.();
      this.#native = native;
      this.#unlisten = native?.listen(this.#toggled);
    }
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
      void import('./structured-data.js').then(({ describe }) => describe(this, this.#items));
    }
  }

  protected override render() {
    const { state } = this.#content;
    const model = this.#model;
    if (!model) {
      const explain = state.status === 'failed' && state.explain;
      return html`${explain ? explain(this.#language) : nothing}${authorContent(this)}`;
    }
    const { lang, dir } = this.#language;
    const level = this.headingLevel || model.level;
    return html`
      ${
        model.title
          ? html`<div part="title">
              ${heading(this.headingLevel ? level - 1 : model.titleLevel, model.title)}
            </div>`
          : nothing
      }
      <div part="toolbar" lang=${lang} dir=${dir}>
        ${this.filter ? this.search?.renderBox() : nothing}
        ${model.items[1] ? this.#renderOpenAll() : nothing}
      </div>
      ${
        model.native
          ? html`<slot ${assign(model.native.nodes((item) => this.search?.hides(item)))}></slot>`
          : this.#renderParts(model, level)
      }
      ${this.search?.renderNone()} ${this.#status.render(lang, dir)}
    `;
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

  #renderParts({ parts, items }: FaqModel, level: number) {
    let index = 0;
    const draw = (part: FaqItem | FaqProse) =>
      'prose' in part
        ? html`<div class="prose"><slot ${assign(part.prose)}></slot></div>`
        : this.#renderItem(part, index++, level, items.length < 7);
    return html`<div
      class="items"
      @click=${this.#press}
      @beforematch=${this.#found}
      @focusin=${this.#enter}
      @pointerover=${this.#enter}
    >
      ${parts.map(draw)}
    </div>`;
  }

  #renderItem(item: FaqItem, index: number, level: number, region: boolean) {
    const open = this.openIds.has(item.id);
    const name = `q${index}`;
    return html`<div
      part="item"
      class=${open ? 'open' : nothing}
      data-index=${index}
      ?hidden=${this.search?.hides(item)}
    >
      ${heading(
        level,
        html`<button
          part="question"
          type="button"
          id=${name}
          aria-expanded=${open}
          aria-controls="a${index}"
        >
          <span part="marker"></span><span class="words">${item.question}</span>
        </button>`,
      )}
      ${open || this.active === item ? this.copy?.renderButton(item.id, name) : nothing}
      <div
        part="answer"
        id="a${index}"
        role=${region ? 'region' : nothing}
        aria-labelledby=${region ? name : nothing}
        hidden=${open ? nothing : closed}
      >
        ${
          item.render?.(this.#language) ??
          html`<slot ${assign(item.answer as readonly Node[])}></slot>`
        }
      </div>
    </div>`;
  }

  readonly #press = async (event: Event) => {
    const button = (event.target as Element).closest('[part=question]');
    const item = button && this.#itemAt(event);
    if (!item) return;
    const open = !this.openIds.has(item.id);
    if (!this.single) return this.#toggle(item, open);
    const { keepInPlace } = await import('./single.js');
    void keepInPlace(button, () => this.#toggle(item, open));
  };

  async #toggle(item: FaqItem, open: boolean) {
    let ids = new Set(this.openIds);
    if (open && this.single) {
      const { mayNotClose } = await import('./single.js');
      const stay = mayNotClose(this, this.#items).concat(
        this.#items.filter((other) => this.search?.finds(other)),
      );
      ids = new Set(stay.map(({ id }) => id).filter((id) => ids.has(id)));
    }
    ids[open ? 'add' : 'delete'](item.id);
    this.#setOpen(ids);
    emit(this, 'bedside-toggle', { id: item.id, open });
    await this.updateComplete;
  }

  readonly #toggleAll = () => {
    const open = !this.#allOpen;
    const changed = this.#items.filter(({ id }) => this.openIds.has(id) !== open);
    this.#setOpen(open ? this.#items.map(({ id }) => id) : []);
    for (const { id } of changed) emit(this, 'bedside-toggle', { id, open });
  };

  /** A native `<details>` opened or closed. */
  readonly #toggled = (item: FaqItem, open: boolean, byReader: boolean) => {
    if (open === this.openIds.has(item.id)) return;
    if (byReader) return void this.#toggle(item, open);
    const ids = new Set(this.openIds);
    ids[open ? 'add' : 'delete'](item.id);
    this.openIds = ids;
  };

  #setOpen(ids: Iterable<string>) {
    this.openIds = new Set(ids);
    this.#native?.setOpen(this.#items, this.openIds);
  }

  /** The browser found text in a closed answer, and opens it. */
  readonly #found = (event: Event) => {
    const item = this.#itemAt(event);
    if (item) this.openIds = new Set(this.openIds).add(item.id);
  };

  readonly #enter = async (event: Event) => {
    const item = this.#itemAt(event);
    if (!item) return;
    this.active = item;
    if (this.copy) return;
    const { CopyLink, copyStyles } = await import('./copy-link.js');
    addStyles(this, copyStyles);
    this.copy ??= new CopyLink(this, this.#language, this.#status);
  };

  /** The question an event happened in; one of ours, not of an FAQ inside an answer. */
  #itemAt(event: Event): FaqItem | undefined {
    const place = event
      .composedPath()
      .find((node) => (node as Element).parentElement?.className === 'items') as HTMLElement;
    return this.#items[+place?.dataset.index!];
  }

  /** False while there is nothing yet that a link could lead to. */
  readonly #followLink = async (atLoad: boolean) => {
    const items = this.#items;
    if (!items.length) return false;
    const { linked, quoted } = await import('./link-target.js');
    const target = linked(this, items) ?? (atLoad ? quoted(items) : undefined);
    if (!target) return true;
    this.#setOpen([...this.openIds, ...target.items.map(({ id }) => id)]);
    await this.updateComplete;
    const [item] = target.items;
    const button = this.renderRoot.querySelector<HTMLElement>(`#q${items.indexOf(item)}`);
    (target.place ?? button ?? item.source)?.scrollIntoView();
    if (!target.place) button?.focus({ preventScroll: true });
    return true;
  };

  async #loadFilter() {
    const { FaqFilter, filterStyles } = await import('./filter.js');
    addStyles(this, filterStyles);
    this.search ??= new FaqFilter(
      {
        items: () => this.#items,
        open: (ids) => {
          if (ids) this.#setOpen(ids);
          return this.openIds;
        },
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
  const probe = globalThis.document?.createElement('p');
  probe?.setAttribute('hidden', 'until-found');
  const able = (probe?.hidden as unknown) === 'until-found';
  return able && CSS.supports('content-visibility', 'hidden') ? 'until-found' : '';
})();

function openAtFirst(open: string, items: readonly FaqItem[]): string[] {
  const ids = items.map(({ id }) => id);
  const native = items.filter(({ source }) => (source as HTMLDetailsElement)?.open);
  const wanted = open === 'all' ? ids : open === 'first' ? [ids[0]] : open.split(/\s+/);
  return ids.filter((id) => wanted.includes(id)).concat(native.map(({ id }) => id));
}
