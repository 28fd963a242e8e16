import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { becomes, htmlPage, serve } from './support/index.mjs';
import { closing, openOnce as open, ready } from './support/tidy.mjs';

const embed = '<script src="/bedside/embed.js" defer></script>';
const shell = (content, head = embed) => htmlPage(content, { script: '', head });
const gap = '<p style="margin-top:1600px">Far below</p>';

describe('the reach of a marker', () => {
  closing();
  let site;
  before(async () => (site = await serve()));
  after(() => site.close());

  /** What stands inside and after the widget, in words. */
  async function reachOf(content, widget = 'bedside-faq') {
    const page = await open(site.page(shell(content)));
    await page.locator(widget).first().waitFor({ state: 'attached' });
    return page.evaluate((tag) => {
      const words = (text) => text.trim().replace(/\s+/g, ' ');
      const main = document.querySelector('main').cloneNode(true);
      const inside = [...main.querySelectorAll(tag)].map((each) => words(each.textContent));
      for (const each of main.querySelectorAll(tag)) each.remove();
      return { inside, outside: words(main.textContent) };
    }, widget);
  }
  const faq = '<h2><a href="#bedside-faq">T</a></h2><h3>Q?</h3><p>A</p>';
  const list = '<h2><a href="#bedside-checklist">T</a></h2><ul><li>a</li><li>b</li></ul>';

  const ends = {
    'a heading of its rank': [faq + '<h2>Next</h2><p>x</p>', 'T Q?A', 'Next x'],
    'a heading of its rank in a wrapper': [
      faq + '<div><h2>Next</h2><p>x</p></div>',
      'TQ?A',
      'Nextx',
    ],
    'a line across the page': [
      faq + '<hr><p>Book an appointment</p>',
      'TQ?A',
      'Book an appointment',
    ],
    'a line in a wrapper': [faq + '<div><hr></div><p>Book</p>', 'TQ?A', 'Book'],
    'another widget': [
      faq + '<bedside-checklist><ul><li>x</li></ul></bedside-checklist>',
      'TQ?A',
      'x',
    ],
    'a widget by class, in a wrapper': [
      faq + '<div><div class="bedside-checklist"><ul><li>x</li></ul></div></div>',
      'TQ?A',
      'x',
    ],
    'a marker of lower rank': [
      faq + '<h3><a href="#bedside-checklist">L</a></h3><ul><li>x</li></ul>',
      'TQ?A',
      'Lx',
    ],
  };
  const plain = (text) => text.replace(/\s+/g, '');
  for (const [name, [content, inside, outside]] of Object.entries(ends))
    it(`ends at ${name}`, async () => {
      const seen = await reachOf(content);
      assert.deepEqual(seen.inside.map(plain), [plain(inside)]);
      assert.equal(plain(seen.outside), plain(outside));
    });

  const below = {
    'ways to share it': '<div class="sharedaddy"><h3>Share this:</h3><ul><li>x</li></ul></div>',
    'more to read':
      '<div id="jp-relatedposts" class="jp-relatedposts"><h3>Related</h3><ul><li>x</li></ul></div>',
    'the way on': '<nav class="post-navigation"><h3>Posts</h3><a href="/p">x</a></nav>',
    comments: '<div id="comments"><h3>Comments</h3><p>x</p></div>',
    'the foot of the page': '<footer><p>x</p></footer>',
  };
  for (const [name, html] of Object.entries(below))
    it(`ends at what a site puts below its text: ${name}`, async () => {
      for (const [marked, widget] of [
        [faq, 'bedside-faq'],
        [list, 'bedside-checklist'],
      ]) {
        const { inside, outside } = await reachOf(`${marked}${html}`, widget);
        assert.doesNotMatch(inside.join(), /x/);
        assert.match(outside, /x$/);
      }
      // A contents box above the questions ends nothing.
      const { inside } = await reachOf(faq.replace('</h2>', '</h2><nav><a href="#q">to</a></nav>'));
      assert.deepEqual(inside.map(plain), ['TtoQ?A']);
    });

  it('ends, for a list, at a heading that no list follows', async () => {
    const seen = await reachOf(
      `${list}<h3>At home</h3><ul><li>c</li></ul><p>Ask us.</p><h3>Related articles</h3><p>x</p>`,
      'bedside-checklist',
    );
    assert.deepEqual(seen.inside.map(plain), ['TabAthomecAskus.']);
    assert.equal(plain(seen.outside), 'Relatedarticlesx');
  });

  it('begins at what wraps the heading alone', async () => {
    const seen = await reachOf(
      '<div class="panel-heading"><h3><a href="#bedside-faq">T</a></h3></div><div class="panel-body"><h4>Q?</h4><p>A</p></div><h3>Next</h3>',
    );
    assert.deepEqual(seen.inside.map(plain), ['TQ?A']);
    assert.equal(seen.outside, 'Next');
  });

  it('of the reader’s list stays in what says its language', async () => {
    const page = await open(
      site.page(
        shell('<div lang="es"><h2><a href="#bedside-question-list">Mis preguntas</a></h2></div>'),
      ),
    );
    await page.locator('div[lang=es] > bedside-question-list').waitFor({ state: 'attached' });
    await becomes(
      () =>
        page.evaluate(() => document.querySelector('bedside-question-list').shadowRoot.textContent),
      /preguntas/,
    );
  });

  it('begins at a heading with a class, which takes options', async () => {
    const content = '<h2 class="bedside-faq" data-single>T</h2><h3>Q?</h3><p>A</p><h2>Next</h2>';
    const seen = await reachOf(content);
    assert.deepEqual(seen.inside.map(plain), ['TQ?A']);
    const page = await open(site.page(shell(content)));
    await page.locator('bedside-faq[single]').waitFor({ state: 'attached' });
  });

  it('is inside what themes put into a container', async () => {
    const page = await open(
      site.page(
        shell(
          '<div class="bedside-faq"><div class="wp-block-group__inner-container"><h2>T</h2><h3>Q1?</h3><p>A</p><h3>Q2?</h3><p>B</p></div></div>',
        ),
      ),
    );
    await page.getByRole('button', { name: 'Q2?' }).click();
    assert.ok(await page.getByText('B', { exact: true }).isVisible());
  });
});

describe('a marker that means nothing', () => {
  closing();
  let site;
  before(async () => (site = await serve()));
  after(() => site.close());

  const wrong = {
    '<h2><a href="#bedside-FAQ">T</a></h2><h3>Q?</h3><p>A</p>': /Write “#bedside-faq”/,
    '<h2><a href="#bedside-faqs">T</a></h2><h3>Q?</h3><p>A</p>': /Write “#bedside-faq”/,
    '<h2><a href="#bedside-faq%3Fsingle">T</a></h2><h3>Q?</h3><p>A</p>':
      /Write “#bedside-faq\?single”/,
    '<p><a href="#bedside-faq">T</a></p><h3>Q?</h3><p>A</p>': /“#bedside-faq” in a heading/,
    '<h3><a href="#bedside-faq">T</a></h3><h3>Q?</h3><p>A</p>': /of the same rank/,
    '<h2><a href="#bedside-whatever">T</a></h2><p>A</p>': /Markers are #bedside-checklist/,
    '<h2><a href="#bedside-faq?sinlge">T</a></h2><h3>Q?</h3><p>A</p>': /“sinlge” is no option/,
    '<div class="bedside-faqs"><h3>Q?</h3><p>A</p></div>': /Write “bedside-faq”/,
  };
  for (const [content, expected] of Object.entries(wrong))
    it(`is told once, and the page stays as it was written: ${content.slice(0, 50)}`, async () => {
      const page = await open();
      const told = [];
      page.on('console', (message) => told.push(message.text()));
      await page.goto(site.page(shell(content + content)));
      const about = () => told.filter((text) => text.startsWith('Bedside: '));
      await becomes(() => about().length, 1);
      assert.match(about()[0], expected);
      if (!content.includes('sinlge'))
        assert.equal(
          await page.locator('main').evaluate((main) => main.innerHTML.trim()),
          content + content,
        );
    });

  it('is no link to a place that happens to be called so, and no class of the site', async () => {
    const page = await open();
    const told = [];
    page.on('console', (message) => told.push(message.text()));
    await page.goto(
      site.page(
        shell(
          '<p><a href="#bedside-manners">x</a></p><p id="bedside-manners" class="bedside-wrapper-large">y</p>',
        ),
      ),
    );
    await page.waitForLoadState('networkidle');
    assert.deepEqual(told, []);
  });
});

describe('signposts and terms', () => {
  closing();
  it('makes terms in running text, not of a box of contents nor of a title', async () => {
    const site = await serve();
    const page = await open(
      site.page(
        shell(`<div class="toc"><a href="#words">Words</a></div>
          <ul><li><a href="#words">Words</a></li><li><a href="#biopsy">Biopsy</a></li></ul>
          <p>See <a href="#words">the words</a>. A <a href="#biopsy" id="term">biopsy</a> is small.</p>
          <bedside-glossary><h2 id="words">Words</h2><dl><dt id="biopsy">Biopsy</dt><dd>A piece.</dd></dl></bedside-glossary>`),
      ),
    );
    await page.locator('bedside-term').first().waitFor({ state: 'attached' });
    assert.deepEqual(
      await page.evaluate(() =>
        [...document.querySelectorAll('bedside-term')].map((term) => term.firstElementChild.id),
      ),
      ['term'],
    );
    await site.close();
  });
});

describe('while somebody edits', () => {
  closing();
  let site;
  before(async () => (site = await serve()));
  after(() => site.close());

  const forms = {
    'a marker': '<h2><a href="#bedside-faq">T</a></h2><h3>Q?</h3><p>A</p>',
    'a class': '<div class="bedside-faq"><h3>Q?</h3><p>A</p></div>',
    'a tag': '<bedside-faq><h2>T</h2><h3>Q?</h3><p>A</p></bedside-faq>',
    'a checklist': '<bedside-checklist><ul><li>a</li></ul></bedside-checklist>',
    'a term': '<p>A <a href="/glossary#biopsy">biopsy</a>.</p>',
  };
  const used =
    '<h2 class="bedside-quiz">Quiz</h2><ol><li>Q<ul><li><b>a</b></li><li>b</li></ul></li></ol>';
  for (const [name, html] of Object.entries(forms)) {
    it(`nothing becomes a widget inside an editor: ${name}`, async () => {
      const page = await open(
        site.page(shell(`<div id="editor" contenteditable>${html}</div>${used}`)),
      );
      await page.locator('bedside-quiz').getByRole('radio').first().waitFor();
      await ready(page);
      const editor = page.locator('#editor');
      assert.equal(await editor.evaluate((element) => element.innerHTML), html);
      assert.equal(await editor.getByRole('button').count(), 0);
      assert.equal(await editor.getByRole('checkbox').count(), 0);
    });

    it(`what was a widget is as it was written once it is edited: ${name}`, async () => {
      const page = await open(site.page(shell(`<div id="editor">${html}</div>${used}`)));
      await page.locator('bedside-quiz').getByRole('radio').first().waitFor();
      await ready(page);
      const editor = page.locator('#editor');
      await editor.evaluate((element) => element.setAttribute('contenteditable', 'true'));
      await becomes(() => editor.evaluate((element) => element.innerHTML), html);
      await becomes(() => editor.getByRole('button').count(), 0);
    });
  }

  it('a container that holds something editable is left alone, a comment box elsewhere changes nothing', async () => {
    const blocks =
      '<div class="bedside-faq wp-block-group"><h3 contenteditable="true">Q?</h3><p contenteditable="true">A</p></div>';
    const page = await open(
      site.page(
        shell(
          `${used}<div id="canvas">${blocks}</div><div contenteditable="true">Your comment</div>`,
        ),
      ),
    );
    await page.locator('bedside-quiz').getByRole('radio').first().waitFor();
    assert.equal(await page.locator('#canvas').evaluate((element) => element.innerHTML), blocks);
  });

  it('the frame of an editor and a page in design mode are left alone', async () => {
    const inner = shell(forms['a marker'] + forms['a class']);
    site.files['/canvas'] = inner;
    site.files['/design'] = inner.replace(
      '<head>',
      "<head><script>document.designMode = 'on'</script>",
    );
    const page = await open(
      site.page(
        shell(
          `${used}<iframe name="editor-canvas" src="/canvas"></iframe><iframe name="x" src="/design"></iframe>`,
        ),
      ),
    );
    await page.locator('bedside-quiz').getByRole('radio').first().waitFor();
    await page.waitForLoadState('networkidle');
    for (const name of ['editor-canvas', 'x'])
      assert.equal(
        await page.frame({ name }).evaluate(() => document.querySelectorAll('bedside-faq').length),
        0,
        name,
      );
  });
});

describe('addresses', () => {
  closing();
  let site;
  before(async () => (site = await serve()));
  after(() => site.close());

  const block = {
    faq: '<bedside-faq><h2 id="title">Title words</h2><h3>First?</h3><p>A</p><h3 id="item">Item words?</h3><p>B <b id="deep">deep words</b></p></bedside-faq>',
    checklist:
      '<bedside-checklist name="x"><h2 id="title">Title words</h2><h3 id="group">Group words</h3><ul><li>a</li><li id="item">Item words</li><li>c <b id="deep">deep words</b></li></ul></bedside-checklist>',
    questions:
      '<bedside-questions name="x"><h2 id="title">Title words</h2><h3 id="group">Group words</h3><ul><li>a?</li><li id="item">Item words?</li><li>c? <b id="deep">deep words?</b></li></ul></bedside-questions>',
    quiz: '<bedside-quiz name="x"><h2 id="title">Title words</h2><ol><li id="first">First?<ul><li><b>a</b></li><li>b</li></ul></li><li id="item">Item words?<ul><li><b>a</b></li><li>b</li></ul></li></ol></bedside-quiz>',
    glossary:
      '<bedside-glossary><h2 id="title">Title words</h2><dl><dt>First</dt><dd>A</dd><dt id="item">Item words</dt><dd>B</dd></dl></bedside-glossary>',
  };
  const shownWords = {
    title: 'Title words',
    item: 'Item words',
    group: 'Group words',
    deep: 'deep words',
  };
  /** Whether the shown copy of these words is on screen. */
  const onScreen = (page, words) =>
    page.evaluate((text) => {
      const look = (root) => {
        for (const element of root.querySelectorAll('*')) {
          if (element.shadowRoot && look(element.shadowRoot)) return true;
          const isIt = [...element.childNodes].some(
            (node) => node.nodeType === 3 && node.data.includes(text),
          );
          if (!isIt || element.closest('nav')) continue;
          const { top, bottom, height } = element.getBoundingClientRect();
          if (height && top >= -5 && bottom <= innerHeight + 5 && element.checkVisibility())
            return true;
        }
        return false;
      };
      return look(document);
    }, words);

  for (const [family, html] of Object.entries(block)) {
    const ids = Object.keys(shownWords).filter((id) => html.includes(`id="${id}"`));
    const links = ids.map((id) => `<a href="#${id}">to ${id}</a>`).join(' ');
    const written = (inner) =>
      site.page(htmlPage(`<nav>${links}</nav>${gap}${inner}${gap}`, { head: '' }));

    it(`of ${family}: a click goes there, back and forward too, and the same link again`, async () => {
      const page = await open(written(html));
      await ready(page);
      for (const id of ids) {
        await page.evaluate(() => scrollTo(0, 0));
        await page.getByRole('link', { name: `to ${id}`, exact: true }).click();
        await becomes(() => onScreen(page, shownWords[id]), true);
      }
      await page.evaluate(() => scrollTo(0, 0));
      await page.getByRole('link', { name: `to ${ids.at(-1)}`, exact: true }).click();
      await becomes(() => onScreen(page, shownWords[ids.at(-1)]), true);
      await page.goBack();
      await becomes(() => onScreen(page, shownWords[ids.at(-2)]), true);
      await page.goForward();
      await becomes(() => onScreen(page, shownWords[ids.at(-1)]), true);
    });

    it(`of ${family}: at load, in closed details of the page`, async () => {
      const url = written(`<details><summary>More</summary>${html}</details>`);
      for (const id of ids) {
        const page = await open(`${url}#${id}`);
        await becomes(() => onScreen(page, shownWords[id]), true);
      }
    });
  }
});
