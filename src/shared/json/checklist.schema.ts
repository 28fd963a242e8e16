import * as v from 'valibot';
import { hasItems, lists, parseList } from './item-list-schema.js';

/** JSON content of `<bedside-checklist>`. Source of `dist/schemas/checklist.schema.json`. */
export const schema = v.pipe(
  v.object(lists),
  hasItems,
  v.title('bedside-checklist'),
  v.description('Things to gather or do. All text is plain text, never markup.'),
);

/** Checks JSON and gives the model, or every problem with its path. */
export const parse = (input: unknown) => parseList(schema, input);
