/** Pieces of templates: core blocks in short form, `[name, attributes, inner]`, with grey words to write over. */
const { createBlock } = wp.blocks;

export const block = (name, attributes = {}, inner = []) => [name, attributes, inner];
export const title = (placeholder) => block('core/heading', { level: 2, placeholder });
export const heading = (placeholder) => block('core/heading', { level: 3, placeholder });
export const paragraph = (placeholder) => block('core/paragraph', { placeholder });
export const list = (...placeholders) =>
  block(
    'core/list',
    {},
    placeholders.map((placeholder) => block('core/list-item', { placeholder })),
  );

/** Blocks from the short form of a template. */
export const made = ([type, attributes, inner = []]) =>
  createBlock(type, attributes, inner.map(made));
