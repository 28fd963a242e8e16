import { isDeepStrictEqual } from 'node:util';
import { Refused, jsonFrom } from '../input.js';
import { list, record } from '../formats/json.js';
import type { Addition, Written } from './write.js';

/** JSON of Bedside with forms among the aliases. Its layout must be one that can be written again as it was. */
export function intoJson(text: string, additions: readonly Addition[]): Written {
  const content = record(jsonFrom(text));
  const result: Written = { text, added: [], left: [] };
  const write = layoutOf(text);
  const entries = list(content.entries);
  for (const addition of additions) {
    const found = entries.filter(
      ({ term, aliases }) =>
        term === addition.term && isDeepStrictEqual(aliases ?? [], addition.aliases),
    );
    if (found.length !== 1) {
      result.left.push(addition);
      continue;
    }
    found[0]!.aliases = [...addition.aliases, ...addition.forms];
    result.added.push(addition);
  }
  result.text = write(content);
  return result;
}

/** Writes a value in the indents and line breaks of a text. */
function layoutOf(text: string): (value: unknown) => string {
  const value = jsonFrom(text);
  const indent = /^[{[]\r?\n([ \t]+)/.exec(text)?.[1] ?? '';
  const [end] = /\s*$/.exec(text)!;
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const write = (each: unknown) => JSON.stringify(each, null, indent).replaceAll('\n', eol) + end;
  if (write(value) !== text)
    throw new Refused(
      'its layout would change. “bedside import” writes it in one that can be kept: import it, then write the forms.',
    );
  return write;
}
