import { addNames } from '../../src/glossary/linking/names.js';
import { Matcher } from '../../src/glossary/linking/matcher.js';
import type { Entry } from '../../src/glossary/glossary.model.js';
import { headOf } from '../../src/glossary/word-forms/heads.js';
import { primary } from '../../src/glossary/word-forms/inflection.js';
import { learnLanguage } from '../../src/glossary/word-forms/language-data.js';
import { tokenize } from '../../src/glossary/word-forms/tokens.js';
import { guessedLanguage, languageIn } from '../check/language.js';
import type { Widget } from '../widgets.js';
import { candidatesOf } from './candidates.js';

/** A name of an entry, and what is taken for it in running text. */
export interface Name {
  name: string;
  /** Of each of its words the forms under which it is found; none where it is never found. */
  forms: string[][];
  /** Why it is never found. */
  never?: string;
}

/** An entry of a list, with its names. */
export interface Head {
  entry: Entry;
  names: Name[];
  /** Whether part of its head was not understood. */
  unclear: boolean;
}

/** The entries of the glossaries in a file. */
export function entriesOf(file: string, widgets: readonly Widget[], lang: string): Entry[] {
  return widgets.flatMap((widget) => {
    if (widget.family !== 'glossary') return [];
    const terms = widget.entries.map(({ term }) => term);
    const told = widget.lang || languageIn(file) || lang || guessedLanguage(terms) || 'en';
    return widget.entries.map((entry): Entry => ({
      ...{ id: entry.id ?? entry.term, lang: entry.lang || told },
      ...{ term: entry.term, aliases: entry.aliases ?? [], definition: [] },
      ...{ match: entry.match, near: entry.near },
    }));
  });
}

/** A matcher a language, of all entries; `isOpen`: as if what asks for its neighbourhood had found it. */
export async function matchersOf(
  entries: readonly Entry[],
  isOpen: boolean,
): Promise<Map<string, Matcher<Entry>>> {
  const matchers = new Map<string, Matcher<Entry>>();
  for (const entry of entries) {
    const lang = primary(entry.lang);
    let matcher = matchers.get(lang);
    if (!matcher) {
      const everyday = await learnLanguage(lang);
      matchers.set(lang, (matcher = new Matcher<Entry>(lang, everyday)));
    }
    addNames(isOpen ? open(matcher) : matcher, entry, lang);
  }
  return matchers;
}

/** The same matcher, told of no neighbourhood. */
const open = (matcher: Matcher<Entry>) =>
  ({
    add: (text, entry, options) => matcher.add(text, entry, { ...options, near: undefined }),
  }) as Pick<Matcher<Entry>, 'add'> as Matcher<Entry>;

/** What is found of each entry, in the order of the list. */
export async function headsOf(entries: readonly Entry[]): Promise<Head[]> {
  const matchers = await matchersOf(entries, true);
  return entries.map((entry) => {
    const { names, unclear = false } = headOf(entry);
    const matcher = matchers.get(primary(entry.lang))!;
    return { entry, unclear, names: names.map((name) => readName(name, entry, matcher)) };
  });
}

function readName(name: string, entry: Entry, matcher: Matcher<Entry>): Name {
  const lang = primary(entry.lang);
  const never = neverFound(name, entry, matcher);
  if (never) return { name, forms: [], never };
  const { starts, ends } = tokenize(name, lang);
  const forms = starts.map((start, nth) => {
    const word = name.slice(start, ends[nth]);
    if (entry.match === 'exact' || !/\p{L}/u.test(word)) return [word];
    const [before, after] = [name.slice(0, start), name.slice(ends[nth])];
    return candidatesOf(word, lang).filter((form) =>
      isFound(before + form + after, entry, matcher),
    );
  });
  return { name, forms };
}

/** Who is found where this stands alone, from its first letter to its last. */
function foundAt(text: string, matcher: Matcher<Entry>) {
  const around = `… ${text} …`;
  return matcher.find(around).find(({ start, end }) => start === 2 && end === around.length - 2);
}

const isFound = (text: string, entry: Entry, matcher: Matcher<Entry>): boolean => {
  const match = foundAt(text, matcher);
  return !!match && (match.entry === entry || match.others.includes(entry));
};

function neverFound(name: string, entry: Entry, matcher: Matcher<Entry>): string | undefined {
  if (!/[\p{L}\p{Nd}]/u.test(name)) return 'it has no letter and no digit';
  const match = foundAt(name, matcher);
  if (match?.entry === entry) return undefined;
  if (match?.others.includes(entry) && (entry.near || match.entry.near)) return undefined;
  if (match)
    return `the entry “${match.entry.term}” stands before it under that name; give it words or a section that must be near`;
  return 'it reads like a word of every day in capitals, or like part of another name; match “case” says that it is meant as written';
}
