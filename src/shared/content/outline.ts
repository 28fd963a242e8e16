import { now, type Steps } from '../steps.js';
import { isHidden, isSilent, isTool } from './visible.js';

/**
 * What stands in an author's content, block by block, in order. Wrappers are looked through at any
 * depth; scripts, comments, empty blocks and what the page hides are no part of it. Every block is
 * the author's own node: nothing is copied or moved.
 */
export interface Block {
  kind:
    | 'heading'
    | 'paragraph'
    /** Words between blocks, outside any of their own. */
    | 'text'
    | 'list'
    | 'terms'
    | 'table'
    | 'details'
    | 'fieldset'
    | 'quote'
    /** A picture, film, map or figure. */
    | 'media'
    | 'rule'
    /** Forms, preformatted text, other widgets: shown, not read. */
    | 'other';
  /** The author's node; of a run of loose text the first one. */
  node: Node;
  /** The same; of loose text the whole run. */
  nodes: readonly Node[];
  /** Elements that the block stands in, from the outside in: those between it and where reading began. */
  within: readonly Element[];
  /** Of a heading, 1 to 6; 0 for any other block. */
  rank: number;
}

/** An item of a list. */
export interface Item {
  node: Element;
  /** Its first words: those before its first block, or those of its first paragraph or heading. */
  lead: readonly Node[];
  /** What follows them. */
  blocks: readonly Block[];
}

/** Kinds by name of the element: every element of a page is asked. */
const kinds = new Map(
  (
    [
      ['paragraph', 'P ADDRESS'],
      ['list', 'UL OL MENU DIR'],
      ['terms', 'DL'],
      ['table', 'TABLE'],
      ['details', 'DETAILS'],
      ['fieldset', 'FIELDSET'],
      ['quote', 'BLOCKQUOTE'],
      ['media', 'FIGURE VIDEO AUDIO IFRAME OBJECT EMBED CANVAS'],
      ['rule', 'HR'],
      ['other', 'FORM PRE DIALOG'],
    ] as const
  ).flatMap(([kind, names]) => names.split(' ').map((name) => [name, kind] as const)),
);
const blocks =
  'p,address,h1,h2,h3,h4,h5,h6,[role=heading],ul,ol,menu,dir,dl,table,details,fieldset,blockquote,' +
  'figure,video,audio,iframe,object,embed,canvas,hr,form,pre,dialog,li,dt,dd';
const holders =
  /^(DIV|SECTION|ARTICLE|MAIN|HEADER|FOOTER|ASIDE|NAV|HGROUP|CENTER|SEARCH|LI|DT|DD|FIGURE)$/;
/** What shows something without a word. */
const shows =
  'img,picture,svg,math,video,audio,iframe,object,embed,canvas,button,select,textarea,hr,' +
  // A box beside an item of an editor's own list of tasks says nothing.
  'input:not([type=checkbox])';

/** Rank of a heading, 1 to 6, by its tag or by `role` and `aria-level`; 0 for any other node. */
export function rankOf(node: Node | null | undefined): number {
  const [, rank] = /^H([1-6])$/i.exec(node?.nodeName ?? '') ?? [];
  if (rank) return +rank;
  const element = node as Element | undefined;
  if (element?.getAttribute?.('role') !== 'heading') return 0;
  return Math.min(6, Math.max(1, Math.round(+element.getAttribute('aria-level')!) || 2));
}

/** Whether there is nothing to see: no word, no picture, nothing that may draw itself. */
export const isEmpty = (node: Node): boolean =>
  !/[^\s\u00ad\u200b-\u200d\u2060\ufeff]/.test(node.textContent ?? '') &&
  (node.nodeType === 3 ||
    (!(node as Element).matches(shows) &&
      !(node as Element).querySelector(shows) &&
      ![node as Element, ...(node as Element).querySelectorAll('*')].some(({ localName }) =>
        localName.includes('-'),
      )));

/** A widget draws itself: what is in it is not ours to read. A term is a word. */
const isWidget = ({ localName, shadowRoot }: Element) =>
  localName.includes('-') &&
  localName !== 'bedside-term' &&
  (!!shadowRoot || /^bedside-/.test(localName));

function kindOf(element: Element): Block['kind'] | 'wrapper' | 'inline' {
  const name = element.nodeName.toUpperCase();
  if (rankOf(element)) return 'heading';
  if (isWidget(element)) return 'other';
  const kind = kinds.get(name);
  const lists =
    kind === 'media' && name === 'FIGURE' && !element.querySelector('img,svg,video,iframe');
  if (kind && !lists) return kind;
  if (element.querySelector(blocks)) return 'wrapper';
  return holders.test(name) ? 'paragraph' : 'inline';
}

/**
 * The blocks of an element, or of nodes that stand side by side.
 *
 * @param through Further elements to look through, such as `/^(UL|OL|LI)$/` where a list only wraps.
 */
export const outline = (content: Element | Iterable<Node>, through?: RegExp): Block[] =>
  now(outlineSteps(content, through));

/** The same, a block a step. */
export function* outlineSteps(content: Element | Iterable<Node>, through?: RegExp): Steps<Block[]> {
  const found: Block[] = [];
  let run: Node[] = [];
  let runWithin: readonly Element[] = [];
  const add = (kind: Block['kind'], nodes: readonly Node[], within: readonly Element[], rank = 0) =>
    found.push({ kind, node: nodes[0]!, nodes, within, rank });
  const endRun = () => {
    while (run.length && run.at(-1)!.nodeType === 3 && isEmpty(run.at(-1)!)) run.pop();
    const shown = run.filter((node) => !isEmpty(node));
    if (shown.length) {
      const words = shown.some(({ textContent }) => /[\p{L}\p{N}\p{P}\p{S}]/u.test(textContent!));
      add(words ? 'text' : 'media', run, runWithin);
    }
    run = [];
  };
  function* walk(nodes: Iterable<Node>, within: readonly Element[]): Steps<void> {
    for (const node of nodes) {
      const element = node.nodeType === 1 ? (node as Element) : undefined;
      const kind = element && (through?.test(node.nodeName) ? 'wrapper' : kindOf(element));
      // Films and frames have no words, but are there to be seen.
      if (node.nodeType !== 3 && (!kind || /^(wrapper|inline)$/.test(kind)) && isSilent(node))
        continue;
      // “[edit]” of a wiki stands beside its heading, not only in it.
      if (kind === 'inline' && isTool(element!)) continue;
      if (!element || kind === 'inline') {
        if (!run.length && node.nodeType === 3 && isEmpty(node)) continue;
        if (!run.length) runWithin = within;
        run.push(node);
        continue;
      }
      endRun();
      if (isHidden(element)) continue;
      if (kind === 'wrapper') {
        yield* walk(element.childNodes, [...within, element]);
        endRun();
      } else if (kind === 'rule' || kind === 'other' || !isEmpty(element) || kind === 'media')
        add(kind!, [element], within, rankOf(element));
      yield;
    }
  }
  yield* walk('nodeType' in content ? content.childNodes : content, []);
  endRun();
  return found;
}

/** The items of a list. A list that stands between items, as old editors write it, belongs to the one before it. */
export const itemsOf = (list: Node): Item[] => now(itemSteps(list));

/** The same, an item a step. */
export function* itemSteps(list: Node): Steps<Item[]> {
  const items: (Item & { blocks: Block[] })[] = [];
  function* walk(parent: Node): Steps<void> {
    for (const node of parent.childNodes) {
      const last = items.at(-1);
      const element = node as Element;
      if (node.nodeType === 3) {
        // Loose words between items.
        if (!isEmpty(node)) last?.blocks.push(...outline([node]));
        continue;
      }
      if (isSilent(node) || isHidden(element)) continue;
      if (isItem(node)) {
        if (!isEmpty(node)) items.push(itemOf(element));
      } else if (element.querySelector(':scope > li') && (!last || kindOf(element) === 'wrapper'))
        yield* walk(node);
      else if (last) last.blocks.push(...outline([node]));
      yield;
    }
  }
  yield* walk(list);
  return items;
}

const isItem = ({ nodeName }: Node) => nodeName.toUpperCase() === 'LI';

/** Blocks, with what stands in a list before its first item as blocks of their own. */
export const withLeads = (blocks: readonly Block[]): Block[] =>
  blocks.flatMap((block) => {
    if (block.kind !== 'list') return [block];
    const nodes = [...block.node.childNodes];
    const first = nodes.findIndex(
      (node) => isItem(node) || (node.nodeType === 1 && (node as Element).querySelector('li')),
    );
    const leads = first > 0 ? outline(nodes.slice(0, first)) : [];
    return [
      ...leads.map((lead) => ({
        ...lead,
        within: [...block.within, block.node as Element, ...lead.within],
      })),
      block,
    ];
  });

/** An element read as an item: its first words, and what follows them. */
export function itemOf(node: Element): Item & { blocks: Block[] } {
  const [first, ...rest] = outline(node);
  if (!first) return { node, lead: [], blocks: [] };
  if (first.kind === 'text') return { node, lead: first.nodes, blocks: rest };
  if (first.kind === 'paragraph' || first.kind === 'heading')
    return { node, lead: [...first.node.childNodes], blocks: rest };
  return { node, lead: [], blocks: [first, ...rest] };
}

/** The child of `host` that a node stands in, or is. */
export const topOf = ({ node, within }: Block): Node => within[0] ?? node;

/** The `<summary>` of a `<details>`. */
export const summaryOf = (details: Node): Element | undefined =>
  [...(details as Element).children].find(({ nodeName }) => /^summary$/i.test(nodeName));
