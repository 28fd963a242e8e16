import { css, html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { watchDeletions } from '../../shared/device/watch-deletions.js';
import { WipedController } from '../../shared/wiped.js';
import { str } from '../../shared/language/str.js';
import { fold, foldNodes, rangesOf } from '../../shared/content/fold.js';
import { plainText } from '../../shared/content/plain-text.js';
import { addStyles } from '../../shared/element/add-styles.js';
import { fields } from '../../shared/styles/controls.js';
import type { FaqItem, FaqView } from '../faq.model.js';

/** Pause in typing after which the count is said, in milliseconds. */
const pause = 600;

/** The search box over questions and answers. A chunk of its own: pages without it do not load it. */
export class FaqFilter {
  #query = '';
  /** How often the reader's words were deleted: the field is made anew. */
  #wipes = 0;
  #hits?: ReadonlySet<FaqItem>;
  /** What was open before the search. */
  #before?: ReadonlySet<string>;
  readonly #look: () => FaqView;
  /**
   * The marks of this element; all FAQs of a page share one highlight. Held on to here, because
   * Safari gives them back from the highlight as other objects, once it has collected these.
   */
  #marks: AbstractRange[] = [];
  readonly #texts = new WeakMap<FaqItem, Texts>();

  constructor(view: () => FaqView) {
    this.#look = view;
    const { host } = this.#view;
    addStyles(host, filterStyles);
    // The page's highlights must not hold on to an element that was taken out.
    host.addController({ hostDisconnected: () => this.#unmark() });
    // What is searched for may tell as much as what is kept, and lasts no longer than a tab.
    new WipedController(
      host,
      () => 'session',
      (kind) => {
        if (kind) return;
        this.#wipes++;
        this.#query = '';
        this.#end();
        host.requestUpdate();
      },
    );
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
    return html`<search part="search" role="search">
      <label part="field-label" for="filter"
        >${msg('Search these questions', {
          id: 'faq.search',
          desc: 'Label of the search box above the questions. [max 40]',
        })}</label
      >
      ${keyed(
        this.#wipes,
        html`<input
          part="field"
          id="filter"
          type="search"
          dir="auto"
          autocomplete="off"
          spellcheck="false"
          .value=${this.#query}
          @input=${(event: Event) => this.#search((event.target as HTMLInputElement).value)}
          @keydown=${this.#escape}
        />`,
      )}
      ${this.#hits ? html`<span part="count">${this.#count()}</span>` : nothing}
    </search>`;
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
    if (!registry) return;
    this.#unmark();
    const highlight = registry.get('bedside-faq') ?? new Highlight();
    const { host, items, roots, addSheet } = this.#view;
    for (const root of this.#hits ? [host, ...roots.slice(1).map((root) => root.host)] : [])
      addSheet(root, colours);
    const sought = fold(this.#query.trim());
    for (const item of this.#hits ?? []) {
      const row = `[data-index="${items.indexOf(item)}"]`;
      const [drawn] = roots.flatMap((root) => root.querySelector(row) ?? []);
      const words = drawn?.querySelector('.words');
      const answer =
        item.source?.localName === 'details'
          ? [item.source]
          : item.render && drawn
            ? [drawn.querySelector('[part=answer]')!]
            : nodesOf(item);
      for (const place of [words ? foldNodes([words]) : undefined, foldNodes(answer)])
        for (const range of place ? rangesOf(place, sought) : []) {
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

  #search(query: string) {
    this.#query = query;
    if (query) watchDeletions();
    const words = fold(query.trim());
    const view = this.#view;
    if (!words) return this.#end();
    this.#before ??= view.ids;
    const hits = view.items.filter((item) => {
      const { question, answer } = this.#textsOf(item);
      return question.includes(words) || answer.includes(words);
    });
    this.#hits = new Set(hits);
    view.open([
      ...this.#before,
      ...hits.filter((item) => this.#textsOf(item).answer.includes(words)).map(({ id }) => id),
    ]);
    view.status.say(hits.length ? this.#count() : this.#none, pause);
  }

  #end() {
    const before = this.#before;
    this.#before = this.#hits = undefined;
    this.#view.status.say('', 0);
    if (before) this.#view.open(before);
  }

  #textsOf(item: FaqItem) {
    let texts = this.#texts.get(item);
    if (!texts) {
      // What is drawn is searched as it is marked, and the words of pictures and formulas besides.
      const { question, answer } = item;
      const both = (words: Node | string | Iterable<Node | string>, nodes: readonly Node[]) =>
        fold(`${plainText(words)}\n${foldNodes(nodes).text}`);
      texts = {
        question: both(question, typeof question === 'string' ? [] : [question]),
        answer: both(answer, nodesOf(item)),
      };
      this.#texts.set(item, texts);
    }
    return texts;
  }

  readonly #escape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !this.#query) return;
    // One press, one thing: a dialog around the page stays open.
    event.preventDefault();
    event.stopPropagation();
    this.#search('');
  };

  readonly #showAll = (event: Event) => {
    const root = (event.target as Element).getRootNode() as ShadowRoot;
    this.#search('');
    root.querySelector<HTMLElement>('#filter')!.focus();
  };
}

interface Texts {
  question: string;
  answer: string;
}

const nodesOf = ({ answer }: FaqItem): Node[] =>
  answer.filter((part) => typeof part !== 'string') as Node[];

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
