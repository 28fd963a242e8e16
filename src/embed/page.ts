/**
 * A node by its own properties and methods. Markup can name a picture “currentScript” or a field “attributes”,
 * and on documents and forms such a name goes before what they have themselves.
 */
export const own = <T extends Node>(node: T, prototype: object = HTMLElement.prototype): T =>
  new Proxy(node, {
    get(_, key) {
      const value: unknown = Reflect.get(prototype, key, node);
      return typeof value === 'function' ? (value.bind(node) as unknown) : value;
    },
  });

export const page = own(document, Document.prototype);

/** One element that is not what it seems does not stop the others. */
export function each<T>(items: Iterable<T>, act: (item: T) => void): void {
  for (const item of items)
    try {
      act(item);
    } catch (error) {
      console.warn(error);
    }
}
