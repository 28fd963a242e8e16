import { isMarked } from './feedback/marks.js';
import { textOf, type Question, type QuizModel, type Words } from './quiz.model.js';

/** Advice for authors; never for readers. Not part of what ships to a page. */
export interface Advice {
  /** `question 2`, `question 2, option 1`, or `quiz`. */
  place: string;
  advice: string;
}

const ofTheAbove =
  /\b(all|none|both|neither) of (the )?(above|these answers|below)\b|\b(todas?|ningun[ao]s?) (de )?(las|los)? ?(anteriores|de arriba)\b/i;
const negatives =
  /\b(not|never|no|none|neither|nor|except|without|cannot|can['’]t|don['’]t|doesn['’]t|isn['’]t|aren['’]t|shouldn['’]t|won['’]t|nunca|ningun[ao]?|excepto|sin|tampoco)\b|\b(un|in|im)(likely|necessary|safe|true|able|common|correct|possible)\b/gi;
const aboutTheReader =
  /\b(do|did|have|are|were) you (now |currently |often |ever )?(have|had|feel|felt|feeling|notice|noticed|suffer|suffering|experienc\w*|get|bleed\w*|cough\w*|in pain|dizzy|short of breath)\b|\bwhat are your symptoms\b|¿\s*(tiene|siente|ha tenido|ha sentido|sufre|le duele)\b/i;

/** All advice on a quiz, in reading order. `lang`: language of the page. */
export function advise({ questions, intro, disclaimer }: QuizModel, lang = 'en'): Advice[] {
  const found: Advice[] = [];
  const say = (place: string, advice: string) => found.push({ place, advice });
  questions.forEach((question, i) =>
    adviseQuestion(question, `question ${i + 1}`, question.lang ?? lang, say),
  );

  const single = questions.filter(
    ({ kind, several, options }) => kind === 'choice' && !several && options.length > 1,
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
  for (const [place, words] of [
    ['quiz', intro],
    ['quiz', disclaimer],
  ] as const)
    pictures(words, place, say);
  if (!disclaimer.length)
    say(
      'quiz',
      'there is no closing sentence on what this quiz is not (medical advice); a short one is shown instead',
    );
  return found;
}

/** How much longer the right option is than the longest of the others: 0.5 is half as long again. */
function lead({ options }: Question): number {
  const length = (right: boolean) =>
    Math.max(
      0,
      ...options.filter((each) => each.right === right).map(({ text }) => textOf(text).length),
    );
  return length(true) / Math.max(1, length(false)) - 1;
}

type Say = (place: string, advice: string) => void;

function adviseQuestion(question: Question, place: string, lang: string, say: Say) {
  const { options, explanation, hints, critical, points, intro } = question;
  const asks = textOf(question.question);
  if (isMarked(question) && !textOf(explanation))
    say(place, 'there is no explanation: every reader should learn why');
  options.forEach(({ text, right, feedback }, i) => {
    const words = textOf(text);
    if (question.kind !== 'order' && !right && !textOf(feedback))
      say(`${place}, option ${i + 1}`, 'there is no feedback: say what is true instead, and why');
    if (ofTheAbove.test(words))
      say(
        `${place}, option ${i + 1}`,
        `“${words}” tests reading, not knowledge, and breaks when options are shuffled`,
      );
    pictures(text, `${place}, option ${i + 1}`, say);
  });
  const sentence = [asks, ...options.map(({ text }) => textOf(text))].find(
    (text) => (text.match(negatives) ?? []).length > 1,
  );
  if (sentence) say(place, `“${sentence}” has two negatives; say it the other way round`);
  else if (/\b(NOT|EXCEPT|NO)\b/.test(asks))
    say(place, 'the question asks for what is not so; ask for what is');
  if (aboutTheReader.test(asks))
    say(place, 'it asks about the reader’s own symptoms; ask about a person in a story instead');
  for (const words of [
    question.question,
    intro,
    explanation,
    critical,
    ...hints,
    ...points,
    ...options.map(({ feedback }) => feedback),
  ])
    pictures(words, place, say);
  const grade = gradeOf(
    [
      asks,
      ...[
        intro,
        explanation,
        critical,
        ...hints,
        ...points,
        ...options.flatMap(({ text, feedback }) => [text, feedback]),
      ].map(textOf),
    ],
    lang,
  );
  if (grade > 8)
    say(
      place,
      `it reads at about grade ${Math.round(grade)}; aim for 6, at most 8: shorter words and sentences`,
    );
}

function pictures(words: Words, place: string, say: Say) {
  for (const word of words) {
    if (typeof word === 'string' || word.nodeType !== 1) continue;
    const element = word as Element;
    const images = element.nodeName === 'IMG' ? [element] : [...element.querySelectorAll('img')];
    for (const image of images)
      if (!image.hasAttribute('alt'))
        say(
          place,
          `the picture “${image.getAttribute('src') ?? ''}” has no alternative text (alt="" if it only decorates)`,
        );
  }
}

/**
 * School grade of a text: Flesch and Kincaid for English, Crawford for Spanish; 0 for other languages
 * and for texts of fewer than 30 words, where such a figure says nothing.
 */
export function gradeOf(texts: readonly string[], lang: string): number {
  const spanish = /^es\b/i.test(lang);
  if (!spanish && !/^(en\b|$)/i.test(lang)) return 0;
  const all = texts
    .filter((text) => text)
    .map((text) => (/[.!?…]\s*$/.test(text) ? text : `${text}.`))
    .join(' ');
  const words = all.match(/\p{L}[\p{L}'’-]*/gu) ?? [];
  if (words.length < 30) return 0;
  const sentences = Math.max(1, (all.match(/[.!?…]+(\s|$)/g) ?? []).length);
  const syllables = words.reduce(
    (sum, word) => sum + (spanish ? inSpanish(word) : inEnglish(word)),
    0,
  );
  return spanish
    ? -0.205 * ((sentences / words.length) * 100) +
        0.049 * ((syllables / words.length) * 100) -
        3.407
    : 0.39 * (words.length / sentences) + 11.8 * (syllables / words.length) - 15.59;
}

function inEnglish(word: string): number {
  const plain = word
    .toLowerCase()
    .replace(/[^a-z]/g, '')
    .replace(/(?:[^laeiouy]es|[^t]ed|[^l]e)$/, (end) => end[0]!);
  return Math.max(1, plain.match(/[aeiouy]{1,2}/g)?.length ?? 1);
}

function inSpanish(word: string): number {
  const groups = word.toLowerCase().match(/[aeiouáéíóúü]+/g) ?? [];
  // Two strong vowels side by side, or a stressed weak one, are two syllables.
  return Math.max(
    1,
    groups.reduce(
      (sum, group) => sum + 1 + (group.match(/[aeoáéó](?=[aeoáéóíú])|[íú](?=[aeo])/g)?.length ?? 0),
      0,
    ),
  );
}
