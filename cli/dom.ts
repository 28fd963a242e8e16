import { parseHTML } from 'linkedom/worker';
import type { DefaultTreeAdapterTypes as Nodes } from 'parse5';
import { isHidden, isOnOwnLine } from '../src/shared/content/visible.js';
import type { Markup, Rich } from './markup/tree.js';

export type PageNode = Nodes.ChildNode;
export type PageElement = Nodes.Element;

/** Lines of the author's file, by the elements that were made from them. */
const lines = new WeakMap<object, number>();

/** The line on which an element begins, or the nearest one around it; 0 where nobody knows. */
export function lineOf(node: Node | null | undefined): number {
  for (let at = node; at; at = at.parentNode) if (lines.has(at)) return lines.get(at)!;
  return 0;
}

/** Nodes of a parsed page as the DOM that the readers of the elements expect. */
export function intoDom(nodes: readonly PageNode[], parent: Node, document: Document): void {
  for (const node of nodes) {
    if ('value' in node) parent.appendChild(document.createTextNode(node.value));
    else if ('tagName' in node) {
      const element = /svg|MathML/.test(node.namespaceURI)
        ? document.createElementNS(node.namespaceURI, node.tagName)
        : document.createElement(node.tagName);
      for (const { name, value } of node.attrs) element.setAttribute(name, value);
      if (node.sourceCodeLocation) lines.set(element, node.sourceCodeLocation.startLine);
      parent.appendChild(element);
      intoDom('content' in node ? node.content.childNodes : node.childNodes, element, document);
    }
  }
}

/** The same from a text with markup. */
export function richIntoDom(nodes: Rich, parent: Node, document: Document): void {
  for (const node of nodes) {
    if (typeof node === 'string') parent.appendChild(document.createTextNode(node));
    else {
      const element = document.createElement(node.name);
      for (const [name, value] of Object.entries(node.attributes))
        if (/^[a-z][\w-]*$/i.test(name)) element.setAttribute(name, value);
      parent.appendChild(element);
      richIntoDom(node.children, element, document);
    }
  }
}

/**
 * An empty document of a language. It is the one that is read from then on: readers make their copies
 * with the `document` of the page they run in.
 */
export function emptyDocument(lang: string): Document {
  const { document } = parseHTML('<!doctype html><html><head></head><body></body></html>');
  if (lang) document.documentElement.setAttribute('lang', lang);
  Object.assign(globalThis, { document });
  return document as unknown as Document;
}

/** What of a DOM is taken as a text with markup. */
export interface Taken {
  /** Nodes in it that are something else: the question over its answer. */
  less?: ReadonlySet<Node> | undefined;
  /** What the page hides for now and a reader can open: panels of an accordion. */
  opened?: ReadonlySet<Node> | undefined;
}

/** Nodes of a DOM as a text with markup: what the page shows of them. */
export function richFrom(nodes: readonly (Node | string)[], taken: Taken = {}): Rich {
  const { less, opened } = taken;
  return nodes.flatMap((node): Rich => {
    if (typeof node === 'string') return [node];
    if (node.nodeType === 3) return [node.nodeValue ?? ''];
    if (node.nodeType !== 1 || less?.has(node)) return [];
    const element = node as Element;
    if (isHidden(element) && !opened?.has(element)) return [];
    const { localName } = element;
    const made: Markup = {
      // A line of its own is a block, whatever it is called.
      name: localName === 'span' && isOnOwnLine(element) ? 'div' : localName,
      attributes: Object.fromEntries(
        element
          .getAttributeNames()
          .filter((name) => name !== 'hidden')
          .map((name) => [name, element.getAttribute(name) ?? '']),
      ),
      children: richFrom([...element.childNodes], taken),
    };
    return [made];
  });
}
