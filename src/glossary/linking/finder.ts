/** Finds what could be linked in a text: the matches of every glossary that asks for it. */
import type { Entry } from '../glossary.model.js';
import { learnLanguage } from '../word-forms/language-data.js';
import { primary } from '../word-forms/inflection.js';
import { nearestOf } from '../found.js';
import { Matcher } from './matcher.js';
import { addNames } from './names.js';
import type { Run } from './running-text.js';
import { sentencesOf, type Candidate, type Density } from './select.js';
import { atEase } from '../../shared/slices.js';

/** What one glossary asks for. */
export interface Job {
  /** CSS selector of the content. */
  readonly selector: string;
  readonly density: Density;
  /** Colour the words only: no element is put into the page. */
  readonly paint: boolean;
  readonly entries: readonly Entry[];
}

export interface Place extends Candidate {
  readonly start: number;
  readonly end: number;
  readonly entry: Entry;
  readonly job: Job;
}

/** Whether two places are the same link. */
export const same = (a: Place, b: Place) =>
  a.start === b.start && a.end === b.end && a.entry.id === b.entry.id && a.job === b.job;

export class Finder {
  readonly #document: Document;
  readonly #jobs: ReadonlyMap<object, Job>;
  readonly #matchers = new WeakMap<Job, Map<string, Matcher<Entry>>>();
  readonly #sections = new WeakMap<Element, number>();
  /** The section of each element that holds text; what changes in the page is asked anew. */
  readonly #scopes = new Map<Element, Element>();
  readonly #told = new Set<string>();
  #sectionCount = 0;

  constructor(document: Document, jobs: ReadonlyMap<object, Job>) {
    this.#document = document;
    this.#jobs = jobs;
  }

  /** The places of a run, from left to right; those of `linked` are kept where they still hold. */
  async find(run: Run, linked: readonly Place[]): Promise<Place[]> {
    const inside = (id: string) => !!run.parent.closest(`#${CSS.escape(id)}`);
    const sentence = sentencesOf(run.text);
    const before = new Map(linked.map((place) => [place.start, place]));
    const places: Place[] = [];
    for (const job of this.#jobs.values()) {
      if (!run.parent.closest(job.selector)) continue;
      const matcher = await this.#matcher(job, primary(run.lang));
      for (const { start, end, entry: first, others } of matcher.find(run.text, inside)) {
        const entry = others.length ? this.#nearest([first, ...others], run.lang) : first;
        const key = this.#key(job, entry, run.parent);
        const place: Place = {
          ...{ start, end, entry, job, key, length: end - start },
          sentence: job.density === 'all' ? 0 : sentence(start),
        };
        const was = before.get(start);
        places.push(was && same(was, place) ? { ...place, kept: true } : place);
      }
    }
    if (this.#jobs.size < 2) return places;
    places.sort((a, b) => a.start - b.start || b.end - a.end);
    let end = 0;
    return places.filter((place) => place.start >= end && (end = place.end));
  }

  /** Of entries that fit as well, the one in the script of the text; several of these are told. */
  #nearest(entries: readonly Entry[], lang: string): Entry {
    const all = entries.map((entry) => ({ entry }));
    const { entry } = nearestOf(all, lang);
    const others = entries.filter((one) => one !== entry && one.lang === entry.lang);
    if (others.length) this.#tell(entry, others);
    return entry;
  }

  /** What is linked once: an entry, for the readers of one language, in its page or section. */
  #key(job: Job, entry: Entry, parent: Element): string {
    const id = `${entry.id} ${primary(entry.lang)}`;
    if (job.density !== 'section') return id;
    const scope = this.#scopeOf(parent);
    let number = this.#sections.get(scope);
    if (!number) this.#sections.set(scope, (number = ++this.#sectionCount));
    return `${id} ${number}`;
  }

  /** What terms that stand on the page already have taken, by density and section. */
  *keysOf(terms: readonly Element[]): Generator<string> {
    if (!terms.length) return;
    for (const job of this.#jobs.values()) {
      const names = new Map<string, Entry[]>();
      for (const entry of job.entries)
        for (const name of [entry.id, entry.term.toLowerCase()]) {
          const known = names.get(name);
          if (known) known.push(entry);
          else names.set(name, [entry]);
        }
      for (const term of terms) {
        const named = term.getAttribute('key') ?? term.textContent.trim().toLowerCase();
        for (const entry of names.get(named) ?? [])
          yield this.#key(job, entry, term.parentElement ?? term);
      }
    }
  }

  /** To be called before the page is read again: it may have other sections now. */
  forget(): void {
    this.#scopes.clear();
  }

  /** The section that an element stands in: from its heading on, or from its beginning. */
  #scopeOf(parent: Element): Element {
    let scope = this.#scopes.get(parent);
    if (scope) return scope;
    const section = parent.closest('section, article, main') ?? this.#document.documentElement;
    scope = section;
    for (const heading of section.querySelectorAll('h1, h2, h3, h4, h5, h6')) {
      if (!(heading.compareDocumentPosition(parent) & 4)) break;
      if (heading.closest('section, article, main') === section) scope = heading;
    }
    this.#scopes.set(parent, scope);
    return scope;
  }

  /** The matcher of a job for a language, made when text in that language is first met. */
  async #matcher(job: Job, lang: string): Promise<Matcher<Entry>> {
    let byLang = this.#matchers.get(job);
    if (!byLang) this.#matchers.set(job, (byLang = new Map()));
    let matcher = byLang.get(lang);
    if (matcher) return matcher;
    matcher = new Matcher<Entry>(lang, await learnLanguage(lang));
    const unclear: string[] = [];
    let read = 0;
    let language: string | undefined;
    let fits = false;
    for (const entry of job.entries) {
      if (read++ % 64 === 0) await atEase();
      // Most glossaries have one or two.
      if (entry.lang !== language) fits = primary((language = entry.lang)) === lang;
      // A word whose meaning is missing would open nothing.
      if (!fits || !entry.definition.length) continue;
      for (const name of addNames(matcher, entry, lang)) unclear.push(name);
    }
    if (unclear.length) this.#tellUnclear(unclear);
    byLang.set(lang, matcher);
    return matcher;
  }

  #tell(entry: Entry, others: readonly Entry[]) {
    const ids = [entry, ...others.slice(0, 5)].map(({ id }) => id).join(', ');
    if (this.#told.has(ids)) return;
    this.#told.add(ids);
    console.info(
      `<bedside-glossary>: “${entry.term}” has several entries (${ids}); the first is used. ` +
        'Give the others "near" with words or a section they belong to.',
    );
  }

  #tellUnclear(heads: readonly string[]) {
    const some = heads.slice(0, 10).join('”, “');
    if (this.#told.has(some)) return;
    this.#told.add(some);
    console.info(
      `<bedside-glossary>: not every name in “${some}” is clear, so not all of them are linked. Give ` +
        'each name a <dt> of its own (in JSON: "aliases"), or say data-match="case" where it is meant as written.',
    );
  }
}
