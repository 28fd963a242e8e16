import { html, nothing } from 'lit';
import { emit } from '../../shared/element/emit.js';
import { str } from '../../shared/language/str.js';
import { isMarked, resultOf } from './marks.js';
import { unsure, type Option, type Question } from '../quiz.model.js';
import { isTold, notQuite, remarks, spoken, yes } from './remarks.js';
import type { Quiz } from '../quiz.state.js';
import { button, line } from '../quiz.view.js';
import { copied } from '../quiz.words.js';

// What happens once a reader acts, and what is shown then. It comes with the first touch of the
// quiz, so that a page with a quiz that nobody touches stays light.

/** Checks one question: marks it and says why, or asks for an answer. */
export function check(quiz: Quiz, question: Question): void {
  if (quiz.answer(question).result) return;
  if (lacks(quiz, question)) return void ask(quiz, [question]);
  mark(quiz, question);
  quiz.status.say(
    spoken(question, quiz.answer(question), quiz.questions.indexOf(question), quiz.language),
  );
  if (quiz.complete) finish(quiz);
  quiz.results.soon();
}

/** Checks everything, where that is done at the end. */
export function checkAll(quiz: Quiz): void {
  const lacking = quiz.questions.filter((question) => lacks(quiz, question));
  if (lacking.length) return void ask(quiz, lacking);
  for (const question of quiz.questions) if (!quiz.answer(question).result) mark(quiz, question);
  finish(quiz);
  void showResults(quiz);
}

const lacks = (quiz: Quiz, question: Question) =>
  question.kind !== 'own-words' && !quiz.answer(question).chosen.length;

/** How long assistive technology has to take in a description before the focus comes to it, in milliseconds. */
const DESCRIBED_MS = 100;

async function ask(quiz: Quiz, questions: Question[]) {
  const at = quiz.questions.indexOf(questions[0]!);
  const before = quiz.focused;
  quiz.change({ at, missing: new Set(questions.map(({ id }) => id)) });
  // A description that changes under the focus is said once more than the focus that comes to it.
  await new Promise((next) => setTimeout(next, DESCRIBED_MS));
  await quiz.focus(`[data-index="${at}"] :is(input, [data-move]:not([aria-disabled]))`);
  // What is missing describes the first option, and is heard with it as the focus comes to it.
  if (quiz.focused === before) quiz.status.say(missingWords(quiz, at));
}

function mark(quiz: Quiz, question: Question) {
  const { chosen, steps } = quiz.answer(question);
  const result = resultOf(question, chosen)!;
  quiz.put(question, { chosen, result, steps: steps + +(result !== 'right') });
  emit(quiz.host, 'bedside-answer', { id: question.id, result });
}

function finish(quiz: Quiz) {
  const marked = quiz.questions.filter(isMarked);
  const right = marked.filter((question) => quiz.answer(question).result === 'right').length;
  emit(quiz.host, 'bedside-complete', { right, total: marked.length });
}

async function showResults(quiz: Quiz) {
  quiz.change({ showsResults: !!(await quiz.results.get()) });
  await quiz.focus('[part=results] [tabindex]');
}

const missingWords = ({ language }: Quiz, index: number) =>
  language.msg(str`Choose an answer to question ${language.number(index + 1)}`, {
    id: 'quiz.missing',
    desc: 'Next to a question that was checked with nothing chosen. {0}: its number.',
  });

/** Asks for an answer, next to the question and as the description of its first option. */
export const renderMissing = (quiz: Quiz, index: number) =>
  line(quiz.language, 'missing', missingWords(quiz, index), `miss${index}`);

/** The verdict on one option, in words; '' where there is none. */
export function verdict(quiz: Quiz, question: Question, { id, right }: Option): string {
  const { msg } = quiz.language;
  const answer = quiz.answer(question);
  if (question.kind !== 'choice' || id === unsure) return '';
  if (answer.chosen.includes(id)) return right ? yes(msg) : notQuite(msg);
  return right && answer.result !== 'right' && isTold(question, answer)
    ? msg('This is the answer.', {
        id: 'quiz.this',
        desc: 'Under the right option, when the answer is shown.',
      })
    : '';
}

/** All that is said about an answer. */
export function renderRemarks(quiz: Quiz, question: Question, index: number) {
  const { language } = quiz;
  const { lang, dir } = language;
  const said = remarks(question, quiz.answer(question), index, language).filter(
    ({ atOption }) => !atOption,
  );
  if (!said.length) return nothing;
  return html`<div part="remarks">
    ${said.map(({ part, label, words, paper }) =>
      part === 'source'
        ? html`<p>
            <a
              part="source"
              href=${question.source!}
              lang=${lang}
              dir=${dir}
              @click=${() => leave(quiz, index)}
              >${label}</a
            >
          </p>`
        : html`<div part=${part} class=${paper ? 'paper' : ''}>
            ${label ? html`<strong lang=${lang} dir=${dir}>${label}</strong>` : nothing}
            ${copied(words, part === 'hint')}
          </div>`,
    )}
  </div>`;
}

/** The button that lets a reader try again, while there is help to give. */
export function renderRetry(quiz: Quiz, question: Question, index: number) {
  const { language } = quiz;
  const answer = quiz.answer(question);
  const { result } = answer;
  return result &&
    question.kind !== 'own-words' &&
    (result !== 'right' || !isMarked(question)) &&
    !isTold(question, answer)
    ? button(
        language,
        'retry',
        language.msg(str`Try again: question ${language.number(index + 1)}`, {
          id: 'quiz.retry',
          desc: 'Button below a question that was answered not quite right. {0}: its number.',
        }),
        () => {
          // The focus goes first: the button is about to be gone.
          quiz.put(question, { ...answer, result: undefined });
          void quiz.focus(`#p${index}`);
        },
      )
    : nothing;
}

/** Back and Next, where one question is shown at a time. */
export function renderSteps(quiz: Quiz) {
  const { language, questions, at } = quiz;
  const { length } = questions;
  const n = (index: number) => language.number(Math.min(length, Math.max(1, index + 1)));
  return html`<div class="row">
    ${button(language, 'step', backText(quiz, n(at - 1)), () => quiz.goTo(at - 1), at < 1)}
    ${button(
      language,
      'step',
      language.msg(str`Next: question ${n(at + 1)}`, {
        id: 'quiz.next',
        desc: 'Button to the next question. {0}: its number.',
      }),
      () => quiz.goTo(at + 1),
      at + 1 >= length,
    )}
  </div>`;
}

const backText = ({ language }: Quiz, n: string) =>
  language.msg(str`Back to question ${n}`, {
    id: 'quiz.back',
    desc: 'Button to a question that was shown before. {0}: its number.',
  });

/** Results, the way to them, and what is kept. */
export function renderEnd(quiz: Quiz, level: number) {
  const { language, memory } = quiz;
  const { msg } = language;
  return html`
    ${
      !quiz.complete
        ? nothing
        : quiz.showsResults
          ? quiz.results.module?.renderResults(quiz, level)
          : button(
              language,
              'show-results',
              msg('See your results', {
                id: 'quiz.show-results',
                desc: 'Button when every question is answered.',
              }),
              () => void showResults(quiz),
            )
    }
    ${memory?.renderIdleWarning(language)}
    ${
      memory?.any
        ? html`<div part="kept">
            ${line(language, 'kept-text', memory.text(language))}
            ${button(
              language,
              'clear',
              msg('Delete my answers', {
                id: 'quiz.clear',
                desc: 'Button: deletes for good what was answered here.',
              }),
              () => clear(quiz),
            )}
          </div>`
        : nothing
    }
    ${quiz.left === undefined ? nothing : renderBack(quiz, quiz.left)}
  `;
}

function clear(quiz: Quiz) {
  quiz.memory!.clear();
  quiz.change({ answers: new Map(), showsResults: false });
  quiz.goTo(0);
  quiz.status.say(
    quiz.language.msg('Your answers are deleted.', {
      id: 'quiz.cleared',
      desc: 'Spoken after “Delete my answers”.',
    }),
  );
}

/** A reader follows the link to a passage: the way back floats above the page. */
function leave(quiz: Quiz, left: number) {
  quiz.change({ left });
  void quiz.host.updateComplete.then(() => {
    const back = quiz.host.renderRoot.querySelector<HTMLElement>('[part=back]');
    // The top layer, where no ancestor can clip it or move it.
    if (back && !back.matches(':popover-open')) back.showPopover?.();
  });
}

const renderBack = (quiz: Quiz, left: number) =>
  html`<div part="back" popover="manual">
    ${button(quiz.language, 'return', backText(quiz, quiz.language.number(left + 1)), () => comeBack(quiz, left))}
  </div>`;

function comeBack(quiz: Quiz, index: number) {
  quiz.change({ left: undefined });
  quiz.goTo(index);
}

/** Goes to the question that the address names. The browser's own Back from a passage counts, too. */
export function follow(quiz: Quiz): void {
  const { host, questions, left } = quiz;
  let id = location.hash.slice(1);
  try {
    id = decodeURIComponent(id);
  } catch {
    // A malformed percent sign: taken as it is.
  }
  const index = questions.findIndex((question) => question.id === id);
  const target = id && (host.getRootNode() as Document).getElementById?.(id);
  // An element of the page with this id is what the link means, unless it is our own question.
  if (index >= 0 && (!target || host.contains(target))) {
    open(host);
    comeBack(quiz, index);
  } else if (left !== undefined && location.hash !== questions[left]?.source) comeBack(quiz, left);
}

/** Opens what is closed around an element: nothing in it could take the focus. */
function open(element: Element): void {
  for (let at: Node | null = element; at; at = (at as ShadowRoot).host ?? at.parentNode)
    if (at instanceof HTMLDetailsElement) at.open = true;
}
