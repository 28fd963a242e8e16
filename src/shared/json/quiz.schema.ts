import * as v from 'valibot';
import { direction } from '../language/direction.js';
import { check, text, words } from './schema.js';
import { uniqueIds } from '../content/naming.js';
import type { Result } from '../content/result.js';
import { wordIds } from '../content/word-ids.js';
import type { QuizModel } from '../../quiz/quiz.model.js';

const id = v.pipe(
  text,
  v.regex(/^\S+$/, 'an id has no spaces'),
  v.description('Name for life: the same in every language, never used for something else.'),
);
const lang = v.pipe(
  text,
  v.description('Language of these words, such as “es”, where it is not that of the page.'),
);

const option = v.pipe(
  v.object({
    id: v.optional(id),
    lang: v.optional(lang),
    text: v.pipe(text, v.description('What the reader can choose. For “order”: one step.')),
    right: v.optional(v.pipe(v.boolean(), v.description('True for each right answer.'))),
    feedback: v.optional(
      v.pipe(
        text,
        v.description('Said when this option was chosen: what is true instead, and why.'),
      ),
    ),
    fixed: v.optional(
      v.pipe(
        v.boolean(),
        v.description('Stays last when options are shuffled, such as “None of these”.'),
      ),
    ),
  }),
  v.description('One answer to choose from. “I’m not sure yet” is added by itself.'),
);

const question = v.pipe(
  v.object({
    id: v.optional(id),
    lang: v.optional(lang),
    question: v.pipe(text, v.description('The question, in one plain sentence.')),
    intro: v.optional(
      v.pipe(
        v.array(text),
        v.description('Paragraphs before the question, such as a short scene.'),
      ),
    ),
    kind: v.optional(
      v.pipe(
        v.picklist(
          ['choice', 'reflective', 'order', 'own-words'],
          'needs choice, reflective, order or own-words',
        ),
        v.description(
          'choice: one or more right options. reflective: no right answer, each option has its feedback. order: options in the right order. own-words: a box that is never marked; give points.',
        ),
      ),
    ),
    options: v.optional(
      v.pipe(
        v.array(option),
        v.description('At least two; “order” lists them in the right order.'),
      ),
    ),
    explanation: v.optional(v.pipe(words, v.description('Why the answer is right.'))),
    hints: v.optional(v.pipe(v.array(text), v.description('Given one at a time, in this order.'))),
    source: v.optional(
      v.pipe(
        text,
        v.regex(/^#\S+$/, 'needs # and the id of a place on the page'),
        v.description('“#id” of the passage to read again.'),
      ),
    ),
    critical: v.optional(
      v.pipe(
        text,
        v.description('What everyone must know to be safe. Shown whatever was answered.'),
      ),
    ),
    points: v.optional(
      v.pipe(v.array(text), v.description('For own-words: what a good answer holds.')),
    ),
  }),
  v.check(
    ({ kind, options, points, explanation }) =>
      kind === 'own-words' ||
      (!kind && !options && !!(points ?? explanation)) ||
      (options?.length ?? 0) > 1,
    'at least two options are needed',
  ),
  v.check(
    ({ kind, options }) => kind !== 'choice' || !!options?.some(({ right }) => right),
    'a choice needs an option with "right": true',
  ),
  v.check(({ options }) => unique(options), 'two options have the same id'),
);

/** Content of `<bedside-quiz>` as JSON. Also the source of the published JSON Schema. */
export const schema = v.pipe(
  v.object({
    title: v.optional(v.pipe(text, v.description('Heading of the quiz.'))),
    reviewed: v.optional(
      v.pipe(
        v.string(),
        v.isoDate('needs a day as YYYY-MM-DD'),
        v.description('Day of the last review, YYYY-MM-DD.'),
      ),
    ),
    disclaimer: v.optional(
      v.pipe(
        words,
        v.description('Always shown and printed. Without it a short sentence stands in its place.'),
      ),
    ),
    questions: v.pipe(v.array(question), v.minLength(1, 'at least one question is needed')),
  }),
  v.check(({ questions }) => unique(questions), 'two questions have the same id'),
);

export type QuizJson = v.InferInput<typeof schema>;

function unique(items: readonly { id?: string | undefined }[] = []): boolean {
  const ids = items.flatMap(({ id }) => id ?? []);
  return new Set(ids).size === ids.length;
}

const list = (words: string | string[] | undefined) => (words == null ? [] : [words].flat());

/** Checks unknown input and gives a model, or every problem with its path. */
export function parse(input: unknown): Result<QuizModel> {
  return check(schema, input, ({ title, reviewed, disclaimer, questions }) => {
    const name = naming(questions, ({ question }) => question);
    return {
      model: {
        title: title ? [title] : undefined,
        rank: 0,
        reviewed,
        intro: [],
        disclaimer: list(disclaimer),
        questions: questions.map((given, i) => {
          const { options = [], points = [], hints = [] } = given;
          const nameOption = naming(options, ({ text }) => text);
          const right = options.filter((each) => each.right).length;
          const kind =
            given.kind ?? (options.length ? (right ? 'choice' : 'reflective') : 'own-words');
          return {
            id: name(i),
            lang: given.lang,
            dir: given.lang ? direction(given.lang) : 'auto',
            kind,
            several: kind === 'choice' && right > 1,
            question: [given.question],
            intro: given.intro ?? [],
            options: options.map(({ lang, text, right = false, feedback, fixed = false }, j) => ({
              id: nameOption(j),
              lang,
              dir: lang ? direction(lang) : 'auto',
              text: [text],
              right,
              feedback: list(feedback),
              fixed,
            })),
            explanation: list(given.explanation),
            hints: hints.map((hint) => [hint]),
            source: given.source,
            critical: list(given.critical),
            points: points.map((point) => [point]),
          };
        }),
      },
    };
  });
}

/** Ids in the author's order: their own, else made of the words. */
function naming<Item extends { id?: string | undefined }>(
  items: readonly Item[],
  words: (item: Item) => string,
): (index: number) => string {
  const name = uniqueIds(items.flatMap(({ id }) => id ?? []));
  const stems = wordIds(items.map(words));
  const ids = items.map(({ id }, i) => name(id, stems[i]!));
  return (index) => ids[index]!;
}
