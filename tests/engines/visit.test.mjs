// A reader's visit to the built package under a strict policy, in every engine that is installed: nothing refused, nothing
// asked of anybody else, nothing kept before an act, every text shown. ENGINES=firefox chooses.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, afterEach, before, describe, it } from 'node:test';
import { drivers } from './drivers.mjs';
import { home, htmlPage, serve } from '../package/support/server.mjs';
import { everything, useEverything } from '../package/support/sample.mjs';
import { allFive } from '../package/support/widgets.mjs';

const engines = (process.env.ENGINES ?? 'chromium,firefox,webkit').split(',');
const policy = (types, connect = "'none'") =>
  `default-src 'none'; script-src 'self'; style-src 'self'; connect-src ${connect}; img-src 'self' data:; require-trusted-types-for 'script'; trusted-types ${types}`;
/** WebKitGTK 2.50 has Trusted Types, but no setHTML(): the guide's one named policy. */
const types = { webkit: 'bedside' };
const record = '<script src="/in-page.mjs"></script>';
const empty = { local: [], session: [], cookies: '', databases: [] };
/** “All answers” as its translators say it today. */
const openAll = (tag) =>
  /id="faq\.all-answers"[\s\S]*?<target[^>]*>([^<]+)/.exec(
    readFileSync(new URL(`../../locales/${tag}.xlf`, import.meta.url), 'utf8'),
  )[1];
const inPage = readFileSync(new URL('in-page.mjs', import.meta.url));
const quizAnswers = [
  'Another cancer doctor',
  'She asks if two or three weeks',
  'The pathology report',
  'Scans, on a disc',
  'A list of your medicines',
  'Ask both how they came to it',
];

for (const engine of engines)
  describe(`a visit in ${engine}`, () => {
    let browser;
    const sites = [];
    const pages = [];
    before(async () => {
      browser = await drivers[engine]();
      console.log(`# ${engine}: ${browser.version}`);
    });
    after(() => browser?.close());

    const headers = (connect, list = types[engine] ?? "'none'") => ({
      'content-security-policy': policy(list, connect),
    });
    /** A site of ours; `pages` are added to what every test needs. */
    async function site(options = {}) {
      const served = await serve({
        folders: { '/bedside/': 'dist', '/': 'pages/sample' },
        files: { '/in-page.mjs': { body: inPage }, '/favicon.ico': { status: 204 } },
        ...options,
      });
      sites.push(served);
      return served;
    }
    async function visit(url) {
      const page = await browser.open(url);
      pages.push(page);
      return page;
    }
    afterEach(async () => {
      for (const page of pages.splice(0)) await page.close();
      for (const served of sites.splice(0)) await served.close();
    });

    /** Nothing was refused, thrown, or asked of anybody else. */
    async function clean(page, served) {
      const { noted, loaded } = await page.evaluate(() => ({
        noted: globalThis.visit.noted,
        loaded: globalThis.visit.loaded(),
      }));
      assert.deepEqual(noted, { violations: [], errors: [] });
      const asked = [...loaded, ...(page.asked ?? [])];
      assert.ok(asked.length > 3, 'requests are seen');
      assert.deepEqual(
        asked.filter(
          (url) => !url.startsWith(`${served.url}/`) && !/^(data|blob|about):/.test(url),
        ),
        [],
      );
      const own =
        /^\/(bedside\/[\w./-]+\.js|page-\d+|in-page\.mjs|favicon\.ico|[\w-]+\.(html|css|svg|json)|)$/;
      assert.deepEqual(
        served.requests.filter(({ method, path }) => method !== 'GET' || !own.test(path)),
        [],
      );
    }
    const act = (page, steps) =>
      page.evaluate(async (list) => {
        for (const [name, ...values] of list) await globalThis.visit[name](...values);
      }, steps);

    it('uses everything there is; nothing is refused, and nothing kept before an act', async () => {
      const served = await site();
      const html = htmlPage(everything, { head: record });
      const page = await visit(served.page(html, { headers: headers() }));
      await act(page, [['settled']]);
      assert.deepEqual(await page.evaluate(() => globalThis.visit.kept()), empty);
      const pressed = await useEverything(page);
      assert.ok(pressed.length > 60, `${pressed.length} presses: ${pressed}`);
      const kept = await page.evaluate(() => globalThis.visit.kept());
      assert.ok(kept.local.length > 0);
      for (const key of [...kept.local, ...kept.session]) assert.match(key, /^bedside:1:/);
      assert.deepEqual({ ...kept, local: [], session: [] }, empty);
      const data = await page.evaluate(
        () => document.querySelector('script[type="application/ld+json"]').text,
      );
      assert.equal(JSON.parse(data)['@type'], 'FAQPage');
      await clean(page, served);
      console.log(`# ${engine}: ${pressed.length} presses, ${served.requests.length} requests`);
    });

    it('goes through the sample site: asks, searches, learns, gathers, saves, and finds the list', async () => {
      const served = await site();
      for (const name of ['index', 'my-questions', 'glossary', 'quiz', 'preparing']) {
        const body = readFileSync(join(home, `pages/sample/${name}.html`), 'utf8').replace(
          '<head>',
          `<head>${record}`,
        );
        served.files[name === 'index' ? '/' : `/${name}.html`] = {
          body,
          headers: headers("'self'"),
        };
      }
      const page = await visit(`${served.url}/`);
      await act(page, [['settled']]);
      assert.deepEqual(await page.evaluate(() => globalThis.visit.kept()), empty);
      await act(page, [
        ['press', 'bedside-faq', 'Will my doctor mind'],
        ['sees', 'bedside-faq', 'Most doctors expect it'],
        ['write', 'bedside-faq', '', 'Medicare'],
        ['sees', 'bedside-faq', 'Many plans do, and so does Medicare'],
        ['press', 'bedside-checklist', 'Pathology report'],
        ['sees', 'bedside-checklist', '1 of 7'],
        ['press', 'bedside-questions', 'Which guidelines do you follow?'],
        ...quizAnswers.map((words) => ['press', 'bedside-quiz', words]),
        ...[1, 2, 3, 4].map((n) => ['press', 'bedside-quiz', `Check answer to question ${n}`]),
        ['press', 'bedside-quiz', 'See your results'],
        ['sees', 'bedside-quiz', '4 of 4'],
        ['press', 'bedside-term', ''],
      ]);
      await clean(page, served);
      const meaning = await page.evaluate(() =>
        [...document.querySelectorAll('bedside-term')].some((term) =>
          term.shadowRoot.querySelector('[popover]')?.matches(':popover-open'),
        ),
      );
      assert.ok(meaning, 'a definition is open');

      await page.goto(`${served.url}/my-questions.html`);
      await act(page, [
        ['settled'],
        ['sees', 'bedside-question-list', 'Which guidelines do you follow?'],
      ]);
      await clean(page, served);
    });

    it('changes the language; a catalogue that fails twice is shown when it comes', async () => {
      const served = await site();
      const body = readFileSync(join(home, 'dist/locales/es.js'));
      let asked = 0;
      served.files['/bedside/locales/es.js'] = () =>
        (asked += 1) <= 2 ? { status: 503, body: 'Busy' } : { body };
      const html = htmlPage(
        '<bedside-faq filter><h2>T</h2><h3 id="a">A?</h3><p>Yes.</p><h3 id="b">B?</h3><p>No.</p></bedside-faq><bedside-checklist name="x"><ul><li id="i">I</li></ul></bedside-checklist>',
        { head: record },
      );
      const page = await visit(served.page(html, { headers: headers() }));
      await act(page, [['settled'], ['sees', 'bedside-faq', 'All answers']]);
      await page.evaluate(() => (document.documentElement.lang = 'pl'));
      await act(page, [['sees', 'bedside-faq', openAll('pl')]]);
      await page.evaluate(() => (document.documentElement.lang = 'es'));
      await act(page, [['sees', 'bedside-faq', openAll('es')]]);
      assert.equal(asked, 3);
      await clean(page, served);
    });

    it('starts from embed.js as well, with data-use', async () => {
      const served = await site();
      const html = htmlPage(allFive('convention'), {
        script: '',
        head: `${record}<script src="/bedside/embed.js" data-use="faq quiz" defer></script>`,
      });
      const page = await visit(served.page(html, { headers: headers() }));
      await act(page, [
        ['press', 'bedside-faq', 'Will my doctor mind'],
        ['press', 'bedside-quiz', 'Another doctor looks'],
        ['press', 'bedside-checklist', 'Pathology report'],
        ['press', 'bedside-questions', 'How often do you see this?'],
        ['sees', 'bedside-glossary', 'A small piece of tissue'],
      ]);
      await clean(page, served);
    });

    it(
      "needs no policy of its own: trusted-types 'none'",
      {
        // The tests above have run under it everywhere else.
        skip: types[engine]
          ? `cannot run in ${engine}: it has no Element.setHTML(), so that one policy by the name “${types[engine]}” is needed`
          : false,
      },
      async () => {
        const served = await site();
        const page = await visit(
          served.page(htmlPage(everything, { head: record }), {
            headers: headers(undefined, "'none'"),
          }),
        );
        await act(page, [['settled']]);
        assert.equal(await page.evaluate(() => Boolean(customElements.get('bedside-faq'))), true);
        await clean(page, served);
      },
    );

    if (types[engine])
      it("shows the page as it was written where trusted-types 'none' refuses even that policy", async () => {
        const served = await site();
        const html = htmlPage(everything, { head: record });
        const answer = { headers: headers("'none'", "'none'") };
        const page = await visit(served.page(html, answer));
        assert.equal(
          await page.evaluate(() => 'setHTML' in Element.prototype),
          false,
          'It has setHTML() now: take it out of the table of types.',
        );
        const { violations, errors } = await page.evaluate(async () => {
          await globalThis.visit.pause(500);
          return globalThis.visit.noted;
        });
        // The attempt is reported and the module ends with it; nothing is registered.
        assert.ok(errors.length <= 1, errors.join());
        for (const error of errors) assert.match(error, /TrustedHTML/);
        for (const refused of violations) assert.match(refused, /bedside|Element innerHTML\|<p>/);
        assert.ok(violations.length <= 2);
        const words = await page.evaluate(() => document.querySelector('main').innerText);
        for (const text of ['Most doctors expect it.', 'Discharge summary', 'How often do you'])
          assert.ok(words.includes(text), text);
      });
  });
