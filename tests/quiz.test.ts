import { expect } from 'chai';
import { addMessages } from '../src/shared/language/added.js';
import {
  all,
  answer,
  button,
  buttons,
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
  seen,
  told,
  until,
  words,
} from './quiz.support.js';

afterEach(clear);

describe('answering a question', () => {
  it('keeps the choice when it is checked', async () => {
    const quiz = await mount(plain);
    for (const text of ['A new treatment', 'I’m not sure yet']) {
      await answer(quiz, text);
      expect(option(quiz, text).checked).to.equal(true);
      expect(all<HTMLInputElement>(quiz, '[data-index="0"] input:checked')).to.have.length(1);
      await press(quiz, 'Try again: question 1');
      expect(option(quiz, text).checked, 'also when trying again').to.equal(true);
    }
  });

  it('shows and says why a right answer is right', async () => {
    const quiz = await mount(plain);
    const said = listen(quiz);
    await answer(quiz, 'Another doctor');
    expect(told(quiz)).to.equal('Yes. Another doctor looks at the same facts.');
    await until(() => said.length);
    expect(said).to.deep.equal([
      'Yes. Another doctor looks at the same facts. A few cancers need treatment at once.',
    ]);
  });

  it('leaves what it said in the live region, so that slow readers hear it out', async () => {
    const quiz = await mount(plain);
    await answer(quiz, 'Another doctor');
    await pause(1500);
    expect(words(one(quiz, '[aria-live]'))).to.match(/^Yes\. Another doctor looks/);
  });

  it('says “Not quite.” with the reason and the next hint, once', async () => {
    const quiz = await mount(plain);
    const said = listen(quiz);
    await answer(quiz, 'A complaint');
    await until(() => said.length);
    await pause(150);
    expect(said).to.deep.equal([
      'Not quite. Most doctors expect the question. Hint 1 Think of who reads your tests. A few cancers need treatment at once.',
    ]);
    for (const text of ['Most doctors expect the question.', 'Think of who reads your tests.'])
      expect(seen(one(quiz, '[part=remarks]'))).to.include(text);
    // Seen once, at the option that was chosen.
    expect(seen(one(quiz, '[data-index="0"]')).match(/Not quite\./g)).to.have.length(1);
    expect(described(quiz, option(quiz, 'A complaint'))).to.equal('Not quite.');
  });

  it('gives the hints one by one, then the passage, then the answer', async () => {
    const quiz = await mount(`<p id="passage">Passage</p>${plain}`);
    const shown = [];
    for (let i = 0; i < 4; i++) {
      await answer(quiz, 'A new treatment');
      shown.push(
        all(quiz, '[data-index="0"] [part=remarks] [part]')
          .filter((each) => each.checkVisibility())
          .map((each) => each.getAttribute('part'))
          .join(),
      );
      if (i < 3) await press(quiz, 'Try again: question 1');
    }
    expect(shown).to.deep.equal([
      'feedback,hint',
      'feedback,hint,hint',
      'feedback,hint,hint,source',
      'feedback,hint,hint,source,answer',
    ]);
    expect(seen(one(quiz, '[part=answer]'))).to.equal(
      "The answer: Another doctor's review Another doctor looks at the same facts.",
    );
    expect(described(quiz, option(quiz, 'Another doctor'))).to.equal('This is the answer.');
    expect(buttons(quiz).join()).to.not.include('Try again: question 1');
  });

  it('leads straight to the hint for “I’m not sure yet”, and counts it as answered', async () => {
    const quiz = await mount(plain);
    const events: CustomEvent[] = [];
    quiz.addEventListener('bedside-answer', (event) => events.push(event));
    await answer(quiz, 'I’m not sure yet');
    const text = seen(one(quiz, '[part=remarks]'));
    expect(text).to.include('Think of who reads your tests.');
    expect(text).to.not.include('Not quite');
    expect(events.map(({ detail }) => detail)).to.deep.equal([{ id: 'what', result: 'unsure' }]);
    expect(words(one(quiz, '[part=progress]'))).to.equal('1 of 2 answered');
  });

  it('takes the first option for an answer like any other', async () => {
    const quiz = await mount(plain);
    await answer(quiz, 'A new treatment');
    expect(seen(one(quiz, '[part=remarks]'))).to.include('No treatment starts because of it.');
    expect(all(quiz, '[part=missing]')).to.have.length(0);
  });

  it('asks for an answer when none is chosen, and leads to the first option', async () => {
    const quiz = await mount(plain);
    await press(quiz, 'Check answer to question 2');
    const missing = await until(() => one(quiz, '[data-index="1"] [part=missing]'));
    expect(seen(missing)).to.equal('Choose an answer to question 2');
    expect(described(quiz, option(quiz, 'Pathology report', 1))).to.equal(words(missing));
    await until(() => focused() === option(quiz, 'Pathology report', 1));
    await choose(quiz, 'Imaging', 1);
    expect(all(quiz, '[part=missing]')).to.have.length(0);
  });

  it('asks for all right answers where there are several, and says when there is more to choose', async () => {
    const quiz = await mount(plain);
    expect(words(one(quiz, '[data-index="1"] [part=instruction]'))).to.equal(
      'Choose all that apply',
    );
    await answer(quiz, 'Imaging', 1);
    expect(seen(one(quiz, '[data-index="1"] [part=remarks]'))).to.include(
      'There is more to choose.',
    );
  });

  it('marks each chosen option in words that belong to it', async () => {
    const quiz = await mount(plain);
    await choose(quiz, 'Library card', 1);
    await answer(quiz, 'Imaging', 1);
    expect(described(quiz, option(quiz, 'Imaging', 1))).to.equal('Yes.');
    expect(described(quiz, option(quiz, 'Pathology report', 1))).to.equal('This is the answer.');
    expect(described(quiz, option(quiz, 'Library card', 1))).to.equal('Not quite.');
    const glyphs = seen(quiz).match(/[×✗✘✓✔❌✅]/g);
    expect(glyphs, 'a screen reader says “multiplied”').to.equal(null);
  });

  it('lets “I’m not sure yet” and other answers take each other’s place', async () => {
    const quiz = await mount(plain);
    await choose(quiz, 'Imaging', 1);
    await choose(quiz, 'I’m not sure yet', 1);
    expect(option(quiz, 'Imaging', 1).checked).to.equal(false);
    await choose(quiz, 'Library card', 1);
    expect(option(quiz, 'I’m not sure yet', 1).checked).to.equal(false);
  });

  it('never shows an explanation, an answer or a note before the question is answered', async () => {
    const quiz = await mount(plain);
    // A real hand: what comes with the first act is here.
    option(quiz, 'Another doctor').focus();
    await key(' ');
    await until(() => quiz.shadowRoot!.querySelector('input:checked'));
    await pause(40);
    for (const hidden of [
      'same facts',
      'No treatment starts',
      'Think of who',
      'A few cancers',
      'Yes.',
    ])
      expect(seen(quiz), hidden).to.not.include(hidden);
    expect(all(quiz, 'strong, b'), 'nothing bold gives it away').to.have.length(0);
  });

  it('shows the note that matters for safety whatever was answered', async () => {
    for (const text of ['Another doctor', 'A complaint', 'I’m not sure yet']) {
      const quiz = await mount(plain);
      await answer(quiz, text);
      expect(seen(one(quiz, '[part=critical]'))).to.equal('A few cancers need treatment at once.');
      clear();
    }
  });

  it('keeps a checked answer as it is: it cannot be clicked or toggled off, and can still be read', async () => {
    const quiz = await mount(plain);
    await choose(quiz, 'A complaint');
    await choose(quiz, 'A complaint');
    expect(option(quiz, 'A complaint').checked, 'a radio does not toggle').to.equal(true);
    await press(quiz, 'Check answer to question 1');
    await choose(quiz, 'Another doctor');
    expect(option(quiz, 'Another doctor').checked).to.equal(false);
    expect(option(quiz, 'A complaint').checked).to.equal(true);
    for (const input of all<HTMLInputElement>(quiz, '[data-index="0"] input')) {
      expect(input.disabled).to.equal(false);
      expect(input.getAttribute('aria-disabled')).to.equal('true');
    }
    const check = button(quiz, 'Check answer to question 1');
    expect([check.disabled, check.getAttribute('aria-disabled')]).to.deep.equal([false, 'true']);
  });

  it('never says wrong, fail, incorrect or score', async () => {
    const quiz = await mount(plain);
    await answer(quiz, 'A complaint');
    await answer(quiz, 'Library card', 1);
    await press(quiz, 'See your results');
    expect(
      words(quiz.shadowRoot!.firstElementChild!.getRootNode() as never as Element),
    ).to.not.match(/wrong|fail|incorrect|score/i);
  });

  it('tells the page the id and the result, and no words', async () => {
    const quiz = await mount(plain);
    const events: [string, unknown][] = [];
    for (const name of ['bedside-answer', 'bedside-complete'])
      document.body.addEventListener(
        name,
        (event) => events.push([name, (event as CustomEvent).detail]),
        { once: name === 'bedside-complete' },
      );
    await answer(quiz, 'Another doctor');
    await choose(quiz, 'Pathology report', 1);
    await answer(quiz, 'Library card', 1);
    expect(events).to.deep.equal([
      ['bedside-answer', { id: 'what', result: 'right' }],
      ['bedside-answer', { id: 'papers', result: 'not-yet' }],
      ['bedside-complete', { right: 1, total: 2 }],
    ]);
    expect(quiz.matches(':state(complete)')).to.equal(true);
  });
});

describe('results', () => {
  const finish = async () => {
    const quiz = await mount(plain.replace('<bedside-quiz>', '<bedside-quiz name="second">'));
    await answer(quiz, 'Another doctor');
    await answer(quiz, 'Library card', 1);
    await press(quiz, 'See your results');
    await until(() => quiz.shadowRoot!.querySelector('[part=results]'));
    return quiz;
  };

  it('speak of what is clear before they count, without percent', async () => {
    const quiz = await finish();
    const text = seen(one(quiz, '[part=results]'));
    const order = [
      '1 point is clear to you.',
      '1 point to talk over with your care team: Which papers help?',
      'Clear: 1 of 2',
    ];
    expect(order.map((each) => text.indexOf(each))).to.satisfy(
      (at: number[]) => at[0]! >= 0 && at[0]! < at[1]! && at[1]! < at[2]!,
    );
    expect(text).to.not.include('%');
  });

  it('take the focus to their heading', async () => {
    await finish();
    expect(words(focused()!)).to.equal('Your results');
  });

  it('lead from every row back to its question, by keyboard', async () => {
    const quiz = await finish();
    const links = all<HTMLAnchorElement>(quiz, '[part=result] > a');
    expect(links.map(words)).to.deep.equal(['What is a second opinion?', 'Which papers help?']);
    expect(links.map((link) => link.tabIndex)).to.deep.equal([0, 0]);
    expect(all(quiz, '[part=result] [part=state]').map(words)).to.deep.equal([
      'Clear',
      'To talk over',
    ]);
    links[1]!.focus();
    await key('Enter');
    await quiz.updateComplete;
    expect(focused()).to.equal(one(quiz, '#p1'));
    expect(location.hash).to.equal('');
  });

  it('hold the answer to what was missed in a native disclosure', async () => {
    const quiz = await finish();
    const details = all<HTMLDetailsElement>(quiz, '[part=result] details');
    expect(details).to.have.length(1);
    const summary = details[0]!.querySelector('summary')!;
    expect(words(summary)).to.equal('Show the answer to question 2');
    all(quiz, '[part=result] > a')[1]!.focus();
    await key('Tab');
    expect(focused()).to.equal(summary);
    await key('Enter');
    expect(seen(details[0]!)).to.include('Pathology report and Imaging They tell the story.');
  });

  it('let a reader try again only what was missed; the rest stays', async () => {
    const quiz = await finish();
    await press(quiz, 'only what is not clear yet');
    expect(option(quiz, 'Another doctor').getAttribute('aria-disabled')).to.equal('true');
    expect(option(quiz, 'Library card', 1).checked).to.equal(false);
    expect(focused()).to.equal(one(quiz, '#p1'));
    expect(words(one(quiz, '[part=progress]'))).to.equal('1 of 2 answered');
  });

  it('let a reader begin again', async () => {
    const quiz = await finish();
    await press(quiz, 'Try again: all questions');
    expect(all(quiz, 'input:checked')).to.have.length(0);
    expect(all(quiz, '[part=results]')).to.have.length(0);
    expect(focused()).to.equal(one(quiz, '#p0'));
  });

  it('put a missed question on the reader’s own list, and say so', async () => {
    const quiz = await finish();
    const said = listen(quiz);
    const events: CustomEvent[] = [];
    quiz.addEventListener(
      'bedside-save' as never,
      ((event: CustomEvent) => events.push(event)) as never,
    );
    await press(quiz, 'Add question 2 to my questions');
    await until(() => said.length);
    expect(said).to.deep.equal(['Question 2 is on your list of questions.']);
    expect(events[0]!.detail).to.deep.equal({ id: 'second-papers', count: 1 });
    expect(localStorage.getItem('bedside:1:question:second-papers')).to.include(
      'Which papers help?',
    );
    expect(button(quiz, 'Add question 2').getAttribute('aria-disabled')).to.equal('true');
  });

  it('hand a missed question to the page where it wants to keep it itself', async () => {
    const quiz = await finish();
    const taken: unknown[] = [];
    quiz.addQuestion = (question) => !!taken.push(question);
    await press(quiz, 'Add question 2 to my questions');
    await until(() => taken.length);
    expect(taken).to.deep.equal([
      { id: 'second-papers', text: 'Which papers help?', lang: document.documentElement.lang },
    ]);
    expect(Object.keys(localStorage)).to.deep.equal([]);
  });

  it('do not say that a question was added when it was not kept', async () => {
    const quiz = await finish();
    quiz.addQuestion = () => false;
    const said = listen(quiz);
    await press(quiz, 'Add question 2 to my questions');
    await until(() => said.length);
    expect(said[0]).to.match(/did not let us keep/);
    expect(button(quiz, 'Add question 2').hasAttribute('aria-disabled')).to.equal(false);
  });
});

describe('feedback at the end', () => {
  const atEnd = plain.replace('<bedside-quiz>', '<bedside-quiz feedback="end">');

  it('has one button that checks everything, and leads to the results', async () => {
    const quiz = await mount(atEnd);
    expect(buttons(quiz).filter((name) => /check/i.test(name))).to.deep.equal(['Check my answers']);
    option(quiz, 'A complaint').focus();
    await key(' ');
    await key('Enter');
    await pause(40);
    expect(words(one(quiz, '[part=progress]'))).to.equal('1 of 2 answered');
    expect(all(quiz, '[part=remarks]')).to.have.length(0);
    await choose(quiz, 'Imaging', 1);
    await choose(quiz, 'Pathology report', 1);
    await press(quiz, 'Check my answers');
    await until(() => words(focused()!) === 'Your results');
    for (const [index, verdict, reason] of [
      [0, 'Not quite.', 'Most doctors expect the question.'],
      [1, 'Yes.', 'They tell the story.'],
    ] as const) {
      const question = `[data-index="${index}"]`;
      expect(seen(one(quiz, `${question} [part=option] [part=verdict]`))).to.equal(verdict);
      expect(seen(one(quiz, `${question} [part=remarks]`))).to.include(reason);
    }
  });

  it('names every question that still waits for an answer', async () => {
    const quiz = await mount(atEnd);
    await press(quiz, 'Check my answers');
    expect(all(quiz, '[part=missing]').map(words)).to.deep.equal([
      'Choose an answer to question 1',
      'Choose an answer to question 2',
    ]);
    await until(() => focused() === option(quiz, 'A new treatment'));
  });
});

describe('one question at a time', () => {
  const atOnce = plain.replace('<bedside-quiz>', '<bedside-quiz pace="one">');

  it('goes on and back without losing an answer, and takes the focus along', async () => {
    const quiz = await mount(atOnce);
    const visible = () =>
      all(quiz, '[part=question]')
        .filter((each) => each.checkVisibility())
        .map((each) => each.dataset.index)
        .join();
    expect(visible()).to.equal('0');
    await choose(quiz, 'A complaint');
    await press(quiz, 'Next: question 2');
    expect(visible()).to.equal('1');
    expect(focused()).to.equal(one(quiz, '#p1'));
    await press(quiz, 'Back to question 1');
    expect(focused()).to.equal(one(quiz, '#p0'));
    expect(option(quiz, 'A complaint').checked).to.equal(true);
  });

  it('keeps its buttons at both ends, off but focusable', async () => {
    const quiz = await mount(atOnce);
    const back = await until(() => quiz.shadowRoot!.querySelector<HTMLElement>('[part=step]'));
    expect([back.getAttribute('aria-disabled'), back.tabIndex]).to.deep.equal(['true', 0]);
    back.click();
    await quiz.updateComplete;
    expect(one(quiz, '[data-index="0"]').checkVisibility()).to.equal(true);
  });
});

describe('the order of options', () => {
  const options = Array.from(
    { length: 12 },
    (_, i) => `<li>${i === 7 ? '<b>Number 7</b>' : `Number ${i}`}</li>`,
  ).join('');
  const many = `<bedside-quiz shuffle><ol><li>Which?<ul>${options}<li data-fixed>None of these</li></ul></li></ol></bedside-quiz>`;
  const order = (quiz: Element) => [...quiz.shadowRoot!.querySelectorAll('label')].map(words);

  it('is another one than the author’s, and the same on retry and when the page comes again', async () => {
    const quiz = await mount(many);
    const first = order(quiz);
    const author = Array.from({ length: 12 }, (_, i) => `Number ${i}`);
    expect(first.slice(0, 12)).to.have.members(author);
    expect(first.slice(0, 12)).to.not.deep.equal(author);
    await answer(quiz, 'Number 3');
    expect(order(quiz)).to.deep.equal(first);
    await press(quiz, 'See your results');
    await press(quiz, 'Try again: all questions');
    expect(order(quiz)).to.deep.equal(first);
    clear();
    expect(order(await mount(many))).to.deep.equal(first);
  });

  it('keeps fixed options last, and “I’m not sure yet” after them', async () => {
    expect(order(await mount(many)).slice(-2)).to.deep.equal(['None of these', 'I’m not sure yet']);
  });

  it('is the author’s where nothing else is asked for', async () => {
    const quiz = await mount(many.replace(' shuffle', ''));
    expect(order(quiz).slice(0, 12)).to.deep.equal(
      Array.from({ length: 12 }, (_, i) => `Number ${i}`),
    );
  });
});

describe('languages', () => {
  /** A language that the page adds itself: every message of the quiz, so that it is used. */
  const speak = (tag: string, own: Record<string, string>) => {
    const ids =
      'choose-one choose-several unsure check print retry yes not-quite hint more this show-results disclaimer print-blank print-answers print-key answer';
    const messages = Object.fromEntries(
      ids.split(' ').map((id) => [`quiz.${id}`, `${tag}:${id} {0}`]),
    );
    addMessages(tag, { ...messages, ...own });
  };

  it('speak for themselves: two quizzes in two languages on one page do not talk over each other', async () => {
    speak('cy', { 'quiz.progress.zero': '{0} o {1}', 'quiz.progress.other': '{0} o {1}' });
    const html = `<div lang="en">${plain}</div><div lang="cy">${plain}</div>`;
    const english = await mount(html);
    const welsh = document.querySelectorAll('bedside-quiz')[1]!;
    await until(
      () => welsh.shadowRoot!.querySelector('[part=progress]')?.getAttribute('lang') === 'cy',
    );
    expect(words(one(english, '[part=progress]'))).to.equal('0 of 2 answered');
    expect(words(one(welsh, '[part=progress]'))).to.equal('0 o 2');
    expect(words(one(welsh, '[part=check]'))).to.equal('cy:check 1');
    const said = [listen(english), listen(welsh)];
    await answer(english, 'Another doctor');
    await until(() => said[0]!.length);
    await pause(100);
    expect(said[1]).to.deep.equal([]);
    expect(all<HTMLInputElement>(welsh, 'input:checked')).to.have.length(0);
  });

  it('have their own plural forms', async () => {
    speak('sl', {
      'quiz.progress.one': 'ena: {0} od {1}',
      'quiz.progress.two': 'dve: {0} od {1}',
      'quiz.progress.few': 'nekaj: {0} od {1}',
      'quiz.progress.other': 'veliko: {0} od {1}',
    });
    const quiz = await mount(`<div lang="sl">${plain}</div>`);
    const progress = () => words(one(quiz, '[part=progress]'));
    await until(() => progress() === 'veliko: 0 od 2');
    await choose(quiz, 'Another doctor');
    all(quiz, '[part=check]')[0]!.click();
    await until(() => progress() === 'ena: 1 od 2');
    await choose(quiz, 'Imaging', 1);
    all(quiz, '[part=check]')[1]!.click();
    await until(() => progress() === 'dve: 2 od 2');
  });
});

describe('advice for the author', () => {
  it('comes in the console of a development build when the right option is always the longest', async () => {
    const warned: string[] = [];
    const { warn } = console;
    console.warn = (...args) => warned.push(args.join(' '));
    (globalThis as Record<string, unknown>).BEDSIDE_DEVELOPMENT = true;
    try {
      const question =
        '<li>Who?<ul><li>Me</li><li><b>All of you, at any time</b></li></ul><p>So.</p></li>';
      await mount(`<bedside-quiz><ol>${question}${question}</ol></bedside-quiz>`);
      await until(() => warned.some((text) => text.includes('always the longest')));
    } finally {
      console.warn = warn;
      delete (globalThis as Record<string, unknown>).BEDSIDE_DEVELOPMENT;
    }
  });
});
