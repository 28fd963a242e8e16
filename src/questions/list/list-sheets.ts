import type { LitElement, ReactiveController } from 'lit';
import type { StoreController } from '../../shared/device/store.js';
import type { LanguageController } from '../../shared/language/language-controller.js';
import { ready, wordsOfSheets } from '../../shared/print/clinic/clinic.js';
import { oneLanguage, type WordsOfSheets } from '../../shared/print/sheet-words.js';
import type { ListView } from './list-view.js';
import { listParts } from './print-list.js';

type Host = LitElement & { clinic?: string };

/** The languages of what a list prints, writes and shows at the visit; its part of a sheet with others of the page. */
export class ListSheets implements ReactiveController {
  readonly #host: Host;
  readonly #language: LanguageController;
  readonly #store: StoreController;
  readonly #view: () => ListView;

  constructor(
    host: Host,
    language: LanguageController,
    store: StoreController,
    view: () => ListView,
  ) {
    this.#host = host;
    this.#language = language;
    this.#store = store;
    this.#view = view;
    host.addController(this);
  }

  hostConnected(): void {
    this.#store.store.sheets.set(this.#host, this.#sheet);
  }

  hostDisconnected(): void {
    this.#store.store.sheets.delete(this.#host);
  }

  get words(): WordsOfSheets {
    const both = wordsOfSheets(this.#host, this.#language, this.#store.area);
    return both ?? oneLanguage(this.#language);
  }

  readonly ready = async (): Promise<ListView> => {
    await ready(this.#host);
    return this.#view();
  };

  readonly #sheet = async () => listParts(await this.ready());
}
