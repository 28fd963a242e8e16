/** Long content is read without looking at each part again for every other: work is counted, not time. */
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { parseHTML } from 'linkedom/worker';
import { page, sources } from './support/sources.mjs';

const { readList, outline } = await sources('src/shared/content', 'item-list', 'outline');
const { layOut, now, readHtml } = await sources(
  'src',
  'quiz/quiz.form',
  'quiz/quiz.reader',
  'shared/steps',
);
const layOutNow = (blocks) => now(layOut(blocks));
globalThis.document ??= parseHTML('<!doctype html><html><body></body></html>').document;

const many = (count, part) => Array.from({ length: count }, (_, i) => part(i)).join('');

/** How often blocks are asked something while `read` works with them. */
function looks(html, read) {
  let count = 0;
  const blocks = outline(page(html)).map(
    (block) =>
      new Proxy(block, {
        get: (target, name) => {
          count++;
          return target[name];
        },
      }),
  );
  read(blocks);
  return count;
}

/** Ten times as much asks about ten times as often. */
function isLinear(html, read) {
  const few = looks(html(20), read);
  const more = looks(html(200), read);
  assert.ok(more < few * 12, `${few} looks, and ${more} at ten times as much`);
}

test('a list of many groups, with prose between them, in wrappers too', () => {
  const read = (blocks) => assert.ok(readList(page('<ul><li>x</li></ul>'), {}, blocks)?.ok);
  const group = (i) => `<h3>Group ${i}</h3><p>Words ${i}</p><ul><li>Item ${i}</li></ul>`;
  isLinear((count) => many(count, group), read);
  isLinear((count) => many(count, (i) => `<div>${group(i)}</div>`), read);
  isLinear((count) => `<ul><li>One</li></ul>${many(count, (i) => `<div><p>${i}</p></div>`)}`, read);
});

test('a quiz of many questions, and one whose lists cannot be told apart', () => {
  const question = (i) =>
    `<h3>Question ${i}?</h3><ul><li>One</li><li><b>Two</b></li></ul><p>Because.</p>`;
  isLinear((count) => many(count, question), layOutNow);
  const lists = (count) => many(count, () => '<ul><li>One</li><li>Two</li></ul>');
  isLinear(lists, layOutNow);
  isLinear(
    (count) =>
      `<ol><li>Q<ul><li>a</li><li><b>b</b></li></ul></li></ol>${many(count, (i) => `<p>${i}</p>`)}`,
    layOutNow,
  );
});

test('an option is looked at a few times, however often it is asked whether it is right', () => {
  const html = many(20, (i) => `<h3>Is it ${i}?</h3><ul><li>No</li><li><b>Yes</b></li></ul>`);
  const host = page(html);
  let asked = 0;
  for (const bold of host.querySelectorAll('b')) {
    const read = bold.getAttribute;
    bold.getAttribute = function (name) {
      if (name === 'style') asked++;
      return read.call(this, name);
    };
  }
  assert.ok(readHtml(host).ok);
  assert.ok(asked <= 20 * 15, `${asked} times in 20 questions`);
});
