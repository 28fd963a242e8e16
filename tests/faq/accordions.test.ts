import { expect } from 'chai';
import '../support/nodes.js';
import { buttons, clear, faq, lines, read, refused } from './support.js';

// Accordions as they stand in pages of others: what is a question in them, and what is not.

afterEach(clear);

const opened = (id: string, question: string, answer: string) =>
  `<div class="accordion-item"><h2 class="accordion-header"><button data-bs-toggle="collapse" data-bs-target="#${id}">${question}</button></h2>
  <div id="${id}" class="accordion-collapse collapse"><div class="accordion-body">${answer}</div></div></div>`;
const toggle = (question: string, answer: string) =>
  `<ul class="toggle"><li><details open><summary>${question}</summary>${answer}</details></li></ul>`;
const term = (question: string, answer: string) =>
  `<dl><dt>${question}</dt><dd>${answer}</dd></dl>`;
const eating: [string, string][] = [
  ['May I eat?', 'No.'],
  ['May I drink?', '5 / 10 ml'],
];

const forms: Record<string, [string, ...string[]]> = {
  'a title of the same rank': [
    `<section><p>Before you come</p><h2>Eating</h2><div class="accordion">${opened('a1', 'May I eat?', 'No.')}${opened('a2', 'May I drink?', '5<br>10 ml')}</div></section>`,
    'Before you come',
    'Eating',
  ],
  'a title of the same rank, with words below it': [
    `<header><h2>Eating</h2><p>On the day</p></header><div class="col">${opened('b1', 'May I eat?', 'No.')}</div><div class="col">${opened('b2', 'May I drink?', '5<br>10 ml')}</div>`,
    'Eating',
    'On the day',
  ],
  'things to open, each in a list of its own': [
    `<article><h1>Eating</h1>${toggle('May I eat?', '<p>No.</p>')}${toggle('May I drink?', '<p>5<br>10 ml</p>')}</article>`,
    'Eating',
  ],
  'words and what they mean, in the items of a list': [
    `<div><h3>Eating</h3><ul><li>${term('May I eat?', 'No.')}</li><li>${term('May I drink?', '5<br>10 ml')}</li></ul></div>`,
    'Eating',
  ],
  'words and what they mean, below headings of groups': [
    `<h2>Eating</h2><h3>Solid</h3>${term('May I eat?', 'No.')}<h3>Liquid</h3>${term('May I drink?', '5<br>10 ml')}`,
    'Eating',
    'Solid',
    'Liquid',
  ],
};
for (const [name, [html, ...beside]] of Object.entries(forms))
  it(`reads the questions of ${name}`, async () => {
    const element = await faq(`<bedside-faq>${html}</bedside-faq>`);
    const before = element.innerHTML;
    // What is native has no buttons of ours, and is open as its author left it.
    if (buttons(element).length) expect(await read(element)).to.eql(eating);
    const all = lines(element);
    const words = ['May I eat?', 'No.', 'May I drink?', '5', '10 ml'];
    expect(all.filter((line) => words.includes(line))).to.eql(words);
    for (const line of beside) expect(all.filter((each) => each === line)).to.have.length(1);
    expect(all).to.have.length(words.length + beside.length);
    expect(element.innerHTML).to.equal(before);
  });

it('keeps a heading in an answer there, whatever its rank', async () => {
  const element = await faq(
    `<bedside-faq>${opened('c1', 'May I eat?', '<h2>Before</h2>No.')}${opened('c2', 'May I drink?', '<h2>Before</h2><p>5 ml</p><h3>After</h3><p>10 ml</p>')}</bedside-faq>`,
  );
  expect(await read(element)).to.eql([
    ['May I eat?', 'Before / No.'],
    ['May I drink?', 'Before / 5 ml / After / 10 ml'],
  ]);
});

it('takes no sign of an accordion for an answer', async () => {
  const item = (question: string, answer: string) =>
    `<div class="faq-item"><div class="faq-question"><h3>${question}</h3><span class="faq-toggle">+</span></div><div class="faq-answer"><p>${answer}</p></div></div>`;
  const element = await faq(
    `<bedside-faq><h2>Eating</h2>${item('May I eat?', 'No.')}${item('May I drink?', '5<br>10 ml')}</bedside-faq>`,
  );
  expect(await read(element)).to.eql(eating);
});

for (const pairs of [
  '<p><b>Q: May I eat?</b><br>A: No.</p><p><b>Q: May I drink?</b><br>A: 5 ml</p>',
  '<ul><li><b>May I eat?</b><br>No.</li><li><b>May I drink?</b><br>5 ml</li></ul>',
])
  it(`does not swallow questions that stand in one paragraph with their answers: ${pairs}`, async () => {
    const { main, problems } = await refused(`<h2>Eating</h2>${pairs}`);
    expect(problems.join()).to.contain('No questions were found');
    expect(lines(main).join(' ')).to.contain('May I drink?');
  });

it('keeps one question with lines in its answer', async () => {
  const element = await faq(
    '<bedside-faq><h3>When do I call?</h3><p>Fever?<br>At once.</p><p>Pain?<br>Tomorrow.</p></bedside-faq>',
  );
  expect(await read(element)).to.eql([
    ['When do I call?', 'Fever? / At once. / Pain? / Tomorrow.'],
  ]);
});
