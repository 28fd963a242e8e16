import { fromHtml } from '../markup/html.js';
import { blocksOf } from '../markup/serialize.js';
import { element, type Rich } from '../markup/tree.js';
import { saysSomething, wordsOf } from '../markup/words.js';
import { short } from '../terminal.js';
import {
  found,
  quizOf,
  type Found,
  type Quiz,
  type QuizOption,
  type QuizQuestion,
} from '../widgets.js';
import { list, record, text, type Data } from './json.js';
import { asked } from './question-text.js';

/**
 * H5P content: multiple choice, true/false, single choice set and sets of them; accordions become an
 * FAQ, dialog cards a glossary; columns and books are looked through. Undefined for anything else.
 */
export function importH5p(content: unknown, library = '', title = ''): Found | undefined {
  const data = record(content);
  const kind = kindOf(data, library);
  if (!kind) return undefined;
  const result = found();
  const quiz = quizOf([], title || undefined);
  readContent(kind, data, title, quiz, result);
  if (quiz.questions.length || !result.widgets.length) result.widgets.unshift(quiz);
  return result;
}

const named = (library: unknown) => /^H5P\.(\w+)/.exec(text(library))?.[1] ?? '';

function kindOf(data: Data, library: string): string {
  if (named(library)) return named(library);
  if (Array.isArray(data.questions) && list(data.questions).some(({ library }) => library))
    return 'QuestionSet';
  if (Array.isArray(data.answers)) return 'MultiChoice';
  if (list(data.choices).some(({ answers }) => Array.isArray(answers))) return 'SingleChoiceSet';
  if (list(data.panels).some(({ content }) => content)) return 'Accordion';
  if (list(data.dialogs).length) return 'Dialogcards';
  return typeof data.question === 'string' && /^(true|false)$/.test(String(data.correct))
    ? 'TrueFalse'
    : '';
}

const rich = (value: unknown): Rich => fromHtml(text(value));
const plain = (value: unknown) => wordsOf(rich(value));

function readContent(kind: string, data: Data, title: string, quiz: Quiz, result: Found): void {
  const { left, widgets } = result;
  const inside = [...list(data.content), ...list(data.chapters)];
  switch (kind) {
    case 'QuestionSet':
      return readSet(data, quiz, result);
    case 'SingleChoiceSet':
      list(data.choices).forEach((choice, i) => {
        const made = readSingle(
          choice,
          `question ${i + 1} “${short(plain(choice.question))}”`,
          left,
        );
        if (made) quiz.questions.push(made);
      });
      // The right answer is the first in the file; the player mixes them, and so must the quiz.
      quiz.shuffle = true;
      result.notes.push(
        'the right answer is always the first in this format: the quiz needs the attribute “shuffle”; with --to html and --to marker it is there',
      );
      return overall(data, 'quiz', left);
    case 'Accordion':
      widgets.push({
        family: 'faq',
        title: title || undefined,
        items: list(data.panels).flatMap((panel, i) => {
          const content = record(panel.content);
          const answer = rich(record(content.params).text);
          const place = `panel ${i + 1} “${text(panel.title)}”`;
          if (saysSomething(answer) && plain(panel.title))
            return [{ question: rich(panel.title), answer }];
          left.push(`${place}: ${named(content.library) || 'a panel'} without words`);
          return [];
        }),
      });
      return;
    case 'Dialogcards':
      return readCards(data, title, result);
    case 'Column':
    case 'InteractiveBook':
    case 'RowColumn':
    case 'Row':
      for (const each of inside) {
        const content = record(each.content ?? each);
        readContent(
          named(content.library),
          record(content.params),
          text(record(content.metadata).title),
          quiz,
          result,
        );
      }
      return;
    default: {
      const question = short(plain(data.question) || title);
      const made = readQuestion(kind, data, question ? `question “${question}”` : 'content', left);
      if (made) quiz.questions.push(made);
    }
  }
}

function overall(data: Data, place: string, left: string[]) {
  for (const each of [...list(data.overallFeedback), ...list(record(data.endGame).overallFeedback)])
    if (plain(each.feedback))
      left.push(`${place}: feedback on the number of points: “${plain(each.feedback)}”`);
}

function readSet(data: Data, quiz: Quiz, { left, notes }: Found): void {
  const intro = record(data.introPage);
  quiz.title = plain(intro.title) || quiz.title;
  if (plain(intro.introduction)) left.push(`introduction: “${plain(intro.introduction)}”`);
  for (const picture of [record(intro.backgroundImage).path, record(data.backgroundImage).path])
    if (picture) left.push(`background picture ${String(picture)}`);
  overall(data, 'quiz', left);
  if (data.passPercentage)
    notes.push('the percentage needed to pass: there is nothing to pass here');
  list(data.questions).forEach((each, i) => {
    const params = record(each.params);
    const title = plain(params.question) || text(record(each.metadata).title);
    const place = `question ${i + 1}${title ? ` “${short(title)}”` : ''}`;
    if (named(each.library) === 'SingleChoiceSet') {
      left.push(`${place}: H5P.SingleChoiceSet inside a set; import it alone`);
      return;
    }
    const made = readQuestion(named(each.library), params, place, left);
    if (made) quiz.questions.push(made);
  });
}

/** A picture that stands over a question, and what else may. */
function mediaOf(data: Data, place: string, left: string[]): Rich {
  const media = record(record(data.media).type);
  if (!media.library) return [];
  const { file, alt } = record(media.params);
  const src = text(record(file).path);
  if (named(media.library) === 'Image' && src)
    return [element('p', [element('img', [], { src, alt: text(alt) })])];
  left.push(`${place}: ${text(media.library).replace(/ .*/, '')}${src ? ` ${src}` : ''}`);
  return [];
}

function readQuestion(
  kind: string,
  data: Data,
  place: string,
  left: string[],
): QuizQuestion | undefined {
  const leave = (why: string) => void left.push(`${place}: ${why}`);
  if (kind !== 'MultiChoice' && kind !== 'TrueFalse')
    return leave(
      `${kind ? `H5P.${kind}` : 'a question without a type'} is not multiple choice or true/false`,
    );
  const question = rich(data.question);
  if (!saysSomething(question)) return leave('the question itself is missing');
  overall(data, place, left);
  const options = kind === 'TrueFalse' ? truth(data) : choices(data, place, left);
  if (options.some(({ made }) => !saysSomething(made.text)))
    return leave('an option without words');
  if (options.length < 2) return leave('it has fewer than two options');
  if (!options.some(({ made }) => made.right)) return leave('none of its options is right');
  const { intro, question: last } = asked(question);
  return {
    place,
    question: last,
    intro: [...mediaOf(data, place, left), ...intro],
    options: options.map(({ made }) => made),
    hints: options.map(({ tip }) => tip).filter(saysSomething),
  };
}

const choices = (data: Data, place: string, left: string[]): { made: QuizOption; tip: Rich }[] =>
  list(data.answers).map((answer) => {
    const { tip, chosenFeedback, notChosenFeedback } = record(answer.tipsAndFeedback);
    const unchosen = plain(notChosenFeedback);
    if (unchosen)
      left.push(
        `${place}: what is said when “${plain(answer.text)}” was not chosen: “${unchosen}”`,
      );
    return {
      made: {
        text: rich(answer.text),
        right: answer.correct === true,
        feedback: rich(chosenFeedback),
      },
      tip: rich(tip),
    };
  });

function truth(data: Data): { made: QuizOption; tip: Rich }[] {
  const { trueText, falseText } = record(data.l10n);
  const { feedbackOnCorrect, feedbackOnWrong } = record(data.behaviour);
  const isTrue = String(data.correct) === 'true';
  return [true, false].map((value) => {
    const words = rich(value ? trueText : falseText);
    const made: QuizOption = {
      text: saysSomething(words) ? words : [value ? 'True' : 'False'],
      right: value === isTrue,
      feedback: rich(value === isTrue ? feedbackOnCorrect : feedbackOnWrong),
    };
    return { made, tip: [] };
  });
}

/** A question of a single choice set: the first answer is the right one. */
function readSingle(data: Data, place: string, left: string[]): QuizQuestion | undefined {
  const answers = (Array.isArray(data.answers) ? data.answers : []).map(rich);
  const question = rich(data.question);
  const leave = (why: string) => void left.push(`${place}: ${why}`);
  if (!saysSomething(question)) return leave('the question itself is missing');
  if (answers.some((answer) => !saysSomething(answer))) return leave('an option without words');
  if (answers.length < 2) return leave('it has fewer than two options');
  return {
    place,
    ...asked(question),
    options: answers.map((text, i) => ({ text, right: i === 0 })),
  };
}

/** Cards with a word on the front and what it means on the back. */
function readCards(data: Data, title: string, { left, widgets }: Found): void {
  const entries = list(data.dialogs).flatMap((card, i) => {
    const term = plain(card.text);
    const definition = blocksOf(rich(card.answer));
    const place = `card ${i + 1} “${short(term)}”`;
    if (!term || !saysSomething(definition)) {
      left.push(`${place}: a card without words on ${term ? 'its back' : 'its front'}`);
      return [];
    }
    const { front, back } = record(card.tips);
    for (const tip of [front, back]) if (plain(tip)) left.push(`${place}: the tip “${plain(tip)}”`);
    for (const audio of list(card.audio)) left.push(`${place}: the recording ${text(audio.path)}`);
    const src = text(record(card.image).path);
    const alt = text(card.imageAltText);
    if (src && !alt) left.push(`${place}: the picture ${src}, which has no words`);
    return [{ term, definition, image: src && alt ? { src, alt } : undefined }];
  });
  if (plain(data.description)) left.push(`the task “${short(plain(data.description))}”`);
  widgets.push({ family: 'glossary', title: plain(data.title) || title || undefined, entries });
}
