import type * as Check from './embed/check/check.js';
import { loader } from './embed/files.js';
import type * as Markers from './embed/markers/markers.js';
import { entries, parts, selector, widgetIn } from './embed/names.js';
import { each, own, page } from './embed/page.js';

/**
 * The classic loader: `<script src="…/embed.js" defer></script>`. Finds what the page uses, now and
 * later, and loads only that, from the folder it came from:
 *
 * 1. the tags, `<bedside-faq>`;
 * 2. a class on any container, `<div class="bedside-faq" data-single>`, attributes as `data-*`;
 * 3. a heading that links to a marker, `<h2><a href="#bedside-faq?single">`, or has the class: what
 *    follows it becomes the widget. For terms, any link to an entry of a glossary.
 *
 * 2 and 3 are the work of `embed/markers/`, a file of its own: it puts the tag around the author's
 * nodes, which keep their order and stay as they are. `data-use="faq quiz"` on the script loads these
 * at once; in the head and without `defer`, before the page is first drawn.
 */
const script = page.currentScript as HTMLScriptElement | null;
const mark = Symbol.for('bedside.embed.1');
const marks = globalThis as unknown as Record<symbol, boolean>;
if (script?.src && !marks[mark]) {
  marks[mark] = true;
  start(script);
}

function start(script: HTMLScriptElement) {
  const load = loader(script);
  /** Families in use. */
  const used = new Set<string>();
  /** Classes and links that may mean a widget. */
  let candidates: Element[] = [];
  /** Whether there is more among them than the ordinary links of a page. */
  let isAsked = false;

  function use(widget: string, first = false) {
    const entry = parts.includes(widget)
      ? 'page'
      : widget.replace('n-list', 'ns').replace('term', 'glossary');
    // A bundler's copy on the same page has come first.
    if (used.has(entry) || !entries.includes(entry)) return;
    used.add(entry);
    if (!customElements.get(`bedside-${widget}`)) void load(entry, first);
  }

  function found(element: Element) {
    const { localName, className } = own(element);
    const tag = widgetIn(localName);
    if (tag) return use(tag);
    const { hash, pathname } = element as HTMLAnchorElement;
    const widget = widgetIn(hash) ?? widgetIn(className);
    if (widget) use(widget);
    candidates.push(element);
    // Asked of each once, not of all of them at every change of the page.
    isAsked ||= /bedside|glossar/i.test(hash + pathname + className);
  }

  function lookAt(nodes: Iterable<Node>) {
    each(nodes, (node) => {
      const element = own(node as Element);
      if (element.nodeType !== 1) return;
      if (element.matches(selector)) found(node as Element);
      each(element.querySelectorAll(selector), found);
    });
    // While the page is being read, what belongs to a marker may still be on its way.
    if (page.readyState === 'loading' || !candidates[0]) return;
    if (!isAsked && !used.has('glossary')) return;
    const asked = candidates;
    candidates = [];
    isAsked = false;
    void load('markers').then((markers) =>
      (markers as typeof Markers | undefined)?.mark(asked, use, load),
    );
  }

  // The author's view, which readers never load.
  if ('check' in script.dataset || /[?&]bedside=check\b/.test(location.search)) {
    const told: Check.Told = new Map();
    page.addEventListener('bedside-error', (event) =>
      told.set(event.target!, (event as CustomEvent<{ problems: string[] }>).detail.problems),
    );
    void load('check').then((view) => (view as typeof Check | undefined)?.check(told));
  }

  const all = () => lookAt(page.children);
  const isFirst = !page.body;
  for (const name of script.dataset.use?.split(/\s+/) ?? []) {
    use(name, isFirst);
    if (isFirst) void load('markers', true);
  }
  all();
  page.addEventListener('DOMContentLoaded', all);
  new MutationObserver((records) => {
    lookAt(records.flatMap(({ addedNodes }) => [...addedNodes]));
  }).observe(document, { childList: true, subtree: true });
}
