import { html, type ReactiveController, type ReactiveControllerHost } from 'lit';

/**
 * The one polite live region of an element (WCAG 4.1.3). It stands empty in the first render, so
 * that assistive technology knows it before it speaks, and says each thing once.
 */
export class StatusController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #text = '';
  #timer?: ReturnType<typeof setTimeout>;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#text = '';
  }

  /** Says `text` after `wait` milliseconds; a later call replaces one that still waits. */
  say(text: string, wait = 50): void {
    // Emptied first: the same words said twice would be no change, and stay silent.
    this.#set('');
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#set(text), wait);
  }

  /** The region; visible only to assistive technology. Place it once, outside anything hidden. */
  render(lang: string, dir: string) {
    return html`<p role="status" class="visually-hidden" lang=${lang} dir=${dir}>${this.#text}</p>`;
  }

  #set(text: string) {
    this.#text = text;
    this.#host.requestUpdate();
  }
}
