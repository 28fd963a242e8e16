/** `bedside import` of a page keeps every word that its widgets show, once, or tells which it did not carry over. */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import test from 'node:test';
import { parse, serializeOuter } from 'parse5';
import { command } from '../security/support/command.mjs';
import { said, shown, split, without } from './support/carried-words.mjs';

const { importFile, toHtml, contentOf } = await command(
  'import:importFile',
  'output/html:toHtml',
  'output/json:contentOf',
);

/** What an import makes of a page: `told` is what is not carried over. */
async function imported(html) {
  const { widgets, left } = await importFile('page.html', new TextEncoder().encode(html));
  const told = [...left];
  const tell = (place, lost) => told.push(`${place}: ${lost}`);
  return {
    html: widgets.map((widget) => toHtml(widget, tell)).join('\n'),
    json: widgets.map((widget) => contentOf(widget, tell)),
    told,
  };
}

/** Words that are lost in silence, and words that nobody wrote. */
async function faults(html) {
  const { told, ...made } = await imported(html);
  const before = shown(html);
  const numbers = html.includes('<ol') ? ['1', '2', '3'] : [];
  return [shown(made.html), said(made.json)].map((after) => ({
    lost: without(without(before, after), split(told.join(' '))),
    more: without(without(after, before), ['struck', 'out', ...numbers]),
  }));
}
const none = [
  { lost: [], more: [] },
  { lost: [], more: [] },
];

const faq = (html) => `<bedside-faq>${html}</bedside-faq>`;
const second = '<h3>Second?</h3><p>Yes.</p>';

test('what stands around questions that open by themselves is the title, or is told', async () => {
  const html = faq(
    '<h2>Visiting</h2><p>Please read.</p><details><summary>When?</summary><p>At two.</p></details><h3>People</h3><details><summary>Who?</summary>Two people.</details><details><p>Unasked.</p></details><p>Not medical advice.</p>',
  );
  const { json, told } = await imported(html);
  assert.equal(json[0].title, 'Visiting');
  assert.deepEqual(
    json[0].items.map(({ question, answer }) => [question, answer]),
    [
      ['When?', 'At two.'],
      ['Who?', 'Two people.'],
    ],
  );
  assert.deepEqual(
    told.map((each) => /“(.*)”/.exec(each)[1]),
    ['Please read.', 'People', 'Unasked.', 'Not medical advice.'],
  );
  assert.deepEqual(await faults(html), none);
});

test('questions in a wrapper are not told as words that are lost, what stands between them is', async () => {
  const { told } = await imported(
    faq(
      '<div><p>Before.</p><h3>May I eat?</h3><p>No.</p><h3>May I drive?</h3><p>In two days.</p></div>',
    ),
  );
  assert.deepEqual(told, ['the faq: the text “Before.”']);
});

test('what a page hides is not published, and what it only keeps closed is', async () => {
  const hidden = await imported(
    faq(
      `<h3>First?</h3><p>No.<span hidden> Old</span><span style="display:none"> Draft</span></p><p hidden>Older</p>${second}`,
    ),
  );
  assert.doesNotMatch(hidden.html, /Old|Draft/);
  for (const closed of ['hidden', 'hidden="until-found"', 'style="display:none"']) {
    const { json, html } = await imported(
      faq(`<h3>First?</h3><div id="a" ${closed}><p>No.</p></div>${second}`),
    );
    assert.equal(json[0].items[0].answer, 'No.', closed);
    assert.match(html, /<p>No\.<\/p>/, closed);
    const panel = await imported(
      faq(
        `<h3><button aria-controls="a">First?</button></h3><div id="a" ${closed}><p>No.</p></div>${second}`,
      ),
    );
    assert.equal(panel.json[0].items[0].answer, 'No.', closed);
  }
});

const doses = {
  'blocks in an item': '<ul><li><div>5</div><div>10 mg</div></li></ul>',
  'a block beside words in an item': '<ul><li>5<div>10 mg</div></li></ul>',
  'blocks in a cell': '<table><tr><td><div>5</div>10 mg</td><td>x</td></tr></table>',
  'blocks in a quotation': '<blockquote><div>5</div><div>10 mg</div></blockquote>',
  'what opens in an answer': '<p>See:</p><details><summary>Dose 5</summary>10 mg</details>',
  'what opens in an item': '<ul><li><details><summary>Dose 5</summary>10 mg</details></li></ul>',
  'a form': '<p>a</p>5<form>10 mg</form>',
  'fields with a legend': '<p>a</p><fieldset><legend>Dose 5</legend>10 mg</fieldset>',
  'lines by their style':
    '<p><span style="display:block">5</span><span style="display:block">10 mg</span></p>',
  lines: '<p>5<br>10 mg</p>',
  'blocks in bold words of an item': '<ul><li><b><div>5</div><div>10 mg</div></b></li></ul>',
  'lines in a link': '<p><a href="/x"><span style="display:block">5</span>10 mg</a></p>',
  'a mixed number': '<p><math><mn>1</mn><mfrac><mn>1</mn><mn>2</mn></mfrac></math> tablets</p>',
  'a table of numbers':
    '<p><math><mtable><mtr><mtd><mn>5</mn></mtd><mtd><mn>10</mn></mtd></mtr></mtable></math></p>',
};
for (const [name, answer] of Object.entries(doses))
  test(`a dose of two lines does not become another: ${name}`, async () => {
    assert.deepEqual(await faults(faq(`<h3>First?</h3>${answer}${second}`)), none);
  });

test('a dose of two lines stays two where a text has one line, and a formula stands apart', async () => {
  const quiz =
    '<h3>Take 5<br>10 mg or <img src="a.png" alt="two">1<math><mfrac><mn>1</mn><mn>2</mn></mfrac></math>tablets?</h3><ul><li><strong>At 5<br>10 pm</strong></li><li>In the<br>morning</li></ul>';
  const [{ questions }] = (await imported(`<bedside-quiz>${quiz}</bedside-quiz>`)).json;
  assert.equal(questions[0].question, 'Take 5, 10 mg or two 1 1/2 tablets?');
  assert.deepEqual(
    questions[0].options.map(({ text }) => text),
    ['At 5, 10 pm', 'In the morning'],
  );
});

test('a list in a hint stays one in HTML, and keeps its items apart in JSON', async () => {
  const { html, json, told } = await imported(
    '<bedside-checklist><ul><li id="a">Papers<ul><li>Card<ul><li>the new one</li></ul></li><li>Letter</li></ul></li></ul></bedside-checklist>',
  );
  assert.match(
    html,
    /Papers <ul><li>Card<ul><li>the new one<\/li><\/ul><\/li><li>Letter<\/li><\/ul>/,
  );
  assert.equal(json[0].items[0].hint, 'Card, the new one, Letter');
  assert.deepEqual(told, ['item “Papers”: the formatting of <ul>; its words are there']);
});

test('a scene stays above its question, what stands below stays below', async () => {
  const quiz = (scene) =>
    `<bedside-quiz><ol><li>${scene}<ul><li><b>Call</b></li><li>Wait</li></ul></li></ol></bedside-quiz>`;
  for (const scene of [
    '<p>You have a fever.</p><h3>What now</h3>',
    'What now?<p>You have a fever.</p>',
    '<p>It is night.</p><h3>What now</h3><p>You have a fever.</p>',
  ]) {
    const first = await imported(quiz(scene));
    const words = (html) =>
      html
        .replace(/<[^>]*>/g, ' ')
        .replace(/\s+/g, ' ')
        .trim();
    assert.equal(words(first.html), words(quiz(scene)));
    assert.equal((await imported(first.html)).html, first.html);
  }
});

test('names of columns that a list of words has no place for are told', async () => {
  const bytes = (html) => new TextEncoder().encode(html);
  const table = (head) =>
    `<bedside-glossary><table>${head}<tr><td>Biopsy</td><td>A small piece.</td></tr><tr><td>Scan</td><td>A picture.</td></tr></table></bedside-glossary>`;
  const { notes } = await importFile(
    'page.html',
    bytes(table('<tr><th>Word</th><th>Meaning</th></tr>')),
  );
  assert.match(notes.join(), /The names of the columns, “Word, Meaning”, are not carried over/);
  assert.doesNotMatch((await importFile('page.html', bytes(table('')))).notes.join(), /columns/);
});

/** Words that are no words of readers', by the file: labels of a form, what only screen readers hear, headings of columns. */
const signs = {
  'k10-rich.html': ['answer'],
  'q31-rich-images.html': ['answer'],
  'f04-hidden-in-heading.html': ['question', 'two'],
  // What replaced it stands there.
  'f14-mathml.html': ['2'],
};
const elements = (node) => (node.childNodes ?? []).flatMap((child) => [child, ...elements(child)]);
const cases = join(dirname(fileURLToPath(import.meta.url)), '../fixtures/cases');
for (const file of readdirSync(cases, { recursive: true }).filter((name) => /\.html$/.test(name)))
  test(`every word is carried over or told: ${file}`, async () => {
    for (const element of elements(parse(readFileSync(join(cases, file), 'utf8')))) {
      if (!/^bedside-(faq|quiz|checklist|questions|glossary)$/.test(element.tagName)) continue;
      // A list of words may be hidden as a whole: it is there for the page.
      element.attrs = element.attrs.filter(({ name }) => name !== 'hidden');
      const html = serializeOuter(element);
      // Content in JSON is no page; what is refused is told as a whole.
      if (/<script[^>]*json/.test(html)) continue;
      const found = await faults(html).catch((error) => {
        assert.match(error.message, /could not be read/);
        return none;
      });
      const allowed = signs[file.split('/').at(-1)] ?? [];
      for (const { lost, more } of found)
        assert.deepEqual({ lost: without(lost, allowed), more }, none[0]);
    }
  });
