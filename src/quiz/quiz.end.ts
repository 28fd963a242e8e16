import { html, nothing } from 'lit';
import { areaOf } from '../shared/device/store.js';
import { saveQuestion, type QuestionToSave } from '../shared/device/save-question.js';
import type {} from '../questions/questions.js';
import { emit } from '../shared/emit.js';
import { heading } from '../shared/heading.js';
import { nearestLang } from '../shared/language/nearest-lang.js';
import type { LanguageController } from '../shared/language/language-controller.js';
import { str } from '../shared/language/str.js';
import { isMarked, textOf, type Answer, type Question } from './quiz.model.js';
import type { Sheet } from './quiz.paper.js';
import { button, line, rightOptions } from './quiz.view.js';
import { copied } from './quiz.words.js';

export interface ResultsView {
  questions: readonly Question[];
  answers: ReadonlyMap<string, Answer>;
  /** Ids of questions that are on the reader's list. */
  added: ReadonlySet<string>;
  /** Language of the page around the quiz. */
  lang: string;
  language: LanguageController;
  level: number;
  goTo(index: number): void;
  retry(missedOnly: boolean): void;
  add(question: Question, index: number): void;
}

/** First what is clear, then what to talk about, then the counts; then every question. */
export function renderResults(view: ResultsView) {
  const { questions, answers, language, level, retry } = view;
  const { msg, lang, dir } = language;
  const isRight = (question: Question) => answers.get(question.id)?.result === 'right';
  const marked = questions.filter(isMarked);
  const clear = marked.filter(isRight).length;
  const missed = marked.filter((question) => !isRight(question));
  const title = msg('Your results', { id: 'quiz.results', desc: 'Heading over the results.' });
  return html`<section part="results" aria-labelledby="results">
    <div id="results" tabindex="-1" lang=${lang} dir=${dir}>${heading(level, title)}</div>
    <div part="summary" lang=${lang} dir=${dir}>
      ${clear ? html`<p>${clearText(clear, language)}</p>` : nothing}
      ${
        missed.length
          ? html`<p>
              ${missedText(missed.length, language)}
              ${missed.map(
                ({ question, lang, dir }, i) =>
                  html`${i ? ' · ' : ''}<bdi lang=${lang ?? view.lang} dir=${dir ?? nothing}
                      >${copied(question, true)}</bdi
                    >`,
              )}
            </p>`
          : nothing
      }
    </div>
    ${
      marked.length
        ? line(
            language,
            'counts',
            msg(str`Clear: ${language.number(clear)} of ${language.number(marked.length)}`, {
              id: 'quiz.counts',
              desc: 'Below the sentences of the results. {0}: how many points are clear, {1}: of how many.',
            }),
          )
        : nothing
    }
    <ol>
      ${questions.map((question, index) => renderResult(view, question, index))}
    </ol>
    <div class="row">
      ${
        missed.length && missed.length < questions.length
          ? button(
              language,
              'retry',
              msg('Try again: only what is not clear yet', {
                id: 'quiz.retry-missed',
                desc: 'Button below the results: repeats the questions that were not right.',
              }),
              () => retry(true),
            )
          : nothing
      }
      ${button(
        language,
        'retry',
        msg('Try again: all questions', {
          id: 'quiz.retry-all',
          desc: 'Button below the results.',
        }),
        () => retry(false),
      )}
    </div>
  </section>`;
}

function clearText(count: number, language: LanguageController) {
  const n = language.number(count);
  return language.plural(count, {
    one: language.def(str`You have ${n} point clear.`, {
      id: 'quiz.clear-points.one',
      desc: 'First sentence of the results: what the reader knows. {0}: how many points.',
    }),
    other: language.def(str`You have ${n} points clear.`, {
      id: 'quiz.clear-points.other',
      desc: 'First sentence of the results: what the reader knows. {0}: how many points.',
    }),
  });
}

function missedText(count: number, language: LanguageController) {
  const n = language.number(count);
  return language.plural(count, {
    one: language.def(str`${n} point to talk over with your care team:`, {
      id: 'quiz.talk-over.one',
      desc: 'Second sentence of the results; the question follows. {0}: how many.',
    }),
    other: language.def(str`${n} points to talk over with your care team:`, {
      id: 'quiz.talk-over.other',
      desc: 'Second sentence of the results; the questions follow. {0}: how many.',
    }),
  });
}

function renderResult(
  { answers, added, language, goTo, add }: ResultsView,
  question: Question,
  index: number,
) {
  const { msg, lang, dir } = language;
  const right = answers.get(question.id)?.result === 'right';
  const n = language.number(index + 1);
  const state = !isMarked(question)
    ? msg('Answered', {
        id: 'quiz.state-answered',
        desc: 'State of a question without a right answer. [max 32]',
      })
    : right
      ? msg('Clear', {
          id: 'quiz.state-clear',
          desc: 'State of a question: answered right. [max 32]',
        })
      : msg('To talk over', {
          id: 'quiz.state-talk',
          desc: 'State of a question: not clear yet. [max 32]',
        });
  const texts = rightOptions(question).map(({ text }) => textOf(text));
  return html`<li part="result">
    <a
      href="#${question.id}"
      lang=${question.lang ?? nothing}
      dir=${question.dir ?? nothing}
      @click=${(event: Event) => {
        event.preventDefault();
        goTo(index);
      }}
      >${copied(question.question, true)}</a
    >
    ${line(language, 'state', state)}
    ${
      right || !isMarked(question)
        ? nothing
        : html`<details>
              <summary lang=${lang} dir=${dir}>
                ${msg(str`Show the answer to question ${n}`, {
                  id: 'quiz.show-answer',
                  desc: 'In the results: opens the right answer and its reason. {0}: number of the question.',
                })}
              </summary>
              <div part="answer">
                <p>
                  ${question.kind === 'order' ? texts.map((text, i) => `${language.number(i + 1)}. ${text} `) : language.list(texts)}
                </p>
                ${copied(question.explanation)}
              </div>
            </details>
            ${
              added.has(question.id)
                ? line(language, 'added', addedText(language, index, true), `added${index}`)
                : nothing
            }
            ${button(
              language,
              'add',
              msg(str`Add question ${n} to my questions`, {
                id: 'quiz.add',
                desc: 'In the results: puts the question on the list of what to ask the care team. {0}: its number.',
              }),
              () => add(question, index),
              added.has(question.id),
            )}`
    }
  </li>`;
}

/** What is said after “Add to my questions”. */
export const addedText = (language: LanguageController, index: number, kept: boolean): string =>
  kept
    ? language.msg(str`Question ${language.number(index + 1)} is on your list of questions.`, {
        id: 'quiz.added',
        desc: 'After “Add question 2 to my questions”. {0}: number of the question.',
      })
    : language.msg(
        'This browser did not let us keep the question. Write it down, or print this quiz.',
        {
          id: 'quiz.not-added',
          desc: 'When a question could not be put on the list.',
        },
      );

/** Puts a question on the reader's list, or hands it to the page; says whether it is kept. */
export async function add(
  host: HTMLElement,
  question: Question,
  name: string,
  hook?: (question: QuestionToSave) => boolean | Promise<boolean>,
): Promise<boolean> {
  const id = name ? `${name}-${question.id}` : question.id;
  const lang = question.lang ?? nearestLang(host);
  try {
    const kept = await (hook ?? saveQuestion)({ id, text: textOf(question.question), lang });
    const count = areaOf('device').list('question').length;
    if (kept) emit(host, 'bedside-save', { id, count });
    return kept;
  } catch (error) {
    console.error(error);
    return false;
  }
}

export { printQuiz } from './quiz.paper.js';

/** The three ways to print. */
export function renderPrint(
  language: LanguageController,
  hasAnswers: boolean,
  print: (what: Sheet) => void,
) {
  const { msg } = language;
  return html`${button(
    language,
    'print-blank',
    msg('Print a blank sheet', {
      id: 'quiz.print-blank',
      desc: 'Button: questions without answers.',
    }),
    () => print('blank'),
  )}
  ${
    hasAnswers
      ? button(
          language,
          'print-answers',
          msg('Print with my answers', {
            id: 'quiz.print-answers',
            desc: 'Button: questions with what was chosen.',
          }),
          () => print('answers'),
        )
      : nothing
  }
  ${button(
    language,
    'print-key',
    msg('Print with the answers and reasons', {
      id: 'quiz.print-key',
      desc: 'Button: questions, and the right answers on a page of their own.',
    }),
    () => print('key'),
  )}`;
}
