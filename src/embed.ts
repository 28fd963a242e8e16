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
 * `data-use="faq quiz"` on the script, in the head, loads these before the page is first drawn.
 */
const script = document.currentScript as HTMLScriptElement | null;
const names = 'faq|quiz|checklist|question-list|questions|glossary|term';
const name = new RegExp(`(?:^|[\\s#])bedside-(${names})(?:$|[\\s?])`);
const headings = /^H[1-6]$/;
const selector =
  names.replace(/[\w-]+\|?/g, (part) => `bedside-${part.replace('|', ',')}`) +
  ',[class*="bedside-"],a[href*="#"]';

const mark = Symbol.for('bedside.embed.1');
const page = globalThis as unknown as Record<symbol, boolean>;
if (script?.src && !page[mark]) {
  page[mark] = true;
  start(script.src);
}

function start(src: string) {
  const loading = new Set<string>();
  const done = new WeakSet<Element>();
  /** Elements found before the page was whole: what belongs to them may still be on its way. */
  const later = new Set<Element>();
  /** Links that may lead to an entry of a glossary that is not here yet. */
  const links = new Set<HTMLAnchorElement>();

  const add = (tag: string, attributes: Record<string, string>, failed?: () => void) => {
    const element = document.createElement(tag);
    for (const key in attributes) element.setAttribute(key, attributes[key]!);
    if (failed) element.addEventListener('error', failed);
    document.head.append(element);
  };

  function load(family: string, retry = '', blocking = {}) {
    const entry = `${family}.js`;
    for (const file in files[entry]) {
      const url = new URL(file, src).href;
      const integrity = files[entry]![file]!;
      if (file === entry)
        add(
          'script',
          { type: 'module', src: url + retry, integrity, crossorigin: '', ...blocking },
          () => {
            if (!retry) load(family, '?retry=1');
          },
        );
      else if (!retry) add('link', { rel: 'modulepreload', href: url, integrity, crossorigin: '' });
    }
  }

  function use(tag: string, blocking?: object) {
    const family = tag.replace(/^question-list$/, 'questions').replace('term', 'glossary');
    // A bundler's copy on the same page has come first.
    if (loading.has(family) || customElements.get(`bedside-${tag}`)) return;
    loading.add(family);
    load(family, '', blocking);
  }

  /** Puts `<bedside-…>` around nodes that stand side by side, or inside a container around its own. */
  function wrap(tag: string, attributes: Iterable<[string, string]>, first: Node, nodes: Node[]) {
    const element = document.createElement(`bedside-${tag}`);
    for (const [key, value] of attributes) element.setAttribute(key, value);
    first.parentNode!.insertBefore(element, first);
    element.append(...nodes);
  }

  function fromClass(container: HTMLElement, tag: string) {
    const attributes = [...container.attributes]
      .filter(({ name }) => name.startsWith('data-'))
      .map(({ name, value }): [string, string] => [name.slice(5), value]);
    const nodes = [...container.childNodes];
    // A list's items must stay in the list, a paragraph's words in the paragraph.
    if (/^([OUD]L|P|A|TABLE|H[1-6])$/.test(container.nodeName))
      wrap(tag, attributes, container, [container]);
    else if (nodes[0]) wrap(tag, attributes, nodes[0], nodes);
  }

  function fromMarker(link: HTMLAnchorElement, tag: string) {
    const heading = link.closest('h1,h2,h3,h4,h5,h6');
    if (!heading) return;
    const nodes: Node[] = [heading];
    for (let next = heading.nextSibling; next; next = next.nextSibling) {
      if (headings.test(next.nodeName) && next.nodeName <= heading.nodeName) break;
      nodes.push(next);
    }
    wrap(tag, new URLSearchParams(link.hash.split('?')[1]), heading, nodes);
  }

  /** A link to an entry: of the glossary on this page, or on a page whose name says what it is. */
  function fromLink(link: HTMLAnchorElement) {
    const id = decodeURI(link.hash.slice(1));
    const here = link.href.split('#')[0] === location.href.split('#')[0];
    const entry = here
      ? document.getElementById(id)?.closest('bedside-glossary')
      : /glossar/i.test(link.pathname);
    if (entry) links.delete(link);
    if (entry && !link.closest('bedside-glossary,bedside-term,nav,h1,h2,h3,h4,h5,h6')) {
      use('term');
      wrap('term', [['key', id]], link, [link]);
    }
  }

  function found(element: Element) {
    if (done.has(element)) return;
    const tag = name.exec(` ${element.localName} `)?.[1];
    if (tag) return use(tag);
    const link = element.localName === 'a';
    const marked = name.exec(link ? (element as HTMLAnchorElement).hash : element.className)?.[1];
    if (marked) use(marked);
    else if (!link) return;
    if (document.readyState === 'loading') return void later.add(element);
    done.add(element);
    if (!link) fromClass(element as HTMLElement, marked!);
    else if (marked) fromMarker(element as HTMLAnchorElement, marked);
    else if ((element as HTMLAnchorElement).hash[1]) links.add(element as HTMLAnchorElement);
  }

  function look(node: Node) {
    if (node.nodeType !== 1) return;
    if ((node as Element).matches(selector)) found(node as Element);
    (node as Element).querySelectorAll(selector).forEach(found);
  }

  for (const tag of (script!.dataset.use ?? '').split(/\s+/))
    if (tag) use(tag, { blocking: 'render' });
  look(document.documentElement);
  links.forEach(fromLink);
  new MutationObserver((records) => {
    for (const { addedNodes } of records) addedNodes.forEach(look);
    links.forEach(fromLink);
  }).observe(document, { childList: true, subtree: true });
  document.addEventListener('DOMContentLoaded', () => {
    later.forEach(found);
    links.forEach(fromLink);
  });
}
