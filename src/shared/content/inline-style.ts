/**
 * Meaning that editors put into styles: Google Docs and Word paste raise, lower and strike text
 * without an element for it.
 */

const style = (element: Element) => element.getAttribute('style') ?? '';

/** `sup` or `sub`, by element or by style; undefined for text on the line. */
export function raised(element: Element): 'sup' | 'sub' | undefined {
  const name = element.localName.toLowerCase();
  if (name === 'sup' || name === 'sub') return name;
  const [, align, , raise] =
    /vertical-align\s*:\s*(super|sub)\b|mso-text-raise\s*:\s*((-?)[\d.])/i.exec(style(element)) ??
    [];
  if (align) return /^super$/i.test(align) ? 'sup' : 'sub';
  return raise === undefined ? undefined : raise ? 'sub' : 'sup';
}

/** Whether the text is crossed out. */
export const isStruck = (element: Element): boolean =>
  /^(del|s|strike)$/i.test(element.localName) ||
  /text-decoration[\w-]*\s*:[^;]*line-through/i.test(style(element));

/** Crossed out because other words were put in its place, just before or after it. */
export const isReplaced = (element: Element): boolean =>
  ([element.nextSibling, element.previousSibling] as const).some((node, i) => {
    while (node && (node.nodeType === 8 || (node.nodeType === 3 && !/\S/.test(node.nodeValue!))))
      node = i ? node.previousSibling : node.nextSibling;
    return node?.nodeName.toLowerCase() === 'ins';
  });
