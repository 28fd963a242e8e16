/**
 * Links the terms of a page's glossaries in its text, and keeps at it while the page changes.
 *
 * Nothing here depends on what was done before: the author's text decides what is linked, and what
 * differs is changed. So linking twice changes nothing, and undoing gives back the page.
 */
import { reportToAuthor } from '../../shared/report/report.js';
import { choose, type Found } from './choice.js';
import { Finder, same, type Job, type Place } from './finder.js';
import { LinkedRuns, type Linked } from './linked-runs.js';
import type { Entry } from '../glossary.model.js';
import { Paint } from './paint.js';
import { isInline, runsIn, type Run } from './running-text.js';
import { pageReady } from './page-ready.js';
import { Rounds } from './rounds.js';
import { scanRoots } from './scan-roots.js';
import { atEase, Pace } from '../../shared/slices.js';
import { isTranslation } from './translated.js';
import { Changes, isWhole, unwrap } from './unwrap.js';
import { Standing } from './standing.js';
import { Visible } from './visible.js';
import { wrap } from './wrap.js';

/** Attributes that say, also later, that nothing is linked inside. */
const closing = ['contenteditable', 'translate', 'data-bedside-skip'];

const linkers = new WeakMap<Document, Linker>();

export class Linker {
  /** The one linker of a document: glossaries that link the same text must not fight over it. */
  static of(document: Document): Linker {
    let linker = linkers.get(document);
    if (!linker) linkers.set(document, (linker = new Linker(document)));
    return linker;
  }

  readonly #document: Document;
  readonly #finder: Finder;
  #paint?: Paint;
  readonly #jobs = new Map<object, Job>();
  readonly #observer = new MutationObserver((records) => this.#absorb(records));
  readonly #linked: LinkedRuns;
  readonly #dirty = new Set<Element>();
  readonly #rounds = new Rounds();
  readonly #standing = new Standing();
  #working = false;

  constructor(document: Document) {
    this.#document = document;
    this.#linked = new LinkedRuns(document);
    this.#finder = new Finder(document, this.#jobs);
  }

  /** Links what `job` asks for; a later call with the same owner takes its place. */
  link(owner: HTMLElement, job: Job): void {
    try {
      this.#document.querySelector(job.selector);
    } catch {
      reportToAuthor(owner, [`link="${job.selector}" is not a CSS selector.`], true);
      return this.unlink(owner);
    }
    // A page that is edited whole stays as it is.
    if (this.#document.designMode === 'on') return;
    if (!this.#jobs.size) this.#observe();
    this.#jobs.set(owner, job);
    this.#mark(this.#document.documentElement);
  }

  /** Takes out what was linked for `owner`; the page is as its author wrote it. */
  unlink(owner: object): void {
    if (!this.#jobs.delete(owner)) return;
    this.#standing.drop(owner);
    this.#absorb(this.#observer.takeRecords());
    for (const linked of this.#linked.all) this.#undo(linked);
    this.#observer.takeRecords();
    this.#dirty.clear();
    if (this.#jobs.size) this.#mark(this.#document.documentElement);
    else this.#observer.disconnect();
  }

  /** The painted word at a point of the viewport, with its entry. */
  painted(x: number, y: number): { entry: Entry; owner: object } | undefined {
    const hit = this.#paint?.at(x, y);
    const linked = this.#linked.of(hit?.startContainer);
    const place = linked?.places[linked.ranges.indexOf(hit!)];
    const owner = [...this.#jobs].find(([, job]) => job === place?.job)?.[0];
    return place && owner && { entry: place.entry, owner };
  }

  /** Ids of the entries that are painted on the page. */
  get paintedIds(): string[] {
    return this.#linked.all.flatMap(({ places, ranges }) =>
      ranges.length ? places.map(({ entry }) => entry.id) : [],
    );
  }

  #observe() {
    this.#observer.observe(this.#document, {
      childList: true,
      characterDataOldValue: true,
      attributeFilter: closing,
      subtree: true,
    });
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
    const translating = records.some((record) => [...record.addedNodes].some(isTranslation));
    if (translating || /\btranslated-/.test(this.#document.documentElement.className)) {
      for (const linked of this.#linked.all) this.#forget(linked);
      this.#jobs.clear();
      this.#observer.disconnect();
      return;
    }
    const changes = new Changes(records);
    const touched = new Set<Linked>();
    const moved = new Set<Linked>();
    for (const { type, target, addedNodes, removedNodes, nextSibling } of records) {
      // What a page says of our own nodes is about nothing inside them.
      if (type === 'attributes' && this.#linked.of(target)) continue;
      const linked =
        type === 'characterData' ? this.#linked.at(target) : this.#linked.of(nextSibling);
      if (linked) touched.add(linked);
      for (const node of type === 'attributes' ? [target] : removedNodes)
        for (const inside of this.#linked.in(node)) moved.add(inside);
      let isText = type !== 'childList';
      for (const node of removedNodes) isText ||= node.nodeType === 3 || isInline(node);
      for (const node of addedNodes) {
        if (node.nodeType === 1 && !isInline(node)) this.#mark(node);
        else isText = true;
      }
      if (isText) this.#mark(target);
    }
    for (const linked of touched) if (!isWhole(linked, changes)) moved.add(linked);
    for (const linked of moved) {
      // Moving a text undoes nothing in it, and where words are only painted there is nothing to undo.
      if (linked.added.size && !isWhole(linked, changes)) this.#rounds.undone(linked);
      this.#undo(linked, changes);
    }
    this.#observer.takeRecords();
  }

  /** Takes out what was linked, because something else is to be. */
  #unwrap(linked: Linked) {
    this.#absorb(this.#observer.takeRecords());
    if (!this.#linked.has(linked)) return;
    this.#forget(linked);
    if (unwrap(linked)) for (const node of linked.texts.keys()) this.#mark(node);
    this.#observer.takeRecords();
  }

  /** Takes it out because the page changed there; what stands there then is read anew. */
  #undo(linked: Linked, changes?: Changes) {
    this.#forget(linked);
    unwrap(linked, changes);
    for (const node of linked.texts.keys()) this.#mark(node);
  }

  #forget(linked: Linked) {
    this.#linked.delete(linked);
    this.#paint?.remove(linked.ranges);
  }

  async #work() {
    this.#working = true;
    // The page may be in the middle of a change, and several glossaries may come at once.
    await atEase();
    try {
      await pageReady(this.#document);
      while (this.#dirty.size && this.#jobs.size) {
        await this.#rounds.next();
        if ([...this.#jobs.values()].some((job) => job.paint))
          this.#paint ??= new Paint(this.#document);
        await this.#pass();
      }
    } finally {
      this.#working = false;
    }
  }

  /** Reads what changed, decides, and changes the page: visible text first, never for long. */
  async #pass() {
    const visible = new Visible();
    const counts = new Map<string, number>();
    this.#finder.forget();
    const found = await this.#read(visible, counts);
    const used = this.#used(found);
    for (const key of this.#finder.keysOf(this.#foreign())) used.add(key);
    const chosen = await choose(found, used, counts, this.#standing);
    this.#standing.tell(this.#jobs);
    const changes = found.flatMap(({ run, linked }) => {
      const places = chosen.get(run)!;
      const before = linked?.places ?? [];
      const isSame = (a: Place) => before.some((b) => same(a, b));
      if (places.length === before.length && places.every(isSame)) return [];
      return [{ parent: run.parent, run, places, linked }];
    });

    const pace = new Pace();
    for (const { run, places, linked } of await visible.first(changes)) {
      await pace.next();
      const jobs = [...this.#jobs.values()];
      if (!places.every(({ job }) => jobs.includes(job))) continue;
      this.#absorb(this.#observer.takeRecords());
      if (linked) this.#unwrap(linked);
      this.#apply(run, places);
      this.#observer.takeRecords();
    }
  }

  /** What could be linked where the page changed; counts how often each entry stands there. */
  async #read(visible: Visible, counts: Map<string, number>): Promise<Found[]> {
    const found: Found[] = [];
    const roots = this.#roots();
    this.#standing.forget(roots);
    for (const root of roots) {
      const runs = runsIn(root, (node) => {
        const linked = this.#linked.of(node);
        return linked && (linked.texts.get(node as Text)?.original ?? null);
      });
      for (let next = runs.next(); ; next = runs.next()) {
        await atEase();
        // The page took away the place that was being read.
        if (next.done && !next.value && root.isConnected) this.#dirty.add(root);
        if (next.done) break;
        const run = next.value;
        if (this.#rounds.isLost(run)) continue;
        const before = new Set(run.pieces.flatMap(({ node }) => this.#linked.of(node) ?? []));
        // Two stretches became one, or the author's text is there again: begin anew.
        if (before.size > 1) for (const each of before) this.#unwrap(each);
        const [linked] = before.size > 1 ? [] : before;
        const places = await this.#finder.find(run, linked?.places ?? []);
        for (const { key } of places) counts.set(key, (counts.get(key) ?? 0) + 1);
        if (!places.length && !linked) continue;
        found.push({ run, places, linked });
        visible.ask(run.parent);
      }
    }
    return found;
  }

  /** Keys that are taken: by what is not decided anew, and by what stays as it is. */
  #used(found: readonly Found[]): Set<string> {
    const again = new Set(found.map(({ linked }) => linked));
    const others = this.#linked.all.filter((linked) => !again.has(linked));
    const kept = found.flatMap(({ places }) => places.filter((place) => place.kept));
    return new Set([...others.flatMap(({ places }) => places), ...kept].map(({ key }) => key));
  }

  #apply(run: Run, places: readonly Place[]) {
    const painted = places.filter(({ job }) => job.paint);
    const asTerms = places.filter(({ job }) => !job.paint);
    const wrapped = wrap(run, asTerms, ({ entry }) => {
      const term = this.#document.createElement('bedside-term');
      term.setAttribute('key', entry.id);
      return term;
    });
    // The page changed meanwhile, and its change is on its way to us.
    if (!wrapped) return;
    const ranges = (!asTerms.length && this.#paint?.add(run, painted)) || [];
    for (const { node, value } of ranges.length ? run.pieces : []) {
      wrapped.texts.set(node, { original: value, left: value, after: [] });
    }
    if (!wrapped.texts.size) return;
    this.#linked.add({
      ...wrapped,
      ...{ text: run.text, parent: run.parent, at: performance.now() },
      places: asTerms.length ? asTerms : painted,
      ranges,
    });
  }

  /** Terms that are not ours: the author's, and our own of a page that was put back from a copy. */
  #foreign(): Element[] {
    const selector = [...this.#jobs.values()].map((job) => job.selector).join();
    return [...this.#document.querySelectorAll('bedside-term')].filter(
      (term) => !this.#linked.of(term) && term.closest(selector),
    );
  }

  /** The elements to read: what changed, as far as it is in linked content. */
  #roots(): Element[] {
    const selector = [...this.#jobs.values()].map((job) => job.selector).join();
    const roots = scanRoots(this.#dirty, selector);
    this.#dirty.clear();
    return roots;
  }
}
