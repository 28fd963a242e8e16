/** The checklist, as a patient uses it. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { tapInFrame } from './support/frame.mjs';
import { axe, becomes, focused, htmlPage, open, serve, stored, tree } from './support/index.mjs';

let site;
before(async () => (site = await serve()));
after(() => site?.close());

const list = `<bedside-checklist name="records">
  <h2>What to gather</h2>
  <h3>Hospital</h3><ul><li id="pathology">Pathology report<p>Ask the <a href="/r">records office</a>.</p></li><li id="scans">Scans <em>on disc</em></li></ul>
  <h3>Home</h3><ul><li id="card">Insurance card</li></ul></bedside-checklist>`;
const url = (content = list) => site.page(htmlPage(content, { script: '/bedside/checklist.js' }));
const start = async (content, options) => {
  const tab = await open(url(content), options);
  await tab.locator('[part=progress]').first().waitFor();
  return tab;
};
const box = (tab, name) => tab.getByRole('checkbox', { name, exact: true });
const button = (tab, name) => tab.getByRole('button', { name, exact: true });

describe('the checklist', () => {
  it('is native boxes in named groups, with the hint tied to its box', async () => {
    const tab = await start();
    const shown = await tree(tab, 'bedside-checklist');
    assert.match(shown, /group "Hospital":/);
    assert.match(shown, /checkbox "Scans on disc"/);
    assert.match(shown, /paragraph: 0 of 3 ready/);
    // The bar says the same to the eye: its percent would be a second count.
    assert.doesNotMatch(shown, /progressbar|status/);
    const described = await box(tab, 'Pathology report').evaluate((input) => {
      const id = input.getAttribute('aria-describedby');
      return input.getRootNode().getElementById(id).textContent;
    });
    assert.equal(described.trim(), 'Ask the records office.');
    assert.equal(
      await tab.getByRole('link', { name: 'records office' }).getAttribute('href'),
      '/r',
    );
    await tab.getByText('Kept only in this browser. Not sent to anyone.').waitFor();
    assert.deepEqual(await axe(tab), []);
    await tab.context().close();
  });

  it('keeps a tick when the page is opened again, and in other tabs, without moving a row', async () => {
    const tab = await start();
    const other = await open(tab.url(), { context: tab.context() });
    const before = await tab.locator('[part=label]').allTextContents();
    await box(tab, 'Scans on disc').press('Space');
    await tab.getByText('1 of 3 ready').first().waitFor();
    await other.getByText('1 of 3 ready').first().waitFor();
    assert.ok(await box(other, 'Scans on disc').isChecked());
    assert.deepEqual(await tab.locator('[part=label]').allTextContents(), before);
    await tab.reload();
    await tab.getByText('1 of 3 ready').first().waitFor();
    assert.ok(await box(tab, 'Scans on disc').isChecked());
    await tab.context().close();
  });

  it('tells the page of ticks by id and count only, and of the last one', async () => {
    const tab = await start();
    await tab.evaluate(() => {
      window.told = [];
      for (const type of ['bedside-check', 'bedside-complete']) {
        addEventListener(type, ({ detail }) => window.told.push([type, detail]));
      }
    });
    for (const name of ['Pathology report', 'Scans on disc', 'Insurance card']) {
      await box(tab, name).check();
    }
    assert.deepEqual((await tab.evaluate(() => window.told)).slice(-2), [
      ['bedside-check', { id: 'card', checked: true, done: 3, total: 3 }],
      ['bedside-complete', { done: 3, total: 3 }],
    ]);
    assert.ok(
      await tab.evaluate(() =>
        document.querySelector('bedside-checklist').matches(':state(complete)'),
      ),
    );
    await becomes(async () => (await tab.statuses()).includes('3 of 3 ready'), true);
    await tab.context().close();
  });

  it('takes items of one’s own by Enter, and gives a removed one back', async () => {
    const tab = await start();
    const field = tab.getByLabel('Something else to bring or do');
    await field.fill('Glasses, and "the blue bag"');
    await tab.keyboard.press('Enter');
    await box(tab, 'Glasses, and "the blue bag"').check();
    await tab.getByText('1 of 4 ready').first().waitFor();
    await tab.reload();
    await tab.getByText('1 of 4 ready').first().waitFor();
    await button(tab, 'Remove Glasses, and "the blue bag"').press('Enter');
    await tab.getByText('Removed: Glasses').waitFor();
    assert.equal(await focused(tab), 'button “Undo”');
    // What was removed is heard where focus goes.
    await button(tab, 'Undo Removed: Glasses, and "the blue bag"').waitFor();
    await tab.keyboard.press('Enter');
    await tab.getByText('1 of 4 ready').first().waitFor();
    assert.equal(await focused(tab), 'button “Remove”');
    await tab.context().close();
  });

  it('keeps a note as it is typed', async () => {
    const tab = await start();
    const note = button(tab, 'Note Pathology report');
    await note.click();
    await tab
      .getByRole('textbox', { name: 'Note Pathology report' })
      .pressSequentially('Called on Monday');
    await tab.goto('about:blank');
    await tab.goBack();
    await tab.locator('.note', { hasText: 'Called on Monday' }).waitFor();
    await tab.context().close();
  });

  it('clears all ticks, and takes that back', async () => {
    const tab = await start();
    await box(tab, 'Scans on disc').check();
    await box(tab, 'Insurance card').check();
    await button(tab, 'Remove all ticks').press('Enter');
    await tab.getByText('0 of 3 ready').first().waitFor();
    assert.equal(await focused(tab), 'button “Undo”');
    await tab.keyboard.press('Enter');
    await tab.getByText('2 of 3 ready').first().waitFor();
    assert.equal(await focused(tab), 'button “Remove all ticks”');
    await tab.context().close();
  });

  it('tells the page of ticks that are cleared all at once, and come back', async () => {
    const tab = await start();
    for (const name of ['Pathology report', 'Scans on disc', 'Insurance card']) {
      await box(tab, name).check();
    }
    await tab.evaluate(() => {
      window.told = [];
      for (const type of ['bedside-check', 'bedside-complete']) {
        addEventListener(type, ({ detail }) => window.told.push([type, detail]));
      }
    });
    await button(tab, 'Remove all ticks').click();
    await button(tab, 'Undo').click();
    await button(tab, 'Remove all ticks').waitFor();
    const check = (id, checked) => [
      'bedside-check',
      { id, checked, done: checked ? 3 : 0, total: 3 },
    ];
    assert.deepEqual(await tab.evaluate(() => window.told), [
      ...['pathology', 'scans', 'card'].map((id) => check(id, false)),
      ...['pathology', 'scans', 'card'].map((id) => check(id, true)),
      ['bedside-complete', { done: 3, total: 3 }],
    ]);
    await tab.context().close();
  });

  it('with a long word fits a narrow phone at twice the size of text', async () => {
    const tab = await start(
      '<style>body { font-size: 200% }</style><bedside-checklist name="long"><ul><li id="a">Krankenversicherungskarte</li></ul></bedside-checklist>',
      { viewport: { width: 320, height: 640 } },
    );
    await tab.getByLabel('Something else to bring or do').fill('Chemoradiotherapieausweis');
    await tab.keyboard.press('Enter');
    for (const name of ['Krankenversicherungskarte', 'Chemoradiotherapieausweis']) {
      await box(tab, name).check();
      await button(tab, `Note ${name}`).click();
    }
    await tab.getByRole('textbox', { name: 'Note Chemoradiotherapieausweis' }).waitFor();
    const { scrollWidth, clientWidth } = await tab.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return { scrollWidth, clientWidth };
    });
    assert.equal(scrollWidth, clientWidth);
    const words = await tab
      .locator('[part=label] > span')
      .evaluateAll((all) => all.map((each) => each.clientWidth));
    for (const width of words) assert.ok(width > 90, `${words}`);
    await tab.context().close();
  });

  it('without a name keeps its ticks apart from another without one, and tells the author once', async () => {
    const nameless = '<bedside-checklist><ul><li>One</li></ul></bedside-checklist>';
    const tab = await open();
    const hints = [];
    tab.on('console', (message) => hints.push(message.text()));
    await tab.goto(url(nameless + nameless.replace('One', 'Two') + list));
    await box(tab, 'Two').check();
    await tab.getByText('1 of 1 ready').waitFor();
    assert.equal(await box(tab, 'One').isChecked(), false);
    await tab.reload();
    await tab.getByText('1 of 1 ready').waitFor();
    assert.equal(await box(tab, 'One').isChecked(), false);
    assert.ok(await box(tab, 'Two').isChecked());
    // Once a list, and nothing about the one that has a name.
    assert.equal(hints.filter((text) => text.includes('Give the list a name')).length, 4);
    await tab.context().close();
  });

  it('stands under the author’s own ranks; a rank that is no number counts for nothing', async () => {
    const tab = await start(
      '<bedside-checklist name="r" heading-level="x"><h3>Hospital</h3><ul><li id="a">A</li></ul><h3>Home</h3><ul><li id="b">B</li></ul></bedside-checklist>',
    );
    const shown = await tree(tab, 'bedside-checklist');
    assert.match(shown, /heading "Hospital" \[level=3\][^]*heading "Home" \[level=3\]/);
    await tab.context().close();
  });

  it('deletes everything for good after a question, and focus stays in the list', async () => {
    const tab = await start();
    await box(tab, 'Scans on disc').check();
    await button(tab, 'Delete all …').click();
    await tab.getByText('Delete everything you saved on this site').waitFor();
    assert.equal(await focused(tab), 'button “Cancel”');
    await button(tab, 'Delete everything kept on this site').click();
    await tab.getByText('0 of 3 ready').first().waitFor();
    assert.deepEqual(Object.keys((await stored(tab)).local), ['bedside:1:epoch']);
    await becomes(() => focused(tab), /^input/);
    await tab.context().close();
  });

  it('says at the very item what could not be kept, and does not unsay the tick', async () => {
    const tab = await start();
    await box(tab, 'Insurance card').check();
    await tab.evaluate(() => {
      for (let n = 0, size = 4e6; size >= 1;) {
        try {
          localStorage.setItem(`fill${n}`, 'x'.repeat(size));
          n++;
        } catch {
          size = Math.floor(size / 2);
        }
      }
    });
    await box(tab, 'Scans on disc').check();
    const row = tab.locator('[part=row]', { hasText: 'Scans on disc' });
    await row.getByText('Not kept on this device').waitFor();
    assert.ok(await box(tab, 'Scans on disc').isChecked());
    assert.equal(await tab.getByText('Not kept on this device').count(), 1);
    await tab.getByText('There is no room left in this browser').waitFor();
    await tab.context().close();
  });

  it('with keep="none" stores nothing and says so; with keep="session" nothing outlives the tab', async () => {
    const tab = await start(list.replace('name=', 'keep="none" name='));
    await box(tab, 'Scans on disc').check();
    await tab.getByText('Kept only until you leave this page').waitFor();
    assert.deepEqual((await stored(tab)).local, {});
    await tab.goto(url(list.replace('name=', 'keep="session" name=')));
    await box(tab, 'Scans on disc').check();
    await tab.getByText('Kept only until you close this tab').waitFor();
    const { local, session } = await stored(tab);
    assert.deepEqual(local, {});
    assert.ok(session['bedside:1:check:records/scans']);
    await tab.context().close();
  });

  it('takes its content from JSON, and leaves the author’s list on show when that fails', async () => {
    const tab = await start(
      '<bedside-checklist name="j"><script type="application/json">{"items":[{"id":"a","text":"From <b>JSON</b>"}]}</script></bedside-checklist>',
    );
    await box(tab, 'From <b>JSON</b>').waitFor();
    const failing = await open(
      url(list.replace('<h2>', '<script type="application/json">{"items":[{}]}</script><h2>')),
    );
    await failing.getByText('This part of the page did not load').waitFor();
    assert.ok(await failing.getByText('Pathology report').isVisible());
    await failing.context().close();
    await tab.context().close();
  });

  it('of 200 items shows a tick within one frame at a quarter of the speed', async () => {
    const many = Array.from({ length: 200 }, (_, n) => `<li id="t${n}">Thing ${n}</li>`).join('');
    const tab = await open(
      url(`<bedside-checklist name="many"><ul>${many}</ul></bedside-checklist>`),
    );
    await tab.evaluate(async () => {
      await customElements.whenDefined('bedside-checklist');
      const { shadowRoot } = document.querySelector('bedside-checklist');
      const boxes = () => [...shadowRoot.querySelectorAll('[part=label] input')];
      while (boxes().length < 200) await new Promise((done) => setTimeout(done, 50));
      for (const each of boxes().slice(100)) each.click();
    });
    const { within, words } = await tapInFrame(
      tab,
      `() => document.querySelector('bedside-checklist').shadowRoot.querySelector('[part=label] input')`,
    );
    console.log(`    a tick among 200, 4 times slower: ${words}`);
    assert.ok(within, words);
    assert.deepEqual(await axe(tab), []);
    const items = (await tree(tab, 'bedside-checklist')).match(/^ *- list:|^ *- listitem:/gm);
    assert.equal(items.filter((item) => /list:/.test(item)).length, 1);
    assert.equal(items.length, 201);
    await tab.context().close();
  });

  it('has its boxes on paper, where the browser prints the page', async () => {
    const tab = await start();
    await box(tab, 'Pathology report').check();
    await tab.emulateMedia({ media: 'print' });
    const boxes = await tab
      .locator('[part=row] [part=box]')
      .evaluateAll((all) => all.map((each) => each.checkVisibility()));
    assert.deepEqual([...new Set(boxes)], [true]);
    assert.ok(await box(tab, 'Pathology report').isChecked());
    assert.equal(await tab.locator('#own').isVisible(), false);
    await tab.context().close();
  });

  it('reads well with scripts off', async () => {
    const tab = await open(url(), { javaScriptEnabled: false });
    assert.match(
      await tree(tab),
      /heading "Hospital" \[level=3\][^]*listitem:[^]*Pathology report/,
    );
    await tab.context().close();
  });
});
