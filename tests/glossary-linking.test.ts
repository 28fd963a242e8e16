import { expect } from 'chai';
import fc from 'fast-check';
import './support/property.js';
import '../src/glossary/glossary.js';
import type { GlossaryElement } from '../src/glossary/glossary.js';
import { until } from './support/until.js';

const stage = document.createElement('div');
document.body.append(stage);

/** Time for what must not happen; on a busy machine until nothing waits any more. */
const settled = async (ms = 150) => {
  await new Promise((go) => setTimeout(go, ms));
  // Safari has no requestIdleCallback().
  if ('requestIdleCallback' in globalThis) await new Promise((go) => requestIdleCallback(go));
};

/** Waits until nothing changes any more. */
async function still(element: Element) {
  for (let same = 0, last = ''; same < 6; same++) {
    if (element.innerHTML !== last) same = 0;
    last = element.innerHTML;
    await settled(10);
  }
}

/** A page with an article and a hidden glossary that links it. */
async function page(
  article: string,
  entries: (string | Record<string, unknown>)[],
  attributes = '',
): Promise<HTMLElement> {
  const json = JSON.stringify({
    entries: entries.map((entry) =>
      typeof entry === 'string'
        ? { term: entry, definition: `What ${entry} means.` }
        : { definition: 'What it means.', ...entry },
    ),
  });
  stage.innerHTML = `<article>${article}</article>
    <bedside-glossary hidden link="article" ${attributes}><script type="application/json">${json}</script></bedside-glossary>`;
  return stage.querySelector('article')!;
}
const glossary = () => stage.querySelector('bedside-glossary') as GlossaryElement;
const words = (inside: ParentNode = stage) =>
  [...inside.querySelectorAll('bedside-term')].map((term) => term.textContent);
/** Links an article and gives the linked words. */
async function linked(...args: Parameters<typeof page>): Promise<string[]> {
  const [text, entries, attributes] = args;
  const article = await page(text, [...entries, { term: 'zebra word', lang: 'en' }], attributes);
  // Linked in any case: once it is, somebody was at work.
  const other = document.createElement('article');
  other.lang = 'en';
  other.innerHTML = '<p>zebra word</p>';
  stage.append(other);
  await until(() => other.querySelector('bedside-term'));
  await still(article);
  return words(article).map(String);
}

afterEach(async () => {
  stage.replaceChildren();
  await settled(20);
});

describe('Words that are linked by themselves', () => {
  it('marks a word in running text and leaves the text as it was', async () => {
    const article = await page('<p>You may have anemia, or not.</p>', ['anemia']);
    const term = await until(() => article.querySelector('bedside-term'));
    expect(term.textContent).to.equal('anemia');
    expect(article.textContent).to.equal('You may have anemia, or not.');
  });

  it('finds a word across emphasis, soft hyphens and no-break spaces', async () => {
    const article = await page(
      '<p>It is carcinoma <em>in situ</em>. Che&shy;mo&shy;therapy, or a second&nbsp;opinion.</p>',
      ['carcinoma in situ', 'chemotherapy', 'second opinion'],
    );
    await until(() => words(article).length === 3);
    expect(words(article)).to.deep.equal([
      'carcinoma in situ',
      'Che\u00admo\u00adtherapy',
      'second\u00a0opinion',
    ]);
    expect(article.querySelector('bedside-term em')?.textContent).to.equal('in situ');
    expect(article.querySelector('p')?.textContent).to.equal(
      'It is carcinoma in situ. Che\u00admo\u00adtherapy, or a second\u00a0opinion.',
    );
  });

  it('never puts a term inside a term', async () => {
    const found = await linked('<p>Non-small cell lung cancer is a lung cancer.</p>', [
      'cancer',
      'lung cancer',
      'non-small cell lung cancer',
    ]);
    expect(found).to.deep.equal(['Non-small cell lung cancer', 'lung cancer']);
    expect(stage.querySelector('bedside-term bedside-term')).to.equal(null);
  });

  it('leaves an author’s own terms and definitions alone', async () => {
    const found = await linked(
      '<p><bedside-term>biopsy</bedside-term> <dfn>biopsy</dfn> and a biopsy</p><dl><dt>biopsy</dt><dd>no biopsy</dd></dl>',
      ['biopsy'],
      'density="all"',
    );
    expect(found).to.deep.equal(['biopsy', 'biopsy', 'biopsy']);
    expect(stage.querySelector('dfn bedside-term, dt bedside-term')).to.equal(null);
  });

  const forbidden = [
    '<a href="#x">biopsy</a>',
    '<button>biopsy</button>',
    '<label>biopsy <input></label>',
    '<details><summary>biopsy</summary></details>',
    '<h2>biopsy</h2>',
    '<div role="heading" aria-level="2">biopsy</div>',
    '<code>biopsy</code>',
    '<pre>biopsy</pre>',
    '<kbd>biopsy</kbd>',
    '<textarea>biopsy</textarea>',
    '<select><option>biopsy</option></select>',
    '<div contenteditable>biopsy</div>',
    '<div contenteditable="plaintext-only">biopsy</div>',
    '<svg><text>biopsy</text></svg>',
    '<math><mtext>biopsy</mtext></math>',
    '<p translate="no">biopsy</p>',
    '<nav>biopsy</nav>',
    '<div role="button" tabindex="0">biopsy</div>',
    '<div role="tab">biopsy</div>',
    '<div role="option">biopsy</div>',
    '<div role="link">biopsy</div>',
    '<div role="textbox">biopsy</div>',
    '<dfn>biopsy</dfn>',
    '<fieldset><legend>biopsy</legend></fieldset>',
    '<p data-bedside-skip>a <b>biopsy</b></p>',
    '<p aria-hidden="true">biopsy</p>',
    '<script type="text/plain">biopsy</script>',
    '<template>biopsy</template>',
    '<bedside-quiz><ol><li>biopsy</li></ol></bedside-quiz>',
  ];
  for (const html of forbidden) {
    it(`links nothing in ${html}`, async () => {
      const article = await page(`<div>${html}</div><p>mri</p>`, ['biopsy', 'mri']);
      await until(() => article.querySelector('bedside-term'));
      await settled(30);
      expect(words(article)).to.deep.equal(['mri']);
    });
  }

  it('links a heading where the author’s selector names headings', async () => {
    const article = await page('<h2>A biopsy</h2>', ['biopsy']);
    glossary().link = 'article h2';
    await until(() => article.querySelector('h2 bedside-term'));
  });

  it('links a word once a page', async () => {
    const text = '<p>A biopsy.</p><h2>More</h2><p>Two biopsies.</p>';
    expect(await linked(text, ['biopsy'])).to.deep.equal(['biopsy']);
  });

  it('links a word once a section: a <section>, or from heading to heading', async () => {
    const text =
      '<p>biopsy biopsy</p><h2>One</h2><p>biopsy</p><p>biopsy</p><h2>Two</h2><p>biopsy</p><section><p>biopsy</p><p>biopsy</p></section>';
    expect(await linked(text, ['biopsy'], 'density="section"')).to.have.length(4);
  });

  it('links every occurrence where that is asked for', async () => {
    const text = '<p>biopsy biopsy biopsy biopsy</p>';
    expect(await linked(text, ['biopsy'], 'density="all"')).to.have.length(4);
  });

  it('links at most two in a sentence: the longest, then the rarest', async () => {
    const found = await linked(
      '<p>The scan, the cyst, the pathology report and the rare mole. A scan.</p><p>cyst cyst</p>',
      ['scan', 'cyst', 'pathology report', 'mole'],
    );
    expect(found).to.deep.equal(['pathology report', 'mole', 'scan', 'cyst']);
  });

  it('links each language with its own entries', async () => {
    const article = await page(
      '<p lang="en">A biopsy, not una biopsia.</p><p lang="es">Dos biopsias; not a biopsy. <span lang="en">But a biopsy.</span></p><p lang="zh">如果您贫血</p><p lang="th">ผู้ป่วยมีความดันโลหิตสูงและเบาหวาน</p><p lang="ar">مرض السرطان</p>',
      [
        { lang: 'en', term: 'biopsy', id: 'biopsy' },
        { lang: 'es', term: 'biopsia', id: 'biopsy' },
        { lang: 'zh', term: '贫血' },
        { lang: 'th', term: 'ความดันโลหิตสูง' },
        { lang: 'ar', term: 'سرطان' },
      ],
    );
    await until(() => words(article).length === 5);
    expect(words(article)).to.deep.equal(['biopsy', 'biopsias', '贫血', 'ความดันโลหิตสูง', 'السرطان']);
  });

  it('chooses a meaning by its section', async () => {
    const article = await page(
      '<p>The stage of a theatre.</p><section id="staging"><p>Your stage.</p></section>',
      [
        { term: 'stage', id: 'theatre' },
        { term: 'stage', id: 'cancer', near: ['#staging'] },
      ],
      'density="all"',
    );
    await until(() => words(article).length === 2);
    const keys = [...article.querySelectorAll('bedside-term')].map((t) => t.getAttribute('key'));
    expect(keys).to.deep.equal(['theatre', 'cancer']);
  });

  it('tells the author once when a word has two entries', async () => {
    const said: string[] = [];
    const { info } = console;
    console.info = (text: string) => said.push(text);
    await page(
      '<p>An organ. Organs.</p><p>organ</p>',
      [
        { term: 'organ', id: 'organ-body' },
        { term: 'organ', id: 'organ-music' },
      ],
      'density="all"',
    );
    await until(() => words().length === 3 && said.length);
    await settled();
    console.info = info;
    expect(words()).to.have.length(3);
    expect(said.filter((text) => text.includes('organ-music'))).to.have.length(1);
  });

  it('links text that comes later, and entries that come later', async () => {
    const article = await page('<p>A biopsy.</p>', ['biopsy', 'scan']);
    await until(() => words(article).length === 1);
    article.insertAdjacentHTML('beforeend', '<p>A scan and an x-ray.</p>');
    await until(() => words(article).length === 2);
    glossary().querySelector('script')!.textContent = JSON.stringify({
      entries: ['biopsy', 'scan', 'X-ray'].map((term) => ({ term, definition: 'It is.' })),
    });
    await until(() => words(article).length === 3);
    expect(words(article)).to.deep.equal(['biopsy', 'scan', 'x-ray']);
  });

  it('links content that appears with its container', async () => {
    await page('<p>nothing</p>', ['biopsy']);
    await settled(50);
    stage.insertAdjacentHTML('beforeend', '<article><p>A biopsy.</p></article>');
    await until(() => words().length === 1);
  });

  it('finds 20 of 10,000 entries', async () => {
    const entries = Array.from({ length: 10_000 }, (_, n) => `word${n.toString(36)}x cell`);
    const text = Array.from(
      { length: 20 },
      (_, n) => `<p>A word${(n * 401).toString(36)}x cell.</p>`,
    );
    const article = await page(text.join(''), entries);
    await until(() => words(article).length === 20);
  });

  it('begins with the text that is on the screen', async () => {
    const text = '<p style="block-size:400px">A biopsy.</p>'.repeat(30);
    const article = await page(text, [], 'density="all"');
    scrollTo(0, document.documentElement.scrollHeight);
    const order: number[] = [];
    const observer = new MutationObserver((records) =>
      order.push(...records.map(({ target }) => [...article.children].indexOf(target as Element))),
    );
    observer.observe(article, { childList: true, subtree: true });
    glossary().querySelector('script')!.textContent = JSON.stringify({
      entries: [{ term: 'biopsy', definition: 'It is.' }],
    });
    await until(() => words(article).length === 30);
    observer.disconnect();
    scrollTo(0, 0);
    expect(order[0]).to.be.above(25);
  });

  it('reads a dictionary in HTML to its last word', async () => {
    const list = Array.from({ length: 1200 }, (_, n) => `<dt>word${n}x</dt><dd>It is.</dd>`);
    stage.innerHTML = `<article><p>A word0x and a word1199x.</p></article><bedside-glossary hidden link="article"><dl>${list.join('')}</dl></bedside-glossary>`;
    await until(() => words().length === 2);
    expect(glossary().querySelectorAll('dt')).to.have.length(1200);
  });

  it('names every wrong entry of a dictionary by its own number', async () => {
    const problems: string[] = [];
    const note = ({ detail }: HTMLElementEventMap['bedside-error']) =>
      problems.push(...detail.problems);
    stage.addEventListener('bedside-error', note);
    const entries = Array.from({ length: 300 }, (_, n) => ({ term: n % 120 ? `w${n}` : '' }));
    await page('<p>w1</p>', entries);
    await until(() => problems.length);
    stage.removeEventListener('bedside-error', note);
    expect(problems).to.deep.equal([
      'entries.0.term: this text is empty',
      'entries.120.term: this text is empty',
      'entries.240.term: this text is empty',
    ]);
  });

  it('links by the content that came last, not by one that was still being read', async () => {
    const many = (word: string) =>
      JSON.stringify({
        entries: Array.from({ length: 3000 }, (_, n) => ({
          term: n ? `${word}${n}` : word,
          definition: 'It is.',
        })),
      });
    const article = await page('<p>An apple and a pear.</p>', []);
    const script = glossary().querySelector('script')!;
    script.textContent = many('apple');
    await settled(5);
    script.textContent = many('pear');
    await until(() => words(article).join() === 'pear');
    await settled(100);
    expect(words(article)).to.deep.equal(['pear']);
  });
});

describe('A page that was linked', () => {
  const article =
    '<h2>Biopsy</h2><p>A <b>biopsy</b> (biopsy), <em>two <i>biopsies</i></em> &amp; carcinoma <em class="x" id="y">in situ</em>; <!-- c -->biopsy</p><ul><li>Lung <u>cancer</u><li>PDQ &lt;biopsy&gt; </ul>\n biopsy of a lung cancer<br>biopsy';
  const terms = ['biopsy', 'carcinoma in situ', 'lung cancer', 'PDQ'];

  it('is the same to the byte when the glossary is taken away', async () => {
    const element = await page(article, terms, 'density="all"');
    const before = element.innerHTML;
    await until(() => words(element).length > 8);
    expect(element.innerHTML).not.to.equal(before);
    glossary().remove();
    expect(element.innerHTML).to.equal(before);
  });

  it('is the same to the byte when linking is switched off', async () => {
    const element = await page(article, terms, 'density="all"');
    const before = element.innerHTML;
    await until(() => words(element).length > 8);
    glossary().removeAttribute('link');
    await glossary().updateComplete;
    expect(element.innerHTML).to.equal(before);
  });

  it('does not change when it is linked a second time', async () => {
    const element = await page(article, terms, 'density="all"');
    await until(() => words(element).length > 8);
    const once = element.innerHTML;
    const first = element.querySelector('bedside-term');
    element.append(document.createElement('p'));
    element.lastElementChild!.remove();
    glossary().density = 'page';
    await settled();
    glossary().density = 'all';
    await settled();
    expect(element.innerHTML).to.equal(once);
    expect(first?.textContent).to.equal('biopsy');
  });

  it('keeps what is marked when text comes in before it', async () => {
    const element = await page('<p>A biopsy.</p>', ['biopsy']);
    const term = await until(() => element.querySelector('bedside-term'));
    element.insertAdjacentHTML('afterbegin', '<p>One more biopsy.</p>');
    await settled();
    expect([...element.querySelectorAll('bedside-term')]).to.deep.equal([term]);
  });

  it('gives back any page to the byte, and is linked the same way twice', async function () {
    this.timeout(60_000);
    const piece = fc.constantFrom(
      'biopsy',
      'Biopsies',
      'lung cancer',
      'cell',
      ' ',
      ', ',
      'and ',
      'in',
      '\u00ad',
      '&amp;',
    );
    const inline = fc.constantFrom('em', 'b', 'span', 'i', 'code', 'sup', 'a', 'bdi');
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { maxDepth: 4 },
        piece,
        fc
          .tuple(inline, fc.array(tie('tree'), { maxLength: 4 }))
          .map(([tag, inner]) => `<${tag}>${inner.join('')}</${tag}>`),
        fc.array(tie('tree'), { maxLength: 5 }).map((inner) => inner.join('')),
      ),
    }));
    const block = fc
      .array(tree as fc.Arbitrary<string>, { maxLength: 10 })
      .map((inner) => `<p>${inner.join('')}</p>`);
    let links = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(block, { minLength: 1, maxLength: 4 }), async (blocks) => {
        const element = await page(
          blocks.join('<br>'),
          ['biopsy', 'lung cancer', 'cell', 'cancer cell'],
          'density="all"',
        );
        const before = element.innerHTML;
        await still(element);
        const once = element.innerHTML;
        links += words(element).length;
        expect(element.textContent).to.equal(
          new DOMParser().parseFromString(before, 'text/html').body.textContent,
        );
        element.append(document.createElement('hr'));
        await still(element);
        element.querySelector(':scope > hr')!.remove();
        await still(element);
        expect(element.innerHTML).to.equal(once);
        glossary().remove();
        expect(element.innerHTML).to.equal(before);
      }),
      { numRuns: 120, includeErrorInReport: true } as object,
    );
    expect(links).to.be.above(100);
  });
});

describe('A page that is translated in place', () => {
  it('does not put back the old language under a translating browser', async () => {
    const article = await page('<p>A biopsy is a small test.</p>', ['biopsy']);
    await until(() => words(article).length === 1);
    const text = article.querySelector('p')!.firstChild!;
    const font = document.createElement('font');
    font.textContent = 'Una ';
    text.replaceWith(font);
    await settled();
    expect(article.textContent).to.equal('Una biopsy is a small test.');
  });
});

/** mark.js, as a page would load it. */
async function highlighter(on: Element) {
  if (!('Mark' in globalThis)) {
    const script = document.createElement('script');
    script.src = '/node_modules/mark.js/dist/mark.js';
    document.head.append(script);
    await until(() => 'Mark' in globalThis);
  }
  type Marker = { mark(word: string): void; unmark(): void };
  return new (globalThis as unknown as { Mark: new (on: Element) => Marker }).Mark(on);
}

/** The text nodes of an element, as scripts that go over a page see them. */
function textsOf(root: Element): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  return texts;
}
const hyphenate = (root: Element) => {
  for (const text of textsOf(root))
    text.data = text.data.replace(/([a-z]{3})(?=[a-z]{2})/g, '$1\u00ad');
};
/** Like the emoji script of a popular system: a text node with one in it makes room for a fragment. */
const emojis = (root: Element) => {
  for (const text of textsOf(root)) {
    if (!text.data.includes('☎')) continue;
    const parts = text.data.split('☎');
    const fragment = document.createDocumentFragment();
    parts.forEach((part, n) => {
      if (n) fragment.append(Object.assign(document.createElement('img'), { alt: '☎' }));
      if (part) fragment.append(part);
    });
    text.parentNode!.replaceChild(fragment, text);
  }
};
/** What a reader sees, whichever nodes it stands in. */
const seen = (element: Element) => element.textContent!.replaceAll('\u00ad', '');

describe('Other scripts on a page that was linked', () => {
  /** Gives the text after a script, and after the glossary was taken away too. */
  async function after(
    html: string,
    act: (article: HTMLElement) => unknown,
    terms: string[] = ['biopsy'],
  ): Promise<HTMLElement> {
    const article = await page(html, terms, 'density="all"');
    await until(() => words(article).length);
    await act(article);
    await settled(30);
    await still(article);
    return article;
  }
  const unlinked = async (article: HTMLElement) => {
    glossary().removeAttribute('link');
    await glossary().updateComplete;
    expect(article.querySelector('bedside-term')).to.equal(null);
    return article;
  };

  it('may hyphenate every text', async () => {
    const text = 'Before a biopsy you must not eat. Ask your doctor.';
    const article = await after(`<p>${text}</p>`, hyphenate);
    expect(seen(article)).to.equal(text);
    expect(words(article)).to.deep.equal(['bio\u00adpsy']);
    await unlinked(article);
    expect(article.innerHTML).to.contain('Befo\u00adre a bio\u00adpsy you');
    expect(article.querySelector('p')!.childNodes).to.have.length(1);
  });

  it('may hyphenate a sentence that only changes before the word', async () => {
    const article = await after('<p>Hospitals do a biopsy.</p>', hyphenate);
    expect(seen(article)).to.equal('Hospitals do a biopsy.');
  });

  it('may write back what it has read', async () => {
    const article = await page('<p>Before a biopsy you must not eat.</p>', ['biopsy']);
    const term = await until(() => article.querySelector('bedside-term'));
    for (const text of textsOf(article)) text.data = String(text.data);
    await settled();
    expect(article.querySelector('bedside-term')).to.equal(term);
    expect(seen(article)).to.equal('Before a biopsy you must not eat.');
  });

  it('may set the space before the word so that no line ends there', async () => {
    const article = await after('<p>Before a biopsy you eat.</p>', (element) => {
      const text = textsOf(element)[0]!;
      text.data = text.data.replace(/ $/, '\u00a0');
    });
    expect(article.textContent).to.equal('Before a\u00a0biopsy you eat.');
  });

  for (const html of [
    '<p>The biopsy takes </p>',
    '<p>biopsy takes </p>',
    '<p><b>biopsy</b>, </p>',
    '<p>A <i></i></p>',
  ]) {
    it(`may make neighbouring texts one: ${html}`, async () => {
      const article = await page(html, ['biopsy'], 'density="all"');
      const place = article.querySelector('p')!;
      place.append('15', ' minutes, ', 'a ', 'biopsy', ' or two.');
      await until(() => words(article).length === (html.match(/biopsy/g)?.length ?? 0) + 1);
      const { textContent } = place;
      article.normalize();
      await still(article);
      expect(place.textContent).to.equal(textContent);
      await unlinked(article);
      expect(place.textContent).to.equal(textContent);
      expect([...textsOf(place)].every(({ data }) => data)).to.equal(true);
    });
  }

  for (const [word, text] of [
    ['aspirin', 'After the biopsy take no aspirin for a day.'],
    ['aspirin', 'Take no aspirin before a biopsy or after it.'],
    ['biopsy', 'Take no aspirin before a biopsy or after it.'],
    ['a', 'biopsy, and a biopsy, and a biopsy'],
  ] as const) {
    it(`may highlight “${word}” in “${text}”, and stop`, async () => {
      const marker = await highlighter(stage);
      const article = await after(`<p>${text}</p>`, () => marker.mark(word));
      expect(article.textContent).to.equal(text);
      expect(article.querySelectorAll('mark').length).to.be.above(0);
      marker.unmark();
      await settled(30);
      await still(article);
      expect(article.textContent).to.equal(text);
      expect(words(article).length).to.be.above(0);
      await unlinked(article);
      expect(article.textContent).to.equal(text);
    });
  }

  it('may split a text, before the word and after it', async () => {
    const text = 'Before the biopsy you must not eat.';
    for (const nth of [0, 2]) {
      const article = await after(`<p>${text}</p>`, (element) =>
        textsOf(element)[nth]!.splitText(3),
      );
      expect(article.textContent).to.equal(text);
      await unlinked(article);
      expect(article.textContent).to.equal(text);
    }
  });

  for (const text of [
    'Call ☎ before a biopsy and after ☎ it.',
    '☎ biopsy',
    'A biopsy ☎',
    'Call ☎ a biopsy, or else a biopsy is ☎ late.',
  ]) {
    it(`may replace signs by pictures as they come: ${text}`, async () => {
      const observer = new MutationObserver(() => emojis(stage));
      observer.observe(stage, { childList: true, characterData: true, subtree: true });
      const article = await after(`<p>${text}</p>`, () => emojis(stage));
      expect(article.textContent).to.equal(text.replaceAll('☎', ''));
      expect(article.querySelectorAll('img')).to.have.length(text.split('☎').length - 1);
      await unlinked(article);
      observer.disconnect();
      expect(article.textContent).to.equal(text.replaceAll('☎', ''));
    });
  }

  it('may wrap each text node in an element', async () => {
    const text = 'Before the biopsy you must not eat.';
    const article = await after(`<p>${text}</p>`, (element) => {
      for (const node of textsOf(element)) {
        const span = document.createElement('span');
        node.replaceWith(span);
        span.append(node);
      }
    });
    expect(article.textContent).to.equal(text);
    await unlinked(article);
    expect(article.textContent).to.equal(text);
  });

  it('may cut a text short', async () => {
    const article = await after('<p>Before the biopsy you must not eat.</p>', (element) =>
      textsOf(element)[2]!.remove(),
    );
    expect(article.textContent).to.equal('Before the biopsy');
    await unlinked(article);
    expect(article.textContent).to.equal('Before the biopsy');
  });

  it('may mark words beside a term that goes over several texts', async () => {
    const marker = await highlighter(stage);
    for (const text of ['You e<i>a</i>t, biopsies later.', 'Biopsies: now e<i>a</i>t, soon.']) {
      const article = await page(`<p>${text}</p>`, ['eat'], 'density="all"');
      await until(() => words(article).length);
      const whole = article.textContent!;
      for (const word of ['biopsies', 'soon', 'now']) {
        marker.mark(word);
        await still(article);
        expect(article.textContent, word).to.equal(whole);
      }
      await unlinked(article);
      expect(article.textContent).to.equal(whole);
    }
  });

  it('may write and take away texts of their own, as frameworks do', async () => {
    const article = await page(
      '<p>The biopsy is late.</p><p>biopsy</p><p>One biopsy</p>',
      ['biopsy'],
      'density="all"',
    );
    const own = [...article.querySelectorAll('p')].map((p) => p.firstChild as Text);
    await until(() => words(article).length === 3);
    own[0]!.data = 'The biopsy is on time.';
    own[1]!.data = '';
    own[2]!.remove();
    await still(article);
    expect([...article.children].map((p) => p.textContent)).to.deep.equal([
      'The biopsy is on time.',
      '',
      '',
    ]);
    own[1]!.data = 'Another biopsy';
    article.lastElementChild!.append(own[2]!);
    await still(article);
    expect([...article.children].map((p) => p.textContent)).to.deep.equal([
      'The biopsy is on time.',
      'Another biopsy',
      'One biopsy',
    ]);
    own[0]!.data = 'The ';
    own[1]!.parentNode!.insertBefore(document.createElement('br'), own[1]!.nextSibling);
    article.lastElementChild!.replaceChildren(own[2]!, '!');
    await still(article);
    expect([...article.children].map((p) => p.textContent)).to.deep.equal([
      'The biopsy is on time.',
      'Another biopsy',
      'One biopsy!',
    ]);
    expect(article.children[1]!.lastChild!.nodeName).to.equal('BR');
  });

  it('leave the same text as on a page without a glossary, whatever they do', async function () {
    this.timeout(60_000);
    const acts: Record<
      string,
      (root: Element, marker: Awaited<ReturnType<typeof highlighter>>) => unknown
    > = {
      hyphenate,
      emojis,
      upper: (root) => textsOf(root).forEach((text) => (text.data = text.data.toUpperCase())),
      normalize: (root) => root.normalize(),
      split: (root) => textsOf(root).forEach((text) => text.splitText(text.length >> 1)),
      'mark a': (_, marker) => marker.mark('a'),
      'mark biopsy': (_, marker) => marker.mark('biopsy'),
      'mark eat': (_, marker) => marker.mark('eat'),
      unmark: (_, marker) => marker.unmark(),
      relink: () =>
        glossary().setAttribute('density', glossary().density === 'all' ? 'page' : 'all'),
    };
    const piece = fc.constantFrom(
      'biopsy',
      'a ',
      ' eat, ',
      '☎',
      'lung cancer',
      ' ',
      '<b>',
      '</b>',
      '<br>',
      '. ',
    );
    const twin = document.createElement('div');
    stage.before(twin);
    await fc.assert(
      fc.asyncProperty(
        fc.array(piece, { minLength: 2, maxLength: 9 }),
        fc.array(fc.constantFrom(...Object.keys(acts)), { minLength: 1, maxLength: 5 }),
        async (pieces, names) => {
          const article = await page(
            `<p>${pieces.join('')}</p>`,
            ['biopsy', 'lung cancer', 'a biopsy', 'eat'],
            'density="all"',
          );
          // Its content alone: a second article would be linked too.
          twin.replaceChildren(...article.cloneNode(true).childNodes);
          await still(article);
          const markers = [await highlighter(article), await highlighter(twin)] as const;
          for (const name of names) {
            acts[name]!(article, markers[0]);
            if (name !== 'relink') acts[name]!(twin, markers[1]);
            await still(article);
            expect(seen(article), name).to.equal(seen(twin));
          }
          glossary().remove();
          expect(seen(article), 'unlinked').to.equal(seen(twin));
          expect(article.querySelector('bedside-term')).to.equal(null);
        },
      ),
      { numRuns: 150, includeErrorInReport: true, endOnFailure: true } as object,
    );
    twin.remove();
  });
});

describe('A place that is closed later', () => {
  for (const attribute of ['contenteditable=""', 'translate="no"', 'data-bedside-skip=""']) {
    it(`holds no terms once it is ${attribute}, and again when that is over`, async () => {
      const article = await page(
        '<div><p>A biopsy.</p></div><p>A biopsy.</p>',
        ['biopsy'],
        'density="all"',
      );
      await until(() => words(article).length === 2);
      const place = article.querySelector('div')!;
      const [name, value] = attribute.split('=') as [string, string];
      place.setAttribute(name, value.replaceAll('"', ''));
      await until(() => !place.querySelector('bedside-term'));
      expect(place.innerHTML).to.equal('<p>A biopsy.</p>');
      await settled();
      expect(words(article)).to.deep.equal(['biopsy']);
      place.removeAttribute(name);
      await until(() => place.querySelector('bedside-term'));
    });
  }
});

describe('A selector that is none', () => {
  it('is told once, in the console and to the page', async () => {
    const { error } = console;
    const said: string[] = [];
    const problems: string[] = [];
    console.error = (text: string) => said.push(text);
    const note = ({ detail }: HTMLElementEventMap['bedside-error']) =>
      problems.push(...detail.problems);
    stage.addEventListener('bedside-error', note);
    await page('<p>A biopsy.</p>', ['biopsy'], 'density="all"');
    glossary().link = 'article >';
    await until(() => problems.length);
    glossary().density = 'page';
    await settled();
    console.error = error;
    stage.removeEventListener('bedside-error', note);
    expect(problems).to.deep.equal(['link="article >" is not a CSS selector.']);
    expect(said).to.deep.equal(['<bedside-glossary>: link="article >" is not a CSS selector.']);
    expect(words()).to.deep.equal([]);
  });
});
