import { asks } from '../shared/content/asks.js';
import { isBold } from '../shared/content/bold.js';
import { itemsOf, itemSteps, withLeads, type Block, type Item } from '../shared/content/outline.js';
import { labelText } from '../shared/content/plain-text.js';
import type { Steps } from '../shared/steps.js';

/** A question as it stands in the author's content. */
export interface Found {
  /** Carries the author's id, language and kind: the list item, the heading or the fieldset. */
  node: Element;
  /** The words of the question, where the form says which these are. */
  asked?: readonly Node[];
  /** What follows them: scenes, options, explanation, hints. */
  blocks: Block[];
  /** What leads over to it from the question before, such as the heading of a group. */
  over: Block[];
  /** Elements that it stands in. */
  within: readonly Element[];
}

/** A quiz as it stands in the author's content. */
export interface Layout {
  title?: Block;
  intro: Block[];
  questions: Found[];
  closing: Block[];
  /** Rank of the questions' own headings; 0 where they have none. */
  rank: number;
}

const isList = (block: Block | undefined) => block?.kind === 'list';
const listIn = ({ blocks }: Item) => blocks.find(isList);

/** Which items are right: asked for several times, and dear to find out. */
const right = new WeakMap<Item, boolean>();

function isRight(item: Item): boolean {
  const { node, lead, blocks } = item;
  if (!right.has(item))
    right.set(item, isBold(lead.length ? lead : (blocks[0]?.nodes ?? []), node));
  return right.get(item)!;
}

/** Whether some are right; questions are often bold, all of them. */
const haveRight = (items: readonly Item[]) =>
  items.some(isRight) && !items.every((item) => isRight(item) && asks(labelText(item.lead)));

/** Items that hold their options, or the key points of an answer in one's own words. */
function holdsQuestions(items: readonly Item[]): boolean {
  if (hasRightInside(items)) return true;
  const marked = items.filter(isRight).length;
  // Options, each with a list of what is said about it.
  if (marked && marked < items.length) return false;
  return items.some(listIn);
}

const hasRightInside = (items: readonly Item[]) =>
  items.some((item) => {
    const list = listIn(item);
    return !!list && itemsOf(list.node).some(isRight);
  });

const isOrdered = ({ node }: Block) =>
  /^OL$/i.test(node.nodeName) && !(node as Element).querySelector(':scope > [data-list=bullet]');

const isIndented = (list: Element) => !!list.querySelector(':scope > [class*=ql-indent-]');

const isAsking = (block: Block | undefined) => !!block?.rank && asks(labelText(block.nodes));

/** Finds the questions among the author's blocks, a list a step; undefined where there is no list of the kind. */
export function* layOut(given: readonly Block[]): Steps<Layout | undefined> {
  const blocks = withLeads(given);
  const lists = new Map<Block, Item[]>();
  const nested = new Set<Block>();
  for (const block of blocks) {
    if (!isList(block)) continue;
    const items = yield* itemSteps(block.node);
    lists.set(block, items);
    if (holdsQuestions(items)) nested.add(block);
    yield;
  }
  // Quill's own HTML keeps an indented list flat: questions and options are items of one list.
  if ([...lists.keys()].some(({ node }) => isIndented(node as Element))) return undefined;
  const shown = blocks.filter((block) => !lists.has(block) || lists.get(block)!.length);
  // A nested list without bold is not a question's where options with a bold one stand beside it.
  const others = [...lists].filter(([list]) => !nested.has(list));
  const unmarked = [...nested].filter((list) => !hasRightInside(lists.get(list)!));
  if (others.some(([, items]) => items.some(isRight) && !items.every(isRight)))
    for (const list of unmarked) nested.delete(list);
  // All of them bold: options that are all right, or a list that leads to the questions.
  else if (nested.size) {
    const isUnclear = unmarked.length === nested.size;
    const isOptions = ([list, items]: [Block, Item[]]) =>
      items.length > 1 &&
      items.every(isRight) &&
      (isUnclear || isAsking(shown[shown.indexOf(list) - 1]));
    if (others.some(isOptions)) return undefined;
  }
  const apart = new Set(shown.filter((_, i) => isApart(shown, i, lists, nested)));
  // Options both in items and outside of them: what belongs to what is told, never guessed.
  const loose = others.find(
    ([list, items]) =>
      items.some(isRight) && !items.every(isRight) && !apart.has(shown[shown.indexOf(list) - 1]!),
  );
  if (loose && nested.size) return undefined;
  if (loose) apart.clear();
  if (!nested.size && !apart.size) {
    const heading = shown.findIndex(({ rank }) => rank);
    const headed = heading >= 0 && shown.findLastIndex(isList) > heading;
    // In one's own words: items with paragraphs, nothing bold.
    const own = [...lists].filter(
      ([list, items]) =>
        isOrdered(list) && !haveRight(items) && items.some((item) => item.blocks.length),
    );
    const chosen = [...lists.values()].some(haveRight);
    if (own.length && !chosen) for (const [list] of own) nested.add(list);
    else return headed ? fromHeadings(shown, lists) : undefined;
  }
  return fromLists(shown, lists, nested, apart);
}

/** A list of one item with its options in a list behind it, as word processors export them. */
function isApart(
  blocks: readonly Block[],
  index: number,
  lists: ReadonlyMap<Block, readonly Item[]>,
  nested: ReadonlySet<Block>,
): boolean {
  const [list, next] = [blocks[index]!, blocks[index + 1]!];
  const items = lists.get(list);
  const options = lists.get(next);
  return (
    !!items &&
    !!options &&
    !nested.has(list) &&
    !nested.has(next) &&
    options.length > 1 &&
    !items.at(-1)!.blocks.length &&
    (items.length === 1 || (isOrdered(list) && !isOrdered(next) && options.some(isRight))) &&
    !items.some(isRight)
  );
}

const found = (node: Element, within: readonly Element[], over: Block[] = []): Found => ({
  node,
  blocks: [],
  over,
  within,
});

function fromLists(
  blocks: readonly Block[],
  lists: ReadonlyMap<Block, readonly Item[]>,
  nested: ReadonlySet<Block>,
  apart: ReadonlySet<Block>,
): Layout {
  const layout: Layout = { intro: [], questions: [], closing: [], rank: 0 };
  const { questions } = layout;
  /** Blocks between lists, by the question that they follow. */
  const between = new Map<Found, Block[]>();
  let over: Block[] | undefined;
  blocks.forEach((block, i) => {
    const last = questions.at(-1);
    const continues =
      !!last && isOrdered(block) && +((block.node as Element).getAttribute('start') ?? 1) > 1;
    if (nested.has(block) || apart.has(block) || (isList(block) && continues)) {
      for (const item of lists.get(block)!) {
        const question = found(item.node, block.within, over);
        question.blocks.push(...leadOf(item), ...item.blocks);
        questions.push(question);
        over = undefined;
      }
    } else if (apart.has(blocks[i - 1]!)) last!.blocks.push(block);
    else if (!last) {
      if (!i && block.rank) layout.title = block;
      else layout.intro.push(block);
    } else if (over) over.push(block);
    else if (block.rank) over = [block];
    else if (between.has(last)) between.get(last)!.push(block);
    else between.set(last, [block]);
  });
  if (over) layout.closing.push(...over);
  const last = questions.at(-1)!;
  const reasons = apart.size > 0 || [...between.keys()].some((each) => each !== last);
  for (const [question, behind] of between) {
    if (question !== last) question.blocks.push(...behind);
    else if (reasons) close(layout, behind);
    else layout.closing.unshift(...behind);
  }
  return layout;
}

/** An item's first words as a block of their own. */
function leadOf({ node, lead }: Item): Block[] {
  const first = lead[0];
  if (!first) return [];
  const parent = first.parentNode!;
  const own = parent !== node && parent.childNodes.length === lead.length;
  const rank = +(/^H([1-6])$/i.exec(parent.nodeName)?.[1] ?? 0);
  const kind = !own ? 'text' : rank ? 'heading' : 'paragraph';
  return [{ kind, node: first, nodes: lead, within: [], rank }];
}

/** What follows the last question: its reason, and behind a line or outside its own section the closing words. */
function close(layout: Layout, behind: readonly Block[]): void {
  const { questions } = layout;
  const last = questions.at(-1)!;
  const section = last.within.find((each) =>
    questions.every((other) => other === last || !other.within.includes(each)),
  );
  const outside =
    questions.length > 1 && section
      ? behind.findIndex(({ within }) => !within.includes(section))
      : -1;
  // A line between options and reason ends nothing.
  const first = behind.findIndex(({ kind }) => !/^(rule|list|media)$/.test(kind));
  const line = behind.findLastIndex(({ kind }, i) => kind === 'rule' && first >= 0 && i > first);
  const at = outside >= 0 ? outside : line >= 0 ? line : behind.length;
  last.blocks.push(...behind.slice(0, at));
  layout.closing.unshift(...behind.slice(at));
}

function fromHeadings(
  blocks: readonly Block[],
  lists: ReadonlyMap<Block, readonly Item[]>,
): Layout {
  const start = blocks.findIndex(({ rank }) => rank);
  const parts: { heading: Block; own: Block[] }[] = [];
  for (const block of blocks.slice(start))
    if (block.rank) parts.push({ heading: block, own: [] });
    else parts.at(-1)!.own.push(block);
  const chosen = (own: readonly Block[]) =>
    own.some((block) => lists.get(block)?.some(isRight) && lists.get(block)!.length > 1);
  const withLists = parts.filter(({ own }) => own.some(isList));
  // A list in the words that lead to the questions has nothing bold, and a higher heading than they have.
  const [first, second] = withLists;
  const isIntro = second && first!.heading.rank < second.heading.rank && !chosen(first!.own);
  const asking = isIntro ? withLists.find(({ own }) => chosen(own)) : undefined;
  const { rank } = (asking ?? first!).heading;
  const layout: Layout = { intro: blocks.slice(0, start), questions: [], closing: [], rank };
  const { questions } = layout;
  const lastOf = (wanted: (part: { heading: Block; own: Block[] }) => boolean) =>
    parts.findLastIndex(wanted);
  const lastList = lastOf(({ heading, own }) => heading.rank <= rank && own.some(isList));

  let over: Block[] | undefined;
  parts.forEach(({ heading, own }, i) => {
    const node = heading.node as Element;
    const last = questions.at(-1);
    const listed = own.some(isList);
    const says = own.some(({ kind }) => kind !== 'rule');
    const level = Math.sign(heading.rank - rank);
    const isQuestion =
      level === 0
        ? listed || asks(labelText(heading.nodes)) || node.hasAttribute('data-kind')
        : level < 0
          ? chosen(own)
          : chosen(own) && !!last?.blocks.some(isList) && !over;
    const first = !i && !start;
    // Between questions, one without options is answered in one's own words.
    const between = level === 0 && !first && (says || !!last) && i < lastList;
    if (isQuestion || between) {
      const question = found(node, heading.within, over);
      question.asked = [...node.childNodes];
      question.blocks.push(...own);
      questions.push(question);
      over = undefined;
    } else if (level > 0 && last && !over) last.blocks.push(heading, ...own);
    else if (!last && !over) {
      if (first) layout.title = heading;
      else layout.intro.push(heading);
      layout.intro.push(...own);
    } else (over ??= []).push(heading, ...own);
  });
  if (over) layout.closing.push(...over);
  const last = questions.at(-1)!;
  const at = last.blocks.findIndex(isList);
  if (at >= 0) close(layout, last.blocks.splice(at + 1));
  else {
    const line = last.blocks.findIndex(({ kind }) => kind === 'rule');
    if (line >= 0) layout.closing.unshift(...last.blocks.splice(line));
  }
  return layout;
}
