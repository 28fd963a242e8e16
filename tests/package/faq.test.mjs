import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import {
  axe,
  becomes,
  focused,
  home,
  htmlPage,
  open,
  pdfText,
  printed,
  serve,
  stored,
  tree,
} from './support/index.mjs';

const script = '/bedside/faq.js';
const filler = (name, lines = 40) =>
  `<div style="block-size:${lines}em" id="${name}">${name}</div>`;
const questions = `
  <h2>Common questions</h2>
  <p>What people ask us most.</p>
  <h3 id="offended">Will my doctor <em lang="fr">mind</em> if I ask?</h3>
  <p>Most doctors <b id="expect">expect</b> it. Read <a id="far" href="https://example.org/rights">your rights</a>.</p>
  <h3 id="pay">Will my insurance pay?</h3>
  <p>Many plans do; ask for <span id="deep">preauthorisation</span> first.</p>
  <h3>What if the expert is far away?</h3>
  <p>Many hospitals look at records by télémédecine.</p>`;
const faq = (attributes = '', content = questions) =>
  `<bedside-faq ${attributes}>${content}</bedside-faq>`;
const details = `<bedside-faq>
  <h2>Common questions</h2>
  <details id="offended"><summary>Will my doctor mind?</summary><p>Most expect it: <a href="https://example.org/rights">rights</a>.</p></details>
  <details><summary>Will my insurance pay?</summary><p id="deep">Many plans do.</p></details>
</bedside-faq>`;
const hostile = `<style>
  @media print {
    * { display: none; overflow: hidden; max-height: 3em; }
    html, head, body, main, bedside-faq, bedside-faq * { display: revert; max-height: none; }
    [hidden] { display: none !important; }
    button { display: none !important; }
    bedside-faq { height: 2em !important; overflow: hidden !important; position: absolute !important; }
  }
</style>`;

let site;
const visit = async (content, { hash = '', head, lang, files, before, ...options } = {}) => {
  Object.assign(site.files, files);
  const url = site.page(htmlPage(content, { script, head, lang }));
  const page = await open(undefined, { viewport: { width: 800, height: 600 }, ...options });
  if (before) await page.addInitScript(before);
  await page.goto(url + hash);
  return page;
};
/** As in an engine that does not open hidden answers by itself, for links and for find-in-page. */
const plainHidden = () => {
  const { supports } = CSS;
  CSS.supports = (name, ...rest) => name !== 'content-visibility' && supports(name, ...rest);
};
const question = (page, name) => page.getByRole('button', { name, exact: false }).first();
const expanded = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('bedside-faq')].flatMap((element) => [
      ...[...(element.shadowRoot?.querySelectorAll('[part=question]') ?? [])]
        .filter((button) => button.ariaExpanded === 'true')
        .map((button) => button.textContent.trim()),
      ...[...element.children]
        .filter((child) => child.localName === 'details' && child.open)
        .map((child) => child.firstElementChild.textContent.trim()),
    ]),
  );
const opens = (page, ...names) =>
  page
    .waitForFunction(
      (wanted) =>
        JSON.stringify(
          [...document.querySelectorAll('bedside-faq')].flatMap((element) => [
            ...[...(element.shadowRoot?.querySelectorAll('[part=question]') ?? [])]
              .filter((button) => button.ariaExpanded === 'true')
              .map((button) => button.textContent.trim()),
            ...[...element.children]
              .filter((child) => child.localName === 'details' && child.open)
              .map((child) => child.firstElementChild.textContent.trim()),
          ]),
        ) === wanted,
      JSON.stringify(names),
      { timeout: 4000 },
    )
    .catch(async () => assert.deepEqual(await expanded(page), names));

before(async () => {
  site = await serve({ folders: { '/bedside/': process.env.BEDSIDE_DIST ?? 'dist' } });
});
after(() => site.close());

describe('links into a list of questions', () => {
  it('open the question at load, go there, and leave the focus on it', async () => {
    const page = await visit(filler('above') + faq() + filler('below'), { hash: '#pay' });
    await opens(page, 'Will my insurance pay?');
    assert.match(await focused(page), /^button “Will my insurance pay/);
    assert.ok(await question(page, 'Will my insurance pay').isVisible());
    const { y } = await question(page, 'Will my insurance pay').boundingBox();
    assert.ok(y > -1 && y < 600, `at ${y}`);
    assert.deepEqual(page.problems, []);
  });

  for (const [where, before] of [
    ['', undefined],
    [', also where the browser opens nothing itself', plainHidden],
  ]) {
    it(`open what holds a place inside an answer${where}`, async () => {
      const page = await visit(faq() + filler('below'), { hash: '#deep', before });
      await opens(page, 'Will my insurance pay?');
      assert.ok(await page.locator('#deep').isVisible());
    });

    it(`find the words of a text fragment${where}`, async () => {
      const page = await visit(faq(), { hash: '#:~:text=preauthorisation', before });
      await opens(page, 'Will my insurance pay?');
    });
  }

  it('work when they are pressed, when pressed again, and with back and forward', async () => {
    const page = await visit(
      `<a href="#offended">one</a> <a href="#deep">two</a>${filler('gap')}${faq()}`,
    );
    await page.getByRole('link', { name: 'one' }).click();
    await opens(page, 'Will my doctor mind if I ask?');
    await page.getByRole('link', { name: 'two' }).click();
    await opens(page, 'Will my doctor mind if I ask?', 'Will my insurance pay?');
    await page.getByRole('button', { name: 'All answers', expanded: false }).click();
    await page.getByRole('button', { name: 'All answers', expanded: true }).click();
    await opens(page);
    await page.goBack();
    await opens(page, 'Will my doctor mind if I ask?');
    await page.goForward();
    await opens(page, 'Will my doctor mind if I ask?', 'Will my insurance pay?');
    await question(page, 'Will my insurance pay').click();
    await opens(page, 'Will my doctor mind if I ask?');
    await page.getByRole('link', { name: 'two' }).click();
    await opens(page, 'Will my doctor mind if I ask?', 'Will my insurance pay?');
    for (let presses = 0; presses < 2; presses++) {
      await page.getByRole('link', { name: 'one' }).click();
      await opens(page, 'Will my doctor mind if I ask?', 'Will my insurance pay?');
      await question(page, 'Will my doctor mind').click();
      await opens(page, 'Will my insurance pay?');
    }
  });

  it('open every list around a question in a list in an answer', async () => {
    const page = await visit(
      faq('', `<h2>Outer</h2><h3>Around</h3>${faq('', '<h4 id="inner">Inside</h4><p>Text</p>')}`),
      { hash: '#inner' },
    );
    await opens(page, 'Around', 'Inside');
  });

  it('open <details> too, by a place in the answer and by the id of the question', async () => {
    const page = await visit(details, { hash: '#deep' });
    await opens(page, 'Will my insurance pay?');
    await page.evaluate(() => (location.hash = '#offended'));
    await opens(page, 'Will my doctor mind?', 'Will my insurance pay?');
  });

  it('do no harm with a malformed percent sign, an empty or an unknown name', async () => {
    const page = await visit(faq(), { hash: '#%E0%A4%A' });
    for (const hash of ['#', '#nowhere', '#%', '#%25', '#above'])
      await page.evaluate((to) => (location.hash = to), hash);
    await question(page, 'Will my insurance pay').waitFor();
    await page.waitForTimeout(300);
    assert.deepEqual(await expanded(page), []);
    assert.deepEqual(page.problems, []);
  });

  it('open the first of two questions with one id, and tell the author once', async () => {
    const said = [];
    const page = await open(undefined, {});
    page.on('console', (message) => said.push(message.text()));
    const twice = faq('', '<h3 id="same">First</h3><p>1</p><h3 id="same">Second</h3><p>2</p>');
    await page.goto(`${site.page(htmlPage(twice, { script }))}#same`);
    await opens(page, 'First');
    await page.evaluate(() => document.querySelector('p').append(' changed'));
    await page.waitForTimeout(300);
    assert.equal(said.filter((text) => text.includes('“same” stands twice')).length, 1);
  });

  it('do not open a question of the same name on another page', async () => {
    const first = await visit(faq());
    await question(first, 'Will my insurance pay').click();
    const second = await open(site.page(htmlPage(faq(), { script })), { context: first.context() });
    await question(second, 'Will my insurance pay').waitFor();
    assert.deepEqual(await expanded(second), []);
    const kept = await stored(second);
    assert.deepEqual([kept.local, kept.session, kept.cookies], [{}, {}, '']);
  });
});

describe('a list of questions on paper', () => {
  for (const [name, content] of [
    ['headings', faq()],
    ['<details>', details],
  ]) {
    it(`has every answer and the addresses of links, whatever the page's print styles (${name})`, async () => {
      const page = await visit(content, { head: hostile });
      await page.locator('[part=question], summary').first().click();
      await page.getByRole('button', { name: 'All answers' }).waitFor();
      const before = await expanded(page);
      assert.equal(before.length, 1);
      const text = await pdfText(page);
      assert.match(text, /Most (doctors )?expect it/);
      assert.match(text, /Many plans do/);
      assert.match(text, /https:\/\/example\.org\/rights/);
      assert.doesNotMatch(text, /All answers|Copy link/);
      assert.deepEqual(await expanded(page), before);
    });

    it(`has only what is open with print="open" (${name})`, async () => {
      const page = await visit(content.replace('<bedside-faq', '<bedside-faq print="open"'));
      await page.locator('[part=question], summary').first().click();
      await becomes(async () => (await expanded(page)).length, 1);
      const text = await pdfText(page);
      assert.match(text, /expect it/);
      assert.match(text, /Will my insurance pay/);
      assert.doesNotMatch(text, /Many plans do/);
    });
  }

  it('has closed <details> also where the browser cannot show them by styles', async () => {
    const page = await visit(details, {
      before: () => {
        const { supports } = CSS;
        CSS.supports = (...given) => !/details-content/.test(given) && supports(...given);
        // As such a browser reads our sheet: it drops the rule.
        const { replaceSync } = CSSStyleSheet.prototype;
        CSSStyleSheet.prototype.replaceSync = function (css) {
          replaceSync.call(this, css.replace(/[^{}]*::details-content\s*\{[^}]*\}/, ''));
        };
      },
    });
    await page.getByRole('button', { name: 'All answers' }).waitFor();
    assert.match(await pdfText(page), /Many plans do/);
    await becomes(() => expanded(page), []);
    assert.equal(await page.locator('details[open]').count(), 0);
  });

  it('has answers that a search hides, and the search as it was afterwards', async () => {
    const page = await visit(faq('filter'));
    await page.getByRole('searchbox').fill('plans');
    await page.getByText('Found: 1 of 3').first().waitFor();
    const text = await pdfText(page);
    assert.match(text, /Most doctors expect it/);
    assert.doesNotMatch(text, /Search these questions|Found:|All answers/);
    assert.equal(await page.getByRole('searchbox').inputValue(), 'plans');
    assert.ok(!(await question(page, 'Will my doctor').isVisible()));
  });
});

describe('a list of questions on paper, longer or nested', () => {
  const inner = faq('', '<h4>Inside</h4><p>Words of the inner answer.</p>');
  const around = (attributes) => faq(attributes, `<h2>Outer</h2><h3>Around</h3>${inner}`);

  it('has the answers of a list in an answer', async () => {
    const page = await visit(around(''));
    await question(page, 'Around').waitFor();
    await page.waitForFunction(() => document.querySelectorAll('bedside-faq')[1].shadowRoot);
    assert.match(await pdfText(page), /Around.*Inside.*Words of the inner answer\./);
    assert.deepEqual(await expanded(page), []);
  });

  it('has nothing of it where only open answers are wanted, and the outer one is closed', async () => {
    const page = await visit(around('print="open"'));
    await question(page, 'Around').waitFor();
    const text = await pdfText(page);
    assert.match(text, /Around/);
    assert.doesNotMatch(text, /Inside|inner answer/);
  });

  it('shows every answer by style alone, whether or not the page hears of the printing', async () => {
    const page = await visit(faq());
    await question(page, 'Will my insurance pay').click();
    await page.emulateMedia({ media: 'print' });
    for (const words of ['Many plans do', 'Most doctors', 'Many hospitals'])
      assert.ok(await page.getByText(words).isVisible(), words);
    await page.emulateMedia({ media: 'screen' });
    assert.ok(!(await page.getByText('Most doctors').isVisible()));
    assert.deepEqual(await expanded(page), ['Will my insurance pay?']);
  });

  it('breaks no page between a question and the end of its answer', async () => {
    const lines = '<p>A line of the answer.</p>'.repeat(7);
    const many = Array.from(
      { length: 9 },
      (_, i) => `<h3>Question ${i}?</h3>${lines}<p>End of answer ${i}.</p>`,
    ).join('');
    const page = await visit(faq('', many));
    await question(page, 'Question 8').waitFor();
    const { pages } = await printed(page);
    assert.ok(pages.length > 1);
    for (let i = 0; i < 9; i++) {
      const on = pages.findIndex((text) => text.includes(`Question ${i}?`));
      assert.ok(pages[on].includes(`End of answer ${i}.`), `question ${i} is cut in two`);
    }
  });
});

describe('a list of questions without scripts, or with late ones', () => {
  it('is the page as it was written', async () => {
    const page = await visit(faq('filter single'), { javaScriptEnabled: false });
    for (const text of ['Will my insurance pay?', 'Many plans do', 'Most doctors'])
      assert.ok(await page.getByText(text).first().isVisible(), text);
    assert.equal(await page.getByRole('heading', { level: 3 }).count(), 3);
  });

  it('keeps the focus and the words that a reader is at when the script comes late', async () => {
    const url = site.page(htmlPage(filler('above', 10) + faq(), { script: '' }));
    const page = await open(url, {});
    await page.locator('#far').focus();
    await page.addScriptTag({ type: 'module', url: script });
    await page.evaluate(async () => {
      await customElements.whenDefined('bedside-faq');
      await document.querySelector('bedside-faq').updateComplete;
    });
    assert.equal(await page.evaluate(() => document.activeElement.id), 'far');
    assert.ok(await page.locator('#far').isVisible());
    // Once they leave it, the questions take its place (late.test.mjs).
    await page.locator('#far').blur();
    await question(page, 'Will my insurance pay').waitFor();
    assert.deepEqual(page.problems, []);
  });
});

describe('questions from JSON', () => {
  const good = { items: [{ id: 'a', question: 'One?', answer: ['Yes.', 'No.'] }] };
  const failing = async (answer, expected, options = {}) => {
    const page = await open(undefined, options);
    await page.addInitScript(() => {
      globalThis.told = [];
      addEventListener('bedside-error', (event) => globalThis.told.push(event.detail.problems));
    });
    if (options.clock) await page.clock.install();
    site.files['/faq.json'] = answer;
    await page.goto(site.page(htmlPage(faq('src="/faq.json"'), { script })));
    if (options.clock) {
      await page.waitForTimeout(500);
      await page.clock.fastForward(11_000);
    }
    await page.getByText('This part of the page did not load').waitFor();
    await page.waitForFunction(() => globalThis.told.length);
    const told = await page.evaluate(() => globalThis.told);
    assert.equal(told.length, 1);
    assert.match(told.join('\n'), expected);
    // The author's HTML stays.
    assert.ok(await page.getByText('Many plans do').isVisible());
    assert.equal(page.problems.filter((text) => /<bedside-faq>/.test(text)).length, 1);
  };

  it('shows them, from the page and from a file', async () => {
    const page = await visit(
      faq('src="/good.json"') +
        faq('', `<script type="application/json">${JSON.stringify(good)}</script>`),
      { files: { '/good.json': { body: good } } },
    );
    await page.getByRole('button', { name: 'One?' }).nth(1).waitFor();
    assert.equal(await page.getByRole('button', { name: 'One?' }).count(), 2);
    await page.getByRole('button', { name: 'One?' }).first().click();
    assert.ok(await page.getByText('Yes.').first().isVisible());
  });

  it('says what is wrong with JSON that breaks off', () =>
    failing('{"items": [', /not valid JSON/));
  it('names every wrong value with its place', () =>
    failing(
      { body: { items: [{ question: 4, answer: [] }, { question: 'x' }] } },
      /items\.0\.question[\s\S]*items\.1\.answer/,
    ));
  it('says that the file is not there', () => failing({ status: 404 }, /answered 404/));
  it('says that the line is down', () => failing({ abort: true }, /could not be fetched/));
  it('gives up after ten seconds', () =>
    failing({ hang: true }, /within 10 seconds/, { clock: true }));

  it('says so where there is nothing else to read and its reader did not come', async () => {
    const json = readdirSync(join(home, 'dist/chunks')).find((name) => /^json-/.test(name));
    const page = await visit(faq('src="/never.json"', ''), {
      files: {
        [`/bedside/chunks/${json}`]: { status: 404, body: '' },
        '/never.json': { body: good },
      },
    });
    await page.getByText('This part of the page did not load').waitFor();
    delete site.files[`/bedside/chunks/${json}`];
  });

  it('takes half a page for no mistake', async () => {
    let goOn;
    const rest = new Promise((done) => (goOn = done));
    const json = JSON.stringify(good);
    const head = `<script>told = []; addEventListener('bedside-error', (event) => told.push(event.detail))</script>
      <script type="module" async src="${script}"></script>
      <script type="module" async src="/bedside/quiz.js"></script>`;
    const start = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>x</title>${head}</head><body>
      <bedside-quiz><ol><li>One?<ul><li>${'A long line. '.repeat(200)}</li></ul></li></ol></bedside-quiz>
      <bedside-faq><script type="application/json">${json.slice(0, -4)}`;
    async function* pieces() {
      yield start;
      await rest;
      yield `${json.slice(-4)}</script></bedside-faq></body></html>`;
    }
    const page = await open(undefined, {});
    const visit = page.goto(site.page(pieces()));
    await page.waitForFunction(() => document.querySelector('bedside-quiz:defined'));
    await page.waitForFunction(() => document.querySelector('bedside-faq:defined'));
    await page.waitForTimeout(500);
    assert.deepEqual(await page.evaluate(() => globalThis.told), []);
    assert.deepEqual(page.problems, []);
    goOn();
    await visit;
    await page.getByRole('button', { name: 'One?' }).waitFor();
    // What is wrong in the end is told.
    await becomes(() => page.evaluate(() => globalThis.told.length), 1);
    assert.match(page.problems.join(), /bedside-quiz.*at least two options/s);
  });

  it('takes the last of several addresses, however slow the first', async () => {
    const page = await visit(faq('src="/slow.json"', ''), {
      files: {
        '/slow.json': { body: { items: [{ question: 'Slow?', answer: 'x' }] }, delay: 800 },
        '/fast.json': { body: { items: [{ question: 'Fast?', answer: 'x' }] } },
      },
    });
    await page.evaluate(() => (document.querySelector('bedside-faq').src = '/fast.json'));
    await page.getByRole('button', { name: 'Fast?' }).waitFor();
    await page.waitForTimeout(1200);
    assert.equal(await page.getByRole('button', { name: 'Slow?' }).count(), 0);
  });
});

describe('a list of questions in a page of somebody else', () => {
  it('takes a second copy of the bundle', async () => {
    const page = await visit(faq());
    await page.addScriptTag({ type: 'module', url: `${script}?copy` });
    await question(page, 'Will my insurance pay').click();
    await opens(page, 'Will my insurance pay?');
    assert.deepEqual(page.problems, []);
  });

  it('describes itself anew when its words change, and no more when it has left', async () => {
    const page = await visit(faq('structured-data') + faq('structured-data'));
    const data = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('script[type="application/ld+json"]')].map(
          (script) => JSON.parse(script.textContent).mainEntity[1].name,
        ),
      );
    await becomes(data, ['Will my insurance pay?']);
    await page.evaluate(() => {
      document.querySelector('bedside-faq h3 + p + h3').textContent = 'Who pays?';
    });
    await becomes(data, ['Who pays?']);
    await page.evaluate(() =>
      document.querySelectorAll('bedside-faq').forEach((faq) => faq.remove()),
    );
    await becomes(data, []);
    // On the next page of an app.
    await page.evaluate((html) => {
      document.body.append(document.createRange().createContextualFragment(html));
    }, faq('structured-data'));
    await becomes(data, ['Will my insurance pay?']);
    assert.deepEqual(page.problems, []);
  });

  it('describes itself for search engines under a strict policy, once a page', async () => {
    const policy =
      "default-src 'none'; script-src 'self'; img-src data:; require-trusted-types-for 'script'; trusted-types 'none'";
    const url = site.page(htmlPage(faq('structured-data') + faq('structured-data'), { script }), {
      headers: { 'content-security-policy': policy },
    });
    const page = await open(url, {});
    const data = page.locator('script[type="application/ld+json"]');
    await data.first().waitFor({ state: 'attached' });
    await page.waitForTimeout(300);
    assert.equal(await data.count(), 1);
    const { '@type': type, mainEntity } = JSON.parse(await data.textContent());
    assert.equal(type, 'FAQPage');
    assert.equal(mainEntity.length, 3);
    assert.equal(mainEntity[0].name, 'Will my doctor mind if I ask?');
    assert.match(mainEntity[1].acceptedAnswer.text, /^Many plans do/);
    assert.deepEqual([...page.violations, ...page.problems], []);
    // Nothing of the script that it was copied from has stayed.
    assert.deepEqual(await data.evaluate((element) => element.getAttributeNames()), ['type']);
  });

  it('loads what a first act needs when the page is idle, and nothing else', async () => {
    const page = await visit(faq());
    await question(page, 'Will my insurance pay').waitFor();
    const loaded = () =>
      page.loaded.flatMap((url) => /([a-z-]+?)(?:-\w{8})?\.js$/.exec(url)?.[1] ?? []).sort();
    await becomes(loaded, ['core', 'faq', 'faq', 'faq-more', 'text']);
    await page.waitForTimeout(300);
    assert.equal(loaded().length, 5);
  });

  it('keeps its size, and a hit area of 44 px, under a hostile theme', async () => {
    const head = `<style>
      html { font-size: 62.5%; } body { text-transform: uppercase; line-height: 3; text-align: center; }
      * { line-height: 4 !important; font-size: 6px !important; float: left !important; letter-spacing: 0; }
      button { display: none !important; color: red !important; } [hidden] { display: block !important; }
    </style>`;
    const page = await visit(faq(), { head });
    const button = question(page, 'Will my insurance pay');
    await button.waitFor();
    const box = await button.boundingBox();
    assert.ok(box.height >= 44 && box.height < 60, `${box.height} px high`);
    const style = await button.evaluate((element) => {
      const { fontSize, textTransform, color } = getComputedStyle(element);
      return { fontSize: parseFloat(fontSize), textTransform, color };
    });
    assert.ok(style.fontSize >= 14);
    assert.equal(style.textTransform, 'none');
    assert.notEqual(style.color, 'rgb(255, 0, 0)');
    assert.ok(!(await page.getByText('Many plans do').isVisible()));
  });

  it('fits a narrow screen, and shows its marks where colours are forced', async () => {
    const long =
      '<h3>Pneumonoultramicroscopicsilicovolcanoconiosis-Rechtsschutzversicherungsgesellschaften?</h3><p>x</p>';
    const page = await visit(faq('filter', questions + long), {
      viewport: { width: 320, height: 640 },
      forcedColors: 'active',
    });
    await page.getByRole('searchbox').waitFor();
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
    const marker = await page
      .locator('[part=marker]')
      .first()
      .evaluate((element) => {
        const { borderBottomWidth, borderBottomColor } = getComputedStyle(element);
        return [
          parseFloat(borderBottomWidth) > 1,
          borderBottomColor !== getComputedStyle(document.body).backgroundColor,
        ];
      });
    assert.deepEqual(marker, [true, true]);
    assert.deepEqual(await axe(page), []);
  });

  it('opens 500 questions as quickly as one, without a listener an item', async () => {
    const many = Array.from(
      { length: 500 },
      (_, i) => `<h3>Question ${i}</h3><p>Answer ${i}</p>`,
    ).join('');
    const page = await open(undefined, {});
    await page.addInitScript(() => {
      globalThis.listeners = 0;
      const { addEventListener } = EventTarget.prototype;
      EventTarget.prototype.addEventListener = function (...given) {
        globalThis.listeners++;
        return addEventListener.apply(this, given);
      };
    });
    await page.goto(site.page(htmlPage(faq('filter', `<h2>All</h2>${many}`), { script })));
    await page.getByRole('button', { name: 'Question 499' }).click();
    await opens(page, 'Question 499');
    const listeners = await page.evaluate(() => globalThis.listeners);
    assert.ok(listeners < 40, `${listeners} listeners`);
    await page.getByRole('searchbox').fill('answer 77');
    await page.getByText('Found: 1 of 500').first().waitFor();
    await opens(page, 'Question 77', 'Question 499');
  });
});

describe('find in page', () => {
  it('opens the answer that holds the words, and the button says so', async () => {
    const page = await visit(faq());
    await question(page, 'Will my insurance pay').waitFor();
    const hidden = await page.evaluate(() =>
      document.querySelector('bedside-faq').shadowRoot.querySelector('#a1').getAttribute('hidden'),
    );
    assert.equal(hidden, 'until-found');
    // What the browser does on a hit: the event, then the attribute goes.
    await page.evaluate(() => {
      const panel = document.querySelector('bedside-faq').shadowRoot.querySelector('#a1');
      panel.dispatchEvent(new Event('beforematch', { bubbles: true }));
      panel.removeAttribute('hidden');
    });
    await opens(page, 'Will my insurance pay?');
    await question(page, 'Will my insurance pay').click();
    await opens(page);
    assert.ok(!(await page.getByText('Many plans do').isVisible()));
  });
});

describe('what assistive technology gets', () => {
  it('is headings with buttons, their state, and regions with their names', async () => {
    const page = await visit(faq());
    await question(page, 'Will my insurance pay').click();
    const text = await tree(page, 'bedside-faq');
    assert.match(text, /heading "Common questions" \[level=2\]/);
    assert.match(
      text,
      /heading "Will my doctor mind if I ask\?" \[level=3\]:\s+- button "Will my doctor mind if I ask\?"(?! \[expanded)/,
    );
    assert.match(text, /button "Will my insurance pay\?" \[expanded\]/);
    assert.match(text, /region "Will my insurance pay\?":\s+- paragraph: Many plans do/);
    assert.deepEqual(await axe(page), []);
  });

  it('names six regions, but none where there are more', async () => {
    const some = (length) =>
      Array.from({ length }, (_, i) => `<h3>Question ${i}</h3><p>A</p>`).join('');
    const page = await visit(faq('open="all"', some(6)) + faq('open="all"', some(7)));
    await question(page, 'Question 6').waitFor();
    assert.equal((await tree(page, 'bedside-faq')).match(/region "Question/g)?.length, 6);
    assert.doesNotMatch(await tree(page, 'bedside-faq >> nth=1'), /region/);
  });

  it('is a search with a name, and a count that is said politely', async () => {
    const page = await visit(faq('filter'));
    await page.getByRole('searchbox').fill('plans');
    await page.waitForFunction(() => globalThis.bedsideStatuses.length);
    const text = await tree(page, 'bedside-faq');
    assert.match(
      text,
      /search "Search these questions":[^]*searchbox "Search these questions": plans/,
    );
    assert.match(text, /Found: 1 of 3/);
  });

  it('is what the author put into an answer: sound with its controls, a word with its meaning', async () => {
    const page = await visit(
      faq(
        'open="first"',
        `<h3>How is it looked at?</h3>
        <p>By a <bedside-term>biopsy</bedside-term>.</p>
        <audio controls src="data:audio/wav;base64,UklGRiQAAABXQVZFZm10IBAAAAABAAEAQB8AAEAfAAABAAgAZGF0YQAAAAA="></audio>
        <h3>Who does it?</h3><p>A doctor.</p>`,
      ) +
        '<bedside-glossary hidden><dl><dt>Biopsy</dt><dd>A small piece is taken.</dd></dl></bedside-glossary>',
      { head: '<script type="module" src="/bedside/glossary.js"></script>' },
    );
    await page.getByRole('link', { name: /^biopsy/ }).focus();
    await page.keyboard.press('Enter');
    await page.locator('bedside-term').getByText('A small piece is taken.').waitFor();
    assert.deepEqual(await expanded(page), ['How is it looked at?']);
    assert.ok(await page.locator('audio').isVisible());
    assert.deepEqual(page.problems, []);
  });
});
