import { nearestLang } from '../../shared/language/nearest-lang.js';
import { printSheet } from '../../shared/print/paper.js';
import type { SheetItem, SheetPart } from '../../shared/print/sheet.js';
import { isMarked } from '../feedback/marks.js';
import { sceneOf, textOf, type Question } from '../quiz.model.js';
import type { Quiz } from '../quiz.state.js';
import { criticalPart, keyOf, ownWords, paragraphs } from './print-quiz.js';
import { clear, toTalkOver } from './states.js';

/**
 * Opens the print dialog with a sheet for those who explain things to the reader: what to talk over, what was clear, and what
 * the reader said where nothing is right or not. No count, no choice that was not right, no name.
 *
 * @param standard The disclaimer where the author gave none.
 * @returns Whether the browser began to print.
 */
export function printTalkSheet(quiz: Quiz, standard: string): boolean {
  const { language, host, questions } = quiz;
  const { msg, lang, dir } = language;
  const { title, disclaimer } = quiz.model!;
  const isClear = (question: Question) => quiz.answer(question).result === 'right';
  const marked = questions.filter(isMarked);
  const part = (title: string, items: readonly SheetItem[], ...intro: string[]): SheetPart[] =>
    items.length ? [{ title, lang, dir, intro, items }] : [];
  return printSheet({
    title: msg('For my care team', {
      id: 'quiz.talk-title',
      desc: 'Title of a sheet that the reader prints for nurses and doctors, and name of its PDF; must not say what the quiz is about.',
    }),
    lang,
    dir,
    parts: [
      {
        lang,
        dir,
        intro: [
          msg('This page shows what is clear to me, and what is not yet. It is no test.', {
            id: 'quiz.talk-about',
            desc: 'First line of the sheet for the care team; the reader speaks. The questions stand below.',
          }),
        ],
      },
      {
        title: title && textOf(title),
        lang: nearestLang(host) || undefined,
        intro: disclaimer.length ? paragraphs(disclaimer) : [standard],
      },
      ...part(
        toTalkOver(language),
        marked.filter((question) => !isClear(question)).map((each) => pointOf(quiz, each, 2)),
        msg('Please explain this to me once more. Then ask me to tell you in my own words.', {
          id: 'quiz.talk-back',
          desc: 'On the sheet for the care team, over the questions that are not clear yet; the reader speaks. From the reader’s own words the nurse hears whether the explanation was good.',
        }),
      ),
      ...part(
        clear(language),
        marked.filter(isClear).map((each) => pointOf(quiz, each)),
      ),
      ...part(
        msg('In my own words', {
          id: 'quiz.talk-own',
          desc: 'On the sheet for the care team: heading over what the reader wrote, or chose where there is no right answer; the reader speaks.',
        }),
        questions.filter((question) => !isMarked(question)).map((each) => saidOf(quiz, each)),
      ),
      ...criticalPart(quiz),
    ],
  });
}

const itemOf = ({ host }: Quiz, question: Question, notes: SheetItem['notes']): SheetItem => ({
  text: textOf(question.question),
  lang: question.lang ?? nearestLang(host),
  notes,
});

/** A question with its answer and reason, and lines to write on. */
const pointOf = (quiz: Quiz, question: Question, lines = 0): SheetItem =>
  itemOf(quiz, question, [
    {
      text: inLanguage(question, [
        ...paragraphs(sceneOf(question)),
        ...keyOf(question, quiz.language, true),
      ]),
    },
    { lines },
  ]);

/** What the reader wrote, or chose where any choice is right; lines to write on where there is nothing; what to compare with. */
function saidOf(quiz: Quiz, question: Question): SheetItem {
  const { chosen } = quiz.answer(question);
  const said =
    question.kind === 'own-words'
      ? ownWords(quiz, question)
      : question.options
          .filter(({ id }) => chosen.includes(id))
          .map(({ text }) => textOf(text))
          .join('\n');
  return itemOf(quiz, question, [
    { text: inLanguage(question, paragraphs(sceneOf(question))) },
    said ? { text: said } : { lines: 4 },
    { text: inLanguage(question, keyOf(question, quiz.language, true)) },
  ]);
}

/** A paragraph each, in the language of the question. */
const inLanguage = ({ lang = '', dir = 'auto' }: Question, texts: readonly string[]): Node[] =>
  texts.map((text) => {
    const paragraph = document.createElement('p');
    Object.assign(paragraph, { textContent: text, dir, ...(lang ? { lang } : {}) });
    return paragraph;
  });
