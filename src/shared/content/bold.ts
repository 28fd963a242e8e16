import { isHidden, isSilent } from './visible.js';

/**
 * Whether all the words of some nodes are bold to a reader: by element, by style or by a class that
 * the page makes bold. Invisible characters, stops, brackets, a leading “b)” and a trailing tick sign
 * do not count; `<b style="font-weight: normal">`, as Google Docs pastes it, is not bold.
 */
export function isBold(nodes: Iterable<Node>): boolean {
  let bold = false;
  let other = '';
  const walk = (nodes: Iterable<Node>, inBold: boolean) => {
    for (const node of nodes) {
      if (node.nodeType === 3) {
        if (inBold) bold ||= /[\p{L}\p{N}\p{S}]/u.test(node.nodeValue!);
        else other += node.nodeValue;
      } else if (!isSilent(node) && !isHidden(node as Element)) {
        const element = node as Element;
        const weight = weightOf(element) ?? inBold;
        // A picture is as bold as what stands around it.
        if (element.localName === 'img' || element.localName === 'svg') {
          if (weight) bold = true;
          else other += 'x';
        } else walk(element.childNodes, weight);
      }
    }
  };
  walk(nodes, false);
  const words = other.replace(/^\s*\(?(\p{L}|\p{N}{1,2})[).:]\s*/u, '');
  return bold && !/[\p{L}\p{N}]/u.test(words);
}

/** What an element says of its weight; undefined where it leaves it as it is. */
function weightOf(element: Element): boolean | undefined {
  const [, weight] = /font-weight\s*:\s*(\w+)/i.exec(element.getAttribute('style') ?? '') ?? [];
  if (weight) return /^(bold|bolder|[6-9]00)$/i.test(weight);
  if (/^(b|strong)$/i.test(element.localName)) return true;
  const classes = element.getAttribute('class') ?? '';
  if (!classes) return undefined;
  const styles = element.ownerDocument.defaultView?.getComputedStyle?.(element);
  if (!styles?.fontWeight)
    return /(^|\s)(fw-|font-|text-|has-)?bold(er)?(\s|$)/i.test(classes) || undefined;
  const around = element.parentElement && getComputedStyle(element.parentElement).fontWeight;
  return styles.fontWeight === around ? undefined : +styles.fontWeight >= 600;
}
