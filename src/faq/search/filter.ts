import { css, html, nothing } from 'lit';
import { str } from '../../shared/language/str.js';
import { nearestLang } from '../../shared/language/nearest-lang.js';
import { plainText } from '../../shared/content/plain-text.js';
import { addStyles } from '../../shared/element/add-styles.js';
import { SearchBox } from '../../shared/search/box.js';
import { foldNodes, rangesOf, type Folded } from '../../shared/search/places.js';
import { Search, type Hit } from '../../shared/search/search.js';
import { fields } from '../../shared/styles/controls.js';
import type { FaqItem, FaqView } from '../faq.model.js';

/** Pause in typing after which the count is said, in milliseconds. */
const pause = 600;

/** The search box over questions and answers. A chunk of its own: pages without it do not load it. */
export class FaqFilter {
  readonly #box: SearchBox;
  readonly #search: Search<FaqItem>;
  #hits?: ReadonlyMap<FaqItem, Hit<FaqItem>>;
  /** What was open before the search. */
  #before?: ReadonlySet<string>;
  readonly #look: () => FaqView;
  /**
   * The marks of this element; all FAQs of a page share one highlight. Held on to here, because
   * Safari gives them back from the highlight as other objects, once it has collected these.
   */
  #marks: AbstractRange[] = [];

  constructor(view: () => FaqView) {
    this.#look = view;
    const { host } = this.#view;
    addStyles(host, filterStyles);
    // The page's highlights must not hold on to an element that was taken out.
    host.addController({ hostDisconnected: () => this.#unmark() });
    this.#box = new SearchBox(host, (query, isComposing) => this.#find(query, isComposing));
    this.#search = new Search((item) => ({ ...textsOf(item), lang: nearestLang(host) }));
  }

  /** What the element shows now. */
  get #view(): FaqView {
    return this.#look();
  }

  /** Whether a search is on and did not find this question. */
  hides(item: FaqItem): boolean {
    return !!this.#hits && !this.#hits.has(item);
  }

  /** Whether a search is on and found this question. */
  finds(item: FaqItem): boolean {
    return !!this.#hits?.has(item);
  }

  renderBox() {
    const { msg } = this.#view.language;
    return this.#box.render(
      msg('Search these questions', {
        id: 'faq.search',
        desc: 'Label of the search box above the questions. [max 40]',
      }),
      this.#hits ? html`<span part="count">${this.#count()}</span>` : nothing,
    );
  }

  get #none() {
    return this.#view.language.msg(
      'No question has these words. Try another word, or a shorter one.',
      { id: 'faq.search-none', desc: 'Shown when the search finds nothing.' },
    );
  }

  renderNone() {
    if (!this.#hits || this.#hits.size) return nothing;
    const { msg, lang, dir } = this.#view.language;
    return html`<div part="none" lang=${lang} dir=${dir}>
      <p>${this.#none}</p>
      <button type="button" @click=${this.#showAll}>
        ${msg('Show all questions', {
          id: 'faq.search-clear',
          desc: 'Button shown when the search finds nothing: ends the search. [max 32]',
        })}
      </button>
    </div>`;
  }

  /** Marks the found words, by CSS Custom Highlights: the author's nodes are not touched. */
  mark(): void {
    const registry = globalThis.CSS?.highlights;
    if (!registry || !this.#view.host.isConnected) return;
    this.#unmark();
    const highlight = registry.get('bedside-faq') ?? new Highlight();
    const { host, items, roots, addSheet } = this.#view;
    for (const root of this.#hits ? [host, ...roots.slice(1).map((root) => root.host)] : [])
      addSheet(root, colours);
    for (const [item, { sought }] of this.#hits ?? []) {
      const row = `[data-index="${items.indexOf(item)}"]`;
      const [drawn] = roots.flatMap((root) => root.querySelector(row) ?? []);
      const words = drawn?.querySelector('.words');
      const answer =
        item.source?.localName === 'details'
          ? [item.source]
          : item.render && drawn
            ? [drawn.querySelector('[part=answer]')!]
            : nodesOf(item);
      const places = [words ? [words] : [], answer].map((nodes) => foldNodes(nodes, sought.fold));
      for (const range of rangesIn(places, sought)) {
        this.#marks.push(range);
        highlight.add(range);
      }
    }
    registry.set('bedside-faq', highlight);
  }

  #unmark() {
    const highlight = globalThis.CSS?.highlights?.get('bedside-faq');
    for (const range of this.#marks) highlight?.delete(range);
    this.#marks = [];
  }

  #count() {
    return this.#view.language.msg(
      str`Found: ${this.#number(this.#hits!.size)} of ${this.#number(this.#view.items.length)}`,
      {
        id: 'faq.search-count',
        desc: 'Beside the search box, and said politely. {0}: how many questions match. {1}: how many there are. One text serves every number. [max 32]',
      },
    );
  }

  #number(value: number) {
    return this.#view.language.number(value);
  }

  #find(query: string, isComposing: boolean) {
    if (!query.trim()) return this.#end();
    const view = this.#view;
    const hits = this.#search.find(query, view.items);
    // A word that is half composed is no word yet: what was found before stays.
    if (isComposing && !hits.length) return;
    this.#before ??= view.ids;
    this.#hits = new Map(hits.map((hit) => [hit.item, hit]));
    view.open([
      ...this.#before,
      ...hits.filter((hit) => this.#search.isSaid(hit)).map(({ item }) => item.id),
    ]);
    view.status.say(hits.length ? this.#count() : this.#none, pause);
    view.host.requestUpdate();
  }

  #end() {
    const before = this.#before;
    this.#before = this.#hits = undefined;
    this.#view.status.say('', 0);
    if (before) this.#view.open(before);
    this.#view.host.requestUpdate();
  }

  readonly #showAll = (event: Event) => {
    const root = (event.target as Element).getRootNode() as ShadowRoot;
    this.#box.set('');
    root.querySelector<HTMLElement>('#filter')!.focus();
  };
}

const nodesOf = ({ answer }: FaqItem): Node[] =>
  answer.filter((part) => typeof part !== 'string') as Node[];

/** What is drawn is searched as it is marked, and the words of pictures and formulas besides. */
function textsOf(item: FaqItem) {
  const { question, answer } = item;
  const both = (words: Node | string | Iterable<Node | string>, nodes: readonly Node[]) =>
    `${plainText(words)}\n${foldNodes(nodes, (text) => text.replace(/\s+/g, ' ')).text}`;
  return {
    name: both(question, typeof question === 'string' ? [] : [question]),
    rest: both(answer, nodesOf(item)),
  };
}

/** Where it stands as it was typed, else where each of the words does. */
function rangesIn(places: readonly Folded[], { phrase, words }: Hit<FaqItem>['sought']): Range[] {
  const all = (text: string) => places.flatMap((place) => [...rangesOf(place, text)]);
  const whole = all(phrase);
  return whole.length ? whole : words.flatMap(all);
}

/** Found words, in the author's nodes and in the questions. */
const colours = `::highlight(bedside-faq){background-color:#ffe27a;color:#000}
@media (forced-colors:active){::highlight(bedside-faq){background-color:Highlight;color:HighlightText}}`;

/** Styles that only the search needs. */
const filterStyles = css`
  ${fields}
  [part='toolbar'] {
    flex-wrap: wrap;
    align-items: end;
    gap: 0.5em;
  }
  [part='search'] {
    flex: 1 1 16em;
    max-inline-size: 30em;
  }
  [part='search'] label {
    display: block;
    font-weight: bold;
  }
  [part='search'] input {
    inline-size: 100%;
  }
  [part='count'] {
    color: var(--_muted);
  }
  [part='none'] {
    padding-block: var(--_space);
  }
`;
