import { expect } from 'chai';
import type { QuizElement } from '../../src/quiz/quiz.js';
import {
  all,
  answer,
  choose,
  clear,
  focused,
  listen,
  mount,
  one,
  option,
  press,
  seen,
  told as remarks,
  until,
  words,
} from '../quiz.support.js';

// What real editors, exporters and pasting put out, as a reader meets it in a quiz.

const printed = window.print;
afterEach(() => {
  clear();
  window.print = printed;
  document.querySelectorAll('[data-bedside-sheet]').forEach((sheet) => sheet.remove());
});

const fixture = async (name: string) => {
  const response = await fetch(`/tests/fixtures/cases/quiz/${name}.html`);
  return response.text();
};
const show = async (name: string) => mount(await fixture(name));
const quiz = (content: string, attributes = '') =>
  mount(`<bedside-quiz ${attributes}>${content}</bedside-quiz>`);

const questions = (quiz: QuizElement) => all(quiz, 'legend').map(words);
/** The words of the options, less the one that every choice ends with. */
const options = (quiz: QuizElement, index = 0) =>
  all(quiz, `[data-index="${index}"] label`)
    .map(words)
    .filter((text) => text !== 'I’m not sure yet');
const ids = (quiz: QuizElement) =>
  all<HTMLInputElement>(quiz, '[data-option]').map(({ dataset }) => dataset.option!);

/** What the author is told when nothing can be shown; the page stays as it was written. */
async function told(html: string): Promise<string> {
  const { error } = console;
  const problems: string[] = [];
  const listener = (event: CustomEvent) => problems.push(...event.detail.problems);
  console.error = () => {};
  document.addEventListener('bedside-error' as never, listener as never);
  const place = document.createElement('div');
  place.innerHTML = html;
  document.body.append(place);
  try {
    await until(() => problems.length);
    const host = place.querySelector<QuizElement>('bedside-quiz')!;
    expect(all(host, 'fieldset')).to.have.length(0);
    for (const block of host.querySelectorAll('li, p, td, h3'))
      expect(block.checkVisibility(), `“${words(block)}” is still there`).to.equal(true);
    return problems.join('\n');
  } finally {
    console.error = error;
    document.removeEventListener('bedside-error' as never, listener as never);
    place.remove();
  }
}

/** The paper that a reader gets, line by line. */
async function paper(quiz: QuizElement, button: string): Promise<string[]> {
  window.print = () => {};
  one<HTMLDetailsElement>(quiz, '[part=print]').open = true;
  await press(quiz, button);
  const sheet = await until(() => document.querySelector('[data-bedside-sheet]')?.shadowRoot);
  return [...sheet.querySelectorAll('h1, h2, p')].map((line) =>
    line.textContent!.replace(/\s+/g, ' ').trim(),
  );
}

const inhaler = {
  asks: ['1. How often do you use the brown one?', '2. What do you do after it?'],
  first: ['Only when I cough', 'Every day'],
  second: ['Rinse my mouth', 'Sleep'],
};
async function isInhalerQuiz(quiz: QuizElement, why: [string, string] = ['', '']) {
  expect(questions(quiz)).to.deep.equal(inhaler.asks);
  expect(options(quiz, 0)).to.deep.equal(inhaler.first);
  expect(options(quiz, 1)).to.deep.equal(inhaler.second);
  for (const reason of why)
    if (reason) expect(seen(quiz), 'not before the answer').to.not.include(reason);
  await answer(quiz, 'Every day', 0);
  expect(remarks(quiz, 0)).to.equal(`Yes. ${why[0]}`.trim());
  if (why[1]) expect(seen(quiz), 'not before the second answer').to.not.include(why[1]);
  await answer(quiz, 'Rinse my mouth', 1);
  expect(remarks(quiz, 1)).to.equal(`Yes. ${why[1]}`.trim());
}

describe('a quiz with its options', () => {
  it('in a list beside the question, as Google Docs nests them', async () =>
    isInhalerQuiz(await show('q01-gdocs-nested')));

  it('in a list beside the question, in everything that Google Docs puts around it', async () =>
    isInhalerQuiz(
      await quiz(
        `<b style="font-weight:normal" id="docs-internal-guid-1"><h2 dir="ltr"><span>Your inhaler</span></h2>
        <ol style="margin-top:0"><li dir="ltr" aria-level="1" style="font-weight:400"><p dir="ltr" role="presentation"><span style="font-weight:400;white-space:pre-wrap">How often do you use the brown one?</span></p></li>
        <ul><li aria-level="2"><p role="presentation"><span style="font-weight:400">Only when I cough</span></p></li><li aria-level="2" style="font-weight:700"><p role="presentation"><span style="font-weight:700">Every day</span></p></li></ul></ol>
        <p dir="ltr"><span>It calms the airways.</span></p><br>
        <ol start="2"><li aria-level="1"><p role="presentation"><span>What do you do after it?</span></p></li>
        <ul><li aria-level="2"><p role="presentation"><span style="font-weight:700">Rinse my mouth</span></p></li><li aria-level="2"><p role="presentation"><span>Sleep</span></p></li></ul></ol>
        <p dir="ltr"><span>It prevents thrush.</span></p></b>`,
      ),
      ['It calms the airways.', 'It prevents thrush.'],
    ));

  it('in lists of their own, with reasons between', async () =>
    isInhalerQuiz(await show('q02-lists-apart'), ['It calms the airways.', 'It prevents thrush.']));

  it('in lettered lists of their own, as a word processor exports them', async () =>
    isInhalerQuiz(
      await quiz(
        `<div class="doc"><p class="title"><span></span></p>
        <ol class="lst-a-0 start" start="1"><li><span>How often do you use the brown one?</span></li></ol>
        <ol class="lst-a-1 start" type="a"><li><span>Only when I cough</span></li><li><b><span>Every day</span></b></li></ol>
        <ol class="lst-a-0" start="2"><li><span>What do you do after it?</span></li></ol>
        <ol class="lst-a-1 start" type="a"><li><b>Rinse my mouth</b></li><li>Sleep</li></ol></div>`,
      ),
    ));

  it('below headings, as block editors can write it', async () =>
    isInhalerQuiz(await show('q03-headings-lettered'), ['It calms the airways.', '']));

  it('below headings in sections of their own, with one wrapper around everything', async () => {
    const shown = await quiz(
      `<div class="group"><div class="inner"><h2>Your inhaler</h2><p>Two questions.</p>
       <section><h3>How often do you use the brown one?</h3><div><ul><li>Only when I cough</li><li><strong>Every day</strong></li></ul></div><p>It calms the airways.</p></section>
       <section><div><h3>What do you do after it?</h3></div><ul><li><strong>Rinse my mouth</strong></li><li>Sleep</li></ul><p>It prevents thrush.</p></section>
       <p>Not medical advice.</p></div></div>`,
    );
    expect(words(one(shown, 'h2'))).to.equal('Your inhaler');
    expect(seen(shown)).to.include('Two questions.').and.include('Not medical advice.');
    await isInhalerQuiz(shown, ['It calms the airways.', 'It prevents thrush.']);
  });

  it('below headings of one rank with the title', async () => {
    const shown = await quiz(
      `<h2>Your inhaler</h2><p>Two questions.</p><h2>How often do you use the brown one?</h2><ul><li>Only when I cough</li><li><strong>Every day</strong></li></ul><p>It calms the airways.</p>
       <h2>What do you do after it?</h2><ul><li><strong>Rinse my mouth</strong></li><li>Sleep</li></ul>`,
    );
    expect(words(one(shown, 'h2'))).to.equal('Your inhaler');
    await isInhalerQuiz(shown, ['It calms the airways.', '']);
  });

  it('below headings without a title', async () =>
    isInhalerQuiz(
      await quiz(
        `<h3>How often do you use the brown one?</h3><ul><li>Only when I cough</li><li><strong>Every day</strong></li></ul>
         <h3>What do you do after it?</h3><ul><li><strong>Rinse my mouth</strong></li><li>Sleep</li></ul><h3></h3>`,
      ),
    ));

  it('in the question’s item, with the reason after the list, one list a question', async () =>
    isInhalerQuiz(
      await quiz(
        `<ol><li>How often do you use the brown one?<ul><li>Only when I cough</li><li><strong>Every day</strong></li></ul></li></ol><p>It calms the airways.</p>
         <ol start="2"><li>What do you do after it?<ul><li><strong>Rinse my mouth</strong></li><li>Sleep</li></ul></li></ol><p>It prevents thrush.</p>`,
      ),
      ['It calms the airways.', 'It prevents thrush.'],
    ));

  it('in questions that are points of a list, not numbers', async () => {
    const shown = await show('q15-ul-questions');
    expect(questions(shown)).to.deep.equal(['1. Where does the needle go?']);
    await answer(shown, 'Into the belly');
    expect(remarks(shown)).to.equal('Yes. There is most fat.');
  });

  it('and a list before them that only introduces', async () => {
    const shown = await show('q14-intro-ol');
    expect(questions(shown)).to.deep.equal(['1. Where does the needle go?']);
    for (const item of shown.querySelectorAll('ol:first-of-type > li'))
      expect(item.checkVisibility()).to.equal(true);
    expect(seen(shown)).to.not.include('There is most fat.');
  });

  it('and a list in the words below the title, which only introduces', async () => {
    const shown = await quiz(
      '<h2>Your port</h2><p>You will read about</p><ul><li>the needle</li><li>the dressing</li></ul><h3>Where does it sit?</h3><ul><li><b>Below the skin</b></li><li>On the arm</li></ul>',
    );
    expect(questions(shown)).to.deep.equal(['1. Where does it sit?']);
    for (const item of shown.querySelectorAll('ul:first-of-type > li'))
      expect((item as HTMLElement).checkVisibility()).to.equal(true);
  });

  it('below headings, each option with what is said about it', async () => {
    const shown = await quiz(
      `<h3>What helps?</h3><ul><li>Rest<ul><li>Rest alone is slow.</li></ul></li><li><strong>Ice</strong><ul><li>It stops swelling.</li></ul></li></ul><p>Ice.</p>
       <h3>And then?</h3><ul><li>Run<p>Too soon.</p></li><li><strong>Wait</strong></li></ul><p>Wait.</p>`,
    );
    expect(questions(shown)).to.deep.equal(['1. What helps?', '2. And then?']);
    expect(options(shown)).to.deep.equal(['Rest', 'Ice']);
    await answer(shown, 'Rest');
    expect(remarks(shown)).to.include('Rest alone is slow.');
    await answer(shown, 'Run', 1);
    expect(remarks(shown, 1)).to.include('Too soon.');
  });

  it('below headings, with scenes, hints, notes of safety and questions in one’s own words', async () => {
    const shown = await quiz(
      `<h2>Check</h2><h3 id="scene">What now?</h3><p>A result has come.</p><ul><li>Wait</li><li><b>Ask</b></li></ul><p>Good.</p><h4>More</h4><p>Ask early.</p><ul><li>Think of time.</li></ul><blockquote><p>Call us.</p></blockquote>
       <h3>How would you ask?</h3><p>You value the opinion.</p><p>You ask for a name.</p><hr><p>Not medical advice.</p>`,
    );
    expect(questions(shown)).to.deep.equal(['1. What now?', '2. How would you ask?']);
    expect(seen(one(shown, '[data-index="0"] [part=intro]'))).to.equal('A result has come.');
    expect(seen(shown)).to.not.include('You value');
    expect([...shown.querySelectorAll(':scope > p')].at(-1)!.checkVisibility()).to.equal(true);
    await answer(shown, 'Wait');
    expect(remarks(shown)).to.include('Hint 1 Think of time.');
    await press(shown, 'Try again');
    await answer(shown, 'Ask');
    expect(remarks(shown)).to.equal('Yes. Good. More Ask early.');
    expect(seen(one(shown, '[part=critical]'))).to.equal('Call us.');
    await press(shown, 'Show the key points of question 2');
    await until(() => seen(shown).includes('You value the opinion. You ask for a name.'));
  });
});

describe('the right option is the one that a reader sees in bold', () => {
  for (const name of ['q04-font-weight-span', 'q06-zwsp', 'q07-letter-prefix'])
    it(name.slice(4), async () => {
      const shown = await show(name);
      await answer(shown, 'Every day');
      expect(remarks(shown)).to.equal('Yes. It calms the airways.');
    });

  it('a picture', async () => {
    const shown = await show('q08-images-as-options');
    const label = all(shown, 'label')[1]!;
    expect(label.querySelector('img')!.alt).to.equal('The brown inhaler');
    label.click();
    await press(shown, 'Check answer');
    await until(() => shown.shadowRoot!.querySelector('[part=remarks]'));
    expect(remarks(shown)).to.equal('Yes. The brown one.');
  });

  it('a caption below a picture', async () => {
    const shown = await show('q09-image-plus-caption');
    await answer(shown, 'Brown');
    expect(remarks(shown)).to.equal('Yes. The brown one.');
  });

  it('by a class of the page, by the item’s own style, by a sign behind it', async () => {
    const style = document.createElement('style');
    style.textContent = '.strong-text { font-weight: 700 } .plain { font-weight: 400 }';
    document.head.append(style);
    try {
      for (const right of [
        '<li><span class="strong-text">Ice</span></li>',
        '<li class="strong-text">Ice</li>',
        '<li><p class="strong-text">Ice</p></li>',
        '<li style="font-weight: bold">Ice</li>',
        '<li><b><p>Ice</p></b></li>',
        '<li><strong>Ice</strong> ✓</li>',
        '<li><strong>Ice</strong> ✅.</li>',
        '<li>✓ <strong>Ice</strong></li>',
        '<li><strong>✅ <i>Ice</i></strong></li>',
        '<li>(b) <strong>Ice</strong>&nbsp;&#65279;</li>',
        '<li>2) <b>Ice</b></li>',
        '<li><strong>I</strong><strong>ce</strong></li>',
        '<li><em><strong>Ice</strong></em><br></li>',
      ]) {
        const shown = await quiz(
          `<ol><li>What helps?<ul><li><b style="font-weight:normal">Rest</b></li>${right}<li><strong class="plain" style="font-weight:400">Sleep</strong></li></ul><p>Cold.</p></li></ol>`,
        );
        expect(seen(shown), right).to.not.match(/[✓✅]/u);
        await answer(shown, 'Ice');
        expect(remarks(shown), right).to.equal('Yes. Cold.');
        shown.remove();
      }
    } finally {
      style.remove();
    }
  });

  it('with words for screen readers beside it, and crosses behind the others that nobody sees before the answer', async () => {
    const shown = await quiz(
      `<style>.sr-only{position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0,0,0,0)}</style>
      <ol><li>Which?<ul><li><strong>Water</strong> ✅<span class="sr-only">(with ice)</span></li><li>Tea ❌</li></ul></li></ol>`,
    );
    expect(options(shown)).to.eql(['Water', 'Tea']);
    await answer(shown, 'Water');
    expect(remarks(shown)).to.match(/Right|Yes/);
  });

  it('bold in some of the words is told, and nothing is shown as if no option were right', async () => {
    for (const [items, place] of [
      ['<li>Rest</li><li><strong>Ice</strong> on the knee</li>', 'question 2'],
      ['<li>Rest</li><li>Ice on <b>the knee</b></li>', 'question 2'],
      ['<li>Rest</li><li>Ice ✅</li>', 'question 2'],
      ['<li>Rest</li><li>✔ Ice</li>', 'question 2'],
      ['<li>Rest</li><li>[x] Ice</li>', 'question 2'],
      ['<li>Rest</li><li><input type="checkbox" checked disabled> Ice</li>', 'question 2'],
      ['<li>Rest</li><li><p><mark>Ice</mark></p></li>', 'question 2'],
      ['<li>Rest</li><li><span style="color: #0a0">Ice</span></li>', 'question 2'],
      ['<li>Rest</li><li style="text-decoration: underline">Ice</li>', 'question 2'],
      ['<li>Rest</li><li class="is-correct">Ice</li>', 'question 2'],
    ]) {
      const said = await told(
        `<bedside-quiz><ol><li>First?<ul><li>No</li><li><b>Yes</b></li></ul></li><li>What helps?<ul>${items}</ul></li></ol></bedside-quiz>`,
      );
      expect(said).to.include(place).and.include('Ice').and.include('bold');
    }
  });

  for (const [list, line] of [
    ['<ul><li>A. Rest</li><li>B. Ice</li></ul>', 'Answer: B'],
    ['<ol type="a"><li>Rest</li><li>Ice</li></ol>', 'Correct answer: (b).'],
    ['<ol><li>Rest</li><li>Ice</li></ol>', 'Respuesta correcta: 2 – frío'],
  ])
    it(`words below that name an option (“${line}”) are told, and the question is not shown as one without a right answer`, async () => {
      const said = await told(
        `<bedside-quiz><h3>What helps?</h3>${list}<p>${line}</p></bedside-quiz>`,
      );
      expect(said).to.include('question 1').and.include(line.slice(0, 8)).and.include('bold');
    });

  it('marks of another kind than bold are taken for nothing where they say nothing', async () => {
    for (const [kind, items, why] of [
      ['data-kind="reflective"', '<li>Rest</li><li><u>Ice</u></li>', 'Cold: B.'],
      [
        '',
        '<li><span style="color: #333">Rest</span></li><li><span style="color: #333">Ice</span></li>',
        '',
      ],
      [
        '',
        '<li><span style="color: rgb(0, 0, 0)">Rest</span></li><li>Ice</li>',
        'Tip: a glass of water helps.',
      ],
    ]) {
      const shown = await quiz(
        `<ol><li ${kind}>What helps you?<ul>${items}</ul>${why && `<p>${why}</p>`}</li></ol>`,
      );
      expect(options(shown)).to.deep.equal(['Rest', 'Ice']);
      expect(seen(shown)).to.include('There is no right answer.');
      shown.remove();
    }
  });

  it('a bold word in every option says nothing', async () => {
    const shown = await quiz(
      '<ol><li>What matters to you?<ul><li><b>Time</b>: soon</li><li><b>Calm</b>: later</li></ul></li></ol>',
    );
    expect(options(shown)).to.deep.equal(['Time: soon', 'Calm: later']);
    expect(seen(shown)).to.include('There is no right answer.');
  });

  it('none is right in the whole quiz: readers are told so, and so is the author, unless it says so itself', async () => {
    const { info } = console;
    const hints: string[] = [];
    console.info = (...words: unknown[]) => void hints.push(words.join(' '));
    const options = '<ul><li>Take <b>5</b> mg</li><li>Take <b>10</b> mg</li></ul>';
    await quiz(`<ol><li data-kind="reflective">Which one?${options}</li></ol>`);
    await quiz(`<ol><li>Which one?${options}</li></ol>`);
    await until(() => hints.length > 0);
    console.info = info;
    expect(hints).to.have.length(1);
    expect(hints[0]).to.include('no option is bold');
  });

  it('what was taken for a question of another kind is told: steps to put in order, a heading without options', async () => {
    const { info } = console;
    const hints: string[] = [];
    console.info = (...words: unknown[]) => void hints.push(words.join(' '));
    const right = '<ul><li>Rest</li><li><b>Ice</b></li></ul>';
    await quiz(
      `<h3>What helps?</h3>${right}<h3>Explanation</h3><p>Cold.</p><h3>Why do you think so?</h3><p>Swelling goes.</p>
      <h3>Which is right?</h3><ol><li>Wash</li><li>Dry</li></ol><h3>And now?</h3>${right}`,
    );
    await until(() => hints.length > 0);
    console.info = info;
    const said = hints.join(' ');
    expect(said).to.match(/question 2: there are no options below “Explanation”/);
    expect(said).to.match(/question 4: its options are numbered .* in order/);
    expect(said).to.not.include('question 3');
  });

  it('a heading that only names the question stands above the line that asks', async () => {
    const right = '<ul><li>Rest</li><li><b>Ice</b></li></ul>';
    const shown = await quiz(
      `<h3>Question 1</h3><p>Ann fell.</p><p>What helps her?</p>${right}<h3>What now?</h3><p>Ask Ann.</p>${right}`,
    );
    expect(questions(shown)).to.deep.equal(['1. What helps her?', '2. What now?']);
    expect(seen(shown)).to.match(/Question 1\s+Ann fell\.\s+1\. What helps her\?/);
  });

  it('one bold step among others', async () => {
    const shown = await show('q23-order-bold-step');
    await answer(shown, 'Breathe out');
    expect(remarks(shown)).to.equal('Yes. Shake, out, in.');
  });

  it('all of them', async () => {
    const shown = await show('q18-all-right');
    await choose(shown, 'Rest');
    await answer(shown, 'Ice');
    expect(remarks(shown)).to.equal('Yes. Yes. Both.');
  });
});

describe('pictures, films and formulas in a quiz', () => {
  it('a fraction stays a fraction: in the question, in an option, on paper', async () => {
    const shown = await show('q11-mathml');
    expect(all(shown, 'legend math mfrac')).to.have.length(1);
    expect(all(shown, 'label math mfrac')).to.have.length(1);
    const lines = await paper(shown, 'Print with the answers and reasons');
    expect(lines.join('\n'))
      .to.include('How many tablets is 1/2 of a 10 mg dose?')
      .and.include('1/2 tablet')
      .and.not.include('12');
  });

  it('powers, lowered and struck figures stay what they are', async () => {
    const shown = await quiz(
      '<ol><li>How many cells is 10<sup>9</sup>?<ul><li>10<sub>2</sub></li><li><strong>10<sup>9</sup>/L</strong></li></ul><p>Take <del>2</del> <ins>1</ins> tablet of 10<sup>3</sup> µg.</p></li></ol>',
    );
    expect(all(shown, 'legend sup, label sup, label sub').map(words)).to.deep.equal([
      '9',
      '2',
      '9',
    ]);
    const said = listen(shown);
    await answer(shown, '102');
    await until(() => said.length);
    expect(said.join()).to.include('10⁹/L').and.include('Take 1 tablet of 10³ µg.');
    const lines = await paper(shown, 'Print with the answers and reasons');
    expect(lines.join('\n'))
      .to.include('10⁹/L')
      .and.include('10³ µg')
      .and.not.match(/109|103 /);
  });

  it('a film in the line of the question stands above it', async () => {
    const shown = await show('q16-video-question');
    expect(questions(shown)).to.deep.equal([
      '1. What did the nurse do first?',
      '2. What did she do next?',
    ]);
    expect(all<HTMLIFrameElement>(shown, '[part=intro] iframe').map(({ title }) => title))
      .to.deep //
      .equal(['Film', 'Film 2']);
    await answer(shown, 'Washed her hands');
    expect(remarks(shown)).to.equal('Yes. Always first.');
  });

  it('films and sounds in a paragraph of their own, before and after', async () => {
    const shown = await quiz(
      `<h3>What did you hear?</h3><figure><audio controls title="A cough"></audio><figcaption>A cough</figcaption></figure><ul><li><b>A cough</b></li><li>A song</li></ul>
       <h3>What did you see? <img src="data:," alt="A pen"></h3><ul><li><b>A pen</b></li><li>A pump</li></ul><p><video controls title="How to"></video></p>`,
    );
    expect(all(shown, '[data-index="0"] [part=intro] audio')).to.have.length(1);
    expect(all<HTMLImageElement>(shown, '[data-index="1"] img').map(({ alt }) => alt))
      .to.deep //
      .equal(['A pen']);
    expect(all(shown, 'video')).to.have.length(0);
    await answer(shown, 'A pen', 1);
    expect(all(shown, '[data-index="1"] [part=remarks] video')).to.have.length(1);
  });

  it('picture options of a form are named in the answer', async () => {
    const shown = await show('q31-rich-images');
    expect(all<HTMLImageElement>(shown, 'label img').map(({ alt }) => alt)).to.deep.equal([
      'The blue inhaler',
      'The brown inhaler',
    ]);
    all(shown, 'label')[0]!.click();
    await press(shown, 'Check answer');
    await until(() => shown.shadowRoot!.querySelector('[part=answer]'));
    expect(remarks(shown)).to.include('The answer: The brown inhaler It calms the airways.');
    const lines = await paper(shown, 'Print with the answers and reasons');
    expect(lines.join('\n')).to.include('The answer: The brown inhaler');
  });

  it('lines that only a style parts stay lines, in options and in reasons', async () => {
    const line = (words: string) => `<span style="display:block">${words}</span>`;
    const shown = await quiz(
      `<ol><li>${line('Take 5')}${line('10 mg at night?')}<ul><li><b>${line('5')}${line('10')}</b></li><li>No</li></ul><p>${line('5')}${line('10 mg')}</p></li></ol>`,
    );
    expect(one(shown, 'legend').innerText).to.match(/Take 5\n10 mg at night\?/);
    expect(one(shown, '[data-index="0"] label').innerText.trim()).to.equal('5\n10');
    await answer(shown, words(one(shown, '[data-index="0"] label')));
    expect(remarks(shown)).to.match(/5\s+10 mg/);
  });

  it('a table in the line of the question stands above the line that asks', async () => {
    const shown = await quiz(
      `<ol><li>Look at the table.<table><tr><td>Morning</td><td>5</td></tr><tr><td>Night</td><td>10</td></tr></table><p>How much at night?</p><ul><li>5</li><li><b>10</b></li></ul></li></ol>`,
    );
    expect(questions(shown)).to.eql(['1. How much at night?']);
    expect(words(one(shown, '[data-index="0"]'))).to.match(
      /Look at the table\..*Morning.*Night.*How much|How much.*Look at the table\..*Morning.*Night/s,
    );
  });

  it('lines, blocks and cells never run together: in speech, in the answer, on paper', async () => {
    const shown = await show('q34-spoken-blocks');
    const said = listen(shown);
    await answer(shown, 'Rest');
    await until(() => said.length);
    expect(said.join())
      .to.match(/Ice,? on the knee/)
      .and.match(/Day, Minutes.* Monday, 10.* First.* Second/);
    expect(words(one(shown, '[part=answer] p'))).to.match(/^Ice,? on the knee$/);
    expect(all(shown, '[part=answer] table td').map(words)).to.deep.equal(['Monday', '10']);
    const lines = await paper(shown, 'Print with the answers and reasons');
    expect(lines.join('\n'))
      .to.match(/Rest,? in bed/)
      .and.include('Day, Minutes')
      .and.include('Monday, 10');
  });
});

describe('what editors leave behind', () => {
  it('empty paragraphs, options and questions are nothing', async () => {
    for (const name of ['q20-editor-paragraphs', 'q33-trailing-empty-question']) {
      const shown = await show(name);
      expect(questions(shown)).to.deep.equal(['1. What helps?']);
      expect(options(shown)).to.deep.equal(['Rest', 'Ice']);
      await answer(shown, 'Ice');
      expect(remarks(shown)).to.equal('Yes. Ice.');
      shown.remove();
    }
  });

  it('headings in items, and lists beside the options', async () => {
    const headings = await show('q25-h3-in-li');
    expect(questions(headings)).to.deep.equal(['1. What helps?']);
    await answer(headings, 'Ice');
    expect(remarks(headings)).to.equal('Yes. Why Ice.');
    headings.remove();
    const hints = await show('q30-separate-hint-ol');
    await answer(hints, 'Rest');
    expect(remarks(hints)).to.include('Hint 1 Ice stops swelling.');
  });

  it('what the page hides, and signs to link or edit a heading, are no words', async () => {
    const shown = await quiz(
      `<h3>What helps?<a class="headerlink" href="#w">¶</a><span class="mw-editsection">[<a>edit</a>]</span></h3>
       <ul><li>Rest<span hidden>secret</span></li><li><strong>Ice</strong><span style="display:none">secret</span></li></ul><p>Cold.</p><p hidden>Ice is right.</p>`,
    );
    expect(questions(shown)).to.deep.equal(['1. What helps?']);
    expect(options(shown)).to.deep.equal(['Rest', 'Ice']);
    await answer(shown, 'Ice');
    expect(remarks(shown)).to.equal('Yes. Cold.');
  });
});

describe('what cannot be read is told, and stays as it was written', () => {
  it('one option', async () =>
    expect(await told(await fixture('q17-one-option')))
      .to.include('question 1')
      .and.include('at least two'));

  it('a table', async () =>
    expect(await told(await fixture('q28-table-quiz')))
      .to.include('table')
      .and.include('heading'));

  it('paragraphs alone', async () =>
    expect(
      await told('<bedside-quiz><p>1. What helps?</p><p>a) Rest</p><p>b) Ice</p></bedside-quiz>'),
    ).to.include('list'));

  it('a question without options among others', async () => {
    for (const html of [
      '<ol><li>First?<ul><li>No</li><li><b>Yes</b></li></ul></li><li>Second?</li></ol>',
      '<ol><li>First?</li><li>Second?</li></ol><ul><li>No</li><li><b>Yes</b></li></ul>',
      '<h3>First?</h3><ul><li>No</li><li><b>Yes</b></li></ul><h3>Second?</h3><h3>Third?</h3><ul><li>No</li><li><b>Yes</b></li></ul>',
    ])
      expect(await told(`<bedside-quiz>${html}</bedside-quiz>`), html)
        .to.match(/question [12]/)
        .and.include('options');
  });

  it('a question that was written as a paragraph among others', async () => {
    expect(
      await told(
        '<bedside-quiz><ol><li>First?<ul><li>No</li><li><b>Yes</b></li></ul></li></ol><p>Second?</p><ul><li>Never</li><li><b>Often</b></li></ul></bedside-quiz>',
      ),
    ).to.include('it is not clear which of the lists');
    for (const html of [
      '<h3>First?</h3><ul><li>No</li><li><b>Yes</b></li></ul><p>So.</p><p>Second?</p><ul><li>Never</li><li><b>Often</b></li></ul>',
    ])
      expect(await told(`<bedside-quiz>${html}</bedside-quiz>`), html)
        .to.include('question 1')
        .and.include('Often');
  });

  it('options that are all right before a reason in lists of lists', async () => {
    for (const reason of ['bread in milk', '<b>bread in milk</b>'])
      expect(
        await told(
          `<bedside-quiz><h3>Which of them may you eat?</h3><ul><li><b>Bread</b></li><li><b>Soup</b></li></ul><ul><li>Both are soft<ul><li>${reason}</li><li>soup</li></ul></li></ul></bedside-quiz>`,
        ),
        reason,
      ).to.include('it is not clear which of the lists');
  });

  it('a list of questions with nothing to choose and nothing to say', async () =>
    expect(
      await told(
        '<bedside-quiz><ol><li>What helps? a) Rest b) Ice</li><li>And then?</li></ol></bedside-quiz>',
      ),
    ).to.include('options'));
});

describe('ids', () => {
  it('that were made up never meet the author’s', async () => {
    const shown = await show('q12-ids-renamed');
    const told: string[] = [];
    shown.addEventListener('bedside-answer', ({ detail }) => told.push(detail.id));
    for (const index of [0, 1, 2]) {
      await answer(shown, 'Yes', index);
      expect(all(shown, '[part=check][aria-disabled]')).to.have.length(index + 1);
    }
    expect(told.slice(0, 2)).to.deep.equal(['q2', 'q3']);
    expect(told[2]).to.match(/^w-/);
  });

  it('of JSON neither, of questions and of options', async () => {
    const place = await show('q13-json-ids');
    await answer(place, 'A small sample', 0);
    expect(all(place, '[part=check][aria-disabled]')).to.have.length(1);
    const second = place.parentElement!.querySelectorAll('bedside-quiz')[1]!;
    await until(() => second.shadowRoot!.querySelector('fieldset'));
    for (const shown of [second, await show('q35-json-option-id')]) {
      expect(new Set(ids(shown)).size).to.equal(3);
      await answer(shown, 'A small sample');
      expect(remarks(shown)).to.equal('Yes.');
    }
  });

  it('of options that are alike are different', async () => {
    const shown = await show('q19-dup-options');
    all(shown, 'label')[1]!.click();
    await shown.updateComplete;
    expect(all<HTMLInputElement>(shown, 'input').map(({ checked }) => checked)).to.deep.equal([
      false,
      true,
      false,
      false,
    ]);
  });

  it('are made of words, wherever these stand', async () => {
    const dose = (items: string) =>
      quiz(
        `<ol><li>How much?<ul>${items}</ul></li><li id="how-much">Again?<ul><li>No</li><li><b>Yes</b></li></ul></li></ol>`,
      );
    const items = ['<li>&lt; 5 mg</li>', '<li>&gt; 5 mg</li>', '<li><b>½</b></li>', '<li>−</li>'];
    const first = await dose(items.join(''));
    const second = await dose(items.reverse().join(''));
    const byWords = (shown: QuizElement) =>
      Object.fromEntries(
        all(shown, '[data-index="0"] label').map((label) => [
          words(label),
          label.querySelector('input')!.dataset.option,
        ]),
      );
    expect(byWords(second)).to.deep.equal(byWords(first));
    expect(new Set(Object.values(byWords(first))).size).to.equal(5);
  });

  it('keep an answer with its words when questions move, and lose it when they change', async () => {
    const [a, b] = [
      '<li>What helps?<ul><li>Rest</li><li><b>Ice</b></li></ul></li>',
      '<li>And then?<ul><li>Run</li><li><b>Wait</b></li></ul></li>',
    ];
    const page = (content: string) => quiz(`<ol>${content}</ol>`, 'name="kept" keep="device"');
    const before = await page(a + b);
    await answer(before, 'Rest');
    before.remove();
    const moved = await page(b + a);
    await until(() => option(moved, 'Rest', 1).checked);
    expect(all(moved, 'input:checked')).to.have.length(1);
    moved.remove();
    const edited = await page(a.replace('Rest', 'A rest of a week') + b);
    expect(all(edited, 'input:checked')).to.have.length(0);
  });
});

describe('a link to a question', () => {
  it('opens what is closed around the quiz', async () => {
    const shown = await show('q22-in-details');
    location.hash = '#qb';
    await until(() => focused() === one(shown, '#p1'));
    expect(shown.closest('details')!.open).to.equal(true);
    const { top } = one(shown, '[data-index="1"]').getBoundingClientRect();
    expect(top).to.be.within(-1, innerHeight);
  });
});

describe('what an author wrote between a question and its options', () => {
  it('stays between them, and describes the group', async () => {
    const shown = await quiz(`<ol><li>How much do you take?<p>The label says 5 mg.</p>
      <ul><li><b>5 mg</b></li><li>10 mg</li></ul></li></ol>`);
    const group = one(shown, 'fieldset');
    expect(seen(group)).to.match(/^1\. How much do you take\? The label says 5 mg\. Choose one/);
    expect(seen(one(shown, `#${group.getAttribute('aria-describedby')!.split(' ')[0]}`))).to.equal(
      'The label says 5 mg.',
    );
    expect(seen(one(shown, '[data-index="0"]')).match(/The label/g)).to.have.length(1);
  });

  it('stands between them on paper', async () => {
    const shown = await quiz(`<ol><li>How much do you take?<p>The label says 5 mg.</p>
      <ul><li><b>5 mg</b></li><li>10 mg</li></ul></li></ol>`);
    const sheet = (await paper(shown, 'Print with the answers and reasons')).join(' ');
    expect(sheet).to.match(/How much do you take\? The label says 5 mg\. .*10 mg/);
  });

  it('goes above the question with a picture beside it', async () => {
    const shown =
      await quiz(`<h3>What is it?</h3><p>Found at home:</p><p><img alt="An inhaler" src="data:,"></p>
      <ul><li><b>An inhaler</b></li><li>A toy</li></ul>`);
    const intro = one(shown, '[part=intro]');
    expect(seen(intro)).to.equal('Found at home:');
    expect(intro.compareDocumentPosition(one(shown, 'fieldset')) & 4).to.equal(4);
  });

  it('and stands in a list before the first option, is kept', async () => {
    const shown = await quiz(
      '<ol><li>When do you call?<ul>At home:<li>Never</li><li><b>At 38 °C</b></li></ul></li></ol>',
    );
    expect(seen(one(shown, 'fieldset'))).to.match(/call\? At home: Choose one answer Never/);
  });
});

describe('questions in bold', () => {
  it('with answers to open are questions, not right options', async () => {
    const shown = await quiz(`<h2>Check yourself</h2><ol>
      <li><strong>What is a scan?</strong><details><summary>Answer</summary>A picture.</details></li>
      <li><strong>Does it hurt?</strong><details><summary>Answer</summary>No.</details></li></ol>`);
    expect(questions(shown)).to.eql(['1. What is a scan?', '2. Does it hurt?']);
    await until(() => all(shown, 'textarea').length === 2);
  });

  it('in a list without numbers are told', async () => {
    const problems = await told(`<bedside-quiz><h2>Check yourself</h2><ul>
      <li><strong>What is a scan?</strong><p>A picture.</p></li>
      <li><strong>Does it hurt?</strong><p>No.</p></li></ul></bedside-quiz>`);
    expect(problems).to.include('“What is a scan?” stands where an option should be');
  });

  it('between lists below one heading are told, not swallowed', async () => {
    const inQuiz = (html: string) => `<bedside-quiz>${html}</bedside-quiz>`;
    const bank = (one: string, other: string) => `<h2>Practice</h2>
      <p>${one}</p><ul><li>A. Call</li><li>B. Wait</li></ul><details><summary>Answer</summary>A</details>
      <p>${other}</p><ul><li>A. One</li><li>B. Two</li></ul><details><summary>Answer</summary>B</details>`;
    expect(await told(inQuiz(bank('<b>1. What now?</b>', '<b>2. How many?</b>')))).to.include(
      '“2. How many?” looks like another question',
    );
    expect(await told(inQuiz(bank('1. What now?', '2. How many?')))).to.include('“2. How many?”');
    const hints = await quiz(bank('1. What now?', 'Do you need help?'));
    expect(questions(hints)).to.have.length(1);
  });
});
