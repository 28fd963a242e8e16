import { html, nothing, type LitElement } from 'lit';
import type { LanguageController } from '../language/language-controller.js';

/** Longest item of a reader's own, in characters. What is longer stays in the field, to be added next. */
const LONGEST = 2000;

const addWords = ({ msg }: LanguageController): string =>
  msg('Add', {
    id: 'list.add',
    desc: 'Button next to the field for one’s own question. [max 12]',
  });

/** How many pasted lines are offered at a time: the next ones follow as these are decided. */
const SHOWN = 50;

/** The first words of a text, as many as one item holds; a word without an end is cut between characters. */
function firstPart(text: string): string {
  if (text.length <= LONGEST) return text;
  const cut = text.slice(0, LONGEST);
  return cut.slice(0, cut.search(/\s\S*$/) + 1 || cut.search(/\P{M}\p{M}*$/u) || LONGEST);
}

/** A text as items that hold it, in order; nothing of it is left out. */
export function partsOf(text: string): string[] {
  const parts: string[] = [];
  for (let rest = text.trim(); rest;) {
    const part = firstPart(rest);
    parts.push(part.trim());
    rest = rest.slice(part.length).trim();
  }
  return parts;
}

/**
 * The field in which a reader writes an item of their own. Several lines pasted into it would become one
 * long word after the other: they are offered one by one instead.
 */
export class OwnForm {
  readonly #host: LitElement;
  readonly #language: LanguageController;
  readonly #add: (text: string) => boolean;
  /** What was pasted and not decided yet. */
  #lines: readonly string[] = [];

  /** @param add Adds an item, or gives false while the reader has something to decide about it. */
  constructor(host: LitElement, language: LanguageController, add: (text: string) => boolean) {
    this.#host = host;
    this.#language = language;
    this.#add = add;
  }

  get #field(): HTMLInputElement {
    return this.#host.renderRoot.querySelector<HTMLInputElement>('#own')!;
  }

  /** Lets go of what was pasted. */
  forget(): void {
    this.#lines = [];
  }

  /**
   * Empties the field of what was added; anything else in it stays.
   *
   * @param text The words that became an item.
   */
  clear(text: string): void {
    const field = this.#field;
    const typed = field.value.trim();
    if (typed.startsWith(text)) field.value = typed.slice(text.length).trim();
  }

  /**
   * @param label The words of the field.
   * @param below What the reader has to decide first.
   */
  render(label: string, below: unknown = nothing): unknown {
    return html`<form part="own" @submit=${this.#submit}>
      <label part="field-label" for="own">${label}</label>
      <div class="line">
        <input
          part="field"
          id="own"
          autocomplete="off"
          enterkeyhint="done"
          dir="auto"
          @paste=${this.#paste}
        />
        <button part="button">${addWords(this.#language)}</button>
      </div>
      ${this.#lines.length ? this.#renderLines() : nothing} ${below}
    </form>`;
  }

  #renderLines() {
    const { msg } = this.#language;
    const button = (index: number, line: string, isAdded: boolean) => {
      const id = `${isAdded ? 'add' : 'leave'}-${index}`;
      return html`<button
        part="button"
        type="button"
        id=${id}
        aria-labelledby="words-${id} line-${index}"
        @click=${() => this.#decide(line, isAdded)}
      >
        <span id="words-${id}"
          >${
            isAdded
              ? addWords(this.#language)
              : msg('Leave it out', {
                  id: 'list.leave-out',
                  desc: 'Button after a warning that a question like this is on the list: does not add it. [max 24]',
                })
          }</span
        >
      </button>`;
    };
    return html`<ul part="advice" class="pasted">
      ${this.#lines.slice(0, SHOWN).map(
        (line, index) =>
          html`<li>
            <p id="line-${index}" dir="auto">${line}</p>
            <div part="actions">${button(index, line, true)} ${button(index, line, false)}</div>
          </li>`,
      )}
    </ul>`;
  }

  readonly #submit = (event: Event) => {
    event.preventDefault();
    const [text] = partsOf(this.#field.value);
    if (text && this.#add(text)) this.clear(text);
    if (!text) this.#field.focus();
  };

  readonly #paste = (event: ClipboardEvent) => {
    const pasted = event.clipboardData?.getData('text/plain') ?? '';
    const lines = pasted.split(/[\n\r\u2028\u2029]+/).filter((line) => line.trim());
    if (lines.length < 2) return;
    event.preventDefault();
    this.#lines = [...this.#lines, ...lines.flatMap(partsOf)];
    this.#redraw('#add-0');
  };

  #decide(line: string, isAdded: boolean) {
    const at = this.#lines.indexOf(line);
    this.#lines = this.#lines.filter((_, index) => index !== at);
    const isPending = isAdded && !this.#add(line);
    if (!isPending) this.#redraw(this.#lines.length ? '#add-0' : '#own');
    else this.#host.requestUpdate();
  }

  #redraw(focused: string) {
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() =>
      this.#host.renderRoot.querySelector<HTMLElement>(focused)?.focus(),
    );
  }
}
