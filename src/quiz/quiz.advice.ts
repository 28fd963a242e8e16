import { isMarked } from './feedback/marks.js';
import { sceneOf, textOf, type Kind, type QuizModel, type Words } from './quiz.model.js';

/** Advice for authors; never for readers. Not part of what ships to a page. */
export interface Advice {
  /** `question 2`, `question 2, option 1`, or `quiz`. */
  place: string;
  advice: string;
}

/** A question as its words alone: what advice looks at, in a page and in the command. */
export interface PlainQuestion {
  kind: Kind;
  explanation: string;
  options: readonly { text: string; right: boolean; feedback: string }[];
}

const ofTheAbove =
  /\b(all|none|both|neither) of (the )?(above|these answers|below)\b|\b(todas?|ningun[ao]s?) (de )?(las|los)? ?(anteriores|de arriba)\b/i;

/** Advice on a quiz of the author's page, in reading order. */
export function advise({ questions, intro, disclaimer }: QuizModel): Advice[] {
  const found = adviseOn(
    questions.map(({ kind, explanation, options }) => ({
      kind,
      explanation: textOf(explanation),
      options: options.map(({ text, right, feedback }) => ({
        text: textOf(text),
        right,
        feedback: textOf(feedback),
      })),
    })),
    !!disclaimer.length,
  );
  const look = (place: string, ...texts: Words[]) =>
    texts.forEach((words) =>
      pictures(words).forEach((advice) => void found.push({ place, advice })),
    );
  look('quiz', intro, disclaimer);
  questions.forEach((each, i) => {
    const { question, explanation, critical, hints, points, options } = each;
    look(`question ${i + 1}`, question, sceneOf(each), explanation, critical, ...hints, ...points);
    for (const { text, feedback } of options) look(`question ${i + 1}`, text, feedback);
  });
  return found;
}

/** Advice on how questions and options are made, whatever their language. */
export function adviseOn(questions: readonly PlainQuestion[], hasDisclaimer: boolean): Advice[] {
  const found: Advice[] = [];
  const say = (place: string, advice: string) => void found.push({ place, advice });
  questions.forEach((question, i) => {
    const place = `question ${i + 1}`;
    const { kind, explanation, options } = question;
    if (isMarked({ kind }) && !explanation)
      say(place, 'there is no explanation: every reader should learn why');
    options.forEach(({ text, right, feedback }, j) => {
      const here = `${place}, option ${j + 1}`;
      if (kind !== 'order' && !right && !feedback)
        say(here, 'there is no feedback: say what is true instead, and why');
      if (ofTheAbove.test(text))
        say(here, `“${text}” tests reading, not knowledge, and breaks when options are shuffled`);
    });
  });
  const single = questions.filter(
    ({ kind, options }) =>
      kind === 'choice' && options.length > 1 && options.filter(({ right }) => right).length < 2,
  );
  if (single.length > 1 && single.every((question) => lead(question) > 0))
    say('quiz', 'the right option is always the longest; make some of the others as long');
  else
    questions.forEach((question, i) => {
      if (single.includes(question) && lead(question) > 0.5)
        say(
          `question ${i + 1}`,
          'the right option is much longer than the others, which gives it away',
        );
    });
  if (!hasDisclaimer)
    say(
      'quiz',
      'there is no closing sentence on what this quiz is not (medical advice); a short one is shown instead',
    );
  return found;
}

/** How much longer the right option is than the longest of the others: 0.5 is half as long again. */
function lead({ options }: PlainQuestion): number {
  const length = (right: boolean) =>
    Math.max(0, ...options.filter((each) => each.right === right).map(({ text }) => text.length));
  return length(true) / Math.max(1, length(false)) - 1;
}

function pictures(words: Words): string[] {
  return words.flatMap((word) => {
    if (typeof word === 'string' || word.nodeType !== 1) return [];
    const element = word as Element;
    const images = element.nodeName === 'IMG' ? [element] : [...element.querySelectorAll('img')];
    return images
      .filter((image) => !image.hasAttribute('alt'))
      .map(
        (image) =>
          `the picture “${image.getAttribute('src') ?? ''}” has no alternative text (alt="" if it only decorates)`,
      );
  });
}
