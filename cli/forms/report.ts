import type { Entry } from '../../src/glossary/glossary.model.js';
import { count, oneLine, short } from '../terminal.js';
import type { Head, Name } from './lists.js';

/** How often each form of an entry stands in the texts that were looked through. */
export type Seen = Map<Entry, Map<string, number>>;

/** Of each word its forms, one behind the other: “lymph + node, nodes”. */
const formsIn = ({ name, forms }: Name) =>
  forms.every((words) => words.length === 1)
    ? name
    : forms
        .filter((words) => words.some((word) => /[\p{L}\p{Nd}]/u.test(word)))
        .map((words) => words.join(', '))
        .join(' + ');

/** One line a name; with texts also one an entry. */
export function asText(file: string, heads: readonly Head[], seen?: Seen): string {
  const lines = heads.flatMap(({ entry, names, unclear }, nth) => {
    const at = `${file}:entry ${nth + 1}:`;
    const told = names.flatMap((name) =>
      name.never
        ? [`${at} “${name.name}” is never found: ${name.never}`]
        : seen
          ? []
          : [`${at} “${name.name}” is found as ${formsIn(name)}`],
    );
    if (unclear)
      told.push(`${at} not all of “${entry.term}” is understood: give each name one of its own`);
    if (seen) told.push(`${at} ${standing(entry, seen.get(entry))}`);
    return told;
  });
  return lines.map((line) => `${oneLine(line)}\n`).join('');
}

function standing({ term }: Entry, forms: ReadonlyMap<string, number> | undefined): string {
  if (!forms) return `“${short(term)}” stands in none of the texts`;
  const all = [...forms].reduce((sum, [, times]) => sum + times, 0);
  const each = [...forms].map(([form, times]) => `${form} (${times})`).join(', ');
  return `“${short(term)}” stands ${count(all, 'time')}: ${each}`;
}

/** All of it, for other programs. */
export function asJson(file: string, heads: readonly Head[], seen?: Seen): string {
  const entries = heads.map(({ entry, names, unclear }, nth) => ({
    ...{ entry: nth + 1, id: oneLine(entry.id), lang: oneLine(entry.lang) },
    ...{ term: oneLine(entry.term), unclear },
    names: names.map(({ name, forms, never }) => ({
      name: oneLine(name),
      found: !never,
      forms: forms.map((words) => words.map(oneLine)),
      ...(never && { never: oneLine(never) }),
    })),
    ...(seen && {
      texts: [...(seen.get(entry) ?? [])].map(([form, times]) => ({ form: oneLine(form), times })),
    }),
  }));
  return `${JSON.stringify({ file: oneLine(file), entries }, null, 2)}\n`;
}
