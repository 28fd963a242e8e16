import { isReplaced, isStruck, raised } from './inline-style.js';
import { isSilent } from './visible.js';

/** What a copy could not do as the original does. */
const acting =
  'iframe,object,embed,canvas,form,input,select,textarea,button,video,audio,script,dialog';

/** Whether a copy says and does all that the original does: words, structure, links, pictures. */
export const isCopyable = (node: Node): boolean =>
  node.nodeType !== 1 ||
  (!(node as Element).matches(acting) &&
    !(node as Element).querySelector(acting) &&
    [node as Element, ...(node as Element).querySelectorAll('*')].every(
      ({ localName }) => !localName.includes('-') || localName === 'bedside-term',
    ));

/**
 * A copy of an author's prose for a shadow tree: blocks, links, pictures, tables and formulas stay what
 * they are; ids, styles, classes and handlers go, so that nothing is there twice or acts by itself.
 */
export function copyProse(nodes: Iterable<Node>): DocumentFragment {
  const copy = document.createDocumentFragment();
  for (const node of nodes) copyInto(copy, node);
  return copy;
}

const gone = /^(id|style|class|slot|part|name|on.*)$/i;
/** Stand in their parents only: in a copy they would be nowhere. */
const parts = /^(dt|dd|li)$/;

function copyInto(target: Node, node: Node) {
  if (node.nodeType === 3) target.appendChild(document.createTextNode(node.nodeValue!));
  if (node.nodeType !== 1 || isSilent(node)) return;
  const element = node as Element;
  const name = element.localName;
  const lost = parts.test(name) && !/^(dl|ul|ol|menu|div)$/.test(target.nodeName.toLowerCase());
  const as =
    raised(element) ?? (isStruck(element) ? (isReplaced(element) ? 'del' : 's') : undefined);
  if (name === 'bedside-term')
    return element.childNodes.forEach((child) => copyInto(target, child));
  const copy =
    lost || (as && as !== name)
      ? document.createElement(as ?? 'div')
      : (element.cloneNode(false) as Element);
  for (const attribute of copy.getAttributeNames())
    if (gone.test(attribute)) copy.removeAttribute(attribute);
  for (const attribute of ['lang', 'dir'])
    if (element.hasAttribute(attribute))
      copy.setAttribute(attribute, element.getAttribute(attribute)!);
  target.appendChild(copy);
  element.childNodes.forEach((child) => copyInto(copy, child));
}
