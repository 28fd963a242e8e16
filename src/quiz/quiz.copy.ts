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
  const { lead, trail } = right ? tick : cross;
  const bare = (text: string) => text.replace(lead, '').replace(trail, '');
  if (typeof copy === 'string')
    return [(right !== undefined && bare(copy)) || copy].filter(Boolean);
  if (right !== undefined && bare(labelText(copy))) {
    without(lead, copy, 'firstChild', 'nextSibling');
    without(trail, copy, 'lastChild', 'previousSibling');
  }
  return [copy];
}

const signs = (some: string) => ({
  lead: RegExp(`^\\s*[${some}]\\uFE0F?\\s*`, 'u'),
  trail: RegExp(`\\s*[${some}]\\uFE0F?[\\s.]*$`, 'u'),
});
/** A tick at the right option is a mark of the author's, like bold: no word for readers. */
export const tick = signs('✓✔✅☑🗸');
/** The same at a wrong one: before the answer it would give the others away. */
const cross = signs('❌❎✗✘');

/** Takes a sign from the end of a copy's words at which it stands. */
function without(
  sign: RegExp,
  copy: Node,
  first: 'firstChild' | 'lastChild',
  next: 'nextSibling' | 'previousSibling',
): void {
  for (let node = copy[first]; node; node = node[next]) {
    const text = node.textContent ?? '';
    if (!text.trim()) continue;
    if (node.nodeType === 1) without(sign, node, first, next);
    else if (node.nodeType === 3) node.nodeValue = text.replace(sign, '');
    return;
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
