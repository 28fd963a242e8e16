import type { Entry } from './glossary.model.js';

/** Text without accents, case and extra space, for a search that forgives. */
const fold = (text: string) =>
  text
    .normalize('NFD')
    .replace(/[\p{M}\u00ad]/gu, '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();

/** What each entry is searched in. */
const texts = new WeakMap<Entry, string>();

function textOf(entry: Entry): string {
  let text = texts.get(entry);
  if (text === undefined) {
    const { term, aliases, plain, definition } = entry;
    const words = definition.map((part) => (typeof part === 'string' ? part : part.textContent));
    text = fold([term, ...aliases, plain, ...words].join(' '));
    texts.set(entry, text);
  }
  return text;
}

/** Tells of an entry whether all words of `query` stand in it, each perhaps in part. */
export function searchFor(query: string): (entry: Entry) => boolean {
  const wanted = fold(query).split(' ');
  return (entry) => wanted.every((word) => !word || textOf(entry).includes(word));
}
