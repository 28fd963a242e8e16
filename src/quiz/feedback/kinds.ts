import { html, nothing } from 'lit';
import { heard, said } from '../../shared/content/said.js';
import { str } from '../../shared/language/str.js';
import { textOf, type Question } from '../quiz.model.js';
import type { Quiz } from '../quiz.state.js';
import { line } from '../quiz.view.js';
import { copied } from '../quiz.words.js';

/** Put in order: a list whose rows move by buttons. Nothing has to be dragged. */
export function renderOrder(quiz: Quiz, question: Question, index: number) {
  const { language } = quiz;
  const { msg, lang, dir } = language;
  const options = quiz.inOrder(question);
  const answer = quiz.answer(question);
  const how = msg('Put these in order. Use “Move up” and “Move down”.', {
    id: 'quiz.order-how',
    desc: 'Under a question whose lines are to be put in order; names the two buttons.',
  });
  const missing = quiz.missing.has(question.id);
  const step = (from: number, to: number, text: string, name: string) => {
    const off = !!answer.result || to < 0 || to >= options.length;
    // The first button that does something: where the focus goes when nothing was moved yet.
    const asks = missing && !from && to === 1;
    return html`<button
      part="move"
      type="button"
      lang=${lang}
      dir=${dir}
      data-move=${to - from}
      aria-describedby=${asks ? `miss${index}` : nothing}
      aria-disabled=${off ? 'true' : nothing}
      @click=${() => off || move(quiz, question, index, from, to)}
    >
      ${text}<span class="visually-hidden">${name}</span>
    </button>`;
  };
  return html`${line(language, 'instruction', how, `how${index}`)}
    <ol part="order">
      ${options.map((option, i) => {
        const name = ` ${said(option.text, language) ?? textOf(option.text)}`;
        return html`<li part="option" lang=${option.lang ?? nothing} dir=${option.dir ?? nothing}>
          <span class="words">${copied(option.text, true)}</span>
          ${step(i, i - 1, msg('Move up', { id: 'quiz.up', desc: 'Button on a line to be ordered. [max 24]' }), name)}
          ${step(i, i + 1, msg('Move down', { id: 'quiz.down', desc: 'Button on a line to be ordered. [max 24]' }), name)}
        </li>`;
      })}
    </ol>`;
}

function move(quiz: Quiz, question: Question, index: number, from: number, to: number) {
  const { language } = quiz;
  const chosen = quiz.inOrder(question).map(({ id }) => id);
  chosen.splice(to, 0, ...chosen.splice(from, 1));
  quiz.missing = new Set([...quiz.missing].filter((id) => id !== question.id));
  quiz.put(question, { ...quiz.answer(question), chosen });
  quiz.status.say(
    language.msg(str`Moved to ${language.number(to + 1)} of ${language.number(chosen.length)}`, {
      id: 'quiz.moved',
      desc: 'Spoken after a line was moved. {0}: its new place, {1}: how many lines.',
    }),
  );
  // The same button of the row that moved.
  void quiz.focus(`[data-index="${index}"] li:nth-child(${to + 1}) [data-move="${to - from}"]`);
}

/** Say it in your own words: a box that nothing reads but the reader, and points to compare with. */
export function renderOwnWords(quiz: Quiz, question: Question, index: number) {
  const { language } = quiz;
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
      dir="auto"
      aria-labelledby="p${index}"
      aria-describedby="how${index}"
    ></textarea>
    ${
      quiz.answer(question).result
        ? html`<div part="points">
            <p id="points${index}" lang=${lang} dir=${dir}>
              ${msg('Tick each point that you also said:', {
                id: 'quiz.points',
                desc: 'Over a list of key points that readers compare their own words with: they tick those that are in their own answer too.',
              })}
            </p>
            ${question.points.map(
              (point) =>
                html`<div part="option">
                  <label
                    ><input type="checkbox" data-point /><span
                      >${heard(copied(point, true), point, language)}</span
                    ></label
                  >
                </div>`,
            )}
          </div>`
        : nothing
    }`;
}
