/**
 * The two places where Lit, as it is published, cannot do what a strict Trusted Types policy asks of it. Everything else in
 * the bundle is Lit as published. Why: docs/decisions/0004-lit-inside-and-patched.md.
 */
export const patches = [
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
];

/**
 * A refused policy matters only where the page enforces Trusted Types. The harmless assignment finds that out: it throws
 * there, the module stops before anything is registered, and the author's content stays on show as it was written.
 */
const policy = `
function bedsidePolicy(factory){
  try{return factory.createPolicy("bedside",{createHTML:t=>t})}
  catch{document.createElement("p").innerHTML="<p>"}
}`;

/** Applies the patches to lit-html.js; throws when it is not the file they were written for. */
export function patchLit(code) {
  let out = code;
  for (const { from, to, why } of patches) {
    const parts = out.split(from);
    if (parts.length !== 2)
      throw new Error(
        `lit-html.js: expected exactly one “${from}”, found ${parts.length - 1}. ` +
          `Lit changed; review scripts/rollup/lit-patch.mjs (${why}).`,
      );
    out = parts.join(to);
  }
  return out + policy;
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
      if (!path.endsWith('/node_modules/lit-html/lit-html.js')) return null;
      patched = true;
      return { code: patchLit(code), map: null };
    },
    generateBundle() {
      const bundlesLit = [...this.getModuleIds()].some((id) => /[\\/]lit-html[\\/]/.test(id));
      if (bundlesLit && !patched) this.error('lit-html.js was bundled without its patch.');
    },
  };
}
