import { printSheet } from '../../shared/print/paper.js';
import type { SheetItem, SheetPart } from '../../shared/print/sheet.js';
import type { LanguageController } from '../../shared/language/language-controller.js';
import { nearestLang } from '../../shared/language/nearest-lang.js';
import { plainText } from '../../shared/content/plain-text.js';
import { str } from '../../shared/language/str.js';
import { isMarked, resultOf } from '../feedback/marks.js';
import { sceneOf, textOf, type Question, type Words } from '../quiz.model.js';
import { rightText } from '../feedback/remarks.js';
import type { Quiz } from '../quiz.state.js';

/** `blank`: nothing filled in; `answers`: the reader's own; `key`: blank, and the answers on a page of their own. */
export type Sheet = 'blank' | 'answers' | 'key';

/** Opens the print dialog with a plain sheet. False where the browser does not print. */
export function printQuiz(quiz: Quiz, what: Sheet, standard: string): boolean {
  const { language, host } = quiz;
  const model = quiz.model!;
  const { msg, lang, dir } = language;
  const own = nearestLang(host) || undefined;
  const disclaimer = model.disclaimer.length ? paragraphs(model.disclaimer) : [standard];
  const parts: SheetPart[] = [
    {
      title: model.title && textOf(model.title),
      lang: own,
      intro: [...paragraphs(model.intro), ...disclaimer],
    },
    ...model.questions.flatMap((question, index) => [
      { lang: own, ...questionPart(quiz, question, index, what) },
      ...(what === 'answers' ? answerPart(quiz, question) : []),
    ]),
  ];
  if (what !== 'answers') parts.push(...criticalPart(quiz));
  if (what === 'key')
    parts.push(
      {
        title: msg('Answers and reasons', {
          id: 'quiz.paper-key',
          desc: 'On paper, heading of the page with the answers.',
        }),
        lang,
        dir,
        newPage: true,
      },
      ...model.questions.map((question, index) => ({
        title: `${language.number(index + 1)}. ${textOf(question.question)}`,
        lang: question.lang ?? own,
        dir: question.dir,
        intro: keyOf(question, language),
      })),
      { lang: own, intro: disclaimer },
    );
  return printSheet({
    title: msg('Questions to think about', {
      id: 'quiz.paper-title',
      desc: 'Title of the printed sheet and of its PDF; must not say what the quiz is about.',
    }),
    lang,
    dir,
    parts,
  });
}

/** What everyone must know to be safe, once, whatever was answered. */
export function criticalPart({ host, language, questions }: Quiz): SheetPart[] {
  const { msg, lang, dir } = language;
  const items = questions
    .filter(({ critical }) => critical.length)
    .map(({ critical, lang }) => ({
      text: paragraphs(critical).join(' '),
      lang: lang ?? (nearestLang(host) || undefined),
      plain: true,
    }));
  const title = msg('What everyone should know', {
    id: 'quiz.paper-critical',
    desc: 'On paper, over notes that matter for safety.',
  });
  return items.length ? [{ title, lang, dir, items }] : [];
}

/** What the reader wrote in the box of a question; '' for nothing. */
export const ownWords = ({ host, questions }: Quiz, question: Question): string =>
  host.renderRoot.querySelector<HTMLTextAreaElement>(`#own${questions.indexOf(question)}`)?.value ??
  '';

function questionPart(quiz: Quiz, question: Question, index: number, what: Sheet): SheetPart {
  const { language } = quiz;
  const { msg } = language;
  const { kind, lang, dir } = question;
  const answer = what === 'answers' ? quiz.answers.get(question.id) : undefined;
  const part = {
    title: `${language.number(index + 1)}. ${textOf(question.question)}`,
    ...(lang ? { lang } : {}),
    ...(dir ? { dir } : {}),
  };
  const scene = paragraphs(sceneOf(question));
  if (kind === 'own-words') {
    const text = (what === 'answers' && ownWords(quiz, question)) || undefined;
    return { ...part, intro: scene, items: [{ text: '', notes: [{ label: '', text, lines: 4 }] }] };
  }
  if (kind === 'order' && !answer)
    scene.push(
      msg(
        str`Write the numbers from ${language.number(1)} to ${language.number(question.options.length)} in the boxes.`,
        {
          id: 'quiz.paper-order',
          desc: 'On paper, over lines to be put in order. {0}: 1, {1}: how many lines.',
        },
      ),
    );
  const items = quiz.inOrder(question).map(({ id, text, lang }, i): SheetItem => {
    const chosen = answer?.chosen.includes(id);
    return kind === 'order' && answer
      ? { text: `${language.number(i + 1)}. ${textOf(text)}`, lang, plain: true }
      : { text: textOf(text), lang, plain: true, box: chosen ? 'ticked' : 'empty' };
  });
  return { ...part, intro: scene, items };
}

/** What belongs to a given answer: a choice that is not right is never printed without its correction. */
function answerPart({ answers, language }: Quiz, question: Question): SheetPart[] {
  const answer = answers.get(question.id);
  if (!answer?.chosen.length && !answer?.result) return [];
  const right = resultOf(question, answer.chosen) === 'right';
  const feedback = question.options
    .filter(({ id }) => question.kind !== 'order' && answer.chosen.includes(id))
    .flatMap((option) => paragraphs(option.feedback));
  const reason =
    right && question.kind !== 'own-words'
      ? paragraphs(question.explanation)
      : keyOf(question, language, true);
  const notes = [...feedback, ...reason, ...paragraphs(question.critical)];
  return notes.length ? [{ lang: question.lang, dir: question.dir, intro: notes }] : [];
}

/** Answer, reason and safety note of one question, a paragraph each. */
export function keyOf(question: Question, language: LanguageController, bare = false): string[] {
  const right = language.msg(str`The answer: ${rightText(question, language)}`, {
    id: 'quiz.answer-is',
    desc: 'On paper. {0}: the right answer, or several in a list.',
  });
  return [
    ...(isMarked(question) ? [right] : []),
    ...question.points.map((point) => `– ${textOf(point)}`),
    ...paragraphs(question.explanation),
    ...(bare ? [] : paragraphs(question.critical)),
  ];
}

/** Words as plain paragraphs; a picture becomes its description. */
export const paragraphs = (words: Words): string[] => plainText(words).split('\n').filter(Boolean);
