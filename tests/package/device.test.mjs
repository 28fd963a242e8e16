/** What is kept on the device: real tabs, real storage, and what goes wrong with it. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { chromium } from 'playwright-core';
import { chromiumOptions } from '../../scripts/chromium.mjs';
import { axe, becomes, focused, htmlPage, open, serve, stored } from './support/index.mjs';

let site;
before(async () => (site = await serve()));
after(() => site?.close());

const script = '/bedside/questions.js';
const questions = (ids, attributes = '') =>
  `<bedside-questions ${attributes}><h2>Questions</h2><ul>${ids
    .map((id) => `<li id="${id}">What about ${id}?</li>`)
    .join('')}</ul></bedside-questions>`;
const list = '<bedside-question-list></bedside-question-list>';
const page = (content, options) => site.page(htmlPage(content, { script, ...options }));
const button = (tab, id) => tab.getByRole('button', { name: `What about ${id}?`, exact: true });
const rows = (tab) => tab.locator('bedside-question-list [part=rows] [part=text]');
const numbers = (count, name = 'q') => Array.from({ length: count }, (_, n) => `${name}${n}`);
const questionKeys = async (tab) =>
  Object.keys((await stored(tab)).local).filter((key) => key.startsWith('bedside:1:question:'));

describe('four tabs', () => {
  for (const run of [1, 2, 3]) {
    it(`keep all sixty questions that a reader saves in them at once (run ${run})`, async () => {
      const first = await open(page(questions(numbers(15, 'a'))));
      const tabs = [first];
      for (const name of 'bcd') {
        const url = page(questions(numbers(15, name)));
        tabs.push(await open(url, { context: first.context() }));
      }
      for (const tab of tabs) await tab.locator('[part=question]').first().waitFor();
      await Promise.all(
        tabs.map((tab) =>
          tab.evaluate(async () => {
            const { shadowRoot } = document.querySelector('bedside-questions');
            for (const each of shadowRoot.querySelectorAll('[part=question]')) {
              each.click();
              await new Promise((done) => setTimeout(done, Math.random() * 8));
            }
          }),
        ),
      );
      const late = await open(page(list), { context: first.context() });
      await late.locator('[part=row]').first().waitFor();
      assert.equal(await rows(late).count(), 60);
      assert.equal((await questionKeys(late)).length, 60);
      for (const tab of tabs) {
        await tab.getByText('Open my question list (60)').waitFor({ timeout: 5000 });
      }
      await first.context().close();
    });
  }

  it('show nothing but the new question after a clear in one and a save in a sleeping one', async () => {
    const awake = await open(page(questions(['a', 'b', 'c']) + list));
    for (const id of 'abc') await button(awake, id).click();
    const asleep = await open(page(questions(['d']) + list), { context: awake.context() });
    await asleep.getByText('What about a?').waitFor();
    const session = await asleep.context().newCDPSession(asleep);
    await session.send('Page.setWebLifecycleState', { state: 'frozen' });
    await awake.getByRole('button', { name: 'Delete all …' }).click();
    await awake.getByRole('button', { name: 'Delete everything kept on this site' }).click();
    assert.deepEqual(await questionKeys(awake), []);
    await session.send('Page.setWebLifecycleState', { state: 'active' });
    await button(asleep, 'd').click();
    for (const tab of [awake, asleep]) {
      await tab.locator('[part=text]', { hasText: 'What about d?' }).waitFor();
      assert.equal(await rows(tab).count(), 1);
    }
    assert.deepEqual(await questionKeys(asleep), ['bedside:1:question:d']);
    await awake.context().close();
  });
});

it('a question tapped just before following a link is kept, 25 times of 25', async () => {
  const other = page('<p id="there">There</p>');
  const url = page(`${questions(numbers(25))}<a id="go" href="${other}">Go</a>`);
  const tab = await open(url);
  for (const id of numbers(25)) {
    await tab.goto(url);
    const tap = button(tab, id);
    await tap.waitFor();
    // One task in the page: the tap, and the link at once after it.
    await tap.evaluate((element) => {
      element.click();
      element.getRootNode().host.ownerDocument.querySelector('#go').click();
    });
    await tab.locator('#there').waitFor();
  }
  assert.equal((await questionKeys(tab)).length, 25);
  await tab.context().close();
});

it('the last words typed before the page closes are kept', async () => {
  const url = page(questions(['a']) + list);
  const tab = await open();
  await tab.clock.install();
  await tab.goto(url);
  await button(tab, 'a').click();
  await tab.getByRole('button', { name: 'More What about a?' }).click();
  const note = tab.getByRole('textbox', { name: /^Note/ });
  await note.waitFor();
  // No clock runs any more: what is kept from here on is kept because the page goes away.
  await tab.clock.pauseAt(Date.now() + 60_000);
  await note.pressSequentially('tired in the evening');
  await tab.goto('about:blank');
  await tab.clock.resume();
  await tab.goto(url);
  await tab.locator('.note', { hasText: 'tired in the evening' }).waitFor();
  await tab.context().close();
});

it('nothing is stored and nothing asked of the network before an act', async () => {
  const tab = await open(page(questions(['a']) + list));
  await tab.locator('[part=empty]').waitFor();
  await tab.waitForTimeout(500);
  assert.deepEqual(await stored(tab), {
    local: {},
    session: {},
    cookies: '',
    databases: [],
    caches: [],
  });
  assert.deepEqual(
    tab.loaded.filter((url) => !/\/(page-\d+|bedside\/[\w./-]+\.js)$|^data:/.test(url)),
    [],
  );
  await tab.context().close();
});

describe('where the storage', () => {
  const breaks = {
    'is absent': () => Object.defineProperty(window, 'localStorage', { value: undefined }),
    'throws when asked for': () =>
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('denied', 'SecurityError');
        },
      }),
    'refuses every write': () => {
      Storage.prototype.setItem = () => {
        throw new DOMException('no', 'QuotaExceededError');
      };
    },
    'takes a write and forgets it': () => {
      Storage.prototype.setItem = () => {};
    },
  };
  for (const [name, breaking] of Object.entries(breaks)) {
    it(`${name}, a reader can save, note and print, and is told how long it lasts`, async () => {
      const tab = await open();
      await tab.addInitScript(breaking);
      await tab.goto(page(questions(['a', 'b']) + list));
      await button(tab, 'a').click();
      assert.equal(await button(tab, 'a').getAttribute('aria-pressed'), 'true');
      await tab.getByText('This browser does not let this page keep anything').waitFor();
      await tab
        .locator('bedside-question-list')
        .getByText('Kept only until you leave this page')
        .first()
        .waitFor();
      await tab.getByRole('button', { name: 'More What about a?' }).click();
      await tab.getByRole('textbox', { name: /^Note/ }).fill('still here');
      await tab.getByRole('button', { name: 'More What about a?' }).click();
      await tab.locator('.note', { hasText: 'still here' }).waitFor();
      assert.deepEqual(tab.problems, []);
      await tab.context().close();
    });
  }

  it('is full, the row says so, the others stay, and it is kept when there is room', async () => {
    const tab = await open(page(questions(['a', 'b']) + list));
    await button(tab, 'a').click();
    await tab.evaluate(() => {
      let size = 4e6;
      for (let n = 0; size >= 1;) {
        try {
          localStorage.setItem(`fill${n}`, 'x'.repeat(size));
          n++;
        } catch {
          size = Math.floor(size / 2);
        }
      }
    });
    await button(tab, 'b').click();
    const row = tab.locator('bedside-question-list [part=row]', { hasText: 'What about b?' });
    await row.getByText('Not kept on this device').waitFor();
    const other = tab.locator('bedside-question-list [part=row]', { hasText: 'What about a?' });
    assert.equal(await other.getByText('Not kept').count(), 0);
    await tab.getByText('There is no room left in this browser').waitFor();
    await tab.evaluate(() => localStorage.removeItem('fill0'));
    await other.getByRole('button', { name: /^More/ }).click();
    await other.getByRole('button', { name: /^Ask first/ }).click();
    await row.getByText('Not kept on this device').waitFor({ state: 'detached' });
    assert.equal((await questionKeys(tab)).length, 2);
    await tab.context().close();
  });

  const damage = {
    'a cut-off text': '{"v":1,"e":0',
    'an array': '[1,2]',
    'a prototype': '{"v":1,"e":0,"l":0,"t":1,"f":{},"__proto__":{"polluted":1}}',
    'a megabyte': 'x'.repeat(1e6),
  };
  for (const [name, value] of Object.entries(damage)) {
    it(`holds ${name}, that item alone is skipped, and its text is put aside when it must make room`, async () => {
      const tab = await open(page('x', { script: '' }));
      await tab.evaluate((raw) => {
        const fresh = JSON.stringify({
          v: 1,
          e: 0,
          l: 0,
          t: Date.now(),
          f: { text: ['What about good?', Date.now(), 'x'] },
        });
        localStorage.setItem('bedside:1:question:good', fresh);
        for (const key of ['question:bad', 'visit:next', 'epoch', 'setting:longer']) {
          localStorage.setItem(`bedside:1:${key}`, raw);
        }
      }, value);
      await tab.goto(page(questions(['bad', 'good']) + list));
      await tab.locator('[part=text]', { hasText: 'good' }).waitFor();
      assert.equal(await rows(tab).count(), 1);
      await tab.getByText('Something that was saved here could not be read').waitFor();
      assert.equal(await tab.evaluate(() => ({}).polluted), undefined);
      await button(tab, 'bad').click();
      await tab.locator('[part=text]', { hasText: 'bad' }).waitFor();
      const { local } = await stored(tab);
      assert.ok(local['bedside:1:aside:1'] === value);
      assert.deepEqual(tab.problems, []);
      await tab.context().close();
    });
  }

  it('holds data of a newer version, it is shown and never overwritten', async () => {
    const raw = JSON.stringify({ v: 2, x: 1, f: { text: ['What about later?', Date.now(), 'x'] } });
    const tab = await open(page('x', { script: '' }));
    await tab.evaluate((value) => localStorage.setItem('bedside:1:question:later', value), raw);
    await tab.goto(page(questions(['later', 'a']) + list));
    await tab.getByText('Saved by a newer version of this page').waitFor();
    await button(tab, 'later').click();
    await button(tab, 'a').click();
    assert.equal((await stored(tab)).local['bedside:1:question:later'], raw);
    await tab.context().close();
  });

  const frames = (src) => `<iframe src="${src}" width="700" height="900"></iframe>`;

  it('is that of a frame in a page of another address, it works and says how long it will last', async () => {
    const inner = page(questions(['a']) + list);
    const outer = await serve();
    const tab = await open(outer.page(htmlPage(frames(inner), { script: '' })));
    const frame = tab.frameLocator('iframe');
    await frame.getByRole('button', { name: 'What about a?' }).click();
    await frame.getByText('This page is part of another site').waitFor();
    await tab.reload();
    await frame.locator('[part=row]').waitFor();
    // A frame of one's own site is nothing to warn of.
    await tab.goto(page(frames(inner), { script: '' }));
    await frame.getByRole('button', { name: 'Keep longer' }).waitFor();
    assert.equal(await frame.getByText('This page is part of another site').count(), 0);
    await tab.context().close();
    await outer.close();
  });

  it('is closed to frames of other sites, or kept apart for them, a reader can save and is told', async () => {
    const inner = page(questions(['a']) + list).replace('127.0.0.1', 'localhost');
    const tab = await open(page(frames(inner), { script: '' }));
    const frame = tab.frameLocator('iframe');
    await frame.getByRole('button', { name: 'What about a?' }).click();
    await frame.locator('[part=row]').waitFor();
    await frame
      .getByText(/This browser does not let this page keep|This page is part of another site/)
      .waitFor();
    assert.deepEqual(tab.problems, []);
    await tab.context().close();
  });

  it('is deleted by the browser after seven days without a visit, the list says so', async () => {
    for (const [vendor, expected] of [
      ['Apple Computer, Inc.', 1],
      ['Google Inc.', 0],
    ]) {
      const tab = await open();
      await tab.addInitScript((name) => {
        Object.defineProperty(navigator, 'vendor', { value: name });
      }, vendor);
      await tab.goto(page(questions(['a']) + list));
      await button(tab, 'a').click();
      await tab.getByRole('button', { name: 'Keep longer' }).waitFor();
      const notice = tab.getByText('if you do not open this site for seven days');
      assert.equal(await notice.count(), expected, vendor);
      // What ends with the tab anyway needs no such warning.
      await tab.getByLabel('Other people use this computer').check();
      await tab.getByText('until you close this tab').first().waitFor();
      assert.equal(await notice.count(), 0);
      await tab.context().close();
    }
  });

  it('is closed to a sandboxed frame, it works and says how long it will last', async () => {
    const inner = page(questions(['a']) + list);
    const tab = await open(
      page(`<iframe sandbox="allow-scripts" src="${inner}" width="700" height="900"></iframe>`, {
        script: '',
      }),
    );
    // Its origin is opaque: the modules come with CORS, as from any CDN.
    await tab.route(/\/bedside\//, async (route) => {
      const response = await route.fetch();
      await route.fulfill({
        response,
        headers: { ...response.headers(), 'access-control-allow-origin': '*' },
      });
    });
    await tab.reload();
    const frame = tab.frameLocator('iframe');
    await frame.getByRole('button', { name: 'What about a?' }).click();
    await frame.getByText('This browser does not let this page keep anything').waitFor();
    await frame
      .locator('bedside-question-list')
      .getByText('Kept only until you leave this page')
      .first()
      .waitFor();
    await tab.context().close();
  });
});

describe('how long it is kept', () => {
  it('is shown as a day, and one press makes it longer', async () => {
    const tab = await open(page(questions(['a']) + list));
    await tab.clock.setFixedTime(new Date('2026-11-21T10:00:00'));
    await button(tab, 'a').click();
    await tab.getByText('Deleted from this browser on February 19, 2027.').waitFor();
    await tab.clock.setFixedTime(new Date('2026-12-21T10:00:00'));
    await tab.getByRole('button', { name: 'Keep longer' }).click();
    await tab.getByText('Deleted from this browser on March 21, 2027.').waitFor();
    await tab.context().close();
  });

  it('ends before anything is painted', async () => {
    const tab = await open(page(questions(['a']) + list));
    await button(tab, 'a').click();
    await tab.clock.setFixedTime(Date.now() + 91 * 864e5);
    await tab.goto(page(questions(['a']) + list));
    await tab.locator('[part=empty]').waitFor();
    assert.deepEqual((await stored(tab)).local, {});
    await tab.context().close();
  });
});

describe('on a shared computer', () => {
  it('nothing stays on the device, and nothing in the tab after finishing', async () => {
    const tab = await open(page(questions(['a']) + list));
    await button(tab, 'a').click();
    await tab.getByLabel('Other people use this computer').check();
    await tab.getByText('Kept only until you close this tab').first().waitFor();
    assert.deepEqual(await questionKeys(tab), []);
    assert.equal(await rows(tab).count(), 1);
    await tab.getByRole('button', { name: 'Finish and delete' }).click();
    await tab.locator('[part=empty]').waitFor();
    const { local, session } = await stored(tab);
    for (const key of Object.keys({ ...local, ...session })) assert.match(key, /:(epoch|shared)$/);
    await tab.context().close();
  });

  it('the switch stays on after finishing: what comes next is kept in the tab, and shown', async () => {
    const tab = await open(page(questions(['a', 'b', 'c']) + list));
    await button(tab, 'a').click();
    await tab.getByLabel('Other people use this computer').check();
    await tab.getByRole('button', { name: 'Finish and delete' }).click();
    await tab.locator('[part=empty]').waitFor();
    await button(tab, 'b').click();
    await tab.reload();
    await tab.locator('[part=text]', { hasText: 'What about b?' }).waitFor();
    await button(tab, 'c').click();
    await becomes(() => rows(tab).count(), 2);
    assert.deepEqual(await questionKeys(tab), []);
    await tab.context().close();
  });

  it('the choice on word help goes along, and what a newer version wrote goes as it is', async () => {
    const tab = await open(page('x', { script: '' }));
    const later = JSON.stringify({ v: 2, x: 1, f: { text: ['Later?', Date.now(), 'x'] } });
    await tab.evaluate((raw) => {
      const now = Date.now();
      const help = { v: 1, e: 0, l: 0, t: now, f: { off: [true, now, 'x'] } };
      localStorage.setItem('bedside:1:help:terms', JSON.stringify(help));
      localStorage.setItem('bedside:1:question:later', raw);
    }, later);
    await tab.goto(page(questions(['a']) + list));
    const shared = tab.getByLabel('Other people use this computer');
    const kept = async (from, to) => {
      const { [from]: here, [to]: gone } = await stored(tab);
      assert.deepEqual(JSON.parse(here['bedside:1:help:terms']).f.off[0], true);
      assert.equal(here['bedside:1:question:later'], later);
      assert.deepEqual(
        Object.keys(gone).filter((key) => /help|question/.test(key)),
        [],
      );
    };
    await shared.check();
    await tab.getByText('until you close this tab').first().waitFor();
    await kept('session', 'local');
    await tab.getByText('Saved by a newer version of this page').waitFor();
    await shared.uncheck();
    await tab.getByText('Kept only in this browser').first().waitFor();
    await kept('local', 'session');
    await tab.context().close();
  });

  it('how much a reader likes to read goes along', async () => {
    const tab = await open(
      page(
        `<bedside-levels><h2>All</h2><h3 id="brief">In short</h3><p>x</p><h3 id="whole">The whole story</h3><p>y</p></bedside-levels>${questions(['a'])}${list}`,
        { script: '/bedside/bedside.js' },
      ),
    );
    const keys = async (where) => Object.keys((await stored(tab))[where]);
    await tab.getByRole('button', { name: 'The whole story' }).click();
    await becomes(async () => (await keys('local')).includes('bedside:1:level:whole'), true);
    await tab.getByLabel('Other people use this computer').check();
    await becomes(async () => (await keys('session')).includes('bedside:1:level:whole'), true);
    assert.ok(!(await keys('local')).includes('bedside:1:level:whole'));
    await tab.context().close();
  });

  it('what was written while the clock was ahead goes along and stays', async () => {
    const tab = await open(page('x', { script: '' }));
    await tab.evaluate(() => {
      const ahead = Date.now() + 5 * 36e5;
      const f = { text: ['Ahead?', ahead, 'x'], own: [true, ahead, 'x'] };
      localStorage.setItem(
        'bedside:1:question:own-1',
        JSON.stringify({ v: 1, e: 0, l: 0, t: ahead, f }),
      );
    });
    await tab.goto(page(list));
    await tab.getByLabel('Other people use this computer').check();
    await tab.getByText('until you close this tab').first().waitFor();
    await tab.reload();
    await tab.locator('bedside-question-list [part=text]', { hasText: 'Ahead?' }).waitFor();
    await tab.context().close();
  });

  it('the switch stays on as long as the tab, and can be taken back', async () => {
    const tab = await open(page(questions(['a']) + list));
    await button(tab, 'a').click();
    const shared = tab.getByLabel('Other people use this computer');
    await shared.check();
    await tab.getByText('until you close this tab').first().waitFor();
    await tab.reload();
    await tab.locator('bedside-question-list [part=row]').waitFor();
    assert.ok(await shared.isChecked());
    await shared.uncheck();
    await tab.getByText('Kept only in this browser').first().waitFor();
    assert.deepEqual(await questionKeys(tab), ['bedside:1:question:a']);
    assert.doesNotMatch(JSON.stringify((await stored(tab)).session), /question|shared/);
    await tab.reload();
    await tab.locator('bedside-question-list [part=row]').waitFor();
    assert.equal(await shared.isChecked(), false);
    await tab.context().close();
  });

  it('a tab that the browser restores after ten minutes has forgotten everything', async () => {
    const tab = await open(page(questions(['a']) + list));
    await button(tab, 'a').click();
    await tab.getByLabel('Other people use this computer').check();
    await tab.getByRole('button', { name: 'Finish and delete' }).waitFor();
    await tab.reload();
    await tab.locator('bedside-question-list [part=row]').waitFor();
    await tab.clock.setFixedTime(Date.now() + 11 * 6e4);
    await tab.reload();
    await tab.locator('[part=empty]').waitFor();
    assert.doesNotMatch(JSON.stringify(await stored(tab)), /What about a/);
    await tab.context().close();
  });

  const running = (tab) =>
    becomes(async () => !!(await stored(tab)).session['bedside:1:seen'], true);
  const kept = async (tab) =>
    Object.keys((await stored(tab)).session).filter((key) => /question|quiz/.test(key));

  it('the list is there as long as any page of it is used', async () => {
    const tab = await open();
    await tab.clock.install();
    const url = page(questions(['a']) + list);
    await tab.goto(url);
    await button(tab, 'a').click();
    await tab.getByLabel('Other people use this computer').check();
    await running(tab);
    await tab.goto(page(questions(['b'], 'list="/my-questions"')));
    await button(tab, 'b').waitFor();
    const seen = async () => Number((await stored(tab)).session['bedside:1:seen']);
    for (let minute = 0; minute < 11; minute += 1) {
      const before = await seen();
      await tab.clock.fastForward('01:00');
      await tab.keyboard.press('Shift');
      await becomes(async () => (await seen()) > before, true);
    }
    await tab.goto(url);
    await tab.locator('[part=text]', { hasText: 'What about a?' }).waitFor();
    await tab.context().close();
  });

  it('a page that shows no list clears itself too', async () => {
    const tab = await open();
    await tab.clock.install();
    await tab.goto(page(questions(['a'], 'keep="session" list="/my-questions"')));
    await button(tab, 'a').click();
    await running(tab);
    await tab.clock.fastForward('09:50');
    assert.deepEqual(await kept(tab), ['bedside:1:question:a']);
    await tab.getByRole('alert').getByText('Are you still there?').waitFor();
    await tab.clock.fastForward('00:20');
    await tab.locator('[part=question][aria-pressed=false]').waitFor();
    assert.deepEqual(await kept(tab), []);
    await tab.context().close();
  });

  it('so do the answers of a quiz', async () => {
    const tab = await open();
    await tab.clock.install();
    await tab.goto(
      page(
        '<bedside-quiz name="q" keep="session"><ol><li>One?<ul><li><b>Yes</b></li><li>No</li></ul></li></ol></bedside-quiz>',
        { script: '/bedside/quiz.js' },
      ),
    );
    await tab.getByLabel('No', { exact: true }).check();
    await tab.getByRole('button', { name: 'Check' }).click();
    await running(tab);
    assert.equal((await kept(tab)).length, 1);
    await tab.clock.fastForward('09:20');
    await tab.getByRole('alert').getByText('Are you still there?').waitFor();
    await tab.clock.fastForward('00:50');
    await becomes(() => kept(tab), []);
    await tab.context().close();
  });

  it('a click by voice, without a pointer or key, says that the reader is there', async () => {
    const tab = await open();
    await tab.clock.install();
    await tab.goto(
      page(questions(['a'], 'keep="session"') + list.replace('list>', 'list keep="session">')),
    );
    await button(tab, 'a').click();
    await running(tab);
    await tab.clock.fastForward('09:20');
    const still = tab.getByRole('button', { name: 'I am still here' });
    await still.evaluate((element) => element.click());
    await still.waitFor({ state: 'detached' });
    await tab.clock.fastForward('08:30');
    assert.equal(await rows(tab).count(), 1);
    await tab.context().close();
  });

  it('a page that is gone back to knows the switch that was turned on meanwhile', async () => {
    // Playwright switches the back/forward cache off.
    const own = await chromium.launch({
      ...(await chromiumOptions()),
      ignoreDefaultArgs: ['--disable-back-forward-cache'],
    });
    try {
      const tab = await own.newPage();
      const cached = { headers: { 'cache-control': 'max-age=60' } };
      const first = site.page(
        htmlPage(`${questions(['a'], 'list="/my-questions"')}<p id="here">first</p>`, { script }),
        cached,
      );
      const second = site.page(htmlPage(questions(['b']) + list, { script }), cached);
      await tab.goto(first);
      await tab.evaluate(() =>
        addEventListener('pageshow', (event) => (globalThis.back = event.persisted)),
      );
      await button(tab, 'a').waitFor();
      await tab.evaluate((url) => void setTimeout(() => (location.href = url)), second);
      await tab.waitForURL(second);
      await button(tab, 'b').click();
      await tab.getByLabel('Other people use this computer').check();
      await tab.getByText('until you close this tab').first().waitFor();
      await tab.evaluate(() => void setTimeout(() => history.back()));
      await tab.waitForURL(first, { waitUntil: 'commit' });
      await tab.locator('#here').waitFor();
      assert.equal(await tab.evaluate(() => globalThis.back), true, 'the page came from the cache');
      await button(tab, 'a').click();
      await tab.getByText('Open my question list (2)').waitFor();
      assert.deepEqual(await questionKeys(tab), []);
    } finally {
      await own.close();
    }
  });

  it('it clears itself after ten minutes without use, with a warning that can be extended', async () => {
    const tab = await open();
    await tab.clock.install();
    await tab.goto(
      page(questions(['a'], 'keep="session"') + list.replace('list>', 'list keep="session">')),
    );
    await button(tab, 'a').click();
    await tab.locator('bedside-question-list [part=row]').waitFor();
    // The clock of the shared computer runs from here.
    await running(tab);
    await tab.clock.fastForward('09:20');
    await tab.getByRole('button', { name: 'I am still here' }).click();
    await tab.getByText('Are you still there?').waitFor({ state: 'detached' });
    assert.equal(await rows(tab).count(), 1);
    await tab.clock.fastForward('09:20');
    await tab.getByText('Are you still there?').waitFor();
    await tab.clock.fastForward('01:00');
    await tab.locator('[part=empty]').waitFor();
    assert.deepEqual(
      Object.keys((await stored(tab)).session).filter((key) => /question/.test(key)),
      [],
    );
    await tab.context().close();
  });

  it('it waits no longer where its clock is set back meanwhile', async () => {
    const tab = await open();
    await tab.clock.install();
    await tab.goto(
      page(questions(['a'], 'keep="session"') + list.replace('list>', 'list keep="session">')),
    );
    await button(tab, 'a').click();
    await rows(tab).waitFor();
    await running(tab);
    await tab.evaluate(() => {
      const { now } = Date;
      Date.now = () => now() - 5 * 36e5;
    });
    // The clock notices by and by; ten minutes from then on are over by now.
    for (let minute = 0; minute < 12; minute += 1) await tab.clock.fastForward('01:00');
    await tab.locator('[part=empty]').waitFor();
    await tab.context().close();
  });
});

it('a misspelt “keep” never keeps longer than was asked for', async () => {
  for (const [keep, local, session] of [
    ['None', 0, 0],
    ['sesion', 0, 0],
    ['SESSION', 0, 1],
    ['Device', 1, 0],
    ['', 1, 0],
  ]) {
    const tab = await open(page(questions(['a'], `keep="${keep}"`)));
    await button(tab, 'a').click();
    await tab.locator('[part=question][aria-pressed=true]').waitFor();
    const kept = await stored(tab);
    const count = (area) => Object.keys(area).filter((key) => /:question:/.test(key)).length;
    assert.deepEqual([count(kept.local), count(kept.session)], [local, session], keep);
    const words = local
      ? 'in this browser'
      : session
        ? 'until you close this tab'
        : 'until you leave this page';
    await tab.getByText(`Kept only ${words}`).waitFor();
    await tab.context().close();
  }
});

describe('a question put away with an earlier visit', () => {
  const past = (id) => {
    const now = Date.now();
    const fields = {
      text: `What about ${id}?`,
      lang: 'en',
      order: 1,
      answer: 'Twice a day',
      asked: true,
      past: true,
    };
    const f = Object.fromEntries(
      Object.entries(fields).map(([name, value]) => [name, [value, now, 'x']]),
    );
    localStorage.setItem(
      `bedside:1:question:${id}`,
      JSON.stringify({ v: 1, e: 0, l: 0, t: now, f }),
    );
  };

  it('is to be asked again when a link brings it, with the answer it had', async () => {
    const tab = await open(page('x', { script: '' }));
    await tab.evaluate(past, 'a');
    await tab.goto(`${page(questions(['a']) + list)}#bedside-list=a`);
    await tab.getByRole('button', { name: 'Add to my list' }).click();
    await rows(tab).filter({ hasText: 'What about a?' }).waitFor();
    const { f } = JSON.parse((await stored(tab)).local['bedside:1:question:a']);
    assert.deepEqual([f.past[0], f.asked[0], f.answer[0]], [false, false, 'Twice a day']);
    await tab.context().close();
  });

  it('is none of those that a quiz counts on the list', async () => {
    const tab = await open(page('x', { script: '' }));
    await tab.evaluate(past, 'a');
    await tab.goto(
      page(
        '<bedside-quiz name="q"><ol><li>One?<ul><li><b>Yes</b></li><li>No</li></ul></li></ol></bedside-quiz>',
        { script: '/bedside/quiz.js' },
      ),
    );
    await tab.evaluate(() =>
      addEventListener('bedside-save', ({ detail }) => (globalThis.count = detail.count)),
    );
    await tab.getByLabel('No', { exact: true }).check();
    await tab.getByRole('button', { name: 'Check' }).click();
    await tab.getByRole('button', { name: /results/ }).click();
    await tab.getByRole('button', { name: 'Add question 1 to my questions' }).click();
    await becomes(() => tab.evaluate(() => globalThis.count), 1);
    await tab.context().close();
  });
});

it('the page learns no question that was tapped and no word that was typed', async () => {
  const tab = await open();
  await tab.addInitScript(() => {
    const seen = (window.seen = []);
    const note = (what, value) => seen.push(`${what}: ${value}`);
    for (const type of [
      'click',
      'pointerdown',
      'focusin',
      'input',
      'beforeinput',
      'change',
      'submit',
      'toggle',
    ]) {
      document.addEventListener(
        type,
        ({ target }) =>
          note(type, `${target.localName} ${target.value ?? ''} ${target.textContent}`),
        true,
      );
    }
    for (const name of ['pushState', 'replaceState']) {
      const native = history[name];
      history[name] = function (...values) {
        note(name, JSON.stringify(values));
        return native.apply(this, values);
      };
    }
    for (const type of ['bedside-save', 'bedside-remove']) {
      document.addEventListener(type, ({ detail }) => note(type, JSON.stringify(detail)));
    }
    addEventListener('DOMContentLoaded', () => {
      new MutationObserver((records) => {
        for (const { target, addedNodes, attributeName } of records) {
          note('mutation', `${target.localName} ${target.getAttribute?.(attributeName)}`);
          for (const node of addedNodes) note('added', node.textContent);
        }
      }).observe(document.body, {
        subtree: true,
        childList: true,
        attributes: true,
        characterData: true,
      });
    });
  });
  // The question that is tapped is not in the page's own HTML: it comes from JSON.
  site.files['/content.json'] = {
    body: { items: [{ id: 'tapped-id', text: 'Is secretive phrase true?' }] },
  };
  await tab.goto(page(`<bedside-questions src="/content.json"></bedside-questions>${list}`));
  await tab.evaluate(() => (window.seen.length = 0));
  await tab.getByRole('button', { name: 'Is secretive phrase true?' }).click();
  await tab.getByLabel('A question of your own').fill('private words of mine');
  await tab.keyboard.press('Enter');
  await tab.getByRole('button', { name: /^More private/ }).click();
  await tab.getByRole('textbox', { name: /^Note/ }).fill('hidden remark');
  await tab.getByRole('button', { name: 'Print my list' }).click();
  const heard = async () => (await tab.evaluate(() => window.seen)).join('\n');
  await becomes(heard, /bedside-save: \{"id":"tapped-id","count":1\}/);
  await tab.waitForTimeout(500);
  const seen = await heard();
  assert.doesNotMatch(seen, /secretive|private|remark/);
  assert.doesNotMatch(
    await tab.evaluate(() => document.documentElement.outerHTML),
    /secretive|private|remark/,
  );
  assert.doesNotMatch(tab.loaded.join(), /secretive|private|remark|tapped-id/);
  assert.doesNotMatch(tab.url() + (await tab.title()), /secretive|private|remark/);
  await tab.context().close();
});

it('every notice about keeping is in reach and named', async () => {
  const tab = await open(page(questions(['a']) + list));
  await button(tab, 'a').click();
  await tab.getByRole('button', { name: 'Keep longer' }).waitFor();
  assert.deepEqual(await axe(tab), []);
  await tab.getByRole('button', { name: 'Delete all …' }).click();
  await tab.getByText('Delete 1 question, with its note and answer?').waitFor();
  assert.equal(await focused(tab), 'button “Cancel”');
  await tab.keyboard.press('Escape');
  await becomes(() => focused(tab), 'button “Delete all …”');
  await tab.context().close();
});
