import { html, nothing } from 'lit';
import { heard } from '../shared/content/said.js';
import { heading } from '../shared/element/heading.js';
import type { LanguageController } from '../shared/language/language-controller.js';
import { str } from '../shared/language/str.js';
import { unsure, type Option, type Question } from './quiz.model.js';
import type { Quiz } from './quiz.state.js';
import { copied } from './quiz.words.js';

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
    class=${/^(check|show)/.test(part) ? 'primary' : ''}
    type="button"
    lang=${lang}
    dir=${dir}
    aria-disabled=${off ? 'true' : nothing}
    @click=${() => off || act()}
  >
    ${text}
  </button>`;

/** What is said about answers: the views of quiz.acts.ts, once they are here. */
export interface Said {
  renderMissing(quiz: Quiz, index: number): unknown;
  renderRemarks(quiz: Quiz, question: Question, index: number): unknown;
  renderRetry(quiz: Quiz, question: Question, index: number): unknown;
  verdict(quiz: Quiz, question: Question, option: Option): string;
}

/** A question with its options; `acts` adds what was said about the answer, once there is one. */
export function renderQuestion(
  quiz: Quiz,
  question: Question,
  index: number,
  level: number,
  acts: Said | undefined,
  body: unknown,
  check: () => void,
) {
  const { language } = quiz;
  const { kind, critical, intro, below, lang, dir } = question;
  const { result } = quiz.answer(question);
  const { msg } = language;
  const n = language.number(index + 1);
  const missing = quiz.missing.has(question.id);
  return html`<div
    part="question"
    class=${quiz.host.pace === 'one' && index !== quiz.at ? 'away' : ''}
    data-index=${index}
    lang=${lang ?? nothing}
    dir=${dir ?? nothing}
  >
    ${intro.length ? html`<div part="intro">${copied(intro)}</div>` : nothing}
    <fieldset part="group" aria-describedby="${below?.length ? `b${index} ` : ''}how${index}">
      <legend part="prompt" id="p${index}" tabindex="-1">
        ${heading(level, html`${n}. ${heard(copied(question.question, true), question.question, language)}`)}
      </legend>
      ${below?.length ? html`<div part="intro" id="b${index}">${copied(below)}</div>` : nothing}
      ${body} ${missing ? acts?.renderMissing(quiz, index) : nothing}
    </fieldset>
    ${acts?.renderRemarks(quiz, question, index)}
    ${
      critical.length
        ? html`<div part="critical" class=${result ? '' : 'paper'}>${copied(critical)}</div>`
        : nothing
    }
    ${
      quiz.atEnd
        ? nothing
        : html`<div class="row">
            ${button(
              language,
              'check',
              kind === 'own-words'
                ? msg(str`Show the key points of question ${n}`, {
                    id: 'quiz.show-points',
                    desc: 'Button below a text box. {0}: number of the question.',
                  })
                : msg(str`Check answer to question ${n}`, {
                    id: 'quiz.check',
                    desc: 'Button below a question. {0}: its number.',
                  }),
              check,
              !!result,
            )}
            ${acts?.renderRetry(quiz, question, index)}
          </div>`
    }
  </div>`;
}

/** The options of a choice, as native radios or checkboxes. */
export function renderOptions(
  quiz: Quiz,
  question: Question,
  index: number,
  acts: Said | undefined,
) {
  const { language } = quiz;
  const { msg, lang, dir } = language;
  const { kind, several } = question;
  const how = several
    ? msg('Choose all that apply', {
        id: 'quiz.choose-several',
        desc: 'Under a question with several right answers.',
      })
    : kind === 'choice'
      ? msg('Choose one answer', {
          id: 'quiz.choose-one',
          desc: 'Under a question with one right answer.',
        })
      : msg('Choose what fits you best. There is no right answer.', {
          id: 'quiz.choose-any',
          desc: 'Under a question that only invites to think.',
        });
  const options: readonly Option[] = quiz.inOrder(question);
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
  } as unknown as Option;
  const { chosen, result } = quiz.answer(question);
  const missing = quiz.missing.has(question.id);
  return html`${line(language, 'instruction', how, `how${index}`)}
  ${(kind === 'choice' ? [...options, last] : options).map((option, i) => {
    const { id, lang, dir, text, right } = option;
    const verdict = result && acts?.verdict(quiz, question, option);
    const place = `v${index}-${i}`;
    return html`<div part="option" class=${!verdict ? '' : right ? 'good' : 'other'}>
      <label part="label" lang=${lang ?? nothing} dir=${dir ?? nothing}
        ><input
          part="box"
          type=${several ? 'checkbox' : 'radio'}
          name="q${index}"
          data-option=${id}
          .checked=${chosen.includes(id)}
          aria-disabled=${result ? 'true' : nothing}
          aria-describedby=${verdict ? place : missing && !i ? `miss${index}` : nothing}
        /><span>${heard(copied(text, true), text, language)}</span></label
      >${verdict ? line(language, 'verdict', verdict, place) : nothing}
    </div>`;
  })}`;
}
