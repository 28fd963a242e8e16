import type { ReactiveController, ReactiveControllerHost, TemplateResult } from 'lit';
import { emit } from '../emit.js';
import type { LanguageController } from '../language/language-controller.js';
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
  | { status: 'ready'; model: Model }
  | {
      status: 'failed';
      problems: string[];
      /** What a reader is told; absent where the author's HTML is on show. */
      explain?: (language: LanguageController) => TemplateResult;
    };

/** How one family reads its content. */
export interface ContentReader<Model> {
  /**
   * Reads the author's HTML; undefined while there is nothing of the form in it. A promise where a
   * rarer form is read by a chunk of its own.
   */
  fromHtml(host: HTMLElement): Result<Model> | Promise<Result<Model>> | undefined;
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
  #explain?: (language: LanguageController) => TemplateResult;
  readonly #said = new Set<string>();

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
      (child) => child.localName === 'script' && /json/.test(child.getAttribute('type')!),
    )?.textContent;
    const input = this.#src ?? json;
    if (input !== undefined && input === this.#read) return;
    this.#read = input;
    this.#abort?.abort();
    const { signal } = (this.#abort = new AbortController());
    const show = (result: Result<Model>) => signal.aborted || this.#show(result);

    if (input === undefined) {
      const result = this.#reader.fromHtml(host);
      if (result instanceof Promise) result.then(show, () => {});
      else if (result) show(result);
      else this.#set({ status: 'empty' });
      return;
    }
    this.#set({ status: 'loading' });
    Promise.all([import('./load.js'), this.#reader.loadParser()])
      .then(async ([{ fetchText, parseJson, errorPart }, parse]) => {
        this.#explain = errorPart;
        return parse(parseJson(this.#src ? await fetchText(input, host.baseURI, signal) : input));
      })
      .catch((error: Error): Result<Model> => ({ ok: false, problems: [error.message] }))
      .then(show);
  }

  #show(result: Result<Model>) {
    const messages = result.ok ? result.hints : result.problems;
    const fresh = messages?.filter((message) => !this.#said.has(message)) ?? [];
    for (const message of fresh) this.#said.add(message);
    if (fresh.length) {
      console[result.ok ? 'info' : 'error'](`<${this.#host.localName}>: ${fresh.join('\n')}`);
    }
    if (result.ok) return this.#set({ status: 'ready', model: result.model });
    const { problems } = result;
    const explain = this.#read === undefined ? undefined : this.#explain;
    this.#set({ status: 'failed', problems, explain });
    if (fresh.length) emit(this.#host, 'bedside-error', { problems });
  }

  #set(state: ContentState<Model>) {
    this.state = state;
    this.#host.requestUpdate();
  }
}
