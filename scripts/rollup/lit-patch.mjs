import { readFileSync } from 'node:fs';

/**
 * Changes made to Lit while it is bundled. Each names the upstream text it expects and what stands there afterwards;
 * a Lit release that says it differently fails the build instead of silently losing the protection.
 *
 * Why each is needed: docs/decisions/0004-lit-inside-and-patched.md.
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
      from: '$(t){const{values:i,_$litType$:s}=t,e="number"==typeof s?this._$AC(t):(void 0===s.el&&(s.el=S.createElement(V(s.h,s.h[0]),this.options)),s);',
      to: '$({values:i,strings:s}){let e=C.get(s);e||C.set(s,e=new S(s));',
    },
    {
      why: 'the same',
      from: '_$AC(t){let i=C.get(t.strings);return void 0===i&&C.set(t.strings,i=new S(t)),i}',
      to: '',
    },
    {
      why: 'the same',
      from: 'constructor({strings:t,_$litType$:i},e){let r;',
      to: 'constructor(t){let r;',
    },
    { why: 'the same', from: '[f,v]=N(t,i);', to: '[f,v]=N(t);' },
    {
      why: 'no value comes from another copy of Lit',
      from: 'E=Symbol.for("lit-noChange"),A=Symbol.for("lit-nothing"),',
      to: 'E=Symbol(),A=Symbol(),',
    },
    {
      why: 'a template that is none is a mistake of ours',
      from: 'throw Error("invalid template strings array")',
      to: 'throw Error()',
    },
    {
      why: 'an element without attributes has an empty list',
      from: 'if(r.hasAttributes())',
      to: '',
    },
    {
      why: 'templates are in our own files, where nothing looks like this mark; values never become markup',
      from: 'o=`lit$${Math.random().toFixed(9).slice(2)}$`',
      to: 'o="lit$"',
    },
    {
      why: 'attributes in our templates are parted by plain white space',
      from: 'f="[ \\t\\n\\f\\r]",',
      to: '',
    },
    {
      why: 'the same',
      from: 'p=RegExp(`>|${f}(?:([^\\\\s"\'>=/]+)(${f}*=${f}*(?:[^ \\t\\n\\f\\r"\'\\`<>=]|("|\')|))|$)`,"g")',
      to: 'p=/>|\\s(?:([^\\s"\'>=/]+)(\\s*=\\s*(?:[^\\s"\'`<>=]|("|\')|))|$)/g',
    },
    {
      why: 'a drawing is written inside html``: no svg`` and mathml``',
      from: 'x=t=>(i,...s)=>({_$litType$:t,strings:i,values:s}),b=x(1),w=x(2),T=x(3),',
      to: 'b=(t,...i)=>({_$litType$:1,strings:t,values:i}),',
    },
    { why: 'the same', from: 'T as mathml,', to: '' },
    { why: 'the same', from: ',w as svg', to: '' },
    { why: 'the same', from: 'l=2===i?"<svg>":3===i?"<math>":"",', to: 'l="",' },
    { why: 'the same', from: '+(2===i?"</svg>":3===i?"</math>":"")', to: '' },
    {
      why: 'the same',
      from: 'if(this.el=S.createElement(f,e),P.currentNode=this.el.content,2===i||3===i){const t=this.el.content.firstChild;t.replaceWith(...t.childNodes)}',
      to: 'this.el=S.createElement(f),P.currentNode=this.el.content;',
    },
    {
      why: 'no values inside comments, tag names and text-only elements: scripts/rollup/templates.mjs refuses them',
      from: 'v=/<(?:(!--|\\/[^a-zA-Z])|(\\/?[a-zA-Z][^>\\s]*)|(\\/?$))/g,_=/-->/g,m=/>/g,',
      to: 'v=/<\\/?[a-zA-Z][^>\\s]*/g,',
    },
    {
      why: 'the same; either kind of quote ends at its like',
      from: ',g=/\'/g,$=/"/g,y=/^(?:script|style|textarea|title)$/i,',
      to: ',',
    },
    {
      why: 'the same',
      from: 'c===v?"!--"===u[1]?c=_:void 0!==u[1]?c=m:void 0!==u[2]?(y.test(u[2])&&(n=RegExp("</"+u[2],"g")),c=p):void 0!==u[3]&&(c=p):c===p?">"===u[0]?(c=n??v,d=-1):',
      to: 'c===p?">"===u[0]?(c=v,d=-1):',
    },
    {
      why: 'the same',
      from: ":'\"'===u[3]?$:g):c===$||c===g?c=p:c===_||c===m?c=v:(c=p,n=void 0);",
      to: ':RegExp(u[3],"g")):c=p;',
    },
    {
      why: 'the same',
      from: 'if(y.test(r.tagName)){const t=r.textContent.split(o),i=t.length-1;if(i>0){r.textContent=s?s.emptyScript:"";for(let s=0;s<i;s++)r.append(t[s],c()),P.nextNode(),d.push({type:2,index:++l});r.append(t[i],c())}}',
      to: '',
    },
    {
      why: 'the same',
      from: 'else if(8===r.nodeType)if(r.data===n)d.push({type:2,index:l});else{let t=-1;for(;-1!==(t=r.data.indexOf(o,t+1));)d.push({type:7,index:l}),t+=o.length-1}l++}',
      to: 'else r.data===n&&d.push({type:2,index:l});l++}',
    },
    {
      why: 'the same',
      from: 'void 0!==s&&(void 0!==s.strings?(s._$AI(t,s,i),i+=s.strings.length-2):s._$AI(t[i])),i++',
      to: 's.strings?(s._$AI(t,s,i),i+=s.strings.length-2):s._$AI(t[i]),i++',
    },
    {
      why: 'directives in content and on elements only, none that waits for something',
      from: 'function M(t,i,s=t,e){if(i===E)return i;let h=void 0!==e?s._$Co?.[e]:s._$Cl;const o=a(i)?void 0:i._$litDirective$;return h?.constructor!==o&&(h?._$AO?.(!1),void 0===o?h=void 0:(h=new o(t),h._$AT(t,s,e)),void 0!==e?(s._$Co??=[])[e]=h:s._$Cl=h),void 0!==h&&(i=M(t,h._$AS(t,i.values),h,e)),i}',
      to: 'function M(t,i,s=t){if(i===E)return i;let h=s._$Cl;const o=a(i)?void 0:i._$litDirective$;return h?.constructor!==o&&(s._$Cl=h=o&&new o(t)),h?M(t,h._$AS(t,i.values),h):i}',
    },
    {
      why: 'the same',
      from: 'this._$AV=[],this._$AN=void 0,this._$AD=t,this._$AM=i}get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}',
      to: 'this._$AV=[],this._$AD=t}',
    },
    {
      why: 'the same; no other document to create nodes in',
      from: 'e=(t?.creationScope??l).importNode(i,!0);',
      to: 'e=l.importNode(i,!0);',
    },
    {
      why: 'the same; a part needs its parent only where repeat() moves it',
      from: 'new k(h,h.nextSibling,this,t):1===r.type?i=new r.ctor(h,r.name,r.strings,this,t):6===r.type&&(i=new Z(h,this,t)),',
      to: 'new k(h,h.nextSibling,this,t):i=r.ctor?new r.ctor(h,r.name,r.strings,t):new Z(h),',
    },
    {
      why: 'the same',
      from: 'd.push({type:1,index:l,name:e[2]',
      to: 'd.push({index:l,name:e[2]',
    },
    { why: 'the same', from: 'd.push({type:6,index:l})', to: 'd.push({index:l})' },
    {
      why: 'the same',
      from: 'get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(t,i,s,e){this.type=2,this._$AH=A,this._$AN=void 0,this._$AA=t,this._$AB=i,this._$AM=s,this.options=e,this._$Cv=e?.isConnected??!0}get parentNode(){let t=this._$AA.parentNode;const i=this._$AM;return void 0!==i&&11===t?.nodeType&&(t=i.parentNode),t}get startNode(){return this._$AA}get endNode(){return this._$AB}',
      to: 'constructor(t,i,s,e){this.type=2,this._$AH=A,this._$AA=t,this._$AB=i,this._$AM=s,this.options=e}',
    },
    {
      why: 'the same',
      from: 'for(this._$AP?.(!1,!0,s);t!==this._$AB;){const s=i(t).nextSibling;i(t).remove(),t=s}}setConnected(t){void 0===this._$AM&&(this._$Cv=t,this._$AP?.(t))}}',
      to: 'for(;t!==this._$AB;){const s=t.nextSibling;t.remove(),t=s}}}',
    },
    { why: 'no polyfills', from: 'i=t=>t,', to: '' },
    {
      why: 'the same',
      from: 'class H{get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}constructor(t,i,s,e,h){this.type=1,this._$AH=A,this._$AN=void 0,this.element=t,this.name=i,this._$AM=e,this.options=h,s.length>2||""!==s[0]||""!==s[1]?(this._$AH=Array(s.length-1).fill(new String),this.strings=s):this._$AH=A}_$AI(t,i=this,s,e){const h=this.strings;let o=!1;if(void 0===h)t=M(this,t,i,0),o=',
      to: 'class H{constructor(t,i,s,h){this._$AH=A,this.element=t,this.name=i,this.options=h,(s.length>2||s[0]+s[1])&&(this._$AH=Array(s.length-1).fill(new String),this.strings=s)}_$AI(t,i,s){const h=this.strings;let o=!1;if(void 0===h)o=',
    },
    {
      why: 'the same',
      from: 'r=M(this,e[s+n],i,n),r===E&&',
      to: 'r=e[s+n],r===E&&',
    },
    { why: 'the same', from: 'o&&!e&&this.j(t)', to: 'o&&this.j(t)' },
    {
      why: 'the same',
      from: 'class I extends H{constructor(){super(...arguments),this.type=3}',
      to: 'class I extends H{',
    },
    {
      why: 'the same',
      from: 'class L extends H{constructor(){super(...arguments),this.type=4}',
      to: 'class L extends H{',
    },
    {
      why: 'the same; listeners in templates are functions without options',
      from: 'constructor(t,i,s,e,h){super(t,i,s,e,h),this.type=5}_$AI(t,i=this){if((t=M(this,t,i,0)??A)===E)return;const s=this._$AH,e=t===A&&s!==A||t.capture!==s.capture||t.once!==s.once||t.passive!==s.passive,h=t!==A&&(s===A||e);e&&this.element.removeEventListener(this.name,this,s),h&&this.element.addEventListener(this.name,this,t),this._$AH=t}handleEvent(t){"function"==typeof this._$AH?this._$AH.call(this.options?.host??this.element,t):this._$AH.handleEvent(t)}}',
      to: '_$AI(t){(t??=A)!==E&&(t===A?this.element.removeEventListener(this.name,this):this._$AH===A&&this.element.addEventListener(this.name,this),this._$AH=t)}handleEvent(t){this._$AH.call(this.options.host,t)}}',
    },
    {
      why: 'the same',
      from: 'class Z{constructor(t,i,s){this.element=t,this.type=6,this._$AN=void 0,this._$AM=i,this.options=s}get _$AU(){return this._$AM._$AU}',
      to: 'class Z{constructor(t){this.element=t}',
    },
    {
      why: 'repeat() needs one of them',
      from: 'j={M:h,P:o,A:n,C:1,L:N,R,D:d,V:M,I:k,H,N:L,U:z,B:I,F:Z}',
      to: 'j={I:k}',
    },
    {
      why: 'only elements render, each into its own shadow root',
      from: 'const e=s?.renderBefore??i;let h=e._$litPart$;if(void 0===h){const t=s?.renderBefore??null;e._$litPart$=h=new k(i.insertBefore(c(),t),t,void 0,s??{})}return h._$AI(t),h}',
      to: '(i._$litPart$??=new k(i.appendChild(c()),null,void 0,s))._$AI(t)}',
    },
  ],
  'lit-html/directive.js': [
    {
      why: 'directives in content and on elements only, none that waits for something',
      from: 'constructor(t){}get _$AU(){return this._$AM._$AU}_$AT(t,e,i){this._$Ct=t,this._$AM=e,this._$Ci=i}',
      to: '',
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
      why: 'attributes hold text, numbers and booleans: no converters, no comparisons of our own',
      from: 'd=(t,s)=>t,u={toAttribute(t,s){switch(s){case Boolean:t=t?l:null;break;case Object:case Array:t=null==t?t:JSON.stringify(t)}return t},fromAttribute(t,s){let i=t;switch(s){case Boolean:i=null!==t;break;case Number:i=null===t?null:Number(t);break;case Object:case Array:try{i=JSON.parse(t)}catch(t){i=null}}return i}},f=(t,s)=>!i(t,s),b={attribute:!0,type:String,converter:u,reflect:!1,useDefault:!1,hasChanged:f};',
      to: 'b={};',
    },
    { why: 'the same', from: ',c=a.trustedTypes,l=c?c.emptyScript:"",', to: ',' },
    { why: 'the same', from: 'u as defaultConverter,', to: '' },
    { why: 'the same', from: ',f as notEqual', to: '' },
    {
      why: 'the same',
      from: 'const i=this.constructor.elementProperties.get(t),e=this.constructor._$Eu(t,i);if(void 0!==e&&!0===i.reflect){const h=(void 0!==i.converter?.toAttribute?i.converter:u).toAttribute(s,i.type);',
      to: '{const i=this.constructor.elementProperties.get(t),e=i.attribute??t.toLowerCase(),h=i.type===Boolean?s?"":null:s;',
    },
    {
      why: 'the same; no default to go back to when an attribute goes',
      from: 'const t=i.getPropertyOptions(e),h="function"==typeof t.converter?{fromAttribute:t.converter}:void 0!==t.converter?.fromAttribute?t.converter:u;this._$Em=e;const r=h.fromAttribute(s,t.type);this[e]=r??this._$Ej?.get(e)??r,',
      to: 'const{type:t}=i.elementProperties.get(e);this._$Em=e,this[e]=t===Boolean?null!==s:t===Number&&null!==s?Number(s):s,',
    },
    {
      why: 'the same; an update is asked for by our accessors, or without a name',
      from: 'requestUpdate(t,s,i,e=!1,h){if(void 0!==t){const r=this.constructor;if(!1===e&&(h=this[t]),i??=r.getPropertyOptions(t),!((i.hasChanged??f)(h,s)||i.useDefault&&i.reflect&&h===this._$Ej?.get(t)&&!this.hasAttribute(r._$Eu(t,i))))return;this.C(t,s,i)}',
      to: 'requestUpdate(t,s,e){if(t){if(i(this[t],s))return;this._$AL.has(t)||this._$AL.set(t,this.hasUpdated?s:void 0),e.reflect&&this._$Em!==t&&(this._$Eq??=new Set).add(t)}',
    },
    {
      why: 'the same',
      from: 'C(t,s,{useDefault:i,reflect:e,wrapped:h},r){i&&!(this._$Ej??=new Map).has(t)&&(this._$Ej.set(t,r??s??this[t]),!0!==h||void 0!==r)||(this._$AL.has(t)||(this.hasUpdated||i||(s=void 0),this._$AL.set(t,s)),!0===e&&this._$Em!==t&&(this._$Eq??=new Set).add(t))}',
      to: '',
    },
    {
      why: 'metadata is for standard decorators; ours are the experimental kind',
      from: 'Symbol.metadata??=Symbol("metadata"),a.litPropertyMetadata??=new WeakMap;',
      to: '',
    },
    {
      why: 'the same, and properties are declared with decorators alone',
      from: 'if(this.hasOwnProperty(d("finalized")))return;if(this.finalized=!0,this._$Ei(),this.hasOwnProperty(d("properties"))){const t=this.properties,s=[...r(t),...o(t)];for(const i of s)this.createProperty(i,t[i])}const t=this[Symbol.metadata];if(null!==t){const s=litPropertyMetadata.get(t);if(void 0!==s)for(const[t,i]of s)this.elementProperties.set(t,i)}',
      to: 'if(this.hasOwnProperty("finalized"))return;this.finalized=!0,this._$Ei();',
    },
    {
      why: 'the same: before a class is registered',
      from: 'if(this.hasOwnProperty(d("elementProperties")))return;const t=n(this);t.finalize(),void 0!==t.l&&(this.l=[...t.l]),this.elementProperties=new Map(t.elementProperties)',
      to: 'this.hasOwnProperty("elementProperties")||(this.elementProperties=new Map(this.elementProperties))',
    },
    {
      why: 'the same',
      from: ',y[d("elementProperties")]=new Map,y[d("finalized")]=new Map',
      to: '',
    },
    {
      why: 'decorators stand on fields, never on accessors',
      from: 'if(s.state&&(s.attribute=!1),this._$Ei(),this.prototype.hasOwnProperty(t)&&((s=Object.create(s)).wrapped=!0),this.elementProperties.set(t,s),!s.noAccessor){const i=Symbol(),h=this.getPropertyDescriptor(t,i,s);void 0!==h&&e(this.prototype,t,h)}}static getPropertyDescriptor(t,s,i){const{get:e,set:r}=h(this.prototype,t)??{get(){return this[s]},set(t){this[s]=t}};return{get:e,set(s){const h=e?.call(this);r?.call(this,s),this.requestUpdate(t,h,i)},configurable:!0,enumerable:!0}}static getPropertyOptions(t){return this.elementProperties.get(t)??b}',
      to: 'this._$Ei(),this.elementProperties.set(t,s);const i=Symbol();e(this.prototype,t,{get(){return this[i]},set(e){const h=this[i];this[i]=e,this.requestUpdate(t,h,s)},configurable:!0,enumerable:!0})}',
    },
    {
      why: 'the same',
      from: '{is:i,defineProperty:e,getOwnPropertyDescriptor:h,getOwnPropertyNames:r,getOwnPropertySymbols:o,getPrototypeOf:n}',
      to: '{is:i,defineProperty:e}',
    },
    {
      why: 'attribute is a name, or false; state is neither reflected nor read',
      from: 'static _$Eu(t,s){const i=s.attribute;return!1===i?void 0:"string"==typeof i?i:"string"==typeof t?t.toLowerCase():void 0}',
      to: '',
    },
    {
      why: 'the same',
      from: 'const i=this._$Eu(t,s);void 0!==i&&this._$Eh.set(i,t)',
      to: '!1!==s.attribute&&this._$Eh.set(s.attribute??t.toLowerCase(),t)',
    },
    {
      why: 'styles are one list without repetitions',
      from: 'static finalizeStyles(s){const i=[];if(Array.isArray(s)){const e=new Set(s.flat(1/0).reverse());for(const s of e)i.unshift(t(s))}else void 0!==s&&i.push(t(s));return i}',
      to: '',
    },
    {
      why: 'the same',
      from: 'this.elementStyles=this.finalizeStyles(this.styles)',
      to: 'this.elementStyles=[this.styles??[]].flat(1/0)',
    },
    {
      why: 'initializers are for standard decorators',
      from: 'static addInitializer(t){this._$Ei(),(this.l??=[]).push(t)}',
      to: '',
    },
    {
      why: 'the same; one step instead of four',
      from: 'this._$Ep=void 0,this.isUpdatePending=!1,this.hasUpdated=!1,this._$Em=null,this._$Ev()}_$Ev(){this._$ES=new Promise(t=>this.enableUpdating=t),this._$AL=new Map,this._$E_(),this.requestUpdate(),this.constructor.l?.forEach(t=>t(this))}',
      to: 'this._$ES=new Promise(t=>this.enableUpdating=t),this._$EM();for(const t of this.constructor.elementProperties.keys())this.hasOwnProperty(t)&&((this._$Ep??=new Map).set(t,this[t]),delete this[t]);this.requestUpdate()}',
    },
    {
      why: 'the same',
      from: '_$E_(){const t=new Map,s=this.constructor.elementProperties;for(const i of s.keys())this.hasOwnProperty(i)&&(t.set(i,this[i]),delete this[i]);t.size>0&&(this._$Ep=t)}',
      to: '',
    },
    { why: 'the same', from: 'enableUpdating(t){}', to: '' },
    {
      why: 'the same; shadow roots are our own',
      from: 'createRenderRoot(){const t=this.shadowRoot??this.attachShadow(this.constructor.shadowRootOptions);return s(t,this.constructor.elementStyles),t}connectedCallback(){this.renderRoot??=this.createRenderRoot(),',
      to: 'connectedCallback(){this.renderRoot||s(this.renderRoot=this.attachShadow(this.constructor.shadowRootOptions),this.constructor.elementStyles),',
    },
    {
      why: 'the same',
      from: 'attributeChangedCallback(t,s,i){this._$AK(t,i)}',
      to: '',
    },
    {
      why: 'the same',
      from: '_$AK(t,s){const i=this.constructor,e=i._$Eh.get(t);if(void 0!==e&&this._$Em!==e){',
      to: 'attributeChangedCallback(t,r,s){const i=this.constructor,e=i._$Eh.get(t);if(this._$Em!==e){',
    },
    { why: 'no polyfills', from: ',p=a.reactiveElementPolyfillSupport', to: '' },
    {
      why: 'no polyfills, no version list on the page',
      from: ',p?.({ReactiveElement:y}),(a.reactiveElementVersions??=[]).push("2.1.2");',
      to: ';',
    },
    { why: 'always there by then', from: 'this._$Eh&&[...', to: '[...' },
    { why: 'controllers stay', from: 'removeController(t){this._$EO?.delete(t)}', to: '' },
    {
      why: 'no element schedules, refuses or prolongs its updates, or treats the first as a special one',
      from: 'const t=this.scheduleUpdate();return null!=t&&await t,!this.isUpdatePending}scheduleUpdate(){return this.performUpdate()}performUpdate(){if(!this.isUpdatePending)return;if(!this.hasUpdated){if(this.renderRoot??=this.createRenderRoot(),this._$Ep){for(const[t,s]of this._$Ep)this[t]=s;this._$Ep=void 0}const t=this.constructor.elementProperties;if(t.size>0)for(const[s,i]of t){const{wrapped:t}=i,e=this[s];!0!==t||this._$AL.has(s)||void 0===e||this.C(s,void 0,i,e)}}',
      to: 'this._$Ep?.forEach((t,s)=>this[s]=t),this._$Ep=void 0;',
    },
    {
      why: 'the same',
      from: 'let t=!1;const s=this._$AL;try{t=this.shouldUpdate(s),t?(this.willUpdate(s),this._$EO?.forEach(t=>t.hostUpdate?.()),this.update(s)):this._$EM()}catch(s){throw t=!1,this._$EM(),s}t&&this._$AE(s)}',
      to: 'const s=this._$AL;try{this.willUpdate(s),this._$EO?.forEach(t=>t.hostUpdate?.()),this.update(s)}catch(t){throw this._$EM(),t}this._$EO?.forEach(t=>t.hostUpdated?.()),this.hasUpdated=!0,this.updated(s);return!this.isUpdatePending}',
    },
    {
      why: 'the same',
      from: '_$AE(t){this._$EO?.forEach(t=>t.hostUpdated?.()),this.hasUpdated||(this.hasUpdated=!0,this.firstUpdated(t)),this.updated(t)}',
      to: '',
    },
    {
      why: 'the same',
      from: 'return this.getUpdateComplete()}getUpdateComplete(){',
      to: '',
    },
    { why: 'the same', from: 'shouldUpdate(t){return!0}', to: '' },
    { why: 'the same', from: 'updated(t){}firstUpdated(t){}', to: 'updated(t){}' },
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
    { why: 'the same', from: 'i._$litElement$=!0,i["finalized"]=!0', to: '' },
    {
      why: 'shadow roots are our own and start empty; no directive waits for something',
      from: 'constructor(){super(...arguments),this.renderOptions={host:this},this._$Do=void 0}createRenderRoot(){const t=super.createRenderRoot();return this.renderOptions.renderBefore??=t.firstChild,t}',
      to: '',
    },
    {
      why: 'the same',
      from: 'this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),super.update(t),this._$Do=e(r,this.renderRoot,this.renderOptions)',
      to: 'super.update(t),e(r,this.renderRoot,{host:this})',
    },
    {
      why: 'the same; every element draws itself',
      from: 'connectedCallback(){super.connectedCallback(),this._$Do?.setConnected(!0)}disconnectedCallback(){super.disconnectedCallback(),this._$Do?.setConnected(!1)}render(){return r}',
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
