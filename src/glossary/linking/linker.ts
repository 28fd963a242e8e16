/**
 * Links the terms of a page's glossaries in its text, and keeps at it while the page changes.
 *
 * Nothing here depends on what was done before: the author's text decides what is linked, and what
 * differs is changed. So linking twice changes nothing, and undoing gives back the page.
 */
import { tell } from '../../shared/report/report.js';
import { persist } from '../../shared/load-feature.js';
import type { Finder, Job, Place } from './finder.js';
import type { Entry } from '../glossary.model.js';
import type { Paint } from './paint.js';
import type { Run } from './running-text.js';
import { regionsOf } from './scan-roots.js';
import { decide } from './select.js';
import { atEase, Pace } from '../slices.js';
import type { Changes } from './unwrap.js';
import { Visible } from './visible.js';
import type { Woven } from './wrap.js';

interface Done extends Woven {
  readonly places: readonly Place[];
  readonly ranges: readonly StaticRange[];
}

/** A run with what could be linked in it, and what was done to it before. */
interface Found {
  readonly run: Run;
  readonly places: readonly Place[];
  readonly done?: Done | undefined;
}

/** Attributes that say, also later, that nothing is linked inside. */
const closing = ['contenteditable', 'translate', 'data-bedside-skip'];

const part = <M>(load: () => Promise<M>) =>
  persist(load, (module) => module).catch(() => undefined);

const linkers = new WeakMap<Document, Linker>();

export class Linker {
  /** The one linker of a document: glossaries that link the same text must not fight over it. */
  static of(document: Document): Linker {
    let linker = linkers.get(document);
    if (!linker) linkers.set(document, (linker = new Linker(document)));
    return linker;
  }

  readonly #document: Document;
  #engine?: typeof import('./engine.js');
  #weaver?: typeof import('./weaver.js');
  #finder?: Finder;
  #paint?: Paint;
  readonly #jobs = new Map<object, Job>();
  readonly #observer = new MutationObserver((records) => this.#absorb(records));
  readonly #all = new Set<Done>();
  /** What was done, by every node that has a part in it. */
  readonly #done = new WeakMap<Node, Done>();
  readonly #dirty = new Set<Element>();
  #working = false;

  constructor(document: Document) {
    this.#document = document;
  }

  /** Links what `job` asks for; a later call with the same owner takes its place. */
  link(owner: HTMLElement, job: Job): void {
    try {
      this.#document.querySelector(job.selector);
    } catch {
      tell(owner, [`link="${job.selector}" is not a CSS selector.`], true);
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
    const hit = this.#paint?.at(x, y);
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
    this.#observer.observe(this.#document, {
      childList: true,
      characterDataOldValue: true,
      attributeFilter: closing,
      subtree: true,
    });
  }

  #mark(node: Node | null) {
    let element = node?.nodeType === 1 ? (node as Element) : (node?.parentElement ?? null);
    while (element && this.#engine?.isInline(element)) element = element.parentElement;
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
    // Nothing was done as long as it is not there.
    if (!this.#weaver) return records.forEach(({ target }) => this.#mark(target));
    const { Changes, isWhole } = this.#weaver;
    const changes = new Changes(records);
    const touched = new Set<Done>();
    const moved = new Set<Done>();
    for (const { type, target, addedNodes, removedNodes, nextSibling } of records) {
      // What a page says of our own nodes is about nothing inside them.
      if (type === 'attributes' && this.#done.has(target)) continue;
      const done = type === 'characterData' ? this.#doneAt(target) : this.#done.get(nextSibling!);
      if (done) touched.add(done);
      for (const node of type === 'attributes' ? [target] : removedNodes)
        for (const inside of this.#doneIn(node)) moved.add(inside);
      let isText = type !== 'childList';
      for (const node of removedNodes) {
        isText ||= node.nodeType === 3 || !!this.#engine?.isInline(node);
      }
      for (const node of addedNodes) {
        if (node.nodeType === 1 && !this.#engine?.isInline(node)) this.#mark(node);
        else isText = true;
      }
      if (isText) this.#mark(target);
    }
    for (const done of touched) if (moved.has(done) || !isWhole(done, changes)) moved.add(done);
    for (const done of moved) this.#undo(done, changes);
    this.#observer.takeRecords();
  }

  /** What a text has a part in: itself, or in the term that it stands in. */
  #doneAt(text: Node): Done | undefined {
    const term = text.parentElement?.closest('bedside-term');
    return this.#done.get(text) ?? (term ? this.#done.get(term) : undefined);
  }

  /** What a subtree has a part in. */
  #doneIn(node: Node): Done[] {
    const nodes = [node];
    const walker = this.#document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) nodes.push(walker.currentNode);
    return nodes.flatMap((each) => this.#done.get(each) ?? []);
  }

  #unweave(done: Done) {
    this.#absorb(this.#observer.takeRecords());
    if (!this.#all.has(done)) return;
    this.#forget(done);
    if (this.#weaver!.unweave(done)) for (const node of done.texts.keys()) this.#mark(node);
    this.#observer.takeRecords();
  }

  #undo(done: Done, changes?: Changes) {
    this.#forget(done);
    this.#weaver!.unweave(done, changes);
    for (const node of done.texts.keys()) this.#mark(node);
  }

  #forget(done: Done) {
    this.#all.delete(done);
    this.#paint?.remove(done.ranges);
    for (const node of [...done.texts.keys(), ...done.added.keys()]) this.#done.delete(node);
  }

  async #work() {
    this.#working = true;
    // The page may be in the middle of a change, and several glossaries may come at once.
    await atEase();
    try {
      // What cannot be fetched leaves the words plain; the next change of the page asks again.
      const weaver = part(() => import('./weaver.js'));
      this.#engine ??= await part(() => import('./engine.js'));
      this.#weaver ??= await weaver;
      if (!this.#engine || !this.#weaver) return;
      this.#finder ??= new this.#engine.Finder(this.#document, this.#jobs);
      while (this.#dirty.size && this.#jobs.size) {
        if ([...this.#jobs.values()].some((job) => job.paint)) {
          const module = await part(() => import('./paint.js'));
          if (!module) return;
          this.#paint ??= new module.Paint(this.#document);
        }
        await this.#pass(this.#engine);
      }
    } finally {
      this.#working = false;
    }
  }

  /** Reads what changed, decides, and changes the page: visible text first, never for long. */
  async #pass(engine: typeof import('./engine.js')) {
    const visible = new Visible();
    const counts = new Map<string, number>();
    const found = await this.#read(engine, visible, counts);
    const used = this.#used(found);
    const changes: (Found & { parent: Element })[] = [];
    for (const { run, places, done } of found) {
      await atEase();
      const chosen = decide(places, used, counts);
      const before = done?.places ?? [];
      const isSame = (a: Place) => before.some((b) => engine.same(a, b));
      if (chosen.length === before.length && chosen.every(isSame)) continue;
      changes.push({ parent: run.parent, run, places: chosen, done });
    }

    const pace = new Pace();
    for (const { run, places, done } of await visible.first(changes)) {
      await pace.next();
      const jobs = [...this.#jobs.values()];
      if (!places.every(({ job }) => jobs.includes(job))) continue;
      this.#absorb(this.#observer.takeRecords());
      if (done) this.#unweave(done);
      this.#apply(run, places);
      this.#observer.takeRecords();
    }
  }

  /** What could be linked where the page changed; counts how often each entry stands there. */
  async #read(
    { runsIn }: typeof import('./engine.js'),
    visible: Visible,
    counts: Map<string, number>,
  ): Promise<Found[]> {
    const found: Found[] = [];
    for (const region of this.#regions()) {
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
        const places = await this.#finder!.find(run, done?.places ?? []);
        for (const { key } of places) counts.set(key, (counts.get(key) ?? 0) + 1);
        if (!places.length && !done) continue;
        found.push({ run, places, done });
        visible.ask(run.parent);
      }
    }
    return found;
  }

  /** Keys that are taken: by what is not decided anew, and by what stays as it is. */
  #used(found: readonly Found[]): Set<string> {
    const again = new Set(found.map(({ done }) => done));
    const others = [...this.#all].filter((done) => !again.has(done));
    const kept = found.flatMap(({ places }) => places.filter((place) => place.kept));
    return new Set([...others.flatMap(({ places }) => places), ...kept].map(({ key }) => key));
  }

  #apply(run: Run, places: readonly Place[]) {
    const [painted, wrapped] = [true, false].map((paint) =>
      places.filter(({ job }) => job.paint === paint),
    ) as [Place[], Place[]];
    const woven = this.#weaver!.weave(run, wrapped, ({ entry }) => {
      const term = this.#document.createElement('bedside-term');
      term.setAttribute('key', entry.id);
      return term;
    });
    // The page changed meanwhile, and its change is on its way to us.
    if (!woven) return;
    const ranges = (!wrapped.length && this.#paint?.add(run, painted)) || [];
    for (const { node, value } of ranges.length ? run.pieces : []) {
      woven.texts.set(node, { original: value, left: value, after: [] });
    }
    if (!woven.texts.size) return;
    const done: Done = { ...woven, places: wrapped.length ? wrapped : painted, ranges };
    this.#all.add(done);
    for (const node of [...done.texts.keys(), ...done.added.keys()]) this.#done.set(node, done);
  }

  /** The elements to read: what changed, as far as it is in linked content. */
  #regions(): Element[] {
    const selector = [...this.#jobs.values()].map((job) => job.selector).join();
    const regions = regionsOf(this.#dirty, selector, this.#engine!);
    this.#dirty.clear();
    return regions;
  }
}
