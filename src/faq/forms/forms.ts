import { copyOf, isCopyable } from '../../shared/content/copy.js';
import { mirror } from '../../shared/content/mirror.js';
import { isEmpty, outline, type Block } from '../../shared/content/outline.js';
import { labelText } from '../../shared/content/plain-text.js';
import { tidy } from '../../shared/content/tidy.js';
import type { Result } from '../../shared/content/result.js';
import { isLeftOut, withStyles } from '../../shared/content/visible.js';
import type { FaqModel, FaqPart } from '../faq.model.js';
import { finish, itemOf, partsOf, planOf, readerOf, type Plan, type Reader } from '../faq.plan.js';
import { isDetailsForm, readDetails } from './details.js';
import {
  holdsPairs,
  inAccordion,
  inBlocks,
  inBold,
  inLists,
  inTerms,
  knownPanels,
  shared,
  twoTermsIn,
  unlisted,
} from './plans.js';
import { canFrame, framesOf, Place } from './placing.js';
import { html } from 'lit';

/**
 * Reads every form but plain headings: `<details>`; headings in wrappers, in list items, in accordions
 * of others; `<dl>`; Yoast's blocks; questions in bold. All of it, or nothing.
 *
 * @param found What was found just now, without styles of what stands in frames.
 * @param plan Made of `found`.
 */
export function readForms(
  host: Element,
  found?: readonly Block[],
  plan?: Plan,
): Result<FaqModel> | undefined {
  const frames = [...framesOf(host)];
  return withStyles([host, ...frames], () => {
    const isKnown = found && !frames.length;
    const all = isKnown ? found : outline(host);
    const blocks = unlisted(all);
    const headings = inAccordion(host, all) ?? (isKnown ? plan : planOf(all));
    if (isDetailsForm(blocks, headings)) return readDetails(host, blocks);
    const questions =
      inLists(host, headings) ??
      inTerms(blocks, headings) ??
      inBlocks(host, blocks) ??
      inBold(blocks, headings) ??
      headings;
    const [one, other] = twoTermsIn(questions);
    if (one && other) return { ok: false, problems: [shared(one, other)] };
    if (questions && !holdsPairs(host, questions)) return readWrapped(host, questions);
    return { ok: false, problems: [unreadable(host, !!questions)] };
  });
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
function unreadable(source: Element, inOne = false): string {
  const asked = inOne
    ? undefined
    : /^BEDSIDE-FAQ$/i.test(source.nodeName)
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
