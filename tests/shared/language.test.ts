import { configureLocalization, msg } from '@lit/localize';
import { expect } from 'chai';
import { html, LitElement } from 'lit';
import { tags } from '../../src/generated/catalogs.js';
import { loaders } from '../../src/generated/catalogs.js';
import { pack } from '../../scripts/l10n/pack.mjs';
import { addMessages } from '../../src/shared/language/added.js';
import { LanguageController } from '../../src/shared/language/language-controller.js';
import { str } from '../../src/shared/language/str.js';
import { until } from '../support/until.js';

/** The smallest element that speaks: what every element of the library does. */
class Speaker extends LitElement {
  readonly language = new LanguageController(this);
  left = 3;
  name = 'Ana';

  override render() {
    const { language } = this;
    if (!language.ready) return html`<slot></slot>`;
    const left = language.plural(this.left, {
      one: language.def('One left', { id: 'test.left.one', desc: '' }),
      other: language.def(str`${language.number(this.left)} left`, {
        id: 'test.left.other',
        desc: '',
      }),
    });
    return html`<div lang=${language.lang} dir=${language.dir}>
      <b>${language.msg('Hello', { id: 'test.hello', desc: '' })}</b><i>${left}</i
      ><u
        >${language.rich(str`For ${html`<bdi>${this.name}</bdi>`}, today`, {
          id: 'test.for',
          desc: '',
        })}</u
      >
    </div>`;
  }
}
customElements.define('test-speaker', Speaker);

const hello: Record<string, string> = {
  es: 'Hola',
  ar: 'مرحبا',
  pl: 'Cześć',
  'zh-Hant': '你好',
  ht: 'Bonjou',
};
const forms = 'zero one two few many other'.split(' ');
const catalogueFor = (tag: string) => ({
  'test.hello': hello[tag] ?? `${tag} hello`,
  'test.for': `${tag}: {0}`,
  ...Object.fromEntries(forms.map((form) => [`test.left.${form}`, `${form} {0}`])),
});

const loads: Record<string, number> = {};
/** Puts a language into the package for these tests; the real ones come and go with their files. */
function has(tag: string, wait?: Promise<unknown>) {
  loaders[tag] = async () => {
    loads[tag] = (loads[tag] ?? 0) + 1;
    await wait;
    return { default: pack(catalogueFor(tag)) };
  };
}

const shown = (speaker: Element) => speaker.shadowRoot?.querySelector('div');
const words = (speaker: Element) => shown(speaker)?.querySelector('b')?.textContent;
const says = (speaker: Element, text: string) =>
  until(() => words(speaker) === text, `“${text}”, it says “${words(speaker)}”`);
const pause = (time: number) => new Promise((resolve) => setTimeout(resolve, time));

let page: HTMLElement;
const put = (markup: string) => {
  page.setHTMLUnsafe ? page.setHTMLUnsafe(markup) : (page.innerHTML = markup);
  // Firefox does it a moment later after setHTMLUnsafe().
  customElements.upgrade(page);
  return [...page.querySelectorAll('test-speaker')] as Speaker[];
};
const one = (markup: string) => put(markup)[0]!;

const before = { ...loaders };

describe('language', () => {
  beforeEach(() => {
    document.documentElement.lang = 'en';
    for (const tag of Object.keys(loaders)) delete loaders[tag];
    for (const tag of Object.keys(hello)) has(tag);
    page = document.body.appendChild(document.createElement('div'));
  });
  afterEach(() => page.remove());
  after(() => Object.assign(loaders, before));

  describe('finds the language a reader expects', () => {
    it('of the page', async () => {
      document.documentElement.lang = 'es';
      await says(one('<test-speaker></test-speaker>'), 'Hola');
    });

    it('of the element itself', async () => {
      await says(one('<test-speaker lang="es"></test-speaker>'), 'Hola');
    });

    it('of the nearest part of the page', async () => {
      const [outer, inner] = put(
        '<section lang="es"><test-speaker></test-speaker><p lang="pl"><test-speaker></test-speaker></p></section>',
      );
      await says(outer!, 'Hola');
      await says(inner!, 'Cześć');
    });

    it('inside a shadow tree, from its host', async () => {
      const host = document.createElement('div');
      host.lang = 'ar';
      const root = host.attachShadow({ mode: 'open' });
      const speaker = root.appendChild(new Speaker());
      page.append(host);
      await says(speaker, 'مرحبا');
    });

    it('inside two shadow trees, from the nearer lang', async () => {
      const outer = page.appendChild(document.createElement('div'));
      outer.lang = 'ar';
      const middle = outer
        .attachShadow({ mode: 'open' })
        .appendChild(document.createElement('div'));
      middle.lang = 'pl';
      const inner = middle.appendChild(document.createElement('div'));
      const speaker = inner.attachShadow({ mode: 'closed' }).appendChild(new Speaker());
      await says(speaker, 'Cześć');
    });

    it('in a slot, from the page around it and not from the component, as the HTML standard says', async () => {
      const panel = page.appendChild(document.createElement('div'));
      panel.lang = 'es';
      const frame = panel.attachShadow({ mode: 'open' }).appendChild(document.createElement('div'));
      frame.lang = 'pl';
      frame.append(document.createElement('slot'));
      const speaker = panel.appendChild(new Speaker());
      await says(speaker, 'Hola');
    });

    it('and English where the page says that the language is not known', async () => {
      const speaker = one('<div lang="es"><div lang=""><test-speaker></test-speaker></div></div>');
      await says(speaker, 'Hello');
      expect(shown(speaker)!.lang).to.equal('en');
    });

    it('after the page changes it, also around a shadow tree and inside one', async () => {
      const host = page.appendChild(document.createElement('div'));
      const wrapper = host
        .attachShadow({ mode: 'open' })
        .appendChild(document.createElement('div'));
      const speaker = wrapper.appendChild(new Speaker());
      await says(speaker, 'Hello');
      document.documentElement.lang = 'es';
      await says(speaker, 'Hola');
      wrapper.lang = 'pl';
      await says(speaker, 'Cześć');
      wrapper.removeAttribute('lang');
      await says(speaker, 'Hola');
    });

    it('after it is moved, also to another document', async () => {
      const speaker = one(
        '<div lang="es"><test-speaker></test-speaker></div><div lang="pl"></div>',
      );
      await says(speaker, 'Hola');
      page.lastElementChild!.append(speaker);
      await says(speaker, 'Cześć');
      const frame = page.appendChild(document.createElement('iframe'));
      frame.contentDocument!.documentElement.lang = 'ar';
      frame.contentDocument!.body.append(speaker);
      await says(speaker, 'مرحبا');
      frame.contentDocument!.documentElement.lang = 'es';
      await says(speaker, 'Hola');
      page.append(speaker);
      await says(speaker, 'Hello');
    });
  });

  it('says honestly in which language and direction its words are', async () => {
    const [arabic, chinese, welsh, nonsense] = put(
      ['ar-EG', 'zh-TW', 'cy', 'constructor']
        .map((tag) => `<test-speaker lang="${tag}"></test-speaker>`)
        .join(''),
    );
    await says(arabic!, 'مرحبا');
    await says(chinese!, '你好');
    await says(welsh!, 'Hello');
    await says(nonsense!, 'Hello');
    expect([shown(arabic!)!.lang, shown(arabic!)!.dir]).to.eql(['ar', 'rtl']);
    expect([shown(chinese!)!.lang, shown(chinese!)!.dir]).to.eql(['zh-Hant', 'ltr']);
    expect([shown(welsh!)!.lang, shown(welsh!)!.dir]).to.eql(['en', 'ltr']);
  });

  it('puts values where the translation wants them, and keeps an author’s name apart', async () => {
    const speaker = one('<test-speaker lang="es"></test-speaker>');
    await says(speaker, 'Hola');
    expect(shown(speaker)!.querySelector('u')!.textContent).to.equal('es: Ana');
    expect(shown(speaker)!.querySelector('u bdi')!.textContent).to.equal('Ana');
  });

  it('never shows a translation as markup', async () => {
    addMessages('da', { ...catalogueFor('da'), 'test.hello': '<b>1 < 2</b> & "x" {0}' });
    const speaker = one('<test-speaker lang="da"></test-speaker>');
    await says(speaker, '<b>1 < 2</b> & "x" ');
    expect(shown(speaker)!.querySelector('b b')).to.equal(null);
  });

  describe('loads', () => {
    it('nothing on an English page, and each other language once', async () => {
      for (const tag of Object.keys(loads)) delete loads[tag];
      for (const tag of ['sv', 'fi', 'is']) has(tag);
      const english = one('<test-speaker lang="en-GB"></test-speaker>');
      await says(english, 'Hello');
      expect(loads).to.eql({});
      const many = put(
        ['sv', 'sv-SE', 'fi', 'sv', 'fi']
          .map((tag) => `<test-speaker lang="${tag}"></test-speaker>`)
          .join(''),
      );
      await says(many[0]!, 'sv hello');
      await says(many[4]!, 'fi hello');
      expect(loads).to.eql({ sv: 1, fi: 1 });
    });

    it('for at most a second; then English, and the language when it comes', async () => {
      let arrive!: (value?: unknown) => void;
      has('et', new Promise((resolve) => (arrive = resolve)));
      const speaker = one('<test-speaker lang="et">Author</test-speaker>');
      await speaker.updateComplete;
      // Timers beside its own: on a busy machine all of them are late, in the same order.
      const [early, late] = [pause(900), pause(1500)].map((time) =>
        time.then(() => words(speaker)),
      );
      await pause(500);
      expect(shown(speaker)).to.equal(null);
      expect(speaker.shadowRoot!.querySelector('slot')).not.to.equal(null);
      expect(await early).to.equal(undefined);
      expect(await late).to.equal('Hello');
      expect(shown(speaker)!.lang).to.equal('en');
      arrive();
      await says(speaker, 'et hello');
      expect(shown(speaker)!.lang).to.equal('et');
    });

    it('another language without taking away what a reader has before them', async () => {
      let arrive!: (value?: unknown) => void;
      has('lv', new Promise((resolve) => (arrive = resolve)));
      const [english, spanish] = put(
        '<test-speaker lang="en">Author</test-speaker><test-speaker lang="es">Author</test-speaker>',
      );
      await says(english!, 'Hello');
      await says(spanish!, 'Hola');
      english!.lang = spanish!.lang = 'lv';
      await pause(300);
      expect([words(english!), words(spanish!)]).to.eql(['Hello', 'Hola']);
      expect(shown(spanish!)!.lang).to.equal('es');
      arrive();
      await says(english!, 'lv hello');
      await says(spanish!, 'lv hello');
    });

    it('a catalogue that fails twice and then answers', async () => {
      const name = `twice-${Date.now()}`;
      loaders.lt = () => import(/* @vite-ignore */ `/flaky/${name}/2.js`);
      const speaker = one('<test-speaker lang="lt"></test-speaker>');
      await says(speaker, `${name} 3`);
    });

    it('nothing but English when a catalogue never comes, and tells developers once', async () => {
      const warnings: unknown[] = [];
      const { warn } = console;
      console.warn = (...text) => warnings.push(text.join(' '));
      try {
        loaders.ro = () => Promise.reject(new Error('offline'));
        const [first, second] = put(
          '<test-speaker lang="ro"></test-speaker><test-speaker lang="ro"></test-speaker>',
        );
        await says(first!, 'Hello');
        await says(second!, 'Hello');
        await until(() => warnings.length, 'a warning');
        await pause(200);
        expect(warnings.filter((text) => String(text).includes('“ro”'))).to.have.length(1);
        expect([words(first!), shown(first!)!.lang]).to.eql(['Hello', 'en']);
      } finally {
        console.warn = warn;
      }
    }).timeout(15_000);
  });

  describe('lets a page', () => {
    it('put its own word in place of ours, before and after the element is there', async () => {
      const speaker = one('<test-speaker lang="es"></test-speaker>');
      await says(speaker, 'Hola');
      addMessages('es', { 'test.hello': 'Buenas' });
      await says(speaker, 'Buenas');
      expect(shown(speaker)!.querySelector('i')!.textContent).to.equal('other 3');
      await says(one('<test-speaker lang="es-MX"></test-speaker>'), 'Buenas');
      addMessages('es', { 'test.hello': 'Hola' });
      await says(page.querySelector('test-speaker')!, 'Hola');
    });

    it('give one country its own word', async () => {
      addMessages('es-MX', { 'test.hello': 'Qué tal' });
      const [mexico, spain] = put(
        '<test-speaker lang="es-MX"></test-speaker><test-speaker lang="es-ES"></test-speaker>',
      );
      await says(mexico!, 'Qué tal');
      await says(spain!, 'Hola');
      expect(shown(mexico!)!.querySelector('i')!.textContent).to.equal('other 3');
    });

    it('change our English', async () => {
      addMessages('en', { 'test.hello': 'Good day' });
      const speaker = one('<test-speaker></test-speaker>');
      await says(speaker, 'Good day');
      addMessages('en', { 'test.hello': 'Hello' });
      await says(speaker, 'Hello');
    });

    it('add a language, written from right to left where it is', async () => {
      const speaker = one('<test-speaker lang="ur-PK"></test-speaker>');
      await says(speaker, 'Hello');
      addMessages('ur', { ...catalogueFor('ur'), 'test.hello': 'سلام' });
      await says(speaker, 'سلام');
      expect([shown(speaker)!.lang, shown(speaker)!.dir]).to.eql(['ur', 'rtl']);
    });

    it('add a language only as a whole: no element is half English', async () => {
      addMessages('sk', { 'test.hello': 'Ahoj' });
      const speaker = one('<test-speaker lang="sk"></test-speaker>');
      await says(speaker, 'Hello');
      expect(shown(speaker)!.lang).to.equal('en');
      addMessages('sk', catalogueFor('sk'));
      await says(speaker, 'sk hello');
      expect(shown(speaker)!.lang).to.equal('sk');
    });

    it('configure its own @lit/localize in the same module', async () => {
      const { setLocale } = configureLocalization({
        sourceLocale: 'en',
        targetLocales: ['de'],
        loadLocale: async () => ({ templates: { page: 'Seite' } }),
      });
      await setLocale('de');
      await says(one('<test-speaker lang="pl"></test-speaker>'), 'Cześć');
      expect(msg('Page', { id: 'page' })).to.equal('Seite');
    });
  });

  describe('writes numbers, dates and lists', () => {
    const language = async (tag: string) => {
      const speaker = one(`<test-speaker lang="${tag}"></test-speaker>`);
      await until(
        () => shown(speaker)?.lang === tag.split('-u-')[0]!.replace(/-[A-Z]{2}$/, ''),
        tag,
      );
      return speaker.language;
    };
    const day = new Date(Date.UTC(2026, 10, 21, 12));
    const long = { dateStyle: 'long', timeZone: 'UTC' } as const;

    it('in Latin digits, so that a dose looks the same in every browser', async () => {
      const arabic = await language('ar-EG');
      expect(arabic.number(250)).to.equal('250');
      expect(arabic.date(day, long)).to.match(/21.*2026/);
    });

    it('in the page’s digits where it asks for them', async () => {
      expect((await language('ar-u-nu-arab')).number(250)).to.equal('٢٥٠');
    });

    it('as the reader’s own country does', async () => {
      expect((await language('es-MX')).number(1234.5)).to.equal('1,234.5');
      expect((await language('es-ES')).number(12345.5)).to.equal('12.345,5');
      expect((await language('en')).date(day, long)).to.equal('November 21, 2026');
      const british = one('<test-speaker lang="en-GB"></test-speaker>').language;
      expect(british.date(day, long)).to.equal('21 November 2026');
    });

    it('by the neighbour’s rules for a language that browsers do not know', async () => {
      const haitian = await language('ht');
      expect(haitian.number(1234.5)).to.equal(new Intl.NumberFormat('fr').format(1234.5));
      expect(haitian.date(day, long)).to.equal('21 novembre 2026');
      expect(haitian.list(['A', 'B'])).to.equal('A, B');
    });

    it('and joins a list with the language’s own “and”', async () => {
      expect((await language('es')).list(['pan', 'agua', 'sal'])).to.equal('pan, agua y sal');
    });

    it('and nothing for a day that is none', async () => {
      expect((await language('es')).date(new Date(NaN))).to.equal('');
      expect((await language('en')).date(NaN)).to.equal('');
    });
  });

  describe('counts as CLDR says', () => {
    // Written out from the CLDR charts for whole numbers, so that a slip of ours cannot hide behind Intl.
    const last = (n: number) => n % 10;
    const lastTwo = (n: number) => n % 100;
    const between = (n: number, low: number, high: number) => n >= low && n <= high;
    const never = () => 'other';
    const english = (n: number) => (n === 1 ? 'one' : 'other');
    const french = (n: number) => (n < 2 ? 'one' : 'other');
    const rules: Record<string, (n: number) => string> = {
      en: english,
      es: english,
      de: english,
      it: english,
      fr: french,
      ht: french,
      'pt-BR': french,
      hi: french,
      'zh-Hans': never,
      'zh-Hant': never,
      vi: never,
      ko: never,
      ja: never,
      fil: (n) => (between(n, 1, 3) || ![4, 6, 9].includes(last(n)) ? 'one' : 'other'),
      ru: (n) =>
        last(n) === 1 && lastTwo(n) !== 11
          ? 'one'
          : between(last(n), 2, 4) && !between(lastTwo(n), 12, 14)
            ? 'few'
            : 'many',
      pl: (n) =>
        n === 1 ? 'one' : between(last(n), 2, 4) && !between(lastTwo(n), 12, 14) ? 'few' : 'many',
      ar: (n) =>
        ['zero', 'one', 'two'][n] ??
        (between(lastTwo(n), 3, 10) ? 'few' : between(lastTwo(n), 11, 99) ? 'many' : 'other'),
    };

    for (const [tag, rule] of Object.entries(rules))
      it(`in ${tag}, from 0 to 200`, async () => {
        if (tag !== 'en') has(tag);
        const speaker = one(`<test-speaker lang="${tag}"></test-speaker>`);
        await until(() => shown(speaker)?.lang === tag, tag);
        for (let n = 0; n <= 200; n++) {
          speaker.left = n;
          speaker.requestUpdate();
          await speaker.updateComplete;
          const text = shown(speaker)!.querySelector('i')!.textContent;
          const number = speaker.language.number(n);
          const wanted =
            tag === 'en' ? (n === 1 ? 'One left' : `${number} left`) : `${rule(n)} ${number}`;
          expect(text, `${tag} ${n}`).to.equal(wanted);
        }
      });
  });

  it('needs nothing but a lang: the package says which languages it has', () => {
    expect(tags).to.be.an('array');
  });
});
