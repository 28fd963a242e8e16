import type { StoryObj } from '@storybook/web-components-vite';
import '../src/quiz/quiz.js';
import bloodThinner from '../tests/fixtures/quiz/blood-thinner.json';
import inhaler from '../tests/fixtures/quiz/inhaler.html?raw';
import woundCare from '../tests/fixtures/quiz/wound-care.json';
import woundCareSpanish from '../tests/fixtures/quiz/wound-care.es.json';
import { elementMeta, story } from './support/story.js';

export default { title: 'Elements/Quiz', ...elementMeta('bedside-quiz') };

const quiz = (html: string, rest: Omit<StoryObj, 'render'> = {}) =>
  story('bedside-quiz', html, rest);
const json = (content: object) =>
  `<script type="application/json">\n${JSON.stringify(content, null, 2).replaceAll('<', '\\u003c')}\n</script>`;

const opinion = `
  <h2>Check what you know</h2>
  <ol>
    <li id="what">What is a second opinion?
      <ul>
        <li>A new treatment <p>No treatment starts because of it. It is advice.</p></li>
        <li><strong>Another cancer doctor's look at your plan</strong></li>
        <li>A complaint about your doctor <p>Most doctors expect the question.</p></li>
      </ul>
      <p>Another cancer doctor looks at your results and your plan, and tells you what they would do.</p>
      <ul>
        <li>Think of what the second doctor gets to see.</li>
      </ul>
      <blockquote><p>A few cancers need treatment right away. Ask before you put anything off.</p></blockquote>
    </li>
    <li id="papers">What helps the second doctor?
      <ul>
        <li><strong>The pathology report</strong></li>
        <li>Web pages that you printed <p>The doctor works from your own results.</p></li>
        <li><strong>Scans on a disc</strong></li>
      </ul>
      <p>With your own records the doctor sees what your first doctor saw.</p>
    </li>
  </ol>
  <p>This quiz is about the article only. It is not medical advice.</p>`;

/** The least HTML that works: a list of questions, each with a list of options; bold is right. */
export const Default = quiz(`<bedside-quiz>${opinion}\n</bedside-quiz>`);

/** A control or two for every kind: several kinds of question in the plain form, one put in order. */
export const PlainList = quiz(inhaler);

/** Fieldsets with native radios: can be worked with scripts off, and keeps what was chosen before. */
export const Fieldsets = quiz(`
<bedside-quiz>
  <h2>Is there time?</h2>
  <fieldset id="time" data-answer="ask">
    <legend>A woman's treatment starts next month. How does she find out if there is time?</legend>
    <ul>
      <li><label><input type="radio" name="time" value="wait"> She waits for her doctor to bring it up</label>
        <p>Her doctor may not know that she thinks about it.</p></li>
      <li><label><input type="radio" name="time" value="ask" checked> She asks if two or three weeks matter</label></li>
    </ul>
    <details>
      <summary>Show the answer</summary>
      <p>For most cancers there is time. Her own doctor knows how much.</p>
    </details>
  </fieldset>
  <p>This quiz is not medical advice.</p>
</bedside-quiz>`);

/** Content as JSON inside the page. Text is always plain text. */
export const JsonInThePage = quiz(`<bedside-quiz>\n${json(woundCare)}\n</bedside-quiz>`);

/** The same quiz in Spanish: the ids are the same in every language. */
export const InSpanish = quiz(
  `<bedside-quiz lang="es">\n${json(woundCareSpanish)}\n</bedside-quiz>`,
);

/** Content from a file of the same site. */
export const JsonFromAFile = quiz(`<bedside-quiz src="content/quiz.json"></bedside-quiz>`);

/** The file is not there: what the author wrote stays, and a line says what a reader can do. */
export const FileNotFound = quiz(`
<bedside-quiz src="content/not-there.json">
  <p>Ask your nurse for the quiz on paper.</p>
</bedside-quiz>`);

/** One question at a time, with a way on and back. */
export const OneAtATime = quiz(`<bedside-quiz>\n${json(bloodThinner)}\n</bedside-quiz>`, {
  args: { pace: 'one' },
});

/** One button at the end checks everything. */
export const CheckedAtTheEnd = quiz(`<bedside-quiz>${opinion}\n</bedside-quiz>`, {
  args: { feedback: 'end' },
});

const root = (canvas: HTMLElement) => canvas.querySelector('bedside-quiz')!.shadowRoot!;
const soon = () => new Promise((done) => setTimeout(done, 150));
const answer = async (canvas: HTMLElement, question: number, option: number) => {
  const place = root(canvas).querySelector(`[data-index="${question}"]`)!;
  place.querySelectorAll<HTMLInputElement>('input')[option]!.click();
  await soon();
  place.querySelector<HTMLElement>('[part=check]')!.click();
  await soon();
};

/** After a check that was not right yet: the reason, a hint, and the note that matters for safety. */
export const NotQuite = quiz(`<bedside-quiz>${opinion}\n</bedside-quiz>`, {
  play: async ({ canvasElement }) => answer(canvasElement, 0, 2),
});

/** The end: sentences first, then the count, then every question. */
export const Results = quiz(`<bedside-quiz page="quiz.html">${opinion}\n</bedside-quiz>`, {
  play: async ({ canvasElement }) => {
    await answer(canvasElement, 0, 1);
    await answer(canvasElement, 1, 1);
    await soon();
    root(canvasElement).querySelector<HTMLElement>('[part=show-results]')?.click();
    await soon();
  },
});

/** Arabic content in an English page: the element speaks its own content's language. */
export const RightToLeft = quiz(`
<bedside-quiz lang="ar" dir="rtl">
  <h2>اختبر معلوماتك</h2>
  <ol>
    <li>ما هو الرأي الطبي الثاني؟
      <ul>
        <li>علاج جديد <p>لا يبدأ أي علاج بسببه. إنه نصيحة.</p></li>
        <li><strong>مراجعة طبيب آخر لنتائجك وخطتك</strong></li>
      </ul>
      <p>يراجع طبيب آخر نتائجك ويخبرك بما يقترحه.</p>
    </li>
  </ol>
  <p>هذا الاختبار للتعلّم، وليس نصيحة طبية.</p>
</bedside-quiz>`);

/** Nothing inside yet, as a content management system shows it before the author starts. */
export const Empty = quiz(`<bedside-quiz></bedside-quiz>`);
