import { isBold } from '../../shared/content/bold.js';
import { isEmpty, itemOf, itemsOf, type Block, type Item } from '../../shared/content/outline.js';
import { labelText } from '../../shared/content/plain-text.js';
import { isLetter, layHolders, textsOf, wordsIn, type Group, type Layout } from '../layout.js';

/** What parts a word from its meaning: a colon, or a dash that joins no two words or figures. */
const sign = /^\s*(?:[:：]|[–—](?=[\s\p{L}])|-(?=\s))\s*/u;
const signAtEnd = /[:：–—]\s*$/u;

/**
 * Words in bold, each at the start of a list item or of a paragraph, with a colon, a dash or a new line
 * before the meaning: “**Biopsy**: a small piece is taken”. All of them, or undefined.
 */
export function layListed(blocks: readonly Block[]): Layout | undefined {
  const headings = blocks.filter(({ rank }) => rank);
  // Below several headings that are words, such lines are what these mean.
  if (!headings.every((block, index) => !index || isLetter(wordsIn(block)))) return undefined;
  const isList = ({ kind }: Block) => kind === 'list';
  const lists = blocks.filter(isList);
  const entries = new Map<Block, Group[]>();
  for (const block of lists.length ? lists : blocks.filter(({ kind }) => kind === 'paragraph')) {
    const groups = groupsOf(lists.length ? itemsOf(block.node) : [itemOf(block.node as Element)]);
    if (groups) entries.set(block, groups);
    else if (lists.length) return undefined;
  }
  if ([...entries.values()].flat().length < 2) return undefined;
  const places = [...entries.keys()].map((block) => blocks.indexOf(block));
  const between = blocks.slice(Math.min(...places), Math.max(...places));
  if (!between.every((block) => entries.has(block) || block.rank)) return undefined;
  return layHolders(
    blocks,
    (block) => entries.has(block),
    (block) => entries.get(block)!,
  );
}

/** The entries of items; undefined where one of them is none. */
function groupsOf(items: readonly Item[]): Group[] | undefined {
  const groups = items.flatMap((item) => groupOf(item) ?? []);
  return groups.length === items.length ? groups : undefined;
}

function groupOf({ node, lead, blocks }: Item): Group | undefined {
  const [name, ...rest] = lead.filter((each, index) => index || !isEmpty(each));
  const words = name ? labelText([name]) : '';
  if (name?.nodeType !== 1 || !isBold([name]) || !/\p{L}/u.test(words)) return undefined;
  const meaning = signAtEnd.test(words) ? rest : behindSign(rest);
  if (!meaning || !labelText(meaning)) return undefined;
  return { names: [name as Element], texts: [...meaning, ...textsOf(blocks)], holder: node };
}

/** What stands behind the sign; undefined where there is none. */
function behindSign(nodes: readonly Node[]): Node[] | undefined {
  const at = nodes.findIndex((node) => !isEmpty(node) || node.nodeName === 'BR');
  const first = nodes[at];
  const rest = nodes.slice(at + 1);
  if (!first || first.nodeName === 'BR') return first && rest;
  if (!sign.test(first.textContent ?? '')) return undefined;
  const copy = first.cloneNode(true);
  let text: Node | null = copy;
  while (text && text.nodeType !== 3) text = text.firstChild;
  if (!text || !sign.test(text.nodeValue!)) return undefined;
  text.nodeValue = text.nodeValue!.replace(sign, '');
  return [copy, ...rest];
}
