import { expect } from 'chai';
import type { QuizElement } from '../src/quiz/quiz.js';
import {
  all,
  answer,
  button,
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

const labels = (quiz: QuizElement, index = 0) =>
  all(quiz, `[data-index="${index}"] label`).map(words);
const list = (question: string, rest = '') =>
  `<bedside-quiz><ol><li>${question}</li></ol>${rest}</bedside-quiz>`;

describe('a quiz from a plain list', () => {
  it('shows the heading, the questions as headings below it, and the closing words', async () => {
    const quiz = await mount(plain);
    expect(
      all(quiz, 'h2, h3').map((heading) => `${heading.localName} ${words(heading)}`),
    ).to.deep.equal([
      'h2 Check what you know',
      'h3 1. What is a second opinion?',
      'h3 2. Which papers help?',
    ]);
    expect(
      quiz.querySelector(':scope > p')!.checkVisibility(),
      'the disclaimer is always visible',
    ).to.equal(true);
    expect(quiz.querySelector('ol')!.checkVisibility()).to.equal(false);
  });

  it('leaves what the author wrote untouched', async () => {
    const quiz = await mount(plain);
    const before = quiz.innerHTML;
    await answer(quiz, 'A complaint');
    await press(quiz, 'Try again');
    await answer(quiz, 'Another doctor');
    expect(quiz.innerHTML).to.equal(before);
  });

  it('takes heading-level for its heading', async () => {
    const quiz = await mount(plain.replace('<bedside-quiz>', '<bedside-quiz heading-level="4">'));
    expect(all(quiz, 'h4, h5').map((heading) => heading.localName)).to.deep.equal([
      'h4',
      'h5',
      'h5',
    ]);
  });

  it('takes a number from a framework, and nothing for its own heading’s rank', async () => {
    const quiz = await mount(plain.replace('<bedside-quiz>', '<bedside-quiz heading-level="">'));
    const ranks = () => all(quiz, 'h2, h3, h4, h5, h6').map((heading) => heading.localName);
    expect(ranks()).to.deep.equal(['h2', 'h3', 'h3']);
    (quiz as unknown as { headingLevel: string }).headingLevel = '3';
    await quiz.updateComplete;
    expect(ranks()).to.deep.equal(['h3', 'h4', 'h4']);
  });

  it('takes a quotation for the critical note wherever it stands', async () => {
    const quiz = await mount(
      list('One?<blockquote><p>Call us.</p></blockquote><ul><li><b>Yes</b></li><li>No</li></ul>'),
    );
    await answer(quiz, 'Yes');
    expect(seen(one(quiz, '[part=critical]'))).to.equal('Call us.');
    expect(all(quiz, '[part=intro]')).to.have.length(0);
  });

  it('takes a bold word in an option for a bold word', async () => {
    const quiz = await mount(
      list('Which?<ul><li>A <b>new</b> one</li><li><b>An old one</b>.</li></ul><p>So.</p>'),
    );
    await answer(quiz, 'An old one');
    expect(told(quiz)).to.equal('Yes. So.');
    expect(all(quiz, 'label b').map(words)).to.deep.equal(['new']);
  });

  it('reads options and questions that an editor wrapped in paragraphs', async () => {
    const quiz = await mount(
      list(
        '<p>A result has come.</p><p>What now?</p><ul><li><p>Wait</p><p>Too long.</p></li><li><p><strong>Ask</strong></p></li></ul><p>Good.</p>',
      ),
    );
    expect(words(one(quiz, 'legend'))).to.equal('1. What now?');
    expect(seen(one(quiz, '[part=intro]'))).to.equal('A result has come.');
    expect(
      one(quiz, '[part=intro]').compareDocumentPosition(one(quiz, 'fieldset')) & 4,
      'before the fieldset',
    ).to.equal(4);
    expect(labels(quiz).slice(0, 2)).to.deep.equal(['Wait', 'Ask']);
    await answer(quiz, 'Wait');
    expect(seen(one(quiz, '[part=remarks]'))).to.include('Too long.');
  });

  it('shows a picture before the question, with its words', async () => {
    const quiz = await mount(
      list(
        '<img alt="An inhaler" src="data:,"> What is it?<ul><li><b>An inhaler</b></li><li>A pen</li></ul>',
      ),
    );
    expect(one<HTMLImageElement>(quiz, '[part=intro] img').alt).to.equal('An inhaler');
    expect(words(one(quiz, 'legend'))).to.equal('1. What is it?');
  });

  it('becomes reflective without a bold option: any choice has its own answer, and none is better', async () => {
    const quiz = await mount(
      list('What matters to you?<ul><li>Time <p>Ask about dates.</p></li><li>Calm</li></ul>'),
    );
    const events: CustomEvent[] = [];
    quiz.addEventListener('bedside-answer', (event) => events.push(event));
    expect(labels(quiz)).to.deep.equal(['Time', 'Calm']);
    await answer(quiz, 'Time');
    expect(seen(one(quiz, '[part=remarks]'))).to.equal('Ask about dates.');
    expect(events[0]!.detail.result).to.equal('right');
    expect(described(quiz, option(quiz, 'Time'))).to.equal('');
    await press(quiz, 'Try again: question 1');
  });

  it('survives words that look like markup, quotes, emoji and right-to-left text', async () => {
    const nasty = [
      `Patient's "own" choice`,
      '</script><b>x</b>',
      '<img src=x onerror=alert(1)>',
      '👩🏽‍⚕️ ☕',
      'طبيب آخر (رأي ثانٍ)',
      '${x} {0} %s &amp;',
    ];
    const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    const items = nasty.map(
      (text, i) =>
        `<li${i === 4 ? ' lang="ar" dir="rtl"' : ''}>${i === 1 ? `<b>${escape(text)}</b>` : escape(text)} <p>${escape(text)}</p></li>`,
    );
    const quiz = await mount(
      list(`It's "so" &lt;b> 👍 (نعم)?<ul>${items.join('')}</ul><p>${escape(nasty.join(' '))}</p>`),
    );
    expect(labels(quiz).slice(0, 6)).to.deep.equal(nasty);
    expect(words(one(quiz, 'legend'))).to.equal(`1. It's "so" <b> 👍 (نعم)?`);
    const { lang, dir } = option(quiz, nasty[4]!).closest('label')!;
    expect([lang, dir]).to.deep.equal(['ar', 'rtl']);
    for (const text of nasty) {
      await choose(quiz, text);
      expect(option(quiz, text).checked).to.equal(true);
    }
    await answer(quiz, '</script>');
    expect(told(quiz)).to.include('Yes.');
    expect(all(quiz, 'script, [onerror]')).to.have.length(0);
  });

  it('works with 2 options and with 12', async () => {
    for (const count of [2, 12]) {
      const items = Array.from({ length: count }, (_, i) =>
        i === count - 1 ? '<li><b>Right</b></li>' : `<li>No ${i}</li>`,
      );
      const quiz = await mount(list(`Which?<ul>${items.join('')}</ul><p>So.</p>`));
      expect(labels(quiz)).to.have.length(count + 1);
      await answer(quiz, 'Right');
      expect(told(quiz)).to.equal('Yes. So.');
      clear();
    }
  });

  it('follows the author’s later changes, and keeps what was answered', async () => {
    const quiz = await mount(plain);
    await answer(quiz, 'A complaint');
    quiz.querySelector('li li')!.firstChild!.nodeValue = 'Un nouveau traitement';
    await until(() => labels(quiz)[0] === 'Un nouveau traitement');
    expect(option(quiz, 'A complaint').checked).to.equal(true);
    expect(seen(one(quiz, '[data-index="0"]'))).to.include('Not quite.');
  });

  it('leaves the author’s words readable, and tells the page, when it cannot read them', async () => {
    const { error } = console;
    const said: string[] = [];
    console.error = (...args) => said.push(args.join(' '));
    const problems: string[] = [];
    const listener = (event: CustomEvent) => problems.push(...event.detail.problems);
    document.addEventListener('bedside-error' as never, listener as never);
    const place = document.createElement('div');
    place.innerHTML = list('What is it?<ul><li>Only one</li></ul>');
    document.body.append(place);
    try {
      await until(() => problems.length);
      expect(problems).to.deep.equal(['question 1: it needs at least two options, but has 1']);
      expect(said).to.have.length(1);
      expect(place.querySelector('li')!.checkVisibility()).to.equal(true);
    } finally {
      console.error = error;
      document.removeEventListener('bedside-error' as never, listener as never);
      place.remove();
    }
  });
});

describe('put in order', () => {
  const steps = list(
    'Put the steps in order.<ol><li>Ask for records</li><li>Book the visit</li><li>Compare both plans</li></ol><p>Records first.</p>',
  );
  const rows = (quiz: QuizElement) => all(quiz, '[part=order] .words').map(words);
  const ready = async () => {
    const quiz = await mount(steps);
    await until(() => quiz.shadowRoot!.querySelector('[part=order]'));
    return quiz;
  };

  it('never begins in the right order, and asks for a move first', async () => {
    const quiz = await ready();
    expect(rows(quiz)).to.have.members(['Ask for records', 'Book the visit', 'Compare both plans']);
    expect(rows(quiz)).to.not.deep.equal([
      'Ask for records',
      'Book the visit',
      'Compare both plans',
    ]);
    await press(quiz, 'Check answer to question 1');
    expect(all(quiz, '[part=missing]')).to.have.length(1);
    expect(focused()!.localName).to.equal('button');
  });

  it('is worked with buttons of different names alone; focus stays on the same button of the moved row', async () => {
    const quiz = await ready();
    const said = listen(quiz);
    const names = all(quiz, '[part=move]').map(words);
    expect(new Set(names).size).to.equal(6);
    const row = rows(quiz)[0]!;
    button(quiz, `Move down ${row}`).focus();
    await key('Enter');
    await quiz.updateComplete;
    expect(rows(quiz)[1]).to.equal(row);
    expect(words(focused()!)).to.equal(`Move down ${row}`);
    await until(() => said.length);
    expect(said).to.deep.equal(['Moved to 2 of 3']);
  });

  it('keeps buttons that lead nowhere in place: off, but focusable', async () => {
    const quiz = await ready();
    const first = button(quiz, `Move up ${rows(quiz)[0]}`);
    expect([first.getAttribute('aria-disabled'), first.disabled]).to.deep.equal(['true', false]);
    const before = rows(quiz);
    first.click();
    await quiz.updateComplete;
    expect(rows(quiz)).to.deep.equal(before);
  });

  it('knows the right order', async () => {
    const quiz = await ready();
    const right = ['Ask for records', 'Book the visit', 'Compare both plans'];
    for (const [to, text] of right.entries())
      while (rows(quiz).indexOf(text) > to) {
        button(quiz, `Move up ${text}`).click();
        await quiz.updateComplete;
      }
    expect(rows(quiz)).to.deep.equal(right);
    await press(quiz, 'Check answer to question 1');
    expect(seen(one(quiz, '[part=remarks]'))).to.equal('Yes. Records first.');
  });

  it('keeps the reader’s order when it is not right, and shows the right one with its reason', async () => {
    const quiz = await ready();
    const last = rows(quiz)[2]!;
    await press(quiz, `Move up ${last}`);
    if (rows(quiz).join() === 'Ask for records,Book the visit,Compare both plans')
      await press(quiz, `Move up ${last}`);
    const mine = rows(quiz);
    await press(quiz, 'Check answer to question 1');
    expect(rows(quiz)).to.deep.equal(mine);
    expect(seen(one(quiz, '[part=remarks]'))).to.equal(
      'Not quite. The answer: 1. Ask for records 2. Book the visit 3. Compare both plans Records first.',
    );
  });
});

describe('in your own words', () => {
  it('has a box that nothing marks, keeps or sends, and key points to compare with', async () => {
    const quiz = await mount(
      list('How would you ask?<p>You value the opinion</p><p>You ask for a name</p>').replace(
        '<bedside-quiz>',
        '<bedside-quiz name="own" keep="device">',
      ),
    );
    const box = await until(() => quiz.shadowRoot!.querySelector('textarea'));
    const events: CustomEvent[] = [];
    quiz.addEventListener('bedside-answer', (event) => events.push(event));
    expect(seen(quiz)).to.not.include('You ask for a name');
    box.focus();
    for (const letter of 'secret') await key(letter);
    await press(quiz, 'Show the key points of question 1');
    await until(() => seen(quiz).includes('You value the opinion You ask for a name'));
    expect(box.value).to.equal('secret');
    expect(events.map(({ detail }) => detail.result)).to.deep.equal(['right']);
    expect(JSON.stringify({ ...localStorage, ...sessionStorage })).to.not.include('secret');
    expect(quiz.outerHTML).to.not.include('secret');
  });
});

describe('a quiz from fieldsets', () => {
  const rich = `<bedside-quiz><h2>Check</h2><form>
    <fieldset id="time" data-answer="ask"><legend>Is there time?</legend>
      <label><input type="radio" name="time" value="wait"> No, wait</label>
      <label><input type="radio" name="time" value="ask"> Ask your doctor</label>
      <p>Ask in good time.</p>
      <details><summary>Show the answer</summary><p>Your doctor knows how much time there is.</p><blockquote>Some need treatment at once.</blockquote></details>
    </fieldset>
    <fieldset data-answer="0 scan"><legend>Which papers help?</legend>
      <ul><li><label><input type="checkbox" value="0"> Report</label></li><li><label><input type="checkbox" value="card"> Card</label><p>Not this one.</p></li><li><label><input type="checkbox" value="scan"> Scan</label></li></ul>
      <details><summary>Show the answer</summary><p>They tell the story.</p></details>
    </fieldset><button>Send</button></form><p>Not medical advice.</p></bedside-quiz>`;

  it('keeps what was chosen before the script came', async () => {
    const place = document.createElement('div');
    place.innerHTML = rich.replaceAll('bedside-quiz', 'x-later');
    document.body.append(place);
    // The reader was quicker than the script: the parser made the page, a hand ticked the boxes.
    const early = place.firstElementChild!;
    early.querySelector<HTMLInputElement>('[value=ask]')!.click();
    early.querySelector<HTMLInputElement>('[value=scan]')!.click();
    const quiz = document.createElement('bedside-quiz');
    quiz.append(...early.childNodes);
    early.replaceWith(quiz);
    await until(() => quiz.shadowRoot?.querySelector('fieldset'));
    expect(option(quiz, 'Ask your doctor').checked).to.equal(true);
    expect(option(quiz, 'Scan', 1).checked).to.equal(true);
    expect(all(quiz, 'input:checked')).to.have.length(2);
    place.remove();
  });

  it('has the right values, reasons, notes and feedback', async () => {
    const quiz = await mount(rich);
    expect(words(one(quiz, 'h2'))).to.equal('Check');
    await answer(quiz, 'Ask your doctor');
    expect(told(quiz)).to.equal('Yes. Your doctor knows how much time there is.');
    expect(seen(one(quiz, '[part=critical]'))).to.equal('Some need treatment at once.');
    await choose(quiz, 'Report', 1);
    await answer(quiz, 'Card', 1);
    expect(seen(one(quiz, '[data-index="1"] [part=remarks]'))).to.include('Not this one.');
    expect(seen(one(quiz, '[data-index="1"] [part=remarks]'))).to.include(
      'The answer: Report and Scan They tell the story.',
    );
    expect(seen(quiz)).to.not.include('Show the answer');
    expect(quiz.innerText === undefined || !seen(quiz).includes('Send')).to.equal(true);
  });
});

describe('a quiz from JSON', () => {
  const json = {
    title: 'Check',
    reviewed: '2026-10-01',
    questions: [
      {
        id: 'a',
        question: `It's </scr` + `ipt> "<b>"?`,
        intro: ['A patient asks.'],
        options: [
          { text: '<b>Yes</b>', right: true, feedback: 'Good.' },
          { text: 'No', feedback: 'Look again.' },
        ],
        explanation: ['One.', 'Two.'],
        hints: ['Look.'],
        critical: 'Ask.',
      },
    ],
  };

  it('shows text as text', async () => {
    const place = document.createElement('div');
    const script = document.createElement('script');
    script.type = 'application/json';
    script.textContent = JSON.stringify(json);
    const quiz = document.createElement('bedside-quiz');
    quiz.append(script);
    place.append(quiz);
    document.body.append(place);
    await until(() => quiz.shadowRoot?.querySelector('fieldset'));
    expect(words(one(quiz, 'legend'))).to.equal(`1. It's </script> "<b>"?`);
    await answer(quiz, '<b>Yes</b>');
    expect(told(quiz)).to.equal('Yes. Good. One. Two.');
    expect(words(one(quiz, '[part=reviewed]'))).to.equal('Last reviewed: October 1, 2026');
    expect(seen(one(quiz, '[part=disclaimer]'))).to.equal(
      'This quiz is for learning. It is not medical advice.',
    );
    place.remove();
  });

  it('comes from a file of the same site, and only when src asks', async () => {
    const quiz = await mount(
      '<bedside-quiz src="/tests/fixtures/quiz/blood-thinner.json"><p>Soon</p></bedside-quiz>',
    );
    expect(words(one(quiz, 'h2'))).to.equal('Taking a blood thinner safely');
    expect(all(quiz, 'fieldset')).to.have.length(4);
  });

  it('takes a question in one’s own words without key points, and empty lists', async () => {
    const { parse } = await import('../src/shared/json/quiz.schema.js');
    const kinds = (...questions: unknown[]) => {
      const result = parse({ disclaimer: [], questions });
      return result.ok ? result.model.questions.map(({ kind }) => kind) : result.problems;
    };
    expect(
      kinds(
        { question: 'a', kind: 'own-words' },
        { question: 'b', explanation: 'Because.' },
        { question: 'c', points: ['p'], explanation: [] },
      ),
    ).to.deep.equal(['own-words', 'own-words', 'own-words']);
    // Most likely a slip of the pen.
    expect(kinds({ question: 'd', option: [] })).to.deep.equal([
      'questions.0: at least two options are needed',
    ]);
  });

  it('lists every problem with its path', async () => {
    const { parse } = await import('../src/shared/json/quiz.schema.js');
    const result = parse({
      questions: [
        { question: '', options: [{ text: 'a' }] },
        { question: 'b', kind: 'choice', options: [{ text: 'a' }, { text: 'b' }] },
        { question: 'c', kind: 'guess', options: [] },
      ],
    });
    expect(result.ok).to.equal(false);
    const problems = result.ok ? [] : result.problems;
    expect(problems.join('\n')).to.include('questions.0.question: this text is empty');
    expect(problems.join('\n')).to.include(
      'questions.2.kind: needs choice, reflective, order or own-words',
    );
    for (const odd of [
      null,
      1,
      [],
      '{}',
      { questions: [] },
      { questions: {} },
      JSON.parse('{"__proto__":{"x":1},"questions":[]}'),
    ])
      expect(parse(odd).ok).to.equal(false);
  });
});

describe('links', () => {
  it('of a question’s id lead to it, also where one is shown at a time', async () => {
    const quiz = await mount(plain.replace('<bedside-quiz>', '<bedside-quiz pace="one">'));
    location.hash = '#papers';
    await until(() => focused() === one(quiz, '#p1'));
    expect(one(quiz, '[data-index="1"]').checkVisibility()).to.equal(true);
    location.hash = '#%E0%A4%A';
    await pause(30);
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('at load lead there, too', async () => {
    history.replaceState(null, '', '#papers');
    const quiz = await mount(plain.replace('<bedside-quiz>', '<bedside-quiz pace="one">'));
    await until(() => focused() === one(quiz, '#p1'));
    expect(words(one(quiz, '[aria-live]'))).to.equal('');
  });

  it('to the passage have a way back to the question', async () => {
    const quiz = await mount(
      `<p id="passage">Passage</p><div style="height: 3000px"></div>${plain}`,
    );
    for (let i = 0; i < 3; i++) {
      await answer(quiz, 'A new treatment');
      if (i < 2) await press(quiz, 'Try again');
    }
    const link = one<HTMLAnchorElement>(quiz, '[part=source]');
    expect(link.getAttribute('href')).to.equal('#passage');
    link.click();
    const back = await until(() => quiz.shadowRoot!.querySelector<HTMLElement>('[part=back]'));
    await until(() => back.checkVisibility());
    expect(location.hash).to.equal('#passage');
    const box = back.getBoundingClientRect();
    expect(box.bottom).to.be.within(1, innerHeight);
    await press(quiz, 'Back to question 1');
    expect(focused()).to.equal(one(quiz, '#p0'));
    expect(quiz.shadowRoot!.querySelector('[part=back]')).to.equal(null);
  });

  it('to the quiz’s own page are real, and absent on that page and for addresses that are none', async () => {
    const at = async (page: string) => {
      const quiz = await mount(plain.replace('<bedside-quiz>', `<bedside-quiz page="${page}">`));
      return quiz.shadowRoot!.querySelector<HTMLAnchorElement>('[part=page]')?.getAttribute('href');
    };
    expect(await at('/quiz.html')).to.equal('/quiz.html');
    expect(await at('javascript:alert(1)')).to.equal(undefined);
    expect(await at(location.href)).to.equal(undefined);
    expect(await at(location.pathname)).to.equal(undefined);
    // Some sites name their pages in the query.
    expect(await at('?id=quiz')).to.equal('?id=quiz');
  });
});
