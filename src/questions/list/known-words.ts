import type { Translatable } from '../../shared/print/sheet-words.js';
import type { Saved } from '../saved-questions.js';
import type { ListView } from './list-view.js';

/** Longest text that is taken from the storage, in characters: anyone can write into it. */
const LONGEST = 2000;

/** The words of a question in every language in which they are kept, or offered on this page. */
export function known({ area, store }: ListView, { id, lang, own }: Saved): Translatable {
  if (own) return { lang };
  const { fields = {} } = area.get('question', id) ?? {};
  const kept: [string, unknown][] = [[`${fields.lang}`, fields.text]];
  for (const name of Object.keys(fields))
    if (name.startsWith('in-')) kept.push([name.slice(3), fields[name]]);
  const isText = (text: unknown) =>
    typeof text === 'string' && !!text.trim() && text.length <= LONGEST;
  return {
    lang,
    translations: {
      ...Object.fromEntries(kept.filter(([, text]) => isText(text)) as [string, string][]),
      ...store.known.get(id)?.words,
    },
  };
}
