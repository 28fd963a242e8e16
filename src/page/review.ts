import { html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { adoptStyles, openShadowRoot } from '../shared/element/add-styles.js';
import { customElement } from '../shared/element/custom-element.js';
import { LanguageController } from '../shared/language/language-controller.js';
import { loadFeature } from '../shared/load-feature.js';
import { base } from '../shared/styles/base.js';
import { reviewStyles } from './review.styles.js';

declare global {
  interface HTMLElementTagNameMap {
    'bedside-review': ReviewElement;
  }
}

/**
 * Who checked a page, and when: the author's own words (“Last reviewed July 4, 2026 by …”, with a link to how pages are
 * checked), and beside them what they leave out of day, level, minutes to read and source, in the reader's language. A day
 * that the words say already is not said twice. A day that is none, or that has not been yet, is told to authors
 * (`bedside-error`, `?bedside=check`, `bedside check`); readers see nothing of it.
 *
 * @summary Who checked a page, and when.
 * @slot - A paragraph with the author's words; may link to how pages are checked.
 * @fires {CustomEvent<ErrorDetail>} bedside-error - The day of the review, or how often it is due, is not right.
 * @csspart review - Everything it shows.
 * @csspart facts - The line with day, level, minutes and source.
 * @csspart overdue - What is said when a review is due.
 */
@customElement('bedside-review')
export class ReviewElement extends LitElement {
  static override styles = [base, reviewStyles];

  /** Day of the last review, as `2026-07-04`. */
  @property() reviewed?: string;

  /** How often it is reviewed, in months: when the last review is longer ago, readers are told that one is due. Never unless set. */
  @property() every?: string;

  /** How hard it is to read, in the author's words: “Easy to read”. */
  @property() level?: string;

  /** Where its facts come from, in the author's words. */
  @property() source?: string;

  /** How many minutes it takes to read. */
  @property({ type: Number }) minutes?: number;

  readonly #language = new LanguageController(this);
  readonly #facts = loadFeature(this, () => import('./facts/facts.js'));
  readonly #observer = new MutationObserver(() => this.requestUpdate());

  protected override createRenderRoot(): ShadowRoot {
    return openShadowRoot(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#observer.observe(this, { characterData: true, childList: true, subtree: true });
    void this.#facts.get();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer.disconnect();
  }

  adoptedCallback(): void {
    adoptStyles(this);
  }

  protected override render() {
    const facts = this.#language.ready && this.#facts.module;
    return html`<div part="review">
      <slot></slot>${facts ? facts.renderFacts(this, this.#language) : nothing}
    </div>`;
  }
}
