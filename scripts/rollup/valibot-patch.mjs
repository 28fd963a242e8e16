/**
 * Rollup plugin: Valibot walks the fields of a schema with `for … in`, which also meets what an old script of the page has
 * added to the prototype of every object; each content file would be refused then. A release that says it differently
 * fails the build.
 */
export function valibotPatch() {
  const from = 'for (const key in this.entries)';
  return {
    name: 'valibot-patch',
    transform(code, id) {
      if (!/[\\/]node_modules[\\/]valibot[\\/]dist[\\/]index\.mjs$/.test(id)) return null;
      if (!code.includes(from))
        this.error(`valibot no longer says “${from}”; review scripts/rollup/valibot-patch.mjs.`);
      return {
        code: code.replaceAll(from, 'for (const key of Object.keys(this.entries))'),
        map: null,
      };
    },
  };
}
