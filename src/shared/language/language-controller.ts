import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { added, available, builtIn, catalogue, followers, warn } from './catalogs.js';
import type { Messages } from './catalogs.js';
import { followLang, nearestLang } from './nearest-lang.js';
import { direction, locale, negotiate, withParents } from './negotiate.js';
import type { StrResult } from './str.js';

/** Every message has a readable id for life, and says to translators where it stands. */
export interface MessageOptions {
  /** `family.name` in kebab case; plural forms end in `.one` and `.other`. */
  id: string;
  /** Place, meaning of placeholders, and `[max 24]` where length matters. Not in the bundle. */
  desc: string;
}

/** A message not yet put into words: a form of a plural. */
export interface Message {
  id: string;
  text: string | StrResult;
}

/** The extra property makes `lit-localize extract` see the calls; it has no value. */
type Marked<F> = F & { _LIT_LOCALIZE_MSG_?: never };

type Say<T> = Marked<(text: string | StrResult, options: MessageOptions) => T>;

interface Source {
  tag: string;
  messages: Messages;
}

/** English, or the page's own English where it has some. */
const english = (): Source[] => (added.en ? [{ tag: 'en', messages: added.en }] : []);

const category = (tag: string, count: number) =>
  new Intl.PluralRules(withParents(tag), { localeMatcher: 'lookup' }).select(count);

/** Puts the values into a translated text, or into the English one when there is none. */
function pieces(text: string | StrResult, translated: string | undefined): unknown[] {
  const values = typeof text === 'string' ? [] : text.values;
  return translated == null
    ? typeof text === 'string'
      ? [text]
      : text.strings.flatMap((piece, i) => (i ? [values[i - 1], piece] : [piece]))
    : translated.split(/\{(\d+)\}/).map((piece, i) => (i % 2 ? values[+piece] : piece));
}

/**
 * Lets an element speak the language of the nearest `lang`: loads the catalogue when it is first
 * needed, follows changes and moves, and says honestly which language the words are in.
 */
export class LanguageController implements ReactiveController {
  /** Language of the words really shown: a catalogue's tag, or `en`. Put it on the parts we write. */
  lang = 'en';

  /** Direction of those words. */
  dir: 'ltr' | 'rtl' = 'ltr';

  /**
   * False while the first catalogue is on its way, for a second at most: show the author's content
   * meanwhile. After that second English is shown, and swapped when the catalogue comes.
   */
  ready = true;

  readonly #host: ReactiveControllerHost & Element;
  #wanted?: string;
  #page = locale('en')!;
  #sources = english();
  #settled = false;
  #lacking = false;
  #leave?: () => void;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected() {
    this.#leave = followLang(this.#host, this.#follow);
    followers.add(this.#renew);
    this.#renew();
  }

  hostDisconnected() {
    this.#leave?.();
    followers.delete(this.#renew);
  }

  /** A message in the reader's language. */
  readonly msg: Say<string> = (text, { id }) => this.#say(text, id).join('');

  /** The same in pieces, for a template: values may be templates, such as `<bdi>` with a name. */
  readonly rich: Say<unknown[]> = (text, { id }) => this.#say(text, id);

  /** A message for later: a form to hand to `plural`. */
  readonly def: Say<Message> = (text, { id }) => ({ id, text });

  /** The form for a count, by the plural rules of the language that supplies the words. */
  plural(count: number, { one, other }: { one?: Message; other: Message }): string {
    const base = other.id.replace(/other$/, '');
    const english = category('en', count) === 'one' && one ? one.text : other.text;
    return this.#say(english, other.id, (tag) => base + category(tag, count), other.text).join('');
  }

  /** A number as the reader's language writes it, in Latin digits unless the page's `lang` asks. */
  number(value: number, options?: Intl.NumberFormatOptions): string {
    const { numberingSystem = 'latn' } = this.#page;
    return new Intl.NumberFormat(this.#tags, { numberingSystem, ...options }).format(value);
  }

  /** A day or time, in the Gregorian calendar unless the page's `lang` asks; '' for no date. */
  date(value: Date | number, options?: Intl.DateTimeFormatOptions): string {
    const { numberingSystem = 'latn', calendar = 'gregory' } = this.#page;
    const format = { numberingSystem, calendar, ...options };
    return isNaN(+value) ? '' : new Intl.DateTimeFormat(this.#tags, format).format(value);
  }

  /** “a, b and c”; with commas only where browsers do not know the language's “and”. */
  list(values: readonly string[], options?: Intl.ListFormatOptions): string {
    return Intl.ListFormat.supportedLocalesOf(this.lang).length
      ? new Intl.ListFormat(this.#tags, options).format(values)
      : values.join(', ');
  }

  get #tags() {
    return withParents(`${this.#page}`, this.lang);
  }

  #say(text: string | StrResult, id: string, idIn?: (tag: string) => string, values = text) {
    for (const { tag, messages } of this.#sources) {
      const found = (idIn && messages[idIn(tag)]) ?? messages[id];
      if (found) return pieces(values, found);
    }
    if (this.lang !== 'en' && !this.#lacking) {
      // A language added by the page that is not all there: no element is half English.
      warn(this.lang, `there is no “${id}” in`);
      this.#lacking = true;
      queueMicrotask(this.#settle);
    }
    return pieces(text, undefined);
  }

  readonly #follow = () => {
    if (nearestLang(this.#host) !== this.#wanted) this.#renew();
  };

  readonly #renew = () => {
    this.#lacking = false;
    this.#settle();
  };

  readonly #settle = () => {
    if (!this.#host.isConnected) return;
    this.#wanted = nearestLang(this.#host);
    let fitting = this.#lacking ? [] : negotiate(this.#wanted, available());
    const main = fitting.find(builtIn);
    const words = main && main !== 'en' ? catalogue(main) : undefined;

    if (words instanceof Promise) {
      void words.then(this.#settle);
      if (this.#settled) return; // what is shown stays until the new words are here
      this.ready = false;
      setTimeout(() => this.#show(), 1000);
      fitting = [];
    } else this.#settled = true;

    if (words === null) fitting = [];
    this.#sources = fitting
      .filter((tag) => added[tag])
      .map((tag) => ({ tag, messages: added[tag]! }));
    if (words && !(words instanceof Promise)) this.#sources.push({ tag: main!, messages: words });
    this.lang = (fitting.length && main) || this.#sources[0]?.tag || 'en';
    if (this.lang === 'en') this.#sources = english();
    this.dir = direction(this.lang);
    this.#page = locale(fitting.length ? this.#wanted : 'en')!;
    if (this.#settled) this.#show();
  };

  #show() {
    this.ready = this.#settled = true;
    this.#host.requestUpdate();
  }
}
