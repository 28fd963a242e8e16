import { boldness } from '../shared/content/bold.js';
import { itemsOf, type Block, type Item } from '../shared/content/outline.js';
import { labelText } from '../shared/content/plain-text.js';
import { direction } from '../shared/language/direction.js';
import { inside, labelOf, proseOf } from './quiz.copy.js';
import { hasTick, isMarked } from './quiz.marks.js';
import type { Kind, Option, Question, Spoken, Words } from './quiz.model.js';

/** Something that keeps a quiz from being shown; forms/problems.ts says it in words. */
export interface Flaw {
  /** Place of the question, from 0; absent: the quiz as a whole. */
  at?: number;
  what:
    | 'no-form'
    | 'mixed'
    | 'table'
    | 'no-question'
    | 'few-options'
    | 'no-right'
    | 'some-bold'
    | 'marked'
    | 'named'
    | 'bare'
    | 'asks'
    | 'second-options'
    | 'another'
    | 'wordless'
    | 'no-value';
  /** The author's words in question. */
  words?: string;
  /** How many options there are. */
  count?: number;
}

/** A question that has no ids yet. */
export interface Draft {
  question: Question;
  node: Element;
  /** The author's nodes of the options, in their order. */
  nodes: readonly Element[];
  flaws: Omit<Flaw, 'at'>[];
}

export const shows = 'img,picture,svg,video,audio,iframe,object,embed,canvas';

export const isList = ({ kind }: Block) => kind === 'list';
export const isQuote = ({ kind }: Block) => kind === 'quote';

/** Language and direction of an element; where only the language is named, that of its script. */
export function spoken(element: Element): Spoken {
  const lang = element.getAttribute('lang') ?? undefined;
  return { lang, dir: element.getAttribute('dir') ?? (lang && direction(lang)) };
}

export const hasPicture = ({ nodes }: Block) =>
  nodes.some(
    (node) =>
      node.nodeType === 1 &&
      ((node as Element).matches(shows) || !!(node as Element).querySelector(shows)),
  );

/** Whether there are words, or a picture in their place. */
export const saysSomething = (words: Words): boolean =>
  words.some((word) =>
    typeof word === 'string'
      ? word.trim()
      : labelText(word) || ('querySelector' in word && (word as Element).querySelector(shows)),
  );

/** What an author named the kind, or what the form says. */
export const kindOf = (element: Element, byForm: Kind): Kind => {
  const named = element.getAttribute('data-kind');
  return /^(choice|reflective|order|own-words)$/.test(named!) ? (named as Kind) : byForm;
};

/** Lettered lists are there to choose from, numbered ones to put in order. */
export const isNumbered = (list: Element): boolean =>
  /^ol$/i.test(list.localName) &&
  !/^a$/i.test(list.getAttribute('type') ?? '') &&
  !/list-style[\w-]*\s*:[^;]*(alpha|latin)/i.test(list.getAttribute('style') ?? '') &&
  !list.querySelector(':scope > [data-list=bullet]');

/** An option as the author wrote it, and how bold it is. */
function optionOf({ node, lead, blocks }: Item) {
  let nodes = lead;
  let rest = [...blocks];
  if (!nodes.length) {
    const [first, second] = rest;
    nodes = first?.nodes ?? [];
    // A caption below a picture belongs to it, if it says what the picture does not.
    const caption =
      first?.kind === 'media' &&
      /^(paragraph|text)$/.test(second?.kind ?? '') &&
      (!labelText(nodes) || boldness(second!.nodes, node) === 'all');
    if (caption) nodes = [...nodes, ...second!.nodes];
    rest = rest.slice(caption ? 2 : 1);
  }
  const bold = boldness(nodes, node);
  return { node, nodes, bold, words: labelText(nodes), feedback: rest };
}

const toOption = (
  { node, nodes, bold, feedback }: ReturnType<typeof optionOf>,
  among: boolean,
): Option => ({
  ...spoken(node),
  id: node.id,
  text: labelOf(nodes, bold === 'all' || (among ? false : undefined)),
  right: bold === 'all',
  feedback: proseOf(feedback),
  fixed: node.hasAttribute('data-fixed'),
});

/** The options of a list, with what is not right about them; `byForm`: it is not said what kind of question it is. */
export function optionsOf(list: Element, byForm = true) {
  const found = itemsOf(list).map(optionOf);
  const flaws: Draft['flaws'] = [];
  const right = found.some(({ bold }) => bold === 'all');
  const some = found.filter(({ bold }) => bold === 'some');
  const ticked = found.find(({ words }) => hasTick(words));
  const marked = byForm ? found.filter(isMarked) : [];
  // A bold word in an option says nothing where another is bold as a whole, or all have one.
  if (!right && !isNumbered(list) && some.length && some.length < found.length)
    flaws.push({ what: 'some-bold', words: some[0]!.words });
  else if (!right && (ticked || (marked.length && marked.length < found.length)))
    flaws.push({ what: 'marked', words: (ticked ?? marked[0]!).words });
  return {
    options: found.map((each) => toOption(each, right)),
    nodes: found.map(({ node }) => node),
    right,
    flaws,
  };
}

/** What stands around the options, sorted by what it is for. */
export function around(element: Element, blocks: readonly Block[]) {
  const hints: Words[] = [];
  const list = blocks.find(isList);
  let source = element.getAttribute('data-source');
  for (const { node } of list ? itemsOf(list.node) : []) {
    const link = node.querySelector('a[href^="#"]');
    if (link) source ||= link.getAttribute('href');
    // A hint that is only the link to the passage is not said twice.
    if (!link || labelText(link) !== labelText(node)) hints.push(labelOf([...node.childNodes]));
  }
  return {
    ...spoken(element),
    id: element.id,
    explanation: proseOf(blocks.filter((block) => block !== list && !isQuote(block))),
    critical: blocks.filter(isQuote).flatMap(({ node }) => inside(node)),
    hints,
    source: /^#/.test(source!) ? source! : undefined,
    points: [] as Words[],
  };
}
