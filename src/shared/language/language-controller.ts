import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { added, builtIn, catalogue, fitting, followers, warn } from './catalogs.js';
import type { Messages } from './catalogs.js';
import { followLang, nearestLang } from './nearest-lang.js';
import { direction, locale, withParents } from './negotiate.js';
import type { StrResult } from './str.js';

/** Every message has a readable id for life, and says to translators where it stands. */
export interface MessageOptions {
  /** `family.name` in kebab case; plural forms end in `.one` and `.other`. */
  id: string;
  /** Place, meaning of placeholders, and `[max 24]` where length matters. Not in the bundle. */
  desc: string;
}

/** English as it stands in the code: plain, or with values marked by `str`. */
export type Text = string | StrResult;

/** A message not yet put into words: a form of a plural. */
export interface Message {
  id: string;
  text: Text;
}

/** The extra property makes `lit-localize extract` see the calls; it has no value. */
type Marked<F> = F & { _LIT_LOCALIZE_MSG_?: never };

type Words = Messages | Promise<void> | '' | null | undefined;

type Say<T> = Marked<(text: Text, options: MessageOptions) => T>;

const category = (tag: string, count: number) =>
  new Intl.PluralRules(withParents(tag)).select(count);

/** Puts the values into a translated text, or into the English one when there is none. */
function pieces(text: Text, translated?: string): unknown[] {
  const { strings, values } = (text as StrResult).strings
    ? (text as StrResult)
    : { strings: [text], values: [] };
  return translated
    ? translated.split(/\{(\d+)\}/).map((piece, i) => (i % 2 ? values[+piece] : piece))
    : strings.flatMap((piece, i) => (i ? [values[i - 1], piece] : [piece]));
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
  /** The page's own tag while it can be served: whose numbers and dates, and in which digits. */
  #page = locale('en')!;
  /** Where to look for words, in this order. */
  #sources: [tag: string, messages: Messages][] = [];
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
    const english = (count === 1 && one) || other;
    const idIn = (tag: string) => other.id.replace(/other$/, category(tag, count));
    return this.#say(other.text, other.id, idIn, english.text).join('');
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

  #say(text: Text, id: string, idIn?: (tag: string) => string, english = text) {
    for (const [tag, messages] of this.#sources) {
      const found = (idIn && messages[idIn(tag)]) ?? messages[id];
      if (found) return pieces(text, found);
    }
    if (this.lang !== 'en') {
      // A language added by the page that is not all there: no element stays half English.
      warn(this.lang, `there is no “${id}” in`);
      this.#lacking = true;
      queueMicrotask(this.#settle);
    }
    return pieces(english);
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
    let page = (this.#wanted = nearestLang(this.#host));
    let tags = this.#lacking ? [] : fitting(page);
    const main = tags.find(builtIn);
    let words: Words = main && catalogue(main);

    if (words instanceof Promise) {
      void words.then(this.#settle);
      if (this.#settled) return; // what is shown stays until the new words are here
      this.ready = false;
      setTimeout(this.#show, 1000);
      words = null;
    } else this.#settled = true;

    if (!tags.length || words === null) tags = [(page = 'en')];
    this.#sources = tags.flatMap((tag) => (added[tag] ? [[tag, added[tag]]] : []));
    if (words) this.#sources.push([main!, words]);
    this.lang = words ? main! : (this.#sources[0]?.[0] ?? 'en');
    this.dir = direction(this.lang);
    this.#page = locale(page)!;
    if (this.#settled) this.#show();
  };

  readonly #show = () => {
    this.ready = this.#settled = true;
    this.#host.requestUpdate();
  };
}
