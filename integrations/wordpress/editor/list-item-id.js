/** List items get the field “HTML anchor”, as headings have it, where WordPress does not give it yet. */
wp.hooks.addFilter(
  'blocks.registerBlockType',
  'bedside/list-item-id',
  (settings, name) =>
    name === 'core/list-item'
      ? { ...settings, supports: { ...settings.supports, anchor: true } }
      : settings,
  // Before WordPress turns what a block supports into attributes.
  1,
);
