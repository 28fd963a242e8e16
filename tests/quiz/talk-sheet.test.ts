import { expect } from 'chai';
import {
  all,
  answer,
  button,
  buttons,
  choose,
  clear,
  mount,
  one,
  press,
  words,
} from '../quiz.support.js';

const html = `<bedside-quiz name="talk">
  <h2>Check what you know</h2>
  <ol>
    <li id="what">What is a second opinion?
      <ul><li>A complaint <p>Most doctors expect it.</p></li><li><strong>Another doctor's review</strong></li></ul>
      <p>It is about the same facts.</p>
      <blockquote><p>Ask first if treatment can wait.</p></blockquote>
    </li>
    <li id="papers">Which paper helps?
      <ul><li><b>Pathology report</b></li><li>Library card <p>It says nothing about you.</p></li></ul>
      <p>It names the cancer.</p>
    </li>
    <li id="who">Who could come with you?
      <ul><li>A friend</li><li>An interpreter</li></ul>
    </li>
    <li id="why">Say why you ask.<p>It can confirm the plan.</p></li>
  </ol>
</bedside-quiz>`;
const ask = 'Print a page for my care team';
const printed = window.print;

/** The sheet as it would be printed: its headings, each with its words. */
const sheet = () => {
  const root = document.querySelector('[data-bedside-sheet]')!.shadowRoot!;
  return {
    title: root.querySelector('h1')!.textContent,
    text: root.textContent!.replace(/\s+/g, ' '),
    parts: Object.fromEntries(
      [...root.querySelectorAll('h2')].map((each) => [
        each.textContent!,
        words(each.parentElement!),
      ]),
    ) as Record<string, string>,
    lines: root.querySelectorAll('.line').length,
  };
};

describe('a page for the care team', () => {
  beforeEach(() => (window.print = () => {}));
  afterEach(() => {
    // The sheet is gone at the next key.
    document.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true }));
    clear();
    window.print = printed;
  });

  const finish = async (own = '') => {
    const quiz = await mount(html);
    await answer(quiz, 'A complaint');
    await answer(quiz, 'Pathology report', 1);
    await answer(quiz, 'An interpreter', 2);
    one<HTMLTextAreaElement>(quiz, 'textarea').value = own;
    await press(quiz, 'Show the key points of question 4');
    await press(quiz, 'See your results');
    return quiz;
  };

  it('is offered when every question is answered, not before', async () => {
    const quiz = await mount(html);
    await answer(quiz, 'A complaint');
    one<HTMLDetailsElement>(quiz, '[part=print]').open = true;
    await press(quiz, 'Print questions only');
    expect(buttons(quiz)).not.to.include(ask);
    expect(buttons(await finish())).to.include(ask);
  });

  it('says what to talk over, what is clear and what the reader said, with answers and room to write', async () => {
    const quiz = await finish('Because I want to be <sure>.\nAnd my wife.');
    await press(quiz, ask);
    const { title, parts, text, lines } = sheet();
    expect(title).to.equal('For my care team');
    expect(Object.keys(parts)).to.deep.equal([
      'Check what you know',
      'To talk over',
      'Clear',
      'In my own words',
      'What everyone should know',
    ]);
    expect(parts['To talk over']).to.include(
      "What is a second opinion?The answer: Another doctor's review",
    );
    expect(parts['To talk over']).to.include('It is about the same facts.');
    expect(parts['To talk over']).not.to.include('Which paper');
    expect(parts['Clear']).to.include('Which paper helps?The answer: Pathology report');
    expect(parts['In my own words']).to.include('An interpreter');
    expect(parts['In my own words']).to.include('Because I want to be <sure>. And my wife.');
    expect(parts['In my own words']).to.include('– It can confirm the plan.');
    expect(parts['What everyone should know']).to.include('Ask first if treatment can wait.');
    expect(lines).to.equal(2);
    // No choice that was not right, no count.
    expect(text).not.to.match(/A complaint|Library card|A friend|\d of \d|[Ss]core|wrong/);
  });

  it('has lines for own words that were not written, and no heading over nothing', async () => {
    const quiz = await finish();
    await press(quiz, 'Try again: only what is not clear yet');
    await answer(quiz, "Another doctor's review");
    await press(quiz, 'See your results');
    await press(quiz, ask);
    const { parts, lines } = sheet();
    expect(Object.keys(parts)).not.to.include('To talk over');
    expect(lines).to.equal(4);
  });

  it('keeps nothing, and the reader’s words stand nowhere but on that paper', async () => {
    const quiz = await finish('My own secret');
    await press(quiz, ask);
    expect(sheet().text).to.include('My own secret');
    document.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true }));
    expect(document.querySelector('[data-bedside-sheet]')).to.equal(null);
    expect(JSON.stringify([{ ...localStorage }, { ...sessionStorage }])).not.to.include('secret');
    expect(quiz.shadowRoot!.textContent).not.to.include('secret');
  });

  it('speaks the language of the page, and each question its own', async () => {
    const quiz = await finish();
    quiz.lang = 'ar';
    await choose(quiz, 'A complaint').catch(() => {});
    await new Promise((done) => setTimeout(done, 600));
    const print = all(quiz, '[part=print-talk]')[0]!;
    expect(print.getAttribute('dir')).to.equal('rtl');
    print.click();
    const root = document.querySelector('[data-bedside-sheet]')!.shadowRoot!;
    expect(root.querySelector('div')!.dir).to.equal('rtl');
    expect(root.querySelector('h1')!.textContent).to.equal('إلى فريق الرعاية');
  });

  it('says so, next to the button, where the browser prints nothing', async () => {
    const quiz = await finish();
    Object.defineProperty(globalThis, 'origin', { value: 'null', configurable: true });
    await press(quiz, ask);
    Object.defineProperty(globalThis, 'origin', { value: location.origin, configurable: true });
    expect(words(one(quiz, '[part=results] [part=problem]'))).to.match(/^Nothing happened\?/);
    expect(all(quiz, '[part=problem]')).to.have.length(1);
    await press(quiz, ask);
    expect(all(quiz, '[part=problem]')).to.have.length(0);
    expect(button(quiz, ask)).to.be.ok;
  });
});
