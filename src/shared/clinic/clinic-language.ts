import type { LitElement } from 'lit';
import { loadFeature } from '../load-feature.js';
import { LanguageController } from '../language/language-controller.js';
import { builtIn, catalogue, fitting } from '../translation/catalogs.js';
import { negotiate } from '../translation/negotiate.js';
import { Translation } from '../translation/translation.js';

export type ClinicHost = LitElement & { clinic?: string };

/** How long a press waits for the clinic's words, in ms: paper in one language is better than none. */
const PATIENCE_MS = 2000;

const report = loadFeature(null, () => import('../report/report.js'));
const clinics = new WeakMap<LitElement, Clinic>();

/** The clinic's language, for one list. */
export class Clinic {
  readonly tag: string;
  readonly language: LanguageController;
  readonly #translation: Translation;

  constructor(host: ClinicHost, tag: string) {
    this.tag = tag;
    this.#translation = new Translation(host, () => tag);
    this.language = new LanguageController(host, this.#translation);
    if (!this.#serving) tellAuthor(host, tag);
  }

  /** The catalogue of ours that serves it; undefined where there is none. */
  get #serving(): string | undefined {
    return fitting(this.tag).find(builtIn);
  }

  /** Our labels in the clinic's language: `missing` where they are to be had but did not come. */
  get labels(): 'here' | 'coming' | 'missing' | 'none' {
    if (this.fits(this.language.lang)) return 'here';
    const there = this.#serving && catalogue(this.#serving);
    return !this.#serving ? 'none' : there === null ? 'missing' : 'coming';
  }

  /** Whether who reads the clinic's language reads this one. */
  fits(lang: string): boolean {
    return !!lang && !!negotiate(this.tag, [lang])[0];
  }

  /** Done when the labels are here, or are not to be had; never fails. */
  async ready(): Promise<void> {
    const there = this.#serving && catalogue(this.#serving);
    await Promise.race([there, new Promise((done) => setTimeout(done, PATIENCE_MS))]);
    this.#translation.connect();
  }
}

/** The clinic's language that a list's author gave; undefined without one. */
export function clinicOf(host: ClinicHost): Clinic | undefined {
  const tag = host.clinic?.trim();
  let clinic = clinics.get(host);
  if (clinic && clinic.tag !== tag) {
    clinic.language.hostDisconnected();
    host.removeController(clinic.language);
    clinics.delete(host);
    clinic = undefined;
  }
  if (!clinic && tag) clinics.set(host, (clinic = new Clinic(host, tag)));
  return clinic;
}

/** Done when all that a sheet says in the clinic's language is here, or is not to be had. */
export const ready = async (host: ClinicHost): Promise<void> => clinicOf(host)?.ready();

function tellAuthor(host: LitElement, tag: string) {
  const problem = `clinic="${tag}" is no language that Bedside speaks. Sheets show your own words in it, where you give them, and all else in the reader's language only. Write a language tag, such as clinic="en".`;
  void report.get().then((part) => part?.reportToAuthor(host, [problem], true));
}
