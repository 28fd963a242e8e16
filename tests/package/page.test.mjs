/** What stands around an article, from the built bundle: whom to call, who checked it, how much to read, a sheet of it. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { filters } from './support/filters.mjs';
import { axe, becomes, htmlPage, printed, serve } from './support/index.mjs';
import { closing, openOnce as open, ready } from './support/tidy.mjs';

const tag = '<script src="/bedside/embed.js" defer></script>';
const shell = (content, head = tag) => htmlPage(content, { script: '', head });

let site;
before(async () => (site = await serve()));
after(() => site?.close());

const levels = `<h3>Call 911 if</h3>
<ul><li>you cannot catch your breath</li></ul>
<h3>Call us today if</h3>
<ul><li>your temperature is over 38 °C</li></ul>
<p>Nurse line: <a href="tel:+15550100111">555-010-0111</a>, every day from 8 to 20. TTY: <a href="tel:+15550100222">555-010-0222</a>.
<a href="tel:+15550100333">Call the ward</a> at night.</p>`;
const helps = {
  tag: `<bedside-help><h2>If you need help</h2>${levels}</bedside-help>`,
  class: `<div class="bedside-help"><h2>If you need help</h2>${levels}</div>`,
  marker: `<h2><a href="/contact#bedside-help">If you need help</a></h2>${levels}`,
};
const outside = '<h2>Next</h2><p id="after">Something else.</p>';

/** Names of the links to numbers, as assistive technology has them. */
const names = (page) =>
  page
    .locator('bedside-help')
    .ariaSnapshot()
    .then((tree) => [...tree.matchAll(/link "([^"]*)"/g)].map(([, name]) => name));

describe('whom to call', () => {
  closing();

  for (const [form, html] of Object.entries(helps))
    it(`names the TTY line in the name of its link, written as ${form}`, async () => {
      const page = await open(site.page(shell(html + outside)));
      await page.locator('bedside-help').waitFor();
      await becomes(
        async () => (await names(page)).filter((name) => /0222/.test(name)),
        ['TTY 555-010-0222'],
      );
      assert.ok((await names(page)).includes('555-010-0111'));
      assert.equal(await page.locator('bedside-help #after').count(), 0);
      // The author's nodes are as they were written.
      assert.equal(
        await page.locator('a[href="tel:+15550100222"]').evaluate((link) => link.outerHTML),
        '<a href="tel:+15550100222">555-010-0222</a>',
      );
      assert.deepEqual([...page.problems, ...page.violations], []);
    });

  it('keeps a link to a page of its own in the heading, and shows a bare marker as words', async () => {
    const page = await open(site.page(shell(helps.marker + outside)));
    const heading = page.getByRole('heading', { name: 'If you need help' });
    assert.equal(await heading.getByRole('link').getAttribute('href'), '/contact#bedside-help');
    await page.goto(site.page(shell(helps.marker.replace('/contact', '') + outside)));
    await becomes(() => heading.getByRole('link').count(), 0);
    assert.equal(await heading.count(), 1);
  });

  for (const [name, filter] of Object.entries(filters))
    it(`is there after the filter of ${name}`, async () => {
      const page = await open(site.page(shell('')));
      const html = await filter(page, helps.marker + outside);
      await page.goto(site.page(shell(html)));
      await becomes(() => page.locator('bedside-help h3').count(), 2);
      await becomes(
        async () => (await names(page)).filter((name) => /0222/.test(name)),
        // What lets no “tel:” through leaves the number as words.
        /tel:/.test(html) ? ['TTY 555-010-0222'] : [],
      );
    });

  it('keeps a telephone number in one line, and lets the words of another link break', async () => {
    const page = await open(site.page(shell(helps.tag)));
    const wraps = (number) =>
      page.locator(`a[href="tel:${number}"]`).evaluate((link) => getComputedStyle(link).whiteSpace);
    await becomes(() => wraps('+15550100111'), 'nowrap');
    assert.equal(await wraps('+15550100333'), 'normal');
    await page.context().close();
  });

  it('is on the sheet of a checklist, with hours, TTY and the number behind a link', async () => {
    const list = '<bedside-checklist><h2>Bring</h2><ul><li>Slides</li></ul></bedside-checklist>';
    const page = await open(site.page(shell(list + helps.tag)));
    await page.evaluate(() => (window.print = () => (window.asked = true)));
    await page.getByRole('button', { name: 'Print this list' }).click();
    await page.waitForFunction(() => window.asked);
    const { text } = await printed(page);
    for (const words of [
      'If you need help',
      'Call 911 if',
      'you cannot catch your breath',
      '555-010-0111, every day from 8 to 20.',
      'TTY: 555-010-0222',
      'Call the ward (+15550100333)',
    ])
      assert.ok(text.replace(/\s+/g, ' ').includes(words), `${words}\n${text}`);
  });

  it('can be read at 7:1 in themes that would make it pale, light and dark', async () => {
    const css =
      '<style>:root{color-scheme:light dark} main p,main li,main h3{color:#999!important} .content a{color:#aac;background:#ddd}</style>';
    for (const colorScheme of ['light', 'dark']) {
      const page = await open(
        site.page(shell(`<div class="content">${helps.tag}</div>`, tag + css)),
        { colorScheme },
      );
      await page.locator('bedside-help [part=help]').waitFor();
      await ready(page);
      const found = await axe(page, 'bedside-help', {
        runOnly: ['color-contrast-enhanced'],
        rules: { 'color-contrast-enhanced': { enabled: true } },
      });
      assert.deepEqual(found, []);
    }
  });
});

const daysAgo = (days) => new Date(Date.now() - days * 864e5).toISOString().slice(0, 10);
const reviews = (query, words = 'How we check our pages') => ({
  tag: `<bedside-review ${query.replaceAll('&', ' ')}><p><a href="/how">${words}</a></p></bedside-review>`,
  class: `<div class="bedside-review" ${query
    .split('&')
    .map((each) => `data-${each}`)
    .join(' ')}><p><a href="/how">${words}</a></p></div>`,
  marker: `<p><a href="/how#bedside-review?${query.replaceAll('&', '&amp;')}">${words}</a></p>`,
});
const facts = (page) => page.locator('bedside-review').locator('[part=facts],[part=overdue]');

describe('who checked it', () => {
  closing();

  for (const [form, html] of Object.entries(reviews('reviewed=2024-07-04&every=24&minutes=6')))
    it(`says day, minutes and that a review is due, written as ${form}`, async () => {
      const page = await open(site.page(shell(html)));
      await becomes(
        async () =>
          (await facts(page).allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim()),
        [
          'Last reviewed: July 4, 2024 · Reading time: 6 minutes',
          'This page is due to be checked again.',
        ],
      );
      assert.equal(await page.getByRole('link', { name: 'How we check our pages' }).count(), 1);
      assert.deepEqual([...page.problems, ...page.violations], []);
    });

  it('does not repeat a day that its author wrote out, and is quiet about age unless asked', async () => {
    for (const [lang, words] of Object.entries({
      en: 'Last reviewed 4 July 2019 by our nurses',
      es: 'Revisado el 4 de julio de 2019',
      ar: 'آخر مراجعة ٤ يوليو ٢٠١٩',
      ja: '最終確認：2019年7月4日',
    })) {
      const html = reviews('reviewed=2019-07-04&level=A', words).marker;
      const page = await open(site.page(shell(`<div lang="${lang}">${html}</div>`)));
      await becomes(() => facts(page).count(), 1);
      assert.doesNotMatch(await facts(page).innerText(), /2019|٢٠١٩/, lang);
    }
  });

  it('says nothing to readers of a day that is none or has not been, and tells its author', async () => {
    for (const day of ['2026-02-30', 'July 4', daysAgo(-2)]) {
      const page = await open(
        site.page(shell(reviews(`reviewed=${encodeURIComponent(day)}`).marker)),
      );
      await becomes(() => page.problems.filter((text) => /reviewed:/.test(text)).length, 1);
      assert.equal(await facts(page).count(), 0);
      assert.ok(await page.getByRole('link', { name: 'How we check' }).isVisible());
    }
  });

  it('stands below every widget that has a day, in its language', async () => {
    const day = 'data-reviewed="2026-07-04"';
    const list = '<h2>T</h2><ul><li>One</li><li>Two</li></ul>';
    const html = {
      faq: `<div class="bedside-faq" ${day}><h2>T</h2><h3>Q?</h3><p>A</p></div>`,
      quiz: `<div class="bedside-quiz" ${day}><h2>T</h2><ol><li>Q?<ul><li>a</li><li><strong>b</strong></li></ul></li></ol></div>`,
      checklist: `<div class="bedside-checklist" ${day}>${list}</div>`,
      questions: `<div class="bedside-questions" ${day}>${list}</div>`,
      'question-list': `<div class="bedside-question-list" ${day}><h2>Mine</h2></div>`,
      glossary: `<div class="bedside-glossary" ${day}><dl><dt>Stage</dt><dd>How far.</dd></dl></div>`,
      help: `<div class="bedside-help" ${day}><h2>Help</h2><p><a href="tel:5550100">555-0100</a></p></div>`,
    };
    const page = await open(
      site.page(shell(`<div lang="es">${Object.values(html).join('<hr>')}</div>`)),
    );
    for (const name of Object.keys(html))
      await becomes(
        async () =>
          (await page.locator(`bedside-${name}`).locator('[part=reviewed]').allInnerTexts())
            .join()
            .trim(),
        'Última revisión: 4 de julio de 2026',
      );
  });

  for (const [name, filter] of Object.entries(filters))
    it(`is there after the filter of ${name}`, async () => {
      const page = await open(site.page(shell('')));
      const html = await filter(page, reviews('reviewed=2024-07-04&every=24').marker);
      await page.goto(site.page(shell(html)));
      await becomes(() => facts(page).count(), 2);
    });
});

const two = (inside = '') => `<h3 id="short">In short</h3><p>Another doctor looks.</p>
<h3>The whole story</h3><p id="deep">They read your reports.</p>${inside}`;
const reading = {
  tag: (inside) => `<bedside-levels><h2>Second opinions</h2>${two(inside)}</bedside-levels>`,
  class: (inside) => `<div class="bedside-levels"><h2>Second opinions</h2>${two(inside)}</div>`,
  marker: (inside) => `<h2><a href="#bedside-levels">Second opinions</a></h2>${two(inside)}`,
};
const button = (page, name = 'The whole story') => page.getByRole('button', { name });

describe('how much to read', () => {
  closing();

  for (const [form, write] of Object.entries(reading))
    it(`opens in short and closes the rest, written as ${form}`, async () => {
      const page = await open(site.page(shell(write() + outside)));
      await button(page).waitFor();
      assert.ok(await page.getByText('Another doctor looks.').isVisible());
      assert.equal(await button(page).getAttribute('aria-expanded'), 'false');
      await button(page).press('Enter');
      await page.getByText('They read your reports.').waitFor();
      assert.equal(await page.locator('bedside-levels #after').count(), 0);
      assert.equal(await page.getByRole('heading', { level: 3 }).count(), 2);
      assert.deepEqual(await axe(page, 'bedside-levels'), []);
      assert.deepEqual([...page.problems, ...page.violations], []);
    });

  for (const [name, filter] of Object.entries(filters))
    it(`is there after the filter of ${name}`, async () => {
      const page = await open(site.page(shell('')));
      await page.goto(site.page(shell(await filter(page, reading.marker() + outside))));
      await button(page).waitFor();
    });

  it('keeps what was pressed, and nothing before a press; “Delete all” deletes it', async () => {
    const list = '<bedside-checklist><h2>Bring</h2><ul><li>Slides</li></ul></bedside-checklist>';
    const address = site.page(shell(reading.tag() + list));
    const page = await open(address);
    await button(page).waitFor();
    await ready(page);
    const keys = () =>
      page.evaluate(() => Object.keys(localStorage).filter((key) => /:level:/.test(key)));
    assert.deepEqual(await keys(), []);
    await button(page).click();
    await becomes(keys, ['bedside:1:level:the-whole-story']);
    await page.goto(address);
    await becomes(() => button(page).getAttribute('aria-expanded'), 'true');
    await page.getByRole('button', { name: 'Delete all' }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /delete/i })
      .first()
      .click();
    await becomes(keys, []);
  });

  it('opens for a link to a place in it, and for a question inside of it', async () => {
    const faq =
      '<bedside-faq><h4>Who pays?</h4><p>Many plans.</p><h4>When?</h4><p>Soon.</p></bedside-faq>';
    for (const hash of ['#deep', '#who-pays']) {
      const page = await open(site.page(shell(reading.tag(faq))) + hash);
      const words = hash === '#deep' ? 'They read your reports.' : 'Many plans.';
      await becomes(() => button(page).getAttribute('aria-expanded'), 'true');
      await page.getByText(words).waitFor();
    }
  });

  it('stands whole on paper and without scripts', async () => {
    const page = await open(site.page(shell(reading.tag())));
    await button(page).waitFor();
    const { text } = await printed(page);
    for (const words of [
      'In short',
      'Another doctor looks.',
      'The whole story',
      'They read your reports.',
    ])
      assert.ok(text.includes(words), words);
    const off = await open(site.page(shell(reading.marker())), { javaScriptEnabled: false });
    assert.ok(await off.getByText('They read your reports.').isVisible());
  });

  it('never closes whom to call', async () => {
    const page = await open(site.page(shell(reading.tag(helps.tag))));
    await page.getByText('you cannot catch your breath').waitFor();
    await button(page, 'In short').waitFor();
    await becomes(() => button(page).count(), 0);
    assert.ok(await page.getByText('you cannot catch your breath').isVisible());
  });

  it('stays as it was written where its headings stand in groups, and says so', async () => {
    const page = await open(
      site.page(
        shell(
          '<bedside-levels><div><h3>A</h3><p>a</p></div><div><h3>B</h3><p>b</p></div></bedside-levels>',
        ),
      ),
    );
    await becomes(() => page.problems.filter((text) => /groups away/.test(text)).length, 1);
    assert.ok(await page.getByText('b', { exact: true }).isVisible());
  });
});

const article = `<h1>Second opinions</h1><nav>Menu words</nav>
<p>A <bedside-term>biopsy</bedside-term> is looked at again; <s>2 mg</s> stays crossed out.</p>
<details><summary>More</summary><p>Closed words.</p></details>
<bedside-faq><h2>Questions</h2><h3>Who pays?</h3><p>Many plans.</p><h3>When?</h3><p>Soon.</p></bedside-faq>
<bedside-checklist name="c"><h2>Bring</h2><ul><li>Slides</li></ul></bedside-checklist>
<bedside-questions name="q"><h2>Ask</h2><ul><li>How often do you see this?</li></ul></bedside-questions>
<bedside-glossary hidden><dl><dt id="biopsy">biopsy</dt><dd>A small piece of tissue.</dd></dl></bedside-glossary>`;
const sheets = {
  tag: '<bedside-print><p>Print this page for me</p></bedside-print>',
  class: '<div class="bedside-print"><p>Print this page for me</p></div>',
  marker: '<p><a href="#bedside-print">Print this page for me</a></p>',
};

/** Presses; the sheet stands there until it is printed. */
async function press(page) {
  await page.evaluate(() => (window.print = () => (window.asked = true)));
  await page.getByRole('button', { name: 'Print this page for me' }).click();
  await page.waitForFunction(() => window.asked);
}
/** Presses, and gives the words of the sheet. */
async function sheetOf(page) {
  await press(page);
  return (await printed(page)).text.replace(/\s+/g, ' ');
}

describe('one sheet of the page', () => {
  closing();

  for (const [form, html] of Object.entries(sheets))
    it(`has the text, my questions, checklist, words and whom to call, written as ${form}`, async () => {
      const page = await open(site.page(shell(article + helps.tag + html)));
      await page.getByRole('button', { name: 'How often do you see this?' }).click();
      await page.getByRole('checkbox', { name: 'Slides' }).check();
      await ready(page);
      const text = await sheetOf(page);
      for (const words of [
        'Second opinions',
        'A biopsy is looked at again',
        'Closed words.',
        'Many plans.',
        'My questions',
        'How often do you see this?',
        'Slides',
        'Words to know',
        'A small piece of tissue.',
        'Call 911 if',
        '555-010-0222',
        new URL(page.url()).host,
        String(new Date().getFullYear()),
      ])
        assert.ok(text.includes(words), `${words}\n${text}`);
      assert.doesNotMatch(text, /Menu words|Print this page|Choose a question/);
      assert.equal(text.match(/Second opinions/g).length, 1);
      assert.deepEqual([...page.problems, ...page.violations], []);
    });

  it('has the words of a checklist that could not be read, as they were written', async () => {
    const broken =
      '<bedside-checklist src="/nothing.json"><h2>Bring</h2><ul><li>Old scans</li></ul></bedside-checklist>';
    const page = await open(site.page(shell(article + broken + sheets.tag)));
    await page.getByText('Old scans').waitFor();
    await becomes(
      () => page.problems.filter((text) => /nothing\.json/.test(text)).length > 0,
      true,
    );
    const text = await sheetOf(page);
    assert.match(text, /Bring.*Old scans/);
    assert.match(text, /Slides/);
  });

  it('leaves out what is not ticked, and prints at 18 pt on request', async () => {
    const page = await open(site.page(shell(article + helps.tag + sheets.tag)));
    await ready(page);
    await page.getByText('What to print').click();
    await page.getByRole('checkbox', { name: 'The text of this page' }).uncheck();
    await page.getByRole('checkbox', { name: 'Large print' }).check();
    await press(page);
    await page.emulateMedia({ media: 'print' });
    const size = await page.evaluate(() => {
      const { shadowRoot } = document.querySelector('[data-bedside-sheet]');
      return getComputedStyle(shadowRoot.querySelector('li')).fontSize;
    });
    assert.equal(size, '24px');
    const text = (await printed(page)).text.replace(/\s+/g, ' ');
    assert.doesNotMatch(text, /Many plans/);
    assert.match(text, /Call 911 if/);
  });

  for (const [name, filter] of Object.entries(filters))
    it(`is there after the filter of ${name}`, async () => {
      const page = await open(site.page(shell('')));
      await page.goto(site.page(shell(await filter(page, sheets.marker))));
      await page.getByRole('button', { name: 'Print this page for me' }).waitFor();
    });
});
