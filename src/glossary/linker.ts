/**
 * Links the terms of a page's glossaries in its text, and keeps at it while the page changes.
 *
 * Nothing here depends on what was done before: the author's text decides what is linked, and what
 * differs is changed. So linking twice changes nothing, and undoing gives back the page.
 */
import { primary } from './inflection.js';
import { Matcher } from './matcher.js';
import type { Entry } from './glossary.model.js';
import { Paint } from './paint.js';
import { isClosed, isForbidden, isInline, runsIn, type Run } from './running-text.js';
import { choose, sentencesOf, type Candidate, type Density } from './select.js';
import { atEase, visibleFirst } from './slices.js';
import { unweave, weave, type Woven } from './weave.js';

/** What one glossary asks for. */
export interface Job {
  /** CSS selector of the content. */
  readonly selector: string;
  readonly density: Density;
  /** Colour the words only: no element is put into the page. */
  readonly paint: boolean;
  readonly entries: readonly Entry[];
}

interface Place extends Candidate {
  readonly start: number;
  readonly end: number;
  readonly entry: Entry;
  readonly job: Job;
}

interface Done extends Woven {
  readonly places: readonly Place[];
  readonly ranges: readonly Range[];
}

const same = (a: Place, b: Place) =>
  a.start === b.start && a.end === b.end && a.entry.id === b.entry.id && a.job === b.job;

const linkers = new WeakMap<Document, Linker>();

export class Linker {
  /** The one linker of a document: glossaries that link the same text must not fight over it. */
  static of(document: Document): Linker {
    let linker = linkers.get(document);
    if (!linker) linkers.set(document, (linker = new Linker(document)));
    return linker;
  }

  readonly #document: Document;
  readonly #paint: Paint;
  readonly #jobs = new Map<object, Job>();
  readonly #matchers = new WeakMap<Job, Map<string, Matcher<Entry>>>();
  readonly #observer = new MutationObserver((records) => this.#absorb(records));
  readonly #all = new Set<Done>();
  /** What was done, by every node that has a part in it. */
  readonly #done = new WeakMap<Node, Done>();
  readonly #dirty = new Set<Element>();
  readonly #sections = new WeakMap<Element, number>();
  readonly #told = new Set<string>();
  #sectionCount = 0;
  #working = false;

  constructor(document: Document) {
    this.#document = document;
    this.#paint = new Paint(document);
  }

  /** Links what `job` asks for; a later call with the same owner takes its place. */
  link(owner: object, job: Job): void {
    try {
      this.#document.querySelector(job.selector);
    } catch {
      console.error(`<bedside-glossary>: link="${job.selector}" is not a CSS selector.`);
      return this.unlink(owner);
    }
    if (!this.#jobs.size) this.#observe();
    this.#jobs.set(owner, job);
    this.#mark(this.#document.documentElement);
  }

  /** Takes out what was linked for `owner`; the page is as its author wrote it. */
  unlink(owner: object): void {
    if (!this.#jobs.delete(owner)) return;
    this.#absorb(this.#observer.takeRecords());
    for (const done of [...this.#all]) this.#undo(done);
    this.#observer.takeRecords();
    this.#dirty.clear();
    if (this.#jobs.size) this.#mark(this.#document.documentElement);
    else this.#observer.disconnect();
  }

  /** The painted word at a point of the viewport, with its entry. */
  painted(x: number, y: number): { entry: Entry; owner: object } | undefined {
    const hit = this.#paint.at(x, y);
    const done = hit && this.#done.get(hit.startContainer);
    const place = done?.places[done.ranges.indexOf(hit!)];
    const owner = [...this.#jobs].find(([, job]) => job === place?.job)?.[0];
    return place && owner && { entry: place.entry, owner };
  }

  /** Ids of the entries that are painted on the page. */
  get paintedIds(): string[] {
    return [...this.#all].flatMap(({ places, ranges }) =>
      ranges.length ? places.map(({ entry }) => entry.id) : [],
    );
  }

  #observe() {
    const what = { childList: true, characterData: true, subtree: true };
    this.#observer.observe(this.#document, what);
  }

  #mark(node: Node | null) {
    let element = node?.nodeType === 1 ? (node as Element) : (node?.parentElement ?? null);
    while (element && isInline(element)) element = element.parentElement;
    if (!element?.isConnected) return;
    this.#dirty.add(element);
    if (!this.#working) void this.#work();
  }

  /** Follows what the page did to itself. Our own changes are never among the records. */
  #absorb(records: MutationRecord[]) {
    if (!records.length) return;
    // A translating browser takes words apart and puts others in their place; giving the author's
    // text back now would mix two languages, so what stands there stays.
    const translating = records.some((record) =>
      [...record.addedNodes].some((node) => node.nodeName === 'FONT'),
    );
    if (translating || /\btranslated-/.test(this.#document.documentElement.className)) {
      for (const done of [...this.#all]) this.#forget(done);
      this.#jobs.clear();
      this.#observer.disconnect();
      return;
    }
    for (const { type, target, addedNodes, removedNodes } of records) {
      if (type === 'characterData') {
        const done = this.#done.get(target);
        // The page wrote this text: it is not ours to give back.
        done?.texts.delete(target as Text);
        if (done) this.#undo(done);
        this.#mark(target);
        continue;
      }
      let touched = false;
      for (const node of removedNodes) {
        this.#undoIn(node);
        touched ||= node.nodeType === 3 || isInline(node);
      }
      for (const node of addedNodes) {
        if (node.nodeType === 1 && !isInline(node)) this.#mark(node);
        else touched = true;
      }
      if (touched) this.#mark(target);
    }
    this.#observer.takeRecords();
  }

  /** Undoes what has a part in a subtree that left its place. */
  #undoIn(node: Node) {
    const done = this.#done.get(node);
    if (done) this.#undo(done);
    if (node.nodeType !== 1 || !node.firstChild) return;
    const walker = this.#document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
    const texts: Node[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode);
    for (const text of texts) {
      const inside = this.#done.get(text);
      if (inside) this.#undo(inside);
    }
  }

  #unweave(done: Done) {
    this.#absorb(this.#observer.takeRecords());
    if (!this.#all.has(done)) return;
    this.#forget(done);
    unweave(done);
    this.#observer.takeRecords();
  }

  #undo(done: Done) {
    this.#forget(done);
    unweave(done);
    for (const node of done.texts.keys()) this.#mark(node);
  }

  #forget(done: Done) {
    this.#all.delete(done);
    this.#paint.remove(done.ranges);
    for (const node of [...done.texts.keys(), ...done.added]) this.#done.delete(node);
  }

  async #work() {
    this.#working = true;
    // The page may be in the middle of a change, and several glossaries may come at once.
    await atEase();
    while (this.#dirty.size && this.#jobs.size) await this.#pass();
    this.#working = false;
  }

  /** Reads what changed, decides, and changes the page: visible text first, never for long. */
  async #pass() {
    const regions = this.#regions();
    const found: { run: Run; places: Place[]; done?: Done | undefined }[] = [];
    const counts = new Map<string, number>();
    for (const region of regions) {
      const runs = runsIn(region, (node) => {
        const done = this.#done.get(node);
        return done && (done.texts.get(node as Text)?.original ?? null);
      });
      for (let next = runs.next(); ; next = runs.next()) {
        await atEase();
        // The page took away the place that was being read.
        if (next.done && !next.value && region.isConnected) this.#dirty.add(region);
        if (next.done) break;
        const run = next.value;
        const before = new Set(run.pieces.flatMap(({ node }) => this.#done.get(node) ?? []));
        // Two stretches became one, or the author's text is there again: begin anew.
        if (before.size > 1) for (const each of before) this.#unweave(each);
        const [done] = before.size > 1 ? [] : before;
        const places = await this.#places(run, done);
        for (const { key } of places) counts.set(key, (counts.get(key) ?? 0) + 1);
        if (places.length || done) found.push({ run, places, done });
      }
    }

    const again = new Set(found.map(({ done }) => done));
    const used = new Set(
      [...this.#all].flatMap((done) => (again.has(done) ? [] : done.places.map(({ key }) => key))),
    );
    for (const { places } of found) for (const { kept, key } of places) if (kept) used.add(key);
    const changes: { parent: Element; run: Run; places: Place[]; done?: Done | undefined }[] = [];
    for (const { run, places, done } of found) {
      await atEase();
      const chosen = places.filter(({ job }) => job.density === 'all');
      for (const job of new Set(places.map((place) => place.job))) {
        if (job.density === 'all') continue;
        const own = places.filter((place) => place.job === job);
        chosen.push(...choose(own, used, counts));
      }
      const before = done?.places ?? [];
      if (chosen.length === before.length && chosen.every((a) => before.some((b) => same(a, b))))
        continue;
      changes.push({ parent: run.parent, run, places: chosen, done });
    }

    for (const { run, places, done } of await visibleFirst(changes)) {
      await atEase();
      if (!places.every(({ job }) => [...this.#jobs.values()].includes(job))) continue;
      this.#absorb(this.#observer.takeRecords());
      if (done) this.#unweave(done);
      this.#apply(run, places);
      this.#observer.takeRecords();
    }
  }

  #apply(run: Run, places: readonly Place[]) {
    const [painted, wrapped] = [true, false].map((paint) =>
      places.filter(({ job }) => job.paint === paint),
    ) as [Place[], Place[]];
    const woven = weave(run, wrapped, ({ entry }) => {
      const term = this.#document.createElement('bedside-term');
      term.setAttribute('key', entry.id);
      return term;
    });
    // The page changed meanwhile, and its change is on its way to us.
    if (!woven) return;
    const ranges = wrapped.length ? [] : this.#paint.add(run, painted);
    for (const { node, value } of ranges.length ? run.pieces : []) {
      woven.texts.set(node, { original: value, left: value });
    }
    if (!woven.texts.size) return;
    const done: Done = { ...woven, places: wrapped.length ? wrapped : painted, ranges };
    this.#all.add(done);
    for (const node of [...done.texts.keys(), ...done.added]) this.#done.set(node, done);
  }

  /** The elements to read: what changed, as far as it is in linked content, none inside another. */
  #regions(): Element[] {
    const selector = [...this.#jobs.values()].map((job) => job.selector).join();
    const regions = new Set<Element>();
    for (const element of this.#dirty) {
      if (!element.isConnected) continue;
      const roots = element.closest(selector)
        ? [element]
        : element.querySelectorAll<Element>(selector);
      for (const region of roots) if (this.#isOpen(region, selector)) regions.add(region);
    }
    this.#dirty.clear();
    return [...regions].filter((region) => {
      for (let at = region.parentElement; at; at = at.parentElement) {
        if (regions.has(at)) return false;
      }
      return true;
    });
  }

  #isOpen(region: Element, selector: string): boolean {
    let at = region;
    for (; !at.matches(selector); at = at.parentElement!) if (isForbidden(at)) return false;
    return !isClosed(at);
  }

  async #places(run: Run, done: Done | undefined): Promise<Place[]> {
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
          sentence: sentence(start),
        };
        places.push(
          done?.places.some((was) => same(was, place)) ? { ...place, kept: true } : place,
        );
      }
    }
    if (this.#jobs.size < 2) return places;
    places.sort((a, b) => a.start - b.start || b.end - a.end);
    return places.filter((place, i) => places.slice(0, i).every(({ end }) => end <= place.start));
  }

  #key(job: Job, { id }: Entry, { parent }: Run): string {
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
    for (const entry of job.entries) {
      if (primary(entry.lang) !== lang) continue;
      await atEase();
      for (const name of [entry.term, ...entry.aliases]) matcher.add(name, entry, entry);
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
