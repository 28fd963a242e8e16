import { html, nothing } from 'lit';
import { heading } from '../shared/heading.js';
import type { LanguageController } from '../shared/language/language-controller.js';
import { str } from '../shared/language/str.js';
import {
  textOf,
  unsure,
  type Answer,
  type Option,
  type Question,
  type Words,
} from './quiz.model.js';
import { copied } from './quiz.words.js';

/** What a question's view needs to know, besides the question. */
export interface QuestionView {
  question: Question;
  /** From 0. */
  index: number;
  /** The options in the order shown. */
  options: readonly Option[];
  answer: Answer;
  language: LanguageController;
  /** Rank of the question's heading. */
  level: number;
  /** Whether this question has its own Check button. */
  checks: boolean;
  /** Checked with nothing chosen. */
  missing: boolean;
  /** Not the one shown, where they are shown one at a time. */
  away: boolean;
}

/** Something said about an answer: seen below the options, and spoken once in the same words. */
interface Remark {
  part: string;
  label?: string;
  words: Words;
  /** On paper only: a choice that is not right is never printed without its correction. */
  paper?: boolean;
}

const chosenOptions = ({ options }: Question, { chosen }: Answer) =>
  options.filter(({ id }) => chosen.includes(id));

export const rightOptions = ({ kind, options }: Question): readonly Option[] =>
  kind === 'order' ? options : options.filter(({ right }) => right);

/** Whether all help was given: hints, the passage, and then the answer. */
export const isTold = ({ hints, source }: Question, { steps }: Answer): boolean =>
  steps > hints.length + +!!source;

/** What is said after a check: the verdict, then the reason, then the next step of help. */
export function remarks(
  question: Question,
  answer: Answer,
  index: number,
  language: LanguageController,
): Remark[] {
  const { msg } = language;
  const { result, steps } = answer;
  const { kind, hints, source, explanation } = question;
  const said: Remark[] = [];
  const chosen = chosenOptions(question, answer);
  if (result === 'right') {
    if (kind === 'choice' || kind === 'order')
      said.push({ part: 'verdict good', label: yes(msg), words: [] });
    said.push({ part: 'feedback', words: chosen.flatMap(({ feedback }) => feedback) });
    said.push({ part: 'explanation', words: explanation });
  } else {
    if (result === 'not-yet') {
      const off = chosen.filter(({ right }) => !right);
      said.push({ part: 'verdict', label: notQuite(msg), words: [] });
      if (kind === 'choice' && !off.length)
        said.push({
          part: 'feedback',
          label: msg('There is more to choose.', {
            id: 'quiz.more',
            desc: 'After “Not quite.”, where several answers are right and all that were chosen are.',
          }),
          words: [],
        });
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
    const told = isTold(question, answer);
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
    if (told || result) {
      const texts = rightOptions(question).map(({ text }) => textOf(text));
      const right =
        kind === 'order' ? texts.map((text, i) => `${language.number(i + 1)}. ${text}`) : texts;
      said.push({
        part: 'answer',
        label: msg('The answer:', {
          id: 'quiz.answer',
          desc: 'Before the right answer and its reason.',
        }),
        words: [kind === 'order' ? right.join(' ') : language.list(right), ...explanation],
        paper: !told,
      });
    }
  }
  return said.filter(({ label, words }) => label || words.length);
}

const yes = (msg: LanguageController['msg']) =>
  msg('Yes.', { id: 'quiz.yes', desc: 'The chosen answer is right. [max 24]' });

const notQuite = (msg: LanguageController['msg']) =>
  msg('Not quite.', {
    id: 'quiz.not-quite',
    desc: 'The chosen answer is not right, said kindly. Never “wrong”, “false” or “incorrect”. [max 32]',
  });

/** The same as one text, for the live region: what is new since the last check. */
export function spoken(
  question: Question,
  answer: Answer,
  index: number,
  language: LanguageController,
) {
  const all = remarks(question, answer, index, language).filter(({ paper }) => !paper);
  const hint = all.findLastIndex(({ part }) => part === 'hint');
  return [
    ...all.filter(
      ({ part }, i) => part !== 'hint' || (i === hint && answer.steps <= question.hints.length),
    ),
    ...question.points.map((words) => ({ label: '', words })),
    { label: '', words: question.critical },
  ]
    .flatMap(({ label, words }) => [label, textOf(words)])
    .filter((text) => text)
    .join(' ');
}

/** A line of ours, in the language it is really in. */
export const line = ({ lang, dir }: LanguageController, part: string, text: unknown, id?: string) =>
  html`<p part=${part} id=${id ?? nothing} lang=${lang} dir=${dir}>${text}</p>`;

/** A button of ours. `off`: nothing to do now, but still there for focus (never `disabled`). */
export const button = (
  { lang, dir }: LanguageController,
  part: string,
  text: string,
  act: () => void,
  off = false,
) =>
  html`<button
    part=${part}
    class=${part === 'check' || part === 'show-results' ? 'primary' : ''}
    type="button"
    lang=${lang}
    dir=${dir}
    aria-disabled=${off ? 'true' : nothing}
    @click=${() => off || act()}
  >
    ${text}
  </button>`;

/** The question, its options, what was said about the answer; `controls` are its buttons. */
export function renderQuestion(view: QuestionView, body: unknown, controls: unknown) {
  const { question, index, answer, language, level, missing, away } = view;
  const { msg } = language;
  const said = remarks(question, answer, index, language);
  return html`<div
    part="question"
    class=${away ? 'away' : ''}
    data-index=${index}
    lang=${question.lang ?? nothing}
    dir=${question.dir ?? nothing}
  >
    ${question.intro.length ? html`<div part="intro">${copied(question.intro)}</div>` : nothing}
    <fieldset part="group" aria-describedby=${missing ? `how${index} miss${index}` : `how${index}`}>
      <legend part="prompt" id="p${index}" tabindex="-1">
        ${heading(level, html`${language.number(index + 1)}. ${copied(question.question, true)}`)}
      </legend>
      ${body}
      ${
        missing
          ? line(
              language,
              'missing',
              msg(str`Choose an answer to question ${language.number(index + 1)}`, {
                id: 'quiz.missing',
                desc: 'Next to a question that was checked with nothing chosen. {0}: its number.',
              }),
              `miss${index}`,
            )
          : nothing
      }
    </fieldset>
    ${said.length ? html`<div part="remarks">${said.map((remark) => renderRemark(remark, view))}</div>` : nothing}
    ${
      question.critical.length
        ? html`<div part="critical" class=${answer.result ? '' : 'paper'}>
            ${copied(question.critical)}
          </div>`
        : nothing
    }
    <div class="row">${controls}</div>
  </div>`;
}

function renderRemark({ part, label, words, paper }: Remark, { question, language }: QuestionView) {
  const { lang, dir } = language;
  if (part === 'source')
    return html`<p>
      <a part="source" href=${question.source!} lang=${lang} dir=${dir}>${label}</a>
    </p>`;
  return html`<div part=${part} class=${paper ? 'paper' : ''}>
    ${label ? html`<strong lang=${lang} dir=${dir}>${label}</strong>` : nothing}
    ${copied(words, part === 'hint')}
  </div>`;
}

/** The options of a choice, as native radios or checkboxes. */
export function renderOptions(view: QuestionView) {
  const { question, options, language } = view;
  const { msg, lang, dir } = language;
  const { kind, several } = question;
  const how = several
    ? msg('Choose all that apply', {
        id: 'quiz.choose-several',
        desc: 'Under a question with several right answers.',
      })
    : kind === 'reflective'
      ? msg('Choose what fits you best. There is no right answer.', {
          id: 'quiz.choose-any',
          desc: 'Under a question that only invites to think.',
        })
      : msg('Choose one answer', {
          id: 'quiz.choose-one',
          desc: 'Under a question with one right answer.',
        });
  const last = {
    id: unsure,
    lang,
    dir,
    text: [
      msg('I’m not sure yet', {
        id: 'quiz.unsure',
        desc: 'Last option of every question. It counts as answered.',
      }),
    ],
    right: false,
  };
  return html`${line(language, 'instruction', how, `how${view.index}`)}
  ${(kind === 'choice' ? [...options, last] : options).map((option, i) => renderOption(view, option as Option, i))}`;
}

function renderOption(
  { question, index, answer, language }: QuestionView,
  option: Option,
  i: number,
) {
  const { id, lang, dir, text, right } = option;
  const chosen = answer.chosen.includes(id);
  const { result } = answer;
  const { msg } = language;
  const verdict =
    question.kind !== 'choice' || !result || id === unsure
      ? ''
      : chosen
        ? right
          ? yes(msg)
          : notQuite(msg)
        : right && result !== 'right' && isTold(question, answer)
          ? msg('This is the answer.', {
              id: 'quiz.this',
              desc: 'Under the right option, when the answer is shown.',
            })
          : '';
  const place = `${index}-${i}`;
  return html`<div part="option" class=${!verdict ? '' : right ? 'good' : 'other'}>
    <label lang=${lang ?? nothing} dir=${dir ?? nothing}
      ><input
        type=${question.several ? 'checkbox' : 'radio'}
        name="q${index}"
        data-option=${id}
        .checked=${chosen}
        aria-disabled=${result ? 'true' : nothing}
        aria-describedby=${verdict ? `v${place}` : nothing}
      /><span>${copied(text, true, right)}</span></label
    >${verdict ? line(language, 'verdict', verdict, `v${place}`) : nothing}
  </div>`;
}
