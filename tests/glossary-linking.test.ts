import { expect } from 'chai';
import fc from 'fast-check';
import '../src/glossary/glossary.js';
import type { GlossaryElement } from '../src/glossary/glossary.js';

const stage = document.createElement('div');
document.body.append(stage);

/** Waits until `check` gives something true. */
async function until<T>(check: () => T, what = String(check)): Promise<NonNullable<T>> {
  for (const end = Date.now() + 4000; Date.now() < end;) {
    const value = check();
    if (value) return value as NonNullable<T>;
    await new Promise((go) => setTimeout(go, 10));
  }
  throw new Error(`never came: ${what}`);
}
const settled = (ms = 150) => new Promise((go) => setTimeout(go, ms));

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
  const article = await page(...args);
  await settled();
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
    await settled();
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
    await settled();
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
    await settled();
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
