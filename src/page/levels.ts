import { html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { ToggleDetail } from '../faq/faq.js';
import { assign, authorContent } from '../shared/content/author-content.js';
import { ContentController } from '../shared/content/content-controller.js';
import { mirror } from '../shared/content/mirror.js';
import type { Keep } from '../shared/device/device-store.js';
import { hasKept } from '../shared/device/has-kept.js';
import { adoptStyles, openShadowRoot } from '../shared/element/add-styles.js';
import { AddressController } from '../shared/element/address.js';
import { customElement } from '../shared/element/custom-element.js';
import { emit } from '../shared/element/emit.js';
import { heading } from '../shared/element/heading.js';
import { renderReviewed } from '../shared/element/reviewed-line.js';
import { LanguageController } from '../shared/language/language-controller.js';
import { loadFeature } from '../shared/load-feature.js';
import { base } from '../shared/styles/base.js';
import { buttons } from '../shared/styles/buttons.js';
import { levelsReader, type Level } from './levels.reader.js';
import { levelStyles } from './levels.styles.js';

declare global {
  interface HTMLElementTagNameMap {
    'bedside-levels': LevelsElement;
  }
  interface HTMLElementEventMap {
    'bedside-toggle': CustomEvent<ToggleDetail>;
  }
}

/**
 * How much to read: a heading, below it “In short” and “The whole story”, or whatever their author calls them, each with its
 * text. Their headings become buttons that open and close; the first is open at first. All of it stands in the page, without
 * scripts and on paper; links, find-in-page and a quiz's passages open what is closed. What a reader opened or closed, and
 * only that, holds on every page of the site that has levels of the same name or `id`.
 *
 * @summary How much to read: in short, or the whole story.
 * @slot - A heading, then two headings or more of one lower rank, each with its text; other widgets may stand in it.
 * @fires {CustomEvent<ToggleDetail>} bedside-toggle - A reader opened or closed a level.
 * @fires {CustomEvent<ErrorDetail>} bedside-error - The content could not be read.
 * @csspart title - The heading over all, where a marker's link is shown as its words.
 * @csspart heading - The heading around a button.
 * @csspart level - A level: its heading and its text.
 * @csspart choose - The button that opens and closes a level.
 * @csspart marker - The drawn arrow on it.
 * @csspart text - The text of a level.
 * @csspart reviewed - The day of the last review.
 * @cssprop [--bedside-accent] - Colour of an open level's mark.
 * @cssprop [--bedside-border] - Colour of the lines between levels.
 */
@customElement('bedside-levels')
export class LevelsElement extends LitElement {
  static override styles = [base, buttons, levelStyles];
  static override shadowRootOptions: ShadowRootInit = {
    ...LitElement.shadowRootOptions,
    slotAssignment: 'manual',
  };

  /** Rank of the levels' headings, 2 to 6; that of the author's headings unless set. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel?: number;

  /** How long what a reader opens and closes is remembered: on this `device`, for this `session` (tab), or `none`. */
  @property() keep: Keep = 'device';

  /** Day of the last review, as `2026-07-04`: said in the reader's language below everything else. */
  @property() reviewed?: string;

  /** What a reader, a link or the browser opened or closed here, by id. */
  @state() private chosen: ReadonlyMap<string, boolean> = new Map();

  readonly #content = new ContentController(this, levelsReader);
  readonly #language = new LanguageController(this);
  readonly #speech = loadFeature(this, () => import('./speech/speech.js'));
  readonly #memory = loadFeature(this, () => import('./memory/memory.js'));

  constructor() {
    super();
    new AddressController(this, {
      ready: () => !!this.#levels.length,
      find: (_, place) => {
        const level = place && this.#levels.find((each) => holds(each, place));
        if (!level) return;
        this.#open(level);
        return level.source.contains(place) ? this.#drawn(level) : place;
      },
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
    if (hasKept('level')) void this.#memory.get();
  }

  get #levels(): readonly Level[] {
    const { state } = this.#content;
    return state.status === 'ready' && !this.#waits ? state.model.levels : [];
  }

  /** What was kept is on its way: nothing is closed before it is there. */
  get #waits(): boolean {
    return this.#memory.state === 'loading' && !this.chosen.size;
  }

  #isOpen({ id, isFixed }: Level, index: number): boolean {
    return isFixed || (this.chosen.get(id) ?? this.#memory.module?.recall(id, this.keep) ?? !index);
  }

  #choose({ id }: Level, open: boolean) {
    this.chosen = new Map([...this.chosen, [id, open]]);
  }

  #drawn(level: Level) {
    return this.renderRoot.querySelectorAll('[part=level]')[this.#levels.indexOf(level)];
  }

  /** At once: who asked wants to go there. */
  #open(level: Level) {
    this.#choose(level, true);
    this.#drawn(level)?.querySelector('[part=text]')?.removeAttribute('hidden');
  }

  protected override render() {
    const { state } = this.#content;
    if (state.status !== 'ready' || this.#waits)
      return html`${state.explain?.(this.#language)}${authorContent(this)}`;
    const { title, titleRank, rank, intro, levels } = state.model;
    const level = this.headingLevel || rank;
    return html`
      ${title && html`<div part="title">${heading(this.headingLevel ? level - 1 : titleRank, mirror(title))}</div>`}
      <slot ${assign(intro)}></slot>
      ${levels.map((each, i) => this.#renderLevel(each, i, level))}
      ${renderReviewed(this, this.#language, this.reviewed)}
    `;
  }

  #renderLevel(level: Level, index: number, rank: number) {
    const open = this.#isOpen(level, index);
    const { label } = level;
    if (typeof label !== 'string') void this.#speech.get();
    const seen = this.#speech.module?.heard(label, label, this.#language) ?? label;
    const words = html`<span>${seen}</span>`;
    return html`<div part="level">
      ${heading(
        rank,
        level.isFixed
          ? words
          : html`<button
              part="choose"
              type="button"
              aria-expanded=${open}
              aria-controls="t${index}"
              @click=${() => this.#press(level, !open)}
            >
              ${words}<span part="marker"></span>
            </button>`,
      )}
      <div
        part="text"
        id="t${index}"
        hidden=${open ? nothing : 'until-found'}
        @beforematch=${() => this.#open(level)}
      >
        <slot ${assign(level.nodes)}></slot>
      </div>
    </div>`;
  }

  #press(level: Level, open: boolean) {
    this.#choose(level, open);
    void this.#memory.get().then((part) => part?.remember(level.id, open, this.keep));
    emit(this, 'bedside-toggle', { id: level.id, open });
  }
}

const holds = ({ source, nodes }: Level, place: Element) =>
  source.contains(place) || nodes.some((node) => node.contains(place));
