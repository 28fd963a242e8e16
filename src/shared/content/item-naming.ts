import { slug, uniqueIds } from './naming.js';

/** Gives every item its id. Says once which ids are not unique, and which will not last. */
export function itemNaming(authored: Iterable<string>) {
  const unique = uniqueIds(authored);
  const name = (id: string | undefined, text: string, source?: Node): string =>
    unique(id, slug(text) || 'item', source);
  name.hints = () => [
    ...(unique.made
      ? ['Give every item an id: without one, what readers keep is lost when you change its words.']
      : []),
    ...unique.twice.map((id) => `The id “${id}” stands twice.`),
  ];
  return name;
}
