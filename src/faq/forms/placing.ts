import { render, type LitElement } from 'lit';
import { takenMark } from '../../shared/content/visible.js';
import { shield } from '../../shared/styles/base.js';
import type { FaqItem, FaqPart, Placing } from '../faq.model.js';

/** What the standard lets have a shadow tree, of what wraps questions. */
const framing = /^(ARTICLE|ASIDE|BLOCKQUOTE|DIV|FOOTER|HEADER|MAIN|NAV|P|SECTION|SPAN)$/;

interface Placed {
  /** A state that only this element has: what rules of the page name it by. */
  name: string;
  sheet?: CSSStyleSheet;
  frames: Map<Element, readonly FaqPart[]>;
}

const placed = new WeakMap<Element, Placed>();
/** Shadow trees that we have given to wrappers. They stay, and show all when they are not needed. */
const trees = new WeakSet<ShadowRoot>();
let last = 0;

/** The wrappers of an element in which questions are drawn now. */
export const framesOf = (host: Element): Iterable<Element> => placed.get(host)?.frames.keys() ?? [];

/** Whether questions can be drawn inside a wrapper, without moving anything. */
export const canFrame = (node: Element): boolean =>
  framing.test(node.nodeName) && (!node.shadowRoot || trees.has(node.shadowRoot));

/** What must be done in the page for one reading of the content. */
export class Place implements Placing {
  /** Further nodes that a search hides. */
  readonly #sought: ((hides: (item: FaqItem) => boolean | undefined) => Element[]) | undefined;
  readonly #hidden: Element[] = [];
  readonly shown: Element[] = [];
  readonly #frames = new Map<Element, readonly FaqPart[]>();

  /** What rules of the page may ask for: `:state(details)`. */
  readonly #state: string | undefined;

  constructor(
    state?: string,
    sought?: (hides: (item: FaqItem) => boolean | undefined) => Element[],
  ) {
    this.#state = state;
    this.#sought = sought;
  }

  /** The shadow trees in which questions are drawn. */
  get roots(): ShadowRoot[] {
    return [...this.#frames.keys()].flatMap(({ shadowRoot }) => shadowRoot ?? []);
  }

  hide(element: Element): void {
    this.#hidden.push(element);
  }

  show(element: Element): void {
    this.shown.push(element);
  }

  frame(element: Element, parts: readonly FaqPart[]): void {
    this.#frames.set(element, parts);
  }

  apply(
    host: LitElement,
    states: CustomStateSet,
    draw: (parts: readonly FaqPart[]) => unknown,
    hides: (item: FaqItem) => boolean | undefined,
  ): void {
    let here = placed.get(host);
    if (!here) placed.set(host, (here = { name: `bedside-${++last}`, frames: new Map() }));
    states.add(here.name);
    if (this.#state) states.add(this.#state);
    for (const element of here.frames.keys()) if (!this.#frames.has(element)) showAll(element);
    here.frames = this.#frames;
    for (const [element, parts] of this.#frames) {
      const root =
        element.shadowRoot ?? element.attachShadow({ mode: 'open', slotAssignment: 'manual' });
      trees.add(root);
      // Those of the element, with what its parts have added, but for what shields the element itself.
      const { elementStyles } = host.constructor as typeof LitElement;
      root.adoptedStyleSheets = (host.renderRoot as ShadowRoot).adoptedStyleSheets.filter(
        (_, i) => elementStyles[i] !== shield,
      );
      render(draw(parts), root, { host });
    }
    this.#rules(host, here, this.#sought?.(hides) ?? []);
  }

  end(host: LitElement, states: CustomStateSet): void {
    const here = placed.get(host);
    if (!here) return;
    if (this.#state) states.delete(this.#state);
    for (const element of here.frames.keys()) showAll(element);
    here.frames = new Map();
    leave(here);
  }

  #rules(host: Element, here: Placed, sought: readonly Element[]) {
    const path = (element: Element): string => {
      const parent = element.parentElement!;
      const step = `:nth-child(${[...parent.children].indexOf(element) + 1})`;
      return `${parent === host ? `${host.localName}:state(${here.name})` : path(parent)}>${step}`;
    };
    const rule = (elements: readonly Element[], style: string) =>
      elements.length ? `${elements.map(path).join()}{${style}}` : '';
    const css =
      rule([...this.#hidden, ...sought], `display:none!important;${takenMark}:1`) +
      rule(this.shown, opened);
    const root = host.getRootNode() as Document | ShadowRoot;
    if (here.sheet && !root.adoptedStyleSheets.includes(here.sheet)) leave(here);
    if (!css) return leave(here);
    const sheet = (here.sheet ??= new host.ownerDocument.defaultView!.CSSStyleSheet());
    if (texts.get(sheet) !== css) sheet.replaceSync(css);
    texts.set(sheet, css);
    if (!root.adoptedStyleSheets.includes(sheet)) {
      root.adoptedStyleSheets.push(sheet);
      roots.set(sheet, root);
    }
  }
}

/** An accordion's own panel: it is ours to open and close. */
const opened = [
  'display:block',
  'visibility:visible',
  'opacity:1',
  'block-size:auto',
  'max-block-size:none',
  'overflow:visible',
  'content-visibility:visible',
]
  .map((each) => `${each}!important`)
  .join(';');

const texts = new WeakMap<CSSStyleSheet, string>();
const roots = new WeakMap<CSSStyleSheet, Document | ShadowRoot>();

function leave(here: Placed) {
  const root = here.sheet && roots.get(here.sheet);
  if (root)
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => sheet !== here.sheet);
  delete here.sheet;
}

function showAll(element: Element) {
  const slot = document.createElement('slot');
  const root = element.shadowRoot!;
  render(slot, root);
  slot.assign(
    ...([...element.childNodes].filter(
      ({ nodeType }) => nodeType === 1 || nodeType === 3,
    ) as Element[]),
  );
}
