import { html, nothing } from 'lit';
import { assign } from '../shared/content/author-content.js';
import { watchDeletions } from '../shared/device/watch-deletions.js';
import { heading } from '../shared/element/heading.js';
import type { DrawRows } from '../shared/element/long-controller.js';
import { notLoaded, type Feature } from '../shared/load-feature.js';
import type * as Feedback from './feedback/feedback.js';
import { progress, renderFoot, type Act } from './quiz.foot.js';
import { choose, keepMarked, pressKey } from './quiz.input.js';
import type { Question, QuizModel, Words } from './quiz.model.js';
import type { Quiz } from './quiz.state.js';
import { line, renderOptions, renderQuestion } from './quiz.view.js';
import { copied } from './quiz.words.js';

/** How many questions a quiz may have to be drawn at once. */
export const QUESTIONS_AT_ONCE = 60;

/** What the layout of a quiz gets from its element. */
export interface QuizLayout {
  readonly quiz: Quiz;
  readonly feedback: Feature<typeof Feedback>;
  readonly rows: DrawRows;
  /** A part that an answer needs did not come so far. */
  readonly isStuck: boolean;
  readonly headingLevel?: number | undefined;
  check(question: Question): void;
  /** Does what needs the part that answers, once that is here. */
  act(run: Act): void;
}

/** A quiz from its title to its disclaimer. */
export function renderQuiz(layout: QuizLayout, model: QuizModel) {
  const { quiz, isStuck, rows, check, act } = layout;
  const { title, rank, intro, questions, disclaimer } = model;
  const { language, host } = quiz;
  const feedback = layout.feedback.module;
  const level = +layout.headingLevel! || rank || 2;
  const below = level + +!!title;
  const prose = (words: Words) => renderProse(words, host);
  return html`
    ${title ? html`<div part="title">${heading(level, copied(title, true))}</div>` : nothing}
    ${intro.length ? html`<div part="intro">${prose(intro)}</div>` : nothing}
    ${line(language, 'progress', progress(quiz))}
    <div
      @click=${keepMarked}
      @input=${watchDeletions}
      @change=${(event: Event) => choose(quiz, event)}
      @keydown=${(event: KeyboardEvent) => pressKey(quiz, event, check)}
    >
      ${rows(questions, (question, index) =>
        renderQuestion(
          quiz,
          question,
          index,
          below,
          feedback,
          renderBody(quiz, question, index, feedback),
          () => check(question),
        ),
      )}
    </div>
    ${host.pace === 'one' ? feedback?.renderSteps(quiz) : nothing}
    ${isStuck ? line(language, 'error', notLoaded(language)) : nothing}
    ${renderFoot(quiz, below, feedback, act, prose(disclaimer))}
  `;
}

/** Prose that is a child of the element stays where it is and is shown through a slot. */
function renderProse(words: Words, host: Element) {
  return words.every((node) => (node as Node).parentNode === host)
    ? html`<slot ${assign(words as readonly Node[])}></slot>`
    : copied(words);
}

function renderBody(
  quiz: Quiz,
  question: Question,
  index: number,
  feedback: typeof Feedback | undefined,
) {
  switch (question.kind) {
    case 'order':
      return feedback?.renderOrder(quiz, question, index);
    case 'own-words':
      return feedback?.renderOwnWords(quiz, question, index);
    default:
      return renderOptions(quiz, question, index, feedback);
  }
}
