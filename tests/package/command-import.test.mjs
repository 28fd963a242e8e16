import assert from 'node:assert/strict';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { strToU8, zipSync } from 'fflate';
import { bedside, fixture, folder } from './support/command.mjs';

const from = (name, ...more) => bedside(['import', fixture(`import/${name}`), ...more]);
const quiz = (run) => JSON.parse(run.stdout);
const lastLine = (text) => text.trim().split('\n').at(-1);

test('says how it is used, also for each command', () => {
  for (const args of [['--help'], ['import', '--help'], ['check', '--help']]) {
    const { status, stdout } = bedside(args);
    assert.equal(status, 0);
    assert.match(stdout, /^Usage: bedside/);
  }
  assert.match(bedside(['import', '--help']).stdout, /Exit status: 0/);
  for (const args of [
    [],
    ['export'],
    ['import'],
    ['import', 'x', '--to', 'pdf'],
    ['import', '--nope'],
  ])
    assert.equal(bedside(args).status, 2, args.join(' '));
});

test('says what is wrong with an option without what would move the cursor', () => {
  for (const option of ['--to=\u001b[31mpdf', '--as=\u001b[31m', '--\u001b]0;x\u0007'])
    for (const command of ['import', 'check', 'forms']) {
      const { status, stderr } = bedside([command, 'x', option]);
      assert.equal(status, 2);
      // eslint-disable-next-line no-control-regex -- these are what it looks for
      assert.doesNotMatch(stderr, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
    }
});

test('carries multiple choice and true/false over from GIFT, with feedback and escapes', () => {
  const run = from('opinion.gift');
  const { questions } = quiz(run);
  assert.equal(questions.length, 3);
  assert.equal(questions[0].id, 'what-it-is');
  assert.equal(questions[0].question, 'What is a second opinion?');
  assert.deepEqual(
    questions[0].options.map(({ right }) => !!right),
    [false, true, false],
  );
  assert.equal(questions[0].options[0].feedback, 'No treatment starts because of it.');
  assert.equal(questions[0].options[2].text, 'A complaint {formal} about 100% = all of it');
  assert.equal(questions[0].explanation, 'It is common, and most doctors expect it.');
  assert.deepEqual(
    questions[1].options.map(({ text, feedback }) => [text, feedback]),
    [
      ['True', 'It is common.'],
      ['False', 'Most of them do.'],
    ],
  );
  assert.deepEqual(
    questions[2].options.map(({ right }) => !!right),
    [true, true, false],
  );
});

test('lists every GIFT question that is not carried over, and says so with its exit status', () => {
  const { status, stderr } = from('opinion.gift');
  assert.equal(status, 1);
  for (const kept of [
    /category/,
    /<em>/,
    /50 %/,
    /short answer/,
    /essay/,
    /pairs to match/,
    /number/,
  ])
    assert.match(stderr, kept);
  assert.equal(lastLine(stderr), '3 questions carried over, 9 items not.');
});

test('carries a QTI 2.1 choice over, and names the picture it could not take', () => {
  const run = from('choice-2.1.xml');
  const [question] = quiz(run).questions;
  assert.equal(question.question, 'Does she have time for a second opinion? Is 1 < 2?');
  // In plain text a picture is its words.
  assert.deepEqual(question.intro, ['A patient has the result of a test.', 'A calendar']);
  assert.equal(question.options[0].feedback, 'For most cancers there is time.');
  assert.equal(question.options[1].right, true);
  assert.equal(question.options[2].fixed, true);
  assert.equal(run.status, 1);
  assert.match(run.stderr, /images\/calendar\.png \(“A calendar”\)/);
  assert.match(run.stderr, /Well read/);
});

test('carries a QTI 3 order question over in its right order', () => {
  const run = from('order-3.0.xml');
  const [question] = quiz(run).questions;
  assert.equal(question.kind, 'order');
  assert.deepEqual(
    question.options.map(({ text }) => text),
    ['Ask for the records', 'Book the visit', 'Compare both plans'],
  );
  assert.match(run.stderr, /textEntryInteraction/);
});

test('carries an H5P question set over, as JSON and as .h5p', () => {
  const json = from('set.h5p.json');
  assert.equal(quiz(json).title, 'Second opinions');
  assert.deepEqual(quiz(json).questions[0].hints, ['Think of your rights.']);
  assert.equal(quiz(json).questions[1].options[1].feedback, 'It may: results are checked.');
  for (const kept of [/DragText/, /images\/a\.png/, /A few questions/, /<strong>/])
    assert.match(json.stderr, kept);

  const file = join(folder(), 'set.h5p');
  writeFileSync(
    file,
    zipSync({
      'h5p.json': strToU8(
        JSON.stringify({ title: 'Second opinions', mainLibrary: 'H5P.QuestionSet' }),
      ),
      'content/content.json': readFileSync(fixture('import/set.h5p.json')),
      'content/images/a.png': new Uint8Array(10),
      'H5P.QuestionSet-1.20/library.json': strToU8('{}'),
    }),
  );
  const packed = bedside(['import', file]);
  assert.deepEqual(quiz(packed).questions, quiz(json).questions);
  assert.match(packed.stderr, /content\/images\/a\.png/);
  assert.doesNotMatch(packed.stderr, /library\.json/);
});

test('everything carried over is exit status 0', () => {
  const file = join(folder(), 'plain.gift');
  writeFileSync(file, 'Is it common? {=Yes ~No #It is.}\n');
  const { status, stderr } = bedside(['import', file]);
  assert.equal(status, 0);
  assert.equal(lastLine(stderr), '1 question carried over, 0 items not.');
});

test('what it writes is a quiz that bedside itself reads, as JSON and as HTML', () => {
  const target = folder();
  for (const name of ['opinion.gift', 'choice-2.1.xml', 'order-3.0.xml', 'set.h5p.json'])
    for (const to of ['json', 'html']) {
      const out = join(target, `${name}.${to}`);
      from(name, '--to', to, '--out', out);
      const { status, stdout } = bedside(['check', out]);
      assert.notEqual(status, 2, stdout);
      assert.doesNotMatch(stdout, /needs|missing;|no questions|question itself/, stdout);
    }
  assert.match(from('opinion.gift', '--to', 'html').stdout, /<strong>Another doctor's review/);
});

test('words with markup in them stay words', () => {
  const file = join(folder(), 'sharp.gift');
  writeFileSync(file, '[plain]Is 1 < 2 & "so" </script>? {=Yes <b> ~No}\n');
  const made = bedside(['import', file]).stdout;
  assert.equal(JSON.parse(made).questions[0].question, 'Is 1 < 2 & "so" </script>?');
  assert.doesNotMatch(made, /<\/script/i, 'inside a script element it must not end it');
  const { stdout } = bedside(['import', file, '--to', 'html']);
  assert.match(stdout, /Is 1 &lt; 2 &amp; &quot;so&quot; &lt;\/script&gt;\?/);
});

test('several files become one quiz, and ids stay different', () => {
  const { stdout } = bedside([
    'import',
    fixture('import/order-3.0.xml'),
    fixture('import/order-3.0.xml'),
  ]);
  assert.deepEqual(
    JSON.parse(stdout).questions.map(({ id }) => id),
    ['steps', 'steps-2'],
  );
});

const refused = (file, pattern) => {
  const started = Date.now();
  const run = bedside(['import', file]);
  assert.equal(run.status, 2);
  assert.equal(run.stdout, '');
  assert.match(run.stderr, pattern);
  assert.doesNotMatch(run.stderr, /\n\s+at /, 'a sentence, not a stack');
  assert.ok(Date.now() - started < 10_000);
};

test('refuses a file of entities that grow without end', () => {
  const file = join(folder(), 'bomb.xml');
  const more = Array.from(
    { length: 9 },
    (_, i) => `<!ENTITY a${i + 1} "${`&a${i};`.repeat(10)}">`,
  ).join('');
  writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a0 "haha">${more}]><assessmentItem>&a9;</assessmentItem>`,
  );
  refused(file, /entities of its own/);
  writeFileSync(
    file,
    '<!DOCTYPE x SYSTEM "a.dtd" [<!ENTITY e SYSTEM "file:///etc/hostname">]><assessmentItem>&e;</assessmentItem>',
  );
  refused(file, /entities of its own/);
});

test('refuses an archive whose names lead out of it, and writes nothing', () => {
  for (const name of [
    '../../escaped.json',
    '/tmp/escaped.json',
    'C:\\escaped.json',
    'content\\..\\..\\escaped.json',
  ]) {
    const target = folder();
    mkdirSync(join(target, 'a/b'), { recursive: true });
    const file = join(target, 'a/b/evil.h5p');
    writeFileSync(file, zipSync({ 'h5p.json': strToU8('{}'), [name]: strToU8('{}') }));
    refused(file, /leads out of the archive/);
    assert.deepEqual(readdirSync(target, { recursive: true }).sort(), ['a', 'a/b', 'a/b/evil.h5p']);
    assert.ok(!existsSync('/tmp/escaped.json'));
  }
});

test('refuses 100 MB, packed or unpacked', () => {
  const big = join(folder(), 'big.h5p');
  writeFileSync(big, 'PK');
  truncateSync(big, 100 * 1024 * 1024);
  refused(big, /100 MB; files of more than/);

  const bomb = join(folder(), 'bomb.h5p');
  const zeros = new Uint8Array(50 * 1024 * 1024).fill(32);
  writeFileSync(
    bomb,
    zipSync(
      { 'h5p.json': strToU8('{}'), 'content/content.json': zeros, 'content/b.json': zeros },
      { level: 9 },
    ),
  );
  refused(bomb, /more than 32 MB of text/);
});

test('an archive that says it is smaller than it is cannot grow', () => {
  const file = join(folder(), 'liar.h5p');
  const content = new Uint8Array(20 * 1024 * 1024).fill(32);
  const bytes = Buffer.from(
    zipSync({ 'h5p.json': strToU8('{}'), 'content/content.json': content }, { level: 9 }),
  );
  // The size as unpacked, in the file's directory at the end: 20 MB becomes 10 bytes.
  const size = Buffer.alloc(4);
  size.writeUInt32LE(content.length);
  const at = bytes.lastIndexOf(size);
  bytes.writeUInt32LE(10, at);
  writeFileSync(file, bytes);
  const { status } = bedside(['import', file]);
  assert.equal(status, 2);
});

test('says in a sentence what it could not read', () => {
  const target = folder();
  const write = (name, text) => {
    writeFileSync(join(target, name), text);
    return join(target, name);
  };
  refused(join(target, 'nothing.gift'), /no such file/);
  refused(target, /not a file/);
  refused(write('broken.xml', '<assessmentItem><a></assessmentItem>'), /not valid XML: line/);
  refused(write('other.xml', '<data/>'), /no QTI/);
  refused(write('broken.json', '{'), /not valid JSON/);
  refused(write('other.json', '{"a":1}'), /not H5P/);
  refused(write('empty.gift', '// nothing\n'), /no question/);
  refused(write('latin.gift', Buffer.from([0xe9, 0x20, 0xff])), /not UTF-8/);
  refused(
    write(
      'deep.xml',
      `<assessmentItem>${'<p>'.repeat(20000)}${'</p>'.repeat(20000)}</assessmentItem>`,
    ),
    /./,
  );
  refused(write('cut.zip', Buffer.from('PK\x03\x04 broken')), /could not be read/);
});

test('tells of a word that a list explains twice, and keeps both', () => {
  const list = join(folder(), 'words.csv');
  writeFileSync(
    list,
    'term,definition\nbiopsy,One meaning.\nscan,A picture.\nBiopsy,Another meaning.\n',
  );
  const run = bedside(['import', list, '--to', 'json']);
  assert.equal(quiz(run).entries.length, 3);
  assert.match(run.stderr, /note: the word “Biopsy” stands more than once/);
  assert.doesNotMatch(run.stderr, /“scan”/);
});

test('a question that stands in one wrapper with its answer is not said again in the answer', () => {
  const file = join(folder(), 'toggles.html');
  const toggle = (question, answer) =>
    `<div class="toggle"><h5 class="toggle-title">${question}</h5><div class="toggle-content"><p>${answer}</p></div></div>`;
  writeFileSync(
    file,
    `<!doctype html><html lang="en"><body><bedside-faq>${toggle('May I eat?', 'No.')}${toggle('May I drink?', 'Yes.')}</bedside-faq>`,
  );
  const { stdout, stderr } = bedside(['import', file]);
  assert.deepEqual(
    JSON.parse(stdout).items.map(({ question, answer }) => [question, answer]),
    [
      ['May I eat?', 'No.'],
      ['May I drink?', 'Yes.'],
    ],
    stderr,
  );
});
