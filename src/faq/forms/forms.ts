import { copyOf, isCopyable } from '../../shared/content/copy.js';
import { isBold } from '../../shared/content/bold.js';
import { mirror } from '../../shared/content/mirror.js';
import { isEmpty, outline, type Block } from '../../shared/content/outline.js';
import { labelText } from '../../shared/content/plain-text.js';
import { tidy } from '../../shared/content/tidy.js';
import type { Result } from '../../shared/content/result.js';
import { isLeftOut, withStyles } from '../../shared/content/visible.js';
import type { FaqModel, FaqPart } from '../faq.model.js';
import { finish, itemOf, partsOf, planOf, readerOf, type Plan, type Reader } from '../faq.plan.js';
import { isDetailsForm, readDetails } from './details.js';
import { canFrame, framesOf, Place } from './placing.js';
import { html } from 'lit';

const lists = /^(UL|OL|MENU|LI)$/;

/**
 * Reads every form but plain headings: `<details>`; headings in wrappers, in list items, in accordions
 * of others; `<dl>`; Yoast's blocks; questions in bold. All of it, or nothing.
 */
export function readForms(host: Element): Result<FaqModel> | undefined {
  return withStyles([host, ...framesOf(host)], () => {
    const blocks = outline(host);
    const headings = planOf(blocks);
    if (isDetailsForm(blocks, headings)) return readDetails(host, blocks);
    const plan =
      inLists(host, headings) ??
      inTerms(blocks, headings) ??
      inBlocks(host, blocks) ??
      inBold(blocks, headings) ??
      headings;
    const [one, other] = twoTermsIn(plan);
    if (one && other) return { ok: false, problems: [shared(one, other)] };
    if (plan) return readWrapped(host, plan);
    return { ok: false, problems: [unreadable(host)] };
  });
}

/** Headings of questions in list items, which are no list then. */
function inLists(host: Element, headings: Plan | undefined): Plan | undefined {
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
function inTerms(blocks: readonly Block[], headings: Plan | undefined): Plan | undefined {
  const terms = blocks.filter(({ kind }) => kind === 'terms');
  if (!terms.length) return undefined;
  const questions = terms.flatMap(({ node, within }) =>
    [...(node as Element).querySelectorAll('dt')]
      .filter((term) => term.closest('dl') === node && !isEmpty(term))
      .map((term): Block => pseudo(term, [...within, ...ancestors(term, node as Element)])),
  );
  // With several headings each list is the answer to its heading.
  const [heading] = headings?.questions ?? [];
  if (headings && (headings.title || headings.groups.length || headings.questions.length > 1))
    return undefined;
  const first = heading && blocks[blocks.indexOf(heading) + 1];
  if (!questions.length || (first && first.kind !== 'terms')) return undefined;
  return planned(blocks, questions);
}

/** Two words of a `<dl>` with one meaning: as questions, the first would open nothing. */
function twoTermsIn(plan: Plan | undefined): [Element?, Element?] {
  const terms = (plan?.questions ?? []).map(({ node }) => node as Element);
  const isTerm = (element: Element | null | undefined) => element?.nodeName === 'DT';
  const one = terms.find((term) => isTerm(term) && isTerm(term.nextElementSibling));
  const other = one?.nextElementSibling ?? undefined;
  return other && terms.includes(other) ? [one, other] : [];
}

const shared = (one: Element, other: Element) =>
  `The questions “${labelText(one)}” and “${labelText(other)}” have one answer between them. Write them as one question, or give each an answer.`;

/** What blocks of others name a question that is no heading. */
const named = '.schema-faq-section > .schema-faq-question,div.elementor-tab-title';

function inBlocks(host: Element, blocks: readonly Block[]): Plan | undefined {
  const questions = [...host.querySelectorAll(named)];
  return questions.length
    ? planned(
        blocks,
        questions.map((node) => pseudo(node, ancestors(node, host))),
      )
    : undefined;
}

/** Paragraphs in bold, each followed by one that is not; with a heading above them they must ask. */
function inBold(blocks: readonly Block[], headings: Plan | undefined): Plan | undefined {
  const count = headings ? headings.questions.length + headings.groups.length : 0;
  if (count > 1 || headings?.title) return undefined;
  const bold = blocks.filter(
    ({ kind, node }) => kind === 'paragraph' && isBold(node.childNodes, node as Element),
  );
  const asking = bold.filter(({ node }) => /[?？؟;]$/.test(tidy(node.textContent)));
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

function readWrapped(host: Element, plan: Plan): Result<FaqModel> {
  const reader = readerOf(host, plan);
  const place = new Place();
  const panels = panelsIn(host, reader);
  for (const panel of panels) place.show(panel);
  const inside = new Map<Element, Block[]>();
  for (const question of plan.questions)
    for (const wrapper of question.within)
      inside.set(wrapper, [...(inside.get(wrapper) ?? []), question]);

  const wrapped = (node: Element): { parts: FaqPart[]; into?: Node[] } | undefined => {
    const questions = inside.get(node);
    if (!questions) return undefined;
    const source = questions[0]!.node as Element;
    if (questions.length === 1) {
      const shell = shellOf(source, node, panels);
      const answer: Node[] = [];
      if (shell === node) return { parts: [itemOf(reader, source, answer, node)], into: answer };
      if (!wordsBefore(node, shell)) {
        answer.push(node);
        place.hide(shell);
        return { parts: [itemOf(reader, source, answer, node)] };
      }
    }
    if (canFrame(node)) {
      place.frame(node, partsOf(node.childNodes, reader, wrapped));
      return { parts: [{ prose: [node] }] };
    }
    const copies = copied(node, reader, panels);
    if (copies) return { parts: copies };
    reader.problems.push(unreadable(source));
    return { parts: [] };
  };
  const parts = partsOf(host.childNodes, reader, wrapped);
  if (reader.problems.length) return { ok: false, problems: [...new Set(reader.problems)] };
  const { title } = reader;
  return finish(reader, parts, { placing: place, ...(title && { title, titleSource: undefined }) });
}

/** The outermost element in `node`, or that itself, in which there is nothing but the question. */
function shellOf(source: Element, node: Element, panels: ReadonlySet<Node>): Element {
  const isOnly = (child: Element) =>
    [...child.parentElement!.childNodes].every(
      (each) => each === child || (saysNothing(each) && !panels.has(each)),
    );
  let shell = source;
  while (shell !== node && isOnly(shell)) shell = shell.parentElement!;
  return shell;
}

const saysNothing = (node: Node): boolean =>
  isEmpty(node) ||
  node.nodeType === 8 ||
  (node.nodeType === 1 &&
    (isLeftOut(node as Element) ||
      (!tidy(node.textContent) &&
        !(node as Element).querySelector('iframe,video,audio,object,input') &&
        [node as Element, ...(node as Element).querySelectorAll('img')].every(
          (each) => !/^img$/i.test(each.localName) || !each.getAttribute('alt'),
        ))));

/** Whether something is said in `node` before the question. */
function wordsBefore(node: Element, shell: Element): boolean {
  for (let at = shell; at !== node; at = at.parentElement!)
    for (let before = at.previousSibling; before; before = before.previousSibling)
      if (!saysNothing(before)) return true;
  return false;
}

const knownPanels =
  '.collapse,.collapsing,.panel-collapse,.accordion-collapse,.accordion-content,.accordion-panel,' +
  '.govuk-accordion__section-content,.nhsuk-expander__content,.usa-accordion__content,' +
  '.wp-block-accordion-panel,.rank-math-answer,.kt-accordion-panel,.et_pb_toggle_content,' +
  '.elementor-tab-content,.ui-accordion-content,[role=region]:not([tabindex]),[role=tabpanel]';

/** What an accordion of the page would open and close below its questions: we do that now. */
function panelsIn(host: Element, { plan, sources }: Reader): Set<Element> {
  const around = new Set<Node>(plan.questions.flatMap(({ within }) => within));
  const named = new Set<string>();
  for (const each of host.querySelectorAll(controls)) {
    const isLink = each.matches('a:not([aria-controls])');
    if (isLink && !around.has(each) && !isInQuestion(each, sources, host)) continue;
    for (const name of ['aria-controls', 'href', 'data-target', 'data-bs-target']) {
      const [, id] = /^#?([^\s/]+)$/.exec(each.getAttribute(name) ?? '') ?? [];
      if (id) named.add(id);
    }
  }
  return new Set(
    [...host.querySelectorAll('*')].filter(
      (each) =>
        (each.matches(knownPanels) || named.has(each.id)) &&
        !around.has(each) &&
        !isInQuestion(each, sources, host),
    ),
  );
}

const controls = '[aria-controls],[data-target],[data-bs-target],a[href^="#"]';

const isInQuestion = (node: Element, sources: ReadonlySet<Node>, host: Element): boolean =>
  sources.has(node) || (node !== host && isInQuestion(node.parentElement!, sources, host));

/**
 * Questions in lists, and in wrappers that can have no shadow tree (`<b>` around all that Google Docs
 * pastes): no node there can stand in two places, so their answers are shown as copies, and so are a
 * title and headings of groups. Undefined where a copy would be less than what it is made from.
 */
function copied(node: Element, reader: Reader, panels: ReadonlySet<Node>): FaqPart[] | undefined {
  if (!/^(UL|OL|MENU|DL|B|STRONG|I|EM|U|FONT|CENTER)$/.test(node.nodeName)) return undefined;
  const { title, groups } = reader.plan;
  const parts: FaqPart[] = [];
  let answer: Node[] | undefined;
  let source: Element | undefined;
  const end = () => {
    if (source && answer) {
      const nodes = answer;
      const item = itemOf(reader, source, nodes, source.closest('li') ?? undefined);
      item.render = () => html`${copyOf(nodes)}`;
      parts.push(item);
    }
    source = answer = undefined;
  };
  const walk = (nodes: Iterable<Node>): boolean => {
    for (const each of nodes) {
      if (reader.sources.has(each)) {
        end();
        source = each as Element;
        answer = [];
      } else if (
        each.nodeType === 1 &&
        reader.plan.questions.some((block) => each.contains(block.node))
      ) {
        if (!walk(each.childNodes)) return false;
      } else if (each === title?.node) {
        reader.title = mirror(each as Element);
      } else if (groups.some((group) => group.node === each)) {
        end();
        parts.push({ group: labelText(each.childNodes) });
      } else if (panels.has(each)) {
        if (!answer || !isCopyable(each)) return false;
        answer.push(...each.childNodes);
      } else if (!saysNothing(each)) {
        if (!answer || !isCopyable(each)) return false;
        answer.push(each);
      }
    }
    return true;
  };
  const ok = walk(node.childNodes);
  end();
  return ok ? parts : undefined;
}

/** What an author can do, in words of their editor. */
function unreadable(source: Element): string {
  const asked = /^BEDSIDE-FAQ$/i.test(source.nodeName)
    ? source.querySelector('h1,h2,h3,h4,h5,h6,[role=heading],summary')
    : source;
  const where = asked
    ? `The question “${labelText(asked)}” stands in a list, table or other block that its answer cannot be shown from. `
    : 'No questions were found: bold words alone, or a sign in front of them, do not say where a question ends. ';
  return (
    where +
    'Write each question as a heading of its own, and its answer below it as ordinary paragraphs. ' +
    'In a block editor: select the block around the questions, open its menu (⋮) and choose “Ungroup”, or “Transform to” paragraphs.'
  );
}
