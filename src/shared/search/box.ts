import { html, type ReactiveController } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { watchDeletions } from '../device/watch-deletions.js';
import { WipedController } from '../wiped.js';

interface BoxHost {
  addController(controller: ReactiveController): void;
  requestUpdate(): void;
}

/** The search box over a list. What is typed may tell as much as what is kept: it lasts no longer than a tab. */
export class SearchBox {
  /** What stands in the box. */
  query = '';
  readonly #act: (query: string, isComposing: boolean) => void;
  /** How often the reader's words were deleted: the field is made anew. */
  #wipes = 0;

  /**
   * @param act Searches. While a sign is composed of several keys, what stands there is not yet what
   *   is meant.
   */
  constructor(host: BoxHost, act: (query: string, isComposing: boolean) => void) {
    this.#act = act;
    new WipedController(
      host,
      () => 'session',
      (kind) => {
        if (kind) return;
        this.#wipes++;
        this.set('');
        host.requestUpdate();
      },
    );
  }

  /** Searches for this. */
  set(query: string, isComposing = false): void {
    this.query = query;
    if (query) watchDeletions();
    this.#act(query, isComposing);
  }

  /** @param count How much was found, beside the box. */
  render(label: string, count: unknown) {
    // Named, for a page may have several: of questions, and of words.
    return html`<search part="search" role="search" aria-labelledby="filter-label">
      <label part="field-label" id="filter-label" for="filter">${label}</label>
      ${keyed(
        this.#wipes,
        html`<input
          part="field"
          id="filter"
          type="search"
          dir="auto"
          autocomplete="off"
          spellcheck="false"
          .value=${this.query}
          @input=${this.#input}
          @compositionend=${this.#input}
          @keydown=${this.#escape}
        />`,
      )}
      ${count}
    </search>`;
  }

  readonly #input = (event: Event) =>
    this.set((event.target as HTMLInputElement).value, !!(event as InputEvent).isComposing);

  readonly #escape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !this.query || event.isComposing) return;
    // One press, one thing: a dialog around the page stays open.
    event.preventDefault();
    event.stopPropagation();
    this.set('');
  };
}
