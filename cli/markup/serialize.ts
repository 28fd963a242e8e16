import { blocks, childrenOf, media, silent, type Markup, type Rich } from './tree.js';
import {
  cleaned,
  controlName,
  linesOf,
  mediaName,
  pictureName,
  saysSomething,
  type Tell,
} from './words.js';

export const escaped = (text: string): string =>
  cleaned(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

export const attribute = (name: string, value: string | undefined): string =>
  value ? ` ${name}="${escaped(value)}"` : '';

/** Where a link may lead and a picture may come from: never to a script. */
const address = /^(https?:|mailto:|tel:|\.{0,2}\/(?![\\/])|[#?]|(?![\w.+-]*:)[\w%@.-])/i;

const inline =
  /^(em|i|b|strong|u|small|mark|sup|sub|abbr|cite|code|q|bdi|bdo|ruby|rb|rt|rp|del|ins|s|wbr|span)$/;
const structure =
  /^(p|ul|ol|li|dl|dt|dd|blockquote|pre|table|caption|thead|tbody|tfoot|tr|td|th|figure|figcaption)$/;
const maths =
  /^(math|mrow|mi|mn|mo|mtext|mspace|mfrac|msup|msub|msubsup|msqrt|mroot|mover|munder|munderover|mtable|mtr|mtd|mfenced|semantics)$/;

/** What may hold paragraphs as well as words. */
const holder = /^(li|dd|td|th|blockquote|figure|figcaption|caption)$/;

interface Way {
  /** Rank that a heading inside gets at least. */
  rank?: number;
  /** Lists become paragraphs: in a quiz a list means options or hints. */
  flat?: boolean;
  /** Only what stands in a line: labels, options, headings. */
  line?: boolean;
  /** Bold goes: it means “right” in an option. */
  thin?: boolean;
  tell: Tell;
}

const kept = ({ attributes }: Markup, names: RegExp): string =>
  Object.entries(attributes)
    .filter(([name, value]) => names.test(name) && value !== '')
    .map(([name, value]) => attribute(name, value))
    .join('');

function picture(node: Markup, tell: Tell): string {
  const { src = '', alt } = node.attributes;
  if (!src || !address.test(src)) {
    tell(pictureName(node));
    return escaped(alt ?? '');
  }
  if (!/^https?:/i.test(src)) tell(`the file of the picture ${src}; put it beside the page`);
  return `<img src="${escaped(src)}" alt="${escaped(alt ?? '')}"${kept(node, /^(width|height)$/)}>`;
}

function start(node: Markup): string {
  const { name } = node;
  const spoken = kept(node, /^(lang|dir)$/);
  if (name === 'td' || name === 'th')
    return `<${name}${spoken}${kept(node, /^(colspan|rowspan|scope)$/)}>`;
  if (name === 'ol') return `<ol${spoken}${kept(node, /^(start|type|reversed)$/)}>`;
  if (name === 'abbr') return `<abbr${spoken}${kept(node, /^title$/)}>`;
  return `<${name}${spoken}>`;
}

/** Text with markup as HTML: what every CMS lets through is kept, the rest is told. */
function written(nodes: Rich, way: Way): string {
  return nodes.map((node) => (typeof node === 'string' ? escaped(node) : one(node, way))).join('');
}

function one(node: Markup, way: Way): string {
  const { name, children, attributes } = node;
  const inside = () => written(children, way);
  if (silent.test(name)) return '';
  if (name === 'img') return picture(node, way.tell);
  if (media.test(name)) {
    way.tell(mediaName(node));
    return '';
  }
  if (/^(input|select|textarea|button)$/.test(name)) {
    if (attributes.type !== 'hidden') way.tell(controlName(node));
    return '';
  }
  if (name === 'br') return '<br>';
  if (name === 'a') {
    const { href } = attributes;
    if (!href) return inside();
    if (address.test(href.trim())) return `<a href="${escaped(href.trim())}">${inside()}</a>`;
    way.tell(`the address of a link: ${href}`);
    return inside();
  }
  if (name === 'math')
    return children.length
      ? `<math${kept(node, /^(display|alttext)$/)}>${formula(children)}</math>`
      : escaped(attributes.alttext ?? '');
  if (name === 'hr') return way.line ? ' ' : '<hr>';
  if (/^(b|strong)$/.test(name) && way.thin) {
    way.tell('bold words inside an option; bold means right');
    return inside();
  }
  if (name === 'span')
    return attributes.lang || attributes.dir ? `${start(node)}${inside()}</span>` : inside();
  if (inline.test(name)) return name === 'wbr' ? '<wbr>' : `${start(node)}${inside()}</${name}>`;
  if (!blocks.test(name) && !structure.test(name)) {
    if (!/^(font|label|body|html|time|data|picture)$/.test(name))
      way.tell(`the formatting of <${name}>; its words are there`);
    return inside();
  }
  if (/^h[1-6]$/.test(name)) {
    const rank = Math.min(6, Math.max(+name[1]!, way.rank ?? 1));
    return `<h${rank}>${written(flatInside(children), { ...way, line: true })}</h${rank}>`;
  }
  return structure.test(name) ? `${start(node)}${written(within(node), way)}</${name}>` : inside();
}

/** What stands in a block that is kept. Blocks in it that are not kept part its words: paragraphs where there may be some, else lines. */
function within({ name, children }: Markup): Rich {
  if (!children.some((node) => typeof node !== 'string' && wrapper.test(node.name)))
    return children;
  if (/^(p|pre|dt)$/.test(name)) return flatInside(children);
  if (!holder.test(name)) return children;
  const blocks = blocksOf(children);
  return blocks.length === 1 && blocks[0]!.name === 'p' ? blocks[0]!.children : blocks;
}

const formula = (nodes: Rich): string =>
  nodes
    .map((node) => {
      if (typeof node === 'string') return escaped(node.trim());
      if (/^annotation/.test(node.name)) return '';
      return maths.test(node.name)
        ? `<${node.name}${kept(node, /^(mathvariant|open|close|separators|linethickness)$/)}>${formula(node.children)}</${node.name}>`
        : formula(node.children);
    })
    .join('');

const isBlock = (node: Markup | string): node is Markup =>
  typeof node !== 'string' && blocks.test(node.name);
const wrapper =
  /^(div|section|article|main|header|footer|aside|nav|center|prompt|contentBody|body|html|details|summary|fieldset|legend|form|dialog|search|hgroup|address|dd|td|th)$/;

/** Whether an element that is none itself holds blocks: `<span><p>…`, as some editors write. */
const holdsBlocks = (node: Markup): boolean =>
  childrenOf(node).some((child) => blocks.test(child.name) || holdsBlocks(child));

/** Blocks of a text: loose words and lines around them become paragraphs. */
export function blocksOf(nodes: Rich): Markup[] {
  const found: Markup[] = [];
  let loose: Rich = [];
  const flush = () => {
    if (
      saysSomething(loose) ||
      loose.some((node) => typeof node !== 'string' && media.test(node.name))
    )
      found.push({ name: 'p', attributes: {}, children: loose });
    loose = [];
  };
  for (const node of nodes) {
    if (typeof node === 'string') loose.push(node);
    else if (wrapper.test(node.name) || (!isBlock(node) && holdsBlocks(node))) {
      flush();
      found.push(...blocksOf(node.children));
    } else if (isBlock(node)) {
      flush();
      found.push(node);
    } else loose.push(node);
  }
  flush();
  return found;
}

/** Lists as paragraphs, a dash before each item: their words stay apart and in order. */
const flattened = (list: Markup, tell: Tell): Markup[] => {
  tell('the formatting of a list; its lines are there as paragraphs');
  const ordered = list.name === 'ol';
  return childrenOf(list).flatMap((item, i) =>
    blocksOf(item.children).flatMap((block, j) => {
      if (/^[uo]l$/.test(block.name)) return flattened(block, () => {});
      const sign = j ? '' : ordered ? `${i + 1}. ` : '– ';
      return [{ name: 'p', attributes: {}, children: [sign, ...block.children] }];
    }),
  );
};

/** Blocks as HTML, each on a line of its own. */
export function paragraphsHtml(nodes: Rich, indent: string, way: Way): string {
  return blocksOf(nodes)
    .flatMap((block) => {
      if (way.flat && /^[uo]l$/.test(block.name)) return flattened(block, way.tell);
      if (way.flat && block.name === 'dl')
        return linesOf([block]).map((line): Markup => ({
          name: 'p',
          attributes: {},
          children: [line],
        }));
      if (way.flat && block.name === 'blockquote') return blocksOf(block.children);
      if (way.flat && /^h[1-6]$/.test(block.name))
        return [
          {
            ...block,
            name: 'p',
            children: [{ name: 'em', attributes: {}, children: block.children }],
          },
        ];
      if (way.flat && block.name === 'li') return blocksOf(block.children);
      return [block];
    })
    .map((block) => one(block, way).replace(/\s+/g, ' '))
    .filter((html) => html && html !== '<p></p>')
    .map((html) => `${indent}${html}\n`)
    .join('');
}

/** Words of a label in one line, with the emphasis and the pictures that may stand in it. */
export function labelHtml(nodes: Rich, way: Way): string {
  const lines = blocksOf(nodes).map((block) => {
    if (/^(p|h[1-6]|pre|figure|figcaption|blockquote|li|dt|dd|caption)$/.test(block.name))
      return written(flatInside(block.children), { ...way, line: true });
    way.tell(`the formatting of <${block.name}>; its words are there`);
    return linesOf([block]).map(escaped).join('<br>');
  });
  return lines
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join('<br>');
}

/** What stands inside one block of a label: blocks inside it give only their words. */
const flatInside = (nodes: Rich): Rich =>
  nodes.flatMap((node, i): Rich => {
    if (typeof node === 'string' || !blocks.test(node.name)) return [node];
    const line = { name: 'br', attributes: {}, children: [] };
    const next = nodes[i + 1];
    const loose =
      next !== undefined && (typeof next === 'string' ? /\S/.test(next) : !isBlock(next));
    return [...(i ? [line] : []), ...flatInside(node.children), ...(loose ? [line] : [])];
  });
