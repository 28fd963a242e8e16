import { html, nothing } from 'lit';
import { heard } from '../../shared/content/said.js';
import { countSaved, saveQuestion } from '../../shared/device/save-question.js';
import { areaOf, deviceStore } from '../../shared/device/store.js';
import type {} from '../../shared/element/save-event.js';
import { emit } from '../../shared/element/emit.js';
import { heading } from '../../shared/element/heading.js';
import { nearestLang } from '../../shared/language/nearest-lang.js';
import type { LanguageController } from '../../shared/language/language-controller.js';
import { str } from '../../shared/language/str.js';
import { isMarked } from '../feedback/marks.js';
import { textOf, type Question } from '../quiz.model.js';
import { notAllowed } from '../../shared/print/not-allowed.js';
import { printQuiz, type Sheet } from './print-quiz.js';
import { rightText } from '../feedback/remarks.js';
import { standardDisclaimer } from '../quiz.foot.js';
import type { Quiz } from '../quiz.state.js';
import { button, line } from '../quiz.view.js';
import { copied } from '../quiz.words.js';
import { clear, toTalkOver } from './states.js';
import { printTalkSheet } from './talk-sheet.js';

/** First what is clear, then what to talk about, then the counts; then every question. */
export function renderResults(quiz: Quiz, level: number) {
  const { questions, language, host } = quiz;
  const { msg, lang, dir } = language;
  const isRight = (question: Question) => quiz.answer(question).result === 'right';
  const marked = questions.filter(isMarked);
  const clearCount = marked.filter(isRight).length;
  const missed = marked.filter((question) => !isRight(question));
  const title = msg('Your results', {
    id: 'quiz.results',
    desc: 'Heading over the results at the end of the quiz.',
  });
  return html`<section part="results" aria-labelledby="results">
    <div id="results" tabindex="-1" lang=${lang} dir=${dir}>${heading(level, title)}</div>
    <div part="summary" lang=${lang} dir=${dir}>
      ${clearCount ? html`<p>${clearText(clearCount, language)}</p>` : nothing}
      ${
        missed.length
          ? html`<p>
              ${missedText(missed.length, language)}${' '}${missed.map(
                ({ question, lang, dir }, i) =>
                  html`${i ? ' · ' : ''}<bdi lang=${lang ?? nearestLang(host)} dir=${dir ?? nothing}
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
            msg(str`Clear: ${language.number(clearCount)} of ${language.number(marked.length)}`, {
              id: 'quiz.counts',
              desc: 'Below the sentences of the results. {0}: how many points are clear (understood), {1}: of how many. One text serves every number.',
            }),
          )
        : nothing
    }
    <ol>
      ${questions.map((question, index) => renderResult(quiz, question, index))}
    </ol>
    <div class="row">
      ${button(
        language,
        'print-talk',
        msg('Print a page for my care team', {
          id: 'quiz.talk-print',
          desc: 'Button below the results: prints what was clear and what to talk over, for the nurse.',
        }),
        () => afterPrint(quiz, 'talk', printTalkSheet(quiz, standardDisclaimer(language))),
      )}
      ${
        missed.length && missed.length < questions.length
          ? button(
              language,
              'retry',
              msg('Try again: only what is not clear yet', {
                id: 'quiz.retry-missed',
                desc: 'Button below the results: repeats the questions that were not right.',
              }),
              () => retryAll(quiz, missed),
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
        () => retryAll(quiz, questions),
      )}
    </div>
    ${renderNotPrinted(quiz, 'talk')}
  </section>`;
}

function clearText(count: number, language: LanguageController) {
  const n = language.number(count);
  return language.plural(count, {
    one: language.def(str`${n} point is clear to you.`, {
      id: 'quiz.clear-points.one',
      desc: 'First sentence of the results: what the reader knows. {0}: how many points.',
    }),
    other: language.def(str`${n} points are clear to you.`, {
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

function retryAll(quiz: Quiz, again: readonly Question[]) {
  for (const question of again) quiz.put(question);
  if (again === quiz.questions)
    quiz.host.renderRoot.querySelectorAll('textarea').forEach((box) => (box.value = ''));
  quiz.change({ showsResults: false });
  quiz.goTo(quiz.questions.indexOf(again[0]!));
}

function renderResult(quiz: Quiz, question: Question, index: number) {
  const { language, added } = quiz;
  const { msg, lang, dir } = language;
  const right = quiz.answer(question).result === 'right';
  const n = language.number(index + 1);
  const state = !isMarked(question)
    ? msg('Answered', {
        id: 'quiz.state-answered',
        desc: 'State of a question without a right answer: the reader has answered it. Not a command. [max 32]',
      })
    : right
      ? clear(language)
      : toTalkOver(language);
  return html`<li part="result">
    <a
      href="#${question.id}"
      lang=${question.lang ?? nothing}
      dir=${question.dir ?? nothing}
      @click=${(event: Event) => {
        event.preventDefault();
        quiz.goTo(index);
      }}
      >${heard(copied(question.question, true), question.question, language)}</a
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
                <p>${rightText(question, language)}</p>
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
              () => void add(quiz, question, index),
              added.has(question.id),
            )}`
    }
  </li>`;
}

/** What is said after “Add to my questions”. */
const addedText = (language: LanguageController, index: number, kept: boolean): string =>
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
async function add(quiz: Quiz, question: Question, index: number) {
  const { host, language } = quiz;
  const id = host.name ? `${host.name}-${question.id}` : question.id;
  const lang = question.lang ?? nearestLang(host);
  let kept = false;
  try {
    kept = await (host.addQuestion ?? saveQuestion)({ id, text: textOf(question.question), lang });
  } catch (error) {
    console.error(error);
  }
  if (kept) {
    quiz.change({ added: new Set(quiz.added).add(question.id) });
    emit(host, 'bedside-save', { id, count: countSaved(areaOf('device'), deviceStore()) });
  }
  quiz.status.say(addedText(language, index, kept));
}

/** Where a quiz has a button to print: below its results, and in the choice of what to print. */
type Place = 'talk' | 'choice';

/** Quizzes that their browser did not print when it was asked to, and where. */
const notPrinted = new WeakMap<Element, Place>();

/** Says where printing did not begin. */
function afterPrint(quiz: Quiz, place: Place, begins: boolean) {
  if (begins) notPrinted.delete(quiz.host);
  else {
    notPrinted.set(quiz.host, place);
    quiz.status.say(notAllowed(quiz.language));
  }
  quiz.change({});
}

const renderNotPrinted = ({ host, language }: Quiz, place: Place) =>
  notPrinted.get(host) === place ? html`<p part="problem">${notAllowed(language)}</p>` : nothing;

/** The three ways to print the questions. */
export function renderPrint(quiz: Quiz, disclaimer: string) {
  const { language } = quiz;
  const { msg } = language;
  const print = (what: Sheet) => afterPrint(quiz, 'choice', printQuiz(quiz, what, disclaimer));
  return html`${button(
    language,
    'print-blank',
    msg('Print questions only', {
      id: 'quiz.print-blank',
      desc: 'Button: prints the questions without answers, to be filled in on paper.',
    }),
    () => print('blank'),
  )}
  ${
    quiz.answers.size
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
  )}
  ${renderNotPrinted(quiz, 'choice')}`;
}
