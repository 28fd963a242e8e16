// eslint-disable-next-line @typescript-eslint/triple-slash-reference -- a declaration of a module that only the build knows
/// <reference path="./embed.virtual.d.ts" />
import { files } from 'virtual:integrity';

/**
 * The classic loader: `<script src="…/embed.js" defer></script>`. Finds what the page uses, now and
 * later, and loads only that, from the folder it came from:
 *
 * 1. the tags, `<bedside-faq>`;
 * 2. a class on any container, `<div class="bedside-faq" data-single>`, attributes as `data-*`;
 * 3. a heading that links to a marker, `<h2><a href="#bedside-faq?single">`: what follows it, up to
 *    the next heading of that rank or higher, becomes the widget. For terms, any link to an entry
 *    of a glossary.
 *
 * 2 and 3 put the tag around the author's nodes, which keep their order and stay as they are.
 * `data-use="faq quiz"` on the script loads these at once; in the head and without `defer`, before
 * the page is first drawn.
 */
const script = document.currentScript as HTMLScriptElement | null;
/** Families first, in the order of `files`. */
const names = 'checklist|faq|glossary|questions|quiz|question-list|term';
const name = new RegExp(`[\\s#]bedside-(${names})[\\s?]`);
const tagIn = (text: string) => name.exec(` ${text} `)?.[1];
const selector = `bedside-${names.replaceAll('|', ',bedside-')},[class*="bedside-"],a[href*="#"]`;
const headings = 'h1,h2,h3,h4,h5,h6';
/** Options come from markup that a filter has passed; they must not become handlers or styles. */
const option = /^(?!on|style)[a-z-]+$/;

const mark = Symbol.for('bedside.embed.1');
const page = globalThis as unknown as Record<symbol, boolean> & { trustedTypes?: unknown };
if (script?.src && !page[mark]) {
  page[mark] = true;
  start(script);
}

function start({ src: base, nonce, dataset }: HTMLScriptElement) {
  const loading = new Set<string>();
  const done = new WeakSet<Element>();
  /** Links that may lead to an entry of a glossary that is not here yet. */
  const links = new Set<HTMLAnchorElement>();

  function add(tag: string, attributes: object) {
    const element = document.createElement(tag);
    for (const [key, value] of Object.entries({ nonce, ...attributes }))
      element.setAttribute(key, value);
    return document.head.appendChild(element);
  }

  /** `first` holds back the first drawing of the page until the family is there. */
  function load(family: number, first: boolean, query = '') {
    const again = () => query || load(family, false, '?retry');
    files.forEach(([file, integrity, users], i) => {
      const main = i === family;
      if (!(users & (1 << family)) || (query && !main)) return;
      const src = new URL(`${file}.js${query}`, base).href;
      // Where the page may insist on Trusted Types no script element can be given an address. There
      // import() takes what a preload, which can, has fetched and checked.
      if (main && (first || !page.trustedTypes))
        try {
          const blocking = first && 'render';
          add('script', { type: 'module', integrity, blocking, src }).onerror = again;
          return;
        } catch {
          // It does insist.
        }
      add('link', { rel: 'modulepreload', integrity, href: src });
      if (main) import(src).catch(again);
    });
  }

  function use(tag: string, first = false) {
    const entry = tag.replace('n-list', 'ns').replace('term', 'glossary');
    // A bundler's copy on the same page has come first.
    if (loading.has(entry) || customElements.get(`bedside-${tag}`)) return;
    loading.add(entry);
    load(names.split('|').indexOf(entry), first);
  }

  /** Puts `<bedside-…>` around nodes that stand side by side, or inside a container around its own. */
  function wrap(tag: string, attributes: Iterable<[string, string]>, nodes: Node[]) {
    const local = `bedside-${tag}`;
    const [first] = nodes;
    // A page restored from a copy of itself has its wrappers already.
    if (!first || first.parentElement!.closest(local)) return;
    if (nodes.some((node) => (node as Element).localName === local)) return;
    const element = document.createElement(local);
    for (const [key, value] of attributes) if (option.test(key)) element.setAttribute(key, value);
    (first as ChildNode).before(element);
    element.append(...nodes);
  }

  function fromClass(container: Element, tag: string) {
    const attributes = [...container.attributes].map(({ name, value }): [string, string] => [
      name.split('data-')[1] ?? '',
      value,
    ]);
    // A list's items must stay in the list, a paragraph's words in the paragraph.
    const whole = /^([OUD]L|P|A|TABLE|DETAILS|H[1-6])$/.test(container.nodeName);
    wrap(tag, attributes, whole ? [container] : [...container.childNodes]);
  }

  function fromMarker(link: HTMLAnchorElement, tag: string) {
    const heading = link.closest(headings);
    if (!heading) return;
    const nodes: Node[] = [];
    let next: Node | null = heading;
    do nodes.push(next);
    while (
      (next = next.nextSibling) &&
      !((next as Element).matches?.(headings) && next.nodeName <= heading.nodeName)
    );
    wrap(tag, new URLSearchParams(link.hash.split('?')[1]), nodes);
  }

  /** A link to an entry: of the glossary on this page, or on a page whose name says what it is. */
  function fromLink(link: HTMLAnchorElement) {
    // Unlike decodeURI() this takes a stray “%”.
    const id = new URLSearchParams(link.hash.replace('#', '=').replaceAll('+', '%2B')).get('')!;
    const entry =
      link.href.split('#')[0] === location.href.split('#')[0]
        ? document.getElementById(id)?.closest('bedside-glossary')
        : /glossar/i.test(link.pathname);
    if (!entry) return;
    links.delete(link);
    if (link.closest(`bedside-glossary,bedside-term,nav,${headings}`)) return;
    use('term');
    wrap('term', [['key', id]], [link]);
  }

  function found(element: Element) {
    if (done.has(element)) return;
    const tag = tagIn(element.localName);
    if (tag) return use(tag);
    const { hash } = element as HTMLAnchorElement;
    const marker = tagIn(hash);
    const marked = marker ?? tagIn(element.className);
    if (marked) use(marked);
    else if (!hash) return;
    // What belongs to it may still be on its way.
    if (document.readyState === 'loading') return;
    done.add(element);
    if (marker) fromMarker(element as HTMLAnchorElement, marker);
    else if (marked) fromClass(element, marked);
    else links.add(element as HTMLAnchorElement);
  }

  function look(node: Node) {
    if (node.nodeType !== 1) return;
    if ((node as Element).matches(selector)) found(node as Element);
    (node as Element).querySelectorAll(selector).forEach(found);
  }

  function lookAt(nodes: Iterable<Node>) {
    for (const node of nodes) look(node);
    links.forEach(fromLink);
  }

  const all = () => lookAt(document.children);
  for (const tag of dataset.use?.split(/\s+/) ?? []) use(tag, !document.body);
  all();
  document.addEventListener('DOMContentLoaded', all);
  new MutationObserver((records) => {
    for (const { addedNodes } of records) if (addedNodes[0]) lookAt(addedNodes);
  }).observe(document, { childList: true, subtree: true });
}
