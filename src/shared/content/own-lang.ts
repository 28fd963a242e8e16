/**
 * The language that a paragraph says of all its words: on its own tag, or on the one element that holds them all, as
 * editors mark languages. '' where it says none.
 */
export function ownLang(node: Node): string {
  if (node.nodeType !== 1) return '';
  const { lang, children, textContent } = node as HTMLElement;
  const [only] = children;
  const isWhole = !children[1] && only?.textContent.trim() === textContent.trim();
  return lang.trim() || (isWhole ? ownLang(only!) : '');
}
