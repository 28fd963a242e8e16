import { isReplaced, isStruck, raised } from '../shared/content/inline-style.js';
import { mirror } from '../shared/content/mirror.js';
import { isForScreenReaders, isHidden, isTool } from '../shared/content/visible.js';
import type { Block } from '../shared/content/outline.js';
import type { Words } from './quiz.model.js';

/** What must not be copied: it would run twice, or be a control that does nothing. */
const left =
  /^(script|style|template|noscript|link|meta|input|button|textarea|select|datalist|legend)$/i;

/** A label's words: a copy that may stand beside a control. `plain`: bold only said that it is right. */
export function labelOf(nodes: readonly Node[], plain = false): Words {
  const copy = mirror(nodes, { plain });
  if (plain && typeof copy !== 'string') withoutTick(copy);
  const words = plain && typeof copy === 'string' ? copy.replace(tick, '') : copy;
  return words === '' ? [] : [words];
}

/** A tick behind the right option is a mark of the author's, like bold: no word for readers. */
export const tick = /\s*[✓✔✅☑🗸]\uFE0F?[\s.]*$/u;

function withoutTick(copy: Node): void {
  for (let node = copy.lastChild; node; node = node.previousSibling) {
    const text = node.textContent ?? '';
    if (node.nodeType === 1 && text.trim()) return withoutTick(node);
    if (node.nodeType === 3 && text.trim()) {
      node.nodeValue = text.replace(tick, '');
      return;
    }
  }
}

/** Copies of the author's blocks, in order; loose words become a paragraph. */
export const proseOf = (blocks: readonly Block[]): Node[] =>
  blocks.flatMap(({ kind, nodes, node }): Node[] => {
    if (kind === 'rule') return [];
    const document = node.ownerDocument!;
    const loose =
      kind === 'text' || (kind === 'media' && !/^(FIGURE|VIDEO|AUDIO)$/i.test(node.nodeName));
    const target = loose ? document.createElement('p') : document.createDocumentFragment();
    for (const each of nodes) copyInto(target, each);
    return loose ? [target] : [...target.childNodes];
  });

/** Copies of what stands in an element. */
export function inside(element: Node): Node[] {
  const target = element.ownerDocument!.createDocumentFragment();
  for (const node of element.childNodes) copyInto(target, node);
  return [...target.childNodes];
}

/**
 * A copy without ids, styles and handlers, and without what the page hides. What a style says about
 * the words (raised, crossed out, bold) becomes an element.
 */
function copyInto(target: Node, node: Node): void {
  if (node.nodeType === 3) target.appendChild(node.cloneNode());
  const element = node as Element;
  if (node.nodeType !== 1 || left.test(node.nodeName) || isHidden(element) || isTool(element))
    return;
  const copy = shell(element);
  for (const child of element.childNodes) copyInto(copy, child);
  target.appendChild(copy);
}

function shell(element: Element): Element {
  const document = element.ownerDocument;
  if (isForScreenReaders(element)) {
    const quiet = document.createElement('span');
    quiet.className = 'visually-hidden';
    return quiet;
  }
  const style = element.getAttribute('style') ?? '';
  const inline = /^(span|font|b|strong)$/i.test(element.localName);
  const as =
    raised(element) ??
    (inline && isStruck(element) ? (isReplaced(element) ? 'del' : 's') : undefined) ??
    (inline ? weight(style) : undefined);
  const copy =
    as && as !== element.localName
      ? document.createElement(as)
      : (element.cloneNode(false) as Element);
  for (const { name } of [...copy.attributes])
    if (/^(id|style|slot|contenteditable|on.*)$/i.test(name)) copy.removeAttribute(name);
  // Everything in it is meant to be read now.
  if (/^details$/i.test(element.localName)) copy.setAttribute('open', '');
  return copy;
}

function weight(style: string): 'strong' | 'span' | undefined {
  const [, value] = /font-weight\s*:\s*(\w+)/i.exec(style) ?? [];
  return value ? (/^(bold|bolder|[6-9]00)$/i.test(value) ? 'strong' : 'span') : undefined;
}
