import type { ReactiveControllerHost } from 'lit';
import { added, followers } from '../language/added.js';
import { builtIn, catalogue, fitting, warn, type Find } from './catalogs.js';
import { pieces, type Text } from '../language/message.js';
import { nearestLang } from '../language/nearest-lang.js';
import { direction } from '../language/direction.js';
import { locale } from '../language/locale.js';
import { withParents } from './negotiate.js';

type Words = Find | Promise<void> | '' | null | undefined;

const category = (tag: string, count: number) =>
  new Intl.PluralRules(withParents(tag)).select(count);

/**
 * What an element needs to speak another language than the built-in English. A chunk of its own:
 * English pages do not load it. The element's `LanguageController` owns it and hands it its calls.
 */
export class Translation {
  /** Language of the words really shown: a catalogue's tag, or `en`. Put it on the parts we write. */
  lang = 'en';

  /** Direction of those words. */
  dir: 'ltr' | 'rtl' = 'ltr';

  /** Whether it is known what to show. Until then English. */
  settled = false;

  readonly #host: ReactiveControllerHost & Element;
  #wanted?: string;
  /** The page's own tag while it can be served: whose numbers and dates, and in which digits. */
  #page = locale('en')!;
  /** Where to look for words, in this order. */
  words: [tag: string, find: Find][] = [];
  #lacking = false;
  readonly #spoken: () => string;

  /** @param spoken The language that is wanted; that of the page around the host unless given. */
  constructor(host: ReactiveControllerHost & Element, spoken = () => nearestLang(host)) {
    this.#host = host;
    this.#spoken = spoken;
  }

  connect() {
    followers.add(this.#renew);
    this.#renew();
  }

  disconnect() {
    followers.delete(this.#renew);
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
    return Intl.ListFormat.supportedLocalesOf(this.lang)[0]
      ? new Intl.ListFormat(this.#tags, options).format(values)
      : values.join(', ');
  }

  get #tags() {
    return withParents(`${this.#page}`, this.lang);
  }

  /**
   * The message in pieces. With a `count` the form that the rules of the language that supplies the
   * words choose, or `english` where that is English.
   */
  say(text: Text, id: string, count?: number, english = text): unknown[] {
    for (const [tag, find] of this.words) {
      const form = count == null ? id : id.replace(/other$/, category(tag, count));
      const found = find(form) ?? find(id);
      if (found) return pieces(text, found, direction(tag));
    }
    if (this.lang !== 'en') {
      // A language added by the page that is not all there: no element stays half English.
      warn(this.lang, `“${id}” is not in`);
      this.#lacking = true;
      queueMicrotask(this.#settle);
    }
    return pieces(english);
  }

  /** Looks whether another `lang` holds now. */
  follow() {
    if (this.#spoken() !== this.#wanted) this.#renew();
  }

  readonly #renew = () => {
    this.#lacking = false;
    this.#settle();
  };

  readonly #settle = () => {
    if (!this.#host.isConnected) return;
    let page = (this.#wanted = this.#spoken());
    let tags = this.#lacking ? [] : fitting(page);
    const main = tags.find(builtIn);
    let words: Words = main && catalogue(main);

    if (words instanceof Promise) {
      void words.then(this.#settle);
      if (this.settled) return; // what is shown stays until the new words are here
      words = null;
    } else this.settled = true;

    if (!tags[0] || words === null) tags = [(page = 'en')];
    this.words = tags.flatMap((tag) => (added[tag] ? [[tag, (id) => added[tag]![id]]] : []));
    if (words) this.words.push([main!, words]);
    this.lang = words ? main! : (this.words[0]?.[0] ?? 'en');
    this.dir = direction(this.lang);
    this.#page = locale(page)!;
    this.#host.requestUpdate();
  };
}
