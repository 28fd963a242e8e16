/**
 * Changes made to Lit while it is bundled. Each names the upstream text it expects and what stands there afterwards;
 * a Lit release that says it differently fails the build instead of silently losing the protection.
 *
 * Why each is needed: docs/decisions/lit-patches.md.
 */
export const patches = {
  'lit-html/lit-html.js': [
    {
      why: 'templates go through setHTML(), which needs no Trusted Types policy; elsewhere through one policy named "bedside"',
      from: 'e=s?s.createPolicy("lit-html",{createHTML:t=>t}):void 0',
      to: 'e=s&&!Element.prototype.setHTML?bedsidePolicy(s):void 0',
    },
    {
      why: 'the only place where Lit writes markup',
      from: 's.innerHTML=t,s}',
      to: 's.setHTML?s.setHTML(t,{sanitizer:{removeElements:[],removeAttributes:[],comments:!0}}):s.innerHTML=t,s}',
    },
    {
      why: 'there is no document in Node',
      from: 'l=document,',
      to: 'l=t.document,',
    },
    {
      why: 'there is no document in Node',
      from: 'P=l.createTreeWalker(l,129)',
      to: 'P=l?.createTreeWalker(l,129)',
    },
  ],
  '@lit/reactive-element/reactive-element.js': [
    {
      why: 'there is no HTMLElement in Node',
      from: 'class y extends HTMLElement{',
      to: 'class y extends(a.HTMLElement??class{}){',
    },
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

/** Applies the patches of one Lit file; throws when the file is not the one they were written for. */
export function patchLit(file, code) {
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
  return file === 'lit-html/lit-html.js' ? out + policy : out;
}

/** Rollup plugin: Lit without a Trusted Types policy of its own, and importable in Node. */
export function litPatch() {
  const seen = new Set();
  return {
    name: 'lit-patch',
    buildStart: () => seen.clear(),
    transform(code, id) {
      const path = id.replaceAll('\\', '/');
      const file = Object.keys(patches).find((name) => path.endsWith(`/node_modules/${name}`));
      if (!file) {
        if (/\/node_modules\/(lit-html|@lit\/reactive-element)\/(node|development)\//.test(path))
          this.error(`${path}: only the production browser build of Lit may be bundled.`);
        return null;
      }
      seen.add(file);
      return { code: patchLit(file, code), map: null };
    },
    generateBundle() {
      const bundlesLit = [...this.getModuleIds()].some((id) => /[\\/]lit-html[\\/]/.test(id));
      for (const file of Object.keys(patches))
        if (bundlesLit && !seen.has(file)) this.error(`${file} was bundled without its patch.`);
    },
  };
}
