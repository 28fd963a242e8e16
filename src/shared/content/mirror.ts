import { isReplaced, isStruck, raised } from './inline-style.js';
import { acting } from './address.js';
import { tidy } from './tidy.js';
import {
  isForScreenReaders,
  isInRow,
  isLeftOut,
  isOnOwnLine,
  isSilent,
  isTool,
} from './visible.js';

export { tidy } from './tidy.js';

/** Inline elements that keep their meaning inside a label. Of any other only the content stays. */
const inline =
  /^(em|strong|b|i|u|small|mark|su[bp]|s|del|ins|bd[io]|span|abbr|cite|code|dfn|kbd|samp|var|time|q|wbr|ruby|r[tp])$/;
const block =
  /^(address|article|aside|blockquote|center|dd|details|div|dl|dt|fieldset|figcaption|figure|h[1-6]|header|footer|hr|li|main|ol|p|pre|section|summary|table|tr|ul)$/;
const attributes = ['lang', 'dir', 'translate'];
const ofPicture = [...attributes, 'src', 'alt', 'width', 'height'];
const ofLink = [...attributes, 'href', 'hreflang', 'target', 'rel'];
/** An emoji that a content management system shows as a picture. */
const emoji = /^[\p{Extended_Pictographic}\p{Emoji_Component}]+$/u;

export interface MirrorOptions {
  /** Keeps what only screen readers have, out of sight. */
  name?: boolean;
  /** Without bold: where it says which answer is right. */
  plain?: boolean;
  /** Links stay links: beside a box, where they can be followed. */
  links?: boolean;
}

/**
 * A copy of an author's label that may stand inside a button: words, language, direction, emphasis,
 * formulas and pictures. Lines stay lines. Links (unless asked for) and everything else that acts becomes its
 * text; ids, styles, handlers, permalinks and what the page hides go. Plain text stays a string.
 */
export function mirror(
  label: Element | readonly Node[],
  { name = false, plain = false, links = false }: MirrorOptions = {},
): string | Node {
  // Words alone, as nearly every label is.
  if ('nodeType' in label && !label.firstElementChild) return tidy(label.textContent);
  const nodes: readonly Node[] = 'nodeType' in label ? [...label.childNodes] : label;
  // The command line reads pages without being one.
  const document = nodes[0]?.ownerDocument ?? globalThis.document;
  const copy = document.createElement('span');
  /** A line ends here, should more words come. */
  let lineEnds = false;
  /** What comes now does not touch what came before. */
  let isApart = false;

  const put = (into: Element, node: Node) => {
    if (lineEnds && /\S/.test(copy.textContent!)) into.append(document.createElement('br'));
    else if (isApart && /\S$/.test(copy.textContent!)) into.append(' ');
    lineEnds = isApart = false;
    into.append(node);
    return node as Element;
  };
  const walk = (nodes: Iterable<Node>, into: Element) => {
    for (const node of nodes) {
      if (node.nodeType === 3) {
        if (!lineEnds || /\S/.test(node.nodeValue!))
          put(into, document.createTextNode(node.nodeValue!));
      } else if (!isSilent(node)) walkElement(node as Element, into);
    }
  };
  const walkElement = (element: Element, into: Element) => {
    const tag = element.localName.toLowerCase();
    if (name && element.getAttribute('aria-hidden') !== 'true' && isForScreenReaders(element)) {
      const quiet = put(into, document.createElement('span'));
      quiet.className = 'visually-hidden';
      return walk(element.childNodes, quiet);
    }
    if (isLeftOut(element)) return;
    if (tag === 'br') {
      lineEnds = true;
    } else if (tag === 'img') {
      const alt = element.getAttribute('alt') ?? '';
      put(into, emoji.test(alt) ? document.createTextNode(alt) : bare(element, ofPicture));
    } else if (tag === 'math' || (tag === 'svg' && isNamed(element))) {
      put(into, drawing(element));
    } else if (tag === 'svg') {
      return;
    } else if (links && isLink(element)) {
      walk(element.childNodes, put(into, bare(element, ofLink)));
    } else if (block.test(tag)) {
      lineEnds ||= !!into.textContent;
      walk(element.childNodes, into);
      lineEnds = true;
    } else {
      const level = raised(element);
      const struck = isStruck(element);
      // What was replaced keeps its line through it only where that is drawn.
      if (struck && isReplaced(element)) return;
      const as =
        level ??
        (struck ? 's' : inline.test(tag) && !(plain && /^(b|strong)$/.test(tag)) ? tag : '');
      const ownLine = isOnOwnLine(element);
      const inRow = !ownLine && !level && isInRow(element);
      lineEnds ||= ownLine;
      isApart ||= inRow;
      walk(element.childNodes, as ? put(into, bare(element, attributes, as)) : into);
      lineEnds ||= ownLine;
      isApart ||= inRow;
    }
  };
  walk(nodes, copy);
  return copy.firstElementChild ? copy : tidy(copy.textContent);
}

/** An element like another, with these attributes and nothing in it. */
function bare(element: Element, names: readonly string[], as = element.localName): Element {
  const copy = element.ownerDocument.createElement(as);
  for (const name of names) {
    const value = element.getAttribute(name);
    if (value !== null) copy.setAttribute(name, value);
  }
  return copy;
}

/** A link that leads somewhere and says where. */
const isLink = (element: Element) =>
  element.matches('a[href]') &&
  !acting.test(element.getAttribute('href')!.replace(/\s/g, '')) &&
  !!tidy(element.textContent);

/** The first link among an author's nodes that would be shown as words only. */
export const linkIn = (nodes: readonly Node[]): Element | undefined =>
  nodes
    .filter((node): node is Element => node.nodeType === 1)
    .flatMap((node) => (node.firstElementChild ? [node, ...node.querySelectorAll('a')] : node))
    .find((link) => isLink(link) && !isTool(link) && !/#/.test(link.getAttribute('href')!));

const isNamed = (element: Element) =>
  element.hasAttribute('aria-label') || !!element.querySelector(':scope > title');

/** A formula or a drawing, without what acts, names or links. */
function drawing(element: Element): Node {
  const copy = element.cloneNode(true) as Element;
  for (const each of [copy, ...copy.querySelectorAll('*')]) {
    if (/^(script|style|a|foreignobject|annotation(-xml)?|set|animate.*)$/i.test(each.localName))
      each.remove();
    for (const name of each.getAttributeNames())
      if (/^(on.*|id|class|style|(xlink:)?href)$/i.test(name)) each.removeAttribute(name);
  }
  if (copy.localName === 'math' && !copy.hasAttribute('aria-label')) nameFormula(copy);
  return copy;
}

/** Copies of formulas that came before `inWords`. */
const nameless: Element[] = [];
let inWords: ((formula: Element) => string) | undefined;

function nameFormula(formula: Element): void {
  if (inWords) formula.setAttribute('aria-label', inWords(formula));
  else nameless.push(formula);
}

/**
 * Gives copies of formulas a name, those to come and those that are there: browsers leave a formula out of the
 * name of a button or box, so that “Is ½ tablet enough?” would be said without its half.
 */
export function nameFormulas(text: (formula: Element) => string): void {
  inWords = text;
  nameless.splice(0).forEach(nameFormula);
}
