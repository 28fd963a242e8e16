/** Few enough to do in any order. */
const few = 8;
/** Longest wait for a page that is not drawn now (a background frame), in milliseconds. */
const patience = 150;

/**
 * Finds out what stands in the viewport, without asking for a layout before its time: the browser is
 * asked early, and answers with the next frame, while other work goes on.
 */
export class Visible {
  readonly #seen = new Set<Element>();
  readonly #asked = new Set<Element>();
  readonly #observer =
    'IntersectionObserver' in globalThis
      ? new IntersectionObserver((entries) => {
          for (const { target, isIntersecting } of entries) {
            if (isIntersecting) this.#seen.add(target);
            this.#asked.delete(target);
          }
          if (!this.#asked.size) this.#answered();
        })
      : undefined;
  #answered = () => {};

  /** Asks about an element. */
  ask(element: Element): void {
    this.#asked.add(element);
    this.#observer?.observe(element);
  }

  /** The items whose parents were asked about, what is visible first. Call it once. */
  async first<Item extends { readonly parent: Element }>(
    items: readonly Item[],
  ): Promise<readonly Item[]> {
    if (this.#observer && this.#asked.size && items.length >= few && !document.hidden) {
      await new Promise<void>((done) => {
        this.#answered = done;
        setTimeout(done, patience);
      });
    }
    this.#observer?.disconnect();
    return [
      ...items.filter(({ parent }) => this.#seen.has(parent)),
      ...items.filter(({ parent }) => !this.#seen.has(parent)),
    ];
  }
}
