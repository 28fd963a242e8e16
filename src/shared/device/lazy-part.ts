import { html, type ReactiveControllerHost } from 'lit';
import type { LanguageController } from '../language/language-controller.js';

/** What a reader is told about a part that could not be fetched. */
export const notLoaded = ({ msg }: LanguageController) =>
  msg('This did not load. Check the connection and try again.', {
    id: 'common.part-failed',
    desc: 'In place of buttons or a form that could not be fetched.',
  });

/** A part of an element that is fetched when it is first shown. */
export class LazyPart<Module> {
  readonly #host: ReactiveControllerHost;
  readonly #language: LanguageController;
  readonly #load: () => Promise<Module>;
  #module?: Module;
  /** When it may be tried again, in ms; later than any time while it is on its way. */
  #retry = 0;
  #failed = false;

  constructor(
    host: ReactiveControllerHost,
    language: LanguageController,
    load: () => Promise<Module>,
  ) {
    this.#host = host;
    this.#language = language;
    this.#load = load;
  }

  /** What the part shows: nothing while it is on its way, a sentence when it could not be fetched. */
  use(show: (module: Module) => unknown): unknown {
    if (this.#module) return show(this.#module);
    if (Date.now() > this.#retry) {
      this.#retry = 1 / 0;
      this.#load()
        .then(
          (module) => (this.#module = module),
          () => {
            this.#failed = true;
            this.#retry = Date.now() + 3000;
          },
        )
        .then(() => this.#host.requestUpdate());
    }
    return this.#failed ? html`<p part="problem">${notLoaded(this.#language)}</p>` : undefined;
  }
}
