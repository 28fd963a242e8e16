import { copyOf } from '../shared/content/copy.js';
import { mirror } from '../shared/content/mirror.js';
import { labelText } from '../shared/content/plain-text.js';
import type { Block } from '../shared/content/outline.js';
import type { Words } from './quiz.model.js';

/**
 * A label's words: a copy that may stand beside a control.
 *
 * @param right Of an option among which some are right: bold only said that it is, and a sign behind it
 *   says it too soon.
 */
export function labelOf(nodes: readonly Node[], right?: boolean): Words {
  const copy = mirror(nodes, { plain: right });
  const sign = right ? tick : cross;
  if (typeof copy === 'string')
    return [(right !== undefined && copy.replace(sign, '')) || copy].filter(Boolean);
  if (right !== undefined && labelText(copy).replace(sign, '')) without(sign, copy);
  return [copy];
}

/** A tick behind the right option is a mark of the author's, like bold: no word for readers. */
export const tick = /\s*[✓✔✅☑🗸]\uFE0F?[\s.]*$/u;

/** The same behind a wrong one: before the answer it would give the others away. */
const cross = /\s*[❌❎✗✘]\uFE0F?[\s.]*$/u;

function without(sign: RegExp, copy: Node): void {
  for (let node = copy.lastChild; node; node = node.previousSibling) {
    const text = node.textContent ?? '';
    if (node.nodeType === 1 && text.trim()) return without(sign, node);
    if (node.nodeType === 3 && text.trim()) {
      node.nodeValue = text.replace(sign, '');
      return;
    }
  }
}

/** Copies of the author's blocks, in order; loose words become a paragraph. */
export const proseOf = (blocks: readonly Block[]): Node[] =>
  blocks.flatMap(({ kind, nodes, node }): Node[] => {
    if (kind === 'rule') return [];
    const copies = opened(copyOf(nodes));
    const loose =
      kind === 'text' || (kind === 'media' && !/^(FIGURE|VIDEO|AUDIO)$/i.test(node.nodeName));
    if (!loose) return copies;
    const paragraph = node.ownerDocument!.createElement('p');
    paragraph.append(...copies);
    return [paragraph];
  });

/** Copies of what stands in an element. */
export const inside = (element: Node): Node[] =>
  opened(copyOf([...element.childNodes].filter(({ nodeName }) => !/^legend$/i.test(nodeName))));

/** Everything in an explanation is meant to be read now. */
function opened(copies: Node[]): Node[] {
  for (const copy of copies) {
    if (copy.nodeType !== 1) continue;
    for (const each of [copy as Element, ...(copy as Element).querySelectorAll('details')])
      if (/^details$/i.test(each.localName)) each.setAttribute('open', '');
  }
  return copies;
}
