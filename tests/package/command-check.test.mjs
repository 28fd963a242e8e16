import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { bedside, fixture, folder } from './support/command.mjs';

const target = folder();

/** Advice on one question, or on a whole quiz. */
function advice(quiz, { name = 'quiz.json' } = {}) {
  const file = join(target, name);
  const content = Array.isArray(quiz)
    ? { disclaimer: 'Not medical advice.', questions: quiz }
    : quiz;
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  const { status, stdout } = bedside(['check', file]);
  return {
    status,
    lines: stdout
      .trim()
      .split('\n')
      .filter(Boolean)
      .map((line) => line.replace(`${file}:`, '')),
  };
}

const good = {
  question: 'Who may ask?',
  options: [
    { text: 'Every patient', right: true },
    { text: 'Only very sick people', feedback: 'Everyone may.' },
  ],
  explanation: 'It is your right.',
};

test('a quiz with nothing to say about it is exit status 0', () => {
  assert.deepEqual(advice([good]), { status: 0, lines: [] });
});

test('gives each piece as file, place and advice', () => {
  const { status, lines } = advice([{ ...good, explanation: undefined }]);
  assert.equal(status, 1);
  assert.deepEqual(lines, ['question 1: there is no explanation: every reader should learn why']);
});

test('asks for feedback on every option that is not right', () => {
  const { lines } = advice([
    { ...good, options: [good.options[0], { text: 'Only very sick people' }] },
  ]);
  assert.match(lines[0], /^question 1, option 2: there is no feedback/);
});

test('notices that the right option is always the longest', () => {
  const long = {
    ...good,
    options: [{ text: 'Every patient, at any time, of any age', right: true }, good.options[1]],
  };
  assert.match(advice([long, long]).lines.join(), /^quiz: the right option is always the longest/);
  assert.doesNotMatch(advice([long, good]).lines.join(), /always/);
});

test('notices “all of the above”, in English and Spanish', () => {
  for (const text of ['All of the above', 'None of the above', 'Todas las anteriores'])
    assert.match(
      advice([{ ...good, options: [...good.options, { text, feedback: 'No.' }] }]).lines.join(),
      /option 3: “.*” tests reading/,
    );
});

test('notices two negatives in one sentence', () => {
  assert.match(
    advice([{ ...good, question: 'Which of these is not unlikely without a plan?' }]).lines.join(),
    /two negatives/,
  );
  assert.match(
    advice([{ ...good, question: 'Which is NOT a reason?' }]).lines.join(),
    /asks for what is not so/,
  );
});

const hard =
  'Notwithstanding institutional heterogeneity, multidisciplinary oncological consultation facilitates comprehensive reconsideration of histopathological interpretation, radiological characterisation and therapeutic recommendation, particularly whenever considerable diagnostic uncertainty necessitates additional subspecialised evaluation by independent practitioners elsewhere.';
const plain =
  'You can ask for one. It is your right. A new doctor looks at your tests. Then you hear what she thinks. You can take a friend with you. Write down what you want to ask. Then you choose.';

test('measures reading grade in English and Spanish, and says nothing of other languages', () => {
  const difícil =
    'La reconsideración multidisciplinaria del diagnóstico histopatológico constituye una oportunidad extraordinariamente significativa para comprender detalladamente las recomendaciones terapéuticas individualizadas correspondientes a circunstancias clínicas particularmente complejas y frecuentemente controvertidas.';
  assert.match(advice([{ ...good, explanation: hard }]).lines.join(), /reads at about grade \d+/);
  assert.match(
    advice([{ ...good, lang: 'es', explanation: difícil }]).lines.join(),
    /reads at about grade \d+/,
  );
  assert.deepEqual(advice([{ ...good, lang: 'nl', explanation: hard }]).lines, []);
  assert.deepEqual(advice([{ ...good, explanation: plain }]).lines, []);
});

test('notices questions about the reader’s own symptoms', () => {
  for (const question of [
    'Do you have pain in the chest?',
    'Have you noticed any bleeding?',
    '¿Tiene usted fiebre?',
  ])
    assert.match(advice([{ ...good, question }]).lines.join(), /own symptoms/, question);
  assert.deepEqual(advice([{ ...good, question: 'When do you call the clinic?' }]).lines, []);
});

const page = (options, rest = '') =>
  `<!doctype html><html lang="en"><body>${rest}<bedside-quiz><ol><li>Who may ask?<ul>${options}</ul><p>It is your right.</p></li></ol><p>Not medical advice.</p></bedside-quiz></body></html>`;

test('reads the plain HTML form, and finds pictures without words for them', () => {
  const { lines } = advice(
    page(
      '<li><b>Everyone</b></li><li><img src="a.png"> Only very sick people <p>Everyone may.</p></li>',
    ),
    { name: 'page.html' },
  );
  assert.deepEqual(lines, [
    'question 1, option 2: the picture “a.png” has no alternative text (alt="" if it only decorates)',
  ]);
  assert.deepEqual(
    advice(
      page(
        '<li><b>Everyone</b></li><li><img src="a.png" alt=""> Only very sick people <p>Everyone may.</p></li>',
      ),
      {
        name: 'page.html',
      },
    ).lines,
    [],
  );
});

test('finds quizzes written as a class and by convention', () => {
  const list =
    '<ol><li>Who may ask?<ul><li><b>Everyone of us</b></li><li>Nobody <p>Everyone.</p></li></ul></li></ol><p>Not advice.</p>';
  for (const html of [
    `<div class="bedside-quiz">${list}</div>`,
    `<h2><a href="#bedside-quiz?name=a">Check</a></h2>${list}<h2>Next</h2>`,
  ])
    assert.match(
      advice(html, { name: 'page.html' }).lines.join(),
      /question 1: there is no explanation/,
    );
});

test('names what stops a quiz from being shown', () => {
  assert.match(
    advice({ questions: [{ question: '' }] }).lines.join(),
    /questions\.0\.question: this text is empty/,
  );
  assert.match(
    advice(page('<li>One</li>'), { name: 'page.html' }).lines.join(),
    /question 1: it needs at least two options/,
  );
});

test('a page without widgets has nothing to advise on', () => {
  const file = join(target, 'none.html');
  writeFileSync(file, '<p>Hello</p>');
  const { status, stderr } = bedside(['check', file]);
  assert.equal(status, 0);
  assert.match(stderr, /No advice on 1 file/);
});

test('has no advice on our own quizzes', () => {
  for (const name of ['blood-thinner.json', 'inhaler.html', 'wound-care.json']) {
    const { status, stdout } = bedside(['check', fixture(name)]);
    assert.equal(stdout, '', name);
    assert.equal(status, 0, name);
  }
});

test('tells of options whose value means nothing, on tags, classes and markers', () => {
  const options = (html) =>
    advice(html, { name: 'page.html' }).lines.filter((line) => /(clinic|kind)=/.test(line));
  const items = '<ul><li id="a">How often?</li></ul>';
  assert.match(
    options(`<bedside-question-list clinic="english"></bedside-question-list>`).join(),
    /question-list: clinic="english" is no language/,
  );
  assert.match(
    options(`<div class="bedside-checklist" data-name="a" data-clinic="xx">${items}</div>`).join(),
    /checklist: clinic="xx" is no language/,
  );
  assert.match(
    options(`<h2><a href="#bedside-questions?kind=speak">Ask</a></h2>${items}`).join(),
    /questions: kind="speak" means nothing/,
  );
  assert.deepEqual(
    options(
      `<bedside-checklist name="a" clinic="zh-Hant">${items}</bedside-checklist><bedside-questions kind="say">${items}</bedside-questions>`,
    ),
    [],
  );
});
