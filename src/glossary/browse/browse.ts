import { html, nothing, type ReactiveController } from 'lit';
import { assign } from '../../shared/content/author-content.js';
import { heading } from '../../shared/element/heading.js';
import type { LanguageController } from '../../shared/language/language-controller.js';
import { nearestLang } from '../../shared/language/nearest-lang.js';
import type { StatusController } from '../../shared/element/status-controller.js';
import { keepWordHelp } from '../word-help.js';
import { styles } from './browse.styles.js';
import { renderEntry } from './entry.js';
import { definitionOf } from '../definition-text.js';
import type { Entry, GlossaryModel } from '../glossary.model.js';
import { groupByLetter, pairUp, type LetterGroup } from '../order/letters.js';
import { AddressController } from '../../shared/element/address.js';
import { LongList } from './long-list.js';
import { WordSearch } from './word-search.js';
import { isHelpOff, markedIds, markedTerms, setHelp } from '../terms.js';

export { styles };

/** Most entries that are drawn at once. */
const few = 48;

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
  #entries: readonly Entry[] = [];
  /** One entry a word, with its translations. */
  #pairs: ReadonlyMap<Entry, readonly Entry[]> = new Map();
  #groups: readonly LetterGroup[] = [];
  readonly #search: WordSearch;
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
    host.addController({
      hostConnected: () => this.#followPrint(addEventListener),
      hostDisconnected: () => this.#followPrint(removeEventListener),
    });
    this.#search = new WordSearch(host, language, status);
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
      const inOrder = this.#groups.flatMap(({ entries }) => entries);
      this.#search.among(new Map(inOrder.map((entry) => [entry, this.#pairs.get(entry)!])));
    }
    const given = Number(headingLevel) || 0;
    const titleLevel = given || Math.max(2, model.titleLevel);
    const level = model.title ? titleLevel + 1 : given || 3;
    const hits = this.#onPaper ? undefined : this.#search.hits;
    // What is found stands in one list, the names before the texts.
    const shown: readonly Partial<LetterGroup>[] = hits ? [{ entries: hits }] : this.#groups;
    const places = markedIds();
    const draw = (entry: Entry) => this.#renderEntry(entry, places.has(entry.id));
    const lists = shown.map(({ entries = [] }) => entries);
    const drawn =
      (this.#onPaper ? null : this.#long)?.draw(
        hits ? this.#search.sought : '',
        lists,
        [this.#language.words, this.#pairs],
        ({ id }) => places.has(id),
        draw,
      ) ?? (this.whole ? lists.map((list) => list.map(draw)) : []);
    return html`${
        model.title ? html`<div part="title">${heading(titleLevel, model.title)}</div>` : nothing
      }${this.#renderProse(model.before)}
      <div part="toolbar" lang=${lang} dir=${dir}>
        ${this.#search.render()}${this.#renderHelp()}
      </div>
      ${hits ? nothing : this.#renderLetters()}
      ${
        hits && !hits.length
          ? this.#search.renderNone()
          : shown.map(
              ({ letter }, nth) =>
                html`<div part="group" data-letter=${letter ?? nothing}>
                  ${letter ? heading(level, letter) : nothing}
                  <dl>${drawn[nth]}</dl>
                </div>`,
            )
      }${this.#renderProse(model.after)}`;
  }

  /** What the author wrote around the words: in a slot, or a copy of what stands among them. */
  #renderProse(nodes: readonly Node[] = []) {
    // Until the list is whole, everything is shown where it stands.
    if (!this.whole) return nothing;
    const isOwn = (node: Node) => node.parentNode === this.#host;
    return nodes.map((node, index) => {
      if (isOwn(node)) return html`<slot ${assign([node])}></slot>`;
      const before = nodes[index - 1];
      if (before && !isOwn(before)) return nothing;
      let copy = this.#copies.get(node);
      if (!copy) {
        const end = nodes.findIndex((other, at) => at > index && isOwn(other));
        const definition = nodes.slice(index, end < 0 ? undefined : end);
        this.#copies.set(node, (copy = definitionOf({ definition }, this.#host.ownerDocument)));
      }
      return copy;
    });
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

  #renderLetters() {
    if (this.#groups.length < 2) return nothing;
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
              <button part="letter" type="button" @click=${() => this.#jump(letter)}>
                ${letter}
              </button>
            </li>`,
        )}
      </ul>
    </nav>`;
  }

  #renderEntry(entry: Entry, hasPlace: boolean) {
    return renderEntry(
      entry,
      this.#pairs.get(entry) ?? [],
      this.#language,
      (each) => this.#definition(each),
      hasPlace ? () => this.#showPlace(entry) : undefined,
    );
  }

  #definition(entry: Entry): Node {
    let copy = this.#definitions.get(entry);
    if (!copy) {
      this.#definitions.set(entry, (copy = definitionOf(entry, this.#host.ownerDocument)));
    }
    return copy;
  }

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
    this.#onPaper = type === 'beforeprint' && !!this.#search.hits;
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
    this.#search.end();
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
