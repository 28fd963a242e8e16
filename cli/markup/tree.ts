/** An element of a text with markup, from HTML or XML. */
export interface Markup {
  name: string;
  attributes: Record<string, string>;
  children: Rich;
}

/** A text with markup: what every format's words become before they are written. */
export type Rich = (Markup | string)[];

/** One element, at any depth in document order: without recursion, inputs may be deep. */
export function all(element: Markup, name: string): Markup[] {
  const found: Markup[] = [];
  const waiting = [...element.children].reverse();
  for (let node; (node = waiting.pop()) !== undefined;) {
    if (typeof node === 'string') continue;
    if (node.name === name) found.push(node);
    for (let i = node.children.length - 1; i >= 0; i--) waiting.push(node.children[i]!);
  }
  return found;
}

/** Elements directly inside, of one name or of any. */
export const childrenOf = (element: Markup, name?: string): Markup[] =>
  element.children.filter(
    (child): child is Markup => typeof child !== 'string' && (!name || child.name === name),
  );

export const childOf = (element: Markup | undefined, name: string): Markup | undefined =>
  element && childrenOf(element, name)[0];

/** All characters, as they stand. */
export function charactersOf(nodes: Rich): string {
  let text = '';
  const waiting = [...nodes].reverse();
  for (let node; (node = waiting.pop()) !== undefined;) {
    if (typeof node === 'string') text += node;
    else for (let i = node.children.length - 1; i >= 0; i--) waiting.push(node.children[i]!);
  }
  return text;
}

export const element = (
  name: string,
  children: Rich,
  attributes: Record<string, string> = {},
): Markup => ({ name, attributes, children });

/** What begins and ends a line. */
export const blocks =
  /^(p|div|li|ul|ol|dl|dt|dd|blockquote|h[1-6]|tr|table|tbody|thead|tfoot|caption|section|article|main|header|footer|aside|nav|pre|figure|figcaption|details|summary|address|hr|fieldset|legend|form|dialog|search|hgroup|menu|dir|center|prompt|contentBody)$/;

/** Players, frames and drawings: content that no text can stand for. */
export const media = /^(audio|video|object|embed|iframe|svg|canvas)$/;

/** What is neither shown nor read. */
export const silent =
  /^(script|style|template|noscript|head|title|meta|link|source|track|param|col|colgroup)$/;
