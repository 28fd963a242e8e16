/** Where definitions are looked up: every entry of every glossary of the page, shared by its terms. */
import { tidy } from '../shared/content/mirror.js';
import { loadFeature } from '../shared/load-feature.js';
import type { Entry } from './glossary.model.js';

/** A glossary that feeds terms. */
export interface Source extends Element {
  /** Definitions also open on hover. */
  hover: boolean;
}

/** A found entry, and the glossary it comes from. */
export interface Found {
  readonly entry: Entry;
  readonly source: Source;
  /** Another entry that is found by the same words. */
  next?: Found;
}

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

/** Text that names no language is read as English, as everywhere in Bedside. */
export const base = (lang: string) => lang.split(/[-_]/, 1)[0]!.toLowerCase() || 'en';
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

/** The last of those under one key, by the first: a list may have one word ten thousand times. */
const lasts = new WeakMap<Found, Found>();

/** Puts an entry under a key, behind those that are there. */
export function add(index: Map<string, Found>, key: string, entry: Entry, source: Source): void {
  const found = { entry, source };
  const first = index.get(key);
  if (!first) index.set(key, found);
  else {
    const last = lasts.get(first) ?? first;
    if (last.entry === entry) return;
    last.next = found;
    lasts.set(first, found);
  }
}

const indexById = () => index(({ id }) => [id]);

function* all(found: Found | undefined) {
  for (let at = found; at; at = at.next) yield at;
}

function nearest(found: Found, lang: () => string): Found {
  if (!found.next) return found;
  const wanted = base(lang());
  return [...all(found)].find(({ entry }) => base(entry.lang) === wanted) ?? found;
}

/** The same entry in another language, if there is one. */
export function inAnotherLanguage({ id, lang }: Entry): Found | undefined {
  byId ??= indexById();
  const others = [...all(byId.get(id))].filter(({ entry }) => base(entry.lang) !== base(lang));
  return others.find(({ entry }) => base(entry.lang) === 'en') ?? others[0];
}
