import type { LitElement } from 'lit';
import { LanguageController } from '../../language/language-controller.js';
import type { Translation } from '../../translation/translation.js';
import { loadFeature } from '../../load-feature.js';

export type ClinicHost = LitElement & { clinic?: string };

/** How long a press waits for the clinic's words, in ms: paper in one language is better than none. */
const PATIENCE_MS = 2000;

const report = loadFeature(null, () => import('../../report/report.js'));
const clinics = new WeakMap<LitElement, Clinic>();

/** The language of the clinic, for one list. Its words are fetched when the page is idle, or before the first act. */
export class Clinic {
  readonly tag: string;
  readonly #host: ClinicHost;
  readonly #second;
  #language?: LanguageController;
  #translation?: Translation;

  constructor(host: ClinicHost, tag: string) {
    this.tag = tag;
    this.#host = host;
    this.#second = loadFeature(host, () => import('../../translation/second.js'));
    this.#second.soon();
  }

  /** Asks for its words, once it is known how. */
  speak(): LanguageController | undefined {
    const part = this.#second.module;
    if (part && !this.#language) {
      const { tag } = this;
      this.#translation = new part.Translation(this.#host, () => tag);
      this.#language = new LanguageController(this.#host, this.#translation);
      if (!part.fitting(tag)[0]) tellAuthor(this.#host, tag);
    }
    return this.#language;
  }

  /** The catalogue of ours that serves it: null where it did not come, undefined where there is none. */
  get #words() {
    const part = this.#second.module;
    const tag = part?.fitting(this.tag).find(part.builtIn);
    return tag ? part!.catalogue(tag) : undefined;
  }

  /** Whether our labels are to be had in it, but did not come. */
  get isMissing(): boolean {
    return this.#second.state === 'failed' || this.#words === null;
  }

  /** What says our labels in it; undefined while they are on their way, and where they are not to be had. */
  get labels(): LanguageController | undefined {
    const language = this.speak();
    return language && this.fits(language.lang) ? language : undefined;
  }

  /** Whether who reads the clinic's language reads this one. */
  fits(lang: string): boolean {
    return this.best([lang]) !== undefined;
  }

  /** The tag among these that serves the clinic best. */
  best(tags: readonly string[]): string | undefined {
    const part = this.#second.module;
    const named = tags.filter(Boolean);
    if (part) return part.negotiate(this.tag, named)[0];
    return named.find((tag) => primary(tag) === primary(this.tag));
  }

  /** Done when the labels are here, or are not to be had in time; never fails. */
  async ready(): Promise<void> {
    const words = this.#second.tryOnce().then(async () => this.speak() && (await this.#words));
    await Promise.race([words, new Promise((done) => setTimeout(done, PATIENCE_MS))]);
    this.#translation?.connect();
  }

  end(): void {
    if (!this.#language) return;
    this.#language.hostDisconnected();
    this.#host.removeController(this.#language);
  }
}

const primary = (tag: string) => tag.split(/[-_]/)[0]!.toLowerCase();

/** The clinic's language that a list's author gave; undefined without one. */
export function clinicOf(host: ClinicHost): Clinic | undefined {
  const tag = host.clinic?.trim() || undefined;
  const before = clinics.get(host);
  if (before && before.tag === tag) {
    before.speak();
    return before;
  }
  before?.end();
  clinics.delete(host);
  if (!tag) return;
  const clinic = new Clinic(host, tag);
  clinics.set(host, clinic);
  return clinic;
}

/** Done when all that a sheet says in the clinic's language is here, or is not to be had. */
export const ready = async (host: ClinicHost): Promise<void> => clinicOf(host)?.ready();

function tellAuthor(host: LitElement, tag: string) {
  const problem = `clinic="${tag}" is no language that Bedside speaks. Sheets show your own words in it, where you give them, and all else in the reader's language only. Write a language tag, such as clinic="en".`;
  void report.get().then((part) => part?.reportToAuthor(host, [problem], true));
}
