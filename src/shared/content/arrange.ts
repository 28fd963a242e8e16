import { copyOf } from './copy.js';
import { topOf, type Block } from './outline.js';

/** The author's own nodes, to be shown through a slot; or copies where these stand in a wrapper. */
export type Prose = { prose: readonly Node[] } | { copies: readonly Node[] };

export const isList = ({ kind }: Block) => kind === 'list';

/** A list with the heading and the words that lead to it; the last part has no list. */
interface Part {
  heading: Block | undefined;
  before: Block[];
  list: Block | undefined;
}

/** The title, and each list with the heading and the words that lead to it. */
export function arrange(blocks: readonly Block[]) {
  const leading = headingsOfLists(blocks);
  const ranks = blocks.map(({ rank }) => rank);
  const [first] = ranks.filter(Boolean);
  const titled = ranks[0]! > 0 && !ranks.slice(1).some((rank) => rank && rank <= ranks[0]!);
  // Every field is its own: old scripts of some pages add to Object.prototype.
  const begin = (heading?: Block): Part => ({ heading, before: [], list: undefined });
  const groups = [begin()];
  for (const block of titled ? blocks.slice(1) : blocks) {
    const group = groups.at(-1)!;
    if (isList(block)) {
      group.list = block;
      groups.push(begin());
    } else if (leading.has(block)) {
      groups.push(begin(block));
    } else {
      group.before.push(block);
    }
  }
  return { title: titled ? blocks[0] : undefined, groups, level: first ?? 2 };
}

/** Headings that a list follows before the next heading does. */
function headingsOfLists(blocks: readonly Block[]): Set<Block> {
  const leading = new Set<Block>();
  let last: Block | undefined;
  for (const block of blocks) {
    if (block.rank) last = block;
    else if (isList(block)) {
      if (last) leading.add(last);
      last = undefined;
    }
  }
  return leading;
}

/**
 * Prose as it is shown. A child of the element has a slot; so has a wrapper in which nothing stands
 * that is shown elsewhere. Of the rest there are copies.
 *
 * @param elsewhere What is shown elsewhere.
 */
export function proseIn(elsewhere: readonly (Block | undefined)[]) {
  const mixed = new Set(elsewhere.map((block) => block && topOf(block)));
  const slots = new Set<Node>();
  return (some: readonly Block[]): Prose | undefined => {
    if (!some.length) return;
    if (some.some(({ within }) => within[0] && mixed.has(within[0])))
      return { copies: copyOf(some.flatMap(({ nodes }) => nodes)) };
    const nodes = some
      .flatMap(({ within, nodes }) => (within[0] ? [within[0]] : nodes))
      .filter((node) => !slots.has(node) && slots.add(node));
    return nodes.length ? { prose: nodes } : undefined;
  };
}
