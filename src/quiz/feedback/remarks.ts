import { spokenText } from '../../shared/content/said.js';
import type { LanguageController } from '../../shared/language/language-controller.js';
import { str } from '../../shared/language/str.js';
import { textOf, type Answer, type Option, type Question, type Words } from '../quiz.model.js';

/** Something said about an answer: seen below the options, and spoken once in the same words. */
export interface Remark {
  part: string;
  label?: string;
  words: Words;
  /** On paper only: a choice that is not right is never printed without its correction. */
  paper?: boolean;
  /** Spoken only: it stands at the option that was chosen. */
  atOption?: boolean;
}

/** For `order`: all of them, as they should stand. */
export const rightOptions = ({ kind, options }: Question): readonly Option[] =>
  kind === 'order' ? options : options.filter(({ right }) => right);

/** The right answer in one line. */
export function rightText(question: Question, language: LanguageController): string {
  const texts = rightOptions(question).map(({ text }) => textOf(text));
  return question.kind === 'order'
    ? texts.map((text, i) => `${language.number(i + 1)}. ${text}`).join(' ')
    : language.list(texts);
}

/** Whether all help was given: hints, the passage, and then the answer. */
export const isTold = ({ hints, source }: Question, { steps }: Answer): boolean =>
  steps > hints.length + +!!source;

export const yes = (msg: LanguageController['msg']) =>
  msg('Yes.', { id: 'quiz.yes', desc: 'The chosen answer is right. [max 24]' });

export const notQuite = (msg: LanguageController['msg']) =>
  msg('Not quite.', {
    id: 'quiz.not-quite',
    desc: 'The chosen answer is not right, said kindly. Never “wrong”, “false” or “incorrect”. [max 32]',
  });

/** What is said after a check: the verdict, then the reason, then the next step of help. */
export function remarks(
  question: Question,
  answer: Answer,
  index: number,
  language: LanguageController,
): Remark[] {
  const { msg } = language;
  const { result, steps } = answer;
  const { kind, hints, source, explanation, options } = question;
  const said: Remark[] = [];
  const chosen = options.filter(({ id }) => answer.chosen.includes(id));
  if (result === 'right') {
    if (kind === 'choice' || kind === 'order')
      said.push({
        part: 'verdict good',
        label: yes(msg),
        words: [],
        atOption: kind === 'choice',
      });
    if (kind !== 'order')
      said.push({ part: 'feedback', words: chosen.flatMap(({ feedback }) => feedback) });
    said.push({ part: 'explanation', words: explanation });
    return said.filter(({ label, words }) => label || words.length);
  }
  if (result === 'not-yet') {
    const off = chosen.filter(({ right }) => !right);
    said.push({
      part: 'verdict',
      label: notQuite(msg),
      words: [],
      atOption: kind === 'choice' && !!off.length,
    });
    if (kind === 'choice' && !off.length)
      said.push({
        part: 'feedback',
        label: msg('There is more to choose.', {
          id: 'quiz.more',
          desc: 'After “Not quite.”, where several answers are right and all that were chosen are.',
        }),
        words: [],
      });
    if (kind === 'choice')
      said.push({ part: 'feedback', words: off.flatMap(({ feedback }) => feedback) });
  } else if (result)
    said.push({
      part: 'verdict',
      label: msg('That is all right. Here is some help.', {
        id: 'quiz.unsure-verdict',
        desc: 'After the reader chose “I’m not sure yet”; a hint follows.',
      }),
      words: [],
    });
  hints.slice(0, steps).forEach((hint, i) =>
    said.push({
      part: 'hint',
      label: msg(str`Hint ${language.number(i + 1)}`, {
        id: 'quiz.hint',
        desc: 'Before a hint. {0}: its number. [max 24]',
      }),
      words: hint,
    }),
  );
  if (source && steps > hints.length)
    said.push({
      part: 'source',
      label: msg(str`Read the part for question ${language.number(index + 1)} again`, {
        id: 'quiz.source',
        desc: 'Link to the passage of the page that answers a question. {0}: number of the question.',
      }),
      words: [],
    });
  const told = isTold(question, answer);
  if (told || result)
    said.push({
      part: 'answer',
      label: msg('The answer:', {
        id: 'quiz.answer',
        desc: 'On a line of its own, before the right answer and its reason.',
      }),
      words: [rightText(question, language), ...explanation],
      paper: !told,
    });
  return said.filter(({ label, words }) => label || words.length);
}

/** The same as one text, for the live region: what is new since the last check. */
export function spoken(
  question: Question,
  answer: Answer,
  index: number,
  language: LanguageController,
): string {
  const all = remarks(question, answer, index, language).filter(({ paper }) => !paper);
  const hint = all.findLastIndex(({ part }) => part === 'hint');
  return [
    ...all.filter(
      ({ part }, i) => part !== 'hint' || (i === hint && answer.steps <= question.hints.length),
    ),
    ...question.points.map((words) => ({ label: '', words })),
    { label: '', words: question.critical },
  ]
    .flatMap(({ label, words }) => [label, spokenText(words, language)])
    .filter((text) => text)
    .join(' ');
}
