/** The printed sheet, under print styles that would leave it empty or cut it off. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { htmlPage, open, pressAll, printed, serve } from './support/index.mjs';

let site;
before(async () => (site = await serve()));
after(() => site?.close());

const words = (n) => `Question number ${n} about word${n}?`;
const suggested = `<bedside-questions><ul>${Array.from(
  { length: 45 },
  (_, n) => `<li id="p${n}">${words(n)}</li>`,
).join('')}</ul></bedside-questions>`;
const longNote = Array.from({ length: 400 }, (_, n) => `note${n}`).join(' ');

const hosts = {
  'a plain page': { before: '', after: '', css: '' },
  'body *{visibility:hidden}': { css: '@media print { body * { visibility: hidden !important } }' },
  'everything unset': { css: '* { all: unset !important }' },
  'an app shell of fixed height': {
    css: 'html, body { height: 100vh; overflow: hidden; margin: 0 } #app { height: 100vh; overflow: auto; position: fixed; inset: 0 }',
    before: '<div id="app">',
    after: '</div>',
  },
  'a scroll box': {
    css: '.box { height: 200px; overflow: scroll; contain: strict }',
    before: '<div class="box">',
    after: '</div>',
  },
  'an ancestor that is not printed': {
    css: '@media print { .noprint { display: none !important } }',
    before: '<div class="noprint">',
    after: '</div>',
  },
  'children of body that insist on being seen or hidden': {
    css: '@media print { body > header { display: block !important } body > div { display: none !important } } body { display: flex; columns: 3 }',
  },
};

/** The press of a print button, then the PDF: `print()` itself shows no dialog here. */
async function press(tab, name) {
  await tab.evaluate(() => (window.print = () => (window.asked = (window.asked ?? 0) + 1)));
  await tab.getByRole('button', { name, exact: true }).click();
  await tab.waitForFunction(() => window.asked);
}

describe('a list of 45 questions, printed', () => {
  for (const [name, { css, before: open1 = '', after: close = '' }] of Object.entries(hosts)) {
    it(`from ${name}, has every question, every word of a note, and nothing of the page`, async () => {
      const tab = await open(
        site.page(
          htmlPage(
            `<header>Site header words</header>${open1}${suggested}<bedside-question-list></bedside-question-list>${close}`,
            { script: '/bedside/questions.js', head: `<style>${css}</style>` },
          ),
        ),
      );
      await tab.locator('[part=question]').first().waitFor();
      await tab.evaluate(() => {
        const { shadowRoot } = document.querySelector('bedside-questions');
        for (const each of shadowRoot.querySelectorAll('[part=question]')) each.click();
      });
      await tab.evaluate(async (note) => {
        const key = 'bedside:1:question:p7';
        const item = JSON.parse(localStorage.getItem(key));
        item.f.note = [note, Date.now(), 'x'];
        localStorage.setItem(key, JSON.stringify(item));
        document.dispatchEvent(new Event('visibilitychange'));
        const list = document.querySelector('bedside-question-list');
        await list.updateComplete;
        window.print = () => (window.asked = true);
        for (let n = 0; n < 100; n++) {
          const button = list.shadowRoot.querySelector('button.primary');
          if (button) return button.click();
          await new Promise((done) => setTimeout(done, 50));
        }
      }, longNote);
      await tab.waitForFunction(() => window.asked);
      const { text } = await printed(tab);
      const missing = Array.from({ length: 45 }, (_, n) => words(n)).filter(
        (each) => !text.includes(each),
      );
      assert.deepEqual(missing, []);
      assert.ok(text.includes(longNote), 'the note is cut');
      assert.doesNotMatch(text, /Site header|Choose a question|Take it with you/);
      // Gone after printing, the page as it was.
      assert.equal(await tab.locator('[data-bedside-sheet]').count(), 0);
      assert.equal(await tab.title(), 'Getting a second opinion');
      assert.equal(await tab.evaluate(() => document.adoptedStyleSheets.length), 0);
      await tab.context().close();
    });
  }
});

const checklist = `<bedside-checklist name="records"><h2>Records</h2><ul><li id="a">Pathology report<p>Ask the <a href="/r">records office</a>.</p></li><li id="b">Scans</li></ul></bedside-checklist>`;

describe('one sheet', () => {
  it('holds the appointment, the questions and the checklist, with a neutral title', async () => {
    const tab = await open(
      site.page(
        htmlPage(
          `<bedside-questions><ul><li id="ar" lang="ar" dir="rtl">كم مرة ترى هذا المرض؟</li><li id="zh" lang="zh">您多久治疗一次？</li></ul></bedside-questions><bedside-question-list></bedside-question-list>${checklist}`,
          {
            head: '<script type="module" src="/bedside/checklist.js"></script>',
            script: '/bedside/questions.js',
          },
        ),
      ),
    );
    await pressAll(tab, '[part=question]');
    await tab.getByRole('button', { name: 'My appointment' }).click();
    await tab.getByLabel('Date', { exact: true }).fill('2031-03-04');
    await tab.getByLabel('Time').fill('14:30');
    await tab.getByLabel('With whom').fill('the second doctor');
    await tab.getByRole('button', { name: 'Save these details' }).click();
    await tab.getByRole('checkbox', { name: 'Scans' }).check();
    await tab.getByRole('button', { name: 'Take it with you' }).click();
    await press(tab, 'Print with my checklist');
    assert.equal(await tab.title(), 'My questions');
    // Fonts store some characters under look-alikes of them.
    const text = (await printed(tab)).text.normalize('NFKC');
    for (const each of [
      'March 4, 2031',
      'the second doctor',
      '您多久治疗一次',
      'Pathology report',
      'Ask the records office.',
      'Scans',
    ]) {
      assert.ok(text.includes(each), `${each} is not in ${text}`);
    }
    // A PDF holds Arabic in the order in which it is drawn.
    assert.ok([...text].reverse().join('').includes('كم مرة ترى هذا'), text);
    await tab.context().close();
  });

  it('of the checklist alone has the appointment too; nothing on paper is smaller than 12 points', async () => {
    const tab = await open(
      site.page(
        htmlPage(`<bedside-question-list></bedside-question-list>${checklist}`, {
          head: '<script type="module" src="/bedside/checklist.js"></script>',
          script: '/bedside/questions.js',
        }),
      ),
    );
    await tab.getByLabel('A question of your own').fill('Mine?');
    await tab.keyboard.press('Enter');
    await tab.getByRole('button', { name: 'More Mine?' }).click();
    await tab.getByRole('button', { name: 'Ask first Mine?' }).click();
    await tab.getByRole('button', { name: 'My appointment' }).click();
    await tab.getByLabel('With whom').fill('the second doctor');
    await tab.getByRole('button', { name: 'Save these details' }).click();
    await tab.locator('[part=visit]').waitFor();
    const sheet = () =>
      tab.evaluate(() => document.querySelector('[data-bedside-sheet]').shadowRoot.textContent);
    await press(tab, 'Print this list');
    assert.match(
      await sheet(),
      /^My checklistAppointment: the second doctorRecordsPathology report/,
    );
    await tab.keyboard.press('Shift');
    await tab.evaluate(() => (window.asked = 0));
    await press(tab, 'Print my list');
    await tab.emulateMedia({ media: 'print' });
    const sizes = await tab.evaluate(() =>
      [...document.querySelector('[data-bedside-sheet]').shadowRoot.querySelectorAll('*')].map(
        (each) => parseFloat(getComputedStyle(each).fontSize),
      ),
    );
    assert.equal(await tab.getByText('Ask first').last().isVisible(), true);
    assert.ok(Math.min(...sizes) >= 16, `${sizes}`);
    await tab.context().close();
  });

  it('shows ticked and empty boxes, prints hints, and goes away at the next key where nobody says “done”', async () => {
    const tab = await open(site.page(htmlPage(checklist, { script: '/bedside/checklist.js' })));
    await tab.getByRole('checkbox', { name: 'Scans' }).check();
    await tab.getByRole('button', { name: 'Note Scans' }).click();
    await tab.getByRole('textbox', { name: 'Note Scans' }).fill('third drawer');
    await press(tab, 'Print this list');
    const boxes = await tab.evaluate(() =>
      [...document.querySelector('[data-bedside-sheet]').shadowRoot.querySelectorAll('.box')].map(
        (box) => box.className,
      ),
    );
    assert.deepEqual(boxes, ['box empty', 'box ticked']);
    const paper = await tab.evaluate(
      () => document.querySelector('[data-bedside-sheet]').shadowRoot.textContent,
    );
    assert.match(paper, /Ask the records office\.[^]*third drawer/);
    await tab.keyboard.press('Shift');
    assert.equal(await tab.locator('[data-bedside-sheet]').count(), 0);
    await tab.context().close();
  });
});
