import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { importWithRetry } from '../import-with-retry.js';
import { added, followers } from './added.js';
import { pieces, type Message, type Say, type Text } from './message.js';
import { followLang, nearestLang } from './nearest-lang.js';
import type { Translation } from '../translation/translation.js';

/** English, or nothing said: what the code itself speaks. */
const english = /^(en(-[a-z]{2})?)?$/i;

/** What speaks other languages: one for all elements, asked for by the first that needs it. */
let translation: Promise<typeof import('../translation/translation.js')> | undefined;

/**
 * Lets an element speak the language of the nearest `lang`: follows changes and moves, and says
 * honestly which language the words are in. English is built in; all that other languages need is
 * loaded when the first one is wanted.
 */
export class LanguageController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  #leave?: () => void;
  #translation: Translation | undefined;
  #loading = false;
  #shown = false;

  /** @param translation What speaks another language than the one around the host. */
  constructor(host: ReactiveControllerHost & Element, translation?: Translation) {
    this.#host = host;
    this.#translation = translation;
    host.addController(this);
  }

  /** Language of the words really shown: a catalogue's tag, or `en`. Put it on the parts we write. */
  get lang(): string {
    return this.#translation?.lang ?? 'en';
  }

  /** Direction of those words. */
  get dir(): 'ltr' | 'rtl' {
    return this.#translation?.dir ?? 'ltr';
  }

  /**
   * False while the first catalogue is on its way, for a second at most: show the author's content
   * meanwhile. After that second English is shown, and swapped when the catalogue comes.
   */
  get ready(): boolean {
    return this.#shown || (this.#translation?.settled ?? !this.#loading);
  }

  /** Another value whenever the words may be others: what `guard` should watch. */
  get words(): unknown {
    return this.#translation?.words ?? 'en';
  }

  hostConnected(): void {
    this.#leave = followLang(this.#host, this.#follow);
    followers.add(this.#follow);
    this.#translation?.connect();
    this.#follow();
  }

  hostDisconnected(): void {
    this.#leave?.();
    followers.delete(this.#follow);
    this.#translation?.disconnect();
  }

  /** A message in the reader's language. */
  readonly msg: Say<string> = (text, { id }) => this.#say(text, id).join('');

  /** The same in pieces, for a template: values may be templates, such as `<bdi>` with a name. */
  readonly rich: Say<unknown[]> = (text, { id }) => this.#say(text, id);

  /** A message for later: a form to hand to `plural`. */
  readonly def: Say<Message> = (text, { id }) => ({ id, text });

  /** The form for a count, by the plural rules of the language that supplies the words. */
  plural(count: number, { one, other }: { one?: Message; other: Message }): string {
    return this.#say(other.text, other.id, count, ((count === 1 && one) || other).text).join('');
  }

  /** A number as the reader's language writes it, in Latin digits unless the page's `lang` asks. */
  number(value: number, options?: Intl.NumberFormatOptions): string {
    return (
      this.#translation?.number(value, options) ??
      new Intl.NumberFormat(this.#page, options).format(value)
    );
  }

  /** A day or time, in the Gregorian calendar unless the page's `lang` asks; '' for no date. */
  date(value: Date | number, options?: Intl.DateTimeFormatOptions): string {
    return (
      this.#translation?.date(value, options) ??
      (isNaN(+value) ? '' : new Intl.DateTimeFormat(this.#page, options).format(value))
    );
  }

  /** “a, b and c”; with commas only where browsers do not know the language's “and”. */
  list(values: readonly string[], options?: Intl.ListFormatOptions): string {
    return (
      this.#translation?.list(values, options) ??
      new Intl.ListFormat(this.#page, options).format(values)
    );
  }

  get #page() {
    return english.exec(nearestLang(this.#host))?.[1] ?? 'en';
  }

  #say(text: Text, id: string, count?: number, inEnglish = text): unknown[] {
    return this.#translation?.say(text, id, count, inEnglish) ?? pieces(inEnglish);
  }

  readonly #follow = () => {
    if (this.#translation) return this.#translation.follow();
    const spoken = english.test(nearestLang(this.#host)) && !Object.keys(added).length;
    if (spoken) this.#shown = true;
    else if (!this.#loading) void this.#load();
  };

  async #load() {
    this.#loading = true;
    setTimeout(() => {
      this.#shown = true;
      this.#host.requestUpdate();
    }, 1000);
    translation ??= importWithRetry(() => import('../translation/translation.js'));
    // Asked for again by the next that needs it.
    const part = await translation.catch(() => (translation = undefined));
    if (part) {
      this.#translation = new part.Translation(this.#host);
      if (this.#host.isConnected) this.#translation.connect();
    } else this.#loading = false; // tried again when the language changes
    this.#host.requestUpdate();
  }
}
