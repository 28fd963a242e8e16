import { isEdited } from '../../shared/content/editing.js';
import { isLine, widgetIn } from '../names.js';
import { each, own, page } from '../page.js';
import type * as Advice from './advice.js';
import { headings, words } from './author.js';
import { allowed } from './options.js';
import { reach } from './reach.js';
import { isSignpost, keyOf, Seen } from './terms.js';

type Options = Iterable<readonly [string, string]>;
type Use = (widget: string) => void;
type Load = (entry: string) => Promise<unknown>;

const done = new WeakSet<Element>();
/** What was put around the author's nodes. */
const made = new Set<Element>();
/** Links that may lead to an entry of a glossary that is not here yet. */
const links = new Set<HTMLAnchorElement>();
let load: Load;
let use: Use;

/**
 * Makes widgets of classes and links: puts the tag around the author's nodes. What somebody edits is left alone.
 *
 * @param candidates Elements with a class of ours, and links to a place on a page.
 * @param useWidget Fetches what a widget needs.
 * @param loadEntry Fetches a file by its name.
 */
export function mark(candidates: Iterable<Element>, useWidget: Use, loadEntry: Load): void {
  use = useWidget;
  load = loadEntry;
  each(candidates, read);
  const seen = new Seen();
  each(links, (link) => fromLink(link, seen));
}

function read(element: Element) {
  if (done.has(element) || isEdited(element)) return;
  done.add(element);
  const { hash } = element as HTMLAnchorElement;
  const { className } = own(element);
  const marker = widgetIn(hash);
  const heading = element.closest(marker && isLine(marker) ? `${headings},p` : headings);
  const widget = widgetIn(className);
  if (heading && marker && marker !== 'term')
    fromHeading(heading, element, marker, optionsIn(hash));
  else if (widget) fromClass(element, widget);
  else if (marker && isLine(marker)) wrap(element, marker, optionsIn(hash), [element]);
  else if (/bedside/i.test(hash || className)) advise(element, 'name');
  else if (hash) links.add(element as HTMLAnchorElement);
}

const optionsIn = (hash: string) => new URLSearchParams(hash.split('?')[1]);

function fromClass(container: Element, widget: string) {
  const options = [...own(container).attributes]
    .filter(({ name }) => name.startsWith('data-'))
    .map(({ name, value }) => [name, value] as const);
  if (container.matches(headings)) return fromHeading(container, container, widget, options);
  // A list's items must stay in the list, a paragraph's words in the paragraph.
  const isWhole = /^([OUD]L|P|A|TABLE|DETAILS)$/.test(own(container).nodeName);
  const inner = isWhole ? container : innermost(container);
  wrap(container, widget, options, isWhole ? [container] : [...own(inner).childNodes]);
}

/** What wraps all that a container holds, as themes and columns do, belongs to the container. */
function innermost(container: Element): Element {
  const inner = own(container).firstElementChild;
  return inner &&
    /^(DIV|SECTION|CENTER|FONT|B)$/.test(inner.nodeName) &&
    words(inner) === words(container)
    ? innermost(inner)
    : container;
}

function fromHeading(heading: Element, source: Element, widget: string, options: Options) {
  const nodes = reach(heading, widget);
  const isAlone = !nodes.some((node, i) => i && words(node));
  const isFile = [...options].some(([key]) => /^(data-)?src$/.test(key));
  if (isAlone && !isFile && !isAlways(widget)) advise(source, 'alone');
  else wrap(source, widget, options, nodes);
}

/** Whether there is something to show without any content below the heading. */
const isAlways = (widget: string) => widget === 'question-list' || isLine(widget);

function fromLink(link: HTMLAnchorElement, seen: Seen) {
  const key = keyOf(link, seen);
  if (key === undefined) return;
  links.delete(link);
  if (isSignpost(link, seen)) return;
  use('term');
  wrap(link, 'term', [['key', key]], [link]);
}

/** Puts `<bedside-…>` around nodes that stand side by side. */
function wrap(source: Element, widget: string, options: Options, nodes: Node[]) {
  const local = `bedside-${widget}`;
  const [first] = nodes;
  // A page restored from a copy of itself has its wrappers already.
  if (!first || first.parentElement!.closest(local)) return;
  const elements = nodes.filter((node): node is Element => node.nodeType === 1);
  if (elements.some((node) => node.localName === local || isEdited(node))) return;
  const element = page.createElement(local);
  for (const [option, value] of options) {
    const key = option.replace(/^data-/, '');
    if (allowed(widget, key, value)) element.setAttribute(key, value);
    else if (source.matches('a')) advise(source, 'option', key);
  }
  (first as ChildNode).before(element);
  element.append(...nodes);
  made.add(element);
}

/** A mistake of the author's is told by a file of its own. */
const advise = (element: Element, problem: Advice.Problem, detail = '') =>
  void load('advice').then((advice) =>
    (advice as typeof Advice | undefined)?.advise(element, problem, detail),
  );

/** What is edited from now on is put back as its author wrote it. */
function release() {
  for (const element of made)
    if (isEdited(element)) {
      made.delete(element);
      element.replaceWith(...element.childNodes);
    }
}

const isEditedNode = (node: Node) => node.nodeType === 1 && isEdited(node as Element);
new MutationObserver((records) => {
  if (records.some(({ type, addedNodes }) => type[0] === 'a' || [...addedNodes].some(isEditedNode)))
    release();
}).observe(document, { childList: true, subtree: true, attributeFilter: ['contenteditable'] });
