import { isolate } from './direction.js';
import type { StrResult } from './str.js';

/** Every message has a readable id for life, and says to translators where it stands. */
export interface MessageOptions {
  /** `family.name` in kebab case; plural forms end in `.one` and `.other`. */
  id: string;
  /** Place, meaning of placeholders, and `[max 24]` where length matters. Not in the bundle. */
  desc: string;
}

/** English as it stands in the code: plain, or with values marked by `str`. */
export type Text = string | StrResult;

/** A message not yet put into words: a form of a plural. */
export interface Message {
  id: string;
  text: Text;
}

/** A function whose calls `lit-localize extract` sees: the extra property is a mark without a value. */
export type Say<T> = ((text: Text, options: MessageOptions) => T) & { _LIT_LOCALIZE_MSG_?: never };

/**
 * Puts the values into a translated text, or into the English one when there is none. Each value
 * keeps its own direction in a sentence of the direction `dir`.
 */
export function pieces(text: Text, translated?: string, dir: 'ltr' | 'rtl' = 'ltr'): unknown[] {
  const { strings, values: given } = (text as StrResult).strings
    ? (text as StrResult)
    : { strings: [text], values: [] };
  const values = given.map((value) => (typeof value === 'string' ? isolate(value, dir) : value));
  return translated
    ? translated.split(/\{(\d+)\}/).map((piece, i) => (i % 2 ? values[+piece] : piece))
    : strings.flatMap((piece, i) => (i ? [values[i - 1], piece] : [piece]));
}
