/** `bedside check` sees a marker reach as far as `embed.js` does, past a contents box and up to what a site puts below. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { command } from '../security/support/command.mjs';

const { parsePage, reachOf, elementsIn } = await command('check/page', 'markup/html');

const reached = (html) => {
  const all = elementsIn(parsePage(`<body>${html}</body>`).childNodes);
  const heading = all.find(({ tagName }) => tagName === 'h2');
  return reachOf(heading, 'faq').map(({ tagName }) => tagName);
};
const faq = '<h2><a href="#bedside-faq">T</a></h2><h3>Q?</h3><p>A</p>';

test('a marker ends at ways to share, more to read, comments, the way on and the foot of a page', () => {
  for (const below of [
    '<div class="sharedaddy sd-sharing-enabled"><h3>Share</h3></div>',
    '<div id="jp-relatedposts" class="jp-relatedposts"><h3>Related</h3></div>',
    '<div id="comments"><h3>Comments</h3></div>',
    '<nav class="post-navigation"><a href="/p">Before</a></nav>',
    '<footer><p>Us</p></footer>',
  ])
    assert.deepEqual(reached(`${faq}${below}<p>More</p>`), ['h3', 'p'], below);
});

test('a contents box above the questions, and a class that only sounds like it, end nothing', () => {
  assert.deepEqual(reached(faq.replace('</h2>', '</h2><nav><ul><li>to</li></ul></nav>')), [
    'nav',
    'h3',
    'p',
  ]);
  assert.deepEqual(reached(`${faq}<div class="related-questions"><h3>R?</h3><p>B</p></div>`), [
    'h3',
    'p',
    'div',
  ]);
});
