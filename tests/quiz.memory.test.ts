import { expect } from 'chai';
import {
  all,
  answer,
  button,
  buttons,
  choose,
  clear,
  described,
  focused,
  listen,
  mount,
  one,
  option,
  pause,
  plain,
  press,
  seen,
  told,
  until,
  words,
} from './quiz.support.js';

afterEach(clear);

const kept = (keep: string, html = plain) =>
  html.replace('<bedside-quiz>', `<bedside-quiz name="second" keep="${keep}">`);
const storage = () => [...Object.keys(localStorage), ...Object.keys(sessionStorage)];

/** The reader leaves the page and comes back. */
const again = (html: string) => {
  for (const quiz of document.querySelectorAll('bedside-quiz')) quiz.remove();
  return mount(html);
};

describe('what a quiz keeps', () => {
  it('is nothing, unless the page asks: the next person at this tablet sees an empty quiz', async () => {
    const html = plain.replace('<bedside-quiz>', '<bedside-quiz name="second">');
    const quiz = await mount(html);
    await answer(quiz, 'Another doctor');
    await answer(quiz, 'Imaging', 1);
    expect(storage()).to.deep.equal([]);
    expect(document.cookie).to.equal('');
    expect(buttons(quiz)).to.not.include('Delete my answers');
    expect(all(await again(html), 'input:checked')).to.have.length(0);
  });

  it('is nothing before the reader acts', async () => {
    await mount(kept('device'));
    await pause(50);
    expect(storage()).to.deep.equal([]);
  });

  it('comes back with its verdicts and hints, in silence', async () => {
    const quiz = await mount(kept('device'));
    await answer(quiz, 'A complaint');
    await choose(quiz, 'Imaging', 1);
    const back = await again(kept('device'));
    const said = listen(back);
    expect(option(back, 'A complaint').checked).to.equal(true);
    expect(option(back, 'Imaging', 1).checked).to.equal(true);
    await until(() => described(back, option(back, 'A complaint')) === 'Not quite.');
    expect(seen(one(back, '[part=remarks]'))).to.include('Most doctors expect the question.');
    expect(words(one(back, '[part=progress]'))).to.equal('1 of 2 answered');
    await pause(200);
    expect(said).to.deep.equal([]);
    expect(words(one(back, '[aria-live]'))).to.equal('');
    expect(focused()).to.equal(document.body);
  });

  it('lasts as long as the tab with keep="session"', async () => {
    const quiz = await mount(kept('session'));
    await answer(quiz, 'A complaint');
    expect(Object.keys(localStorage)).to.deep.equal([]);
    // Beside the answer at most the time of the last touch: a tab that keeps something clears itself.
    const keys = Object.keys(sessionStorage).filter((key) => key !== 'bedside:1:seen');
    expect(keys).to.deep.equal(['bedside:1:quiz:second:what']);
    expect(option(await again(kept('session')), 'A complaint').checked).to.equal(true);
  });

  it('holds ids and counts, never words', async () => {
    const quiz = await mount(kept('device'));
    await answer(quiz, 'A complaint');
    const [key] = Object.keys(localStorage);
    expect(key).to.equal('bedside:1:quiz:second:what');
    expect(localStorage.getItem(key!)).to.not.match(/complaint|opinion|doctor/i);
  });

  it('belongs to the words it was given to: an edited question begins anew, the others stay', async () => {
    const quiz = await mount(kept('device'));
    await answer(quiz, 'A complaint');
    await answer(quiz, 'Imaging', 1);
    const edited = kept('device').replace('A new treatment', 'A newer treatment');
    const back = await again(edited);
    expect(all(back, '[data-index="0"] input:checked')).to.have.length(0);
    expect(seen(one(back, '[data-index="0"]'))).to.not.include('Not quite');
    expect(option(back, 'Imaging', 1).checked).to.equal(true);
  });

  it('is cleared by one button, which is there whenever something is kept', async () => {
    const quiz = await mount(kept('device'));
    expect(buttons(quiz)).to.not.include('Delete my answers');
    await answer(quiz, 'A complaint');
    expect(seen(quiz)).to.include(
      'Your answers are kept in this browser. They are not sent to anyone.',
    );
    const said = listen(quiz);
    await press(quiz, 'Delete my answers');
    await until(() => said.length);
    expect(said.at(-1)).to.equal('Your answers are deleted.');
    expect(all(quiz, 'input:checked')).to.have.length(0);
    expect(focused()).to.equal(one(quiz, '#p0'));
    expect(JSON.stringify({ ...localStorage })).to.not.include('chosen');
    expect(all(await again(kept('device')), 'input:checked')).to.have.length(0);
  });

  it('does not mix with a quiz of another name', async () => {
    const quiz = await mount(kept('device'));
    await answer(quiz, 'A complaint');
    const other = await again(kept('device').replace('"second"', '"third"'));
    expect(all(other, 'input:checked')).to.have.length(0);
    expect(buttons(other)).to.not.include('Delete my answers');
  });

  it('survives nonsense in the storage', async () => {
    for (const raw of [
      '',
      '{',
      'null',
      '[]',
      '{"v":1,"e":0,"l":0,"t":1,"f":{"hash":[1,1,"a"],"chosen":[7,1,"a"]}}',
    ]) {
      localStorage.setItem('bedside:1:quiz:second:what', raw);
      const quiz = await again(kept('device'));
      await answer(quiz, 'Another doctor');
      expect(told(quiz)).to.include('Yes.');
    }
  });

  it('survives nonsense in an answer that belongs to these words', async () => {
    const quiz = await mount(kept('device'));
    await answer(quiz, 'A complaint');
    const key = 'bedside:1:quiz:second:what';
    const item = JSON.parse(localStorage.getItem(key)!);
    // Another window of the site, whose writing this one is told of.
    const other = document.createElement('iframe');
    document.body.append(other);
    let later = Date.now() + 1000;
    for (const [field, value] of [
      ['chosen', 7],
      ['chosen', 'nowhere'],
      ['chosen', null],
      ['result', 'perhaps'],
      ['steps', 'many'],
    ]) {
      const fields = Object.fromEntries(
        Object.entries<unknown[]>(item.f).map(([name, [own]]) => [
          name,
          [name === field ? value : own, ++later, 'another-tab'],
        ]),
      );
      const heard = new Promise((done) => addEventListener('storage', done, { once: true }));
      const text = JSON.stringify({ ...item, t: later, f: fields });
      other.contentWindow!.localStorage.setItem(key, text);
      await heard;
      const back = await again(kept('device'));
      expect(seen(one(back, 'legend'))).to.equal('1. What is a second opinion?');
      expect(all(back, 'input:checked')).to.have.length(field === 'steps' ? 1 : 0);
    }
    other.remove();
  });

  it('is kept under a name only: without one it works and keeps nothing', async () => {
    const { info } = console;
    console.info = () => {};
    const quiz = await mount(plain.replace('<bedside-quiz>', '<bedside-quiz keep="device">'));
    console.info = info;
    await answer(quiz, 'Another doctor');
    expect(storage()).to.deep.equal([]);
    expect(button(quiz, 'Check answer to question 1').getAttribute('aria-disabled')).to.equal(
      'true',
    );
  });
});
