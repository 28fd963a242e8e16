import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { filesIn, importsOf } from '../../scripts/rollup/integrity.mjs';
import { becomes, home, htmlPage, serve } from '../package/support/index.mjs';
import { closing, openOnce as open } from '../package/support/tidy.mjs';
import { allFive, ways, widgets } from '../package/support/widgets.mjs';

const dist = join(home, 'dist');
const tag = '<script src="/bedside/embed.js" defer></script>';
const shell = (content, head = tag) => htmlPage(content, { script: '', head });
const bytes = (file) => readFileSync(join(dist, file), 'utf8');
const families = Object.keys(widgets);
const named = (file) => file.replace(/-[\w-]{8}(?=\.js)/, '');

/** All that embed.js loads before a reader does anything. */
const firstLoad = [
  ...new Set([
    ...families.flatMap((family) => [...importsOf(dist, `${family}.js`)]),
    ...filesIn(dist).filter((file) => file.startsWith('chunks/embed-')),
  ]),
].filter((file) => !families.some((family) => file === `${family}.js` && isPassedOn(file)));
/** An entry that only names a chunk is not asked for at all. */
function isPassedOn(file) {
  return importsOf(dist, file).size > 1 && bytes(file).length < 300;
}

const changed = (file) => `globalThis.changed = ${JSON.stringify(file)};${bytes(file)}`;
const down = { status: 503, body: '' };
const held =
  '<script src="/bedside/embed.js" data-use="faq quiz checklist questions glossary"></script>';
/** The four ways in which a file that is not the one that was built may come. */
const attacks = {
  always: { answer: (file) => () => changed(file) },
  'after the first attempt failed': {
    answer: (file, count) => () => (count() === 1 ? down : { body: changed(file) }),
  },
  'where the first drawing waits for it': { answer: (file) => () => changed(file), head: held },
  'where the page has an import map': {
    answer: (file, count) => () => (count() === 1 ? down : { body: changed(file) }),
    head: `<script type="importmap">{"imports":{"x":"/x.js"}}</script>${tag}`,
  },
};
const { class: asClass } = ways;
/** Content that needs the file: a widget of one family, and a misspelt marker, so that the advice is fetched too. */
function contentFor(file) {
  const family = families.find((name) => importsOf(dist, `${name}.js`).has(file)) ?? 'faq';
  return `${asClass(family, widgets[family])}<p id="after"><a href="#bedside-faqs">Questions</a></p>`;
}
const content = `${allFive('class')}<p><a href="#bedside-faqs">Questions</a></p>`;

describe('a file of embed.js that was changed on its way', () => {
  closing();
  for (const [how, { answer, head = tag }] of Object.entries(attacks))
    for (const file of firstLoad)
      it(`does not run: ${named(file)}, ${how}`, async () => {
        const site = await serve();
        let asked = 0;
        const respond = answer(file, () => asked);
        site.files[`/bedside/${file}`] = () => {
          asked += 1;
          const given = respond();
          return typeof given === 'string' ? { body: given } : given;
        };
        // In the author's view, so that its file is asked for too.
        const page = await open(`${site.page(shell(contentFor(file), head))}?bedside=check`);
        await becomes(() => asked > (head === held ? 0 : 1), true);
        await page.waitForLoadState('networkidle');
        assert.equal(await page.evaluate(() => globalThis.changed), undefined);
        assert.ok(await page.locator('#after').isVisible());
        await site.close();
      });
});

describe('a file of embed.js that comes as it was built', () => {
  closing();
  const works = async (page) => {
    for (const family of families) await widgets[family].works(page);
  };

  for (const [name, head] of Object.entries({ deferred: tag, 'before the first drawing': held }))
    it(`runs on a slow line, ${name}`, async () => {
      const site = await serve();
      for (const [i, file] of firstLoad.entries())
        site.files[`/bedside/${file}`] = {
          body: bytes(file),
          delay: 50 + ((i * 7) % firstLoad.length) * 60,
        };
      const page = await open(site.page(shell(content, head)));
      await works(page);
      assert.deepEqual(page.problems, []);
      await site.close();
    });

  it('runs on a line that breaks off once for every file', async () => {
    const site = await serve();
    for (const file of firstLoad) {
      let asked = 0;
      site.files[`/bedside/${file}`] = () =>
        (asked += 1) === 1 ? { abort: true } : { body: bytes(file) };
    }
    const page = await open(site.page(shell(content)));
    await works(page);
    await site.close();
  });
});

describe('markup that gives its names to the page', () => {
  closing();
  let site;
  before(async () => (site = await serve()));
  after(() => site.close());

  it('cannot name another place as the one that embed.js came from', async () => {
    const other = await serve();
    const page = await open(
      site.page(
        shell(
          `<img name="currentScript" src="${other.url}/bedside/embed.js" alt="">${tag}${allFive('class')}`,
          '',
        ),
      ),
    );
    await widgets.faq.works(page);
    assert.deepEqual(
      other.requests.filter(({ path }) => path !== '/bedside/embed.js'),
      [],
    );
    await other.close();
  });

  it('cannot say, by a <base> behind the tag, that embed.js came from another place', async () => {
    const other = await serve();
    const page = await open(site.page(shell(`<base href="${other.url}/">${allFive('class')}`)));
    await widgets.faq.works(page);
    await page.waitForLoadState('networkidle');
    assert.deepEqual(other.requests, []);
    await other.close();
  });

  it('cannot stop embed.js by names of what it uses', async () => {
    const names =
      'head body children readyState createElement getElementById querySelectorAll designMode baseURI implementation addEventListener'.split(
        ' ',
      );
    const page = await open(
      site.page(
        shell(
          names.map((name) => `<img name="${name}" alt="">`).join('') +
            `<h2><a href="#bedside-faq">Common questions</a></h2>${widgets.faq.inner}`,
        ),
      ),
    );
    await becomes(
      () => page.evaluate(() => globalThis.customElements.get('bedside-faq')?.name.length > 0),
      true,
    );
    assert.equal(await page.evaluate(() => document.getElementsByTagName('bedside-faq').length), 1);
  });

  it('cannot stop the widgets by names that other scripts would have', async () => {
    const names =
      'litHtmlVersions litElementVersions reactiveElementVersions litHtmlPolyfillSupport litElementPolyfillSupport litElementHydrateSupport reactiveElementPolyfillSupport litPropertyMetadata ShadyCSS ShadyDOM litNonce trustedTypes process define module exports';
    const marks = names
      .split(' ')
      .map((name) => `<a id="${name}"></a>`)
      .join('');
    const page = await open(site.page(shell(`${marks}${allFive('class')}`)));
    for (const family of families) await widgets[family].works(page);
    assert.deepEqual(page.problems, []);
    assert.equal(await page.locator('style').count(), 0);
  });

  it('leaves the text as it was written where a field in a widget hides what its form has', async () => {
    const names = 'childNodes nodeType nodeName children parentElement matches'.split(' ');
    const page = await open(
      site.page(
        shell(
          names
            .map(
              (name) =>
                `<bedside-faq><form><input name="${name}"><h3>A question?</h3><p>An answer.</p></form></bedside-faq>`,
            )
            .join('') + allFive('tag'),
        ),
      ),
    );
    for (const family of families) await widgets[family].works(page);
    const uncaught = page.problems.filter((text) => !/^<bedside-/.test(text));
    assert.deepEqual(uncaught, []);
    // Asked of the headings themselves: such a form confuses what looks for text, too.
    const heights = await page.evaluate(() =>
      [...document.querySelectorAll('form h3')].map((h3) => h3.getBoundingClientRect().height),
    );
    assert.equal(heights.length, names.length);
    assert.ok(
      heights.every((height) => height > 0),
      heights.join(),
    );
  });

  for (const name of [
    'attributes',
    'childNodes',
    'className',
    'nodeName',
    'matches',
    'closest',
    'before',
  ])
    it(`cannot stop the other widgets by a field called “${name}” in a form with a class`, async () => {
      const page = await open(
        site.page(
          shell(`<form class="bedside-faq"><input name="${name}"><h3>A question?</h3><p>An answer.</p></form>
            ${allFive('convention')}`),
        ),
      );
      await widgets.quiz.works(page);
      await page.locator('bedside-faq', { hasText: 'Will my doctor mind' }).waitFor();
    });
});

describe('a page with thousands of links', () => {
  closing();
  let site;
  before(async () => (site = await serve()));
  after(() => site.close());
  const MANY = 500;
  const many = (make) => Array.from({ length: MANY }, (_, i) => make(i)).join('');

  /** Counts how often a page asks a link for its address, a list for its words, and for what is in it. */
  async function asked(content, act) {
    const page = await open();
    await page.addInitScript(() => {
      globalThis.asked = { addresses: 0, words: 0, found: 0 };
      const count = (prototype, name, kind) => {
        const { get, ...more } = Object.getOwnPropertyDescriptor(prototype, name);
        Object.defineProperty(prototype, name, {
          ...more,
          get() {
            globalThis.asked[kind] += 1;
            return get.call(this);
          },
        });
      };
      count(HTMLAnchorElement.prototype, 'hash', 'addresses');
      count(Node.prototype, 'textContent', 'words');
      const { querySelectorAll } = Element.prototype;
      Element.prototype.querySelectorAll = function (selector) {
        const found = querySelectorAll.call(this, selector);
        globalThis.asked.found += found.length;
        return found;
      };
    });
    await page.goto(site.page(shell(content)));
    await act(page);
    return page.evaluate(() => globalThis.asked);
  }

  it('asks each of them once though they come one by one', async () => {
    const { addresses } = await asked('<p id="here"></p>', async (page) => {
      await page.waitForFunction(() => Symbol.for('bedside.embed.1') in globalThis);
      await page.evaluate(async (count) => {
        for (let i = 0; i < count; i += 1) {
          const link = document.createElement('a');
          link.href = `#place-${i}`;
          document.querySelector('#here').append(link);
          // Each is heard of by itself.
          await undefined;
        }
        await new Promise((next) => setTimeout(next));
      }, MANY);
    });
    assert.ok(addresses >= MANY, 'they were looked at');
    assert.ok(addresses < 5 * MANY, `${addresses}`);
  });

  it('looks at a list once, not for each of its links to a glossary', async () => {
    const { words, found } = await asked(
      `<ul>${many((i) => `<li>See <a href="/glossary#w${i}">word ${i}</a></li>`)}</ul>`,
      (page) => becomes(() => page.locator('bedside-term').count(), MANY),
    );
    assert.ok(words < 20 * MANY && found < 20 * MANY, JSON.stringify({ words, found }));
  });

  it('looks at a glossary once, not for each link to its entries', async () => {
    const { found } = await asked(
      `<p>${many((i) => `<a href="#w${i}">word ${i}</a> `)}</p>
       <bedside-glossary>${many((i) => `<h3 id="w${i}">Word ${i}</h3><p>Meaning.</p>`)}</bedside-glossary>`,
      (page) => becomes(() => page.locator('main > p > bedside-term').count(), MANY),
    );
    assert.ok(found < 60 * MANY, `${found}`);
  });
});

describe('options in links and classes', () => {
  closing();
  let site;
  before(async () => (site = await serve()));
  after(() => site.close());

  const hostile = {
    'x-data': '',
    'x-init': 'window.PWNED=1',
    'hx-get': '/logout',
    'hx-trigger': 'load',
    'v-html': 'x',
    'data-x-init': 'window.PWNED=1',
    onclick: 'boom()',
    style: 'display:none',
    class: 'admin',
    id: 'main',
    slot: 'x',
    is: 'x',
    part: 'x',
    role: 'presentation',
    hidden: '',
    inert: '',
    popover: '',
    contenteditable: '',
    tabindex: '0',
    src: 'https://other.example/x.json',
    list: '/\\other.example',
    page: 'javascript:boom()',
    single: '',
  };
  const query = new URLSearchParams(hostile).toString().replaceAll('&', '&amp;');
  const data = Object.entries(hostile)
    .map(([name, value]) => `data-${name}="${value}"`)
    .join(' ');

  it('become no attribute that the widget does not have', async () => {
    const page = await open(
      site.page(
        shell(
          families
            .map(
              (family) =>
                `<h2><a href="#bedside-${family}?${query}">${widgets[family].title}</a></h2>${widgets[family].inner}`,
            )
            .join('') +
            families
              .map(
                (family) => `<div class="bedside-${family}" ${data}>${widgets[family].inner}</div>`,
              )
              .join(''),
        ),
      ),
    );
    await becomes(() => page.locator('bedside-glossary').count(), 2);
    const given = await page.evaluate(() =>
      [
        ...document.querySelectorAll(
          'main :is(bedside-faq,bedside-quiz,bedside-checklist,bedside-questions,bedside-glossary)',
        ),
      ].map((element) => `${element.localName} ${element.getAttributeNames().join(' ')}`.trim()),
    );
    const expected = {
      faq: 'bedside-faq single',
      glossary: 'bedside-glossary hidden',
    };
    const each = families.map((family) => expected[family] ?? `bedside-${family}`);
    assert.deepEqual(given, [...each, ...each]);
  });

  it('take addresses of this site only', async () => {
    const elsewhere = [
      'https://other.example/x.json',
      '//other.example/x.json',
      '/\\other.example/x.json',
      '\\\\other.example/x.json',
      '/\t/other.example/x.json',
      'javascript:boom()',
      'data:application/json,{}',
      'blob:https://other.example/1',
      'http://[broken',
    ];
    const page = await open(
      site.page(
        shell(
          elsewhere
            .map(
              (address) =>
                `<h2><a href="#bedside-faq?src=${encodeURIComponent(address)}">T</a></h2><h3>Q</h3><p>A</p>`,
            )
            .join('') + '<h2><a href="#bedside-faq?src=here.json">T</a></h2><h3>Q</h3><p>A</p>',
        ),
      ),
    );
    await becomes(() => page.locator('bedside-faq').count(), elsewhere.length + 1);
    assert.deepEqual(
      await page.evaluate(() =>
        [...document.querySelectorAll('bedside-faq')]
          .map((faq) => faq.getAttribute('src'))
          .filter(Boolean),
      ),
      ['here.json'],
    );
  });

  it('show nothing of another site to which a file of this one leads', async () => {
    const items = [{ question: 'Whose words are these?', answer: 'Of another.' }];
    const other = await serve({
      files: { '/x.json': { body: { items }, headers: { 'access-control-allow-origin': '*' } } },
    });
    site.files['/away.json'] = {
      status: 302,
      body: '',
      headers: { location: `${other.url}/x.json` },
    };
    site.files['/here.json'] = { body: { items: [{ question: 'Is it ours?', answer: 'Yes.' }] } };
    const page = await open(
      site.page(
        shell(
          ['away', 'here']
            .map(
              (name) =>
                `<h2><a href="#bedside-faq?src=/${name}.json">T</a></h2><h3>Written in the page: ${name}</h3><p>A</p>`,
            )
            .join(''),
        ),
      ),
    );
    await page.getByRole('button', { name: 'Is it ours?' }).waitFor();
    await page.getByText('Written in the page: away').waitFor();
    await becomes(
      () =>
        page
          .locator('bedside-faq [part~=error]')
          .count()
          .then((count) => count > 0),
      true,
    );
    assert.equal(await page.getByText('Whose words').count(), 0);
    assert.deepEqual(other.requests, []);
    await other.close();
  });

  it('are those of the contract, all of them', async () => {
    const { modules } = JSON.parse(bytes('custom-elements.json'));
    for (const { tagName, attributes } of modules.flatMap(
      ({ declarations }) => declarations ?? [],
    )) {
      if (!tagName || tagName === 'bedside-term') continue;
      const names = attributes.map(({ name }) => name);
      const page = await open(
        site.page(
          shell(
            `<div class="${tagName}" ${names.map((name) => `data-${name}="1"`).join(' ')}><p>x</p></div>`,
          ),
        ),
      );
      await page.locator(`main ${tagName}`).waitFor({ state: 'attached' });
      const taken = await page.evaluate(
        (local) => document.querySelector(local).getAttributeNames(),
        tagName,
      );
      assert.deepEqual(
        names.filter((name) => !taken.includes(name)),
        [],
        tagName,
      );
    }
  });
});
