import type { Block } from '../../shared/content/outline.js';
import {
  isLetter,
  overFlaw,
  proseOf,
  textsOf,
  wordsIn,
  type Flaw,
  type Group,
  type Layout,
} from '../layout.js';

/** Headings, each with what follows it. Undefined where there is none. */
export function layHeadings(blocks: readonly Block[]): Layout | undefined {
  const headings = blocks.filter(({ rank }) => rank);
  const isOver = new Set(
    blocks.filter(({ rank }, index) => rank && blocks[index + 1]?.rank! > rank),
  );
  const [first] = headings;
  if (!first) return undefined;
  const title = isTitle(headings, isOver) ? first : undefined;
  const leaves = headings.filter((each) => each !== title && !isOver.has(each));
  const { rank } = leaves.find((each) => !isLetter(wordsIn(each))) ?? leaves[0]!;
  return layRank(blocks, title, rank);
}

/**
 * Whether the first heading is a title: alone in its rank, right above a deeper one, or with more below
 * it than beside it (“About this list”, at the end).
 */
function isTitle([first, ...others]: readonly Block[], isOver: ReadonlySet<Block>): boolean {
  const [second] = others;
  if (!first || !second || second.rank <= first.rank) return false;
  const beside = others.filter(({ rank }) => rank <= first.rank);
  if (isOver.has(first)) return !beside.some((each) => isOver.has(each));
  const below = others.length - beside.length;
  return !beside.length || (others.indexOf(beside[0]!) === below && below > beside.length);
}

function layRank(blocks: readonly Block[], title: Block | undefined, rank: number): Layout {
  const names = blocks.filter((block) => block !== title && block.rank === rank);
  const count = new Map<Element, number>();
  for (const { within } of names)
    for (const each of within) count.set(each, (count.get(each) ?? 0) + 1);
  const prose: Block[] = [];
  const taken: Block[] = title ? [title] : [];
  const found: { name: Block; own: Block[] }[] = [];
  const hints: Flaw[] = [];
  let last: { name: Block; own: Block[] } | undefined;
  let over: Block | undefined;
  let started = blocks.length;
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index]!;
    if (block === title) continue;
    if (block.rank === rank) {
      if (over) {
        taken.push(over);
        hints.push(...overFlaw(wordsIn(over)));
      }
      over = undefined;
      taken.push(block);
      started = Math.min(started, index);
      found.push((last = { name: block, own: [] }));
    } else if (block.rank && block.rank < rank) {
      if (over) prose.push(over);
      over = block;
      last = undefined;
    } else if (last && !isOutside(block, last, count)) last.own.push(block);
    else {
      if (over) prose.push(over);
      over = undefined;
      prose.push(block);
    }
  }
  if (over) prose.push(over);
  const shared = new Set(taken.flatMap(({ within }) => within));
  const isBefore = (block: Block) => blocks.indexOf(block) < started;
  const groups = (function* (): Generator<Group> {
    for (const { name, own } of found) {
      while (own.at(-1)?.kind === 'rule') own.pop();
      yield { names: [name.node as Element], texts: textsOf(own, shared) };
    }
  })();
  return { title, groups, ...proseOf(prose, isBefore, taken), problems: [], hints };
}

/** Whether a block stands behind the wrapper that an entry has for itself. */
function isOutside(
  { within }: Block,
  { name, own }: { name: Block; own: readonly Block[] },
  count: ReadonlyMap<Element, number>,
): boolean {
  const wrapper = name.within.find((each) => count.get(each) === 1);
  return (
    !!wrapper && !within.includes(wrapper) && own.some((block) => block.within.includes(wrapper))
  );
}
