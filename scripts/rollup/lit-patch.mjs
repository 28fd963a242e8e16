import { readFileSync } from 'node:fs';

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
    {
      why: 'no polyfills, no version list on the page',
      from: 'B?.(S,k),(t.litHtmlVersions??=[]).push("3.3.3");',
      to: '',
    },
    {
      why: 'no polyfills',
      from: ',B=t.litHtmlPolyfillSupport;',
      to: ';',
    },
    {
      why: 'no templates compiled ahead of time',
      from: 'e="number"==typeof s?this._$AC(t):(void 0===s.el&&(s.el=S.createElement(V(s.h,s.h[0]),this.options)),s);',
      to: 'e=this._$AC(t);',
    },
  ],
  '@lit/reactive-element/reactive-element.js': [
    {
      why: 'there is no HTMLElement in Node',
      from: 'class y extends HTMLElement{',
      to: 'class y extends(a.HTMLElement??class{}){',
    },
    {
      why: 'an element that a page moves into a frame or a pop-up gets sheets of its new document',
      from: 'disconnectedCallback(){this._$EO',
      to: 'adoptedCallback(){this.renderRoot&&s(this.renderRoot,this.constructor.elementStyles)}disconnectedCallback(){this._$EO',
    },
    {
      why: 'metadata is for standard decorators; ours are the experimental kind',
      from: 'Symbol.metadata??=Symbol("metadata"),a.litPropertyMetadata??=new WeakMap;',
      to: '',
    },
    {
      why: 'the same, and properties are declared with decorators alone',
      from: 'if(this.finalized=!0,this._$Ei(),this.hasOwnProperty(d("properties"))){const t=this.properties,s=[...r(t),...o(t)];for(const i of s)this.createProperty(i,t[i])}const t=this[Symbol.metadata];if(null!==t){const s=litPropertyMetadata.get(t);if(void 0!==s)for(const[t,i]of s)this.elementProperties.set(t,i)}',
      to: 'this.finalized=!0,this._$Ei();',
    },
    {
      why: 'initializers are for standard decorators',
      from: 'static addInitializer(t){this._$Ei(),(this.l??=[]).push(t)}',
      to: '',
    },
    { why: 'the same', from: ',void 0!==t.l&&(this.l=[...t.l])', to: '' },
    { why: 'the same', from: ',this.constructor.l?.forEach(t=>t(this))', to: '' },
    { why: 'no polyfills', from: ',p=a.reactiveElementPolyfillSupport', to: '' },
    {
      why: 'no polyfills, no version list on the page',
      from: ',p?.({ReactiveElement:y}),(a.reactiveElementVersions??=[]).push("2.1.2");',
      to: ';',
    },
  ],
  'lit-element/lit-element.js': [
    {
      why: 'no hydration and no polyfills',
      from: ',s.litElementHydrateSupport?.({LitElement:i});const o=s.litElementPolyfillSupport;o?.({LitElement:i});',
      to: ';',
    },
    {
      why: 'no version list on the page',
      from: '(s.litElementVersions??=[]).push("4.2.2");',
      to: '',
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

/** Files of Lit that are replaced whole, by smaller ones with the same exports; what they leave out is said in them. */
const replacements = {
  '@lit/reactive-element/css-tag.js': 'css-tag.js',
  'lit/decorators.js': 'decorators.js',
};

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
    load(id) {
      const path = id.replaceAll('\\', '/');
      const file = Object.keys(replacements).find((name) => path.endsWith(`/node_modules/${name}`));
      if (!file) return null;
      const replacement = new URL(`lit/${replacements[file]}`, import.meta.url);
      return { code: readFileSync(replacement, 'utf8'), moduleSideEffects: false };
    },
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
