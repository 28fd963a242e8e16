/**
 * Registers the class under `tag` unless the page has one already: a second copy of the library
 * is no error, the first definition stays. Does nothing where there is no registry (Node).
 */
export const customElement =
  (tag: string) =>
  <C extends CustomElementConstructor>(element: C): void => {
    const registry = globalThis.customElements;
    if (registry && !registry.get(tag)) registry.define(tag, element);
  };
