import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { emit } from '../emit.js';
import type { Result } from './result.js';

/** Detail of `bedside-error`. */
export interface ErrorDetail {
  /** Sentences for the author, each with the path of the value it speaks of. */
  problems: string[];
}

declare global {
  interface HTMLElementEventMap {
    'bedside-error': CustomEvent<ErrorDetail>;
  }
}

/** Where an element's content stands. */
export type ContentState<Model> =
  | { status: 'empty' }
  | { status: 'loading' }
  | { status: 'ready'; model: Model; source: 'html' | 'json' | 'src' }
  | { status: 'failed'; problems: string[]; source: 'html' | 'json' | 'src' };

/** How one family reads its content. */
export interface ContentReader<Model> {
  /** Reads the author's HTML; undefined while there is nothing of the form in it. */
  fromHtml(host: HTMLElement): Result<Model> | undefined;
  /** Brings the validator for JSON, which is a chunk of its own. */
  loadParser(): Promise<(input: unknown) => Result<Model>>;
}

type Host = ReactiveControllerHost & HTMLElement & { src?: string };

/**
 * Turns the author's content into a model: `src` before JSON before HTML. Follows later changes
 * of the content (CMS previews, frameworks, browser translation). The last call wins.
 */
export class ContentController<Model> implements ReactiveController {
  state: ContentState<Model> = { status: 'empty' };

  readonly #host: Host;
  readonly #reader: ContentReader<Model>;
  readonly #observer = new MutationObserver(() => this.#changed());
  /** The address in use. */
  #src?: string;
  #abort?: AbortController;
  /** What was read last, `src` or the JSON text: equal input is not read again. */
  #read?: string;
  #said = new Set<string>();

  constructor(host: Host, reader: ContentReader<Model>) {
    this.#host = host;
    this.#reader = reader;
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer.observe(this.#host, { childList: true, characterData: true, subtree: true });
    // While the page is still being parsed the element connects before its content is there. The
    // observer sees the rest come in; what is complete already is shown in the first frame.
    this.#update();
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
    this.#abort?.abort();
    if (this.state.status === 'loading') this.#read = undefined;
  }

  hostUpdate(): void {
    if ((this.#host.src || undefined) !== this.#src) this.#update();
  }

  #changed() {
    // A file given by `src` does not depend on what stands inside the element.
    if (this.#src) this.#host.requestUpdate();
    else this.#update();
  }

  #update() {
    const host = this.#host;
    this.#src = host.src || undefined;
    const json = [...host.children].find(
      (child) => child.nodeName === 'SCRIPT' && /json/.test(child.getAttribute('type') ?? ''),
    );
    const input = this.#src ? 'src ' + this.#src : json && 'json ' + json.textContent;
    if (!input) {
      this.#abort?.abort();
      this.#read = undefined;
      const result = this.#reader.fromHtml(host);
      return result ? this.#show(result, 'html') : this.#set({ status: 'empty' });
    }
    if (input === this.#read) return;
    this.#read = input;
    this.#abort?.abort();
    const { signal } = (this.#abort = new AbortController());
    this.#set({ status: 'loading' });
    const source = this.#src ? 'src' : 'json';
    const text = json?.textContent ?? '';
    Promise.all([import('./load.js'), this.#reader.loadParser()])
      .then(async ([{ fetchText, parseJson }, parse]) =>
        parse(parseJson(this.#src ? await fetchText(this.#src, host.baseURI, signal) : text)),
      )
      .catch((error: Error): Result<Model> => ({ ok: false, problems: [error.message] }))
      .then((result) => signal.aborted || this.#show(result, source));
  }

  #show(result: Result<Model>, source: 'html' | 'json' | 'src') {
    const messages = result.ok ? result.hints : result.problems;
    const tag = this.#host.localName;
    const fresh = messages?.filter((message) => !this.#said.has(message)) ?? [];
    for (const message of fresh) this.#said.add(message);
    if (fresh.length) console[result.ok ? 'info' : 'error'](`<${tag}>: ${fresh.join('\n')}`);
    this.#set(
      result.ok
        ? { status: 'ready', model: result.model, source }
        : { status: 'failed', problems: result.problems, source },
    );
    if (!result.ok && fresh.length)
      emit(this.#host, 'bedside-error', { problems: result.problems });
  }

  #set(state: ContentState<Model>) {
    this.state = state;
    this.#host.requestUpdate();
  }
}
