import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { after, before, describe, it } from 'node:test';
import { home, htmlPage, open, serve } from './support/index.mjs';
import { filters } from './support/filters.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const file = pathToFileURL(join(home, 'dist/builder/index.html')).href;
const word = readFileSync(join(home, 'tests/fixtures/builder/word.html'), 'utf8');

/** Pastes as a person does: with both kinds of text on the clipboard. */
const paste = (page, html, text = '') =>
  page.locator('.words[contenteditable]').evaluate(
    (words, [html, text]) => {
      words.focus();
      getSelection().selectAllChildren(words);
      const clipboardData = new DataTransfer();
      if (html) clipboardData.setData('text/html', html);
      clipboardData.setData('text/plain', text);
      words.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      );
    },
    [html, text],
  );
const questions = (page) =>
  page
    .locator('bedside-faq')
    .evaluate((faq) =>
      [...faq.shadowRoot.querySelectorAll('[part~=question]')].map(({ textContent }) =>
        textContent.trim(),
      ),
    );

describe('the builder', () => {
  let site;
  before(async () => (site = await serve()));
  after(() => site.close());

  it('opens from a disk, shows the widget at once, and asks no one for anything', async () => {
    const page = await open(file);
    await page
      .locator('bedside-faq')
      .getByRole('button', { name: 'Will my doctor mind if I ask?', exact: true })
      .click();
    await page.locator('bedside-faq').getByText('No. Most doctors expect it.').waitFor();
    assert.deepEqual(page.loaded, [file]);
    assert.deepEqual(page.violations, []);
    assert.deepEqual(page.problems, []);
    assert.match(await page.content(), /connect-src 'none'/);
  });

  it('keeps nothing', async () => {
    const page = await open(file);
    await page.getByRole('radio', { name: 'Checklist' }).check();
    await page.locator('bedside-checklist').getByRole('checkbox').first().check();
    assert.deepEqual(await page.evaluate(() => [{ ...localStorage }, { ...sessionStorage }]), [
      {},
      {},
    ]);
  });

  it('turns a page pasted from Word into a clean widget', async () => {
    const page = await open(file);
    await paste(page, word);
    await page.waitForFunction(() =>
      document.querySelector('textarea').value.includes('interpreter'),
    );
    assert.deepEqual(await questions(page), ['What should I bring?', 'Can somebody come with me?']);
    const html = await page.getByRole('textbox', { name: 'The snippet' }).inputValue();
    assert.doesNotMatch(html, /mso|style=|class=|<o:|<span|<font|&nbsp;/i);
    assert.match(
      html,
      /<ul>\s*<li>Your reports<\/li>\s*<li>Your <strong>list of medicines<\/strong>/,
    );
    assert.match(html, /<h3 id="what-should-i-bring">/);
    await page.getByText('All of it was understood.').waitFor();
  });

  for (const [filter, run] of Object.entries(filters))
    it(`writes what passes ${filter} and comes back as the same widget`, async () => {
      const page = await open(file);
      await paste(page, word);
      await page.waitForFunction(() =>
        document.querySelector('textarea').value.includes('interpreter'),
      );
      await page.getByLabel('Where does it go?').selectOption('drupal');
      const html = await page.getByRole('textbox', { name: 'The snippet' }).inputValue();
      const expected = await questions(page);
      const worker = await open(site.page(htmlPage('', { script: '' })));
      const left = await run(worker, html);
      const head = '<script src="/bedside/embed.js" defer></script>';
      const reader = await open(site.page(htmlPage(left, { script: '', head })));
      await reader.waitForFunction(() =>
        document.querySelector('bedside-faq')?.shadowRoot?.querySelector('[part~=question]'),
      );
      assert.deepEqual(await questions(reader), expected);
      await reader.getByRole('button', { name: 'Can somebody come with me?', exact: true }).click();
      await reader.getByText('interpreter').first().waitFor();
    });

  it('takes plain text with signs for items', async () => {
    const page = await open(file);
    await page.getByRole('radio', { name: 'Checklist' }).check();
    await paste(page, '', 'What to bring\n\n• Reports\n• Glasses\n');
    await page.locator('bedside-checklist').getByRole('checkbox', { name: 'Glasses' }).waitFor();
  });

  it('opens the files that its label names, and says of any other that nothing was changed', async () => {
    const page = await open(file);
    const choose = (name, buffer) =>
      page.getByLabel('Or open a file').setInputFiles({ name, mimeType: '', buffer });
    const accepted = (await page.getByLabel('Or open a file').getAttribute('accept')).split(',');
    assert.deepEqual(accepted, ['.html', '.htm', '.txt']);
    await page.getByText('A page (.html) or text (.txt).').waitFor();
    for (const ending of accepted) {
      const html = `<h2>Visit</h2><h3>Where is ${ending}?</h3><p>Here.</p>`;
      await choose(`old${ending}`, Buffer.from(html));
      await page.waitForFunction(
        (words) => document.querySelector('textarea').value.includes(words),
        `Where is ${ending}?`,
      );
    }
    await choose('plain.txt', Buffer.from('Una línea\n• Uno'));
    await page.waitForFunction(() =>
      document.querySelector('textarea').value.includes('Una línea'),
    );
    const before = await page.getByRole('textbox', { name: 'The snippet' }).inputValue();
    for (const [name, bytes, words] of [
      ['quiz.h5p', 'PK', '“quiz.h5p” is neither a page nor text.'],
      ['quiz.gift', '::Q:: {=a ~b}', '“quiz.gift” is neither a page nor text.'],
      ['old.txt', Buffer.from([0x4c, 0xed, 0x6e, 0x65, 0x61]), 'Save it with the encoding UTF-8'],
    ]) {
      await choose(name, Buffer.from(bytes));
      await page.getByRole('status').filter({ hasText: words }).waitFor();
    }
    assert.equal(await page.getByRole('textbox', { name: 'The snippet' }).inputValue(), before);
  });

  it('builds what stands around an article, and reads its own snippets back in every way to write them', async () => {
    const page = await open(file);
    const snippet = page.locator('textarea');
    for (const [label, family, setting] of [
      ['Whom to call', 'help', 'reviewed'],
      ['How much to read', 'levels', 'reviewed'],
      ['Who checked it', 'review', 'every'],
      ['Print this page', 'print', 'take'],
      ['My questions', 'question-list', 'clinic'],
    ]) {
      await page.getByRole('radio', { name: label, exact: true }).check();
      await page.waitForFunction(
        (name) => document.querySelector(name)?.shadowRoot,
        `bedside-${family}`,
      );
      const value = { reviewed: '2026-03-31', every: '24', take: 'article', clinic: 'es' }[setting];
      await page.locator(`#set-${setting}`).fill(value);
      for (const target of ['html', 'wordpress', 'drupal']) {
        await page.getByLabel('Where does it go?').selectOption(target);
        const html = await snippet.inputValue();
        assert.ok(html.includes(`${setting}=`) && html.includes(value), html);
        await page.getByRole('radio', { name: 'Quiz' }).check();
        await page
          .getByLabel('Or open a file')
          .setInputFiles({ name: 'own.html', mimeType: '', buffer: Buffer.from(html) });
        await page.locator(`#kind-${family}:checked`).waitFor();
        assert.equal(await snippet.inputValue(), html);
      }
    }
    assert.deepEqual(page.problems, []);
  });

  it('runs and fetches nothing of what is pasted', async () => {
    const page = await open(file);
    await paste(
      page,
      '<h3 onclick="x=1">Q?</h3><p>A<img src=x onerror="globalThis.ran=1"><script>globalThis.ran=1</script><a href="javascript:ran=1">link</a></p>',
    );
    await page.waitForFunction(() => document.querySelector('textarea').value.includes('Q?'));
    const html = await page.getByRole('textbox', { name: 'The snippet' }).inputValue();
    assert.doesNotMatch(html, /on\w+=|javascript:|<script/);
    assert.equal(await page.evaluate(() => globalThis.ran), undefined);
    assert.deepEqual(page.loaded, [file]);
  });

  it('speaks Spanish too, and keeps the words when the language changes', async () => {
    const page = await open(file);
    await paste(page, '<h3>¿Duele?</h3><p>Un poco.</p>');
    await page.getByLabel('Language of this page').selectOption('es');
    await page.getByRole('heading', { name: 'Su texto' }).waitFor();
    assert.equal(await page.locator('html').getAttribute('lang'), 'es');
    assert.match(await page.getByRole('textbox', { name: 'El código' }).inputValue(), /¿Duele\?/);
  });

  it('can be worked with keys alone, and axe finds nothing', async () => {
    const page = await open(file);
    await page.getByRole('radio', { name: 'Common questions' }).focus();
    await page.keyboard.press('ArrowRight');
    await page.locator('bedside-quiz').waitFor();
    await page.keyboard.press('ArrowRight');
    await page.locator('bedside-checklist').waitFor();
    const words = page.getByRole('textbox', { name: 'Your words' });
    for (
      let i = 0;
      i < 12 && !(await words.evaluate((box) => box === document.activeElement));
      i += 1
    )
      await page.keyboard.press('Tab');
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Enter');
    await page.keyboard.type('A friend');
    await page.locator('bedside-checklist').getByRole('checkbox', { name: 'A friend' }).waitFor();
    await page.keyboard.press('Tab');
    assert.equal(await words.evaluate((box) => box === document.activeElement), false);
    await page.evaluate(axe);
    const { violations } = await page.evaluate(() => globalThis.axe.run());
    assert.deepEqual(
      violations.map(({ id, nodes }) => `${id} ${nodes[0].html}`),
      [],
    );
  });
});
