/**
 * Names under which Lit looks for other scripts among the globals. An element of the page with such an `id` is a global of
 * that name too: Lit would call it, and every widget would stop. The build has this run before Lit
 * (`scripts/rollup/lit-patch.mjs`); what a script of the page has put there stays.
 */
const owners = ['litHtml', 'litElement', 'reactiveElement'];
const names = [
  ...['Versions', 'PolyfillSupport', 'HydrateSupport'].flatMap((end) =>
    owners.map((owner) => owner + end),
  ),
  'litPropertyMetadata',
  'ShadyCSS',
  'trustedTypes',
];

// Elements are found by the prototype of the window, scripts put their own on the window itself.
for (const name of names)
  if (name in globalThis && !Object.hasOwn(globalThis, name))
    Object.defineProperty(globalThis, name, { configurable: true, writable: true });
