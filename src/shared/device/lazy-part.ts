import { html, type ReactiveControllerHost } from 'lit';
import type { LanguageController } from '../language/language-controller.js';
import { persist } from '../load-feature.js';

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
  #asked = false;
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

  /**
   * What the part shows: nothing while it is on its way, a sentence while it could not be fetched. It is
   * asked for again, for some seconds by itself, later whenever the host is drawn.
   */
  use(show: (module: Module) => unknown): unknown {
    if (this.#module) return show(this.#module);
    if (!this.#asked) {
      this.#asked = true;
      const draw = () => this.#host.requestUpdate();
      persist(
        () =>
          this.#load().catch((error) => {
            this.#failed = true;
            draw();
            throw error;
          }),
        (module) => (this.#module = module),
      ).then(draw, () => (this.#asked = false));
    }
    return this.#failed ? html`<p part="problem">${notLoaded(this.#language)}</p>` : undefined;
  }
}
