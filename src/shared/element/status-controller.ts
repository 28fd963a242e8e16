import { html, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { onWiped } from '../wiped.js';

/** How long a text stands in the region, in milliseconds: read on the way past it, it would be said twice. */
const STAY_MS = 10_000;

/**
 * The one polite live region of an element (WCAG 4.1.3). It stands empty in the first render, so
 * that assistive technology knows it before it speaks, and says each thing once. It has no role:
 * an empty `status` is read out as one by whoever reads on through the page.
 */
export class StatusController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #text = '';
  #timer?: ReturnType<typeof setTimeout>;
  #unfollow?: () => void;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    // What was said may hold words that the reader has just deleted.
    this.#unfollow = onWiped(() => this.#clear());
  }

  hostDisconnected(): void {
    this.#unfollow?.();
    this.#clear();
  }

  /** Says `text` after `wait` milliseconds; a later call replaces one that still waits. */
  say(text: string, wait = 50): void {
    // Emptied first: the same words said twice would be no change, and stay silent.
    this.#clear();
    this.#timer = setTimeout(() => {
      this.#set(text);
      this.#timer = setTimeout(() => this.#set(''), STAY_MS);
    }, wait);
  }

  /** The region; visible only to assistive technology. Place it once and last, outside anything hidden. */
  render(lang: string, dir: string) {
    return html`<div
      aria-live="polite"
      aria-atomic="true"
      class="visually-hidden"
      lang=${lang}
      dir=${dir}
      .textContent=${this.#text}
    ></div>`;
  }

  #clear() {
    clearTimeout(this.#timer);
    if (this.#text) this.#set('');
  }

  #set(text: string) {
    this.#text = text;
    this.#host.requestUpdate();
  }
}
