import { option, question, type Imported, type ImportedOption } from './imported.js';
import { plain } from './markup.js';

type Data = Record<string, unknown>;

const record = (value: unknown): Data =>
  value && typeof value === 'object' && !Array.isArray(value) ? (value as Data) : {};
const list = (value: unknown): Data[] => (Array.isArray(value) ? value.map(record) : []);

/** H5P content: multiple choice, true/false, and sets of them. Undefined for anything else. */
export function importH5p(content: unknown, library = ''): Imported | undefined {
  const data = record(content);
  const result: Imported = { questions: [], left: [], notes: [] };
  const kind = kindOf(data, library);
  if (!kind) return undefined;
  if (kind === 'QuestionSet') importSet(data, result);
  else importOne(kind, data, `question “${short(data.question)}”`, result);
  return result;
}

function kindOf(data: Data, library: string): string | undefined {
  const named = /^H5P\.(\w+)/.exec(library)?.[1];
  if (named) return named;
  if (Array.isArray(data.questions)) return 'QuestionSet';
  if (Array.isArray(data.answers)) return 'MultiChoice';
  return typeof data.question === 'string' && /^(true|false)$/.test(String(data.correct))
    ? 'TrueFalse'
    : undefined;
}

const short = (text: unknown) => {
  const words = plain(text, '', []);
  return words.length > 50 ? `${words.slice(0, 49)}…` : words;
};

function importSet(data: Data, result: Imported): void {
  const { left, notes } = result;
  const intro = record(data.introPage);
  result.title = plain(intro.title, 'title', left) || undefined;
  const words = plain(intro.introduction, 'introduction', left);
  if (words) left.push(`introduction: “${words}”`);
  if (record(intro.backgroundImage).path)
    left.push(`introduction: the picture ${String(record(intro.backgroundImage).path)}`);
  if (record(data.backgroundImage).path)
    left.push(`background picture ${String(record(data.backgroundImage).path)}`);
  for (const each of [...list(data.overallFeedback), ...list(record(data.endGame).overallFeedback)])
    if (plain(each.feedback, '', []))
      left.push(`feedback on the number of points: “${plain(each.feedback, '', [])}”`);
  if (data.passPercentage)
    notes.push('the percentage needed to pass: there is nothing to pass here');
  list(data.questions).forEach((each, i) => {
    const library = String(each.library ?? '');
    const kind = /^H5P\.(\w+)/.exec(library)?.[1] ?? '';
    const params = record(each.params);
    const title = short(params.question) || String(record(each.metadata).title ?? '');
    importOne(kind, params, `question ${i + 1}${title ? ` “${title}”` : ''}`, result);
  });
}

function importOne(kind: string, data: Data, place: string, result: Imported): void {
  const { left } = result;
  if (kind !== 'MultiChoice' && kind !== 'TrueFalse') {
    left.push(
      `${place}: ${kind ? `H5P.${kind}` : 'a question without a type'} is not multiple choice or true/false`,
    );
    return;
  }
  const asked = plain(data.question, place, left);
  if (!asked) return void left.push(`${place}: the question itself is missing`);
  const { type } = record(data.media);
  const media = record(type);
  if (media.library) {
    const { file, alt } = record(media.params);
    const path = record(file).path;
    left.push(
      `${place}: ${String(media.library).replace(/ .*/, '')}${path ? ` ${String(path)}` : ''}${alt ? ` (“${String(alt)}”)` : ''}`,
    );
  }
  for (const each of list(data.overallFeedback))
    if (plain(each.feedback, '', []))
      left.push(`${place}: feedback on the number of points: “${plain(each.feedback, '', [])}”`);
  const options = kind === 'TrueFalse' ? truth(data, place, left) : choices(data, place, left);
  const made = options.map(({ made }) => made);
  if (made.length < 2) return void left.push(`${place}: it has fewer than two options`);
  const hints = options.flatMap(({ tip }) => (tip ? [tip] : []));
  result.questions.push(question({ question: asked, options: made, hints }));
}

function choices(data: Data, place: string, left: string[]) {
  return list(data.answers).flatMap((answer): { made: ImportedOption; tip: string }[] => {
    const text = plain(answer.text, place, left);
    const { tip, chosenFeedback, notChosenFeedback } = record(answer.tipsAndFeedback);
    if (!text) {
      left.push(`${place}: an option without words`);
      return [];
    }
    const unchosen = plain(notChosenFeedback, place, []);
    if (unchosen) left.push(`${place}: what is said when “${text}” was not chosen: “${unchosen}”`);
    return [
      {
        made: option({
          text,
          right: answer.correct === true,
          feedback: plain(chosenFeedback, place, left),
        }),
        tip: plain(tip, place, left),
      },
    ];
  });
}

function truth(data: Data, place: string, left: string[]) {
  const { trueText, falseText } = record(data.l10n);
  const { feedbackOnCorrect, feedbackOnWrong } = record(data.behaviour);
  const isTrue = String(data.correct) === 'true';
  return [true, false].map((value) => ({
    made: option({
      text: plain(value ? trueText : falseText, place, left) || (value ? 'True' : 'False'),
      right: value === isTrue,
      feedback: plain(value === isTrue ? feedbackOnCorrect : feedbackOnWrong, place, left),
    }),
    tip: '',
  }));
}
