import { isForScreenReaders, isHidden, isSilent } from './visible.js';

/**
 * How much of an author's words is bold to a reader: by element, by style or by a class that the page
 * makes bold. Invisible characters, stops, brackets, a leading “b)” and a trailing tick sign do not
 * count, and pictures only where there are no words; `<b style="font-weight: normal">`, as Google Docs
 * pastes it, is not bold.
 *
 * @param holder What the words stand in, such as their list item: it may be bold as a whole.
 */
export function boldness(nodes: Iterable<Node>, holder?: Element): 'all' | 'some' | 'none' {
  const words = { bold: '', other: '' };
  const pictures = { bold: '', other: '' };
  const walk = (nodes: Iterable<Node>, weight: boolean) => {
    for (const node of nodes) {
      const side = weight ? 'bold' : 'other';
      if (node.nodeType === 3) words[side] += node.nodeValue;
      else if (/^(img|svg|video|iframe)$/i.test((node as Element).localName)) {
        // A picture is as bold as what stands around it.
        if (!isHidden(node as Element)) pictures[side] += 'x';
      } else if (/^math$/i.test((node as Element).localName)) words[side] += 'x';
      else if (
        !isSilent(node) &&
        !isHidden(node as Element) &&
        !isForScreenReaders(node as Element)
      )
        walk(node.childNodes, weightOf(node as Element) ?? weight);
    }
  };
  const list = [...nodes];
  walk(list, weightAt(list[0]?.parentElement, holder));
  const bold = /[\p{L}\p{N}\p{S}]/u;
  const other = words.other.replace(/^\s*[([]?(\p{L}|\p{N}{1,2})[).:\]]\s*/u, '');
  if (/[\p{L}\p{N}]/u.test(other)) return bold.test(words.bold) ? 'some' : 'none';
  if (bold.test(words.bold)) return 'all';
  return pictures.bold && !bold.test(other) ? (pictures.other ? 'some' : 'all') : 'none';
}

/** Whether all the words of some nodes are bold to a reader. */
export const isBold = (nodes: Iterable<Node>, holder?: Element): boolean =>
  boldness(nodes, holder) === 'all';

/** Whether words that stand in an element are bold, for all that `holder` says about it. */
function weightAt(element: Element | null | undefined, holder: Element | undefined): boolean {
  if (!element || !holder?.contains(element)) return false;
  const weight = weightOf(element);
  if (weight !== undefined) return weight;
  return element === holder ? false : weightAt(element.parentElement, holder);
}

/** What an element says of its weight; undefined where it leaves it as it is. */
function weightOf(element: Element): boolean | undefined {
  const style = element.getAttribute('style') ?? '';
  const [, weight] = /font(?:-weight)?\s*:\s*(?:italic\s+)?(\w+)/i.exec(style) ?? [];
  if (/^(bold|bolder|[6-9]00)$/i.test(weight!)) return true;
  if (/^(normal|lighter|[1-5]00)$/i.test(weight!)) return false;
  const named = /^(b|strong)$/i.test(element.localName) || undefined;
  const classes = element.getAttribute('class') ?? '';
  const styles = element.ownerDocument.defaultView?.getComputedStyle?.(element);
  if (!styles?.fontWeight)
    return named ?? (/(^|\s)(fw-|font-|text-|has-)?bold(er)?(\s|$)/i.test(classes) || undefined);
  // Some sites give all their bold words another weight: an element keeps its meaning then.
  if (named && !(classes && +styles.fontWeight < 600)) return true;
  const around =
    element.parentElement &&
    element.ownerDocument.defaultView!.getComputedStyle(element.parentElement).fontWeight;
  return styles.fontWeight === around ? undefined : +styles.fontWeight >= 600;
}
