import * as v from 'valibot';
import { hasItems, lists, parseList } from './item-list-schema.js';
import { text } from './schema.js';

/** JSON content of `<bedside-questions>`. Source of `dist/schemas/questions.schema.json`. */
export const schema = v.pipe(
  v.object({
    ...lists,
    endorsement: v.optional(
      v.pipe(text, v.description('A line on who would like the reader to ask.')),
    ),
  }),
  hasItems,
  v.title('bedside-questions'),
  v.description('Suggested questions. All text is plain text, never markup.'),
);

/** Checks JSON and gives the model, or every problem with its path. */
export const parse = (input: unknown) => parseList(schema, input);
