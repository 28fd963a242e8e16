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

type Piece = Element | string;

const is = (node: Node | string | undefined, names: string) =>
  RegExp(`^(${names})$`, 'i').test((node as Node)?.nodeName ?? '');
/** Rank of a heading, 0 for any other node. Not from the shared room: this file does without Lit. */
const rankOf = (node: Node | undefined) => +(/^H([1-6])$/i.exec(node?.nodeName ?? '')?.[1] ?? 0);
const lists = '[UO]L';
const media = '|IMG|PICTURE|VIDEO|AUDIO|FIGURE|SVG|CANVAS';
const blocks =
  'P|DIV|SECTION|[UO]L|DL|BLOCKQUOTE|TABLE|DETAILS|PRE|HR|H[1-6]|FIELDSET|FORM|SCRIPT|STYLE|TEMPLATE|INPUT|BUTTON|TEXTAREA';

const items = (list: Element) => [...list.children].filter((child) => is(child, 'LI'));
const inside = (piece: Piece): Words =>
  typeof piece === 'string' ? [piece] : [...piece.childNodes];
const said = (words: Words) =>
  !!textOf(words) || words.some((node) => is(node as Node, media.slice(1)));

/** The words before the first block, and the blocks; loose text after a block is a paragraph. */
function split(element: Element, block: string): { lead: Node[]; rest: Piece[] } {
  const lead: Node[] = [];
  const rest: Piece[] = [];
  for (const node of element.childNodes) {
    if (node.nodeType > 3) continue;
    if (is(node, block)) {
      if (!is(node, 'SCRIPT|STYLE|TEMPLATE|INPUT|BUTTON|TEXTAREA|HR')) rest.push(node as Element);
    } else if (!rest.length) lead.push(node);
    else if (textOf([node])) {
      const last = rest.at(-1);
      const text = node.textContent!;
      if (typeof last === 'string') rest[rest.length - 1] = last + text;
      else rest.push(text);
    }
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
  const text = words.map((word) => outside(word as Node)).join('');
  return !!textOf(words) && !/[^\p{P}\s]/u.test(text);
}

const spoken = (element: Element): Spoken => ({
  lang: element.getAttribute('lang') ?? undefined,
  dir: element.getAttribute('dir') ?? undefined,
});

function option(item: Element, index: number): Option {
  let { lead, rest } = split(item, blocks);
  let text: Words = lead;
  if (!said(text) && rest.length) text = inside(rest.shift()!);
  return {
    ...spoken(item),
    id: item.id || `${index + 1}`,
    text,
    right: isBold(text),
    feedback: rest,
    fixed: item.hasAttribute('data-fixed'),
  };
}

/** What a list of hints holds: the hints, and the passage that one of them links to. */
function hintsIn(list: Element) {
  const hints: Words[] = [];
  let source: string | undefined;
  for (const item of items(list)) {
    const link = item.querySelector('a[href^="#"]');
    source ??= link?.getAttribute('href') ?? undefined;
    if (!link || textOf([link]) !== textOf([item])) hints.push([...item.childNodes]);
  }
  return { hints, source };
}

const kinds = /^(choice|reflective|order|own-words)$/;

/** A question without its options: what stands around them, sorted by what it is for. */
function around(element: Element, index: number, pieces: readonly Piece[]) {
  const explanation: (Node | string)[] = [];
  const critical: (Node | string)[] = [];
  let found: ReturnType<typeof hintsIn> | undefined;
  for (const piece of pieces) {
    if (is(piece as Node, 'BLOCKQUOTE')) critical.push(...inside(piece));
    else if (is(piece as Node, lists) && !found) found = hintsIn(piece as Element);
    else explanation.push(piece);
  }
  return {
    ...spoken(element),
    id: element.id || `q${index + 1}`,
    explanation,
    critical,
    hints: found?.hints ?? [],
    // Only a place on the page: a filter passes any address in a data attribute.
    source:
      [element.getAttribute('data-source'), found?.source].find((link) => link?.startsWith('#')) ??
      undefined,
    points: [] as Words[],
  };
}

function plainQuestion(item: Element, index: number): Question {
  const { lead, rest } = split(item, blocks + media);
  const at = rest.findIndex((piece) => is(piece as Node, lists));
  const list = rest[at] as Element | undefined;
  const before = at < 0 ? rest : rest.slice(0, at);
  const base = around(
    item,
    index,
    at < 0 ? rest.filter((piece) => is(piece as Node, 'BLOCKQUOTE')) : rest.slice(at + 1),
  );
  let question: Words = lead;
  if (!said(lead)) {
    // A scenario may come first: the question is the heading, or the last line that asks.
    const asks = (piece: Piece) =>
      is(piece as Node, 'H[1-6]') || /[?？؟;]\s*$/.test(textOf([piece]));
    const place = Math.max(0, before.findLastIndex(asks));
    question = before.splice(place, 1).flatMap(inside);
  }
  const intro = before.filter((piece) => !is(piece as Node, 'BLOCKQUOTE'));
  const options = list ? items(list).map(option) : [];
  const right = options.filter((each) => each.right).length;
  const named = item.getAttribute('data-kind') ?? '';
  const kind = kinds.test(named)
    ? (named as Kind)
    : !list
      ? 'own-words'
      : right
        ? 'choice'
        : is(list, 'OL')
          ? 'order'
          : 'reflective';
  if (kind === 'own-words')
    return {
      ...base,
      kind,
      several: false,
      question,
      intro: list ? intro : [],
      options: [],
      points: list ? items(list).map((each) => [...each.childNodes]) : intro.map(inside),
    };
  return { ...base, kind, several: kind === 'choice' && right > 1, question, intro, options };
}

function richQuestion(set: Element, index: number, problems: string[]): Question {
  const inputs = [
    ...set.querySelectorAll<HTMLInputElement>('input[type=radio],input[type=checkbox]'),
  ];
  const legend = set.querySelector('legend');
  const details = set.querySelector('details');
  const labels = [...set.querySelectorAll('label')];
  const wanted = (set.getAttribute('data-answer') ?? '').trim();
  const values = inputs.map((input) => input.getAttribute('value') ?? 'on');
  // One value may hold spaces; several are separated by them.
  const answers = values.includes(wanted)
    ? [wanted]
    : wanted.split(/[\s,]+/).filter((value) => value);
  for (const answer of answers)
    if (!values.includes(answer))
      problems.push(
        `question ${index + 1}: data-answer names “${answer}”, but no option has this value`,
      );

  const options = inputs.map((input, i): Option => {
    const label =
      input.closest('label') ??
      labels.find((each) => input.id && each.getAttribute('for') === input.id);
    const holder = input.closest('li') ?? input.closest('div,p,section');
    const own =
      holder && set.contains(holder) && holder.querySelectorAll('input').length === 1
        ? holder
        : undefined;
    return {
      ...spoken(label ?? input),
      id: input.id || `${i + 1}`,
      text: [...(label?.childNodes ?? [])].filter((node) => node !== input),
      right: answers.includes(values[i]!),
      feedback: own
        ? [...own.children].filter(
            (child) => is(child, 'P') && !child.contains(input) && child !== label,
          )
        : [],
      fixed: input.hasAttribute('data-fixed'),
      input,
    };
  });
  const notOptions = [...set.children].filter(
    (child) =>
      !is(child, 'LEGEND|LABEL|INPUT|BUTTON|TEXTAREA|DETAILS|BR') &&
      !child.querySelector('input,textarea,button'),
  );
  const line = !inputs.length ? notOptions.find((child) => is(child, 'OL')) : undefined;
  const inDetails = details ? split(details, blocks + media + '|SUMMARY').rest : [];
  const answer = inDetails.filter((piece) => !is(piece as Node, 'SUMMARY'));
  const named = set.getAttribute('data-kind') ?? '';
  const kind = kinds.test(named)
    ? (named as Kind)
    : line
      ? 'order'
      : !inputs.length
        ? 'own-words'
        : answers.length
          ? 'choice'
          : 'reflective';
  const notes = notOptions.filter((child) => is(child, 'BLOCKQUOTE'));
  const hints = notOptions.filter((child) => is(child, lists) && child !== line);
  const pointList = answer.find((piece) => is(piece as Node, lists)) as Element | undefined;
  const own = kind === 'own-words';
  const base = around(set, index, [
    ...notes,
    ...hints,
    ...answer.filter((piece) => is(piece as Node, 'BLOCKQUOTE')),
  ]);
  const prose = answer.filter((piece) => !is(piece as Node, 'BLOCKQUOTE'));
  return {
    ...base,
    kind,
    several: inputs.some((input) => input.getAttribute('type') === 'checkbox'),
    question: legend ? [...legend.childNodes] : [],
    intro: notOptions.filter(
      (child) => child !== line && !notes.includes(child) && !hints.includes(child),
    ),
    options: line ? items(line).map(option) : options,
    explanation: own ? [] : prose,
    points: !own
      ? []
      : pointList
        ? items(pointList).map((each) => [...each.childNodes])
        : prose.map(inside),
  };
}

/**
 * Reads a quiz from the author's HTML: an ordered list (plain form) or fieldsets (rich form).
 * Undefined while neither is there. Reads only; the model refers to the author's own nodes.
 */
export function readHtml(host: Element): Result<QuizModel> | undefined {
  const sets = [...host.querySelectorAll('fieldset')];
  const first = sets[0] ?? host.querySelector('ol');
  if (!first) return undefined;
  let container: Element = host;
  const before: Element[] = [];
  const after: Element[] = [];
  for (;;) {
    const children = [...container.children];
    const at = children.findIndex((child) => child.contains(first));
    const step = children[at]!;
    // A wrapper around everything (a form, a CMS's div) is stepped into; one around each question is not.
    if (step === first || (sets[0] && !(sets[1] && sets.every((set) => step.contains(set))))) break;
    before.push(...children.slice(0, at));
    after.unshift(...children.slice(at + 1));
    container = step;
  }

  const problems: string[] = [];
  const questions: Question[] = [];
  const intro: Node[] = [];
  const disclaimer: Node[] = [];
  let title: Element | undefined;
  let waiting: Node[] = [];
  for (const child of [...before, ...container.children, ...after]) {
    const found = sets.length
      ? child.matches('fieldset')
        ? [child]
        : [...child.querySelectorAll('fieldset')]
      : is(child, 'OL')
        ? items(child)
        : [];
    for (const each of found) {
      const question = sets.length
        ? richQuestion(each, questions.length, problems)
        : plainQuestion(each, questions.length);
      if (waiting.length) (question as { intro: Words }).intro = [...waiting, ...question.intro];
      waiting = [];
      questions.push(question);
    }
    if (found.length || is(child, 'SCRIPT|STYLE|TEMPLATE|BUTTON|INPUT|HR')) continue;
    if (!questions.length && !title && rankOf(child)) title = child;
    else if (!questions.length) intro.push(child);
    else waiting.push(child);
  }
  disclaimer.push(...waiting);

  const hints: string[] = [];
  const ids = new Set<string>();
  const kept = host.getAttribute('keep');
  questions.forEach((question, i) => {
    const place = `question ${i + 1}`;
    if (!said(question.question)) problems.push(`${place}: the question itself is missing`);
    if (question.kind !== 'own-words' && question.options.length < 2)
      problems.push(`${place}: it needs at least two options, but has ${question.options.length}`);
    if (question.kind === 'choice' && !question.options.some(({ right }) => right))
      problems.push(`${place}: no option is marked as right`);
    if (ids.has(question.id)) {
      hints.push(`${place}: the id “${question.id}” is used twice; it now counts as “q${i + 1}”`);
      question.id = `q${i + 1}`;
    }
    ids.add(question.id);
    if (kept && kept !== 'none' && question.id === `q${i + 1}`)
      hints.push(`${place} has no id; kept answers will be lost when questions are added or moved`);
  });
  if (!questions.length) return undefined;
  return problems.length
    ? { ok: false, problems }
    : {
        ok: true,
        hints,
        model: {
          title: title && [...title.childNodes],
          rank: rankOf(title),
          intro,
          disclaimer,
          questions,
        },
      };
}
