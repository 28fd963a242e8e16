import { parseHTML } from 'linkedom/worker';
import type { XmlElement } from './xml.js';

const blocks =
  /^(p|div|li|ul|ol|dl|dt|dd|blockquote|h[1-6]|tr|table|section|pre|figure|figcaption|prompt|br)$/i;
const harmless = /^(p|div|span|br|html|head|body|li|ul|ol|section|prompt|contentBody)$/;
const media = /^(img|picture|audio|video|object|embed|iframe|svg|math|canvas|script|style)$/;

/**
 * The words of some markup, a string each paragraph. What plain text cannot hold goes to `left`, with
 * `place` in front: pictures and other media, addresses of links, tables, emphasis.
 */
export function paragraphsOf(
  nodes: readonly (XmlElement | string)[],
  place: string,
  left: string[],
  skip: (element: XmlElement) => boolean = () => false,
): string[] {
  const found: string[] = [];
  const said = new Set<string>();
  let line = '';
  const tell = (text: string) => {
    if (!said.has(text)) left.push(`${place}: ${text}`);
    said.add(text);
  };
  const flush = () => {
    const text = line.replace(/\s+/g, ' ').trim();
    if (text) found.push(text);
    line = '';
  };
  const take = (node: XmlElement | string) => {
    if (typeof node === 'string') {
      line += node;
      return;
    }
    if (skip(node)) return;
    const { name, attributes, children } = node;
    if (media.test(name)) {
      const address = attributes.src ?? attributes.data ?? '';
      tell(
        `<${name}>${address ? ` ${address}` : ''}${attributes.alt ? ` (“${attributes.alt}”)` : ''}`,
      );
      return;
    }
    if (name === 'a' && attributes.href) tell(`the address of a link: ${attributes.href}`);
    else if (!harmless.test(name) && name !== 'a')
      tell(`the formatting of <${name}>; its words are there`);
    const block = blocks.test(name);
    if (block) flush();
    children.forEach(take);
    if (block) flush();
  };
  nodes.forEach(take);
  flush();
  return found;
}

/** A piece of HTML, as some formats keep it in their texts, in the same shape as XML. */
export function fromHtml(text: string): (XmlElement | string)[] {
  if (!/[<&]/.test(text)) return [text];
  const { document } = parseHTML(`<!doctype html><html><body>${text}</body></html>`);
  const convert = (node: Node): (XmlElement | string)[] => {
    if (node.nodeType === 3) return [node.nodeValue ?? ''];
    if (node.nodeType !== 1) return [];
    const element = node as Element;
    return [
      {
        name: element.localName,
        attributes: Object.fromEntries(
          [...element.attributes].map(({ name, value }) => [name, value]),
        ),
        children: [...element.childNodes].flatMap(convert),
      },
    ];
  };
  return [...document.body.childNodes].flatMap(convert);
}

/** The words of a text that may be HTML. */
export const plain = (text: unknown, place: string, left: string[]): string =>
  typeof text === 'string' ? paragraphsOf(fromHtml(text), place, left).join(' ') : '';
