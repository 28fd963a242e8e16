import { asks } from '../../shared/content/asks.js';
import { isBold } from '../../shared/content/bold.js';
import { isEmpty, itemsOf, outline, type Block } from '../../shared/content/outline.js';
import { labelText, plainText } from '../../shared/content/plain-text.js';
import { isTool } from '../../shared/content/visible.js';
import { planOf, type Plan } from '../faq.plan.js';

/** Which questions there are where these are no plain headings. */
const lists = /^(UL|OL|MENU|LI)$/;

/** Whether the words of a block ask, without signs beside them. */
export const isAsked = ({ node }: Block): boolean => asks(labelText(node));

/** Blocks, with lists looked through that only wrap things to open, or words and what they mean. */
export const unlisted = (blocks: readonly Block[]): Block[] =>
  blocks.flatMap((block) => {
    const items = block.kind === 'list' ? itemsOf(block.node) : [];
    const wraps =
      items.length &&
      items.every(
        ({ lead, blocks }) =>
          !lead.length &&
          blocks.length &&
          blocks.every(({ kind }) => /^(details|terms)$/.test(kind)),
      );
    if (!wraps) return [block];
    return outline([block.node], lists).map((each) => ({
      ...each,
      within: [...block.within, ...each.within],
    }));
  });

/** Headings of questions in list items, which are no list then. */
export function inLists(host: Element, headings: Plan | undefined): Plan | undefined {
  // With questions beside the list, what is in it belongs to an answer.
  if (headings && (headings.title || headings.groups.length || headings.questions.length > 1))
    return undefined;
  const plan = planOf(outline(host, lists));
  if (!plan || plan.questions.length <= (headings?.questions.length ?? 0)) return undefined;
  return plan.questions.every(({ within }) => within.some(({ nodeName }) => nodeName === 'LI'))
    ? plan
    : undefined;
}

/** Words and what they mean, as questions: where headings only stand above the lists of them. */
export function inTerms(blocks: readonly Block[], headings: Plan | undefined): Plan | undefined {
  const terms = blocks.filter(({ kind }) => kind === 'terms');
  if (!terms.length) return undefined;
  const questions = terms.flatMap(({ node, within }) =>
    [...(node as Element).querySelectorAll('dt')]
      .filter((term) => term.closest('dl') === node && !isEmpty(term))
      .map((term): Block => pseudo(term, [...within, ...ancestors(term, node as Element)])),
  );
  // With several headings each list is the answer to its heading, unless only the words in it ask.
  const [heading] = headings?.questions ?? [];
  if (
    headings &&
    (headings.title || headings.groups.length || headings.questions.length > 1) &&
    !(
      questions.every(isAsked) &&
      headings.questions.every(
        (each) => !isAsked(each) && blocks[blocks.indexOf(each) + 1]?.kind === 'terms',
      )
    )
  )
    return undefined;
  const first = heading && blocks[blocks.indexOf(heading) + 1];
  if (!questions.length || (first && first.kind !== 'terms')) return undefined;
  return planned(blocks, questions);
}

/** Two words of a `<dl>` with one meaning: as questions, the first would open nothing. */
export function twoTermsIn(plan: Plan | undefined): [Element?, Element?] {
  const terms = (plan?.questions ?? []).map(({ node }) => node as Element);
  const isTerm = (element: Element | null | undefined) => element?.nodeName === 'DT';
  const one = terms.find((term) => isTerm(term) && isTerm(term.nextElementSibling));
  const other = one?.nextElementSibling ?? undefined;
  return other && terms.includes(other) ? [one, other] : [];
}

export const shared = (one: Element, other: Element) =>
  `The questions “${labelText(one)}” and “${labelText(other)}” have one answer between them. Write them as one question, or give each an answer.`;

/** What blocks of others name a question that is no heading. */
const named = '.schema-faq-section > .schema-faq-question,div.elementor-tab-title';

export function inBlocks(host: Element, blocks: readonly Block[]): Plan | undefined {
  const questions = [...host.querySelectorAll(named)];
  return questions.length
    ? planned(
        blocks,
        questions.map((node) => pseudo(node, ancestors(node, host))),
      )
    : undefined;
}

/** What an accordion of the page opens and closes. */
export const knownPanels =
  '.collapse,.collapsing,.panel-collapse,.accordion-collapse,.accordion-content,.accordion-panel,' +
  '.govuk-accordion__section-content,.nhsuk-expander__content,.usa-accordion__content,' +
  '.wp-block-accordion-panel,.rank-math-answer,.kt-accordion-panel,.et_pb_toggle_content,' +
  '.elementor-tab-content,.ui-accordion-content,[role=region]:not([tabindex]),[role=tabpanel]';

const controls =
  'button,[role=button],[role=tab],[aria-controls],[data-toggle],[data-bs-toggle],[data-vc-accordion]';

/**
 * Questions of an accordion whose headings open something, where others of their rank do not: a title or
 * a group has often the rank of the questions, and an answer may hold headings of any.
 */
export function inAccordion(host: Element, blocks: readonly Block[]): Plan | undefined {
  const headings = blocks.filter(({ rank }) => rank);
  const opens = ({ node }: Block) => {
    const heading = node as Element;
    const around = heading.closest(controls);
    return (
      (!!around && host.contains(around)) ||
      [...heading.querySelectorAll(controls)].some((control) => !isTool(control))
    );
  };
  const questions = headings.filter(opens);
  const [{ rank } = { rank: 0 }] = questions;
  if (questions.length < 2 || questions.some((each) => each.rank !== rank)) return undefined;
  const others = headings.filter((each) => each.rank <= rank && !questions.includes(each));
  const isInside = ({ within }: Block) => within.some((each) => each.matches(knownPanels));
  if (!others.some((each) => each.rank === rank || isInside(each))) return undefined;
  return planned(
    others.filter((each) => !isInside(each)),
    questions,
  );
}

/** Whether questions and answers stand in one paragraph each: what is below a heading asks, and not that. */
export const holdsPairs = (host: Element, { title, groups, questions }: Plan): boolean =>
  !title &&
  !groups.length &&
  questions.length === 1 &&
  !isAsked(questions[0]!) &&
  [...host.querySelectorAll('p,li')].filter((each) => {
    const [first, next] = plainText(each).split('\n');
    return next && asks(first!);
  }).length > 1;

/** Paragraphs in bold, each followed by one that is not; with a heading above them they must ask. */
export function inBold(blocks: readonly Block[], headings: Plan | undefined): Plan | undefined {
  const count = headings ? headings.questions.length + headings.groups.length : 0;
  if (count > 1 || headings?.title) return undefined;
  const bold = blocks.filter(
    ({ kind, node }) => kind === 'paragraph' && isBold(node.childNodes, node as Element),
  );
  const asking = bold.filter(isAsked);
  const questions = asking.length * 2 > bold.length ? asking : count ? [] : bold;
  if (questions.length < 2) return undefined;
  const set = new Set(questions);
  const answered = questions.every((each) => {
    const next = blocks[blocks.indexOf(each) + 1];
    return next && !set.has(next) && !next.rank;
  });
  return answered ? planned(blocks, questions) : undefined;
}

const pseudo = (node: Element, within: readonly Element[]): Block => ({
  kind: 'heading',
  node,
  nodes: [node],
  within,
  rank: 0,
});

/** What stands between a node and an element around it, from the outside in. */
function ancestors(node: Element, host: Element): Element[] {
  const found: Element[] = [];
  for (let at = node.parentElement; at && at !== host; at = at.parentElement) found.unshift(at);
  return host.nodeName === 'DL' ? [host, ...found] : found;
}

const precedes = (one: Node, other: Node) => !!(one.compareDocumentPosition(other) & 4);

/** A plan in which every heading stands above questions of another form. */
function planned(blocks: readonly Block[], questions: readonly Block[]): Plan {
  const [first, ...others] = blocks.filter(({ rank }) => rank);
  const isTitle =
    !!first &&
    precedes(first.node, questions[0]!.node) &&
    others.every(({ rank }) => rank > first.rank);
  const groups = isTitle ? others : first ? [first, ...others] : [];
  const parent = Math.max(0, ...blocks.map(({ rank }) => rank));
  // No heading has this rank: none that the page hides is taken for a question.
  return {
    title: isTitle ? first : undefined,
    groups,
    questions,
    rank: 7,
    level: parent ? Math.min(6, parent + 1) : 3,
  };
}
