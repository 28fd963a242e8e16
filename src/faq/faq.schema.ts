import * as v from 'valibot';
import type { Result } from '../shared/content/result.js';
import { check, paragraphs, text } from '../shared/content/schema.js';
import { naming, type FaqModel } from './faq.model.js';

/** JSON content of `<bedside-faq>`. Source of `dist/schemas/faq.schema.json`. */
export const schema = v.pipe(
  v.object({
    title: v.optional(v.pipe(text, v.description('Heading over the questions.'))),
    items: v.pipe(
      v.array(
        v.object({
          id: v.optional(
            v.pipe(text, v.description('Stays the same in every language; links end in #id.')),
          ),
          question: v.pipe(text, v.description('The question, as plain text.')),
          answer: v.pipe(paragraphs, v.description('One paragraph, or a list of paragraphs.')),
          reviewed: v.optional(
            v.pipe(
              v.string(),
              v.regex(/^\d{4}-\d{2}-\d{2}$/, 'write the day as 2026-11-21'),
              v.description('Day of the last review, as 2026-11-21.'),
            ),
          ),
        }),
      ),
      v.minLength(1, 'give at least one question'),
      v.description('The questions, in the order in which they are shown.'),
    ),
  }),
  v.title('bedside-faq'),
  v.description('Common questions with their answers. All text is plain text, never markup.'),
);

/** Checks JSON and gives the model, or every problem with its path. */
export function parse(input: unknown): Result<FaqModel> {
  return check(schema, input, ({ title, items: questions }) => {
    const name = naming();
    const items = questions.map((item) => ({
      ...item,
      id: name(item.id, item.question),
      answer: ([] as string[]).concat(item.answer),
    }));
    return {
      model: {
        form: 'text',
        title,
        titleLevel: title ? 2 : 0,
        level: title ? 3 : 2,
        items,
        parts: items,
      },
      hints: name.hints(),
    };
  });
}
