import { html, LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { authorContent } from '../shared/content/author-content.js';
import { isHeld } from '../shared/content/held.js';
import { adoptStyles, openShadowRoot } from '../shared/element/add-styles.js';
import { customElement } from '../shared/element/custom-element.js';
import { renderReviewed } from '../shared/element/reviewed-line.js';
import { loadFeature } from '../shared/load-feature.js';
import type { Keep } from '../shared/device/store.js';
import { LanguageController } from '../shared/language/language-controller.js';
import { StatusController } from '../shared/element/status-controller.js';
import { base } from '../shared/styles/base.js';
import { buttons } from '../shared/styles/buttons.js';
import type { ListBody } from './list/list.js';

/** How many questions a link can bring. */
const MOST = 1000;

declare global {
  interface HTMLElementTagNameMap {
    'bedside-question-list': QuestionListElement;
  }
}

/**
 * The reader's own list: saved questions from every page of the site and questions of their own,
 * with notes, in the order in which to ask them, to take along on paper or on a phone. It stays in
 * this browser; nothing is sent. A page that holds the questions of other pages too, in a
 * `<bedside-questions hidden>`, can show them in its own language and take them from a shared link.
 * Where several sites share one address, `<html data-bedside-site="Hospital A">` gives each a list of
 * its own.
 *
 * @summary My saved questions, from every page of the site.
 * @slot - A heading for the list, and what stands there until scripts run.
 * @fires {CustomEvent<SaveDetail>} bedside-save - A reader added or brought back a question.
 * @fires {CustomEvent<SaveDetail>} bedside-remove - A reader removed a question.
 * @fires {CustomEvent<ErrorDetail>} bedside-error - The day of the review is not right.
 * @csspart title - The heading of the list.
 * @csspart heading - The heading element itself.
 * @csspart visit - The appointment, above the list.
 * @csspart empty - What is said while the list is empty.
 * @csspart rows - The list of questions.
 * @csspart row - A question with its buttons.
 * @csspart text - The words of a question.
 * @csspart badge - The mark of a question to ask first.
 * @csspart tools - The buttons of a question.
 * @csspart panel - What a button opened.
 * @csspart removed - What stands in place of a removed question.
 * @csspart problem - What is said when something could not be kept.
 * @csspart advice - Advice on the number of questions to ask first, or on a likely duplicate.
 * @csspart past - Questions of earlier visits.
 * @csspart own - The form for a question of one's own.
 * @csspart actions - The buttons for the whole list.
 * @csspart button - Every button, those of a question and those for the whole list.
 * @csspart primary - The main button of a group of buttons.
 * @csspart box - A box to tick.
 * @csspart field - A text box, or the choice of a place.
 * @csspart field-label - The label of a box or field.
 * @csspart said - What came of copying or sending.
 * @csspart code - The QR code.
 * @csspart show - The large-print view for the visit.
 * @csspart dialog - The dialog that asks before deleting.
 * @csspart keeping - How long the list is kept, and how to delete it.
 * @csspart reviewed - The day of the last review.
 * @cssprop [--bedside-accent] - Colour of marks and the main button.
 * @cssprop [--bedside-space=1em] - Distance between parts.
 * @cssstate empty - There is no question on the list.
 */
@customElement('bedside-question-list')
export class QuestionListElement extends LitElement {
  static override styles = [base, buttons];
  static override shadowRootOptions: ShadowRootInit = {
    ...LitElement.shadowRootOptions,
    slotAssignment: 'manual',
  };

  /** How long the list lasts: on this `device`, for this `session` (tab), or `none`. */
  @property() keep: Keep = 'device';

  /** Rank of the title, 2 to 6; that of the author's heading unless set. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel?: number;

  /** Day of the last review, as `2026-07-04`: said in the reader's language below everything else. */
  @property() reviewed?: string;

  /** Language of the clinic, such as `en`: paper, text and the view for the visit are in it as well. */
  @property() clinic?: string;

  readonly #language = new LanguageController(this);
  readonly #status = new StatusController(this);
  readonly #internals = this.attachInternals();
  readonly #list = loadFeature(this, () => import('./list/list.js'));
  #body?: ListBody;
  /** Question ids from a link, until the reader has decided. */
  #offered?: readonly string[];

  protected override createRenderRoot(): ShadowRoot {
    return openShadowRoot(this);
  }

  adoptedCallback(): void {
    adoptStyles(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#takeLink();
    addEventListener('hashchange', this.#takeLink);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.#takeLink);
  }

  protected override render() {
    const { lang, dir, ready } = this.#language;
    return html`${
      ready && !this.#isHeld()
        ? this.#list.show(this.#language, (part) => {
            this.#body ??= new part.ListBody(this, this.#language, this.#status, this.#internals);
            return this.#body.render(this.#offered, this.#decided);
          })
        : ''
    }${this.#body && ready ? '' : authorContent(this)}
    ${renderReviewed(this, this.#language, this.reviewed)}${this.#status.render(lang, dir)}`;
  }

  /** A reader who is in the author's text already keeps it until they leave it. */
  #isHeld(): boolean {
    return !this.#body && isHeld(this, () => this.requestUpdate());
  }

  readonly #takeLink = () => {
    const ids = /^#bedside-list(?:=|%3D)(.*)$/i.exec(location.hash)?.[1];
    if (ids == null) return;
    // Gone from the address before anything else can read it there. The whole address: a path that
    // begins with two slashes would name another site.
    try {
      history.replaceState(history.state, '', location.href.split('#')[0]);
    } catch {
      // Some frames may not, and no page may too often.
      location.hash = '';
    }
    this.#offered = ids.split(/,|%2C/i, MOST);
    this.requestUpdate();
  };

  readonly #decided = () => {
    this.#offered = undefined;
    this.requestUpdate();
  };
}
