/** The question saver and the list, as a patient uses them. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import ical from 'ical.js';
import jsQR from 'jsqr';
import { tapInFrame } from './support/frame.mjs';
import { axe, becomes, focused, htmlPage, open, serve, stored, tree } from './support/index.mjs';

let site;
before(async () => (site = await serve()));
after(() => site?.close());

const script = '/bedside/questions.js';
const page = (content, options) => site.page(htmlPage(content, { script, ...options }));
const list = '<bedside-question-list><h2>My list</h2><p>Needs scripts.</p></bedside-question-list>';
const three = `<bedside-questions>
  <h2>Questions to ask</h2><p>Our nurses would like you to ask.</p>
  <h3>Time</h3><ul><li id="start">Must treatment <em>start</em> now?<p>Often there is time.</p></li><li id="weeks">Would three weeks matter?</li></ul>
  <h3>The doctor</h3><ul><li id="often">How often do you treat this?</li></ul></bedside-questions>`;
const numbered = (count, each) => Array.from({ length: count }, (_, n) => each(n)).join('');
const button = (tab, name) => tab.getByRole('button', { name, exact: true });
const texts = (tab) => tab.locator('[part=rows] [part=text] bdi').allTextContents();
const start = async (content = three + list, options) => {
  const tab = await open(page(content), { viewport: { width: 800, height: 900 }, ...options });
  await tab.locator('[part=question], [part=rows]').first().waitFor();
  return tab;
};
const save = async (tab, ...names) => {
  for (const name of names) await button(tab, name).click();
};
const all = [
  'Must treatment start now?',
  'Would three weeks matter?',
  'How often do you treat this?',
];
/** What the page is told from now on: names of events, ids and counts. */
const listen = (tab) =>
  tab.evaluate(() => {
    window.told = [];
    for (const type of ['bedside-save', 'bedside-remove']) {
      addEventListener(type, ({ detail }) => window.told.push([type, detail.id, detail.count]));
    }
  });
const told = (tab) => tab.evaluate(() => window.told);
/** A question that was asked at an earlier visit, with its answer. */
const putAway = async (tab, name) => {
  await tab.getByRole('checkbox', { name: `Asked ${name}` }).check();
  await button(tab, 'After the visit').click();
  await button(tab, 'Move asked questions down').click();
  await tab.getByText(/^\s*Asked before/).waitFor();
};
const wider = (tab) =>
  tab.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
/** Opens a question and marks it as one of the most important; it stays open. */
const askFirst = async (tab, name) => {
  await tab.getByRole('button', { name: `More ${name}` }).click();
  await tab.getByRole('button', { name: `Ask first ${name}` }).click();
};
const addOwn = async (tab, text) => {
  await tab.getByLabel('A question of your own').fill(text);
  await tab.keyboard.press('Enter');
};

describe('a suggested question', () => {
  it('is a button whose name never changes and whose state is said, not only drawn', async () => {
    const tab = await start();
    assert.match(await tree(tab, 'bedside-questions'), /button "Would three weeks matter\?"\n/);
    assert.equal(await button(tab, all[1]).getAttribute('aria-pressed'), 'false');
    await save(tab, all[1]);
    assert.match(
      await tree(tab, 'bedside-questions'),
      /button "Would three weeks matter\?" \[pressed\]/,
    );
    await becomes(() => tab.statuses(), ['1 question on your list.']);
    assert.deepEqual(await axe(tab), []);
    await tab.reload();
    await tab.getByRole('button', { name: all[1], exact: true, pressed: true }).waitFor();
    await tab.locator('[part=saved]').waitFor();
    await save(tab, all[1]);
    await tab.locator('[part=empty]').waitFor();
    await tab.context().close();
  });

  it('is followed by its count once the taps are over, not by one after the other', async () => {
    const tab = await start(three);
    await tab.evaluate(async () => {
      const { shadowRoot } = document.querySelector('bedside-questions');
      for (const each of shadowRoot.querySelectorAll('[part=question]')) {
        each.click();
        // The next tap of the same hand: another frame, and long before anything is said.
        await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 80)));
      }
    });
    await tab.locator('[aria-live]').filter({ hasText: '3 questions' }).waitFor();
    assert.deepEqual(await tab.statuses(), ['3 questions on your list.']);
    await tab.context().close();
  });

  it('leads by a real link to the page of the list', async () => {
    const tab = await start(
      '<bedside-questions list="/mine"><ul><li id="a">A?</li></ul></bedside-questions>',
    );
    assert.equal(
      await tab.getByRole('link', { name: 'Open my question list (0)' }).getAttribute('href'),
      '/mine',
    );
    await tab.context().close();
  });

  it('opens the list in place where there is no page for it', async () => {
    const tab = await start(three);
    await save(tab, all[0]);
    await tab.getByRole('button', { name: 'Open my question list (1)' }).press('Enter');
    await tab.locator('bedside-question-list [part=row]').waitFor();
    assert.match(await tree(tab), /heading "My questions" \[level=3\]/);
    await tab.context().close();
  });

  it('stays on the page where nothing can be kept: the list opens in place', async () => {
    const tab = await open();
    await tab.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('no', 'SecurityError');
      };
    });
    await tab.goto(
      page('<bedside-questions list="/mine"><ul><li id="a">A?</li></ul></bedside-questions>'),
    );
    await save(tab, 'A?');
    await button(tab, 'Open my question list (1)').click();
    await tab.locator('[part=row]').waitFor();
    await button(tab, 'Print my list').waitFor();
    await tab.context().close();
  });

  it('keeps what is half written in the list below, however often that is closed', async () => {
    const tab = await start(three);
    await button(tab, 'Open my question list (0)').click();
    await tab.getByLabel('A question of your own').fill('Can my sis');
    await button(tab, 'Open my question list (0)').click();
    await tab.getByLabel('A question of your own').waitFor({ state: 'hidden' });
    await button(tab, 'Open my question list (0)').click();
    assert.equal(await tab.getByLabel('A question of your own').inputValue(), 'Can my sis');
    assert.deepEqual((await stored(tab)).local, {});
    await tab.context().close();
  });

  it('with a long word fits a narrow phone at twice the size of text, saved and on the list', async () => {
    const long = ['Krankenversicherungskarte', 'Chemoradiotherapy nonstop?'];
    const content = `<style>body { font-size: 200% }</style><bedside-questions><ul>${long
      .map((text) => `<li>${text}</li>`)
      .join('')}</ul></bedside-questions>${list}`;
    const tab = await start(content, { viewport: { width: 320, height: 640 } });
    await save(tab, ...long);
    await tab.locator('[part=row]').nth(1).waitFor();
    await tab.getByRole('button', { name: `More ${long[0]}` }).click();
    await tab.getByRole('textbox', { name: `Note ${long[0]}` }).waitFor();
    await button(tab, `Remove ${long[0]}`).waitFor();
    assert.equal(await wider(tab), 0);
    const words = await tab
      .locator('[part=question] .words')
      .evaluateAll((all) => all.map((each) => each.clientWidth));
    // Beside the mark there is room for words, not for single letters.
    for (const width of words) assert.ok(width > 120, `${words}`);
    await tab.context().close();
  });

  it('that comes back to the list brings its note along', async () => {
    const tab = await start();
    await save(tab, all[0]);
    await tab.getByRole('button', { name: /^More/ }).click();
    const kept = () =>
      tab.waitForFunction(
        () => JSON.parse(localStorage['bedside:1:question:start']).f.note?.[0] === 'remember',
      );
    await tab.getByRole('textbox', { name: /^Note/ }).fill('remember');
    // Kept while one still writes, not only on leaving the field.
    await kept();
    assert.match(await focused(tab), /^textarea/);
    await save(tab, all[0]);
    await save(tab, all[0]);
    await kept();
    await tab.context().close();
  });
});

describe('the list', () => {
  it('gathers from pages, one row a question, in the language of the page that knows it', async () => {
    const tab = await start(
      '<bedside-questions><ul><li id="same">How often?</li><li id="only">Only here?</li></ul></bedside-questions>',
    );
    await save(tab, 'How often?', 'Only here?');
    await tab.goto(
      page(
        `<bedside-questions><ul><li id="same">¿Con qué frecuencia?</li></ul></bedside-questions>${list}`,
        { lang: 'es' },
      ),
    );
    await tab.locator('[part=row]').nth(1).waitFor();
    assert.deepEqual((await texts(tab)).sort(), ['Only here?', '¿Con qué frecuencia?']);
    assert.equal(
      await tab.locator('bdi', { hasText: 'Only here?' }).first().getAttribute('lang'),
      'en',
    );
    await tab.context().close();
  });

  it('takes one’s own questions by Enter, keeps focus for the next, and asks before a twin', async () => {
    const tab = await start();
    await tab.locator('#own').waitFor();
    await addOwn(tab, 'Can my sister come?');
    await tab.locator('[part=row]').waitFor();
    assert.match(await focused(tab), /^input/);
    await tab.keyboard.type('can my sister come');
    await tab.keyboard.press('Enter');
    await tab.getByText('You may have this already: Can my sister come?').waitFor();
    assert.equal(await focused(tab), 'button “Add it anyway”');
    assert.equal((await texts(tab)).length, 1);
    await button(tab, 'Leave it out').click();
    await tab.getByText('You may have this already').waitFor({ state: 'detached' });
    assert.match(await focused(tab), /^input/);
    await addOwn(tab, '您多久治疗一次这种病？ <b>&"');
    await tab.locator('[part=row]').nth(1).waitFor();
    await tab.reload();
    await tab.locator('[part=row]').nth(1).waitFor();
    assert.deepEqual(await texts(tab), ['Can my sister come?', '您多久治疗一次这种病？ <b>&"']);
    await tab.context().close();
  });

  it('loses nothing of a long paste, and offers the lines of a pasted list one by one', async () => {
    const tab = await start();
    await tab.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const own = tab.getByLabel('A question of your own');
    const paste = async (text) => {
      await tab.evaluate((words) => navigator.clipboard.writeText(words), text);
      await own.focus();
      await tab.keyboard.press('Control+V');
    };
    const long = 'What about this? '.repeat(150).trim();
    await paste(long);
    await tab.keyboard.press('Enter');
    await tab.locator('[part=row]').waitFor();
    const rest = await own.inputValue();
    assert.ok(rest.length > 500);
    await tab.keyboard.press('Enter');
    await tab.locator('[part=row]').nth(1).waitFor();
    assert.equal((await texts(tab)).join(' '), long);
    assert.equal(await own.inputValue(), '');
    await paste('When is it?\r\n\n  Who comes along?\nWhat does it cost?');
    await tab.getByRole('button', { name: 'Add What does it cost?' }).waitFor();
    assert.equal(await own.inputValue(), '');
    assert.match(await focused(tab), /^button/);
    await button(tab, 'Add When is it?').click();
    await button(tab, 'Leave it out Who comes along?').click();
    await button(tab, 'Add What does it cost?').click();
    await tab.locator('[part=row]').nth(3).waitFor();
    assert.deepEqual((await texts(tab)).slice(2), ['When is it?', 'What does it cost?']);
    assert.match(await focused(tab), /^input/);
    assert.equal(await tab.locator('.pasted').count(), 0);
    await tab.context().close();
  });

  it('takes what is typed right after a question, and does not ask about itself', async () => {
    const tab = await open(page(list));
    const own = tab.getByLabel('A question of your own');
    await own.focus();
    await tab.keyboard.type('Can my sister come?');
    await tab.keyboard.press('Enter');
    await tab.keyboard.press('Enter');
    await tab.keyboard.type('And my br');
    await tab.locator('[part=row]').waitFor();
    assert.equal(await own.inputValue(), 'And my br');
    await tab.keyboard.type('other?');
    await tab.keyboard.press('Enter');
    await tab.locator('[part=row]').nth(1).waitFor();
    assert.deepEqual(await texts(tab), ['Can my sister come?', 'And my brother?']);
    assert.equal(await tab.getByText('You may have this already').count(), 0);
    // The words of a likely twin are given back, to be changed.
    await addOwn(tab, 'And my brother??');
    await tab.getByText('You may have this already').waitFor();
    assert.equal(await own.inputValue(), 'And my brother??');
    await tab.context().close();
  });

  it('at rest shows of each question its words, a tick and one button; what was written is told', async () => {
    const tab = await start();
    await save(tab, all[0], all[1]);
    await tab.locator('[part=row]').nth(1).waitFor();
    const controls = (place) =>
      tab
        .locator('bedside-question-list')
        .locator(place)
        .locator('button, input, textarea, select, summary, a[href]')
        .count();
    assert.equal(await controls('[part=rows]'), 4);
    await button(tab, 'Take it with you').click();
    await button(tab, 'Copy').waitFor();
    await tab.locator('#clear').waitFor();
    await becomes(() => tab.locator('[part=keeping] input').count(), 1);
    const many = await controls(':scope');
    console.log(`    a list of two with “Take it with you” open: ${many} controls`);
    assert.ok(many <= 18, `${many} controls`);
    await button(tab, `More ${all[0]}`).click();
    await tab.getByRole('textbox', { name: `Note ${all[0]}` }).fill('ask for\nthe slides');
    await tab.getByRole('textbox', { name: `Answer ${all[0]}` }).fill('in two weeks');
    await becomes(async () => JSON.stringify(await stored(tab)), /in two weeks/);
    // Words that are kept do not close what they are written in.
    assert.equal(await tab.getByRole('textbox', { name: /^(Note|Answer)/ }).count(), 2);
    assert.equal(await tab.locator('[part=rows] .note').count(), 0);
    await button(tab, `More ${all[0]}`).press('Enter');
    assert.equal(await focused(tab), 'button “More”');
    assert.deepEqual(
      await tab
        .locator('[part=rows] .note')
        .evaluateAll((notes) => notes.map((each) => each.innerText)),
      ['Note: ask for\nthe slides', 'Answer: in two weeks'],
    );
    assert.equal(await controls('[part=rows]'), 4);
    await tab.context().close();
  });

  it('says “Asked” once to a screen reader, as the name of the tick', async () => {
    const tab = await start();
    await save(tab, all[0]);
    const row = await tree(tab, '[part=rows]');
    assert.equal(row.match(/Asked/g).length, 1, row);
    assert.match(row, new RegExp(`checkbox "Asked ${all[0].replace('?', '.')}"`));
    // The word is there to be pressed, all the same.
    await tab.locator('[part=rows]').getByText('Asked').click();
    assert.ok(await tab.getByRole('checkbox', { name: `Asked ${all[0]}` }).isChecked());
    await tab.context().close();
  });

  it('puts “ask first” on top, and advises, not forbids, at the fourth', async () => {
    const tab = await start();
    await save(tab, ...all);
    await addOwn(tab, 'Mine?');
    await askFirst(tab, 'Mine?');
    await tab.locator('[part=badge]').waitFor();
    assert.equal((await texts(tab))[0], 'Mine?');
    assert.equal(await focused(tab), 'button “Ask first”');
    for (const name of all) await askFirst(tab, name);
    await tab.getByText('Mark only three questions').waitFor();
    assert.equal(await tab.locator('[part=badge]').count(), 4);
    await tab.context().close();
  });

  it('is put in order by keyboard; focus stays on the button, the place is said', async () => {
    const tab = await start();
    await save(tab, ...all);
    await tab.getByRole('button', { name: `More ${all[0]}` }).click();
    const down = tab.getByRole('button', { name: `Move down ${all[0]}` });
    await down.focus();
    const said = [];
    const says = async (words) => {
      said.push(words);
      await becomes(async () => (await tab.statuses()).filter((text) => said.includes(text)), said);
    };
    await tab.keyboard.press('Enter');
    await becomes(() => texts(tab), [all[1], all[0], all[2]]);
    assert.equal(await focused(tab), 'button “Move down”');
    await says('Moved to 2 of 3.');
    await tab.keyboard.press('Enter');
    await becomes(() => texts(tab), [all[1], all[2], all[0]]);
    await says('Moved to 3 of 3.');
    assert.equal(await down.getAttribute('aria-disabled'), 'true');
    assert.equal(await focused(tab), 'button “Move down”');
    await tab.keyboard.press('Enter');
    await says('It is at the end already.');
    await tab.getByLabel('Move to').selectOption('1');
    await tab.getByRole('button', { name: `Move ${all[0]}`, exact: true }).click();
    await becomes(() => texts(tab), all);
    await tab.context().close();
  });

  it('says the place among what is on the list, not among what was removed or put away', async () => {
    const tab = await start();
    await save(tab, ...all);
    await addOwn(tab, 'Mine?');
    await tab.locator('[part=row]').nth(3).waitFor();
    await putAway(tab, 'Mine?');
    for (const name of all) await tab.getByRole('button', { name: `More ${name}` }).click();
    // Three choices of a place, each with the name of its question.
    for (const name of all) await tab.getByRole('combobox', { name: `Move to ${name}` }).waitFor();
    await button(tab, `Remove ${all[0]}`).click();
    await tab.getByText('Removed:').waitFor();
    await button(tab, `Move down ${all[1]}`).press('Enter');
    await tab.locator('[aria-live]').filter({ hasText: 'Moved to 2 of 2.' }).waitFor();
    await tab.context().close();
  });

  it('keeps its order through sixty moves into the same gap', async () => {
    const tab = await start();
    await save(tab, ...all);
    for (const n of [0, 1, 2]) {
      await tab.getByRole('button', { name: `More ${all[n]}` }).click();
    }
    await tab.getByRole('button', { name: `Move down ${all[0]}` }).waitFor();
    await tab.evaluate(async () => {
      const root = document.querySelector('bedside-question-list');
      for (let n = 0; n < 60; n++) {
        [...root.shadowRoot.querySelectorAll('[id^=down-]')][n % 2].click();
        await root.updateComplete;
      }
    });
    const seen = await texts(tab);
    assert.equal(new Set(seen).size, 3);
    await tab.reload();
    await tab.locator('[part=row]').nth(2).waitFor();
    assert.deepEqual(await texts(tab), seen);
    await tab.context().close();
  });

  it('is numbered anew where there is no room between two places', async () => {
    const tab = await start();
    await save(tab, ...all);
    await tab.evaluate(() => {
      for (const [id, order] of [
        ['start', 1],
        ['weeks', 1 + Number.EPSILON],
        ['often', 2],
      ]) {
        const key = `bedside:1:question:${id}`;
        const item = JSON.parse(localStorage[key]);
        item.f.order = [order, Date.now() + 1000, 'x'];
        localStorage[key] = JSON.stringify(item);
      }
    });
    await tab.reload();
    await tab.getByRole('button', { name: `More ${all[2]}` }).click();
    await tab.getByRole('button', { name: `Move up ${all[2]}` }).click();
    await tab.locator('[aria-live]').filter({ hasText: 'Moved to 2 of 3.' }).waitFor();
    assert.deepEqual(await texts(tab), [all[0], all[2], all[1]]);
    await tab.context().close();
  });

  it('that was deleted leaves nothing to bring back, not even to one who saves the same again', async () => {
    const tab = await start();
    await save(tab, all[0]);
    await tab.getByRole('button', { name: /^More/ }).click();
    await tab.getByRole('textbox', { name: /^Note/ }).fill('remember');
    await button(tab, 'Delete all …').click();
    await button(tab, 'Delete my list').click();
    await tab.locator('[part=empty]').waitFor();
    await save(tab, all[0]);
    await tab.locator('[part=row]').waitFor();
    assert.doesNotMatch(JSON.stringify((await stored(tab)).local), /remember/);
    await tab.context().close();
  });

  it('that was deleted cannot be brought back by the Undo of another tab', async () => {
    const tab = await start();
    await save(tab, ...all);
    const other = await open(page(list), { context: tab.context() });
    await button(other, `More ${all[0]}`).click();
    await button(other, `Remove ${all[0]}`).click();
    await other.getByRole('button', { name: /^Undo/ }).waitFor();
    await tab.locator('[part=row]').nth(1).waitFor();
    await button(tab, 'Delete all …').click();
    await button(tab, 'Delete my list').click();
    await other.locator('[part=empty]').waitFor();
    assert.equal(await other.getByRole('button', { name: /^Undo/ }).count(), 0);
    await tab.context().close();
  });

  it('tells the page of every question that a reader puts away, asks again or deletes, by id and count', async () => {
    const tab = await start();
    await save(tab, ...all);
    await tab.locator('[part=row]').nth(2).waitFor();
    await listen(tab);
    await putAway(tab, all[0]);
    await tab.getByText('Asked before (1)').click();
    await button(tab, `Ask again ${all[0]}`).click();
    await tab.locator('[part=rows] [part=row]').nth(2).waitFor();
    await button(tab, 'Delete all …').click();
    await button(tab, 'Delete my list').click();
    await tab.locator('[part=empty]').waitFor();
    assert.deepEqual(await told(tab), [
      ['bedside-remove', 'start', 2],
      ['bedside-save', 'start', 3],
      ['bedside-remove', 'start', 0],
      ['bedside-remove', 'weeks', 0],
      ['bedside-remove', 'often', 0],
    ]);
    await tab.locator('[aria-live]').filter({ hasText: '0 questions on your list.' }).waitFor();
    await tab.context().close();
  });

  it('offers to delete what the site keeps though no question is on it', async () => {
    const tab = await open(page(list));
    await button(tab, 'My appointment').click();
    assert.equal(await button(tab, 'Delete all …').count(), 0);
    await tab.getByLabel('With whom').fill('the second doctor');
    await button(tab, 'Save these details').click();
    await button(tab, 'Delete all …').click();
    await button(tab, 'Delete everything kept on this site').click();
    await tab.locator('[part=visit]').waitFor({ state: 'detached' });
    assert.deepEqual(Object.keys((await stored(tab)).local), ['bedside:1:epoch']);
    await tab.context().close();
  });

  it('follows its author’s heading when that is written anew', async () => {
    const tab = await open(page(list));
    await tab.locator('[part=title]').getByText('My list').waitFor();
    // Nothing else is on its way that would draw the list anew.
    await tab.locator('#own').waitFor();
    await tab.evaluate(() => document.querySelector('bedside-question-list').updateComplete);
    await tab.evaluate(() => {
      document.querySelector('bedside-question-list h2').firstChild.nodeValue = 'What I will ask';
    });
    await tab.locator('[part=title]').getByText('What I will ask').waitFor();
    await tab.context().close();
  });

  it('keeps the half-written appointment while another part of it is looked at, and stores nothing', async () => {
    const tab = await open(page(list));
    await button(tab, 'My appointment').click();
    await tab.getByLabel('With whom').fill('the second doc');
    await tab.getByLabel('A question of your own').fill('Can my sis');
    await button(tab, 'My appointment').click();
    await tab.getByLabel('With whom').waitFor({ state: 'detached' });
    await button(tab, 'My appointment').click();
    assert.equal(await tab.getByLabel('With whom').inputValue(), 'the second doc');
    assert.equal(await tab.getByLabel('A question of your own').inputValue(), 'Can my sis');
    assert.deepEqual((await stored(tab)).local, {});
    await button(tab, 'Save these details').click();
    await tab.getByText('Appointment: the second doc').waitFor();
    await tab.context().close();
  });

  it('gives a removed question back in its place, five minutes later, with focus on Undo', async () => {
    const tab = await open();
    await tab.clock.install();
    await tab.goto(page(three + list));
    await save(tab, ...all);
    await tab.getByRole('button', { name: `More ${all[1]}` }).click();
    await button(tab, `Remove ${all[1]}`).press('Enter');
    await tab.getByText(`Removed: ${all[1]}`).waitFor();
    assert.equal(await focused(tab), 'button “Undo”');
    // What was removed is heard where focus goes.
    assert.ok(
      await button(tab, `Undo Removed: ${all[1]}`).evaluate(
        (each) => each.getRootNode().activeElement === each,
      ),
    );
    assert.equal(
      JSON.parse((await stored(tab)).local['bedside:1:question:weeks']).f.text,
      undefined,
    );
    await tab.clock.fastForward('05:00');
    assert.equal(await focused(tab), 'button “Undo”');
    await tab.keyboard.press('Enter');
    await tab.getByText('Removed:').waitFor({ state: 'detached' });
    assert.deepEqual(await texts(tab), all);
    assert.equal(await focused(tab), 'button “More”');
    await tab.context().close();
  });

  it('is deleted only after a question that names the count, and then in every tab', async () => {
    const tab = await start();
    await save(tab, ...all);
    const other = await open(page(list), { context: tab.context() });
    await other.locator('[part=row]').nth(2).waitFor();
    await button(tab, 'Delete all …').click();
    await tab.getByText('Delete 3 questions, with their notes and answers?').waitFor();
    assert.equal(await focused(tab), 'button “Cancel”');
    await tab.keyboard.press('Enter');
    await becomes(() => focused(tab), 'button “Delete all …”');
    assert.equal((await texts(tab)).length, 3);
    await tab.keyboard.press('Enter');
    await button(tab, 'Delete my list').click();
    await tab.locator('[part=empty]').waitFor();
    await other.locator('[part=empty]').waitFor();
    assert.notEqual(await focused(tab), 'body');
    assert.doesNotMatch(JSON.stringify(await stored(tab)), /weeks matter|treat this/);
    await tab.context().close();
  });

  it('carries what was not asked to the next visit and keeps the answers of this one', async () => {
    const tab = await start();
    await save(tab, ...all);
    await button(tab, 'My appointment').click();
    await tab.getByLabel('With whom').fill('the second doctor');
    await button(tab, 'Save these details').click();
    await tab.locator('[part=visit]').waitFor();
    await tab.getByRole('checkbox', { name: `Asked ${all[0]}` }).check();
    await button(tab, 'After the visit').click();
    await button(tab, 'Move asked questions down').click();
    // The visit is over: the next one has another day.
    await tab.locator('[part=visit]').waitFor({ state: 'detached' });
    await tab.getByText('Asked before (1)').click();
    await tab.getByRole('button', { name: 'Open my question list (2)' }).waitFor();
    assert.deepEqual(await texts(tab), [all[1], all[2]]);
    await tab.getByRole('button', { name: `Ask again ${all[0]}` }).click();
    await tab.locator('[part=rows] [part=row]').nth(2).waitFor();
    await tab.context().close();
  });

  it('is shown large at the visit, the most important first, with ticks', async () => {
    const tab = await start();
    await save(tab, ...all);
    await askFirst(tab, all[2]);
    await button(tab, 'Show it at the visit').click();
    const dialog = tab.getByRole('dialog', { name: 'My questions' });
    await dialog.waitFor();
    assert.equal(await dialog.locator('li bdi').first().textContent(), all[2]);
    await dialog.getByRole('checkbox').first().check();
    await tab.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    assert.equal(await focused(tab), 'button “Show it at the visit”');
    assert.ok(await tab.getByRole('checkbox', { name: `Asked ${all[2]}` }).isChecked());
    await tab.context().close();
  });

  it('shown large begins at its beginning on a small phone', async () => {
    const twelve = numbered(12, (n) => `<li id="t${n}">Question ${n} of twelve?</li>`);
    const tab = await start(`<bedside-questions><ul>${twelve}</ul></bedside-questions>${list}`, {
      viewport: { width: 360, height: 640 },
    });
    for (let n = 0; n < 12; n++) await save(tab, `Question ${n} of twelve?`);
    await button(tab, 'Show it at the visit').click();
    const dialog = tab.getByRole('dialog', { name: 'My questions' });
    await dialog.getByText('Question 11').waitFor();
    await becomes(() => focused(tab), /My questions/);
    assert.ok(await dialog.evaluate((each) => each.scrollHeight > each.clientHeight));
    assert.equal(await dialog.evaluate((each) => each.scrollTop), 0);
    await tab.context().close();
  });

  const many = numbered(200, (n) => `<li id="m${n}">Question ${n}?</li>`);
  const suggestions = `<bedside-questions><ul>${many}</ul></bedside-questions>`;
  const first = (element, selector) =>
    `() => document.querySelector('${element}').shadowRoot.querySelector('${selector}')`;
  /** Saves all questions but the first, and waits for the list where there is one. */
  const saveAll = () => {
    const drawn = (element, selector) =>
      document.querySelector(element)?.shadowRoot.querySelectorAll(selector) ?? [];
    const until = async (test) => {
      while (!test()) await new Promise((done) => setTimeout(done, 50));
    };
    return (async () => {
      await until(() => drawn('bedside-questions', '[part=question]').length === 200);
      const [, ...others] = drawn('bedside-questions', '[part=question]');
      for (const each of others) each.click();
      if (document.querySelector('bedside-question-list'))
        await until(() => drawn('bedside-question-list', '[part=tools]').length === 199);
      scrollTo(0, 0);
      // The parts of the list that come when nothing else is to be done.
      await new Promise((done) => setTimeout(done, 500));
    })();
  };
  for (const [name, html, target] of [
    ['suggested questions', suggestions, first('bedside-questions', '[part=question]')],
    [
      'suggested questions, the list below them,',
      suggestions + list,
      first('bedside-questions', '[part=question]'),
    ],
    [
      'questions on the list',
      list + suggestions,
      first('bedside-question-list', '[part=tools] input'),
    ],
  ]) {
    it(`of 200 ${name} shows a tap within one frame at a quarter of the speed`, async () => {
      const tab = await open(page(html), { viewport: { width: 800, height: 900 } });
      await tab.evaluate(saveAll);
      const { within, words } = await tapInFrame(tab, target);
      console.log(`    a tap on one of 200 ${name} 4 times slower: ${words}`);
      assert.ok(within, words);
      await tab.context().close();
    });
  }

  it('of a long list keeps focus on a question that goes to another place', async () => {
    const tab = await start(suggestions + list);
    await tab.evaluate(saveAll);
    const row = (n) => tab.locator('[part=row]').nth(n);
    await row(30).getByRole('button', { name: /^More/ }).click();
    await row(30).getByRole('button', { name: 'Ask first' }).focus();
    await tab.keyboard.press('Enter');
    await tab.getByRole('button', { name: 'Ask first Question 31?', pressed: true }).waitFor();
    const hasFocus = (name) =>
      button(tab, name).evaluate((each) => each.getRootNode().activeElement === each);
    assert.ok(await hasFocus('Ask first Question 31?'));
    assert.equal(await row(0).locator('bdi').first().textContent(), 'Question 31?');
    // From the last of the first dozen into the next, and back.
    await row(11).getByRole('button', { name: /^More/ }).click();
    await row(11).getByRole('button', { name: 'Move down' }).focus();
    for (const [key, n] of [
      ['Move down', 12],
      ['Move up', 11],
    ]) {
      await tab.getByRole('button', { name: `${key} Question 11?` }).focus();
      await tab.keyboard.press('Enter');
      await row(n).getByText('Question 11?', { exact: true }).first().waitFor();
      assert.ok(await hasFocus(`${key} Question 11?`));
    }
    await tab.context().close();
  });

  it('of a long list keeps text, caret and focus of a note when another tab takes a question off', async () => {
    const tab = await start(suggestions + list);
    await tab.evaluate(saveAll);
    const row = (n) => tab.locator('[part=row]').nth(n);
    await row(12).getByRole('button', { name: /^More/ }).click();
    const note = tab.getByRole('textbox', { name: 'Note Question 13?' });
    await note.fill('Ask for slides');
    await note.evaluate((box) => box.setSelectionRange(8, 8));
    const other = await open(page(suggestions), { context: tab.context() });
    await button(other, 'Question 5?').click();
    await row(11).getByText('Question 13?', { exact: true }).first().waitFor();
    await tab.bringToFront();
    await tab.keyboard.type('the ');
    await note.and(tab.locator('textarea')).waitFor();
    assert.equal(await note.inputValue(), 'Ask for the slides');
    await becomes(async () => JSON.stringify(await stored(tab)), /Ask for the slides/);
    await tab.context().close();
  });

  it('of 200 questions is one list to assistive technology, however it is drawn', async () => {
    const tab = await start(suggestions);
    const [first, ...more] = (await tree(tab, 'bedside-questions')).split(/^- list:/m);
    assert.match(first, /Choose a question/);
    assert.equal(more.length, 1);
    assert.equal(more[0].match(/^ {2}- listitem:/gm).length, 200);
    assert.deepEqual(await axe(tab), []);
    await tab.context().close();
  });
});

describe('taking it along', () => {
  const withList = async (options) => {
    const tab = await start(three + list, options);
    await save(tab, ...all);
    await button(tab, 'Take it with you').click();
    await button(tab, 'Copy').waitFor();
    return tab;
  };

  it('says “Copied” only when it was', async () => {
    const tab = await withList({ permissions: ['clipboard-read', 'clipboard-write'] });
    await button(tab, 'Copy').click();
    await tab.locator('[part=said]', { hasText: 'Copied.' }).waitFor();
    assert.match(
      await tab.evaluate(() => navigator.clipboard.readText()),
      /1\. Must treatment start now\?/,
    );
    await tab.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('no'));
    });
    await button(tab, 'Copy').click();
    await tab.getByText('This browser does not let the page copy.').first().waitFor();
    assert.match(
      await tab.getByLabel('Select this text and copy it:').inputValue(),
      /Would three weeks/,
    );
    assert.equal(await tab.locator('[part=said]', { hasText: 'Copied.' }).count(), 0);
    // It stands ready, selected.
    await becomes(() => focused(tab), /^textarea/);
    const part = await tab
      .getByLabel('Select this text and copy it:')
      .evaluate((box) => [box.selectionStart, box.selectionEnd - box.value.length]);
    assert.deepEqual(part, [0, 0]);
    await tab.context().close();
  });

  it('with its marks, notes, answers and the appointment, as text, on paper and large at the visit', async () => {
    const tab = await start(three + list, { permissions: ['clipboard-read', 'clipboard-write'] });
    await tab.evaluate(() => (window.print = () => (window.asked = true)));
    await save(tab, ...all);
    await askFirst(tab, all[2]);
    await tab.getByRole('checkbox', { name: `Asked ${all[1]}` }).check();
    await tab.getByRole('textbox', { name: /^Note/ }).fill('my own remark');
    await tab.getByRole('textbox', { name: /^Answer/ }).fill('what she said');
    await button(tab, 'My appointment').click();
    await tab.getByLabel('With whom').fill('the second doctor');
    await button(tab, 'Save these details').click();
    await tab.locator('[part=visit]').waitFor();
    await button(tab, 'Take it with you').click();
    await button(tab, 'Copy').click();
    await tab.locator('[part=said]', { hasText: 'Copied.' }).waitFor();
    assert.equal(
      (await tab.evaluate(() => navigator.clipboard.readText())).replaceAll('\r', ''),
      [
        'My questions',
        'Appointment: the second doctor',
        `1. [Ask first] ${all[2]}\n   Note: my own remark\n   Answer: what she said`,
        `2. ${all[0]}`,
        `3. ${all[1]}`,
      ].join('\n\n'),
    );
    await button(tab, 'Print my list').first().click();
    await tab.waitForFunction(() => window.asked);
    const sheet = await tab.evaluate(() => {
      const { shadowRoot } = document.querySelector('[data-bedside-sheet]');
      const items = [...shadowRoot.querySelectorAll('li')];
      return {
        intro: shadowRoot.textContent.includes('Appointment: the second doctor'),
        rows: items.map((item) => item.textContent),
        boxes: items.map((item) => item.querySelector('.box').className),
        lines: items.map((item) => item.querySelectorAll('.line').length),
      };
    });
    assert.ok(sheet.intro);
    assert.match(
      sheet.rows[0],
      /Ask first.*How often.*Note.*my own remark.*Answer.*what she said/s,
    );
    assert.deepEqual(sheet.boxes, ['box empty', 'box empty', 'box ticked']);
    // Where there is an answer it stands there; elsewhere there is room to write one.
    assert.deepEqual(sheet.lines, [0, 2, 2]);
    await tab.keyboard.press('Shift');
    await button(tab, 'Show it at the visit').click();
    const first = tab.getByRole('dialog').locator('li').first();
    await first.getByText('my own remark').waitFor();
    assert.ok(await first.getByText('Ask first').isVisible());
    await tab.getByRole('dialog').getByText('the second doctor').waitFor();
    await button(tab, 'Close').click();
    await button(tab, 'My appointment').click();
    await button(tab, 'Delete these details').click();
    await tab.locator('[part=visit]').waitFor({ state: 'detached' });
    assert.equal(await focused(tab), 'button “My appointment”');
    assert.doesNotMatch(JSON.stringify((await stored(tab)).local), /second doctor/);
    await tab.context().close();
  });

  describe('by the phone’s own menu', () => {
    /** A browser with such a menu; what it does with the list is the reader's decision. */
    const withMenu = (outcome) => async () => {
      const tab = await open('', { permissions: ['clipboard-read', 'clipboard-write'] });
      await tab.addInitScript((name) => {
        navigator.canShare = ({ text }) => !!text;
        navigator.share = async (data) => {
          window.shared = data;
          if (name) throw new DOMException('no', name);
        };
      }, outcome);
      await tab.goto(page(three + list));
      await save(tab, all[0]);
      await addOwn(tab, 'Mine?');
      await button(tab, 'Take it with you').click();
      await button(tab, 'Share').press('Enter');
      const { text, ...more } = await tab
        .waitForFunction(() => window.shared)
        .then((handle) => handle.jsonValue());
      assert.match(text, /1\. Must treatment start now\?\s+2\. Mine\?/);
      assert.deepEqual(more, {}, 'no address, no title of the page');
      return tab;
    };

    for (const [name, outcome] of [
      ['handed over', undefined],
      ['given up by the reader', 'AbortError'],
    ]) {
      it(`it is ${name}: nothing is claimed, focus stays`, async () => {
        const tab = await withMenu(outcome)();
        await tab.evaluate(() => new Promise((done) => setTimeout(done, 100)));
        assert.equal(await tab.locator('[part=said]').count(), 0);
        assert.equal(await focused(tab), 'button “Share”');
        assert.deepEqual(tab.problems, []);
        await tab.context().close();
      });
    }

    it('it is refused: the list is copied instead, and that is what is said', async () => {
      const tab = await withMenu('NotAllowedError')();
      await tab.locator('[part=said]', { hasText: 'Copied.' }).waitFor();
      assert.match(await tab.evaluate(() => navigator.clipboard.readText()), /2\. Mine\?/);
      assert.equal(await focused(tab), 'button “Share”');
      assert.deepEqual(tab.problems, []);
      await tab.context().close();
    });

    it('it is not offered where there is none', async () => {
      const tab = await open();
      await tab.addInitScript(() => {
        Object.defineProperty(navigator, 'canShare', { value: undefined });
      });
      await tab.goto(page(three + list));
      await save(tab, all[0]);
      await button(tab, 'Take it with you').click();
      await button(tab, 'Copy').waitFor();
      assert.equal(await button(tab, 'Share').count(), 0);
      await tab.context().close();
    });
  });

  it('offers no code for own words, and no checklist where there is none', async () => {
    const tab = await open(page(`${list}<bedside-question-list></bedside-question-list>`));
    const here = tab.locator('bedside-question-list').first();
    await here.getByLabel('A question of your own').fill('Mine?');
    await tab.keyboard.press('Enter');
    await button(here, 'Take it with you').click();
    await button(here, 'Copy').waitFor();
    assert.equal(await button(here, 'To another phone').count(), 0);
    assert.equal(await button(here, 'Print with my checklist').count(), 0);
    await tab.context().close();
  });

  it('a link opens the list in place where the page has no other', async () => {
    const tab = await open(
      `${page(`<p style="height: 200vh">Long</p>${three}<p style="height: 200vh">page</p>`)}#bedside-list=start,often`,
    );
    await button(tab, 'Add to my list').waitFor();
    await becomes(
      () =>
        button(tab, 'Add to my list').evaluate((each) => {
          const { top, bottom } = each.getBoundingClientRect();
          return top > 0 && bottom < innerHeight;
        }),
      true,
    );
    await button(tab, 'Add to my list').click();
    await tab.locator('[part=row]').nth(1).waitFor();
    assert.equal(new URL(tab.url()).hash, '');
    // Also in a page that is open already; of two the first one does.
    const other = await start(three + three.replace(/id="\w+"/g, ''));
    await other.evaluate(() => (location.hash = '#bedside-list=weeks'));
    await button(other, 'Add to my list').waitFor();
    assert.equal(await other.locator('bedside-question-list').count(), 1);
    await tab.context().close();
    await other.context().close();
  });

  it('a link gives back what was asked at an earlier visit, tells the page, and says the count', async () => {
    const tab = await start();
    await save(tab, all[0], all[1]);
    await tab.getByRole('button', { name: `More ${all[0]}` }).click();
    await tab.getByRole('textbox', { name: /^Answer/ }).fill('what she said');
    await putAway(tab, all[0]);
    await listen(tab);
    await tab.evaluate(() => (location.hash = '#bedside-list=start,weeks,often'));
    await button(tab, 'Add to my list').click();
    await tab.locator('[part=rows] [part=row]').nth(2).waitFor();
    await becomes(
      () => tab.getByRole('textbox', { name: `Answer ${all[0]}` }).inputValue(),
      'what she said',
    );
    assert.deepEqual(await told(tab), [
      ['bedside-save', 'start', 2],
      ['bedside-save', 'often', 3],
    ]);
    await tab.locator('[aria-live]').filter({ hasText: '3 questions on your list.' }).waitFor();
    await tab.context().close();
  });

  it('a link that one only looks at adds nothing', async () => {
    const tab = await open(`${page(three + list)}#bedside-list=start,often`);
    await tab.getByText('Someone shared these questions with you:').waitFor();
    await button(tab, 'Just look').click();
    await tab.getByText('Someone shared').waitFor({ state: 'detached' });
    assert.match(await focused(tab), /^div “My list”/);
    assert.deepEqual((await stored(tab)).local, {});
    await tab.context().close();
  });

  it('gives a text file with every word and a name that says nothing', async () => {
    const tab = await withList();
    const [download] = await Promise.all([
      tab.waitForEvent('download'),
      button(tab, 'Save as text file').click(),
    ]);
    assert.equal(download.suggestedFilename(), 'my-questions.txt');
    assert.match(await readFile(await download.path(), 'utf8'), /How often do you treat this\?/);
    await tab.context().close();
  });

  it('gives a calendar file that another program reads, in any script, with a reminder the day before', async () => {
    const tab = await withList();
    await addOwn(
      tab,
      'كم مرة؟ 您多久治疗一次这种病；很长很长很长很长很长很长很长很长很长很长很长, "x"; \\ 🙂',
    );
    await button(tab, 'Add to calendar').click();
    await tab.getByText('Please give the date first').first().waitFor();
    assert.equal(await focused(tab), 'button “My appointment”');
    await tab.keyboard.press('Enter');
    await tab.getByLabel('Date', { exact: true }).fill('2031-03-04');
    await tab.getByLabel('Time').fill('14:30');
    await tab.getByLabel('With whom').fill('الطبيبة, 第二; 医生');
    await tab.getByLabel('Where').fill('Room 4, 2nd floor');
    await button(tab, 'Save these details').click();
    await tab.locator('[part=visit]').waitFor();
    await button(tab, 'Take it with you').click();
    const [download] = await Promise.all([
      tab.waitForEvent('download'),
      button(tab, 'Add to calendar').click(),
    ]);
    assert.equal(download.suggestedFilename(), 'appointment.ics');
    const text = await readFile(await download.path(), 'utf8');
    for (const line of text.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line);
    const calendar = new ical.Component(ical.parse(text));
    const [component] = calendar.getAllSubcomponents('vevent');
    const event = new ical.Event(component);
    assert.equal(event.startDate.toString(), '2031-03-04T14:30:00');
    assert.equal(event.startDate.zone.tzid, 'floating');
    assert.equal(event.location, 'Room 4, 2nd floor');
    assert.ok(event.summary.includes('الطبيبة, 第二; 医生'));
    // RFC 5545, 3.3.11; this library is lenient, calendars are not.
    assert.match(text, /^LOCATION:Room 4\\, 2nd floor\r$/m);
    assert.ok(
      event.description.includes(
        'كم مرة؟ 您多久治疗一次这种病；很长很长很长很长很长很长很长很长很长很长很长, "x"; \\ 🙂',
      ),
    );
    const alarm = component.getFirstSubcomponent('valarm');
    assert.equal(alarm.getFirstPropertyValue('trigger').toString(), '-P1D');
    await tab.context().close();
  });

  it('writes an e-mail while it is short, and copies first when it is long', async () => {
    const tab = await withList({ permissions: ['clipboard-read', 'clipboard-write'] });
    await tab.evaluate(() => {
      window.mails = [];
      HTMLAnchorElement.prototype.click = function () {
        window.mails.push(this.href);
      };
    });
    await button(tab, 'E-mail').click();
    await tab.waitForFunction(() => window.mails.length === 1);
    await addOwn(tab, '这'.repeat(250));
    await button(tab, 'E-mail').click();
    await tab.getByText('The list is long, so it was copied.').first().waitFor();
    const [short, long] = await tab.evaluate(() => window.mails);
    assert.ok(decodeURIComponent(short).includes(all[2]) && short.length < 1800);
    assert.ok(!long.includes('body='));
    assert.match(await tab.evaluate(() => navigator.clipboard.readText()), /这{250}/);
    await tab.context().close();
  });

  it('shows a QR code that another program reads, without the reader’s own words; the link adds, replaces nothing', async () => {
    const tab = await withList();
    await addOwn(tab, 'My secret worry?');
    await button(tab, 'To another phone').click();
    const code = tab.locator('[part=code]');
    await code.waitFor();
    const shot = (await code.screenshot()).toString('base64');
    const { data, width, height } = await tab.evaluate(async (png) => {
      const image = new Image();
      image.src = `data:image/png;base64,${png}`;
      await image.decode();
      const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d');
      canvas.drawImage(image, 0, 0);
      const pixels = canvas.getImageData(0, 0, image.width, image.height);
      return { data: [...pixels.data], width: image.width, height: image.height };
    }, shot);
    const link = jsQR(Uint8ClampedArray.from(data), width, height).data;
    assert.match(link, /#bedside-list=start,weeks,often$/);
    const phone = await open(page('x'), { viewport: { width: 390, height: 800 } });
    await phone.goto(link.replace(/#.*/, ''));
    await addOwn(phone, 'Mine stays?');
    await phone.locator('[part=row]').waitFor();
    await phone.goto('about:blank');
    await phone.goto(`${link},unknown-one`);
    await phone.getByText('Someone shared these questions with you:').waitFor();
    assert.equal(new URL(phone.url()).hash, '');
    await phone.getByText('1 more question is on another page').waitFor();
    assert.equal((await texts(phone)).length, 1);
    await button(phone, 'Add to my list').click();
    await phone.locator('[part=row]').nth(3).waitFor();
    assert.deepEqual(await texts(phone), ['Mine stays?', ...all]);
    await phone.context().close();
    await tab.context().close();
  });
});

it('the list is worked by keyboard alone, and focus is never lost', async () => {
  const tab = await start();
  const lost = [];
  const press = async (key) => {
    await tab.keyboard.press(key);
    await tab.waitForTimeout(60);
    const at = await focused(tab);
    if (at === 'body') lost.push(key);
    return at;
  };
  for (let n = 0; n < 40 && !(await press('Tab')).includes('three weeks'); n++);
  await press('Space');
  for (let n = 0; n < 40 && !(await press('Tab')).includes('More'); n++);
  await press('Enter');
  assert.match(await press('Tab'), /^textarea/);
  await tab.keyboard.type('typed');
  await press('Tab');
  // The field speaks its name where Tab enters it.
  assert.ok(
    await tab
      .getByRole('textbox', { name: `Answer ${all[1]}`, exact: true })
      .evaluate((each) => each.getRootNode().activeElement === each),
  );
  for (let n = 0; n < 20 && (await press('Tab')) !== 'button “Remove”'; n++);
  assert.equal(await press('Enter'), 'button “Undo”');
  assert.equal(await press('Enter'), 'button “More”');
  assert.deepEqual(lost, []);
  const { f } = JSON.parse((await stored(tab)).local['bedside:1:question:weeks']);
  assert.equal(f.note[0], 'typed');
  await tab.context().close();
});

it('works under a strict policy, in every part, without a violation', async () => {
  const tab = await open(
    site.page(htmlPage(three + list, { script, head: '' }).replace(/<link rel="icon"[^>]*>/, ''), {
      headers: {
        'content-security-policy':
          "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
      },
    }),
  );
  await save(tab, ...all);
  await tab.evaluate(() => (window.print = () => {}));
  for (const name of ['Take it with you', 'My appointment', 'Show it at the visit']) {
    await button(tab, name).click();
    await tab.waitForTimeout(300);
    if (name === 'Take it with you') {
      await button(tab, 'To another phone').click();
      await tab.locator('[part=code]').waitFor();
    }
  }
  await tab.keyboard.press('Escape');
  await tab.getByRole('button', { name: `More ${all[0]}` }).click();
  await tab.getByRole('textbox', { name: /^Note/ }).fill('a note');
  await button(tab, 'Delete all …').click();
  await tab.keyboard.press('Escape');
  await button(tab, 'Print my list').first().click();
  await tab.waitForTimeout(300);
  assert.deepEqual(tab.violations, []);
  await tab.context().close();
});
