/** Finds what could be linked in a text: the matches of every glossary that asks for it. */
import type { Entry } from '../glossary.model.js';
import { primary } from '../word-forms/inflection.js';
import { Matcher } from './matcher.js';
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
    const places: Place[] = [];
    for (const job of this.#jobs.values()) {
      if (!run.parent.closest(job.selector)) continue;
      const matcher = await this.#matcher(job, primary(run.lang));
      for (const { start, end, entry, others } of matcher.find(run.text, inside)) {
        if (others.length) this.#tell(entry, others);
        const key = this.#key(job, entry, run);
        const place: Place = {
          ...{ start, end, entry, job, key, length: end - start },
          sentence: job.density === 'all' ? 0 : sentence(start),
        };
        places.push(linked.some((was) => same(was, place)) ? { ...place, kept: true } : place);
      }
    }
    if (this.#jobs.size < 2) return places;
    places.sort((a, b) => a.start - b.start || b.end - a.end);
    return places.filter((place, i) => places.slice(0, i).every(({ end }) => end <= place.start));
  }

  /** What is linked once: an entry, for the readers of one language, in its page or section. */
  #key(job: Job, entry: Entry, { parent }: Run): string {
    const id = `${entry.id} ${primary(entry.lang)}`;
    if (job.density !== 'section') return id;
    const section = parent.closest('section, article, main') ?? this.#document.documentElement;
    let scope = section;
    for (const heading of section.querySelectorAll('h1, h2, h3, h4, h5, h6')) {
      if (!(heading.compareDocumentPosition(parent) & 4)) break;
      if (heading.closest('section, article, main') === section) scope = heading;
    }
    let number = this.#sections.get(scope);
    if (!number) this.#sections.set(scope, (number = ++this.#sectionCount));
    return `${id} ${number}`;
  }

  /** The matcher of a job for a language, made when text in that language is first met. */
  async #matcher(job: Job, lang: string): Promise<Matcher<Entry>> {
    let byLang = this.#matchers.get(job);
    if (!byLang) this.#matchers.set(job, (byLang = new Map()));
    let matcher = byLang.get(lang);
    if (matcher) return matcher;
    matcher = new Matcher<Entry>(lang);
    let read = 0;
    let language: string | undefined;
    let fits = false;
    for (const entry of job.entries) {
      if (read++ % 64 === 0) await atEase();
      // Most glossaries have one or two.
      if (entry.lang !== language) fits = primary((language = entry.lang)) === lang;
      if (!fits) continue;
      matcher.add(entry.term, entry, entry);
      for (const alias of entry.aliases) matcher.add(alias, entry, entry);
    }
    byLang.set(lang, matcher);
    return matcher;
  }

  #tell(entry: Entry, others: readonly Entry[]) {
    const ids = [entry, ...others].map(({ id }) => id).join(', ');
    if (this.#told.has(ids)) return;
    this.#told.add(ids);
    console.info(
      `<bedside-glossary>: “${entry.term}” has several entries (${ids}); the first is used. ` +
        'Give the others "near" with words or a section they belong to.',
    );
  }
}
