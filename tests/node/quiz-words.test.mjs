// The words of a page are kept: each once, whatever an editor puts around them.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import '../support/property.mjs';
import { page, sources } from './support/sources.mjs';

const { readHtml, plainText } = await sources(
  'src',
  'quiz/quiz.reader',
  'shared/content/plain-text',
);
const { headed, inline, prose, wordsOf } = await sources('tests/shared/content', 'editors');

const item = (words, right) => (right ? `<li><strong>${words}</strong></li>` : `<li>${words}</li>`);
/** Markup without words, and words that are bold or not seen. */
const notPlain =
  /<b>.*?<\/b>|<(span (hidden|style="display:none")|script).*?<\/(span|script)>|<!--.*?-->/gs;
/** A wrong option. Were all of them bold, reasons in nested lists would look like questions (quiz/reading.test.ts). */
const wrong = inline.filter(({ html }) =>
  /[\p{L}\p{N}]/u.test(html.replace(notPlain, '').replace(/<[^>]*>|&nbsp;/g, '')),
);
const quiz = fc
  .array(fc.tuple(headed(3), wrong, prose), { minLength: 1, maxLength: 3 })
  .chain((questions) =>
    fc
      .tuple(
        fc.constantFrom('<section>', '<div class="group"><div>', ''),
        fc.constantFrom('ul', 'ol type="A"'),
      )
      .map(([before, list]) => ({
        html: questions
          .map(
            ([head, option, why]) =>
              `${before}${head.html}<${list}>${item(option.html)}${item('right', true)}</${list.slice(0, 2)}>${why.html}${before.replace('class="group"', '').replaceAll('<', '</').replaceAll(' >', '>')}`,
          )
          .join('\n'),
        expected: questions.map(([head, option, why]) => ({
          asked: [...head.words, ...option.words, 'right'],
          why: why.words,
        })),
      })),
  );

test('by a quiz of headings, lists and paragraphs', async () => {
  let read = 0;
  await fc.assert(
    fc.asyncProperty(quiz, async ({ html, expected }) => {
      const result = await readHtml(page(html));
      // Bold lines behind the options look like options of another question: told, never guessed.
      if (!result.ok)
        return assert.match(
          result.problems.join(),
          /^(question \d|no list of options|it is not clear)/,
        );
      read += 1;
      const { questions } = result.model;
      assert.equal(questions.length, expected.length, html);
      questions.forEach(({ question, intro, below, options, explanation, hints, critical }, i) => {
        const said = (...all) => all.flatMap((each) => wordsOf(plainText(each)));
        assert.deepEqual(
          said(question, intro, below, ...options.map(({ text }) => text)),
          expected[i].asked,
          html,
        );
        // Hints and notes of safety stand apart from the reason.
        assert.deepEqual(
          said(explanation, ...hints, critical).sort(),
          [...expected[i].why].sort(),
          html,
        );
      });
    }),
    { numRuns: 100 },
  );
  assert.ok(read > 60, `only ${read} of 100 were read`);
});
