import { html, nothing } from 'lit';
import { renderReviewed } from '../shared/element/reviewed-line.js';
import type { LanguageController } from '../shared/language/language-controller.js';
import { str } from '../shared/language/str.js';
import type * as Feedback from './feedback/feedback.js';
import type { Quiz, QuizHost } from './quiz.state.js';
import { button, line } from './quiz.view.js';

/** Does something with the part of the quiz that comes with the first act. */
export type Act = (feedback: typeof Feedback) => unknown;

/** How many questions are answered. */
export function progress(quiz: Quiz): string {
  const { language } = quiz;
  const answered = quiz.questions.filter((question) => {
    const { result, chosen } = quiz.answer(question);
    return result || (quiz.atEnd && chosen.length);
  }).length;
  const n = language.number(answered);
  const total = language.number(quiz.questions.length);
  return language.plural(answered, {
    one: language.def(str`${n} of ${total} answered`, {
      id: 'quiz.progress.one',
      desc: 'Above the questions. {0}: how many are answered (decides the form), {1}: of how many.',
    }),
    other: language.def(str`${n} of ${total} answered`, {
      id: 'quiz.progress.other',
      desc: 'Above the questions. {0}: how many are answered (decides the form), {1}: of how many.',
    }),
  });
}

/**
 * Everything below the questions: results, paper, the quiz's own page, the disclaimer.
 *
 * @param level Rank of the headings in it.
 * @param own The author's disclaimer, as it is shown.
 */
export function renderFoot(
  quiz: Quiz,
  level: number,
  feedback: typeof Feedback | undefined,
  act: (run: Act) => void,
  own: unknown,
) {
  const { language } = quiz;
  const { msg, lang, dir } = language;
  const { disclaimer, reviewed } = quiz.model!;
  return html`<div part="foot">
    ${
      quiz.atEnd && !quiz.complete
        ? button(
            language,
            'check',
            msg('Check my answers', {
              id: 'quiz.check-all',
              desc: 'The one button at the end of a quiz.',
            }),
            () => act((feedback) => feedback.checkAll(quiz)),
          )
        : nothing
    }
    ${feedback?.renderEnd(quiz, level)}
    <details part="print" lang=${lang} dir=${dir} @toggle=${() => void quiz.results.get()}>
      <summary part="print-open">
        ${msg('Print this quiz', { id: 'quiz.print', desc: 'Opens the choice of what to print.' })}
      </summary>
      <div class="row">${quiz.results.module?.renderPrint(quiz, standardDisclaimer(language))}</div>
    </details>
    ${renderPage(quiz.host, language)}
    ${renderReviewed(quiz.host, language, quiz.host.reviewed ?? reviewed)}
    ${
      disclaimer.length
        ? html`<div part="disclaimer">${own}</div>`
        : line(language, 'disclaimer', standardDisclaimer(language))
    }
  </div>`;
}

/** The link to the quiz's own page; nothing on that page, or for an address that is no web page. */
function renderPage({ page, baseURI }: QuizHost, { lang, dir, msg }: LanguageController) {
  const url = page && URL.canParse(page, baseURI) && new URL(page, baseURI);
  const { pathname, search } = location;
  // Some sites name their pages in the query.
  const here = url && url.pathname === pathname && (!url.search || url.search === search);
  return url && /^http/.test(url.protocol) && !here
    ? html`<p>
        <a part="page" href=${page} lang=${lang} dir=${dir}
          >${msg('Open this quiz on its own page', {
            id: 'quiz.page',
            desc: 'Link below the questions.',
          })}</a
        >
      </p>`
    : nothing;
}

/** Stands below a quiz whose author gave no disclaimer. */
export const standardDisclaimer = ({ msg }: LanguageController) =>
  msg('This quiz is for learning. It is not medical advice.', {
    id: 'quiz.disclaimer',
    desc: 'Below a quiz whose author gave no disclaimer, on screen and on paper.',
  });
