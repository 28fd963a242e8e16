// Files as other systems export them, and advice on sentences whose answer is known: by the command that ships.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { bedside, caseFile, folder } from './support/command.mjs';

const read = (name, ...more) => bedside(['import', caseFile(`import/${name}`), ...more]);
const quiz = (name) => JSON.parse(read(name).stdout);
const right = ({ options }) => options.filter((option) => option.right).map(({ text }) => text);

test('a GIFT file with a missing brace or blank line is refused, with the line, and nothing is written', () => {
  const brace = read('i01-missing-brace.gift');
  assert.deepEqual([brace.status, brace.stdout], [2, '']);
  assert.match(brace.stderr, /line 1 .*line 5/);
  const blank = read('i02-no-blank-line.gift');
  assert.deepEqual([blank.status, blank.stdout], [2, '']);
  assert.match(blank.stderr, /line 2/);
});

test('an answer with a part of the points is not right, and its points are named', () => {
  const run = read('i03-partial-credit.gift');
  assert.deepEqual(right(JSON.parse(run.stdout).questions[0]), ['Six weeks']);
  assert.equal(run.status, 1);
  assert.match(run.stderr, /50 % of “Four weeks”/);
});

test('no mark of a format is shown to readers', () => {
  for (const name of ['i04-answer-formats.gift', 'i06-markdown.gift'])
    for (const to of ['json', 'html', 'marker'])
      assert.doesNotMatch(read(name, '--to', to).stdout, /\[html\]|\[plain\]|\*\*|\]\(/, name);
});

test('ids are different, and the same in each run', () => {
  const { questions } = quiz('i05-ids-collide.gift');
  assert.deepEqual(
    questions.map(({ id }) => id),
    ['what-is-a-biopsy', 'q1'],
  );
  assert.equal(read('i05-ids-collide.gift').stdout, read('i05-ids-collide.gift').stdout);
});

test('every other system’s right answer stays the right one', () => {
  for (const [name, expected] of [
    ['i07-arrow-in-option.gift', ['Sit down -> call 112']],
    ['i13-aiken.txt', ['The ward']],
    ['i14-quizdown.md', ['Every day']],
    ['i15-google-forms.csv', ['Your list of medicines']],
    ['i16-moodle.xml', ['When it is wet']],
    ['i17-canvas-qti12.xml', ['The good one']],
    ['i18-feedbackblock-21.xml', ['At room temperature']],
    ['i19-mapping-only.xml', ['Redness', 'Heat']],
    ['i20-math.xml', ['1/2 tablet']],
    ['i21b-surveyjs-flat.json', ['No']],
    ['i22-bedside.json', ['No']],
    ['i23-singlechoiceset.json', ['With a fever']],
    ['i32-singlechoiceset.h5p', ['With a fever']],
    ['i34-multichoice-entities.h5p', ['Every 4–6 hours']],
    ['i35-multi-tips.h5p', ['A₁ rests', 'B']],
  ])
    assert.deepEqual(right(quiz(name).questions[0]), expected, name);
});

test('a package keeps the order and the title of its test', () => {
  const { title, questions } = quiz('i28-order.zip');
  assert.equal(title, 'After your cast');
  assert.deepEqual(
    questions.map(({ question }) => question.split(':')[0]),
    ['First', 'Second', 'Third'],
  );
});

test('what is written as HTML is read again as it was', () => {
  const target = folder();
  for (const name of ['i03-partial-credit.gift', 'i20-math.xml', 'i35-multi-tips.h5p']) {
    const file = join(target, `${name}.html`);
    read(name, '--to', 'html', '--out', file);
    const again = JSON.parse(bedside(['import', file]).stdout);
    assert.deepEqual(again.questions.map(right), quiz(name).questions.map(right), name);
  }
});

test('every page and file of the cases can be read by the file that ships', () => {
  const { status, stderr } = bedside(['check', caseFile('check')]);
  assert.equal(status, 1, stderr);
  assert.doesNotMatch(stderr, /could not be read/);
});

test('advice about symptoms and negatives is right nine times out of ten, on sentences of both kinds', () => {
  const sentences = JSON.parse(
    readFileSync(new URL('../fixtures/advice/sentences.json', import.meta.url)),
  );
  const all = Object.entries(sentences).flatMap(([kind, { yes, no }]) => [
    ...yes.map((question) => ({ kind, question, meant: true })),
    ...no.map((question) => ({ kind, question, meant: false })),
  ]);
  assert.ok(all.length >= 200);
  const file = join(folder(), 'sentences.json');
  const questions = all.map(({ question }) => ({
    question,
    lang: /[¿áéíóñ]|^No (es|tome)/.test(question) ? 'es' : 'en',
    options: [{ text: 'This', right: true }, { text: 'That' }],
  }));
  writeFileSync(file, JSON.stringify({ questions }));
  const { advice } = JSON.parse(bedside(['check', file, '--format', 'json']).stdout);
  for (const kind of Object.keys(sentences)) {
    const said = new Set(
      advice
        .filter(({ rule, advice: text }) => rule === kind && !/asks for what/.test(text))
        .map(({ place }) => Number(/\d+/.exec(place)[0]) - 1),
    );
    const own = all
      .map((each, i) => ({ ...each, said: said.has(i) }))
      .filter((each) => each.kind === kind);
    const hits = own.filter(({ meant, said }) => meant && said).length;
    const precision = hits / own.filter(({ said }) => said).length;
    const recall = hits / own.filter(({ meant }) => meant).length;
    assert.ok(
      precision >= 0.9 && recall >= 0.9,
      `${kind}: precision ${precision}, recall ${recall}`,
    );
  }
});
