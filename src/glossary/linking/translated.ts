/** What translating browsers put around their words; an old page's own `<font>` is none. */
export function isTranslation(node: Node): boolean {
  if (node.nodeName !== 'FONT') return false;
  const font = node as HTMLElement;
  return (
    font.style.verticalAlign === 'inherit' ||
    font.parentElement?.nodeName === 'FONT' ||
    font.firstElementChild?.nodeName === 'FONT' ||
    font.getAttributeNames().some((name) => /^_?mst/.test(name))
  );
}
