/**
 * The places where Lit, as it is published, cannot do what a strict Trusted Types policy asks of it, and where it looks for
 * other scripts under names that a page's markup can have. Everything else in the bundle is Lit as published. Why:
 * docs/decisions/0004-lit-inside-and-patched.md.
 */

/** An element with `id="litHtmlVersions"` is a global of that name: Lit would call it, and stop. */
const named = 'markup of a page can have this name; nothing of ours is under it';
const versions = (global) => ({ why: named, from: `(${global}??=[]).push(`, to: '[].push(' });

/** By file: what it says, and what it says instead. */
export const patches = {
  'lit-html/lit-html.js': [
    {
      why: 'where there is setHTML(), which needs no policy, none is asked for; elsewhere one named “bedside”',
      from: 'e=s?s.createPolicy("lit-html",{createHTML:t=>t}):void 0',
      to: 'e=s&&!Element.prototype.setHTML?bedsidePolicy(s):void 0',
    },
    {
      why: 'the only place where Lit writes markup',
      from: 's.innerHTML=t,s}',
      to: 's.setHTML?s.setHTML(t,{sanitizer:{removeElements:[],removeAttributes:[],comments:!0}}):s.innerHTML=t,s}',
    },
    { why: named, from: '=t.litHtmlPolyfillSupport', to: '=void 0' },
    versions('t.litHtmlVersions'),
  ],
  '@lit/reactive-element/reactive-element.js': [
    { why: named, from: 'l=c?c.emptyScript:""', to: 'l=c?.emptyScript??""' },
    { why: named, from: '=a.reactiveElementPolyfillSupport', to: '=void 0' },
    { why: named, from: ',a.litPropertyMetadata??=new WeakMap', to: '' },
    { why: 'our decorators put nothing there', from: '=litPropertyMetadata.get(t)', to: '=void 0' },
    versions('a.reactiveElementVersions'),
  ],
  '@lit/reactive-element/css-tag.js': [
    { why: named, from: '(void 0===t.ShadyCSS||t.ShadyCSS.nativeShadow)&&', to: '' },
  ],
  'lit-element/lit-element.js': [
    { why: named, from: ',s.litElementHydrateSupport?.({LitElement:i})', to: '' },
    { why: named, from: '=s.litElementPolyfillSupport', to: '=void 0' },
    versions('s.litElementVersions'),
  ],
};

/**
 * A refused policy matters only where the page enforces Trusted Types. The harmless assignment finds that out: it throws
 * there, the module stops before anything is registered, and the author's content stays on show as it was written.
 */
const policy = `
function bedsidePolicy(factory){
  try{return factory.createPolicy("bedside",{createHTML:t=>t})}
  catch{document.createElement("p").innerHTML="<p>"}
}`;

/** Applies the patches to a file of Lit; throws when it is not the one they were written for. */
export function patchLit(code, file = 'lit-html/lit-html.js') {
  let out = code;
  for (const { from, to, why } of patches[file]) {
    const parts = out.split(from);
    if (parts.length !== 2)
      throw new Error(
        `${file}: expected exactly one “${from}”, found ${parts.length - 1}. ` +
          `Lit changed; review scripts/rollup/lit-patch.mjs (${why}).`,
      );
    out = parts.join(to);
  }
  return out.includes('bedsidePolicy') ? out + policy : out;
}

/** Rollup plugin: Lit under Trusted Types. A bundle with a Lit that was not patched is an error. */
export function litPatch() {
  let patched = false;
  return {
    name: 'lit-patch',
    buildStart() {
      patched = false;
    },
    transform(code, id) {
      const path = id.replaceAll('\\', '/');
      if (/\/node_modules\/(lit-html|@lit\/reactive-element)\/(node|development)\//.test(path))
        this.error(`${path}: only the production browser build of Lit may be bundled.`);
      const file = Object.keys(patches).find((each) => path.endsWith(`/node_modules/${each}`));
      if (!file) return null;
      patched ||= file.startsWith('lit-html');
      return { code: patchLit(code, file), map: null };
    },
    generateBundle() {
      const bundlesLit = [...this.getModuleIds()].some((id) => /[\\/]lit-html[\\/]/.test(id));
      if (bundlesLit && !patched) this.error('lit-html.js was bundled without its patch.');
    },
  };
}
