import { css, html, nothing, type LitElement } from 'lit';
import type { LanguageController } from '../../shared/language/language-controller.js';
import type { StatusController } from '../../shared/element/status-controller.js';
import { addStyles } from '../../shared/element/add-styles.js';
import type { FaqView } from '../faq.model.js';

/**
 * A button that copies the address of one question. Asks the browser only when it is pressed; where
 * copying is refused it shows the address, selected, to be copied by hand.
 */
export class CopyLink {
  readonly #host: LitElement;
  readonly #language: LanguageController;
  readonly #status: StatusController;
  /** The question whose link was asked for last, and whether the clipboard has it. */
  #last?: { id: string; copied: boolean };

  readonly #look: () => FaqView;

  constructor(look: () => FaqView) {
    const { host, language, status } = look();
    this.#look = look;
    this.#host = host;
    this.#language = language;
    this.#status = status;
    addStyles(host, copyStyles);
  }

  /** The focus is on what this has drawn: a mouse over another question must not take that away. */
  get active() {
    return this.#look().roots.some((root) =>
      root.querySelector('[part=copy]:focus, [part=link] :focus'),
    );
  }

  /** The button for the question `id`, whose words stand in the element `labelId`. */
  renderButton(id: string, labelId: string) {
    const { msg, lang, dir } = this.#language;
    const name = msg('Copy link to this question', {
      id: 'faq.copy-link',
      desc: 'Name of the small button beside a question; the question itself is read after it. [max 40]',
    });
    return html`<button
        part="copy"
        type="button"
        title=${name}
        aria-labelledby="copy-${labelId} ${labelId}"
        @click=${(event: Event) => this.#copy(id, event.currentTarget as Element)}
      >
        <svg
          viewBox="0 0 20 20"
          aria-hidden="true"
          fill="none"
          stroke="currentColor"
          stroke-width="1.7"
          stroke-linecap="round"
        >
          <path
            d="M8.5 11.5a3.3 3.3 0 0 0 4.7 0l3-3a3.3 3.3 0 0 0-4.7-4.7l-1 1M11.5 8.5a3.3 3.3 0 0 0-4.7 0l-3 3a3.3 3.3 0 0 0 4.7 4.7l1-1"
          />
        </svg>
        <span class="visually-hidden" id="copy-${labelId}" lang=${lang} dir=${dir}>${name}</span>
      </button>
      ${this.#last?.id === id ? this.#renderLast(this.#last.copied) : nothing}`;
  }

  #renderLast(copied: boolean) {
    const { lang, dir } = this.#language;
    return copied
      ? html`<p part="copied" lang=${lang} dir=${dir}>${this.#copied}</p>`
      : html`<label part="link" lang=${lang} dir=${dir}>
          ${this.#copyByHand} <input readonly dir="ltr" .value=${this.#address} />
        </label>`;
  }

  get #address() {
    return location.href.replace(/#.*$/, '') + '#' + encodeURIComponent(this.#last!.id);
  }

  get #copied() {
    return this.#language.msg('Link copied', {
      id: 'faq.link-copied',
      desc: 'Shown and said after a link to a question was copied. [max 32]',
    });
  }

  get #copyByHand() {
    return this.#language.msg('Copy this link:', {
      id: 'faq.copy-by-hand',
      desc: 'Before a box with a link, when the browser does not let the page copy it.',
    });
  }

  async #copy(id: string, button: Element) {
    this.#last = { id, copied: false };
    try {
      await navigator.clipboard.writeText(this.#address);
      this.#last.copied = true;
    } catch {
      // No clipboard, or refused: the link is shown instead.
    }
    this.#host.requestUpdate();
    this.#status.say(this.#last.copied ? this.#copied : this.#copyByHand);
    await this.#host.updateComplete;
    const field = button.parentElement?.querySelector<HTMLInputElement>('[part=link] input');
    field?.focus();
    field?.select();
  }
}

/** Styles that only this part needs. */
const copyStyles = css`
  [part='item'] {
    position: relative;
  }
  [part='copy'] {
    position: absolute;
    inset-block-start: 0;
    inset-inline-end: 0;
    inline-size: max(2.75em, 44px);
    block-size: max(2.75em, 44px);
    padding: 0;
    border-color: transparent;
    color: var(--_muted);
  }
  [part='copy'] svg {
    inline-size: 1.25em;
    block-size: 1.25em;
  }
  [part='link'],
  [part='copied'] {
    margin-block-end: 0.5em;
    margin-inline-start: 1.75em;
  }
  [part='link'] input {
    display: block;
    inline-size: 100%;
    font: inherit;
    font-size: max(1em, 16px);
    padding: 0.3em 0.6em;
  }
  @media print {
    [part='copied'],
    [part='link'] {
      display: none;
    }
  }
`;
