// Stands in for lit/decorators.js in the bundle: only the two decorators in use, only as TypeScript's experimental
// decorators call them, and only on fields. Upstream carries the standard kind as well, which is most of its size.
export const property = (options) => (prototype, name) => {
  prototype.constructor.createProperty(name, options);
};
export const state = () => property({ attribute: false });
