import '../src/questions/questions.js';
import { areaOf } from '../src/shared/device/store.js';
import { elementMeta, story } from './support/story.js';

export default { title: 'Elements/Question list', ...elementMeta('bedside-question-list') };

const list = (html: string, rest = {}) => story('bedside-question-list', html, rest);

/** Puts questions into the list of this page; nothing of it stays when the story is left. */
const withQuestions = (visit = false) => ({
  beforeEach: () => {
    const area = areaOf('none');
    area.clear();
    const rows = [
      ['ask-often', 'How often do you treat this kind of cancer?', { first: true }],
      [
        'ask-start-now',
        'Does my treatment have to start right away?',
        { note: 'My sister wants to know too.' },
      ],
      [
        'ask-weighed',
        'What did you look at, and what mattered most?',
        { asked: true, answer: 'The scans from May.' },
      ],
      ['own-1', 'Can I go on working?', { own: true }],
    ] as const;
    rows.forEach(([id, text, fields], order) =>
      area.set('question', id, { text, lang: 'en', order, ...fields }),
    );
    if (visit) {
      area.set('visit', 'next', {
        date: '2031-03-04',
        time: '14:30',
        who: 'the second doctor',
        place: '',
        phone: '',
      });
    }
    return () => area.clear();
  },
});

const html = `
<bedside-question-list keep="none">
  <h2>My questions</h2>
  <p>Your saved questions appear here when scripts are on.</p>
</bedside-question-list>`;

/** A list with a question to ask first, a note, an answer, and one of the reader's own. */
export const Default = list(html, withQuestions());

/** Before anything is saved: what it is for, and where questions come from. */
export const Empty = list(html);

/** With an appointment, which paper and calendar file use as well. */
export const WithAnAppointment = list(html, withQuestions(true));

/** Next to suggested questions: what is tapped above is on the list below at once. */
export const BesideSuggestedQuestions = list(`
<bedside-questions name="second-opinion" keep="none">
  <h2>Questions to ask</h2>
  <ul>
    <li id="ask-often">How often do you treat this kind of cancer?</li>
    <li id="ask-guidelines">Which guidelines do you follow?</li>
  </ul>
</bedside-questions>
<bedside-question-list keep="none"></bedside-question-list>`);

/** For a Spanish reader whose clinic speaks English: paper, text and the view for the visit are in both. */
export const TwoLanguagesForTheClinic = list(`
<div lang="es">
  <bedside-questions name="second-opinion" keep="none">
    <h2>Preguntas que puede hacer</h2>
    <ul>
      <li id="ask-often">¿Con qué frecuencia trata este tipo de cáncer?<p lang="en">How often do you treat this kind of cancer?</p></li>
      <li id="ask-guidelines">¿Qué guías sigue usted?<p lang="en">Which guidelines do you follow?</p></li>
    </ul>
  </bedside-questions>
  <bedside-question-list keep="none" clinic="en"></bedside-question-list>
</div>`);
