/**
 * What a reader meets in another language: every element, worked by its own buttons, in the two
 * pseudo-languages and in every language of the package, on the narrowest phone.
 */
import { expect } from 'chai';
import '../../src/bedside.js';
import { tags } from '../../src/generated/catalogs.js';
import { addMessages } from '../../src/shared/language/added.js';
import { direction } from '../../src/shared/language/direction.js';
import { samples } from '../../stories/support/samples.js';
import { contentWidth, desk, phone } from '../support/engines.js';

const english = Object.fromEntries(
  Object.entries(
    (await (await fetch('/locales/en.json')).json()) as Record<string, { text: string }>,
  ).map(([id, { text }]) => [id, text]),
);
for (const tag of ['en-XA', 'ar-XB'])
  addMessages(tag, await (await fetch(`/build/pseudo/${tag}.json`)).json());

/** To negotiation a pseudo-language is a country's own words for a language that is there. */
const spokenFor = (tag: string) =>
  tag === 'en-XA' ? 'en' : tag === 'ar-XB' && tags.includes('ar') ? 'ar' : tag;

const pause = (time: number) => new Promise((resolve) => setTimeout(resolve, time));

function* trees(root: ParentNode): Generator<ShadowRoot> {
  for (const element of root.querySelectorAll('*'))
    if (element.shadowRoot) {
      yield element.shadowRoot;
      yield* trees(element.shadowRoot);
    }
}

/** What the elements say to eyes and ears, without what stands in the author's own HTML. */
function* said(page: HTMLElement) {
  for (const tree of trees(page)) {
    const walker = document.createTreeWalker(tree, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node instanceof Element) {
        if (node.closest('style, svg, output-qr')) continue;
        for (const name of ['aria-label', 'aria-description', 'placeholder', 'title', 'alt']) {
          const text = node.getAttribute(name);
          if (text) yield { text, where: `${node.localName}[${name}]` };
        }
      } else if (node.textContent?.trim() && !node.parentElement?.closest('style, script')) {
        yield { text: node.textContent.trim(), where: node.parentElement?.localName ?? 'root' };
      }
    }
  }
}

const months = Array.from({ length: 12 }, (_, month) =>
  new Intl.DateTimeFormat('en', { month: 'long' }).format(new Date(2026, month, 1)),
);
const calendar = new RegExp(
  [
    ...months,
    ...months.map((month) => month.slice(0, 3)),
    '\\b[AP]M\\b',
    '\\w+day',
    '\\bat\\b',
  ].join('|'),
  'g',
);

/** Words that are neither the author's nor a message: the pseudo-language has no plain vowels. */
function strange(text: string, author: string) {
  if (author.includes(text.replace(/\s+/g, ' '))) return '';
  let rest = text.replace(calendar, '');
  for (const line of author.split('\n')) if (line.length > 3) rest = rest.replaceAll(line, '');
  return /[aeiou]/i.exec(rest) ? text : '';
}

/** Works the element as a curious reader would: each button and each summary once, up to a limit. */
async function* work(page: HTMLElement, limit = 60, rest = 70) {
  const done = new Set<string>();
  yield 'at first';
  for (let step = 0; step < limit; step++) {
    const next = [...trees(page)]
      .flatMap((tree) => [
        ...tree.querySelectorAll<HTMLElement>(
          'button, summary, input[type=radio], input[type=checkbox]',
        ),
      ])
      .find(
        (control) =>
          control.checkVisibility() &&
          !(control as HTMLButtonElement).disabled &&
          !done.has(nameOf(control)),
      );
    if (!next) return;
    done.add(nameOf(next));
    for (const tree of trees(page))
      for (const box of tree.querySelectorAll<HTMLInputElement>('input[type=text], textarea'))
        if (!box.value && box.checkVisibility()) {
          box.value = 'Xyz';
          box.dispatchEvent(new Event('input', { bubbles: true }));
        }
    next.click();
    await pause(rest);
    yield `after ${nameOf(next)}`;
  }
}
const nameOf = (control: HTMLElement) =>
  `${control.localName} ${control.id || (control as HTMLInputElement).value} ${(control.getAttribute('aria-label') ?? control.textContent ?? '').replace(/[\s\d]+/g, ' ')}`;

let page: HTMLElement;
async function show(name: string, tag: string) {
  page = document.body.appendChild(document.createElement('main'));
  page.lang = tag;
  page.dir = direction(tag);
  page.innerHTML = samples[name]!.html;
  const author = page.textContent!.replace(/[ \t]+/g, ' ').replace(/\n\s*/g, '\n');
  // The elements are there with their catalogue, and some with parts that come a moment later.
  const there = () => {
    const all = [...trees(page)];
    return (
      all.some((tree) => tree.querySelector(`[lang='${spokenFor(tag)}'][dir]`)) &&
      all.some((tree) => tree.querySelector('button, summary'))
    );
  };
  for (let wait = 0; wait < 80 && !there(); wait++) await pause(25);
  await pause(50);
  return author;
}

const { print } = window;

describe('elements in other languages', () => {
  before(async () => {
    await phone(900);
    window.print = () => {};
    document.body.style.margin = '0';
  });
  after(async () => {
    await desk();
    window.print = print;
    document.body.style.margin = '';
  });
  afterEach(() => {
    page.remove();
    localStorage.clear();
    sessionStorage.clear();
  });

  for (const name of Object.keys(samples)) {
    it(`${name}: says nothing that translators never saw`, async () => {
      const author = await show(name, 'en-XA');
      const found = new Set<string>();
      let messages = 0;
      for await (const when of work(page)) {
        for (const { text, where } of said(page)) {
          messages += Number(/[[áéíóú]/.test(text));
          if (strange(text, author)) found.add(`“${text}” in ${where} (${when})`);
        }
      }
      expect([...found]).to.eql([]);
      expect(messages, 'messages were seen').to.be.above(0);
    }).timeout(30_000);

    for (const tag of ['en-XA', 'ar-XB', ...tags])
      it(`${name} in ${tag}: is whole, says so, and fits a phone of 320 pixels`, async () => {
        await show(name, tag);
        const wide = new Set<string>();
        const untranslated = new Set<string>();
        const long = new Set(Object.values(english).filter((text) => text.length > 25));
        for await (const when of tag.includes('-X') ? work(page) : work(page, 8, 30)) {
          if (contentWidth() > 320) wide.add(`${contentWidth()} ${when}`);
          for (const { text } of said(page)) if (long.has(text)) untranslated.add(text);
        }
        expect([...wide]).to.eql([]);
        expect([...untranslated]).to.eql([]);
        const marked = [...trees(page)].flatMap((tree) => [...tree.querySelectorAll('[lang]')]);
        const wanted = spokenFor(tag);
        const ours = marked.filter(
          (part) => part.matches('[dir]') && part.getAttribute('lang') === wanted,
        );
        expect(ours.length, 'parts in the language').to.be.above(0);
        for (const part of ours) expect(part.getAttribute('dir')).to.equal(direction(tag));
      }).timeout(30_000);
  }
});
