/** What checklists and suggested questions make of what editors put out. */
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { parseHTML } from 'linkedom/worker';
import { page, sources } from './support/sources.mjs';

const { readList, groupsOf, itemsOf, plainText, labelText } = await sources(
  'src/shared/content',
  'item-list',
  'plain-text',
);
const { questionsReader } = await sources('src/questions', 'questions.model');
const { readSay } = await sources('src/questions/list', 'quotations');
globalThis.document ??= parseHTML('<!doctype html><html><body></body></html>').document;

const model = (html) => {
  const result = readList(typeof html === 'string' ? page(html) : html);
  assert.ok(result?.ok, result?.problems?.join());
  return result.model;
};
/** Items as lines: words, and after an arrow what helps with them. */
const items = (html) =>
  itemsOf(model(html)).map(({ text, hint }) =>
    hint ? `${text} → ${plainText(hint).replaceAll('\n', ' | ')}` : text,
  );
const ids = (html) => itemsOf(model(html)).map(({ id }) => id);
/** The element of a case, in the file that an author made. */
const caseOf = async (name, tag) => {
  const text = await readFile(new URL(`../fixtures/cases/lists/${name}`, import.meta.url), 'utf8');
  return parseHTML(text).document.querySelector(tag);
};

test('a dose over two lines stays two doses, papers and levels stay apart', async () => {
  assert.deepEqual(items(await caseOf('l40-breaks.html', 'bedside-checklist')), [
    'Bring your papers → Passport | Insurance card',
    'Take your tablets → Morning: 5 | 10 mg at night',
    'Check your level → Normal, 120 | High, 140',
  ]);
  assert.deepEqual(items(await caseOf('l40-breaks.html', 'bedside-questions')), [
    'How much should I take? 5 or 10 mg?',
    'Where do I go on the day?',
  ]);
});

test('numbers, powers, fractions and crossed-out doses are what they were', () =>
  assert.deepEqual(
    items(`<ul><li>Take 5<br>10 mg at night</li><li>Take <math><mfrac><mn>1</mn><mn>2</mn></mfrac></math> tablet</li>
      <li>Count: 10<sup>9</sup></li><li>Take <del>2</del> <ins>1</ins> tablet</li><li>Take <s>2</s> tablets</li>
      <li>Dose 5 – 10 mg</li><li>Dose – 5 mg at night</li></ul>`),
    [
      'Take 5, 10 mg at night',
      'Take 1/2 tablet',
      'Count: 10⁹',
      'Take 1 tablet',
      'Take ~~2~~ tablets',
      'Dose 5 – 10 mg',
      'Dose – 5 mg at night',
    ],
  ));

test('lists of tasks, as editors write them, are items with their words; a film beside words is no item of its own', () => {
  assert.deepEqual(
    items(`<ul data-type="taskList"><li data-type="taskItem"><label><input type="checkbox"><span></span></label><div><p>Card</p><p>Both sides</p></div></li>
      <li data-type="taskItem"><label><input type="checkbox"><span></span></label><div><p>Letter</p></div></li></ul>`),
    ['Card → Both sides', 'Letter'],
  );
  assert.deepEqual(
    items(`<ul><li><video src="/v.mp4"></video><p>See the film</p></li><li>Card</li></ul>`),
    ['See the film → ', 'Card'],
  );
});

test('lines that only a style parts stay apart', () =>
  assert.deepEqual(
    items(
      `<ul><li><span style="display:block">Take 5</span><span style="display:block">10 mg at night</span></li></ul>`,
    ),
    ['Take 5, 10 mg at night'],
  ));

test('a hint is what stands below, in a nested list, after a break or after the only dash', () =>
  assert.deepEqual(
    items(`<ul><li>Passport<p>The new one.</p></li><li>Papers<ul><li>Card</li><li>Letter</li></ul></li>
      <li>Passport<br>It must be valid.</li><li>Slippers – with a closed heel</li><li>Pack a bag<br><br>for three days</li>
      <li>Bring the card – the blue one – with you</li><li>What is chemo — and do I need it?</li><li>Follow-up visit</li></ul>`),
    [
      'Passport → The new one.',
      'Papers → Card | Letter',
      'Passport → It must be valid.',
      'Slippers → with a closed heel',
      'Pack a bag → for three days',
      'Bring the card – the blue one – with you',
      'What is chemo — and do I need it?',
      'Follow-up visit',
    ],
  ));

/** Groups of questions as lines: the name of each, then its questions. */
const questions = (html, read = questionsReader.fromHtml) => {
  const { model, hints } = read(page(html));
  return {
    lines: groupsOf(model).flatMap(({ title, items }) => [
      ...(title ? [`# ${labelText(title)}`] : []),
      ...items.map(({ text, hint }) => (hint ? `${text} → ${plainText(hint)}` : text)),
    ]),
    hints: hints.filter((hint) => !hint.startsWith('Give every item')),
  };
};

test('what is kept without its hint is never cut: only a question mark or a blank line ends it', () => {
  const items = `<ul><li>Will it hurt? – Ask the nurse</li><li>Will it hurt?<br>Ask the nurse.</li>
    <li>I would like to stop – not today</li><li>Tell me the truth<br>Not all of it</li>
    <li>I need time<br><br>Nobody will mind.</li></ul>`;
  const whole = [
    'I would like to stop – not today',
    'Tell me the truth Not all of it',
    'I need time → Nobody will mind.',
  ];
  assert.deepEqual(questions(items).lines, [
    'Will it hurt? → Ask the nurse',
    'Will it hurt? → Ask the nurse.',
    ...whole,
  ]);
  assert.deepEqual(questions(items, readSay).lines, [
    'Will it hurt? – Ask the nurse',
    'Will it hurt? Ask the nurse.',
    ...whole,
  ]);
});

test('items that only name questions below them are groups', () => {
  const named = `<ol><li>Treatment<ol><li>What now?</li><li>What else?</li></ol></li><li><b>Money</b><ul><li>How much?</li></ul></li></ol>`;
  assert.deepEqual(questions(named).lines, [
    '# Treatment',
    'What now?',
    'What else?',
    '# Money',
    'How much?',
  ]);
  // A question may have a list that helps with it, of questions too.
  for (const helps of [
    '<ul><li>What is next?<ul><li>Surgery?</li><li>Chemo?</li></ul></li></ul>',
    '<ul><li>Tests<ul><li>What now?</li></ul></li><li>How long?</li></ul>',
    '<ul><li>Papers<ul><li>Card</li></ul></li></ul>',
  ])
    assert.equal(questions(helps).lines.filter((line) => line.startsWith('#')).length, 0, helps);
});

test('an empty box that somebody typed is no word; one that is ticked stays as written', () =>
  assert.deepEqual(
    items(
      '<ul><li>☐ Passport</li><li>[ ] Card</li><li>❑\u00a0<b>Keys</b></li><li>☑ Done</li><li>[x] Bag</li></ul>',
    ),
    ['Passport', 'Card', 'Keys', '☑ Done', '[x] Bag'],
  ));

test('a link beside a box can be followed; in what is pressed as a whole its author is told', () => {
  const list =
    '<ul><li><a href="/form.pdf" onclick="x()" style="color:red">Form A</a> (PDF)</li><li><a href="javascript:x()">Bad</a> one</li><li>Where? <a class="headerlink" href="#a">¶</a></li></ul>';
  const [form, bad] = itemsOf(model(list));
  assert.equal(form.label.innerHTML, '<a href="/form.pdf">Form A</a> (PDF)');
  assert.equal(labelText(bad.label), 'Bad one');
  assert.doesNotMatch(bad.label.innerHTML ?? '', /<a/);
  const asked = questions(list);
  assert.equal(asked.hints.length, 1);
  assert.match(asked.hints[0], /“Form A” cannot be followed/);
});

test('wrappers are looked through: one around everything, one around some, one around each', () => {
  for (const html of [
    '<div><div class="entry"><h2>Bag</h2><ul><li>A</li><li>B</li></ul></div></div>',
    '<h2>Bag</h2><section><ul><li>A</li></ul></section><section><ul><li>B</li></ul></section>',
    '<h2>Bag</h2><figure><ul><li><font><div>A</div></font></li><li><p><span>B</span></p></li></ul></figure>',
    '<h2>Bag</h2><ul><ul><li>A</li></ul><li><ul><li>B</li></ul></li></ul>',
  ]) {
    const { title } = model(html);
    assert.equal(labelText(title), 'Bag', html);
    assert.deepEqual(items(html), ['A', 'B'], html);
  }
});

test('headings name what stands below them; words between them and a list stay in between', () => {
  const { title, parts } = model(
    '<h2>Bag</h2><p>Before.</p><h3>Papers</h3><p>All of them.</p><ul><li>A</li></ul><p>After.</p><h3>More</h3><p>Nothing else.</p>',
  );
  assert.equal(labelText(title), 'Bag');
  assert.deepEqual(
    parts.map((part) =>
      'items' in part
        ? [labelText(part.title), plainText(part.intro.prose), part.items[0].text]
        : plainText(part.prose),
    ),
    ['Before.', ['Papers', 'All of them.', 'A'], 'After.\nMore\nNothing else.'],
  );
});

test('what is hidden, and signs beside the words, are no words', () =>
  assert.deepEqual(
    items(
      '<ul><li>A <a href="#a">¶</a></li><li hidden>No</li><li>B<span hidden> no</span></li><li><br></li><li>&nbsp;</li></ul>',
    ),
    ['A', 'B'],
  ));

test('a picture stays beside its words, and is said once', () => {
  const [one, two, three] = itemsOf(
    model(
      '<ul><li><img src="a.png" alt="A blue card"> Bring it</li><li><img src="b.png" alt="Passport"> Passport</li><li><img src="c.png" alt="Pen"></li></ul>',
    ),
  );
  assert.deepEqual([one.text, two.text, three.text], ['A blue card Bring it', 'Passport', 'Pen']);
  assert.deepEqual(
    [one, two, three].map(({ label }) => label.querySelector('img')?.alt),
    ['A blue card', '', 'Pen'],
  );
});

test('all or nothing: an author is told what to press', () => {
  for (const [html, words] of [
    ['<h2>Bag</h2><p>• A<br>• B</p>', /list button of your editor/],
    ['<details><summary>Bag</summary><ul><li>A</li></ul></details>', /Move it out/],
    ['<ul><li><img src="a.png"></li><li>B</li></ul>', /A picture stands alone/],
  ]) {
    const result = readList(page(html));
    assert.equal(result.ok, false, html);
    assert.match(result.problems.join(), words);
  }
  assert.equal(readList(page('<!-- soon -->')), undefined);
});

test('ids come from the words: an edited list moves no tick, long questions that begin alike stay two', async () => {
  const before = await caseOf('l09-v1.html', 'bedside-checklist');
  const after = await caseOf('l09-v2.html', 'bedside-checklist');
  assert.deepEqual(ids(before), ['wash-your-hair', 'pack-a-bag', 'charge-your-phone']);
  assert.deepEqual(ids(after), ['stop-the-blood-thinner', ...ids(before)]);
  const last = ids(await caseOf('l09-v3.html', 'bedside-checklist'));
  assert.deepEqual(last, ['charge-your-phone', 'do-not-eat-after-midnight', 'pack-a-bag']);

  const two = ids(await caseOf('l04-page1.html', 'bedside-questions'));
  const [other] = ids(await caseOf('l04-page2.html', 'bedside-questions'));
  assert.notEqual(two[0], two[1]);
  assert.equal(two[1], other);
  // What a hint after a dash says is part of what was ticked.
  assert.notEqual(
    ids('<ul><li>Stop the tablets – two days before</li></ul>')[0],
    ids('<ul><li>Stop the tablets – seven days before</li></ul>')[0],
  );
  assert.deepEqual(ids('<ul><li>Pack</li><li>Pack!</li><li id="pack">Other</li></ul>'), [
    'pack-2',
    'pack-3',
    'pack',
  ]);
});

test('a page translated in place keeps its ids', async () => {
  const host = await caseOf('l12-translate.html', 'bedside-questions');
  const before = ids(host);
  for (const [li, words] of [
    [host.querySelectorAll('li')[0], '¿Me dolerá?'],
    [host.querySelectorAll('li')[1], '¿Puedo conducir?'],
  ])
    li.innerHTML = `<font><font>${words}</font></font>`;
  assert.deepEqual(ids(host), before);
});

test('every word stands once, in order, whatever an editor put around it', () => {
  const shown = ({ title, parts }) =>
    [
      title ?? [],
      ...parts.flatMap((part) =>
        'items' in part
          ? [
              part.title ?? [],
              part.intro?.prose ?? part.intro?.copies ?? [],
              ...part.items.flatMap(({ label, hint }) => [label, hint ?? []]),
            ]
          : (part.prose ?? part.copies),
      ),
    ]
      .flatMap((words) => plainText(words).match(/[\p{L}\p{N}]+/gu) ?? [])
      .join(' ');
  let seed = 1;
  const random = (n) => (seed = (seed * 48271) % 2147483647) % n;
  let count = 0;
  const word = () => `w${count++}`;
  const inline = () =>
    [
      () => `${word()} ${word()}`,
      () => `<b>${word()}</b> ${word()}`,
      () => `<span style="font-weight:400">${word()}&nbsp;${word()}</span>`,
      () => `${word()}<br>${word()}`,
      () => `<a href="/x">${word()}</a>, ${word()}`,
      () => `${word()}\u200b <font>${word()}</font>`,
    ][random(6)]();
  const wrapped = (html) =>
    [
      (x) => x,
      (x) => x,
      (x) => `<div>${x}</div>`,
      (x) => `<section><div>${x}</div></section>`,
      (x) => `${x}<p>&nbsp;</p>`,
      (x) => `<p></p>${x}`,
    ][random(6)](html);
  const list = (deep = 0) => {
    const tag = ['ul', 'ol'][random(2)];
    const each = () =>
      `<li>${[inline(), `<p>${inline()}</p>`][random(2)]}${
        [
          '',
          '',
          `<p>${inline()}</p>`,
          deep ? '' : list(1),
          `<table><tr><td>${word()}</td><td>${word()}</td></tr></table>`,
          `<blockquote><p>${inline()}</p></blockquote>`,
        ][random(6)]
      }</li>`;
    return `<${tag}>${Array.from({ length: 1 + random(3) }, each).join(random(2) ? '\n' : '<li></li>')}</${tag}>`;
  };
  const parts = () => [
    () => `<p>${inline()}</p>`,
    () => `<h3>${inline()}</h3>`,
    () => list(),
    () => list(),
    () => `<h3>${inline()}</h3>${list()}`,
    () => word(),
  ];
  for (let round = 0; round < 400; round++) {
    count = 0;
    const some = Array.from({ length: 1 + random(6) }, () => wrapped(parts()[random(6)]()));
    const html = `${random(2) ? `<h2>${inline()}</h2>` : ''}${some.join('\n')}${list()}`;
    const host = page(random(4) ? html : `<div>${html}</div>`);
    const expected = (plainText(host).match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
    assert.equal(shown(model(host)), expected, html);
  }
});

test('what names a group may stand above more than one list', () => {
  const groups = groupsOf(model('<h2>A</h2><ul><li>1 x</li></ul><h2>B</h2><ul><li>2 x</li></ul>'));
  assert.deepEqual(
    groups.map(({ title }) => title),
    ['A', 'B'],
  );
});

test('a list in something that can be closed, or in a table, stays as written, and its author is told which', () => {
  for (const [html, other] of [
    [
      '<details><summary>Bag</summary><ul><li>Slippers</li></ul></details>',
      '<ul><li>Card</li></ul>',
    ],
    ['<table><tr><td><ul><li>Slippers</li></ul></td></tr></table>', '<ul><li>Card</li></ul>'],
  ]) {
    const result = readList(page(html + other));
    assert.deepEqual(
      itemsOf(result.model).map(({ text }) => text),
      ['Card'],
    );
    assert.ok(result.hints.some((hint) => hint.startsWith('The list with “Slippers” stands in')));
    const alone = readList(page(html));
    assert.match(alone.problems[0], /^The list with “Slippers” stands in/);
  }
  assert.match(readList(page('<li>Slippers</li><li>Card</li>')).problems[0], /^There is no list/);
});

test('the box that Google Docs pastes as a picture is no word and no tick', () =>
  assert.deepEqual(
    items(`<ul><li role="checkbox"><img alt="unchecked" aria-roledescription="checkbox" src="/b.png"><p>Card</p></li>
      <li role="checkbox"><img alt="checked" src="/b.png"><p>Stop the tablets</p><p>Ask first.</p></li>
      <li><img alt="checked" src="/b.png"><span>Letter</span></li></ul>`),
    ['Card', 'Stop the tablets → Ask first.', 'Letter'],
  ));

test('what stands in a list beside its items is kept where it stands', () => {
  const host = page(`<ul>In your bag:<li>Card</li>or passport<li>Letter</li></ul>
    <ul><b>At home</b><br><li>Key</li><p>the spare one</p></ul><ol><h4>Later</h4><div><li>Tea</li></div></ol>`);
  const { parts } = model(host);
  assert.deepEqual(
    parts.map((part) =>
      'items' in part
        ? [
            plainText(part.title ?? ''),
            ...part.items.map(({ text, hint }) => text + (hint ? ` → ${plainText(hint)}` : '')),
          ]
        : plainText(part.copies),
    ),
    [
      'In your bag:',
      ['', 'Card → or passport', 'Letter'],
      'At home',
      ['', 'Key → the spare one'],
      ['Later', 'Tea'],
    ],
  );
});

test('what an item opens is its hint', () =>
  assert.deepEqual(
    items(`<ul class="toggle"><li><details open><summary>If you <b>stay</b></summary><p>Bring a bag.</p><ul><li>Soap</li></ul></details></li>
      <li><details><p>Card</p></details></li></ul>`),
    ['If you stay → Bring a bag. | Soap', 'Card'],
  ));

test('a list in a fieldset or a form is read', () =>
  assert.deepEqual(
    model(
      '<form><fieldset><legend>Bring</legend><ul><li>Card</li></ul></fieldset></form>',
    ).parts.map((part) => ('items' in part ? part.items[0].text : plainText(part.copies))),
    ['Bring', 'Card'],
  ));
