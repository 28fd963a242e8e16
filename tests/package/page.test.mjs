/** What stands around an article, from the built bundle: whom to call. */
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
