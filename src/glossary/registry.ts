/** Where definitions are looked up: every entry of every glossary of the page, shared by its terms. */
import { tidy } from '../shared/content/mirror.js';
import { loadFeature } from '../shared/load-feature.js';
import { add, base, nearestOf, type Found, type Source } from './found.js';
import type { Entry } from './glossary.model.js';

export type { Found, Source } from './found.js';

const wordForms = loadFeature(null, () => import('./word-forms/forms-index.js'));
const sources = new Map<Source, readonly Entry[]>();
const followers = new Set<() => void>();
let byId: Map<string, Found> | undefined;
let byWord: Map<string, Found> | undefined;
/** Answers by the words as they were asked. */
const asked = new Map<string, Found>();
/** Finds other forms of words, as soon as a term needed it. */
let byForm: ((words: string, lang: string) => Found | undefined) | undefined;
let gathering: Promise<void> | undefined;

const simple = (text: string) =>
  tidy(text.normalize('NFKC'))
    .replace(/\u00ad/g, '')
    .replace(/[’ʼ]/g, "'")
    .toLowerCase();

/** Makes the entries of a glossary known; without entries it is forgotten. */
export function provide(source: Source, entries?: readonly Entry[]): void {
  if (entries) sources.set(source, entries);
  else if (!sources.delete(source)) return;
  byId = byWord = byForm = gathering = undefined;
  changed();
}

/** Lets every term look again. */
function changed(): void {
  asked.clear();
  for (const follower of followers) follower();
}

/** Calls `follower` when the answers may have changed; gives back the function that ends it. */
export function follow(follower: () => void): () => void {
  followers.add(follower);
  return () => followers.delete(follower);
}

/**
 * The entry for a term: by its id, else by its words. Of several, the one in the term's own language;
 * of these the first.
 */
export function lookUp(
  key: string | undefined,
  words: () => string,
  lang: () => string,
): Found | undefined {
  if (!sources.size) return undefined;
  byId ??= indexById();
  const found = key ? (byId.get(key) ?? lookUpWord(key, lang)) : lookUpWord(words(), lang);
  return found && nearest(found, lang);
}

function lookUpWord(word: string, lang: () => string): Found | undefined {
  // A page marks the same few words again and again.
  const known = asked.get(word);
  if (known) return known;
  const found = search(word, lang);
  // By its very words it is the same in every language.
  if (found && byWord?.get(simple(word)) === found) asked.set(word, found);
  return found;
}

function search(word: string, lang: () => string): Found | undefined {
  byWord ??= index(({ term, aliases }) => [term, ...aliases].map(simple));
  // Forms of words are a chunk of their own: most authors write a term as its entry does.
  return byWord.get(simple(word)) ?? (byForm ? byForm(word, lang()) : void gatherForms());
}

function gatherForms() {
  const mine: Promise<void> = (gathering ??= wordForms.get().then(async (part) => {
    const found = await part?.indexForms(sources);
    if (mine !== gathering) return;
    gathering = undefined;
    if (!found) return;
    byForm = found;
    changed();
  }));
}

function index(keys: (entry: Entry) => readonly string[]): Map<string, Found> {
  const index = new Map<string, Found>();
  for (const [source, entries] of sources)
    for (const entry of entries) for (const key of keys(entry)) add(index, key, entry, source);
  return index;
}

const indexById = () => index(({ id }) => [id]);

function* all(found: Found | undefined) {
  for (let at = found; at; at = at.next) yield at;
}

function nearest(found: Found, lang: () => string): Found {
  if (!found.next) return found;
  return nearestOf([...all(found)], lang());
}

/** The same entry in another language, if there is one. */
export function inAnotherLanguage({ id, lang }: Entry): Found | undefined {
  byId ??= indexById();
  const others = [...all(byId.get(id))].filter(({ entry }) => base(entry.lang) !== base(lang));
  return others.find(({ entry }) => base(entry.lang) === 'en') ?? others[0];
}
