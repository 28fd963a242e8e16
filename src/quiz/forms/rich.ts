import { outline, itemsOf, type Block } from '../../shared/content/outline.js';
import { labelText } from '../../shared/content/plain-text.js';
import type { Result } from '../../shared/content/result.js';
import { withStyles } from '../../shared/content/visible.js';
import { now } from '../../shared/steps.js';
import { inside, labelOf, proseOf } from '../quiz.copy.js';
import type { Found, Layout } from '../quiz.form.js';
import type { Option, QuizModel } from '../quiz.model.js';
import { assemble } from '../quiz.assemble.js';
import {
  around,
  hasPicture,
  isList,
  kindOf,
  optionsOf,
  spoken,
  type Draft,
} from '../quiz.draft.js';

const controls = /^(input|button|select|textarea|label|legend|summary|br)$/i;

/** Reads the rich form: one fieldset a question, worked with native controls when scripts are off. */
export const readRich = async (host: Element): Promise<Result<QuizModel>> =>
  withStyles([host], () => {
    const layout = layOut(outline(host, /^form$/i));
    return now(assemble(host, layout, layout.questions.map(draft)));
  });

function layOut(blocks: readonly Block[]): Layout {
  const layout: Layout = { intro: [], questions: [], closing: [], rank: 0 };
  let over: Block[] = [];
  for (const block of blocks.flatMap(withoutControls)) {
    const last = layout.questions.at(-1);
    const node = block.node as Element;
    if (block.kind === 'fieldset') {
      layout.questions.push({ node, blocks: outline(node), over, within: block.within });
      over = [];
    } else if (last && block.kind === 'details' && !over.length) last.blocks.push(block);
    else if (last) over.push(block);
    else if (block.rank && !layout.title && !layout.intro.length) layout.title = block;
    else layout.intro.push(block);
  }
  layout.closing = over;
  return layout;
}

/** A block less its controls; nothing where it holds only these. */
function withoutControls(block: Block): Block[] {
  const nodes = block.nodes.filter((node) => !controls.test(node.nodeName));
  if (block.kind !== 'text' && block.kind !== 'media') return [block];
  return nodes.some((node) => labelText(node)) || (block.kind === 'media' && nodes.length)
    ? [{ ...block, node: nodes[0]!, nodes }]
    : [];
}

function draft({ node: set, blocks, over }: Found): Draft {
  const inputs = [
    ...set.querySelectorAll<HTMLInputElement>('input[type=radio],input[type=checkbox]'),
  ];
  const values = inputs.map((input) => input.getAttribute('value') ?? 'on');
  const wanted = (set.getAttribute('data-answer') ?? '').trim();
  // One value may hold spaces; several are separated by them.
  const answers = values.includes(wanted)
    ? [wanted]
    : wanted.split(/[\s,]+/).filter((value) => value);
  const flaws: Draft['flaws'] = answers
    .filter((answer) => !values.includes(answer))
    .map((words) => ({ what: 'no-value', words }));

  const legend = set.querySelector('legend');
  const holders = inputs.map((input) => holderOf(set, input));
  const others = blocks
    .flatMap(withoutControls)
    .filter(
      ({ nodes, node, within }) =>
        !legend?.contains(node) &&
        !nodes.some((each) => each.nodeType === 1 && (each as Element).querySelector('input')) &&
        !nodes.some((each) => each.nodeType === 1 && controls.test(each.nodeName)) &&
        !within.some((each) => holders.includes(each)) &&
        !within.some(({ localName }) => /^label$/i.test(localName)),
    );
  const line = inputs.length
    ? undefined
    : others.find((block) => isList(block) && /^ol$/i.test(block.node.nodeName));
  const details = others.filter(({ kind }) => kind === 'details');
  const answer = details.flatMap(({ node }) => {
    const nodes = [...node.childNodes].filter((each) => !/^summary$/i.test(each.nodeName));
    return outline(nodes);
  });
  const notes = others.filter(({ kind }) => kind === 'quote');
  const hints = others.filter((block) => isList(block) && block !== line);
  const kind = kindOf(
    set,
    line ? 'order' : !inputs.length ? 'own-words' : answers.length ? 'choice' : 'reflective',
  );
  const prose = answer.filter(({ kind }) => kind !== 'quote' && kind !== 'rule');
  const points = prose.find(isList);
  const own = kind === 'own-words';
  const listed = line ? optionsOf(line.node as Element) : undefined;
  const aside = [line, ...details, ...notes, ...hints];
  const scene = others.filter((block) => !aside.includes(block));
  const stays = !scene.some(hasPicture);
  return {
    node: set,
    nodes: listed?.nodes ?? inputs,
    flaws,
    question: {
      ...around(set, [...notes, ...hints, ...answer.filter(({ kind }) => kind === 'quote')]),
      kind,
      several: inputs.some((input) => input.type === 'checkbox'),
      question: legend ? labelOf([...legend.childNodes]) : [],
      intro: [...proseOf(over), ...(stays ? [] : proseOf(scene))],
      below: stays ? proseOf(scene) : [],
      options:
        listed?.options ??
        inputs.map((input, i) => option(set, input, holders[i], answers.includes(values[i]!))),
      explanation: own ? [] : proseOf(prose),
      points: !own
        ? []
        : points
          ? itemsOf(points.node).map(({ node }) => inside(node))
          : prose.map((block) => proseOf([block])),
    },
  };
}

/** What holds one control with its label and feedback. */
function holderOf(set: Element, input: Element): Element | undefined {
  const holder = input.closest('li') ?? input.closest('div,p,section');
  return holder &&
    holder !== set &&
    set.contains(holder) &&
    holder.querySelectorAll('input').length === 1
    ? holder
    : undefined;
}

function option(
  set: Element,
  input: HTMLInputElement,
  holder: Element | undefined,
  right: boolean,
): Option {
  const label =
    input.closest('label') ??
    [...set.querySelectorAll('label')].find(
      (each) => input.id && each.getAttribute('for') === input.id,
    );
  const feedback = holder
    ? outline(holder).filter(
        ({ kind, node }) =>
          kind !== 'text' &&
          node !== label &&
          !label?.contains(node) &&
          !node.contains(input) &&
          !node.contains(label ?? null),
      )
    : [];
  return {
    ...spoken(label ?? input),
    id: input.id,
    text: label ? labelOf([...label.childNodes], right) : [],
    right,
    feedback: proseOf(feedback),
    fixed: input.hasAttribute('data-fixed'),
    input,
  };
}
