import { expect } from 'chai';
import '../src/checklist/checklist.js';
import '../src/faq/faq.js';
import '../src/questions/questions.js';
import '../src/quiz/quiz.js';
import { areaOf } from '../src/shared/device/store.js';
import { until } from './support/until.js';

const many = (count: number, part: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => part(i)).join('');
const item = (i: number) => `<li id="i${i}">Item ${i}.</li>`;
const list = (count: number) =>
  `<h2>Bring</h2><p>Before the list.</p><ul>${many(count, item)}</ul><p id="behind">Behind it.</p>`;
const quiz = (count: number) =>
  `<h2>Check</h2>${many(
    count,
    (i) => `<h3>Question ${i}?</h3><ul><li>One ${i}</li><li><b>Two ${i}</b></li></ul>`,
  )}<p>A reason.</p><hr><p>No advice.</p>`;

function put(tag: string, content: string, attributes: Record<string, string> = {}) {
  const host = document.createElement(tag) as HTMLElement & { updateComplete: Promise<boolean> };
  for (const [name, value] of Object.entries({ lang: 'en', keep: 'none', ...attributes }))
    host.setAttribute(name, value);
  host.innerHTML = content;
  document.body.append(host);
  return host;
}
type Host = ReturnType<typeof put>;
const rows = (host: Host) => [...host.shadowRoot!.querySelectorAll('[part~=row],[part~=question]')];
const shown = (host: Host) => rows(host).filter((row) => row.checkVisibility());
/** Elements of the author that a slot shows. */
const slotted = (host: Host) => [...host.children].filter((each) => each.assignedSlot);
const isWhole = (host: Host) => shown(host).length > 0;
const numbers = (host: Host) =>
  rows(host).map(
    (row) =>
      /\d+(?=[.?])/.exec(
        row
          .querySelector('.words,[part=label],[part=prompt] [part=heading]')!
          .textContent!.replace(/^\s*[\d,]+\.\s/, ''),
      )![0],
  );
const inOrder = (count: number) => Array.from({ length: count }, (_, i) => `${i}`);

/** Tells whenever work gives way to what waits for the processor. */
function whenGivingWay(tell: () => void) {
  const own = Object.getOwnPropertyDescriptor(globalThis, 'scheduler');
  const scheduler = {
    yield() {
      tell();
      return new Promise((go) => setTimeout(go));
    },
  };
  Object.defineProperty(globalThis, 'scheduler', { value: scheduler, configurable: true });
  return {
    end() {
      if (own) Object.defineProperty(globalThis, 'scheduler', own);
      else Reflect.deleteProperty(globalThis, 'scheduler');
    },
  };
}

describe('a long list', () => {
  beforeEach(() => areaOf('none').clear());
  afterEach(() => {
    document
      .querySelectorAll('bedside-checklist, bedside-faq, bedside-questions, bedside-quiz')
      .forEach((host) => host.remove());
    history.replaceState(null, '', location.pathname + location.search);
    scrollTo(0, 0);
  });

  for (const [tag, content, count] of [
    ['bedside-checklist', list(2000), 2000],
    ['bedside-questions', list(2000), 2000],
    ['bedside-quiz', quiz(400), 400],
  ] as const)
    it(`of ${tag} stands as its author wrote it, until every row is there once and in order`, async () => {
      const host = put(tag, content);
      await host.updateComplete;
      const counts = new Set<number>();
      const giveWay = whenGivingWay(() => counts.add(rows(host).length));
      while (!isWhole(host)) {
        expect(slotted(host).length).to.equal(host.children.length);
        await new Promise(requestAnimationFrame);
      }
      giveWay.end();
      expect(numbers(host)).to.deep.equal(inOrder(count));
      expect(shown(host)).to.have.length(count);
      expect(slotted(host).some((each) => each.matches('ul,h2,h3'))).to.equal(false);
      // What stands around the list is shown in its place.
      expect(slotted(host).map(({ textContent }) => textContent)).to.include(
        tag === 'bedside-quiz' ? 'No advice.' : 'Behind it.',
      );
      // Drawn in portions, not in one task.
      expect(counts.size).to.be.greaterThan(2);
    });

  it('that many lists have is drawn at once', async () => {
    for (const [tag, content, count] of [
      ['bedside-checklist', list(250), 250],
      ['bedside-questions', list(250), 250],
      ['bedside-quiz', quiz(60), 60],
    ] as const) {
      const host = put(tag, content);
      await host.updateComplete;
      expect(shown(host)).to.have.length(count);
    }
  });

  it('waits for a reader who is in a link of it, and takes nothing from them', async () => {
    const host = put('bedside-checklist', list(300).replace('Item 7.', '<a href="#x">Item 7.</a>'));
    const link = host.querySelector('a')!;
    await new Promise(requestAnimationFrame);
    link.focus();
    await until(() => rows(host).length === 300);
    await new Promise((done) => setTimeout(done, 100));
    expect(link.matches(':focus')).to.equal(true);
    expect(isWhole(host)).to.equal(false);
    link.blur();
    await until(() => isWhole(host));
  });

  it('is on paper as a whole', async () => {
    const host = put('bedside-checklist', list(5000));
    while (!rows(host).length) await new Promise(requestAnimationFrame);
    expect(isWhole(host)).to.equal(false);
    dispatchEvent(new Event('beforeprint'));
    await undefined;
    await host.updateComplete;
    expect(shown(host)).to.have.length(5000);
  });

  it('leads to the row that the address names', async () => {
    history.replaceState(null, '', '#item-290');
    const host = put('bedside-checklist', list(300).replaceAll(/ id="i\d+"/g, ''));
    await until(() => isWhole(host));
    await until(() => Math.abs(rows(host)[290]!.getBoundingClientRect().top) < innerHeight);
    expect(scrollY).to.be.greaterThan(1000);
  });

  it('keeps the place where somebody reads', async () => {
    const host = put('bedside-checklist', list(2000));
    const author = host.querySelector('#i150')!;
    await host.updateComplete;
    author.scrollIntoView();
    expect(scrollY).to.be.greaterThan(1000);
    await until(() => isWhole(host));
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 100)));
    expect(rows(host)[150]!.getBoundingClientRect().top).to.be.within(-60, 60);
  });

  it('follows a change of its content that comes while it is drawn', async () => {
    const host = put('bedside-checklist', list(3000));
    while (!rows(host).length) await new Promise(requestAnimationFrame);
    expect(isWhole(host)).to.equal(false);
    host.querySelector('ul')!.insertAdjacentHTML('beforeend', item(3000));
    await until(() => isWhole(host) && rows(host).length === 3001);
    expect(numbers(host)).to.deep.equal(inOrder(3001));
  });

  describe('of questions and answers', () => {
    const faq = (count: number) =>
      many(count, (i) => `<h3>Question ${i}?</h3><p>Answer ${i}, <a href="#a${i}">more</a>.</p>`);
    const questions = (host: Host) =>
      [...host.shadowRoot!.querySelectorAll('[part=question]')].map(({ textContent }) =>
        textContent!.trim(),
      );

    it('stands as its author wrote it while it is read, a few blocks at a time', async () => {
      let turns = 0;
      const giveWay = whenGivingWay(() => turns++);
      const host = put('bedside-faq', faq(2000));
      await host.updateComplete;
      expect(questions(host)).to.deep.equal([]);
      expect(slotted(host)).to.have.length(host.children.length);
      expect(host.querySelector('p')!.checkVisibility()).to.equal(true);
      await until(() => questions(host).length);
      giveWay.end();
      expect(turns).to.be.greaterThan(2);
      expect(questions(host)).to.deep.equal(
        Array.from({ length: 2000 }, (_, i) => `Question ${i}?`),
      );
    });

    it('keeps the place where somebody reads', async () => {
      const host = put('bedside-faq', faq(700));
      await host.updateComplete;
      host.querySelectorAll('h3')[150]!.scrollIntoView();
      expect(scrollY).to.be.greaterThan(1000);
      await until(() => questions(host).length);
      await until(() => {
        const { top } = host
          .shadowRoot!.querySelectorAll('[part=question]')[150]!
          .getBoundingClientRect();
        return top > -60 && top < 60;
      });
    });

    it('waits for a reader who is in a link of it', async () => {
      const host = put('bedside-faq', faq(700));
      const link = host.querySelectorAll('a')[3]!;
      await host.updateComplete;
      link.focus();
      const other = put('bedside-faq', faq(700));
      await until(() => questions(other).length);
      expect(document.activeElement === link).to.equal(true);
      expect(link.checkVisibility()).to.equal(true);
      link.blur();
      await until(() => questions(host).length);
    });
  });
});
