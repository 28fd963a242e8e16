import { html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { authorContent } from '../shared/content/author-content.js';
import { ContentController } from '../shared/content/content-controller.js';
import type { ContentReader } from '../shared/content/content-state.js';
import { customElement } from '../shared/element/custom-element.js';
import { renderReviewed } from '../shared/element/reviewed-line.js';
import { isWordHelpOff } from './word-help.js';
import { emit } from '../shared/element/emit.js';
import { LanguageController } from '../shared/language/language-controller.js';
import { loadFeature } from '../shared/load-feature.js';
import { nearestLang } from '../shared/language/nearest-lang.js';
import { StatusController } from '../shared/element/status-controller.js';
import { addStyles, adoptStyles, openShadowRoot } from '../shared/element/add-styles.js';
import { base } from '../shared/styles/base.js';
import { buttons } from '../shared/styles/buttons.js';
import type { Browse } from './browse/browse.js';
import type { Definition } from './definition/definition.js';
import type { Entry, GlossaryModel } from './glossary.model.js';
import { readGlossary } from './glossary.reader.js';
import type { Linker } from './linking/linker.js';
import { provide } from './registry.js';
import { withSay } from './say.js';
import type { Density } from './linking/select.js';
import { followTerms, isHelpOff, setHelp } from './terms.js';

export { TermElement, type DefineDetail } from './term.js';

declare global {
  interface HTMLElementTagNameMap {
    'bedside-glossary': GlossaryElement;
  }
}

const reader: ContentReader<GlossaryModel> = {
  fromHtml: readGlossary,
  family: 'glossary',
};

/**
 * Words and what they mean: where `<bedside-term>` finds its definitions. Shown, it is a list from A
 * to Z with a filter; hidden, only a source. With `link` it finds its words in the page's text by
 * itself. On paper the words that are marked on the page stand at its end, with their definitions.
 *
 * In HTML a `<dt>` (or heading) can say more in attributes named like the fields of the JSON form:
 * `data-say`, `data-audio`, `data-plain`, `data-href`, `data-match`, `data-near`, and `data-id` where
 * an `id` is taken. A further `<dt>` with its own `lang`, and a `<dd>` in that language, are the same
 * entry in another language. A heading is linked only where `link` names it ("main h2").
 *
 * @summary Definitions for the words of a page; can be browsed, and can link words by itself.
 * @slot - A `<dl>`, headings with paragraphs, a table of two columns, or lines that begin with the word in bold and a colon; or one `<script type="application/json">`.
 * @fires {CustomEvent<DefineDetail>} bedside-define - A reader opened the definition of a coloured
 *   word (`mode="paint"`).
 * @fires {CustomEvent<ErrorDetail>} bedside-error - The content could not be read.
 * @csspart title - The heading over the words.
 * @csspart toolbar - The row with the search box and the switch for word help.
 * @csspart search - The search box with its label.
 * @csspart field-label - The label of the search box.
 * @csspart field - The search box.
 * @csspart count - How many words the search found.
 * @csspart help - The switch for definitions under words.
 * @csspart letters - The row of letters.
 * @csspart letter - One letter that leads to its words.
 * @csspart group - The words of one letter.
 * @csspart heading - The letter over its words.
 * @csspart words - The words of this page (`show="page"`).
 * @csspart word - One of them, which opens its meaning.
 * @csspart more - The author's link to the full list.
 * @csspart entry - A word with its definition.
 * @csspart term - The word.
 * @csspart say - How the word is said.
 * @csspart listen - The button that plays the word.
 * @csspart description - All that is said of a word.
 * @csspart aliases - Other words for it.
 * @csspart meaning - The definition.
 * @csspart plain - The same in other words.
 * @csspart translation - The entry in another language, under the one in the page's.
 * @csspart picture - The picture of the entry.
 * @csspart full - The link to the full entry.
 * @csspart place - The button that leads to the word on this page.
 * @csspart none - What is said when a search finds nothing.
 * @csspart definition - The pop-up over a coloured word.
 * @csspart actions - The row of buttons in the pop-up.
 * @csspart other-language - The button that shows the entry in its other language.
 * @csspart close - The button that closes the pop-up.
 * @csspart reviewed - The day of the last review.
 * @csspart error - What is said when the content did not load.
 * @cssprop [--bedside-accent] - Colour of links and marks.
 * @cssprop [--bedside-surface] - Background of the pop-up and the search box.
 * @cssprop [--bedside-text] - Text.
 * @cssprop [--bedside-muted] - Less important text.
 * @cssprop [--bedside-border] - Lines and borders.
 * @cssprop [--bedside-space=1em] - Distance between parts.
 * @cssprop [--bedside-radius=0.375em] - Corners of buttons and boxes.
 * @cssprop [--bedside-focus] - Colour of the focus ring.
 */
@customElement('bedside-glossary')
export class GlossaryElement extends LitElement {
  static override styles = [base, buttons];
  static override shadowRootOptions: ShadowRootInit = {
    ...LitElement.shadowRootOptions,
    slotAssignment: 'manual',
  };

  /** Address of JSON content, on the same site unless the page's policy allows another. */
  @property() src?: string;

  /** CSS selector of the content in which terms are linked by themselves. */
  @property() link?: string;

  /** How often one term is linked: once a `page`, once a `section`, or `all` occurrences. */
  @property() density: Density = 'page';

  /**
   * `wrap` puts terms into the text; `paint` only colours them and puts nothing into the page, for
   * text that a framework writes again and again. Coloured words are for pointers alone: show the
   * glossary as well, so that everyone else can read it.
   */
  @property() mode: 'wrap' | 'paint' = 'wrap';

  /** Definitions of this glossary also open on hover, where there is a fine pointer. */
  @property({ type: Boolean }) hover = false;

  /**
   * What is shown: `all` words from A to Z, or only those that stand on this `page`, each a button
   * that opens its meaning. A link that comes last in the content then leads to the full list.
   */
  @property() show: 'all' | 'page' = 'all';

  /** Only a source of definitions: nothing is shown. */
  @property({ type: Boolean, reflect: true }) override hidden = false;

  /**
   * Rank of the title, 2 to 6, with the letters one below it; without a title, of the letters. The
   * author's own unless set.
   */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel?: number;

  /** Day of the last review, as `2026-07-04`: said in the reader's language below everything else. */
  @property() reviewed?: string;

  readonly #content = new ContentController(this, reader);
  readonly #language = new LanguageController(this);
  readonly #status = new StatusController(this);

  readonly #browsing = loadFeature(this, () => import('./browse/browse.js'));
  readonly #listing = loadFeature(this, () => import('./on-page/on-page.js'));
  readonly #defining = loadFeature(null, () => import('./definition/definition.js'));
  readonly #linking = loadFeature(null, () => import('./linking/linker.js'));
  readonly #paper = loadFeature(null, () => import('./print/words-on-paper.js'));

  @state() private browse?: Browse;
  /** What the registry and the linker were told last. */
  #provided?: GlossaryModel | undefined;
  #lang?: string;
  #entries: readonly Entry[] = [];
  #asked = '';
  #linker?: Linker | undefined;
  #definition?: Definition;
  #leave?: () => void;
  #leavePaper?: () => void;

  protected override createRenderRoot(): ShadowRoot {
    return openShadowRoot(this);
  }

  adoptedCallback(): void {
    adoptStyles(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#leave = followTerms(() => this.requestUpdate());
    if (this.hasUpdated) this.requestUpdate();
    void isWordHelpOff().then((off) => off && setHelp(false));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#leave?.();
    this.#leavePaper?.();
    this.#definition?.close();
    this.ownerDocument.removeEventListener('click', this.#press);
    this.#linker?.unlink(this);
    this.#provided = undefined;
    this.#asked = '';
    provide(this);
  }

  /**
   * Ids of the entries that are coloured on the page (`mode="paint"`).
   *
   * @internal
   */
  get paintedIds(): readonly string[] {
    return (this.mode === 'paint' && this.#linker?.paintedIds) || [];
  }

  get #model(): GlossaryModel | undefined {
    const { state } = this.#content;
    return state.status === 'ready' ? state.model : undefined;
  }

  protected override willUpdate(): void {
    if (!this.isConnected) return;
    this.#provide();
    this.#relink();
    if (this.#model && !this.hidden)
      void (this.show === 'page' ? this.#listing.get() : this.#loadBrowse());
  }

  protected override render() {
    const { lang, dir, ready } = this.#language;
    if (this.hidden) return nothing;
    const model = this.#model;
    const isPage = this.show === 'page';
    const listing = isPage && this.#listing.module;
    const reviewed = model && ready ? renderReviewed(this, this.#language, this.reviewed) : nothing;
    if (listing && model && ready)
      return html`${listing.renderWords(this, model, this.#entries, this.headingLevel, this.#language)}${reviewed}`;
    const list =
      model && ready && !isPage && this.browse?.render(model, this.#entries, this.headingLevel);
    const isWhole = list && this.browse!.whole;
    return html`${ready ? this.#content.state.explain?.(this.#language) : nothing}${
      isWhole ? nothing : authorContent(this)
    }${
      list
        ? html`<div ?hidden=${!isWhole}>${list}</div>
            ${this.#status.render(lang, dir)}`
        : nothing
    }${reviewed}`;
  }

  #provide() {
    const model = this.#model;
    const lang = nearestLang(this);
    if (model === this.#provided && lang === this.#lang) return;
    this.#provided = model;
    this.#lang = lang;
    this.#asked = '';
    this.#entries = (model?.entries ?? []).map((entry) =>
      withSay(entry.lang || !lang ? entry : { ...entry, lang }),
    );
    provide(this, model && this.#entries);
    if (model) void this.#joinPaper();
  }

  /** Starts, changes or ends the linking; the engine is loaded when it is first asked for. */
  #relink() {
    const { link, density, mode } = this;
    const wanted = link && this.#entries.length && !isHelpOff() ? [link, density, mode].join() : '';
    if (wanted === this.#asked) return;
    this.#asked = wanted;
    if (!link || !wanted) return this.#linker?.unlink(this);
    void this.#linking.get().then((part) => {
      // The last call wins, and the element may have left meanwhile.
      if (!part || wanted !== this.#asked) return;
      const paint = mode === 'paint';
      this.#linker = part.Linker.of(this.ownerDocument);
      this.#linker.link(this, { selector: link, density, paint, entries: this.#entries });
      if (paint) this.ownerDocument.addEventListener('click', this.#press);
    });
  }

  async #joinPaper() {
    const part = await this.#paper.get();
    this.#leavePaper?.();
    if (this.isConnected) this.#leavePaper = part?.joinPaper(this, this.#language);
  }

  async #loadBrowse() {
    if (this.browse) return;
    const part = await this.#browsing.get();
    if (!part || this.browse) return;
    addStyles(this, part.styles);
    this.browse = new part.Browse(this, this.#language, this.#status);
  }

  /** A press on a coloured word opens its definition as a sheet: there is no element to stand beside. */
  readonly #press = (event: MouseEvent) => {
    if (event.button || event.defaultPrevented || !getSelection()?.isCollapsed) return;
    const hit = this.#linker?.painted(event.clientX, event.clientY);
    if (hit?.owner !== this) return;
    void this.#define(hit.entry);
  };

  async #define(entry: Entry) {
    const part = await this.#defining.get();
    if (!part) return;
    this.#definition ??= new part.Definition(this);
    if (await this.#definition.open({ entry, source: this }))
      emit(this, 'bedside-define', { id: entry.id });
  }
}
