import type { StoryObj } from '@storybook/web-components-vite';
import '../src/faq/faq.js';
import { elementMeta, story } from './support/story.js';

export default { title: 'Elements/FAQ', ...elementMeta('bedside-faq') };

const faq = (html: string, rest: Omit<StoryObj, 'render'> = {}) => story('bedside-faq', html, rest);

const questions = `
  <h2>Common questions about second opinions</h2>
  <h3 id="offended">Will my doctor mind if I ask?</h3>
  <p>Most doctors expect it. Many will help you find someone, and send your records there.</p>
  <h3 id="time">Do I have time for one?</h3>
  <p>For most cancers, yes. A few need treatment at once. Ask your doctor:</p>
  <ul>
    <li>Must my treatment start right away?</li>
    <li>Would waiting two or three weeks change how it turns out?</li>
  </ul>
  <h3 id="cost">Will my insurance pay?</h3>
  <p>Many plans do, and some ask for a second opinion before they pay for treatment.
    <strong>Call your plan before you book.</strong></p>
  <h3 id="differ">What if the two doctors do not agree?</h3>
  <p>That is common, and it does not mean that one of them made a mistake. Ask both how they read
    your tests, and <a href="#who">who else could help you decide</a>.</p>
  <h3 id="who">Who can help me find another doctor?</h3>
  <p>Your own doctor, a larger cancer centre, a social worker or a nurse navigator.</p>`;

/** The least HTML that works: a title, questions as headings, answers below them. */
export const Default = faq(`
<bedside-faq>${questions}
</bedside-faq>`);

/** No title of its own: the page has one above. */
export const WithoutTitle = faq(`
<h2>Before you go</h2>
<bedside-faq>
  <h3>What should I bring?</h3>
  <p>Your reports, a list of your medicines, and your questions on paper.</p>
  <h3>May someone come with me?</h3>
  <p>Yes. A second pair of ears helps, and they can take notes.</p>
</bedside-faq>`);

/** The other form in HTML: each question is a native `<details>`, which works before scripts do. */
export const DetailsInHtml = faq(`
<bedside-faq>
  <h2>Getting your records</h2>
  <details id="records">
    <summary>Who has my pathology report?</summary>
    <p>The doctor who took the biopsy, the records department, or the patient portal.</p>
  </details>
  <details id="slides">
    <summary>Why do they want the original slides?</summary>
    <p>Another pathologist sometimes reads them again, because the plan depends on them.</p>
  </details>
</bedside-faq>`);

/** Content as JSON inside the page. Text is always plain text. */
export const JsonInThePage = faq(`
<bedside-faq>
  <script type="application/json">
    {
      "title": "At the appointment",
      "items": [
        {
          "id": "say",
          "question": "What do I say when I book?",
          "answer": "Say that you would like a second opinion, and ask which records they need."
        },
        {
          "id": "write",
          "question": "How do I remember everything?",
          "answer": ["Write your questions down first.", "Take notes, or ask someone to take them."],
          "reviewed": "2026-03-02"
        }
      ]
    }
  </script>
</bedside-faq>`);

/** Content from a file of the same site. */
export const JsonFromAFile = faq(`<bedside-faq src="content/faq.json"></bedside-faq>`);

/** The file is not there: what the author wrote stays, and a line says what a reader can do. */
export const FileNotFound = faq(`
<bedside-faq src="content/not-there.json">
  <h3>Who can I call?</h3>
  <p>The number on your clinic letter.</p>
</bedside-faq>`);

/** With the search box, over questions and answers. */
export const Filter = faq(`<bedside-faq>${questions}\n</bedside-faq>`, { args: { filter: true } });

/** Open from the start. */
export const AllOpen = faq(`<bedside-faq>${questions}\n</bedside-faq>`, { args: { open: 'all' } });

/** One answer at a time; never closes the one that is being read with the keyboard. */
export const OneAtATime = faq(`<bedside-faq>${questions}\n</bedside-faq>`, {
  args: { single: true, open: 'first' },
});

/** Answers hold anything: lists, audio, links, and another list of questions. */
export const RichAnswers = faq(`
<bedside-faq open="all">
  <h2>About your biopsy</h2>
  <h3>What happens to the <em>sample</em>?</h3>
  <p>A pathologist looks at thin slices of it under a microscope. See the
    <a href="#report">report</a>.</p>
  <h3 id="report">What does the report say? <span lang="es">(el informe)</span></h3>
  <p>What kind of cells were found, and how they look.</p>
  <bedside-faq>
    <h4>What is a grade?</h4>
    <p>How different the cells look from healthy ones.</p>
    <h4>What is a margin?</h4>
    <p>The rim of healthy tissue around what was taken out.</p>
  </bedside-faq>
</bedside-faq>`);

/** Arabic content in an English page: the element speaks its own content's language. */
export const RightToLeft = faq(`
<bedside-faq lang="ar" dir="rtl">
  <h2>أسئلة شائعة</h2>
  <h3>هل ينزعج طبيبي إذا سألت؟</h3>
  <p>معظم الأطباء يتوقعون ذلك.</p>
  <h3>هل لديّ وقت؟</h3>
  <p>في معظم الحالات نعم. اسأل طبيبك.</p>
</bedside-faq>`);

/** Nothing inside yet, as a content management system shows it before the author starts. */
export const Empty = faq(`<bedside-faq></bedside-faq>`);
