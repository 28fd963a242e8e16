import 'axe-core';
import { expect } from 'chai';
import { emulateMedia } from '@web/test-runner-commands';
import { colours, desk, needing, phone, plainColours } from './support/engines.js';
import {
  all,
  answer,
  choose,
  clear,
  described,
  focused,
  key,
  listen,
  mount,
  one,
  option,
  pause,
  plain,
  press,
  until,
  words,
} from './quiz.support.js';

const axe = (globalThis as unknown as { axe: typeof import('axe-core') }).axe;

afterEach(clear);

const violations = async (element: Element) => {
  const { violations } = await axe.run(element, { rules: { region: { enabled: false } } });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
};

describe('by keyboard alone', () => {
  it('a reader answers, checks and goes on; arrow keys choose and do nothing else', async () => {
    const quiz = await mount(plain);
    const events: string[] = [];
    for (const name of ['bedside-answer', 'bedside-complete'])
      quiz.addEventListener(name, () => events.push(name));
    const [first, second, third] = all<HTMLInputElement>(quiz, '[data-index="0"] input');
    first!.focus();
    await key(' ');
    await key('ArrowDown');
    expect([second!.checked, focused()]).to.deep.equal([true, second]);
    await key('ArrowDown');
    expect([third!.checked, focused()]).to.deep.equal([true, third]);
    expect(events, 'an arrow key never submits').to.deep.equal([]);
    expect(all(quiz, '[part=remarks]')).to.have.length(0);
    await key('ArrowUp');
    await key('Enter');
    await until(() => quiz.shadowRoot!.querySelector('[part=remarks]'));
    expect(events).to.deep.equal(['bedside-answer']);
    expect(focused(), 'checking does not move the focus').to.equal(second);
    await key('ArrowDown');
    expect([second!.checked, focused()], 'what was checked stays').to.deep.equal([true, second]);
  });

  it('Enter checks the question it is pressed in, and no other', async () => {
    const quiz = await mount(plain);
    await choose(quiz, 'Another doctor');
    await choose(quiz, 'Imaging', 1);
    option(quiz, 'Imaging', 1).focus();
    await key('Enter');
    await until(() => quiz.shadowRoot!.querySelector('[part=remarks]'));
    expect(all(quiz, '[data-index="0"] [part=remarks]')).to.have.length(0);
    expect(all(quiz, '[data-index="1"] [part=remarks]')).to.have.length(1);
  });

  it('one radio group is one stop, and every stop has a name of its own', async () => {
    await mount(`<button id="before">Before</button>${plain}<button id="after">After</button>`);
    document.getElementById('before')!.focus();
    const stops: string[] = [];
    for (let i = 0; i < 20; i++) {
      await key('Tab');
      const stop = focused()!;
      if (stop.id === 'after') break;
      stops.push(
        stop.localName === 'input'
          ? `${(stop as HTMLInputElement).type} ${words(stop.closest('label')!)}`
          : words(stop),
      );
    }
    expect(stops).to.deep.equal([
      'radio A new treatment',
      'Check answer to question 1',
      'checkbox Pathology report',
      'checkbox Library card',
      'checkbox Imaging',
      'checkbox I’m not sure yet',
      'Check answer to question 2',
      'Print this quiz',
    ]);
  });

  it('the focus stays in the quiz through every act, and never falls to the page', async () => {
    const quiz = await mount(`<p id="passage">Passage</p>${plain}`);
    const lost: string[] = [];
    const look = (act: string) => {
      const at = focused();
      if (!at || at === document.body || !quiz.shadowRoot!.contains(at)) lost.push(act);
    };
    for (let i = 0; i < 4; i++) {
      await answer(quiz, 'A new treatment');
      look(`check ${i}`);
      if (i < 3) await press(quiz, 'Try again: question 1');
      look(`again ${i}`);
    }
    await answer(quiz, 'Library card', 1);
    look('check 2');
    for (const name of [
      'See your results',
      'Add question 1 to my questions',
      'Try again: all questions',
    ]) {
      await press(quiz, name);
      await pause(50);
      look(name);
    }
    expect(lost).to.deep.equal([]);
  });
});

describe('to assistive technology', () => {
  it('each question is a group whose name is the question and whose description says how many to choose', async () => {
    const quiz = await mount(plain);
    for (const [i, set] of all(quiz, 'fieldset').entries()) {
      expect(set.firstElementChild!.localName).to.equal('legend');
      expect(set.querySelector('legend h3')).to.not.equal(null);
      expect(words(set.querySelector('legend')!)).to.equal(
        ['1. What is a second opinion?', '2. Which papers help?'][i],
      );
      expect(described(quiz, set)).to.equal(['Choose one answer', 'Choose all that apply'][i]);
    }
    expect(all(quiz, '[role=radiogroup], [role=radio], [role=group]')).to.have.length(0);
  });

  it('there is one polite region, empty at load, and the same one when it speaks', async () => {
    const quiz = await mount(plain);
    const region = one(quiz, '[aria-live]');
    expect(all(quiz, '[role=status], [role=alert], [aria-live]')).to.deep.equal([region]);
    expect(words(region)).to.equal('');
    const said = listen(quiz);
    await answer(quiz, 'A complaint');
    await until(() => said.length);
    expect(all(quiz, '[role=status], [role=alert], [aria-live]')).to.deep.equal([region]);
  });

  it('the record of a whole visit: each act is said once, with its reason', async () => {
    const quiz = await mount(plain);
    const said = listen(quiz);
    const heard = async (count: number) => {
      await until(() => said.length >= count);
      await pause(120);
    };
    await choose(quiz, 'A complaint');
    await pause(120);
    expect(said, 'choosing is silent').to.deep.equal([]);
    await press(quiz, 'Check answer to question 1');
    await heard(1);
    await press(quiz, 'Try again: question 1');
    await answer(quiz, 'A complaint');
    await heard(2);
    await press(quiz, 'Try again: question 1');
    await answer(quiz, 'Another doctor');
    await heard(3);
    expect(said).to.deep.equal([
      'Not quite. Most doctors expect the question. Hint 1 Think of who reads your tests. A few cancers need treatment at once.',
      'Not quite. Most doctors expect the question. Hint 2 It is advice. A few cancers need treatment at once.',
      'Yes. Another doctor looks at the same facts. A few cancers need treatment at once.',
    ]);
  });

  it('the names of all buttons are different', async () => {
    const quiz = await mount(plain);
    await answer(quiz, 'A complaint');
    await answer(quiz, 'Library card', 1);
    await press(quiz, 'See your results');
    const names = all(quiz, 'button, summary, a').map(words);
    expect(new Set(names).size).to.equal(names.length);
  });

  it('axe finds nothing in any state, light and dark', async () => {
    for (const scheme of ['light', 'dark'] as const) {
      await colours(scheme);
      const quiz = await mount(`<p id="passage">Passage</p>${plain}`);
      expect(await violations(quiz)).to.deep.equal([]);
      await press(quiz, 'Check answer to question 2');
      for (let i = 0; i < 4; i++) {
        await answer(quiz, 'A complaint');
        if (i < 3) await press(quiz, 'Try again: question 1');
      }
      await answer(quiz, 'Library card', 1);
      await press(quiz, 'See your results');
      for (const details of all<HTMLDetailsElement>(quiz, 'details')) details.open = true;
      await pause(50);
      expect(await violations(quiz)).to.deep.equal([]);
      clear();
    }
    await plainColours();
  });
});

describe('where colours are forced', () => {
  needing('settings of the reader')(
    'chosen, marked and locked are told apart by lines and words, and the focus has a ring',
    async () => {
      await emulateMedia({ forcedColors: 'active' });
      try {
        const quiz = await mount(plain);
        const paper = document.createElement('p');
        paper.style.background = 'Canvas';
        quiz.before(paper);
        const canvas = getComputedStyle(paper).backgroundColor;
        await choose(quiz, 'Library card', 1);
        await answer(quiz, 'Imaging', 1);
        const line = (text: string) => {
          const { borderInlineStartStyle: style, borderInlineStartColor: colour } =
            getComputedStyle(option(quiz, text, 1).closest('[part=option]')!);
          return colour === canvas ? 'none' : style;
        };
        expect(['Imaging', 'Library card', 'I’m not sure yet'].map(line)).to.deep.equal([
          'solid',
          'double',
          'none',
        ]);
        const check = all(quiz, '[part=check]').map((each) => getComputedStyle(each));
        expect(check.map(({ borderTopStyle }) => borderTopStyle)).to.deep.equal([
          'solid',
          'dashed',
        ]);
        for (const { borderTopColor, color, backgroundColor } of check) {
          expect(borderTopColor).to.not.equal(canvas);
          expect(color).to.not.equal(backgroundColor);
        }
        await key('Tab');
        const ring = getComputedStyle(focused()!);
        expect([ring.outlineStyle, parseFloat(ring.outlineWidth) >= 2]).to.deep.equal([
          'solid',
          true,
        ]);
        expect(ring.outlineColor).to.not.equal(canvas);
        expect(await violations(quiz)).to.deep.equal([]);
      } finally {
        await emulateMedia({ forcedColors: 'none' });
      }
    },
  );
});

describe('on a small screen', () => {
  it('nothing is cut off at 320 px, not even long words, in both directions', async () => {
    await phone(640);
    try {
      for (const dir of ['ltr', 'rtl']) {
        const long = 'Hepatopancreaticobiliarysurgeryconsultation'.repeat(2);
        const quiz = await mount(
          `<div dir="${dir}">${plain.replaceAll('Library card', long).replace('<ol>', `<ol><li>Order ${long}<ol><li>One</li><li>${long}</li></ol></li>`)}</div>`,
        );
        await until(() => quiz.shadowRoot!.querySelector('[part=order]'));
        await answer(quiz, long, 2);
        const box = quiz.getBoundingClientRect();
        for (const element of all(quiz, '*')) {
          const { left, right, width } = element.getBoundingClientRect();
          if (element.classList.contains('visually-hidden') || !width) continue;
          expect(left, element.outerHTML.slice(0, 80)).to.be.at.least(box.left - 1);
          expect(right, element.outerHTML.slice(0, 80)).to.be.at.most(box.right + 1);
        }
        clear();
      }
    } finally {
      await desk();
    }
  });

  it('every control is at least 24 px high', async () => {
    const quiz = await mount(`<div style="font-size: 10px">${plain}</div>`);
    for (const control of all(quiz, 'button, label, summary'))
      if (control.checkVisibility())
        expect(control.getBoundingClientRect().height, words(control)).to.be.at.least(24);
  });
});
