// Quizzes as editors gave them out when they were written by the editor's own commands.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { page, sources } from './support/sources.mjs';

const { readHtml, textOf } = await sources('src/quiz', 'quiz.reader', 'quiz.model');
const folder = new URL('../fixtures/editors/', import.meta.url);
const files = readdirSync(folder).filter((name) => /\.quiz/.test(name));

const reads = (result) =>
  result.model.questions.map(({ question, options, explanation }) => ({
    asks: textOf(question),
    options: options.map(({ text, right }) => (right ? `*${textOf(text)}` : textOf(text))),
    why: textOf(explanation),
  }));
const expected = (...why) => [
  {
    asks: 'How often do you use the brown one?',
    options: ['Only when I cough', '*Every day'],
    why: why[0] ?? '',
  },
  { asks: 'What do you do after it?', options: ['*Rinse my mouth', 'Sleep'], why: why[1] ?? '' },
];

test('there is a quiz of every editor', () =>
  assert.deepEqual([...new Set(files.map((name) => name.split('.')[0]))].sort(), [
    'ckeditor',
    'quill',
    'quill-raw',
    'tinymce',
    'tiptap',
    'wordpress',
  ]));

for (const name of files)
  test(`${name} is read as it was meant`, async () => {
    const [editor, form] = name.split('.');
    const result = await readHtml(page(readFileSync(new URL(name, folder), 'utf8')));
    // Its own HTML keeps indented lists flat: that is told.
    if (editor === 'quill-raw' && form !== 'quiz') return assert.equal(result.ok, false);
    assert.ok(result.ok, result.problems?.join());
    // It has no button for a line: the closing words are part of the last reason.
    const closing = /^quill/.test(editor) && form === 'quiz' ? ' This is not medical advice.' : '';
    const why = ['It calms the airways.', `It prevents thrush.${closing}`];
    assert.deepEqual(reads(result), form === 'quizNested' ? expected() : expected(...why));
    assert.equal(textOf(result.model.title), 'Your inhaler');
    if (form === 'quiz' && !/^quill/.test(editor))
      assert.equal(textOf(result.model.disclaimer), 'This is not medical advice.');
  });
