// Stands in for lit/decorators.js in the bundle: only the two decorators in use, only as TypeScript's experimental
// decorators call them. Upstream carries the standard kind as well, which is most of its size.
export const property = (options) => (prototype, name) => {
  const isAccessor = Object.hasOwn(prototype, name);
  prototype.constructor.createProperty(name, options);
  return isAccessor ? Object.getOwnPropertyDescriptor(prototype, name) : undefined;
};
export const state = (options) => property({ ...options, state: true, attribute: false });
