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

  constructor({ host, language, status }: FaqView) {
    this.#host = host;
    this.#language = language;
    this.#status = status;
    addStyles(host, copyStyles);
  }

  /** The button for the question `id`, below its answer: whoever reads on meets the answer first. */
  render(id: string) {
    const { msg, lang, dir } = this.#language;
    return html`<button
        part="copy"
        class="plain"
        type="button"
        lang=${lang}
        dir=${dir}
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
        ${msg('Copy link', {
          id: 'faq.copy-link',
          desc: 'Button below an answer: copies the address of its question. [max 24]',
        })}
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
  [part='copy'] {
    min-block-size: max(2.75em, 44px);
    padding-inline: 0;
    color: var(--_muted);
  }
  [part='copy'] svg {
    inline-size: 1.25em;
    block-size: 1.25em;
  }
  [part='link'],
  [part='copied'] {
    margin-block-end: 0.5em;
  }
  [part='link'] input {
    display: block;
    inline-size: 100%;
    font: inherit;
    font-size: max(1em, 16px);
    padding: 0.3em 0.6em;
  }
`;
