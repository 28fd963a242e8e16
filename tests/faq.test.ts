import { emulateMedia, resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import { expect } from 'chai';
import 'axe-core';
import '../src/faq/faq.js';
import './support/nodes.js';
import type { FaqElement } from '../src/faq/faq.js';
import { needing, viewport } from './support/engines.js';
import { until } from './support/until.js';

const axe = (globalThis as unknown as { axe: typeof import('axe-core') }).axe;

const three = `
  <h2>Common questions</h2>
  <h3 id="offended">Will my doctor <em lang="fr">mind</em>?</h3>
  <p>Most doctors expect it. <a href="#rights">Your rights</a></p>
  <h3 id="pay">Will my insurance pay?</h3>
  <p>Many plans do.</p>
  <h3>What if the expert is far away?</h3>
  <p>Hospitals look at records by télémédecine.</p>`;
const threeDetails = `
  <h2>Common questions</h2>
  <details id="offended"><summary>Will my doctor mind?</summary><p>Most expect it.</p></details>
  <details id="pay"><summary>Will my insurance pay?</summary><p>Many plans do.</p></details>`;

const mounted: Element[] = [];
/** What a content management system would send: parsed by the browser. */
function write(html: string): HTMLElement {
  const main = document.createElement('main');
  main.append(document.createRange().createContextualFragment(html));
  document.body.append(main);
  mounted.push(main);
  return main;
}
async function faq(attributes = '', content = three): Promise<FaqElement> {
  const element = write(`<bedside-faq ${attributes}>${content}</bedside-faq>`)
    .firstElementChild as FaqElement;
  await until(() => buttons(element).length || element.querySelector('details'));
  await element.updateComplete;
  return element;
}
const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));
const frame = () => new Promise((done) => requestAnimationFrame(done));
const all = (element: Element, selector: string) => [
  ...element.shadowRoot!.querySelectorAll<HTMLElement>(selector),
];
const one = (element: Element, selector: string) => all(element, selector)[0]!;
const buttons = (element: Element) => all(element, '[part=question]');
const open = (element: Element) =>
  buttons(element)
    .filter((button) => button.ariaExpanded === 'true')
    .map((button) => button.textContent!.trim());
const seen = (element: Element | null) =>
  !!element?.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true });
/** What the button for all answers says of itself: its words, and whether all are open. */
const forAll = (element: Element) => {
  const { textContent, ariaExpanded } = one(element, '[part=open-all]');
  return [textContent!.trim(), ariaExpanded];
};
async function press(element: Element) {
  const { x, y, width, height } = element.getBoundingClientRect();
  await sendMouse({
    type: 'click',
    position: [Math.round(x + width / 2), Math.round(y + height / 2)],
  });
}
function focused(): Element {
  let at = document.activeElement!;
  while (at.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
}
/** Everything that the page's polite region has said. */
function listen(element: Element): string[] {
  const said: string[] = [];
  const region = one(element, '[aria-live]');
  new MutationObserver(() => {
    const text = region.textContent!.trim();
    if (text) said.push(text);
  }).observe(region, { childList: true, characterData: true, subtree: true });
  return said;
}
const events = (element: HTMLElement) => {
  const told: unknown[] = [];
  element.addEventListener('bedside-toggle', (event) => told.push(event.detail));
  return told;
};

afterEach(async () => {
  for (const main of mounted.splice(0)) main.remove();
  if (location.hash) history.replaceState(null, '', location.pathname + location.search);
  await resetMouse();
  // Not every driver takes the mouse back to the corner by itself.
  await sendMouse({ type: 'move', position: [1, 1] });
});

describe('<bedside-faq>: content', () => {
  it('shows each heading as a heading of its rank that holds a button alone', async () => {
    const element = await faq();
    const headings = all(element, '.items [part=heading]');
    expect(headings.map(({ localName }) => localName)).to.eql(['h3', 'h3', 'h3']);
    for (const heading of headings) {
      expect([...heading.children].map(({ localName }) => localName)).to.eql(['button']);
    }
    // The title is the page's own heading.
    expect(seen(element.querySelector('h2'))).to.equal(true);
  });

  it('keeps the emphasis and the language of a question, and follows later changes', async () => {
    const element = await faq();
    expect(one(element, '[part=question] em').lang).to.equal('fr');
    element.querySelector('h3')!.textContent = 'Another question?';
    await until(() => buttons(element)[0]!.textContent!.trim() === 'Another question?');
  });

  it('puts no link and no control of the author inside a button', async () => {
    const element = await faq(
      '',
      '<h3>Ask <a href="#x" id="x">us</a> <button>now</button></h3><p>x</p>',
    );
    expect(buttons(element)[0]!.textContent!.trim()).to.equal('Ask us now');
    expect(buttons(element)[0]!.querySelector('a, button')).to.equal(null);
  });

  it('moves and copies none of the answers: they stay where the author put them', async () => {
    const element = write(`<bedside-faq>${three}</bedside-faq>`).firstElementChild!;
    const before = element.innerHTML;
    await until(() => buttons(element).length);
    expect(element.innerHTML).to.equal(before);
  });

  it('is read as well when its content comes later, or goes', async () => {
    const element = write('<bedside-faq></bedside-faq>').firstElementChild!;
    await pause(50);
    element.append(document.createRange().createContextualFragment(three));
    await until(() => buttons(element).length === 3);
    element.replaceChildren();
    await until(() => !buttons(element).length);
  });

  it('takes the rank it is given', async () => {
    const element = await faq('heading-level="5"');
    expect(one(element, '.items [part=heading]').localName).to.equal('h5');
    expect(one(element, '[part=title] [part=heading]').localName).to.equal('h4');
  });

  it('skips no rank below the title, also where the author did', async () => {
    const element = await faq('', '<h2>Common questions</h2><h4>One?</h4><p>1</p>');
    expect(one(element, '.items [part=heading]').localName).to.equal('h3');
  });

  it('tells the author once what cannot be read, and leaves it on show', async () => {
    const told: string[][] = [];
    const main = write('<bedside-faq></bedside-faq>');
    main.addEventListener('bedside-error', (event) => told.push(event.detail.problems));
    main.firstElementChild!.innerHTML = `<table><tr><td>${three}</td></tr></table>`;
    await until(() => told.length);
    main.querySelector('p')!.append('!');
    await pause(100);
    expect(told.length).to.equal(1);
    expect(seen(main.querySelector('h3'))).to.equal(true);
  });

  it('opens at first what the author says', async () => {
    expect(open(await faq('open="first"'))).to.eql(['Will my doctor mind?']);
    expect(open(await faq('open="all"'))).to.have.length(3);
    expect(open(await faq('open="pay what-if-the-expert-is-far-away"'))).to.eql([
      'Will my insurance pay?',
      'What if the expert is far away?',
    ]);
    const element = await faq('open="first"');
    element.removeAttribute('open');
    await element.updateComplete;
    expect(open(element)).to.eql([]);
  });

  it('opens what the author says also where it comes later, and leaves the rest to the reader', async () => {
    const element = await faq('open="all"');
    buttons(element)[0]!.click();
    await until(() => open(element).length === 2);
    element.append(
      document.createRange().createContextualFragment('<h3>A later one?</h3><p>x</p>'),
    );
    await until(() => buttons(element).length === 4);
    expect(open(element)).to.eql([
      'Will my insurance pay?',
      'What if the expert is far away?',
      'A later one?',
    ]);
  });

  it('says “all open” of nothing only when there is something', async () => {
    const element = write('<bedside-faq></bedside-faq>').firstElementChild as FaqElement;
    await element.updateComplete;
    expect(element.matches(':state(all-open)')).to.equal(false);
  });

  it('leaves the page’s own data for search engines alone', async () => {
    const element = await faq(
      '',
      `${three}<script type="application/ld+json">{"@type":"FAQPage"}</script>`,
    );
    expect(buttons(element)).to.have.length(3);
  });

  it('tells the page of a file that fails, each time it fails', async () => {
    const element = write('<bedside-faq></bedside-faq>').firstElementChild as FaqElement;
    let told = 0;
    element.addEventListener('bedside-error', () => told++);
    const good = URL.createObjectURL(new Blob(['{"items":[{"question":"A?","answer":"B"}]}']));
    element.src = '/nowhere.json';
    await until(() => told === 1);
    element.src = good;
    await until(() => buttons(element).length === 1);
    element.src = '/nowhere.json';
    await until(() => told === 2);
    expect(seen(one(element, '[part=error]'))).to.equal(true);
  });
});

describe('<bedside-faq>: acts', () => {
  it('opens and closes with Enter, Space and a tap; the focus never moves', async () => {
    const element = await faq();
    const told = events(element);
    const [first, second] = buttons(element);
    first!.focus();
    await sendKeys({ press: 'Enter' });
    expect(open(element)).to.eql(['Will my doctor mind?']);
    expect(focused()).to.equal(first);
    await sendKeys({ press: ' ' });
    expect(open(element)).to.eql([]);
    expect(focused()).to.equal(first);
    await press(second!);
    expect(open(element)).to.eql(['Will my insurance pay?']);
    expect(focused()).to.equal(second);
    expect(told).to.eql([
      { id: 'offended', open: true },
      { id: 'offended', open: false },
      { id: 'pay', open: true },
    ]);
  });

  it('shows the answer of an open question only', async () => {
    const element = await faq();
    const answers = [...element.querySelectorAll('p')];
    expect(answers.map(seen)).to.eql([false, false, false]);
    buttons(element)[1]!.click();
    await element.updateComplete;
    await until(() => seen(answers[1]!));
    expect(answers.map(seen)).to.eql([false, true, false]);
  });

  it('leaves Enter on a link in an answer to the link', async () => {
    const element = await faq('open="first"');
    element.querySelector('a')!.focus();
    await sendKeys({ press: 'Enter' });
    expect(location.hash).to.equal('#rights');
    expect(open(element)).to.eql(['Will my doctor mind?']);
  });

  it('opens all and closes all with one button whose words stay and whose state is told; it keeps the focus', async () => {
    const element = await faq();
    // A page that could scroll.
    for (const where of ['before', 'after'] as const)
      element[where](document.createRange().createContextualFragment('<p>rest</p>'.repeat(60)));
    const told = events(element);
    const button = one(element, '[part=open-all]');
    button.scrollIntoView({ block: 'center' });
    const { top } = button.getBoundingClientRect();
    expect(forAll(element)).to.eql(['All answers', 'false']);
    button.focus();
    await sendKeys({ press: 'Enter' });
    expect(forAll(element)).to.eql(['All answers', 'true']);
    expect(element.matches(':state(all-open)')).to.equal(true);
    expect(open(element)).to.have.length(3);
    expect(focused()).to.equal(button);
    expect(button.getBoundingClientRect().top).to.be.closeTo(top, 1);
    await sendKeys({ press: 'Enter' });
    expect(open(element)).to.eql([]);
    expect(forAll(element)).to.eql(['All answers', 'false']);
    expect(told).to.have.length(6);
  });

  it('says nothing to the page for what the page itself opens', async () => {
    const element = await faq();
    const told = events(element);
    element.open = 'all';
    await element.updateComplete;
    location.hash = '#pay';
    await until(() => focused() === buttons(element)[1]);
    expect(told).to.eql([]);
  });

  for (const single of [false, true]) {
    it(`moves the pressed button by 1 px at most${single ? ', also when a long answer above closes' : ''}`, async () => {
      await viewport(800, 600);
      const long = '<p>Long.</p>'.repeat(40);
      const element = await faq(
        single ? 'single' : '',
        `<h3>One</h3>${long}<h3>Two</h3>${long}<h3>Three</h3>${long}`,
      );
      await pause(200);
      for (const where of ['before', 'after'] as const) {
        const rest = document.createRange().createContextualFragment('<p>rest</p>'.repeat(60));
        element[where](rest);
      }
      buttons(element)[0]!.click();
      await element.updateComplete;
      for (const at of [1, 2, 0]) {
        const button = buttons(element)[at]!;
        button.scrollIntoView({ block: 'center' });
        await pause(50);
        const { top } = button.getBoundingClientRect();
        button.click();
        await pause(100);
        expect(button.getBoundingClientRect().top).to.be.closeTo(top, 1);
      }
      expect(open(element)).to.have.length(single ? 1 : 2);
    });
  }

  it('opens one at a time, but never closes the answer that holds the focus', async () => {
    const element = await faq('single');
    await pause(200);
    buttons(element)[0]!.click();
    await element.updateComplete;
    element.querySelector('a')!.focus();
    buttons(element)[1]!.click();
    await element.updateComplete;
    expect(open(element)).to.eql(['Will my doctor mind?', 'Will my insurance pay?']);
    expect(focused()).to.equal(element.querySelector('a'));
    buttons(element)[1]!.focus();
    const told = events(element);
    buttons(element)[2]!.click();
    await element.updateComplete;
    expect(open(element)).to.eql(['What if the expert is far away?']);
    expect(told).to.eql([
      { id: 'offended', open: false },
      { id: 'pay', open: false },
      { id: 'what-if-the-expert-is-far-away', open: true },
    ]);
  });

  it('opens one at a time, but never closes what a search found', async () => {
    const element = await faq('single filter');
    const field = (await until(() => one(element, '[type=search]'))) as HTMLInputElement;
    await pause(200);
    field.focus();
    await sendKeys({ type: 'do' });
    await until(() => open(element).length === 2);
    await press(buttons(element)[0]!);
    expect(open(element)).to.eql(['Will my insurance pay?']);
    await press(buttons(element)[0]!);
    expect(open(element)).to.eql(['Will my doctor mind?', 'Will my insurance pay?']);
  });

  it('opens questions of a list inside an answer under a single-open one', async () => {
    const element = await faq(
      'single',
      '<h3>Outer</h3><bedside-faq><h4>Inner</h4><p>Text</p></bedside-faq><h3>Other</h3><p>x</p>',
    );
    await pause(200);
    buttons(element)[0]!.click();
    await element.updateComplete;
    const inner = element.querySelector('bedside-faq')!;
    await press(buttons(inner)[0]!);
    await inner.updateComplete;
    expect(open(element)).to.eql(['Outer']);
    expect(open(inner)).to.eql(['Inner']);
    expect(seen(inner.querySelector('p'))).to.equal(true);
  });

  needing('reading the clipboard')(
    'copies the link to a question, and says so politely',
    async () => {
      const element = await faq();
      const said = listen(element);
      buttons(element)[1]!.click();
      const copy = await until(() => one(element, '[part=copy]'));
      copy.focus();
      await sendKeys({ press: 'Enter' });
      await until(() => said.length);
      expect(said).to.eql(['Link copied']);
      expect(await navigator.clipboard.readText()).to.equal(
        location.href.replace(/#.*/, '') + '#pay',
      );
      expect(focused()).to.equal(one(element, '[part=copy]'));
    },
  );

  needing('the clipboard before an act')(
    'offers the link below an open answer, and asks for the clipboard only when pressed',
    async () => {
      await navigator.clipboard.writeText('mine');
      const element = await faq();
      buttons(element)[1]!.focus();
      await pause(300);
      expect(all(element, '[part=copy]'), 'nothing between a question and the next').to.eql([]);
      buttons(element)[1]!.click();
      const copy = await until(() => one(element, '[part=copy]'));
      expect(copy.textContent!.trim()).to.equal('Copy link');
      expect(copy.getBoundingClientRect().height).to.be.at.least(44);
      const answer = element.querySelectorAll('p')[1]!.getBoundingClientRect();
      expect(copy.getBoundingClientRect().top).to.be.at.least(answer.bottom);
      expect(await navigator.clipboard.readText()).to.equal('mine');
    },
  );

  it('keeps room for the button that copies, so that nothing moves when it comes', async () => {
    const element = await faq('open="first"');
    const { top } = buttons(element)[1]!.getBoundingClientRect();
    await until(() => one(element, '[part=copy]'));
    expect(buttons(element)[1]!.getBoundingClientRect().top).to.equal(top);
  });

  it('offers the link to be copied by hand where the browser refuses', async () => {
    const element = await faq();
    buttons(element)[1]!.click();
    const copy = await until(() => one(element, '[part=copy]'));
    const { clipboard } = navigator;
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: undefined });
    copy.click();
    const field = (await until(() => one(element, '[part=link] input'))) as HTMLInputElement;
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
    expect(field.value).to.match(/#pay$/);
    await until(() => focused() === field);
    expect([field.selectionStart, field.selectionEnd]).to.eql([0, field.value.length]);
  });
});

for (const [form, content] of [
  ['headings', three],
  ['<details>', threeDetails],
] as const) {
  describe(`<bedside-faq filter>, ${form}`, () => {
    const opened = (element: Element) =>
      form === 'headings'
        ? open(element)
        : [...element.querySelectorAll('details[open] summary')].map((node) => node.textContent);
    const shown = (element: Element) =>
      form === 'headings'
        ? buttons(element)
            .filter(seen)
            .map((button) => button.textContent!.trim())
        : [...element.querySelectorAll('summary')].filter(seen).map((node) => node.textContent);
    const search = async (element: Element) =>
      (await until(() => one(element, '[type=search]'))) as HTMLInputElement;

    it('shows and opens what matches, marks it, says how many, and Escape brings all back', async () => {
      const element = await faq('filter', content);
      const before = element.innerHTML;
      const field = await search(element);
      const said = listen(element);
      field.focus();
      await sendKeys({ type: 'PLÀNS' });
      await until(() => shown(element).length === 1);
      expect(shown(element)).to.eql(['Will my insurance pay?']);
      expect(opened(element)).to.eql(['Will my insurance pay?']);
      const ranges = [...CSS.highlights.get('bedside-faq')!].map(String);
      expect(ranges).to.eql(['plans']);
      const count = form === 'headings' ? 3 : 2;
      await until(() => said.length);
      expect(said).to.eql([`Found: 1 of ${count}`]);
      expect(focused()).to.equal(field);
      await sendKeys({ press: 'Escape' });
      await until(() => shown(element).length === count);
      expect(opened(element)).to.eql([]);
      expect(field.value).to.equal('');
      expect(focused()).to.equal(field);
      expect([...CSS.highlights.get('bedside-faq')!]).to.eql([]);
      expect(element.innerHTML.replaceAll(' open=""', '')).to.equal(before);
    });

    it('marks a word once, however often it is typed', async () => {
      const element = await faq('filter', content);
      const field = await search(element);
      field.focus();
      await sendKeys({ type: 'insurance insurance insurance' });
      await until(() => shown(element).length === 1);
      expect([...CSS.highlights.get('bedside-faq')!].map(String)).to.eql(['insurance']);
    });

    it('searches the questions too, marks the words there, and Escape leaves open what was open', async () => {
      const element = await faq('filter open="offended"', content);
      const field = await search(element);
      field.focus();
      await sendKeys({ type: 'insurance' });
      await until(() => shown(element).length === 1);
      expect(shown(element)).to.eql(['Will my insurance pay?']);
      expect([...CSS.highlights.get('bedside-faq')!].map(String)).to.eql(['insurance']);
      await sendKeys({ press: 'Escape' });
      await until(() => shown(element).length > 1);
      expect(opened(element)).to.eql(['Will my doctor mind?']);
    });

    it('says how to go on when nothing is found; the button there ends the search', async () => {
      const element = await faq('filter', content);
      const field = await search(element);
      field.focus();
      await sendKeys({ type: 'zebra' });
      const none = await until(() => one(element, '[part=none]'));
      expect(none.textContent).to.contain('Try another word');
      await press(none.querySelector('button')!);
      await until(() => !one(element, '[part=none]'));
      expect(field.value).to.equal('');
      expect(focused()).to.equal(field);
    });
  });
}

describe('<bedside-faq filter> in a dialog', () => {
  needing('Escape from a search field')(
    'ends the search with the first Escape, and the dialog with the second',
    async () => {
      const element = await faq('filter');
      const dialog = document.createElement('dialog');
      element.replaceWith(dialog);
      dialog.append(element);
      dialog.showModal();
      const field = (await until(() => one(element, '[type=search]'))) as HTMLInputElement;
      const heard: string[] = [];
      dialog.addEventListener('keydown', ({ key }) => key === 'Escape' && heard.push(key));
      field.focus();
      await sendKeys({ type: 'pay' });
      await sendKeys({ press: 'Escape' });
      expect([field.value, dialog.open, heard]).to.eql(['', true, []]);
      await sendKeys({ press: 'Escape' });
      await until(() => !dialog.open);
      expect(heard).to.eql(['Escape']);
    },
  );
});

describe('<bedside-faq>: <details>', () => {
  it('keeps them native, opens all, and tells only of what a reader did', async () => {
    const element = await faq('', threeDetails);
    await until(() => one(element, '[part=open-all]'));
    const told = events(element);
    const [first, second] = element.querySelectorAll('details');
    expect(first!.parentElement).to.equal(element);
    second!.open = true;
    await pause(50);
    expect(told).to.eql([]);
    first!.querySelector('summary')!.focus();
    await sendKeys({ press: 'Enter' });
    await until(() => told.length);
    expect(told).to.eql([{ id: 'offended', open: true }]);
    await until(() => forAll(element)[1] === 'true');
    one(element, '[part=open-all]').click();
    await until(() => !element.querySelector('details[open]'));
  });
});

describe('<bedside-faq>: memory', () => {
  it('keeps what is open when it is moved, and works when it is taken out and put back', async () => {
    const element = await faq();
    buttons(element)[1]!.click();
    const elsewhere = write('<div></div>').firstElementChild!;
    elsewhere.append(element);
    await element.updateComplete;
    expect(open(element)).to.eql(['Will my insurance pay?']);
    element.remove();
    location.hash = '#offended';
    await pause(50);
    elsewhere.append(element);
    expect(open(element)).to.eql(['Will my insurance pay?']);
    buttons(element)[2]!.click();
    await element.updateComplete;
    expect(open(element)).to.have.length(2);
    location.hash = '#pay';
    location.hash = '#offended';
    await until(() => open(element).length === 3);
  });

  it('leaves no mark behind when it is taken out while a search is on, and marks again when put back', async () => {
    const element = await faq('filter');
    const marked = () => [...(CSS.highlights.get('bedside-faq') ?? [])].map(String);
    (await until(() => one(element, '[type=search]'))).focus();
    await sendKeys({ type: 'plans' });
    await until(() => marked().length);
    const place = element.parentElement!;
    element.remove();
    expect(marked()).to.eql([]);
    place.append(element);
    await until(() => marked().join() === 'plans');
  });

  it('keeps what a reader opened while the author edits the text', async () => {
    const element = await faq();
    buttons(element)[1]!.click();
    await element.updateComplete;
    element.querySelector('p')!.textContent = 'Edited.';
    await pause(50);
    expect(open(element)).to.eql(['Will my insurance pay?']);
  });

  it('stores nothing', async () => {
    const element = await faq('filter single');
    buttons(element)[1]!.click();
    await element.updateComplete;
    expect(Object.keys(localStorage).concat(Object.keys(sessionStorage))).to.not.satisfy(
      (keys: string[]) => keys.some((key) => key.startsWith('bedside')),
    );
  });
});

describe('<bedside-faq>: words', () => {
  it('says what language and direction its own words are in, and leaves the author’s alone', async () => {
    const main = write(`<div lang="en-GB" dir="ltr"><bedside-faq>${three}</bedside-faq></div>`);
    const element = main.querySelector('bedside-faq')!;
    await until(() => buttons(element).length);
    expect(one(element, '[part=toolbar]').lang).to.equal('en');
    expect(one(element, '[aria-live]').dir).to.equal('ltr');
    expect(buttons(element)[0]!.closest('[lang]')).to.equal(null);
  });
});

describe('<bedside-faq> as a reader set up the screen', () => {
  /** What the test changes, and back again afterwards. */
  const back: (() => unknown)[] = [];
  afterEach(async () => {
    document.documentElement.style.fontSize = '';
    for (const undo of back.splice(0)) await undo();
  });
  const media = async (wanted: Parameters<typeof emulateMedia>[0]) => {
    await emulateMedia(wanted);
    back.push(() => emulateMedia({ reducedMotion: 'no-preference', forcedColors: 'none' }));
  };

  needing('settings of the reader')(
    'moves nothing where motion is reduced, and can be pressed again while it moves elsewhere',
    async () => {
      const element = await faq();
      const moving = async () => {
        // Only what has been drawn can move.
        await frame();
        await frame();
        buttons(element)[0]!.click();
        await element.updateComplete;
        return element.shadowRoot!.getAnimations().length;
      };
      expect(await moving()).to.equal(1);
      expect(await moving(), 'on its way back').to.equal(1);
      expect(open(element)).to.eql([]);
      await media({ reducedMotion: 'reduce' });
      expect(await moving()).to.equal(0);
    },
  );

  needing('settings of the reader')(
    'tells open from closed, focus and what was found where colours are forced',
    async () => {
      await media({ forcedColors: 'active' });
      const element = await faq('filter open="first"');
      const paper = write('<p style="background: Canvas">x</p>').firstElementChild!;
      const canvas = getComputedStyle(paper).backgroundColor;
      const markers = all(element, '.items [part=marker]').map((marker) =>
        getComputedStyle(marker),
      );
      for (const { borderBottomWidth, borderBottomColor } of markers) {
        expect(parseFloat(borderBottomWidth)).to.be.above(1);
        expect(borderBottomColor).to.not.equal(canvas);
      }
      expect(markers.map(({ rotate }) => rotate)).to.eql(['225deg', '45deg', '45deg']);
      buttons(element)[1]!.focus();
      await sendKeys({ press: 'Tab' });
      const ring = getComputedStyle(focused());
      expect([ring.outlineStyle, parseFloat(ring.outlineWidth) >= 2]).to.eql(['solid', true]);
      expect(ring.outlineColor).to.not.equal(canvas);
      const field = (await until(() => one(element, '[type=search]'))) as HTMLInputElement;
      const { borderTopStyle, borderTopColor } = getComputedStyle(field);
      expect(borderTopStyle).to.not.equal('none');
      expect(borderTopColor).to.not.equal(canvas);
      field.focus();
      await sendKeys({ type: 'plans' });
      const answer = element.querySelectorAll('p')[1]!;
      await until(() => [...(CSS.highlights.get('bedside-faq') ?? [])].length);
      const hit = getComputedStyle(answer, '::highlight(bedside-faq)');
      expect(hit.backgroundColor, 'a hit').to.not.equal(canvas);
      expect(hit.backgroundColor, 'a hit').to.not.equal(hit.color);
    },
  );

  for (const dir of ['ltr', 'rtl']) {
    for (const size of ['100%', '200%']) {
      needing('a window of 320 px')(
        `cuts nothing off at 400 % zoom with text at ${size}, ${dir}`,
        async () => {
          await viewport(320, 256);
          back.push(() => viewport(800, 600));
          document.documentElement.style.fontSize = size;
          const long = 'Hepatopancreaticobiliarysurgeryconsultation'.repeat(2);
          const main = write(
            `<div dir="${dir}"><bedside-faq filter open="all">${three.replace('pay?', `${long}?`).replace('plans', long)}</bedside-faq></div>`,
          );
          const element = main.querySelector('bedside-faq')!;
          await until(() => one(element, '[type=search]'));
          const { clipboard } = navigator;
          Object.defineProperty(navigator, 'clipboard', { configurable: true, value: undefined });
          (await until(() => all(element, '[part=copy]')[1])).click();
          await until(() => one(element, '[part=link] input'));
          Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
          const fits = () => {
            const { scrollWidth, clientWidth } = document.documentElement;
            expect(scrollWidth).to.equal(clientWidth);
            for (const each of [...all(element, '*'), ...element.querySelectorAll('*')]) {
              const { left, right, width } = each.getBoundingClientRect();
              if (!width || each.closest('.visually-hidden')) continue;
              expect(left, each.outerHTML.slice(0, 80)).to.be.at.least(-0.5);
              expect(right, each.outerHTML.slice(0, 80)).to.be.at.most(320.5);
              if (each.localName !== 'input' && getComputedStyle(each).overflow !== 'visible')
                expect(each.scrollHeight, each.outerHTML.slice(0, 80)).to.be.at.most(
                  each.clientHeight + 1,
                );
            }
          };
          fits();
          one(element, '[type=search]').focus();
          await sendKeys({ type: 'zebra' });
          await until(() => one(element, '[part=none]'));
          fits();
        },
      );
    }
  }

  for (const dir of ['ltr', 'rtl'])
    it(`draws every mark within its own button, ${dir}`, async () => {
      const main = write(
        `<div dir="${dir}"><bedside-faq><h3>One</h3><p>One.</p><h3>Two</h3><p>Two.</p></bedside-faq></div>`,
      );
      const element = main.querySelector('bedside-faq')!;
      const marks = await until(() => {
        const found = all(element, '[part=marker]');
        return found.length === 3 ? found : undefined;
      });
      for (const mark of marks) {
        const [inner, outer] = [mark, mark.closest('button')!].map((each) =>
          each.getBoundingClientRect(),
        ) as [DOMRect, DOMRect];
        expect(inner.width).to.be.above(0);
        expect(inner.left).to.be.at.least(outer.left);
        expect(inner.right).to.be.at.most(outer.right);
        expect(inner.top).to.be.at.least(outer.top);
        expect(inner.bottom).to.be.at.most(outer.bottom);
      }
    });

  it('stands the other way round from right to left: mark, copy button, answer, search, all', async () => {
    const main = write(
      `<div dir="rtl" lang="ar"><bedside-faq filter open="first"><h3>هل سيغضب طبيبي؟</h3><p id="rtl">لا، معظم الأطباء يتوقعون ذلك.</p><h3>هل يدفع التأمين؟</h3><p>نعم.</p></bedside-faq></div>`,
    );
    const element = main.querySelector('bedside-faq')!;
    const field = await until(() => one(element, '[type=search]'));
    buttons(element)[0]!.focus();
    const copy = await until(() => one(element, '[part=copy]'));
    const box = (each: Element) => each.getBoundingClientRect();
    const [words] = all(element, '.words');
    const [marker] = all(element, '.items [part=marker]');
    expect(box(marker!).left).to.be.at.least(box(words!).right);
    expect(box(copy).right).to.be.closeTo(box(main.querySelector('#rtl')!).right, 2);
    expect(box(main.querySelector('#rtl')!).right).to.be.below(box(element).right - 20);
    expect(box(field).right).to.be.closeTo(box(element).right, 2);
    expect(box(one(element, '[part=open-all]')).left).to.be.closeTo(box(element).left, 2);
    expect(one(element, '[part=toolbar]').dir).to.equal('rtl');
    await sendKeys({ press: 'Enter' });
    expect(open(element)).to.eql([]);
  });
});

describe('<bedside-faq>: accessibility', () => {
  it('has no problem that axe knows, closed, open and while it is searched', async () => {
    const element = await faq('filter');
    const check = async () =>
      (await axe.run(element)).violations.map(({ id, help }) => `${id}: ${help}`);
    expect(await check()).to.eql([]);
    one(element, '[part=open-all]').click();
    buttons(element)[0]!.focus();
    await until(() => one(element, '[part=copy]'));
    await pause(300);
    expect(await check()).to.eql([]);
    const field = (await until(() => one(element, '[type=search]'))) as HTMLInputElement;
    field.focus();
    await sendKeys({ type: 'zebra' });
    await until(() => one(element, '[part=none]'));
    expect(await check()).to.eql([]);
  });

  it('gives every button an area of 24 px at least, and its status is empty at first', async () => {
    const element = await faq();
    for (const button of all(element, 'button')) {
      const { width, height } = button.getBoundingClientRect();
      expect(Math.min(width, height)).to.be.at.least(24);
    }
    expect(one(element, '[aria-live]').textContent!.trim()).to.equal('');
  });

  it('is reached in order with Tab: all answers, question, what is in the answer, the link to it', async () => {
    const element = await faq('open="first"');
    one(element, '[part=open-all]').focus();
    await sendKeys({ press: 'Tab' });
    expect(focused()).to.equal(buttons(element)[0]);
    await until(() => one(element, '[part=copy]'));
    await sendKeys({ press: 'Tab' });
    expect(focused()).to.equal(element.querySelector('a'));
    await sendKeys({ press: 'Tab' });
    expect(focused()).to.equal(one(element, '[part=copy]'));
    await sendKeys({ press: 'Tab' });
    expect(focused()).to.equal(buttons(element)[1]);
  });
});
