import { html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { assign, authorContent } from '../shared/content/author-content.js';
import { ContentController } from '../shared/content/content-controller.js';
import { mirror } from '../shared/content/mirror.js';
import { tidy } from '../shared/content/tidy.js';
import { adoptStyles, openShadowRoot } from '../shared/element/add-styles.js';
import { AddressController } from '../shared/element/address.js';
import { customElement } from '../shared/element/custom-element.js';
import { renderReviewed } from '../shared/element/reviewed-line.js';
import { heading } from '../shared/element/heading.js';
import { LanguageController } from '../shared/language/language-controller.js';
import { loadFeature } from '../shared/load-feature.js';
import { base } from '../shared/styles/base.js';
import { helpReader } from './help.reader.js';
import { rulesForPage, styles } from './help.styles.js';
import { PageSheet } from './page-sheet.js';

declare global {
  interface HTMLElementTagNameMap {
    'bedside-help': HelpElement;
  }
}

/**
 * Whom to call, and when: a heading, below it headings such as “Call 911 if …” and “Call us today if …” with what to look
 * for, and numbers as `tel:` links with their hours and TTY. How urgent something is stands in the words of the headings
 * and nowhere else; nothing is ever hidden or closed. Its text can be read in every theme (7:1), and stands on every sheet
 * that Bedside prints on that page, with all numbers as text.
 *
 * @summary Whom to call, and when.
 * @slot - A heading, then headings with lists and paragraphs. `<a href="tel:…">` for each number; “TTY” beside one becomes
 *   part of its name.
 * @fires {CustomEvent<ErrorDetail>} bedside-error - The content could not be read.
 * @csspart help - The box around everything.
 * @csspart title - The heading, where a marker's link is shown as its words.
 * @csspart heading - That heading's element.
 * @csspart reviewed - The day of the last review.
 * @cssprop [--bedside-surface] - Ground of the box; choose it with `--bedside-text`, at 7:1 or more.
 * @cssprop [--bedside-text] - Colour of its text and links.
 * @cssprop [--bedside-radius=0.375em] - Corners of the box.
 */
@customElement('bedside-help')
export class HelpElement extends LitElement {
  static override styles = [base, styles];
  static override shadowRootOptions: ShadowRootInit = {
    ...LitElement.shadowRootOptions,
    slotAssignment: 'manual',
  };

  /** Day of the last review, as `2026-07-04`: said in the reader's language below everything else. */
  @property() reviewed?: string;

  readonly #content = new ContentController(this, helpReader);
  readonly #language = new LanguageController(this);
  readonly #sheet = new PageSheet();
  readonly #speech = loadFeature(this, () => import('./speech/speech.js'));
  readonly #phone = loadFeature(this, () => import('../shared/help/phone-rules.js'));

  constructor() {
    super();
    new AddressController(this, { ready: () => this.#content.state.status === 'ready' });
  }

  protected override createRenderRoot(): ShadowRoot {
    return openShadowRoot(this);
  }

  adoptedCallback(): void {
    adoptStyles(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#sheet.remove();
  }

  protected override updated(): void {
    const phone = this.#phone.module;
    if (!phone) void this.#phone.get();
    if (this.isConnected)
      this.#sheet.set(
        this,
        rulesForPage +
          (phone && this.#content.state.status === 'ready' ? phone.phoneRules(this) : ''),
      );
  }

  protected override render() {
    const { state } = this.#content;
    if (state.status !== 'ready')
      return html`${state.explain?.(this.#language)}${authorContent(this)}`;
    const { name, title, rank, nodes } = state.model;
    const isText = typeof name === 'string';
    if (!isText) void this.#speech.get();
    const spoken = isText
      ? name
      : (this.#speech.module?.said(name, this.#language) ?? tidy(name.textContent));
    return html`<section part="help" aria-label=${spoken || nothing}>
      ${title && html`<div part="title">${heading(rank, mirror(title))}</div>`}
      <slot ${assign(nodes)}></slot>
      ${renderReviewed(this, this.#language, this.reviewed)}
    </section>`;
  }
}
