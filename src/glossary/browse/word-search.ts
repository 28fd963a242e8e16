import { html, nothing, type ReactiveController } from 'lit';
import type { StatusController } from '../../shared/element/status-controller.js';
import type { LanguageController } from '../../shared/language/language-controller.js';
import { str } from '../../shared/language/str.js';
import { loadFeature, type Feature } from '../../shared/load-feature.js';
import { SearchBox } from '../../shared/search/box.js';
import type { Search } from '../../shared/search/search.js';
import type { Entry } from '../glossary.model.js';
import { searchedOf } from './entry.js';

/** Pause in typing after which the count is said, in milliseconds. */
const pause = 600;

interface Host extends HTMLElement {
  readonly renderRoot: HTMLElement | DocumentFragment;
  addController(controller: ReactiveController): void;
  requestUpdate(): void;
}

/** The search over a list of words: its box, what it found, and how much that is. */
export class WordSearch {
  readonly #host: Host;
  readonly #language: LanguageController;
  readonly #status: StatusController;
  readonly #box: SearchBox;
  /** What compares words: it comes when the page is idle, or a hand is near. */
  readonly #searching: Feature<typeof import('../../shared/search/search.js')>;
  #search?: Search<Entry>;
  /** One entry a word, with its translations, in the order of the list. */
  #pairs: ReadonlyMap<Entry, readonly Entry[]> = new Map();
  #hits?: readonly Entry[] | undefined;
  #sought = '';

  constructor(host: Host, language: LanguageController, status: StatusController) {
    this.#host = host;
    this.#language = language;
    this.#status = status;
    this.#box = new SearchBox(host, (query, isComposing) => this.#find(query, isComposing));
    this.#searching = loadFeature(host, () => import('../../shared/search/search.js'));
    this.#searching.soon();
  }

  /** What was found, best first; undefined without a search. */
  get hits(): readonly Entry[] | undefined {
    return this.#hits;
  }

  /** The words by which it was found. */
  get sought(): string {
    return this.#sought;
  }

  /** Searches among these from now on. */
  among(pairs: ReadonlyMap<Entry, readonly Entry[]>): void {
    this.#pairs = pairs;
    this.#hits = this.#lookUp(this.#box.query);
  }

  /** Ends the search. */
  end(): void {
    if (this.#box.query) this.#box.set('');
  }

  render() {
    const language = this.#language;
    return this.#box.render(
      language.msg('Find a word', {
        id: 'glossary.find',
        desc: 'Label of the search box over the list of words. [max 40]',
      }),
      this.#box.query.trim()
        ? this.#searching.show(
            language,
            () => html`<span part="count">${this.#hits ? this.#count(this.#hits) : ''}</span>`,
          )
        : nothing,
    );
  }

  renderNone() {
    const { lang, dir, msg } = this.#language;
    return html`<p part="none" lang=${lang} dir=${dir}>
      ${msg('No word was found. Try another spelling, or the first letters only.', {
        id: 'glossary.find-none',
        desc: 'Shown when the search over the list of words finds nothing.',
      })}
    </p>`;
  }

  #count({ length: found }: readonly Entry[]): string {
    const { def } = this.#language;
    const n = this.#language.number(found);
    const all = this.#language.number(this.#pairs.size);
    return this.#language.plural(found, {
      one: def(str`${n} of ${all} words`, {
        id: 'glossary.count.one',
        desc: 'How many words the search found. {0}: found (decides the form, though “words” may belong to {1}), {1}: all. Beside the search box, and said.',
      }),
      other: def(str`${n} of ${all} words`, {
        id: 'glossary.count.other',
        desc: 'How many words the search found. {0}: found (decides the form, though “words” may belong to {1}), {1}: all. Beside the search box, and said.',
      }),
    });
  }

  #find(query: string, isComposing = false) {
    const hits = this.#lookUp(query);
    // A word that is half composed is no word yet: what was found before stays.
    if (isComposing && hits && !hits.length) return;
    this.#hits = hits;
    this.#sought = query;
    this.#host.requestUpdate();
    this.#status.say(hits ? this.#count(hits) : '', pause);
  }

  /** The words that a search finds in any of their languages; undefined without one. */
  #lookUp(query: string): readonly Entry[] | undefined {
    if (!query.trim()) return undefined;
    const part = this.#searching.module;
    if (!part) {
      void this.#searching.get().then((part) => part && this.#find(this.#box.query));
      return undefined;
    }
    this.#search ??= new part.Search(searchedOf);
    const mains = new Map<Entry, Entry>();
    for (const [main, others] of this.#pairs)
      for (const entry of [main, ...others]) mains.set(entry, main);
    const found = this.#search.find(query, [...mains.keys()]);
    return [...new Set(found.map(({ item }) => mains.get(item)!))];
  }
}
