import {
  defaultTreeAdapter,
  parse,
  parseFragment,
  type DefaultTreeAdapterTypes as Nodes,
} from 'parse5';
import { limits, Refused } from '../input.js';
import type { Markup, Rich } from './tree.js';

/**
 * Counts while a page is parsed. A page may hold what makes a parser repeat itself (thousands of
 * elements left open): it is refused before it takes minutes.
 */
export function counting() {
  let depth = 0;
  let elements = 0;
  return {
    ...defaultTreeAdapter,
    createElement(...given: Parameters<typeof defaultTreeAdapter.createElement>) {
      if (++elements > limits.elements)
        throw new Refused(
          `it has more than ${limits.elements} elements. Divide it into smaller files.`,
        );
      return defaultTreeAdapter.createElement(...given);
    },
    onItemPush() {
      if (++depth > limits.depth)
        throw new Refused(
          `its elements are nested more than ${limits.depth} deep; something is not closed.`,
        );
    },
    onItemPop() {
      depth--;
    },
  };
}

/** A page as parse5 gives it, with the place of every element in the file. */
export const parsePage = (text: string): Nodes.Document =>
  parse(text, { treeAdapter: counting(), sourceCodeLocationInfo: true });

/** Nodes of a parsed page as a text with markup. */
export const richOf = (nodes: readonly Nodes.ChildNode[]): Rich => converted(nodes);

function converted(nodes: readonly Nodes.ChildNode[]): Rich {
  return nodes.flatMap((node): Rich => {
    if ('value' in node) return [node.value];
    if (!('tagName' in node)) return [];
    const attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]));
    const inside = 'content' in node ? node.content.childNodes : node.childNodes;
    return [{ name: node.tagName, attributes, children: converted(inside) } satisfies Markup];
  });
}

/** A piece of HTML, as many formats keep it in their texts. Read as a browser reads it. */
export function fromHtml(text: string): Rich {
  if (!/[<&]/.test(text)) return text ? [text] : [];
  return converted(parseFragment(text, { treeAdapter: counting() }).childNodes);
}
