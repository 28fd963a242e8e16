import { html, LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import '../shared/element/complete.js';
import { authorContent } from '../shared/content/author-content.js';
import { ContentController } from '../shared/content/content-controller.js';
import { itemsOf } from '../shared/content/item-list.js';
import { AddressController } from '../shared/element/address.js';
import { adoptStyles, openShadowRoot } from '../shared/element/add-styles.js';
import { customElement } from '../shared/element/custom-element.js';
import { renderReviewed } from '../shared/element/reviewed-line.js';
import { StoreController, type Keep } from '../shared/device/store.js';
import { LanguageController } from '../shared/language/language-controller.js';
import { rowPlaces } from '../shared/element/row-places.js';
import { StatusController } from '../shared/element/status-controller.js';
import { base } from '../shared/styles/base.js';
import { buttons } from '../shared/styles/buttons.js';
import { chevron } from '../shared/styles/chevron.js';
import { fields } from '../shared/styles/controls.js';
import { rowGroupStyles } from '../shared/styles/row-groups.js';
import { ChecklistBody } from './checklist-body.js';
import { checklistReader } from './checklist.model.js';
import { styles } from './checklist.styles.js';

/** Detail of `bedside-check`. */
export interface CheckDetail {
  id: string;
  checked: boolean;
  done: number;
  total: number;
}

declare global {
  interface HTMLElementTagNameMap {
    'bedside-checklist': ChecklistElement;
  }
  interface HTMLElementEventMap {
    'bedside-check': CustomEvent<CheckDetail>;
  }
}

/**
 * Things to gather or do, with ticks, notes and items of the reader's own that stay in this
 * browser. Ticking never moves or hides a row.
 *
 * @summary Things to do or bring, with ticks that are remembered.
 * @slot - A title, then lists with an `id` on each item; headings between lists make groups, a
 *   paragraph inside an item is its hint; or one `<script type="application/json">`.
 * @fires {CustomEvent<CheckDetail>} bedside-check - A reader ticked or cleared an item.
 * @fires {CustomEvent<{ done: number, total: number }>} bedside-complete - A reader ticked the last
 *   open item.
 * @fires {CustomEvent<ErrorDetail>} bedside-error - The content could not be read.
 * @csspart title - The heading over the list.
 * @csspart heading - A heading element, of the list or of a group.
 * @csspart progress - The line that counts what is ready.
 * @csspart tools - The buttons of an item: its note, and removing it.
 * @csspart bar - The drawn bar of the progress.
 * @csspart group - A group of items.
 * @csspart row - An item.
 * @csspart label - The words of an item, with its box.
 * @csspart hint - The help below an item.
 * @csspart panel - The box for a note.
 * @csspart removed - What stands in place of a removed item.
 * @csspart problem - What is said when something could not be kept.
 * @csspart own - The form for an item of one's own.
 * @csspart button - Every button, those of an item and those for the whole list.
 * @csspart box - The box of an item.
 * @csspart field - A text box.
 * @csspart field-label - The label of the field for an item of one's own.
 * @csspart actions - The buttons for the whole list.
 * @csspart dialog - The dialog that asks before deleting.
 * @csspart keeping - How long ticks are kept, and how to delete them.
 * @csspart reviewed - The day of the last review.
 * @csspart error - What is said when the content did not load.
 * @cssprop [--bedside-accent] - Colour of ticks and the progress bar.
 * @cssprop [--bedside-space=1em] - Distance between parts.
 * @cssstate complete - Every item is ticked.
 */
@customElement('bedside-checklist')
export class ChecklistElement extends LitElement {
  static override styles = [base, buttons, fields, chevron, rowGroupStyles, styles];
  static override shadowRootOptions: ShadowRootInit = {
    ...LitElement.shadowRootOptions,
    slotAssignment: 'manual',
  };

  /** Address of JSON content, on the same site unless the page's policy allows another. */
  @property() src?: string;

  /** Key under which ticks are kept, unique on the site; the page's path unless set, with the place among its like for all but the first. */
  @property() name = '';

  /** How long ticks last: on this `device`, for this `session` (tab), or `none`. */
  @property() keep: Keep = 'device';

  /** Rank of the title, 2 to 6; that of the author's heading unless set. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel?: number;

  /** Day of the last review, as `2026-07-04`: said in the reader's language below everything else. */
  @property() reviewed?: string;

  /** Language of the clinic, such as `en`: the sheet is in it as well. */
  @property() clinic?: string;

  readonly #content = new ContentController(this, checklistReader);
  readonly #store = new StoreController(this, (kind) => this.#body?.forget(kind));
  readonly #language = new LanguageController(this);
  readonly #status = new StatusController(this);
  readonly #body = new ChecklistBody(
    this,
    this.#store,
    this.#language,
    this.#status,
    this.attachInternals(),
  );

  constructor() {
    super();
    new AddressController(
      this,
      rowPlaces(this, '[part~=row]', this.#body.long, () => this.#model),
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

  protected override render() {
    const { state } = this.#content;
    const language = this.#language;
    if (state.status !== 'ready' || !language.ready) {
      return html`${state.explain?.(language)}${authorContent(this)}`;
    }
    const { long } = this.#body;
    return long.show(
      itemsOf(state.model).length,
      () =>
        html`${this.#body.render(state.model)}${renderReviewed(this, language, this.reviewed)}${this.#status.render(language.lang, language.dir)}`,
    );
  }
}
