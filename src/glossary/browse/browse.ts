import { html, nothing, type ReactiveController } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { assign } from '../../shared/content/author-content.js';
import { heading } from '../../shared/element/heading.js';
import type { LanguageController } from '../../shared/language/language-controller.js';
import { nearestLang } from '../../shared/language/nearest-lang.js';
import { direction } from '../../shared/language/direction.js';
import { str } from '../../shared/language/str.js';
import type { StatusController } from '../../shared/element/status-controller.js';
import { watchDeletions } from '../../shared/device/watch-deletions.js';
import { WipedController } from '../../shared/wiped.js';
import { keepWordHelp } from '../word-help.js';
import { styles } from './browse.styles.js';
import { definitionOf, fullEntry, listenTo, pictureOf } from '../definition-text.js';
import type { Entry, GlossaryModel } from '../glossary.model.js';
import { groupByLetter, pairUp, type LetterGroup } from './letters.js';
import { AddressController } from '../../shared/element/address.js';
import { LongList } from './long-list.js';
import { searchFor } from './search.js';
import { isHelpOff, markedTerms, setHelp } from '../terms.js';

export { styles };

/** Most entries that are drawn at once. */
const few = 48;

/** Pause in typing after which the count is said, in milliseconds. */
const pause = 600;

interface BrowseHost extends HTMLElement {
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly updateComplete: Promise<boolean>;
  addController(controller: ReactiveController): void;
  requestUpdate(): void;
}

/** The list from A to Z. A chunk of its own: a glossary that is only a source does not load it. */
export class Browse {
  readonly #host: BrowseHost;
  readonly #language: LanguageController;
  readonly #status: StatusController;
  #entries: readonly Entry[] = [];
  /** One entry a word, with its translations. */
  #pairs: ReadonlyMap<Entry, readonly Entry[]> = new Map();
  #groups: readonly LetterGroup[] = [];
  #query = '';
  /** How often the reader's words were deleted: the field is made anew. */
  #wipes = 0;
  /** Paper shows all words, whatever is searched for. */
  #onPaper = false;
  /** The definition of each entry, as it is shown. */
  readonly #definitions = new WeakMap<Entry, Node>();
  /** Copies of prose that no slot can show. */
  readonly #copies = new WeakMap<Node, Node>();
  #page?: string;
  /** What draws a dictionary. */
  #long?: LongList;

  constructor(host: BrowseHost, language: LanguageController, status: StatusController) {
    this.#host = host;
    this.#language = language;
    this.#status = status;
    host.addController({
      hostConnected: () => this.#followPrint(addEventListener),
      hostDisconnected: () => this.#followPrint(removeEventListener),
    });
    // What is searched for may tell as much as what is kept, and lasts no longer than a tab.
    new WipedController(
      host,
      () => 'session',
      (kind) => {
        if (kind) return;
        this.#wipes++;
        this.#filter('');
      },
    );
    new AddressController(host, { ready: () => !!this.#entries[0], find: (id) => this.#goTo(id) });
  }

  /** Whether everything is drawn; until then what the author wrote stays on show. */
  get whole(): boolean {
    return this.#entries.length <= few || !!this.#long?.whole;
  }

  render(model: GlossaryModel, entries: readonly Entry[], headingLevel: unknown) {
    const { lang, dir } = this.#language;
    const page = nearestLang(this.#host);
    if (entries !== this.#entries || page !== this.#page) {
      this.#entries = entries;
      this.#page = page;
      this.#pairs = pairUp(entries, page);
      this.#groups = groupByLetter([...this.#pairs.keys()], page);
      if (entries.length > few) this.#long ??= new LongList(this.#host);
    }
    const given = Number(headingLevel) || 0;
    const titleLevel = given || Math.max(2, model.titleLevel);
    const level = model.title ? titleLevel + 1 : given || 3;
    const isFound = this.#isFound;
    const shown = this.#groups
      .map(({ letter, entries }) => ({ letter, entries: entries.filter(isFound) }))
      .filter((group) => group.entries.length);
    const places = new Set(markedTerms().map((term) => term.entryId));
    const draw = (entry: Entry) => this.#renderEntry(entry, places.has(entry.id));
    const lists = shown.map((group) => group.entries);
    const drawn =
      (this.#onPaper ? null : this.#long)?.draw(
        this.#query,
        lists,
        [this.#language.words, this.#pairs],
        ({ id }) => places.has(id),
        draw,
      ) ?? (this.whole ? lists.map((list) => list.map(draw)) : []);
    return html`${
        model.title ? html`<div part="title">${heading(titleLevel, model.title)}</div>` : nothing
      }${this.#renderProse(model.before)}
      <div part="toolbar" lang=${lang} dir=${dir}>${this.#renderSearch()}${this.#renderHelp()}</div>
      ${this.#renderLetters(shown)}
      ${shown.map(
        ({ letter }, nth) =>
          html`<div part="group" data-letter=${letter}>
            ${heading(level, letter)}
            <dl>${drawn[nth]}</dl>
          </div>`,
      )}
      ${shown.length ? nothing : this.#renderNone()}${this.#renderProse(model.after)}`;
  }

  /** What the author wrote around the words: in a slot, or a copy of what stands among them. */
  #renderProse(nodes: readonly Node[] = []) {
    // Until the list is whole, everything is shown where it stands.
    if (!this.whole) return nothing;
    return nodes.map((node) => {
      if (node.parentNode === this.#host) return html`<slot ${assign([node])}></slot>`;
      let copy = this.#copies.get(node);
      if (!copy) {
        copy = definitionOf({ definition: [node] }, this.#host.ownerDocument);
        this.#copies.set(node, copy);
      }
      return copy;
    });
  }

  #renderSearch() {
    const { msg } = this.#language;
    return html`<search part="search" role="search">
      <label part="field-label" for="filter"
        >${msg('Find a word', {
          id: 'glossary.find',
          desc: 'Label of the search box over the list of words. [max 40]',
        })}</label
      >
      ${keyed(
        this.#wipes,
        html`<input
          id="filter"
          part="field"
          type="search"
          dir="auto"
          autocomplete="off"
          spellcheck="false"
          .value=${this.#query}
          @input=${(event: Event) => this.#filter((event.target as HTMLInputElement).value)}
          @keydown=${this.#escape}
        />`,
      )}
      ${this.#query ? html`<span part="count">${this.#count()}</span>` : nothing}
    </search>`;
  }

  #renderHelp() {
    return html`<button
      part="help"
      type="button"
      aria-pressed=${!isHelpOff()}
      @click=${this.#switch}
    >
      ${this.#language.msg('Explain words in the text', {
        id: 'glossary.word-help',
        desc: 'Switch over the list of words: whether words in running text can be pressed for their meaning. Its pressed state says on or off. [max 40]',
      })}
    </button>`;
  }

  #renderLetters(shown: readonly LetterGroup[]) {
    if (this.#groups.length < 2) return nothing;
    const letters = new Set(shown.map(({ letter }) => letter));
    const { lang, dir, msg } = this.#language;
    return html`<nav
      part="letters"
      dir=${dir}
      aria-label=${msg('Letters', {
        id: 'glossary.letters',
        desc: 'Name of the row of letters (in Chinese and Japanese: characters) that lead to the words that begin with them.',
      })}
      lang=${lang}
    >
      <ul>
        ${this.#groups.map(
          ({ letter }) =>
            html`<li>
              <button
                part="letter"
                type="button"
                aria-disabled=${!letters.has(letter)}
                @click=${() => this.#jump(letter)}
              >
                ${letter}
              </button>
            </li>`,
        )}
      </ul>
    </nav>`;
  }

  #renderEntry(entry: Entry, hasPlace: boolean) {
    const { lang, dir, msg } = this.#language;
    const own = entry.lang || nothing;
    const ownDir = entry.lang ? direction(entry.lang) : 'auto';
    return keyed(
      entry,
      html`<div part="entry" data-id=${entry.id}>
        <dt part="term" tabindex="-1" lang=${own} dir=${ownDir}>
          ${entry.term}${entry.say ? html` <bdi part="say">${entry.say}</bdi>` : nothing}
        </dt>
        <dd part="description" lang=${own} dir=${ownDir}>
          ${
            entry.aliases.length
              ? html`<p part="aliases"><bdi>${entry.aliases.join(' · ')}</bdi></p>`
              : nothing
          }
          <div part="meaning">${this.#definition(entry)}</div>
          ${this.#pairs
            .get(entry)
            ?.map(
              (other) =>
                html`<div
                  part="translation"
                  lang=${other.lang || nothing}
                  dir=${direction(other.lang)}
                >
                  <b>${other.term}</b> ${this.#definition(other)}
                </div>`,
            )}
          ${entry.plain ? html`<p part="plain">${entry.plain}</p>` : nothing}${pictureOf(entry)}
          <p part="actions" lang=${lang} dir=${dir}>
            ${listenTo(entry, this.#language)}${
              hasPlace
                ? html`<button part="place" type="button" @click=${() => this.#showPlace(entry)}>
                    ${msg('Where it is on this page', {
                      id: 'glossary.place',
                      desc: 'Button under an entry: leads to the word in the text of the same page. [max 40]',
                    })}
                  </button>`
                : nothing
            }${fullEntry(entry.href, this.#language)}
          </p>
        </dd>
      </div>`,
    );
  }

  #renderNone() {
    const { lang, dir, msg } = this.#language;
    return html`<p part="none" lang=${lang} dir=${dir}>
      ${msg('No word was found. Try another spelling, or the first letters only.', {
        id: 'glossary.find-none',
        desc: 'Shown when the search over the list of words finds nothing.',
      })}
    </p>`;
  }

  #definition(entry: Entry): Node {
    let copy = this.#definitions.get(entry);
    if (!copy) {
      this.#definitions.set(entry, (copy = definitionOf(entry, this.#host.ownerDocument)));
    }
    return copy;
  }

  /** Whether the search finds a word, in any of its languages. */
  get #isFound(): (entry: Entry) => boolean {
    const finds = searchFor(this.#onPaper ? '' : this.#query);
    return (entry) => [entry, ...(this.#pairs.get(entry) ?? [])].some(finds);
  }

  #count(): string {
    const { def } = this.#language;
    const found = [...this.#pairs.keys()].filter(this.#isFound).length;
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

  #filter(query: string) {
    this.#query = query;
    if (query) watchDeletions();
    this.#host.requestUpdate();
    this.#status.say(query.trim() ? this.#count() : '', pause);
  }

  readonly #escape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !this.#query) return;
    // The first press ends the search; a dialog around it closes with the second.
    event.preventDefault();
    event.stopPropagation();
    this.#filter('');
  };

  readonly #switch = () => {
    const on = isHelpOff();
    setHelp(on);
    this.#host.requestUpdate();
    void keepWordHelp(on);
  };

  #followPrint(act: typeof addEventListener) {
    act('beforeprint', this.#print);
    act('afterprint', this.#print);
  }

  readonly #print = ({ type }: Event) => {
    this.#onPaper = type === 'beforeprint' && !!this.#query;
    this.#host.requestUpdate();
  };

  #jump(letter: string) {
    const group = this.#host.renderRoot.querySelector(`[data-letter="${CSS.escape(letter)}"]`);
    bring(group?.querySelector('dt'), group);
  }

  #showPlace({ id }: Entry) {
    const term = markedTerms().find(({ entryId }) => entryId === id);
    bring(term?.shadowRoot?.querySelector<HTMLElement>('#trigger'));
  }

  /** Shows the entry that the address names, or that a place in the author's HTML belongs to. */
  async #goTo(wanted: string): Promise<true | undefined> {
    const id = this.#entryAt(wanted);
    if (id === undefined) return;
    if (this.#query) this.#filter('');
    do {
      await new Promise((go) => setTimeout(go, 50));
      await this.#host.updateComplete;
    } while (!(this.whole && (this.#long?.done ?? true)));
    const entry = this.#host.renderRoot.querySelector(`[data-id="${CSS.escape(id)}"]`);
    bring(entry?.querySelector('dt'), entry);
    return true;
  }

  #entryAt(id: string): string | undefined {
    const entries = this.#entries;
    const place = id ? this.#host.querySelector(`#${CSS.escape(id)}`) : null;
    const holds = (part: Node | string) => typeof part !== 'string' && part.contains(place);
    const found =
      entries.find((entry) => entry.id === id) ??
      (place &&
        entries.find(
          ({ source, definition }) =>
            source && (source.contains(place) || place.contains(source) || definition.some(holds)),
        ));
    return found?.id;
  }
}

function bring(target: HTMLElement | null | undefined, place: Element | null = target ?? null) {
  place?.scrollIntoView({ block: target === place ? 'center' : 'start' });
  target?.focus({ preventScroll: true });
}
