import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { htmlPage, open, serve } from './support/index.mjs';

const head = '<script src="/bedside/embed.js" defer></script>';
const content = `<h2><a href="#bedside-faq">Common questions</a></h2>
  <h3>Will my doctor mind?</h3><p>Most doctors expect it.</p>
  <hr><p>Book an appointment</p>
  <h2><a href="#bedside-faqs">Misspelt</a></h2><p>Words.</p>
  <bedside-checklist><h2>Nothing to tick</h2><p>No list here.</p></bedside-checklist>`;

describe('the author’s view', () => {
  let site;
  before(
    async () =>
      (site = await serve({
        headers: {
          'content-security-policy':
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:",
        },
      })),
  );
  after(() => site.close());

  it('says on the page what each widget took, where it ends, and what was not understood', async () => {
    const page = await open(`${site.page(htmlPage(content, { script: '', head }))}?bedside=check`);
    const view = page.getByRole('region', { name: 'Bedside: for the author of this page' });
    await view.getByText('1 question.').waitFor();
    await view
      .getByText('“Will my doctor mind?”')
      .or(view.getByText(/It begins at “Common questions”/))
      .first()
      .waitFor();
    await view.getByText(/Outside, after it: “Book an appointment”/).waitFor();
    await view.getByText(/Write “#bedside-faq”/).waitFor();
    await view
      .getByText(/^Not understood: /)
      .first()
      .waitFor();
    assert.deepEqual(page.violations, []);
    await page.close();
  });

  it('is a file that readers never load', async () => {
    const page = await open(site.page(htmlPage(content, { script: '', head })));
    await page.waitForFunction(() => document.querySelector('bedside-faq')?.shadowRoot);
    assert.ok(!page.loaded.some((url) => url.includes('embed-check')));
    assert.equal(
      await page.getByRole('region', { name: 'Bedside: for the author of this page' }).count(),
      0,
    );
    await page.close();
  });
});
