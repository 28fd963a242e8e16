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

/** Files of Lit that import no other: what stands before them stands before all of Lit. */
const first = /\/node_modules\/(lit-html\/lit-html|@lit\/reactive-element\/css-tag)\.js$/;

/** Runs `src/shared/element/named-globals.ts` before Lit. */
const withNames = (code, names) => `import ${JSON.stringify(names)};\n${code}`;

/**
 * Rollup plugin: Lit under Trusted Types, and where markup has names of Lit's. A bundle with a Lit that was not patched is an
 * error.
 *
 * @param names Path of named-globals.ts.
 */
export function litPatch(names) {
  let patched = false;
  return {
    name: 'lit-patch',
    buildStart() {
      patched = false;
    },
    // Nobody uses what it exports: it is there for what it does.
    resolveId: (source) => (source === names ? { id: names, moduleSideEffects: true } : null),
    transform(code, id) {
      const path = id.replaceAll('\\', '/');
      if (/\/node_modules\/(lit-html|@lit\/reactive-element)\/(node|development)\//.test(path))
        this.error(`${path}: only the production browser build of Lit may be bundled.`);
      if (!first.test(path)) return null;
      const isHtml = path.endsWith('/lit-html.js');
      patched ||= isHtml;
      return { code: withNames(isHtml ? patchLit(code) : code, names), map: null };
    },
    generateBundle() {
      const bundlesLit = [...this.getModuleIds()].some((id) => /[\\/]lit-html[\\/]/.test(id));
      if (bundlesLit && !patched) this.error('lit-html.js was bundled without its patch.');
    },
  };
}
