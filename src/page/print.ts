import { html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { assign } from '../shared/content/author-content.js';
import { isEdited, watchEditing } from '../shared/content/editing.js';
import { mirror } from '../shared/content/mirror.js';
import { outline } from '../shared/content/outline.js';
import { adoptStyles, openShadowRoot } from '../shared/element/add-styles.js';
import { customElement } from '../shared/element/custom-element.js';
import { renderReviewed } from '../shared/element/reviewed-line.js';
import { StatusController } from '../shared/element/status-controller.js';
import { LanguageController } from '../shared/language/language-controller.js';
import { loadFeature } from '../shared/load-feature.js';
import { base } from '../shared/styles/base.js';
import { buttons } from '../shared/styles/buttons.js';
import { fields } from '../shared/styles/controls.js';
import { printStyles } from './print.styles.js';

declare global {
  interface HTMLElementTagNameMap {
    'bedside-print': PrintElement;
  }
}

const saving = ['bedside-save', 'bedside-remove'];
const ALL = ['article', 'questions', 'checklist', 'words'];

/**
 * Prints the page for the person who reads it: on one sheet its text, their questions, checklists and the words to know,
 * whom to call, and the page's address and the day. They choose what to take, and large print (18 pt). Nothing of it is
 * kept or sent.
 *
 * @summary Prints the page, with what its reader keeps on it, on one sheet.
 * @slot - Words for the button in one paragraph, such as “Print this page for me”; a link in it that leads somewhere, to a
 *   leaflet say, stays a link beside the button.
 * @fires {CustomEvent<ErrorDetail>} bedside-error - The day of the review is not right.
 * @csspart print - The row with the button and the choices.
 * @csspart button - The button that prints.
 * @csspart option - A box to tick with its words.
 * @csspart box - The box itself.
 * @csspart choice - The choice of what to take.
 * @csspart open - What opens that choice.
 * @csspart problem - What is said where the browser did not print.
 * @csspart reviewed - The day of the last review.
 * @cssprop [--bedside-accent] - Colour of ticked boxes.
 */
@customElement('bedside-print')
export class PrintElement extends LitElement {
  static override styles = [base, buttons, fields, printStyles];
  static override shadowRootOptions: ShadowRootInit = {
    ...LitElement.shadowRootOptions,
    slotAssignment: 'manual',
  };

  /** Large print is ticked at first. */
  @property({ type: Boolean }) large = false;

  /** What is ticked at first: some of `article`, `questions`, `checklist` and `words`, separated by spaces; all unless set. */
  @property() take = ALL.join(' ');

  /** Day of the last review, as `2026-07-04`: said in the reader's language below everything else. */
  @property() reviewed?: string;

  /** What the reader ticked, by name. */
  @state() private ticked: ReadonlyMap<string, boolean> = new Map();
  @state() private problem = '';

  readonly #language = new LanguageController(this);
  readonly #status = new StatusController(this);
  readonly #sheet = loadFeature(this, () => import('./sheet/sheet.js'));
  readonly #observer = new MutationObserver(() => this.requestUpdate());
  #endWatch?: () => void;

  protected override createRenderRoot(): ShadowRoot {
    return openShadowRoot(this);
  }

  adoptedCallback(): void {
    adoptStyles(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#observer.observe(this, { characterData: true, childList: true, subtree: true });
    this.#endWatch = watchEditing(this, () => this.requestUpdate());
    this.#sheet.soon();
    // What was saved can be taken.
    for (const type of saving) this.ownerDocument.addEventListener(type, this.#follow);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer.disconnect();
    this.#endWatch?.();
    for (const type of saving) this.ownerDocument.removeEventListener(type, this.#follow);
  }

  #has(name: string, first: boolean): boolean {
    return this.ticked.get(name) ?? first;
  }

  get #taken(): ReadonlySet<string> {
    const first = this.take.toLowerCase().split(/\s+/);
    return new Set(ALL.filter((name) => this.#has(name, first.includes(name))));
  }

  protected override render() {
    const nodes = [...this.childNodes].filter(({ nodeType }) => !(nodeType > 3));
    if (isEdited(this) || !this.#language.ready) return html`<slot ${assign(nodes)}></slot>`;
    const { msg, lang, dir } = this.#language;
    const blocks = outline(this);
    const [only] = blocks;
    const leads = this.querySelector('a[href]:not([href^="#bedside-"])');
    // Words alone name the button; more than that stays as it is.
    const words = blocks.length === 1 && !leads ? mirror(only!.nodes.flatMap(within)) : '';
    return html`${words ? nothing : html`<slot ${assign(nodes)}></slot>`}
      <div part="print" lang=${lang} dir=${dir}>
        <button part="button" type="button" @click=${this.#print}>
          ${
            words ||
            msg('Print this page', {
              id: 'page.print',
              desc: 'Button that prints the page, with what its reader chose, on one sheet. [max 40]',
            })
          }
        </button>
        <label part="option"
          ><input
            part="box"
            type="checkbox"
            .checked=${this.#has('large', this.large)}
            @change=${({ target }: Event) =>
              this.#tick('large', (target as HTMLInputElement).checked)}
          />
          <span
            >${msg('Large print', {
              id: 'page.large',
              desc: 'Beside a box to tick: the sheet will be printed in large letters. [max 30]',
            })}</span
          ></label
        >
        ${this.#renderChoice()}
        ${this.problem ? html`<p part="problem">${this.problem}</p>` : nothing}
      </div>
      ${renderReviewed(this, this.#language, this.reviewed)} ${this.#status.render(lang, dir)}`;
  }

  /** Nothing where there is no choice. */
  #renderChoice() {
    const { module } = this.#sheet;
    const choices = module?.renderChoices(this.#language, this.#taken, this.#tick);
    return module && choices === nothing
      ? nothing
      : html`<details part="choice" @toggle=${() => void this.#sheet.get()}>
          <summary part="open">
            ${this.#language.msg('What to print', {
              id: 'page.take',
              desc: 'Opens boxes to tick: the text of the page, my questions, my checklist, words. [max 40]',
            })}
          </summary>
          ${choices}
        </details>`;
  }

  readonly #follow = (): void => this.requestUpdate();

  readonly #tick = (name: string, on: boolean): void => {
    this.ticked = new Map([...this.ticked, [name, on]]);
  };

  readonly #print = async (): Promise<void> => {
    const part = await this.#sheet.get();
    // Without the sheet the page itself is printed.
    if (!part) return print();
    this.problem =
      (await part.printForMe(this.#language, this.#taken, this.#has('large', this.large))) ?? '';
    if (this.problem) this.#status.say(this.problem);
  };
}

/** What a block holds; loose words are themselves. */
const within = (node: Node): Node[] =>
  node.nodeType === 1 && /^(P|H[1-6]|DIV)$/.test(node.nodeName) ? [...node.childNodes] : [node];
