import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { filesIn, importsOf } from '../../scripts/rollup/integrity.mjs';
import { filters } from './support/filters.mjs';
import { becomes, home, htmlPage, serve } from './support/index.mjs';
import { closing, openOnce as open } from './support/tidy.mjs';
import { allFive, ways, widgets } from './support/widgets.mjs';

const dist = join(home, 'dist');
const tag = '<script src="/bedside/embed.js" defer></script>';
const shell = (content, head = tag) => htmlPage(content, { script: '', head });
const families = Object.keys(widgets);
/** The file that holds the questions and answers, whether it is the entry or a chunk. */
const faqFile = [...importsOf(dist, 'faq.js')]
  .filter((file) => !importsOf(dist, 'quiz.js').has(file))
  .at(-1);

/** Opens a page with all five and uses each of them. */
async function allWork(page, names = families) {
  page.setDefaultTimeout(5000);
  for (const family of names) await widgets[family].works(page);
}
const quiet = (page) => assert.deepEqual([...page.problems, ...page.violations], []);

describe('embed.js', () => {
  closing();
  let site;
  before(async () => (site = await serve()));
  after(() => site.close());

  it('is at most 2.5 KB, compressed', () => {
    const bytes = gzipSync(readFileSync(join(dist, 'embed.js')), { level: 9 }).length;
    assert.ok(bytes <= 2560, `${bytes} bytes`);
  });

  for (const way of Object.keys(ways))
    it(`makes all five widgets, with their options, of what is written as ${way}`, async () => {
      const page = await open(site.page(shell(allFive(way))));
      await allWork(page);
      assert.ok(await page.getByText('Call us on weekdays.').isVisible());
      const outside = await page.evaluate(
        () => !document.getElementById('after').closest('[class*=bedside],bedside-glossary'),
      );
      assert.ok(outside || way === 'class');
      const options = await page.evaluate(() => {
        const faq = document.querySelector('bedside-faq');
        const quiz = document.querySelector('bedside-quiz');
        return [faq.single, quiz.name, quiz.feedback];
      });
      assert.deepEqual(options, [true, 'second-opinion', 'end']);
      quiet(page);
      await page.close();
    });

  it('reaches over what stands around headings: wikis, old pages, pasted text', async () => {
    const wiki = (rank, words) =>
      `<div class="mw-heading"><h${rank}>${words}</h${rank}><span class="mw-editsection">[<a href="/e">edit</a>]</span></div>`;
    const marked = '<a href="#bedside-faq">Visiting</a>';
    const answers = { who: '<p>Two people.</p>', when: '<p>From two to six.</p>' };
    for (const html of [
      `<div>${wiki(2, marked)}${wiki(3, 'Who?')}${answers.who}${wiki(3, 'When?')}${answers.when}${wiki(2, 'Other')}<p>Outside</p></div>`,
      `<center><font size="5"><h2>${marked}</h2></font></center><h3>Who?</h3>${answers.who}<center><h3>When?</h3></center>${answers.when}`,
      `<div class="bedside-faq"><b style="font-weight:normal"><h2>Visiting</h2><h3>Who?</h3>${answers.who}<h3>When?</h3>${answers.when}</b></div>`,
    ]) {
      const page = await open(site.page(shell(html)));
      const buttons = page.locator('[part=question]');
      await becomes(() => buttons.allInnerTexts(), ['Who?', 'When?']);
      await buttons.last().click();
      assert.ok(await page.getByText('From two to six.').isVisible());
      assert.equal(await page.locator('bedside-faq', { hasText: 'Outside' }).count(), 0);
      quiet(page);
      await page.close();
    }
  });

  it('shows the marker of a heading as plain words', async () => {
    const page = await open(site.page(shell(allFive('convention'))));
    await allWork(page);
    const links = await page.getByRole('heading', { level: 2 }).getByRole('link').count();
    assert.equal(links, 0);
    for (const { title } of Object.values(widgets))
      assert.ok(await page.getByRole('heading', { name: title }).first().isVisible(), title);
  });

  it('moves no node out of its order', async () => {
    for (const way of ['class', 'convention']) {
      const page = await open(site.page(shell(allFive(way), '')));
      const read = () => page.evaluate(() => document.querySelector('main').textContent);
      const written = await read();
      await page.addScriptTag({ url: '/bedside/embed.js' });
      await page.locator('bedside-faq').getByRole('button').first().waitFor();
      assert.equal(await read(), written, way);
    }
  });

  for (const [name, filter] of Object.entries(filters))
    it(`finds all five after the filter of ${name}`, async () => {
      const page = await open(site.page(shell('')));
      const html = await filter(page, allFive('convention'));
      assert.match(html, /#bedside-quiz\?name=second-opinion&amp;feedback=end/);
      await page.goto(site.page(shell(html)));
      await allWork(page);
      quiet(page);
    });

  for (const name of ['WordPress, posts by authors (kses)', 'DOMPurify'])
    it(`finds the class form after the filter of ${name}`, async () => {
      const page = await open(site.page(shell('')));
      await page.goto(site.page(shell(await filters[name](page, allFive('class')))));
      await allWork(page);
      assert.equal(
        await page.evaluate(() => document.querySelector('bedside-quiz').feedback),
        'end',
      );
      quiet(page);
    });

  it('makes terms of links to a glossary, on this page and on its own page', async () => {
    const glossary = ways.convention('glossary', widgets.glossary);
    const page = await open(
      site.page(
        shell(`<p>A <a href="#biopsy">biopsy</a> is looked at again; so is the
          <a href="/words/glossary#stage">stage</a>. See <a href="#elsewhere">below</a>,
          or <a href="#100%">this</a>.</p><svg><a href="#biopsy"><text>x</text></a></svg>${glossary}`),
      ),
    );
    // Until it has a meaning, the link is the author's own.
    await page.locator('bedside-term [part=trigger]').first().click();
    await page
      .getByRole('group', { name: 'biopsy' })
      .getByText('A small piece of tissue')
      .waitFor();
    assert.deepEqual(
      await page.evaluate(() =>
        [...document.querySelectorAll('bedside-term')].map((term) => term.getAttribute('key')),
      ),
      ['biopsy', 'stage'],
    );
    quiet(page);
  });

  it('never turns a filtered option into a handler or a style', async () => {
    const page = await open(
      site.page(
        shell(`<h2><a href="#bedside-faq?onclick=boom()&amp;onfocus=boom()&amp;style=display:none&amp;%3Cx=1&amp;single">Common questions</a></h2>
          ${widgets.faq.inner}<h2>Next</h2><div class="bedside-checklist" data-onclick="boom()" data-style="x">${widgets.checklist.inner}</div>`),
      ),
    );
    await allWork(page, ['faq', 'checklist']);
    const names = await page.evaluate(() =>
      [...document.querySelectorAll('bedside-faq, bedside-checklist')].flatMap((element) =>
        element.getAttributeNames(),
      ),
    );
    assert.deepEqual(
      names.filter((name) => /^(on|style|<)/.test(name)),
      [],
    );
    quiet(page);
  });

  describe('in every place', () => {
    const scripts = {
      'in the head, not deferred': '<script src="/bedside/embed.js" data-use="faq quiz"></script>',
      twice: tag + tag,
      "beside a bundler's copy": `<script type="module" src="/bedside/bedside.js?bundled"></script>${tag}`,
      "before a bundler's copy": `${tag}<script type="module" src="/bedside/bedside.js?bundled"></script>`,
    };
    for (const [place, head] of Object.entries(scripts))
      it(`works ${place}`, async () => {
        const page = await open(site.page(shell(allFive('convention'), head)));
        await allWork(page);
        assert.equal(await page.locator('bedside-faq').count(), 1);
        quiet(page);
        await page.close();
      });

    it('works at the end of the body', async () => {
      const page = await open(site.page(shell(allFive('class') + tag, '')));
      await allWork(page);
      quiet(page);
    });

    it('works when a tag manager brings it late', async () => {
      const page = await open(site.page(shell(allFive('convention'), '')));
      await page.waitForLoadState('load');
      await page.evaluate(() => {
        const script = document.createElement('script');
        script.async = true;
        script.src = '/bedside/embed.js';
        document.head.prepend(script);
      });
      await allWork(page);
      quiet(page);
    });

    it('finds what a page adds later, and loads only what is used', async () => {
      const page = await open(site.page(shell('<p>Nothing yet.</p>')));
      await page.waitForTimeout(200);
      const scripts = () => page.loaded.filter((url) => url.endsWith('.js')).length;
      assert.equal(scripts(), 1);
      await page.evaluate(
        (html) => {
          document.querySelector('main').innerHTML = html;
        },
        ways.class('faq', widgets.faq),
      );
      await page.getByRole('button', { name: 'Will my doctor mind' }).waitFor();
      await widgets.faq.works(page);
      assert.ok(!page.loaded.some((url) => /quiz|questions|checklist|glossary/.test(url)));
    });

    it('wraps nothing twice when a page puts back a copy of itself', async () => {
      const page = await open(site.page(shell(allFive('convention') + allFive('class'))));
      await page.locator('bedside-quiz').first().getByRole('radio').first().waitFor();
      const count = () =>
        page.evaluate(() => document.querySelectorAll('bedside-faq,bedside-quiz').length);
      const first = await count();
      await page.evaluate(() => {
        const main = document.querySelector('main');
        main.replaceWith(main.cloneNode(true));
      });
      await page.waitForTimeout(300);
      assert.equal(await count(), first);
      quiet(page);
    });

    it('works from another origin, with integrity, and under a policy that names it', async () => {
      const host = await serve({ folders: {} });
      const cors = { 'access-control-allow-origin': '*' };
      const cdn = await serve({ folders: {} });
      for (const file of filesIn(dist).filter((path) => path.endsWith('.js')))
        cdn.files[`/v1/${file}`] = { body: readFileSync(join(dist, file)), headers: cors };
      const policy = `default-src 'none'; script-src ${cdn.url}; img-src data:; require-trusted-types-for 'script'; trusted-types 'none'`;
      const page = await open(
        host.page(shell(allFive('class'), `<script src="${cdn.url}/v1/embed.js" defer></script>`), {
          headers: { 'content-security-policy': policy },
        }),
      );
      await allWork(page);
      quiet(page);
      const added = await page.evaluate(() =>
        [...document.querySelectorAll('link[rel=modulepreload], script[type=module]')].map(
          (element) => element.integrity,
        ),
      );
      assert.ok(added.length >= 8);
      for (const integrity of added) assert.match(integrity, /^sha256-[\w+/]{43}=$/);
      await Promise.all([host.close(), cdn.close()]);
    });

    it('works where scripts need a nonce', async () => {
      const page = await open(
        site.page(
          shell(allFive('class'), `<script nonce="r4nd0m" src="/bedside/embed.js" defer></script>`),
          {
            headers: { 'content-security-policy': "script-src 'nonce-r4nd0m' 'strict-dynamic'" },
          },
        ),
      );
      await allWork(page);
      quiet(page);
    });

    const types = "require-trusted-types-for 'script'; trusted-types 'none'";
    const named = (how) => `<script src="/bedside/embed.js" data-use="faq quiz" ${how}></script>`;

    it('loads at once what data-use names, under Trusted Types, by a script that is deferred', async () => {
      const page = await open(
        site.page(shell(allFive('class'), named('defer')), {
          headers: { 'content-security-policy': types },
        }),
      );
      await allWork(page);
      quiet(page);
    });

    it('holds back the first drawing for data-use; where Trusted Types refuse that, it works without', async () => {
      const slow = await serve();
      slow.files[`/bedside/${faqFile}`] = {
        body: readFileSync(join(dist, faqFile)),
        delay: 900,
      };
      const drawn = async (headers) => {
        const page = await open(slow.page(shell(allFive('class'), named('')), { headers }));
        await allWork(page);
        return {
          page,
          time: await page.evaluate(
            () => performance.getEntriesByName('first-contentful-paint')[0].startTime,
          ),
        };
      };
      const held = await drawn({});
      assert.ok(held.time > 850, `${held.time} ms`);
      quiet(held.page);
      const refused = await drawn({ 'content-security-policy': types });
      assert.ok(refused.time < held.time, `${refused.time} ms`);
      await slow.close();
    });

    it('runs no file that is not the one it was built with', async () => {
      const other = await serve();
      other.files[`/bedside/${faqFile}`] =
        `globalThis.changed = true;${readFileSync(join(dist, faqFile))}`;
      const page = await open(other.page(shell(allFive('class'))));
      await widgets.quiz.works(page);
      assert.equal(await page.evaluate(() => globalThis.changed), undefined);
      assert.ok(await page.getByText('Most doctors').isVisible());
      await other.close();
    });

    it('works beside old scripts that add to the prototypes of objects and lists', async () => {
      const old = `<script>
        Object.prototype.each = function () {};
        Array.prototype.each = function () {};
        Array.prototype.entries = function () { return this; };
        window.Event = function () {};
        window.define = Object.assign(function () {}, { amd: {} });
      </script>`;
      const page = await open(site.page(shell(allFive('convention'), old + tag)));
      await allWork(page);
      quiet(page);
    });
  });

  describe('when something does not come', () => {
    /** Every word of the author, in a widget that did not start, is on show. */
    const unread = (page) =>
      page.evaluate(() => {
        const lost = [];
        const walker = document.createTreeWalker(
          document.querySelector('main'),
          NodeFilter.SHOW_TEXT,
        );
        while (walker.nextNode()) {
          const { parentElement, data } = walker.currentNode;
          const widget = parentElement.closest(
            'bedside-faq,bedside-quiz,bedside-checklist,bedside-questions,bedside-glossary',
          );
          if (!data.trim() || (widget && customElements.get(widget.localName))) continue;
          const visible = parentElement.checkVisibility({
            opacityProperty: true,
            visibilityProperty: true,
          });
          if (!visible || !parentElement.getClientRects().length) lost.push(data.trim());
        }
        return lost;
      });
    const uncaught = (page) =>
      page.problems.filter((text) => !/Failed to load resource|integrity/.test(text));

    for (const way of Object.keys(ways))
      it(`a page written as ${way} is readable without embed.js, and while it is slow`, async () => {
        const slow = await serve();
        const url = slow.page(
          shell(allFive(way), '<script src="/bedside/embed.js" async></script>'),
        );
        slow.files['/bedside/embed.js'] = { status: 404, body: 'Not found' };
        const page = await open(url);
        assert.deepEqual(await unread(page), []);
        assert.deepEqual(uncaught(page), []);

        slow.files['/bedside/embed.js'] = {
          body: readFileSync(join(dist, 'embed.js')),
          delay: 800,
        };
        const second = await open();
        await second.goto(url, { waitUntil: 'commit' });
        await second.locator('#after').waitFor();
        assert.deepEqual(await unread(second), []);
        await allWork(second);
        assert.deepEqual(uncaught(second), []);
        await slow.close();
      });

    it('is readable when embed.js breaks off in the middle', async () => {
      const broken = await serve();
      const code = readFileSync(join(dist, 'embed.js'), 'utf8');
      broken.files['/bedside/embed.js'] = code.slice(0, code.length / 2);
      const page = await open(broken.page(shell(allFive('class'))));
      await page.waitForTimeout(200);
      assert.deepEqual(await unread(page), []);
      // The browser itself reports that this file is not whole; nothing else went wrong.
      assert.equal(uncaught(page).length, 1);
      assert.match(uncaught(page)[0], /SyntaxError/);
      await broken.close();
    });

    it('tries once more, and only once', async () => {
      const flaky = await serve();
      let asked = 0;
      const file = `/bedside/${faqFile}`;
      const body = readFileSync(join(dist, file.slice(9)));
      flaky.files[file] = () => ((asked += 1) === 1 ? { abort: true } : { body });
      const page = await open(flaky.page(shell(allFive('class'))));
      await widgets.faq.works(page);
      flaky.files[file] = () => ((asked += 1), { status: 503, body: '' });
      asked = 0;
      const second = await open(flaky.page(shell(allFive('class'))));
      await widgets.quiz.works(second);
      await becomes(() => asked, 2);
      await second.waitForTimeout(300);
      assert.equal(asked, 2);
      assert.deepEqual(await unread(second), []);
      assert.deepEqual(uncaught(second), []);
      await flaky.close();
    });

    const atOnce = [...new Set(families.flatMap((family) => [...importsOf(dist, `${family}.js`)]))];
    for (const file of atOnce.filter(
      (name) => name.startsWith('chunks/') || name === 'checklist.js',
    ))
      it(`is readable without ${file.replace(/-[\w-]{8}(?=\.js)/, '')}`, async () => {
        const missing = await serve();
        missing.files[`/bedside/${file}`] = { status: 404, body: 'Not found' };
        const look = async (way) => {
          const page = await open(missing.page(shell(allFive(way))));
          await page.waitForTimeout(400);
          assert.deepEqual(await unread(page), []);
          assert.deepEqual(uncaught(page), []);
          await page.close();
        };
        await Promise.all(['tag', 'convention'].map(look));
        await missing.close();
      });
  });
});
