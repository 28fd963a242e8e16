import { asks } from '../shared/content/asks.js';
import { isBold } from '../shared/content/bold.js';
import { itemsOf, outline, withLeads, type Block } from '../shared/content/outline.js';
import { labelText } from '../shared/content/plain-text.js';
import { inside, labelOf, proseOf } from './quiz.copy.js';
import {
  around,
  hasPicture,
  isList,
  isNumbered,
  isQuote,
  kindOf,
  optionsOf,
  shows,
  type Draft,
} from './quiz.draft.js';
import type { Found } from './quiz.form.js';
import { namingOption } from './quiz.marks.js';
import { textOf, type Words } from './quiz.model.js';

const isWords = ({ kind }: Block) => /^(text|paragraph|heading)$/.test(kind);
const isAsking = (block: Block) =>
  block.kind === 'heading' || (isWords(block) && asks(labelText(block.nodes)));
/** A line that names another question: bold or numbered, and asking. */
function isQuestion(block: Block): boolean {
  if (!isWords(block)) return false;
  const words = labelText(block.nodes);
  const marks = [
    isBold(block.nodes),
    /^(\p{L}{1,10}\s*)?\p{N}{1,3}\s*([.):]|$)/u.test(words),
    asks(words),
  ];
  return marks.filter(Boolean).length > 1;
}

const headingOf = (node: Element): Block => ({
  kind: 'heading',
  node,
  nodes: [node],
  within: [],
  rank: 0,
});

/** Takes the words of the question out of what stands before the options; `end`: where they stood. */
function takeQuestion(before: Block[]): { words: Words; flaws: Draft['flaws']; end: number } {
  const told = before.map((block) =>
    isWords(block) && labelText(block.nodes) ? block : undefined,
  );
  // A scenario may come first: the question is the heading, or the last line that asks. Else loose
  // words at the start are the question.
  const loose = told[0]?.kind === 'text' ? told[0] : undefined;
  const isAsked = (block: Block | undefined) => !!block && isAsking(block);
  let at = isAsked(loose) ? 0 : told.findLastIndex(isAsked);
  if (at < 0 && loose) at = 0;
  if (at < 0) at = told.findIndex((block) => block);
  if (at < 0) at = before.findIndex(({ kind }) => kind === 'media' || kind === 'paragraph');
  const block = before[at];
  if (!block) return { words: [], flaws: [{ what: 'no-question' }], end: before.length };
  const nodes =
    block.nodes[0] === block.node && isWords(block) && block.kind !== 'text'
      ? unwrapped(block)
      : block.nodes;
  const [first, words, last] = told[at] ? parted(nodes) : [[], nodes, []];
  const picture = (nodes: readonly Node[]): Block[] =>
    nodes.length ? [{ kind: 'media', node: nodes[0]!, nodes, within: [], rank: 0 }] : [];
  const pictures = [...picture(first), ...picture(last)];
  before.splice(at, 1, ...pictures);
  return { words: labelOf(words), flaws: [], end: at + pictures.length };
}

/** What stands in a paragraph; an item's first words come as the nodes themselves. */
const unwrapped = ({ node, nodes }: Block): readonly Node[] =>
  nodes.length === 1 && node.nodeType === 1 && /^(P|H[1-6]|DIV|SECTION)$/i.test(node.nodeName)
    ? [...node.childNodes]
    : nodes;

/** Pictures around the words of a question are shown above it. */
function parted(nodes: readonly Node[]): [Node[], Node[], Node[]] {
  const words = nodes.map((node) => {
    const element = node as Element;
    const picture =
      node.nodeType === 1 && (element.matches(shows) || !!element.querySelector(shows));
    return picture ? !!textWithout(element) : !!(node.textContent ?? '').trim();
  });
  const start = words.indexOf(true);
  const end = words.lastIndexOf(true) + 1;
  const shown = (part: readonly Node[]) => (part.some((node) => node.nodeType === 1) ? part : []);
  return [
    [...shown(nodes.slice(0, start))],
    nodes.slice(start, end),
    [...shown(nodes.slice(end))].filter(({ nodeName }) => !/^br$/i.test(nodeName)),
  ];
}

/** Words beside pictures; an emoji that a content management system shows as a picture is one. */
const textWithout = (element: Element) =>
  (element.textContent ?? '').trim() ||
  (/^img$/i.test(element.localName) &&
    /^[\p{Extended_Pictographic}\p{Emoji_Component}]+$/u.test(element.getAttribute('alt') ?? ''));

/** Reads a question of the plain forms: its words, options, explanation, hints. */
export function plainDraft({ node, asked, blocks: found, over }: Found): Draft {
  const blocks = withLeads(found);
  const at = blocks.findIndex(isList);
  const list = blocks[at]?.node as Element | undefined;
  const lines = list ? blocks.slice(0, at) : blocks;
  // A critical note is one wherever it stands.
  const before = lines.filter((block) => !isQuote(block));
  const base = around(node, [...lines.filter(isQuote), ...(list ? blocks.slice(at + 1) : [])]);
  // A heading may only name or tell of what a line below it asks.
  const isNamed = asked && !asks(labelText(asked)) && before.some(isAsking);
  const above = [...over, ...(isNamed ? [headingOf(node)] : [])];
  const { words, flaws, end } =
    asked && !isNamed
      ? { words: labelOf(asked), flaws: [] as Draft['flaws'], end: 0 }
      : takeQuestion(before);
  const listed = list ? optionsOf(list, !node.hasAttribute('data-kind')) : undefined;
  // Hints are not bold: a second list with a bold item belongs to a question that was not seen as one.
  const hints = list && blocks.slice(at + 1).find(isList);
  const bold = hints && itemsOf(hints.node).find((item) => isBold(item.lead, item.node));
  if (bold && itemsOf(hints.node).length > 1)
    flaws.push({ what: 'second-options', words: labelText(bold.lead) });
  const another = list && blocks.slice(at + 1, blocks.findLastIndex(isList)).find(isQuestion);
  if (another) flaws.push({ what: 'another', words: labelText(another.nodes) });
  const kind = kindOf(
    node,
    !listed
      ? 'own-words'
      : listed.right
        ? 'choice'
        : isNumbered(list!)
          ? 'order'
          : /^ol$/i.test(list!.localName) && !list!.querySelector(':scope > [data-list=bullet]')
            ? 'choice'
            : 'reflective',
  );
  const own = kind === 'own-words';
  const options = own || !listed ? [] : listed.options;
  if (!own) flaws.push(...listed!.flaws);
  const named =
    !listed?.right &&
    !node.hasAttribute('data-kind') &&
    namingOption(base.explanation, options.length);
  if (named) flaws.push({ what: 'named', words: named });
  const asking = options.map(({ text }) => textOf(text)).filter(asks);
  // Questions in bold, each with its answer, are no options.
  const allAsk = asking.length === options.length && options.every(({ right }) => right);
  if (asking[0] && (kind === 'order' || allAsk) && !node.hasAttribute('data-kind'))
    flaws.push({ what: 'asks', words: asking[0] });
  const points = !own
    ? []
    : list
      ? itemsOf(list).map(({ node }) => inside(node))
      : before.flatMap(pointsOf);
  if (own && !list && !points.length && !node.hasAttribute('data-kind'))
    flaws.push({ what: 'bare', words: textOf(words) });
  // A picture stands above the question, with the words beside it; other words stay below.
  const stays = list && !before.slice(end).some(hasPicture);
  const scene = own && !list ? [] : stays ? before.slice(0, end) : before;
  return {
    node,
    nodes: listed?.nodes ?? [],
    flaws,
    question: {
      ...base,
      kind,
      several: kind === 'choice' && options.filter(({ right }) => right).length > 1,
      question: words,
      intro: [...proseOf(above), ...proseOf(scene)],
      below: stays ? proseOf(before.slice(end)) : [],
      options,
      points,
    },
  };
}

/** Key points: a paragraph each; those in a `<details>` as well. */
const pointsOf = (block: Block): Words[] =>
  block.kind === 'rule'
    ? []
    : block.kind !== 'details'
      ? [proseOf([block])]
      : outline(
          [...block.node.childNodes].filter(({ nodeName }) => !/^summary$/i.test(nodeName)),
        ).map((each) => proseOf([each]));
