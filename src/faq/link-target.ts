import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { FaqItem } from './faq.model.js';

type Host = ReactiveControllerHost & HTMLElement;

/**
 * Follows links into the page: the id of a question, or of anything inside an answer, at load, on
 * `hashchange`, on back and forward, and when the link that is already in the address is pressed
 * again. Text fragments (`#:~:text=…`) count at load.
 */
export class LinkTargetController implements ReactiveController {
  readonly #host: Host;
  readonly #items: () => readonly FaqItem[];
  readonly #reveal: (items: FaqItem[], scrollTo?: Element) => void;
  #atLoad = true;

  /** `reveal` opens questions and brings the target, or else the last question, on screen. */
  constructor(
    host: Host,
    items: () => readonly FaqItem[],
    reveal: (items: FaqItem[], scrollTo?: Element) => void,
  ) {
    this.#host = host;
    this.#items = items;
    this.#reveal = reveal;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('hashchange', this.#follow);
    addEventListener('popstate', this.#follow);
    document.addEventListener('click', this.#pressed);
  }

  hostDisconnected(): void {
    removeEventListener('hashchange', this.#follow);
    removeEventListener('popstate', this.#follow);
    document.removeEventListener('click', this.#pressed);
  }

  hostUpdated(): void {
    if (!this.#atLoad || !this.#items().length) return;
    this.#atLoad = false;
    this.#follow();
    this.#followText();
  }

  readonly #pressed = (event: MouseEvent) => {
    const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
    // A changed address is heard by `hashchange`; the same one again only here.
    if (link && link.href === location.href && link.hash) setTimeout(this.#follow);
  };

  readonly #follow = () => {
    const id = decode(location.hash.slice(1).replace(/:~:.*$/, ''));
    if (!id) return;
    const items = this.#items();
    const target = (this.#host.getRootNode() as Document | ShadowRoot).getElementById?.(id);
    const inside = target && target !== this.#host && this.#host.contains(target);
    const item =
      (inside && items.find(({ source, answer }) => holds([source, ...answer], target))) ||
      (!target && items.find((item) => item.id === id));
    if (item) this.#reveal([item], inside && !item.source?.contains(target) ? target : undefined);
  };

  /** Opens answers that hold the words of a text fragment, which the page no longer knows. */
  #followText() {
    const [entry] = performance.getEntriesByType('navigation');
    const [, directive] = entry?.name.split(':~:') ?? [];
    if (!directive) return;
    const wanted = [...directive.matchAll(/(?:^|&)text=([^&]+)/g)].map(([, value]) =>
      // [prefix-,]start[,end][,-suffix]: the first part that is the text itself.
      words(decode(value.split(',').find((part) => !/^-|-$/.test(part)) ?? '')),
    );
    const holding = this.#items().filter(({ answer }) =>
      wanted.some((text) => text && words(answer.map(textOf).join(' ')).includes(text)),
    );
    if (holding.length) this.#reveal(holding);
  }
}

const holds = (nodes: readonly unknown[], target: Node) =>
  nodes.some((node) => node instanceof Node && node.contains(target));

const textOf = (node: Node | string) => (typeof node === 'string' ? node : node.textContent);
const words = (text: string) => text.toLowerCase().replace(/\s+/g, ' ').trim();

/** Malformed percent signs stay as they are. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
