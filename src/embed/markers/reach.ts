import { furniture, isLine, selector, widgetIn } from '../names.js';
import { headings, words } from './author.js';

const holds = (node: Node, what: string) =>
  node.nodeType === 1 && ((node as Element).matches(what) || (node as Element).querySelector(what));
const within = (node: Element, what: string) => [node, ...node.querySelectorAll(what)];

/**
 * What belongs to the heading of a marker, itself first, with what wraps it alone: all up to the next heading of its
 * rank or higher, a line across the page, or another widget. After the last list of a widget that is made of lists, a
 * heading begins something else.
 */
export function reach(heading: Element, widget: string): ChildNode[] {
  // What stands around a line may be of other words too, or say their language.
  if (isLine(widget)) return [heading];
  let top = heading;
  const isRest = (node: Node) => node === top || !words(node) || isTool(node);
  for (
    let parent: Element;
    (parent = top.parentElement!) &&
    isWrapper(parent.nodeName) &&
    every(parent, isRest) &&
    // The list stands where it is: a wrapper may say its language.
    !(widget === 'question-list' && parent.hasAttribute('lang'));
  )
    top = parent;
  const nodes: ChildNode[] = [top];
  if (widget === 'question-list') return nodes;
  for (let next; (next = nodes.at(-1)!.nextSibling) && !ends(next, heading, widget);)
    nodes.push(next);
  const content = nodes.findIndex((node, i) => i && !isFurniture(node) && holds(node, blocks));
  const end = nodes.findIndex((node, i) => i > content && isFurniture(node));
  if (content > 0 && end > 0) nodes.length = end;
  if (/^(faq|help|levels)$/.test(widget)) return nodes;

  const isList = (node: Node) => holds(node, widget === 'glossary' ? 'dl,table' : 'ul,ol');
  const isHeading = (node: Node, i: number) => i && holds(node, headings);
  const lastList = nodes.findLastIndex(isList);
  // A quiz and a glossary may be made of headings too, with lists below them or none.
  const firstList = nodes.findIndex(isList);
  const beforeList = firstList < 0 ? nodes : nodes.slice(0, firstList);
  if (/^(quiz|glossary)$/.test(widget) && beforeList.some(isHeading)) return nodes;
  const beyond = nodes.findIndex((node, i) => i > lastList && isHeading(node, i));
  return beyond < 0 ? nodes : nodes.slice(0, beyond);
}

const blocks = `${headings},ul,ol,dl,table,details`;
const isFurniture = (node: Node) => {
  const { localName, id, className } = node as Element;
  return node.nodeType === 1 && furniture.test(`${localName}#${id}.${className as unknown}`);
};

const isWrapper = (name: string) => /^(DIV|HEADER|HGROUP|SECTION|CENTER|FONT|B)$/.test(name);
const every = ({ childNodes }: Node, is: (node: Node) => boolean) => [...childNodes].every(is);

/** “[edit]”, as wikis put it beside a heading. */
const isTool = (node: Node) =>
  node.nodeType === 1 && (node as Element).matches('[class*=editsection],[class*=edit-link]');

function ends(node: Node, heading: Element, widget: string) {
  if (node.nodeType !== 1) return false;
  const element = node as Element;
  return (
    element.matches('hr') ||
    (element.querySelector('hr') && !words(element)) ||
    within(element, headings).some(
      (inner) => inner.matches(headings) && inner.nodeName <= heading.nodeName,
    ) ||
    // How much to read is about all of it, with the widgets in it.
    (widget !== 'levels' && within(element, selector).some(isWidget))
  );
}

function isWidget(element: Element) {
  const widget =
    widgetIn(element.localName) ??
    widgetIn(element.className) ??
    marked(element, widgetIn((element as HTMLAnchorElement).hash));
  return widget && widget !== 'term';
}

const marked = (link: Element, widget?: string) =>
  widget && (isLine(widget) || link.closest(headings)) ? widget : undefined;
