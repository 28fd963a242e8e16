/** The review sheet: one page for someone without tools, read by eye, by keyboard and by a screen reader. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { after, before, describe, it } from 'node:test';
import { chromium } from 'playwright-core';
import { chromiumOptions } from '../../scripts/chromium.mjs';
import { readJson, readLanguage } from '../../scripts/l10n/files.mjs';
import { glossaryOf, placesOf, termsIn } from '../../scripts/l10n/glossary.mjs';
import { targets } from '../../scripts/l10n/languages.mjs';
import { review } from '../../scripts/l10n/review.mjs';
import { groups, harmOf, idlePatterns } from '../../scripts/l10n/review/harm.mjs';
import { marked } from '../../scripts/l10n/review/message.mjs';
import { sign } from '../../scripts/l10n/sign.mjs';
import { parse } from '../../scripts/l10n/xliff.mjs';

const ids = Object.keys(readJson('locales/en.json'));

describe('the groups of a review sheet', () => {
  it('begin with what would do most harm', () => {
    assert.equal(harmOf('quiz.not-quite'), 0);
    assert.equal(harmOf('common.sure'), 1);
    assert.equal(harmOf('list.up'), groups.length - 1);
  });

  it('name no message that is gone', () => assert.deepEqual(idlePatterns(ids), []));
});

describe('the glossary of a language', () => {
  it('is there for each that is whole, with its words', () => {
    const whole = targets().filter((tag) => readLanguage(tag).units.every(({ usable }) => usable));
    assert.ok(whole.length > 20);
    for (const tag of whole) {
      const { advice, terms } = glossaryOf(tag);
      assert.ok(advice.length > 10 && terms.length > 20, tag);
      assert.doesNotMatch(terms[0].english, /English|---/, tag);
    }
  });

  it('is found in a text: whole words, also of several, the longest first', () => {
    const terms = [
      { english: 'open / close', own: 'abrir / cerrar' },
      { english: 'visit (at the clinic)', own: 'consulta' },
      { english: 'list', own: 'lista' },
      { english: 'checklist', own: 'lista de preparación' },
    ];
    const found = (text) => termsIn(text, terms).map(({ own }) => own);
    assert.deepEqual(found('Visits are short.'), ['consulta']);
    assert.deepEqual(found('My checklist'), ['lista de preparación']);
    assert.deepEqual(found('Listen, openly'), []);
    assert.deepEqual(placesOf('Mi lista de preparación', terms), [[3, 23]]);
  });
});

describe('a text on the sheet', () => {
  it('has each value on its own, and no markup of its own', () => {
    assert.equal(
      marked('<b>{0}</b> & "{1}"'),
      '&lt;b&gt;<bdi class="value">{0}</bdi>&lt;/b&gt; &amp; &quot;<bdi class="value">{1}</bdi>&quot;',
    );
    assert.equal(marked('Mi lista', [[3, 8]]), 'Mi <mark>lista</mark>');
  });
});

describe('a reviewer opens the sheet', () => {
  let browser, folder;
  const open = async (tag, size = { width: 1000, height: 800 }) => {
    const path = join(folder, `${tag}.html`);
    writeFileSync(path, review(tag, readLanguage(tag)).html);
    const context = await browser.newContext({ viewport: size, acceptDownloads: true });
    const page = await context.newPage();
    const seen = { requests: [], errors: [] };
    page.on('request', (request) => seen.requests.push(request.url()));
    page.on('console', (line) => line.type() === 'error' && seen.errors.push(line.text()));
    page.on('pageerror', (error) => seen.errors.push(String(error)));
    const address = pathToFileURL(path).href;
    await page.goto(address);
    return { page, seen, address };
  };
  const message = (page, id) => page.locator(`[data-id="${id}"]`);
  const save = async (page) => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save', exact: true }).click(),
    ]);
    const path = join(folder, 'saved.json');
    await download.saveAs(path);
    return { path, name: download.suggestedFilename(), review: JSON.parse(readFileSync(path)) };
  };

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'bedside-review-'));
    browser = await chromium.launch(await chromiumOptions());
  });
  after(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('answers by keyboard, saves a file, and the tools sign what it says', async () => {
    const { page, seen, address } = await open('es');
    const count = readLanguage('es').units.length;
    await page.getByLabel('Your name').fill('Ana Pérez');
    const first = message(page, 'quiz.yes');
    await first.getByLabel('Good').focus();
    await page.keyboard.press('Space');
    const second = message(page, 'quiz.hint');
    await second.getByRole('textbox').fill('Ayuda');
    assert.ok(await second.getByLabel('Better:').isChecked(), 'writing is an answer');
    assert.match(await second.locator('.told').textContent(), /Keep each of \{0\} exactly once/);
    await second.getByRole('textbox').fill('Ayuda {0}');
    assert.equal(await second.locator('.told').textContent(), '');
    assert.match(
      await page.getByRole('status').textContent(),
      new RegExp(`^2 of ${count} answered`),
    );

    const saved = await save(page);
    assert.match(saved.name, /^review-es-\d{4}-\d\d-\d\d\.json$/);
    const made = sign('es', readLanguage('es'), saved.review);
    assert.deepEqual(made.problems, []);
    const units = parse(made.xml, 'locales/es.xlf').units.filter(({ reviewed }) => reviewed);
    assert.deepEqual(
      units.map(({ id, target }) => [id, target]),
      [
        ['quiz.hint', 'Ayuda {0}'],
        ['quiz.yes', 'Sí.'],
      ],
    );
    assert.deepEqual(seen.errors, []);
    assert.deepEqual(
      seen.requests.filter((url) => url !== address && !url.startsWith('blob:')),
      [],
    );

    await page.reload();
    assert.match(await page.getByRole('status').textContent(), /^0 of/, 'nothing was kept');
    await page.getByLabel('Go on with a saved file').setInputFiles(saved.path);
    await page.waitForFunction(() => document.forms[0].progress.value.startsWith('2 of'));
    assert.equal(await second.getByRole('textbox').inputValue(), 'Ayuda {0}');
    await page.locator('[name=show]').selectOption('open');
    assert.ok(await first.isHidden());
    await page.context().close();
  });

  it('cannot save without a name', async () => {
    const { page } = await open('es');
    await message(page, 'quiz.yes').getByLabel('Good').check();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    assert.ok(await page.evaluate(() => document.activeElement.name === 'reviewer'));
    await page.context().close();
  });

  it('reads right to left, with the numbers of each plural form put in', async () => {
    const { page, seen } = await open('ar', { width: 320, height: 700 });
    const few = message(page, 'questions.count.few');
    assert.equal(await few.locator('.own').getAttribute('dir'), 'rtl');
    assert.deepEqual(await few.locator('.numbers bdi').allTextContents(), ['3', '4', '5']);
    assert.match(await few.textContent(), /Plural form “few”, for 3, 4, 5/);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(wide <= 320, `${wide} px at 320`);
    assert.deepEqual(seen.errors, []);
    await page.context().close();
  });

  it('finds nothing in the way of a screen reader', async () => {
    const { page } = await open('ja');
    await page.evaluate(readFileSync('node_modules/axe-core/axe.min.js', 'utf8'));
    const { violations } = await page.evaluate(() => globalThis.axe.run());
    assert.deepEqual(
      violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`),
      [],
    );
    await page.context().close();
  });

  it('prints it, with every text and no tools', async () => {
    const { page } = await open('ja');
    await message(page, 'quiz.yes').getByLabel('Good').check();
    await page.locator('[name=show]').selectOption('open');
    await page.emulateMedia({ media: 'print' });
    assert.ok(await page.locator('.tools').isHidden());
    assert.equal(await page.locator('.message:visible').count(), readLanguage('ja').units.length);
    assert.ok(await page.locator('.paper').isVisible());
    await page.context().close();
  });
});
