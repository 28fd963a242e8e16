import * as v from 'valibot';
import type { ListModel } from '../content/item-list.js';
import { itemNaming } from '../content/item-naming.js';
import type { Result } from '../content/result.js';
import { check, text } from './schema.js';

/** Words by the tag of their language. */
const translations = (of: string) =>
  v.optional(
    v.pipe(
      v.record(text, text),
      v.description(
        `The same ${of} in other languages, by language tag, such as { "en": "…" }: for a sheet in two languages (clinic).`,
      ),
    ),
  );
const item = v.object({
  id: v.optional(
    v.pipe(text, v.description('Stays the same in every language and on every page.')),
  ),
  text: v.pipe(text, v.description('The words, as plain text.')),
  hint: v.optional(v.pipe(text, v.description('A sentence of help below the words.'))),
  translations: translations('words'),
});
const items = v.pipe(v.array(item), v.minLength(1, 'give at least one item'));
const group = v.object({
  title: v.optional(v.pipe(text, v.description('Heading over the group.'))),
  translations: translations('heading'),
  items,
});

/** Groups of items, or items at the top. */
export const lists = {
  title: v.optional(v.pipe(text, v.description('Heading over the list.'))),
  translations: translations('heading'),
  groups: v.optional(v.pipe(v.array(group), v.minLength(1, 'give at least one group'))),
  items: v.optional(items),
};

type Lists = v.InferOutput<v.ObjectSchema<typeof lists, undefined>> & { endorsement?: string };

/** Checks JSON and gives the model, or every problem with its path. */
export function parseList(
  schema: v.GenericSchema<unknown, Lists>,
  input: unknown,
): Result<ListModel> {
  return check(schema, input, ({ title, translations, endorsement, groups = [], items }) => {
    const all = items ? [{ title: undefined, items }, ...groups] : groups;
    const name = itemNaming(all.flatMap((group) => group.items.flatMap(({ id }) => id ?? [])));
    const parts = all.map((group) => ({
      title: group.title,
      ...('translations' in group && { translations: group.translations }),
      items: group.items.map(({ id, text, hint, translations }) => ({
        id: name(id, text),
        text,
        label: text,
        ...(hint && { hint }),
        ...(translations && { translations }),
        lang: '',
      })),
    }));
    return { model: { title, translations, endorsement, level: 2, parts }, hints: name.hints() };
  });
}

export const hasItems = v.check<Lists, string>(
  ({ groups, items }) => !!(groups ?? items),
  'give “items”, or “groups” of items',
);
