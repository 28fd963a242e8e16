import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import test, { after } from 'node:test';
import {
  becomes,
  focused,
  home,
  htmlPage,
  open,
  printed,
  serve,
  stored,
  tree,
} from './support/index.mjs';

/** Another build than dist/ can be tested: BEDSIDE_DIST=folder. */
const dist = resolve(home, process.env.BEDSIDE_DIST ?? 'dist');
const site = await serve({ folders: { '/bedside/': dist } });
after(() => site.close());
const visit = (html, page = {}) =>
  open(site.page(htmlPage(html, { script: '/bedside/quiz.js', ...page })));

const quiz = `<bedside-quiz name="second" >
  <h2>Check what you know</h2>
  <ol>
    <li id="what">What is a second opinion?
      <ul>
        <li>A new treatment <p>No treatment starts because of it.</p></li>
        <li><strong>Another doctor's review</strong></li>
        <li>A complaint <p>Most doctors expect the question.</p></li>
      </ul>
      <p>Another doctor looks at the same facts.</p>
      <blockquote><p>A few cancers need treatment at once.</p></blockquote>
    </li>
    <li id="papers">Which papers help?
      <ul><li><b>Pathology report</b></li><li>Library card <p>It says nothing about you.</p></li><li><b>Imaging</b></li></ul>
      <p>They tell the story.</p>
    </li>
  </ol>
  <p>This quiz is not medical advice.</p>
</bedside-quiz>`;
test('a page with a plain quiz loads what a first answer needs and no more, and stores nothing', async () => {
  const tab = await visit(quiz);
  await tab.locator('bedside-quiz fieldset').first().waitFor();
  // How many bytes that are is held by scripts/sizes.mjs.
  const names = () =>
    tab.loaded.flatMap((url) => /([a-z-]+?)(?:-\w{8})?\.js$/.exec(url)?.[1] ?? []).sort();
  await becomes(names, ['core', 'quiz', 'quiz', 'quiz-feedback', 'text']);
  assert.deepEqual(
    tab.loaded.filter((url) => !/^data:/.test(url) && !url.startsWith(site.url)),
    [],
  );
  await tab.getByLabel('A complaint').check();
  await tab.getByRole('button', { name: 'Check answer to question 1' }).click();
  await tab.locator('[part=remarks]').waitFor();
  const kept = await stored(tab);
  assert.deepEqual([kept.local, kept.session, kept.cookies], [{}, {}, '']);
  assert.ok(
    tab.loaded.every((url) => /\/(page-\d+|bedside\/.*\.js)$|^data:/.test(url)),
    tab.loaded.join('\n'),
  );
  assert.deepEqual(tab.problems, []);
});

test('what a reader pressed on a bad line is done when its part has come; meanwhile it is said', async () => {
  const file = readdirSync(join(dist, 'chunks')).find((name) => /^quiz-feedback-/.test(name));
  const body = readFileSync(join(dist, 'chunks', file));
  let comes = false;
  site.files[`/bedside/chunks/${file}`] = () => (comes ? { body } : { abort: true });
  const tab = await visit(quiz);
  await tab.getByLabel('A complaint').check();
  await tab.getByRole('button', { name: 'Check answer to question 1' }).click();
  const told = tab.getByText('This did not load.');
  await told.waitFor();
  comes = true;
  await tab.locator('[part=remarks]').waitFor();
  await told.waitFor({ state: 'detached' });
  assert.equal(await tab.getByRole('radio', { name: 'A complaint' }).isChecked(), true);
  delete site.files[`/bedside/chunks/${file}`];
  await tab.context().close();
});

test('by keyboard alone, from the first question to the printed sheet', async () => {
  const tab = await visit(quiz);
  await tab.locator('bedside-quiz fieldset').first().waitFor();
  await tab.evaluate(() => {
    window.printed = 0;
    window.print = () => window.printed++;
  });
  const record = [];
  const press = async (...keys) => {
    for (const key of keys) await tab.keyboard.press(key);
    await tab.waitForTimeout(60);
    record.push(await focused(tab));
  };
  await press('Tab');
  await press('Space', 'ArrowDown', 'Enter');
  await press('Tab', 'Tab', 'Space');
  await press('Tab', 'Tab', 'Space', 'Enter');
  await tab.getByRole('button', { name: 'See your results' }).waitFor();
  for (let i = 0; i < 6 && !/See your results/.test(await focused(tab)); i++) await press('Tab');
  await press('Enter');
  assert.match(await focused(tab), /Your results/);
  for (let i = 0; i < 12 && !/Print this quiz/.test(await focused(tab)); i++) await press('Tab');
  await press('Enter');
  await tab.getByRole('button', { name: 'Print with my answers' }).waitFor();
  for (let i = 0; i < 4 && !/Print with my answers/.test(await focused(tab)); i++)
    await press('Tab');
  await press('Enter');
  assert.equal(await tab.evaluate(() => window.printed), 1);
  assert.ok(!record.includes('body'), record.join('\n'));
  assert.deepEqual(await tab.statuses(), [
    'Yes. Another doctor looks at the same facts. A few cancers need treatment at once.',
    'Yes. They tell the story.',
  ]);
});

test('the accessibility tree, before and after a check', async () => {
  const tab = await visit(quiz);
  await tab.locator('bedside-quiz fieldset').first().waitFor();
  const before = await tree(tab, 'bedside-quiz');
  assert.match(
    before,
    /group "1\. What is a second opinion\?":\n\s+- heading "1\. What is a second opinion\?" \[level=3\]/,
  );
  assert.match(before, /radio "Another doctor's review"\n/);
  assert.doesNotMatch(before, /status/);
  assert.doesNotMatch(before, /same facts|No treatment starts|A few cancers/);
  await tab.getByLabel('A complaint').check();
  await tab.getByRole('button', { name: 'Check answer to question 1' }).click();
  await tab.locator('[part=remarks]').waitFor();
  const after = await tree(tab, 'bedside-quiz');
  assert.match(after, /radio "A complaint" \[checked\] \[disabled\]/);
  assert.match(after, /button "Check answer to question 1" \[disabled\]/);
  assert.match(after, /paragraph: Not quite\./);
  assert.match(after, /A few cancers need treatment at once\./);
});

test('under a finger every control is 44 px high', async () => {
  const tab = await open(site.page(htmlPage(quiz, { script: '/bedside/quiz.js' })), {
    hasTouch: true,
    isMobile: true,
    viewport: { width: 390, height: 800 },
  });
  await tab.getByLabel('A complaint').tap();
  await tab.getByRole('button', { name: 'Check answer to question 1' }).tap();
  await tab.locator('[part=remarks]').waitFor();
  const small = await tab.evaluate(() =>
    [
      ...document.querySelector('bedside-quiz').shadowRoot.querySelectorAll('button,label,summary'),
    ].flatMap((each) => {
      const { height } = each.getBoundingClientRect();
      return each.checkVisibility() && height < 44 ? `${each.textContent.trim()}: ${height}` : [];
    }),
  );
  assert.deepEqual(small, []);
});

const hostile =
  '<style>@media print { body * { visibility: hidden } main { height: 40px; overflow: auto } }</style>';

test('prints three ways, under hostile print styles', async () => {
  const sheet = async (name, act) => {
    const tab = await visit(`<h1>Host page</h1>${quiz}`, { head: hostile });
    await tab.locator('bedside-quiz fieldset').first().waitFor();
    await tab.evaluate(() => (window.print = () => {}));
    await act?.(tab);
    await tab.getByText('Print this quiz').click();
    await tab.getByRole('button', { name }).click();
    ticked = await tab.evaluate(() =>
      [
        ...document.querySelector('[data-bedside-sheet]').shadowRoot.querySelectorAll('.ticked'),
      ].map((box) => box.parentElement.textContent),
    );
    const { pages } = await printed(tab);
    await tab.close();
    return pages.map((text) => text.replace(/\s+/g, ' '));
  };
  let ticked;
  const blank = (await sheet('Print questions only')).join(' ');
  for (const text of [
    '1. What is a second opinion?',
    'A new treatment',
    'Imaging',
    'This quiz is not medical advice.',
    'A few cancers need treatment at once.',
  ])
    assert.ok(blank.includes(text), `${text} in ${blank}`);
  for (const text of ['Host page', 'No treatment starts', 'same facts', 'Check answer'])
    assert.ok(!blank.includes(text), text);

  const mine = (
    await sheet('Print with my answers', async (tab) => {
      await tab.getByLabel('A complaint').check();
      await tab.getByRole('button', { name: 'Check answer to question 1' }).click();
      await tab.getByLabel('Library card').check();
    })
  ).join(' ');
  assert.deepEqual(ticked, ['A complaint', 'Library card']);
  for (const text of [
    'Most doctors expect the question.',
    "The answer: Another doctor's review",
    'Another doctor looks at the same facts.',
    'A few cancers',
    'It says nothing about you.',
    'The answer: Pathology report and Imaging',
  ])
    assert.ok(mine.includes(text), `${text} in ${mine}`);

  const key = await sheet('Print with the answers and reasons');
  assert.deepEqual(ticked, []);
  assert.ok(key.length > 1, 'the key stands on a page of its own');
  const questions = key.slice(0, -1).join(' ');
  assert.ok(questions.includes('Library card') && !questions.includes('The answer:'), questions);
  assert.ok(key.at(-1).includes("The answer: Another doctor's review"), key.at(-1));
  assert.ok(key.at(-1).includes('They tell the story.'), key.at(-1));
});

test('prints a page for the care team: what to talk over first, no choice that was not right, nothing of the page', async () => {
  const tab = await visit(`<h1>Host page</h1>${quiz}`, { head: hostile });
  await tab.evaluate(() => (window.print = () => {}));
  await tab.getByLabel('A complaint').check();
  await tab.getByRole('button', { name: 'Check answer to question 1' }).click();
  await tab.getByLabel('Pathology report').check();
  await tab.getByLabel('Imaging').check();
  await tab.getByRole('button', { name: 'Check answer to question 2' }).click();
  await tab.getByRole('button', { name: 'See your results' }).click();
  await tab.getByRole('button', { name: 'Print a page for my care team' }).click();
  const { text } = await printed(tab);
  const at = (words) => {
    assert.ok(text.includes(words), `${words} in ${text}`);
    return text.indexOf(words);
  };
  assert.ok(at('For my care team') < at('To talk over'));
  assert.ok(at('To talk over') < at("The answer: Another doctor's review"));
  assert.ok(at("The answer: Another doctor's review") < at('Which papers help?'));
  at('The answer: Pathology report and Imaging');
  at('A few cancers need treatment at once.');
  at('This quiz is not medical advice.');
  assert.doesNotMatch(text, /Host page|A complaint|Library card|A new treatment|\d of \d/);
  assert.deepEqual((await stored(tab)).local, {});
  assert.deepEqual(tab.problems, []);
});

test('prints the sheet alone where the quiz stands directly in the body', async () => {
  const bare = htmlPage(quiz, { script: '/bedside/quiz.js' }).replace(/<\/?main>/g, '');
  const tab = await open(site.page(bare));
  await tab.locator('bedside-quiz fieldset').first().waitFor();
  await tab.evaluate(() => (window.print = () => {}));
  await tab.getByText('Print this quiz').click();
  await tab.getByRole('button', { name: 'Print questions only' }).click();
  const { text } = await printed(tab);
  assert.equal(text.split('1. What is a second opinion?').length, 2, text);
  assert.ok(!text.includes('Choose one answer'), text);
});

test('printed from the browser’s menu, no choice stands without its correction, and notes and disclaimer print', async () => {
  // There is more help to come on screen; paper cannot wait for it.
  const hints = '<ul><li>Think of who reads your tests.</li></ul>';
  const tab = await visit(quiz.replace('<blockquote>', `${hints}<blockquote>`));
  await tab.locator('bedside-quiz fieldset').first().waitFor();
  const before = (await printed(tab)).text;
  assert.ok(before.includes('A few cancers need treatment at once.'));
  assert.ok(before.includes('This quiz is not medical advice.'));
  assert.ok(!before.includes('same facts'));
  await tab.getByLabel('A complaint').check();
  await tab.getByRole('button', { name: 'Check answer to question 1' }).click();
  await tab.locator('[part=remarks]').waitFor();
  assert.ok(!(await tab.getByText('The answer:').isVisible()));
  const after = (await printed(tab)).text;
  assert.match(after, /Most doctors expect the question\..*The answer:\s*Another doctor's review/);
});

test('what a reader chose in the rich form before the script came is still there', async () => {
  const rich = `<bedside-quiz><h2>Check</h2><form><fieldset data-answer="ask"><legend>Is there time?</legend>
    <label><input type="radio" name="time" value="wait"> Wait</label> <label><input type="radio" name="time" value="ask"> Ask your doctor</label>
    <details><summary>Show the answer</summary><p>Your doctor knows.</p></details></fieldset></form></bedside-quiz>`;
  const address = site.page(htmlPage(rich, { script: '' }));
  const tab = await open(address);
  await tab.getByLabel('Ask your doctor').check();
  await tab.addScriptTag({ type: 'module', url: `${site.url}/bedside/quiz.js` });
  await tab.getByRole('button', { name: 'Check answer to question 1' }).waitFor();
  const chosen = await tab.evaluate(() => {
    const { activeElement } = document.querySelector('bedside-quiz').shadowRoot;
    return [activeElement?.checked, activeElement?.labels[0].textContent.trim()];
  });
  assert.deepEqual(chosen, [true, 'Ask your doctor'], 'and has the focus');
  await tab.getByRole('button', { name: 'Check answer to question 1' }).click();
  await tab.locator('[part=remarks]', { hasText: 'Your doctor knows.' }).waitFor();
  const off = await open(address, { javaScriptEnabled: false });
  await off.getByText('Show the answer').click();
  assert.ok(await off.getByText('Your doctor knows.').isVisible(), 'works with scripts off');
});

test('50 questions stand in the first frame within twice the time of plain native radios', async (t) => {
  const questions = Array.from(
    { length: 50 },
    (_, i) =>
      `<li id="n${i}">Question number ${i}, what is it about?<ul><li>The first of them <p>No.</p></li><li><b>The second of them</b></li><li>The third of them <p>No.</p></li><li>The fourth of them <p>No.</p></li></ul><p>Because.</p></li>`,
  ).join('');
  const tab = await visit('<div id="place"></div>');
  await tab.waitForFunction(() => customElements.get('bedside-quiz'));
  const [ours, native] = await tab.evaluate(async (questions) => {
    const place = document.getElementById('place');
    const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    const fields = Array.from(
      { length: 50 },
      (_, i) =>
        `<fieldset><legend><h3>${i}. Question number ${i}, what is it about?</h3></legend><p>Choose one answer</p>${['first', 'second', 'third', 'fourth', 'fifth'].map((each) => `<div><label><input type="radio" name="f${i}"><span>The ${each} of them</span></label></div>`).join('')}<button>Check answer to question ${i}</button></fieldset>`,
    ).join('');
    const time = async (html) => {
      place.innerHTML = '';
      await frame();
      const start = performance.now();
      place.innerHTML = html;
      await Promise.resolve();
      void place.offsetHeight;
      await place.firstElementChild.updateComplete;
      void place.offsetHeight;
      const spent = performance.now() - start;
      await frame();
      return spent;
    };
    const runs = { ours: [], native: [] };
    for (let i = 0; i < 15; i++) {
      runs.native.push(await time(fields));
      runs.ours.push(await time(`<bedside-quiz><ol>${questions}</ol></bedside-quiz>`));
    }
    const median = (list) => list.sort((a, b) => a - b)[Math.floor(list.length / 2)];
    return [median(runs.ours), median(runs.native)];
  }, questions);
  t.diagnostic(
    `50 questions: ${ours.toFixed(1)} ms; plain native radios: ${native.toFixed(1)} ms; ratio ${(ours / native).toFixed(2)}`,
  );
  assert.ok(ours > 0 && native > 0);
});
