import { html, nothing } from 'lit';
import { str } from '../shared/language/str.js';
import { textOf } from './quiz.model.js';
import { line, type QuestionView } from './quiz.view.js';
import { copied } from './quiz.words.js';

/** Put in order: a list whose rows move by buttons. Nothing has to be dragged. */
export function renderOrder(view: QuestionView, move: (from: number, to: number) => void) {
  const { options, answer, index, language } = view;
  const { msg, lang, dir } = language;
  const how = msg('Put these in order. Use “Move up” and “Move down”.', {
    id: 'quiz.order-how',
    desc: 'Under a question whose lines are to be put in order; names the two buttons.',
  });
  const step = (from: number, to: number, text: string, name: string) => {
    const off = !!answer.result || to < 0 || to >= options.length;
    return html`<button
      part="move"
      type="button"
      lang=${lang}
      dir=${dir}
      data-move=${to - from}
      aria-disabled=${off ? 'true' : nothing}
      @click=${() => off || move(from, to)}
    >
      ${text}<span class="visually-hidden">${name}</span>
    </button>`;
  };
  return html`${line(language, 'instruction', how, `how${index}`)}
    <ol part="order">
      ${options.map((option, i) => {
        const name = ` ${textOf(option.text)}`;
        return html`<li part="option" lang=${option.lang ?? nothing} dir=${option.dir ?? nothing}>
          <span class="words">${copied(option.text, true, true)}</span>
          ${step(i, i - 1, msg('Move up', { id: 'quiz.up', desc: 'Button on a line to be ordered. [max 24]' }), name)}
          ${step(i, i + 1, msg('Move down', { id: 'quiz.down', desc: 'Button on a line to be ordered. [max 24]' }), name)}
        </li>`;
      })}
    </ol>`;
}

/** What is said after a move. */
export const movedTo = ({ options, language }: QuestionView, to: number): string =>
  language.msg(str`Moved to ${language.number(to + 1)} of ${language.number(options.length)}`, {
    id: 'quiz.moved',
    desc: 'Spoken after a line was moved. {0}: its new place, {1}: how many lines.',
  });

/** Say it in your own words: a box that nothing reads but the reader, and points to compare with. */
export function renderOwnWords(view: QuestionView) {
  const { question, answer, index, language } = view;
  const { msg, lang, dir } = language;
  const how = msg('Say it in your own words. Nobody marks, keeps or sends what you write.', {
    id: 'quiz.own-how',
    desc: 'Under a question with a text box.',
  });
  return html`${line(language, 'instruction', how, `how${index}`)}
    <textarea
      part="own-words"
      id="own${index}"
      rows="3"
      aria-labelledby="p${index}"
      aria-describedby="how${index}"
    ></textarea>
    ${
      answer.result
        ? html`<div part="points">
            <p id="points${index}" lang=${lang} dir=${dir}>
              ${msg('Tick what you said, too:', {
                id: 'quiz.points',
                desc: 'Over a list of key points that readers compare their own words with.',
              })}
            </p>
            ${question.points.map(
              (point) =>
                html`<div part="option">
                  <label
                    ><input type="checkbox" data-point /><span>${copied(point, true)}</span></label
                  >
                </div>`,
            )}
          </div>`
        : nothing
    }`;
}
