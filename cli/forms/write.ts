import { isDeepStrictEqual } from 'node:util';
import { isEmphasised } from '../../src/glossary/word-forms/endings.js';
import { folded, primary } from '../../src/glossary/word-forms/inflection.js';
import { learnLanguage } from '../../src/glossary/word-forms/language-data.js';
import { tokenize } from '../../src/glossary/word-forms/tokens.js';
import { importFile } from '../import.js';
import { Refused, textFrom } from '../input.js';
import type { GlossaryEntry, Widget } from '../widgets.js';
import { intoHtml } from './into-html.js';
import { intoJson } from './into-json.js';
import type { Head, Name } from './lists.js';

/** Forms that an entry gets as further names. */
export interface Addition {
  /** The entry's first name, and those that it has besides. */
  term: string;
  aliases: readonly string[];
  lang: string;
  forms: readonly string[];
}

/** A list with its forms, and the entries that stay as they are because their place was not found. */
export interface Written {
  text: string;
  added: Addition[];
  left: Addition[];
}

/**
 * The forms of each entry that are no name yet: those that the report shows, one word of a name changed. No
 * possessives, and no word of every day: as a name of its own it would be linked wherever it stands.
 */
export async function additionsOf(heads: readonly Head[]): Promise<Addition[]> {
  const taken = new Set(
    heads.flatMap(({ entry }) => [entry.term, ...entry.aliases].map((name) => keyOf(name, entry))),
  );
  const additions: Addition[] = [];
  for (const { entry, names } of heads) {
    const lang = primary(entry.lang);
    const everyday = await learnLanguage(lang);
    const isEveryday = (form: string) =>
      [form.toLocaleLowerCase(lang), folded(form, lang)].some((word) => everyday.has(word)) ||
      isEmphasised(form, lang);
    const forms: string[] = [];
    /** Of names looked at: a name that is one of these is a form itself, and has no forms of its own. */
    const known = new Set<string>();
    for (const name of names) {
      if (known.has(keyOf(name.name, entry))) continue;
      for (const form of formsOf(name, lang)) {
        const key = keyOf(form, entry);
        known.add(key);
        if (taken.has(key) || /['’]/.test(form) || isEveryday(form)) continue;
        taken.add(key);
        forms.push(form);
      }
    }
    if (forms.length)
      additions.push({ term: entry.term, aliases: entry.aliases, lang: entry.lang, forms });
  }
  return additions;
}

const keyOf = (name: string, { lang }: { lang: string }) =>
  `${primary(lang)} ${name.toLocaleLowerCase(lang)}`;

/** A name with one of its words in another form. */
function formsOf({ name, forms }: Name, lang: string): string[] {
  const { starts, ends } = tokenize(name, lang);
  return forms.flatMap((words, nth) =>
    words.map((word) => name.slice(0, starts[nth]) + word + name.slice(ends[nth])),
  );
}

/**
 * The author's file with forms as further names, all else as it was to the byte. Read again it must give the same
 * entries, with these names and no others; else it is refused.
 */
export async function withForms(
  file: string,
  bytes: Uint8Array,
  before: readonly Widget[],
  additions: readonly Addition[],
): Promise<Written> {
  const mark = bytes[0] === 0xef && bytes[1] === 0xbb ? '\ufeff' : '';
  const given = textFrom(bytes);
  if (!Buffer.from(mark + given).equals(bytes))
    throw new Refused('forms are written into files of UTF-8 only. Save it as UTF-8.');
  const written = /^\s*[{[]/.test(given)
    ? intoJson(given, additions)
    : /\.html?$/i.test(file)
      ? intoHtml(given, additions)
      : undefined;
  if (!written)
    throw new Refused('forms are written into pages (.html) and into JSON of Bedside only.');
  const text = mark + written.text;
  const { widgets } = await importFile(file, Buffer.from(text), 'glossary');
  if (!isDeepStrictEqual(withNames(before, written.added), withNames(widgets, [])))
    throw new Refused(
      'with the forms in it, it would be read in another way. Nothing was written.',
    );
  return { ...written, text };
}

/** The entries of a file, each with its names in one set. */
const withNames = (widgets: readonly Widget[], added: readonly Addition[]) =>
  widgets.flatMap((widget) =>
    widget.family === 'glossary' ? widget.entries.map((entry) => named(entry, added)) : [],
  );

function named(entry: GlossaryEntry, added: readonly Addition[]) {
  const { term, aliases = [] } = entry;
  const more = added.find((each) => each.term === term && isDeepStrictEqual(each.aliases, aliases));
  return { ...entry, aliases: [...aliases, ...(more?.forms ?? [])].sort() };
}
