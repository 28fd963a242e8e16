import { test } from 'node:test';
import assert from 'node:assert/strict';
import { page, sources } from './support/sources.mjs';

const { plainText, labelText } = await sources('src/shared/content', 'plain-text');
const lines = (html, options) => plainText(page(html), options);

/** What an author wrote, and the lines that a reader takes along. */
const kinds = {
  'lines that end with a break': ['Morning: 5<br>10 mg at night', 'Morning: 5\n10 mg at night'],
  blocks: ['<p>How much</p><p>510 mg</p>', 'How much\n510 mg'],
  'blocks in wrappers': ['<div><div>5</div><div>10 mg</div></div>', '5\n10 mg'],
  'items of lists': [
    'Bring<ul><li>5 cards</li><li>10 pens<ul><li>red</li></ul></li></ul>',
    'Bring\n5 cards\n10 pens\nred',
  ],
  'cells of a row, an empty one too': [
    '<table><tr><th>Drug</th><th>Morning</th><th>Night</th></tr><tr><td>A</td><td></td><td>5 mg</td></tr></table>',
    'Drug, Morning, Night\nA, –, 5 mg',
  ],
  'words and their meanings': ['<dl><dt>Dose</dt><dd>5</dd><dd>10</dd></dl>', 'Dose\n5\n10'],
  'words of one line': ['Take <b>5</b>0 <i>mg</i>\n  now', 'Take 50 mg now'],
  powers: ['10<sup>9</sup> cells/m<sup>2</sup>', '10⁹ cells/m²'],
  'powers without a sign of their own': [
    '2<sup>x</sup> and C<sub>max</sub> and e<sup>2,5</sup>',
    '2^x and C_max and e^(2,5)',
  ],
  'small letters below': ['H<sub>2</sub>O, CO<sub>2</sub>', 'H₂O, CO₂'],
  'ordinals and marks': ['the 5<sup>th</sup> day, Panadol<sup>®</sup>', 'the 5th day, Panadol®'],
  'raised by a style, as pasted': [
    '10<span style="font-size:0.6em;vertical-align:super">9</span>',
    '10⁹',
  ],
  'a fraction': ['Take <math><mfrac><mn>1</mn><mn>2</mn></mfrac></math> tablet', 'Take 1/2 tablet'],
  'a mixed number': [
    '<math><mrow><mn>1</mn><mfrac><mn>1</mn><mn>2</mn></mfrac></mrow></math> tablets',
    '1 1/2 tablets',
  ],
  'a number before a formula': [
    '1<math><mfrac><mn>1</mn><mn>2</mn></mfrac></math> tablets',
    '1 1/2 tablets',
  ],
  'a fraction of sums': [
    '<math><mfrac><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mn>2</mn></mfrac></math>',
    '(a + b)/2',
  ],
  'a power in a formula': [
    '<math><msup><mn>10</mn><mrow><mo>−</mo><mn>3</mn></mrow></msup></math> g',
    '10⁻³ g',
  ],
  'a formula with its source': [
    '<math><semantics><mfrac><mn>3</mn><mn>4</mn></mfrac><annotation encoding="application/x-tex">\\frac{3}{4}</annotation></semantics></math>',
    '3/4',
  ],
  'a fraction of raised and lowered digits': ['1<sup>1</sup>⁄<sub>2</sub> tablets', '1¹⁄₂ tablets'],
  'a dose that was replaced': ['Take <del>2</del> <ins>1</ins> tablets', 'Take 1 tablets'],
  'a dose that was struck': ['Take <s>2</s> 1 tablets', 'Take ~~2~~ 1 tablets'],
  'a reading above a word': [
    '<ruby>薬<rp>(</rp><rt>くすり</rt><rp>)</rp></ruby>を飲む',
    '薬(くすり)を飲む',
  ],
  'a picture': ['Wash<img src="x.png" alt="with soap">them', 'Wash with soap them'],
  'a drawing': ['<svg aria-label="Stop"><path/></svg>', 'Stop'],
  'what is hidden': [
    'Take 1<span hidden>0</span><span style="display: none">00</span> tablets',
    'Take 1 tablets',
  ],
  'what is no content': [
    'A<script>x()</script><style>a{}</style><!-- b --><template>c</template>d',
    'Ad',
  ],
  'permalinks and edit links': [
    'Dose <a href="#dose">¶</a><a class="headerlink" href="#dose">Link to this heading</a><span class="mw-editsection">[<a href="/e">edit</a>]</span>',
    'Dose',
  ],
  'a star that leads to a note': ['2 tablets<a href="#note">*</a>', '2 tablets*'],
  'soft hyphens': ['chemo&shy;therapy', 'chemotherapy'],
  'a quotation': ['Say <q>stop</q>.', 'Say “stop”.'],
  'text that keeps its lines': ['<pre>5\n10 mg</pre>', '5\n10 mg'],
  'what opens': ['<details><summary>More</summary><p>5 mg</p></details>', 'More\n5 mg'],
};

for (const [kind, [html, text]] of Object.entries(kinds))
  test(`plain text keeps the meaning of ${kind}`, () => assert.equal(lines(html), text));

test('a crossed-out dose is marked in the words of the page', () =>
  assert.equal(
    lines('Take <s>2</s> 1', { struck: (words) => `(gestrichen: ${words})` }),
    'Take (gestrichen: 2) 1',
  ));

test('a name has what only screen readers have', () => {
  const html =
    '<span class="sr-only">Question two: </span>May I fly?<span aria-hidden="true"> ▶</span>';
  assert.equal(lines(html), 'May I fly?');
  assert.equal(lines(html, { name: true }), 'Question two: May I fly?');
});

test('one line parts numbers and blocks by commas, and a heading’s two lines by a space', () => {
  const label = (html) => labelText(page(html));
  assert.equal(label('Morning: 5<br>10 mg at night'), 'Morning: 5, 10 mg at night');
  assert.equal(label('<p>Monday</p><p>Tuesday</p>'), 'Monday, Tuesday');
  assert.equal(label('<p>Stop.</p><p>Go.</p>'), 'Stop. Go.');
  assert.equal(label('What is a<br>second opinion?'), 'What is a second opinion?');
});

test('plain texts stay texts, each a line', () =>
  assert.equal(plainText(['One. ', 'Two.']), 'One.\nTwo.'));
