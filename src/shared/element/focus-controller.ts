import type { LitElement, ReactiveController } from 'lit';

/** How long focus waits for what is still loading, in milliseconds; after that it is not moved any more. */
const FOCUS_TIMEOUT_MS = 2000;

/** What an element tells of where focus may go. */
export interface FocusOptions {
  /** Where focus goes when what had it is gone: a selector in the shadow tree. */
  fallback: string;
  /** Ids of the rows as they are shown. Ids of elements in rows end in `-` and the row's place. */
  rows?(): readonly string[];
}

/**
 * Focus in a list whose rows are drawn anew: it goes where an act sends it, follows its row to another place, and never
 * drops on the page because another tab removed what had it.
 */
export class FocusController implements ReactiveController {
  readonly #host: LitElement;
  readonly #options: FocusOptions;
  /** Where an act sends focus, and until when. */
  #next?: string | undefined;
  #until = 0;
  #focused?: HTMLElement | null;
  /** Id of the row that has focus. */
  #row?: string | undefined;

  constructor(host: LitElement, options: FocusOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** Moves focus to the first match when the next render is done. */
  readonly move = (selector: string): void => {
    this.#next = selector;
    this.#until = Date.now() + FOCUS_TIMEOUT_MS;
    this.#host.requestUpdate();
  };

  hostUpdate(): void {
    this.#focused = this.#root.activeElement as HTMLElement | null;
    this.#row = this.#options.rows?.()[placeOf(this.#focused?.id ?? '')];
  }

  hostUpdated(): void {
    const root = this.#root;
    const had = this.#focused;
    let target = this.#next ? root.querySelector<HTMLElement>(this.#next) : null;
    if (target || Date.now() > this.#until) this.#next = undefined;
    if (!target && (had || this.#next) && !root.activeElement)
      target = had?.isConnected
        ? had
        : ((had && this.#again(had)) ?? root.querySelector(this.#options.fallback));
    target?.focus();
  }

  /** What had focus, in a row that was made anew in another place, with the caret where it was. */
  #again(had: HTMLElement): HTMLElement | null {
    const row = this.#row;
    const id = row ? had.id.replace(/\d+$/, `${this.#options.rows!().indexOf(row)}`) : had.id;
    const again = id ? this.#root.querySelector<HTMLElement>(`#${id}`) : null;
    if (again instanceof HTMLTextAreaElement) {
      const { selectionStart, selectionEnd } = had as HTMLTextAreaElement;
      again.setSelectionRange(selectionStart, selectionEnd);
    }
    return again;
  }

  get #root() {
    return this.#host.renderRoot as ShadowRoot;
  }
}

/** The place of a row, from an id of something in it: `note-3`. What can be undone has an id of its own. */
const placeOf = (id: string): number => Number(/^(?!undo).+-(\d+)$/.exec(id)?.[1]);
