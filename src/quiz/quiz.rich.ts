import type { Result } from '../shared/content/result.js';
import {
  around,
  blocks,
  checked,
  inside,
  is,
  itemsOf,
  kindOf,
  media,
  option,
  readQuiz,
  split,
  spoken,
} from './quiz.reader.js';
import { problemsOf } from './quiz.problems.js';
import type { Option, Question, QuizModel } from './quiz.model.js';

/** Reads the rich form: one fieldset a question, worked with native controls when scripts are off. */
export async function readRich(host: Element): Promise<Result<QuizModel>> {
  const sets = [...host.querySelectorAll('fieldset')];
  const problems: string[] = [];
  const model = readQuiz(
    host,
    sets[0]!,
    // A wrapper around all questions (a form, a CMS's div) is stepped into; one around each is not.
    (step) => !!sets[1] && sets.every((set) => step.contains(set)),
    (child) => (is(child, 'FIELDSET') ? [child] : [...child.querySelectorAll('fieldset')]),
    (set, index) => richQuestion(set, index, problems),
  );
  return problems.length
    ? { ok: false, problems: [...problems, ...problemsOf(model.questions)] }
    : ((await checked(model, host)) ?? { ok: false, problems: ['there is no question in it'] });
}

function richQuestion(set: Element, index: number, problems: string[]): Question {
  const inputs = [
    ...set.querySelectorAll<HTMLInputElement>('input[type=radio],input[type=checkbox]'),
  ];
  const values = inputs.map((input) => input.getAttribute('value') ?? 'on');
  const wanted = (set.getAttribute('data-answer') ?? '').trim();
  // One value may hold spaces; several are separated by them.
  const answers = values.includes(wanted)
    ? [wanted]
    : wanted.split(/[\s,]+/).filter((value) => value);
  for (const answer of answers)
    if (!values.includes(answer))
      problems.push(
        `question ${index + 1}: data-answer names “${answer}”, but no option has this value`,
      );

  const others = [...set.children].filter(
    (child) =>
      !is(child, 'LEGEND|LABEL|INPUT|BUTTON|TEXTAREA|DETAILS|BR') &&
      !child.querySelector('input,textarea,button'),
  );
  const line = inputs.length ? undefined : others.find((child) => is(child, 'OL'));
  const details = set.querySelector('details');
  const answer = details
    ? split(details, `${blocks}${media}|SUMMARY`).rest.filter((piece) => !is(piece, 'SUMMARY'))
    : [];
  const notes = others.filter((child) => is(child, 'BLOCKQUOTE'));
  const hints = others.filter((child) => is(child, '[UO]L') && child !== line);
  const kind = kindOf(
    set,
    line ? 'order' : !inputs.length ? 'own-words' : answers.length ? 'choice' : 'reflective',
  );
  const prose = answer.filter((piece) => !is(piece, 'BLOCKQUOTE'));
  const points = prose.find((piece) => is(piece, '[UO]L')) as Element | undefined;
  const own = kind === 'own-words';
  const legend = set.querySelector('legend');
  return {
    ...around(set, index, [
      ...notes,
      ...hints,
      ...answer.filter((piece) => is(piece, 'BLOCKQUOTE')),
    ]),
    kind,
    several: inputs.some((input) => input.type === 'checkbox'),
    question: legend ? inside(legend) : [],
    intro: others.filter(
      (child) => child !== line && !notes.includes(child) && !hints.includes(child),
    ),
    options: line
      ? itemsOf(line).map(option)
      : inputs.map((input, i) => richOption(set, input, i, answers.includes(values[i]!))),
    explanation: own ? [] : prose,
    points: !own ? [] : points ? itemsOf(points).map(inside) : prose.map(inside),
  };
}

function richOption(set: Element, input: HTMLInputElement, index: number, right: boolean): Option {
  const label =
    input.closest('label') ??
    [...set.querySelectorAll('label')].find(
      (each) => input.id && each.getAttribute('for') === input.id,
    );
  const holder = input.closest('li') ?? input.closest('div,p,section');
  const own = holder && set.contains(holder) && holder.querySelectorAll('input').length === 1;
  return {
    ...spoken(label ?? input),
    id: input.id || `${index + 1}`,
    text: label ? inside(label).filter((node) => node !== input) : [],
    right,
    feedback: own
      ? [...holder.children].filter(
          (child) => is(child, 'P') && child !== label && !child.contains(input),
        )
      : [],
    fixed: input.hasAttribute('data-fixed'),
    input,
  };
}
