import type { ReactiveController } from 'lit';

/** An element of ours. */
interface Host extends HTMLElement {
  readonly renderRoot: HTMLElement | DocumentFragment;
  addController(controller: ReactiveController): void;
}

const headings = 'h1,h2,h3,h4,h5,h6,[role=heading]';

/** What a family knows of addresses. */
export interface Places {
  /** Whether what addresses name is on show. */
  ready(): boolean;
  /**
   * The shown element of what an address names; `true` when the family went there itself.
   *
   * @param id The decoded id, also one that was made up.
   * @param place The author's element with that id, inside this host.
   * @param atLoad The page has just been opened there.
   */
  find?(id: string, place: Element | undefined, atLoad: boolean): Found | Promise<Found>;
}
type Found = Element | true | null | undefined;

/**
 * Goes where the address says: at load, when it changes (back and forward too), and when the link that is already in it
 * is pressed again. Authors' ids of what an element shows in another place lead to that place; what is closed around it
 * is opened.
 */
export class AddressController implements ReactiveController {
  readonly #host: Host;
  readonly #places: Places;
  #atLoad = true;
  #end?: AbortController;

  constructor(host: Host, places: Places) {
    this.#host = host;
    this.#places = places;
    host.addController(this);
  }

  hostConnected(): void {
    this.#end = new AbortController();
    addEventListener('hashchange', this.#changed, this.#end);
    addEventListener('click', this.#pressed, this.#end);
  }

  hostDisconnected(): void {
    this.#end?.abort();
  }

  hostUpdated(): void {
    if (!this.#atLoad || !this.#places.ready()) return;
    this.#atLoad = false;
    void this.#follow(true);
  }

  readonly #changed = () => void this.#follow(false);

  readonly #pressed = (event: Event) => {
    const link = event.composedPath().find((node) => (node as Element).localName === 'a');
    const { hash, href } = (link ?? {}) as HTMLAnchorElement;
    // A changed address is heard by `hashchange`; the same one again only here.
    if (hash && href === location.href) setTimeout(this.#changed);
  };

  async #follow(atLoad: boolean) {
    if (!this.#places.ready()) return;
    const host = this.#host;
    const id = addressed();
    const named = id ? elementOf(host, id) : undefined;
    const place = named && named !== host && host.contains(named) ? named : undefined;
    // Somewhere else on the page.
    if (named && !place) return;
    if (place) openAround(host);
    const found = await this.#places.find?.(id, place, atLoad);
    const shown = found ?? (place && shownHeading(host, place));
    if (!shown || shown === true) return;
    openAround(shown);
    shown.scrollIntoView();
  }
}

/** The id in the address, without a text fragment. Malformed percent signs stay as they are. */
export function addressed(): string {
  return decode(location.hash.slice(1).replace(/:~:.*$/, ''));
}

export function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function elementOf(host: Element, id: string): Element | null | undefined {
  const root = host.getRootNode() as Document | ShadowRoot;
  return root.getElementById?.(id) ?? root.querySelector(`a[name="${CSS.escape(id)}"]`);
}

/** Our own heading in place of the author's: of the title, or of a group. */
function shownHeading(host: Host, place: Element) {
  const heading = place.closest(headings) ?? place.querySelector(headings);
  if (!heading) return;
  const words = fold(heading);
  return [...host.renderRoot.querySelectorAll(headings)]
    .filter((shown) => fold(shown) && words.includes(fold(shown)))
    .sort((a, b) => fold(b).length - fold(a).length)[0];
}
const fold = (element: Element) => element.textContent!.replace(/\s+/g, ' ').trim();

/** Opens what is closed around an element, as the browser does for a link to a place in it. */
export function openAround(element: Element): void {
  for (let node: Element | null = element; node; node = outer(node)) {
    if (node.localName === 'details') (node as HTMLDetailsElement).open = true;
    if (node.getAttribute('hidden') !== 'until-found') continue;
    node.dispatchEvent(new CustomEvent('beforematch', { bubbles: true }));
    // What is ours opens by its state.
    if (node.getRootNode() === document) node.removeAttribute('hidden');
  }
}
const outer = (node: Element): Element | null =>
  node.assignedSlot ?? node.parentElement ?? (node.getRootNode() as ShadowRoot).host ?? null;
