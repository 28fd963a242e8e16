import type { Result } from '../shared/content/result.js';
import {
  textOf,
  type Kind,
  type Option,
  type Question,
  type QuizModel,
  type Spoken,
  type Words,
} from './quiz.model.js';

/** A block of the author's, or loose text between blocks. */
export type Piece = Element | string;

export const is = (node: unknown, names: string): boolean =>
  RegExp(`^(${names})$`, 'i').test((node as Node | undefined)?.nodeName ?? '');
export const media = '|IMG|PICTURE|VIDEO|AUDIO|FIGURE|SVG';
export const blocks = 'P|DIV|SECTION|[UO]L|DL|BLOCKQUOTE|TABLE|DETAILS|PRE|H[1-6]|FIELDSET|FORM';
/** What neither says nor shows anything of its own here. */
const silent = 'SCRIPT|STYLE|TEMPLATE|INPUT|BUTTON|TEXTAREA|HR';

export const itemsOf = (list: Element) => [...list.children].filter((child) => is(child, 'LI'));
export const inside = (piece: Piece): Words =>
  typeof piece === 'string' ? [piece] : [...piece.childNodes];
/** Whether there are words, or a picture in their place. */
export const said = (words: Words): boolean =>
  !!textOf(words) || words.some((node) => is(node, media.slice(1)));

/** The words before the first block, and the blocks; loose text after a block is a paragraph. */
export function split(element: Element, block: string): { lead: Node[]; rest: Piece[] } {
  const lead: Node[] = [];
  const rest: Piece[] = [];
  for (const node of element.childNodes) {
    if (is(node, `#comment|${silent}`)) continue;
    if (is(node, block)) rest.push(node as Element);
    else if (!rest.length) lead.push(node);
    else if (textOf([node])) rest.push(node.textContent!);
  }
  return { lead, rest };
}

/** Whether all of the text is bold. Stops and brackets around it do not count. */
function isBold(words: Words): boolean {
  const outside = (node: Node): string =>
    is(node, 'B|STRONG')
      ? ''
      : node.nodeType === 1
        ? [...node.childNodes].map(outside).join('')
        : node.textContent!;
  return !!textOf(words) && !/[^\p{P}\s]/u.test((words as Node[]).map(outside).join(''));
}

export const spoken = (element: Element): Spoken => ({
  lang: element.getAttribute('lang') ?? undefined,
  dir: element.getAttribute('dir') ?? undefined,
});

export function option(item: Element, index: number): Option {
  const { lead, rest } = split(item, blocks);
  const text = !said(lead) && rest.length ? inside(rest.shift()!) : lead;
  return {
    ...spoken(item),
    id: item.id || `${index + 1}`,
    text,
    right: isBold(text),
    feedback: rest,
    fixed: item.hasAttribute('data-fixed'),
  };
}

/** What an author named the kind, or what the form says. */
export const kindOf = (element: Element, byForm: Kind): Kind => {
  const named = element.getAttribute('data-kind');
  return /^(choice|reflective|order|own-words)$/.test(named!) ? (named as Kind) : byForm;
};

/** What stands around the options, sorted by what it is for. */
export function around(element: Element, index: number, pieces: readonly Piece[]) {
  const explanation: Piece[] = [];
  const critical: (Node | string)[] = [];
  const hints: Words[] = [];
  let list: Element | undefined;
  let source = element.getAttribute('data-source');
  for (const piece of pieces) {
    if (is(piece, 'BLOCKQUOTE')) critical.push(...inside(piece));
    else if (is(piece, '[UO]L') && !list) list = piece as Element;
    else explanation.push(piece);
  }
  for (const item of list ? itemsOf(list) : []) {
    const link = item.querySelector('a[href^="#"]');
    if (link) source ||= link.getAttribute('href');
    // A hint that is only the link to the passage is not said twice.
    if (!link || textOf([link]) !== textOf([item])) hints.push([...item.childNodes]);
  }
  return {
    ...spoken(element),
    id: element.id || `q${index + 1}`,
    explanation,
    critical,
    hints,
    source: /^#/.test(source!) ? source! : undefined,
    points: [] as Words[],
  };
}

function plainQuestion(item: Element, index: number): Question {
  const { lead, rest } = split(item, blocks + media);
  const at = rest.findIndex((piece) => is(piece, '[UO]L'));
  const list = rest[at] as Element | undefined;
  // A critical note is one wherever it stands.
  const isNote = (piece: Piece) => is(piece, 'BLOCKQUOTE');
  const lines = list ? rest.slice(0, at) : rest;
  const before = lines.filter((piece) => !isNote(piece));
  const base = around(item, index, [...lines.filter(isNote), ...(list ? rest.slice(at + 1) : [])]);
  let question: Words = lead;
  if (!said(lead)) {
    // A scenario may come first: the question is the heading, or the last line that asks.
    const place = before.findLastIndex(
      (piece) => is(piece, 'H[1-6]') || /[?？؟;]\s*$/.test(textOf([piece])),
    );
    question = before.splice(Math.max(0, place), 1).flatMap(inside);
  }
  const options = list ? itemsOf(list).map(option) : [];
  const right = options.filter((each) => each.right).length;
  const kind = kindOf(
    item,
    !list ? 'own-words' : right ? 'choice' : is(list, 'OL') ? 'order' : 'reflective',
  );
  const own = kind === 'own-words';
  return {
    ...base,
    kind,
    several: kind === 'choice' && right > 1,
    question,
    intro: own && !list ? [] : before,
    options: own ? [] : options,
    points: !own ? [] : list ? itemsOf(list).map(inside) : before.map(inside),
  };
}

/** Whether a question cannot be shown. */
export const isBroken = ({ question, kind, options }: Question): boolean =>
  !said(question) ||
  (kind !== 'own-words' && !options[1]) ||
  (kind === 'choice' && !options.some(({ right }) => right));

/** Goes through the author's blocks: title, questions (found by `find`), and what stands between. */
export function readQuiz(
  host: Element,
  first: Element,
  wraps: (step: Element) => boolean,
  find: (child: Element) => Element[],
  read: (element: Element, index: number) => Question,
): QuizModel {
  let container = host;
  const before: Element[] = [];
  const after: Element[] = [];
  for (;;) {
    const children = [...container.children];
    const at = children.findIndex((child) => child.contains(first));
    const step = children[at]!;
    if (step === first || !wraps(step)) break;
    before.push(...children.slice(0, at));
    after.unshift(...children.slice(at + 1));
    container = step;
  }
  const questions: Question[] = [];
  const intro: Node[] = [];
  let title: Element | undefined;
  let waiting: Node[] = [];
  for (const child of [...before, ...container.children, ...after]) {
    const found = find(child);
    for (const each of found) {
      const question = read(each, questions.length);
      questions.push({ ...question, intro: [...waiting, ...question.intro] });
      waiting = [];
    }
    if (found.length || is(child, silent)) continue;
    if (questions.length) waiting.push(child);
    else if (!title && is(child, 'H[1-6]')) title = child;
    else intro.push(child);
  }
  return {
    title: title && inside(title),
    rank: +(title?.nodeName[1] ?? 0),
    intro,
    disclaimer: waiting,
    questions,
  };
}

/** The model, or a promise of what is not right with it: worded by a chunk of its own. */
export function checked(
  model: QuizModel,
  host: Element,
): Result<QuizModel> | Promise<Result<QuizModel>> | undefined {
  const { questions } = model;
  if (!questions.length) return undefined;
  const problems = () => import('./quiz.problems.js');
  if (questions.some(isBroken))
    return problems().then(({ problemsOf }) => ({ ok: false, problems: problemsOf(questions) }));
  const ids = new Set<string>();
  const twice: string[] = [];
  questions.forEach((question, i) => {
    if (ids.has(question.id)) {
      twice.push(question.id);
      question.id = `q${i + 1}`;
    }
    ids.add(question.id);
  });
  const hints =
    twice.length || host.hasAttribute('keep')
      ? problems().then(({ hintsOf }) => hintsOf(questions, twice, host))
      : undefined;
  return { ok: true, model, hints };
}

/**
 * Reads a quiz from the author's HTML: an ordered list (plain form) or fieldsets (rich form, a chunk
 * of its own). Undefined while neither is there. The model refers to the author's own nodes.
 */
export function readHtml(
  host: Element,
): Result<QuizModel> | Promise<Result<QuizModel>> | undefined {
  if (host.querySelector('fieldset'))
    return import('./quiz.rich.js').then(({ readRich }) => readRich(host));
  const first = host.querySelector('ol');
  return first
    ? checked(
        readQuiz(
          host,
          first,
          () => true,
          (child) => (is(child, 'OL') ? itemsOf(child) : []),
          plainQuestion,
        ),
        host,
      )
    : undefined;
}
