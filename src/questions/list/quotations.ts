import { readList, type ListModel } from '../../shared/content/item-list.js';
import {
  isEmpty,
  itemOf,
  itemsOf,
  outline,
  type Block,
  type Item,
} from '../../shared/content/outline.js';
import { ownLang } from '../../shared/content/own-lang.js';
import { labelText } from '../../shared/content/plain-text.js';
import type { Result } from '../../shared/content/result.js';

/** An item that may take in more. */
type Sentence = Item & { blocks: Block[] };

/** A paragraph that is one quotation, in the marks of any language, and no two with words between them. */
const quoted =
  /^(“[^“”]+[”“]|„[^„“”]+[“”]|”[^”]+”|«[^«»]+»|»[^«»]+«|"[^"]+"|‘.+’|‹[^‹›]+›|「[^「」]+」|『[^『』]+』)[.,!?。]?$/su;

/**
 * Reads sentences to say: lists, as everywhere; block quotations, of which each paragraph is a sentence; and paragraphs in
 * quotation marks. Who said it stays with the sentence, as its hint; a paragraph in another language is the same sentence in it.
 */
export function readSay(host: Element): Result<ListModel> | undefined {
  const runs = new Map<Block, Sentence[]>();
  const blocks: Block[] = [];
  for (const block of outline(host)) {
    const items = sentencesOf(block);
    const last = blocks.at(-1);
    const run = last && runs.get(last);
    if (!items.length) blocks.push(block);
    else if (run && last.within[0] === block.within[0]) add(run, items);
    else {
      const list: Block = { ...block, kind: 'list' };
      blocks.push(list);
      runs.set(list, add([], items));
    }
  }
  // What somebody will say aloud is never cut: “I would like to stop – not today”.
  return readList(
    host,
    { itemsIn: (list) => runs.get(list), mayEnd: () => false, pressed: true },
    blocks,
  );
}

/** Adds sentences; words in another language go to the sentence before them. */
function add(run: Sentence[], items: readonly Sentence[]): Sentence[] {
  for (const item of items) {
    const last = run.at(-1);
    if (last && ownLang(item.node)) last.blocks.push(paragraph(item.node));
    else run.push(item);
  }
  return run;
}

const paragraph = (node: Element): Block => ({
  kind: 'paragraph',
  node,
  nodes: [node],
  within: [],
  rank: 0,
});

/** The sentences of a block that is a quotation; none of any other. */
function sentencesOf({ kind, node }: Block): Sentence[] {
  const element = node as Element;
  if (kind === 'quote') return fromQuote(element);
  const isSaid = kind === 'paragraph' && (quoted.test(labelText(node)) || holdsOnly(element, 'Q'));
  return isSaid ? [itemOf(element)] : [];
}

/** The paragraphs of a block quotation, the items of lists in it, with what belongs to each. */
function fromQuote(quote: Element): Sentence[] {
  const sentences: Sentence[] = [];
  const before: Block[] = [];
  for (const block of outline(quote)) {
    const last = sentences.at(-1);
    if (block.kind === 'list') sentences.push(...itemsOf(block.node).map(asSentence));
    else if (!/^(paragraph|text|heading)$/.test(block.kind) || isSource(block))
      (last?.blocks ?? before).push(block);
    else if (last && ownLang(block.node)) last.blocks.push(block);
    else sentences.push(sentenceOf(block, quote));
  }
  const [first] = sentences;
  first?.blocks.unshift(...before);
  // The id of the whole quotation names its only sentence.
  if (first && !sentences[1] && !first.node.id) sentences[0] = { ...first, node: quote };
  return sentences;
}

const asSentence = (item: Item): Sentence => ({ ...item, blocks: [...item.blocks] });

/** Loose words have no element of their own. */
const sentenceOf = ({ kind, node, nodes }: Block, quote: Element): Sentence =>
  kind === 'text' ? { node: quote, lead: nodes, blocks: [] } : itemOf(node as Element);

/** Whether it says who said so. */
const isSource = ({ node, nodes }: Block): boolean =>
  node.nodeName.toUpperCase() === 'FOOTER' ||
  nodes.every((each) => isEmpty(each) || each.nodeName.toUpperCase() === 'CITE') ||
  (node.nodeType === 1 && holdsOnly(node as Element, 'CITE'));

/** Whether all the words of an element are in the one in it. */
const holdsOnly = ({ children, textContent }: Element, name: string): boolean =>
  children[0]?.nodeName.toUpperCase() === name &&
  children[0].textContent!.trim() === textContent!.trim();
