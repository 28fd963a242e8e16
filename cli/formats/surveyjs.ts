import { fromHtml } from '../markup/html.js';
import type { Rich } from '../markup/tree.js';
import { short } from '../terminal.js';
import { found, quizOf, type Found, type QuizOption, type QuizQuestion } from '../widgets.js';
import { wordsOf } from '../markup/words.js';
import { idFrom } from '../ids.js';
import { list, record, type Data } from './json.js';

/** A text, or one in several languages of which the first counts. */
const said = (value: unknown): string => {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  const words = record(value);
  return String(words.default ?? Object.values(words)[0] ?? '');
};

/** Whether a JSON value is a SurveyJS form: elements with a type and a name. */
const elementsOf = (data: Data): Data[] => [
  ...list(data.questions),
  ...list(data.elements),
  ...list(data.pages).flatMap(elementsOf),
  ...list(data.templateElements),
];
const marked = (data: Data) =>
  elementsOf(data).some(({ type, name }) => typeof type === 'string' && typeof name === 'string');

/** SurveyJS quiz JSON: radiogroup, checkbox, dropdown, boolean, ranking and imagepicker questions. */
export function importSurveyJs(content: unknown): Found | undefined {
  const data = record(content);
  if (!marked(data)) return undefined;
  const result = found();
  const quiz = quizOf([], said(data.title) || undefined);
  if (said(data.description))
    result.left.push(`the description “${short(said(data.description))}”`);
  for (const what of ['completedHtml', 'completedHtmlOnCondition', 'triggers', 'calculatedValues'])
    if (data[what]) result.left.push(what);
  const take = (each: Data): void => {
    if (each.type === 'panel') return elementsOf(each).forEach(take);
    const made = readQuestion(each, result);
    if (made) quiz.questions.push(made);
  };
  elementsOf(data).forEach(take);
  result.widgets.push(quiz);
  return result;
}

interface Choice {
  value: string;
  text: Rich;
}

const choiceOf = (choice: unknown): Choice => {
  if (typeof choice !== 'object') return { value: String(choice), text: [String(choice)] };
  const { value, text, imageLink } = record(choice);
  const words: Rich = [said(text) || String(value)];
  const src = said(imageLink);
  return {
    value: String(value),
    text: src
      ? [{ name: 'img', attributes: { src, alt: said(text) || String(value) }, children: [] }]
      : words,
  };
};

function readQuestion(data: Data, { left }: Found): QuizQuestion | undefined {
  const type = String(data.type ?? '');
  const title = said(data.title) || said(data.name);
  const place = `question “${short(title)}”`;
  const leave = (why: string) => void left.push(`${place}: ${why}`);
  if (type === 'html') return leave(`a text: “${short(wordsOf(fromHtml(said(data.html))))}”`);
  if (type === 'image') return leave(`the picture ${said(data.imageLink)}`);
  if (!/^(radiogroup|checkbox|dropdown|tagbox|boolean|ranking|imagepicker)$/.test(type))
    return leave(`its kind, ${type}, is not a choice or an order`);
  const right = [data.correctAnswer].flat().map(String);
  if (data.correctAnswer === undefined) return leave('it does not say which answer is right');
  if (data.visibleIf) leave(`when it is shown: ${said(data.visibleIf)}`);
  if (data.choicesByUrl) return leave('its choices come from an address');
  const choices: Choice[] =
    type === 'boolean'
      ? [
          { value: String(data.valueTrue ?? true), text: [said(data.labelTrue) || 'Yes'] },
          { value: String(data.valueFalse ?? false), text: [said(data.labelFalse) || 'No'] },
        ]
      : (Array.isArray(data.choices) ? data.choices : []).map(choiceOf);
  const other = (flag: unknown, text: unknown, standard: string, value: string) =>
    flag === true && choices.push({ value, text: [said(text) || standard] });
  other(data.hasNone ?? data.showNoneItem, data.noneText, 'None', 'none');
  if (data.hasOther ?? data.showOtherItem) leave('the option to write something else');
  if (choices.length < 2) return leave('it has fewer than two options');
  const base = {
    place,
    id: idFrom(said(data.name)) || undefined,
    question: [title],
    intro: said(data.description) ? [said(data.description)] : [],
  };
  if (type === 'ranking') {
    const sorted = right.flatMap((value) => choices.filter((choice) => choice.value === value));
    return sorted.length < choices.length
      ? leave('its right order does not name every line')
      : { ...base, kind: 'order', options: sorted.map(({ text }) => ({ text })) };
  }
  const options = choices.map(({ value, text }): QuizOption => ({
    text,
    right: right.includes(value),
    fixed: value === 'none',
  }));
  const missing = right.find((value) => !choices.some((choice) => choice.value === value));
  if (missing !== undefined) return leave(`its right answer “${missing}” is none of its options`);
  return { ...base, options };
}
