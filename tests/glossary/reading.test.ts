/** Which words a glossary finds in what editors write. */
import { expect } from 'chai';
import '../../src/glossary/glossary.js';
import type { GlossaryModel } from '../../src/glossary/glossary.model.js';
import { readGlossary } from '../../src/glossary/glossary.reader.js';
import { plainText } from '../../src/shared/content/plain-text.js';
import type { Result } from '../../src/shared/content/result.js';

const stage = document.createElement('main');
document.body.append(stage);
afterEach(() => stage.replaceChildren());

/** What is read, or `problems`. */
async function read(html: string) {
  stage.innerHTML = `<div lang="en">${html}</div>`;
  const result = (await readGlossary(stage.firstElementChild!)) as Result<GlossaryModel>;
  if (!result?.ok) return { problems: result?.problems };
  const { title, before, after, entries } = result.model;
  return {
    title: title && plainText(title),
    before: before!.map((node) => plainText(node)),
    after: after!.map((node) => plainText(node)),
    ids: entries.map(({ id }) => id),
    entries: entries.map(({ term, aliases, definition }) => [
      [term, ...aliases].join(' | '),
      plainText(definition).replaceAll('\n', ' / '),
    ]),
    hints: await result.hints,
  };
}

const biopsy = ['biopsy', 'A sample is taken.'];
const stent = ['stent', 'A thin tube.'];
const dl = '<dl><dt>biopsy</dt><dd>A sample is taken.</dd><dt>stent</dt><dd>A thin tube.</dd></dl>';

describe('A glossary is read', () => {
  const forms: [name: string, html: string][] = [
    ['a <dl>', dl],
    [
      'a <dl> with a <div> each',
      '<dl><div id="x"><dt>biopsy</dt><dd>A sample is taken.</dd></div><div><div><dt>stent</dt><dd>A thin tube.</dd></div></div></dl>',
    ],
    ['a <dl> in wrappers', `<div class="entry-content"><section><div>${dl}</div></section></div>`],
    ['several <dl>s', dl.replace('<dt>stent', '</dl><p>&nbsp;</p><dl><dt>stent')],
    [
      'a <dl> with empty items and comments',
      '<dl><!-- x --><dt>biopsy</dt><dd>A sample is taken.</dd><dd>&nbsp;</dd><dt></dt><dd><br></dd><p></p><dt>stent</dt><dd>A thin tube.</dd></dl>',
    ],
    ['a <dl> in something that opens', `<details><summary>A – Z</summary>${dl}</details>`],
    ['a <dl> in a table for layout', `<table><tr><td>${dl}</td><td></td></tr></table>`],
    [
      'headings with paragraphs',
      '<h3>biopsy</h3><p>A sample is taken.</p><h3>stent</h3><p>A thin tube.</p>',
    ],
    [
      'headings with loose text',
      '<h3>biopsy</h3>A sample <em>is</em> taken.<h3>stent</h3>A thin tube.<hr>',
    ],
    [
      'a section each',
      '<section><h3>biopsy</h3><p>A sample is taken.</p></section><section><h3>stent</h3><p>A thin tube.</p></section>',
    ],
    [
      'headings by role',
      '<div role="heading" aria-level="3">biopsy</div><p>A sample is taken.</p><div role="heading" aria-level="3">stent</div><p>A thin tube.</p>',
    ],
    [
      'headings under letters',
      '<h3>B</h3><h4>biopsy</h4><p>A sample is taken.</p><h3>S</h3><h4>stent</h4><p>A thin tube.</p>',
    ],
    ['<dl>s under letters', `<h3>B</h3>${dl.replace('<dt>stent', '</dl><h3>S</h3><dl><dt>stent')}`],
    [
      'a table',
      '<figure class="wp-block-table"><table><tbody><tr><td>biopsy</td><td>A sample is taken.</td></tr><tr><td>stent</td><td>A thin tube.</td></tr></tbody></table></figure>',
    ],
    [
      'a table with a head',
      '<table><thead><tr><th>Word</th><th>Meaning</th></tr></thead><tbody><tr><th>biopsy</th><td><p>A sample is taken.</p></td></tr><tr><th>stent</th><td>A thin tube.</td></tr></tbody></table>',
    ],
    [
      'a table with a row in bold',
      '<table><tr><td><b>Word</b></td><td><p><span style="font-weight:700">Meaning</span></p></td></tr><tr><td>biopsy</td><td>A sample is taken.</td></tr><tr><td>&nbsp;</td><td></td></tr><tr><td>stent</td><td>A thin tube.</td></tr></table>',
    ],
    [
      'tables under letters',
      '<h3>B</h3><table><tr><td>biopsy</td><td>A sample is taken.</td></tr></table><h3>S</h3><table><tr><td colspan="2">S</td></tr><tr><td>stent</td><td>A thin tube.</td></tr></table>',
    ],
    [
      '<details>',
      '<details><summary>biopsy</summary><p>A sample is taken.</p></details><details><summary>stent</summary>A thin tube.</details>',
    ],
    [
      'list items with the word in bold and a colon',
      '<ul><li><b>biopsy</b>: A sample is taken.</li><li> <strong>stent:</strong> A thin tube.</li></ul>',
    ],
    [
      'paragraphs with the word in bold and a dash',
      '<p><strong>biopsy</strong> – A sample is taken.</p><p><b>stent</b>&nbsp;- A thin tube.</p>',
    ],
    [
      'lines below the word in bold',
      '<p><strong>biopsy</strong><br>A sample is taken.</p><p><b>stent</b><br>A thin tube.</p>',
    ],
    [
      'list items as Google Docs pastes them, under letters',
      '<b style="font-weight:normal"><h3>B</h3><ul><li><p><span style="font-weight:700">biopsy</span><span style="font-weight:400">: A sample is taken.</span></p></li></ul><h3>S</h3><ul><li><p><span style="font-weight:700">stent:</span><span> A thin tube.</span></p></li></ul></b>',
    ],
    [
      'headings of a wiki, with “[edit]” beside each',
      '<div><div class="mw-heading"><h3>biopsy</h3><span class="mw-editsection">[<a href="/e">edit</a>]</span></div><p>A sample is taken.</p><div class="mw-heading"><h3>stent</h3><span class="mw-editsection">[<a href="/e">edit</a>]</span></div><p>A thin tube.</p></div>',
    ],
    [
      'a permalink and “[edit]”',
      '<h3>biopsy <a href="#b">¶</a></h3><p>A sample is taken.</p><h3>stent<span class="mw-editsection">[<a href="/e">edit</a>]</span></h3><p>A thin tube.</p>',
    ],
    [
      'what the page hides',
      `${dl.replace('</dl>', '<dt hidden>secret</dt><dd hidden>x</dd></dl>')}<p hidden>y</p>`,
    ],
  ];
  for (const [name, html] of forms)
    it(`from ${name}`, async () => {
      const found = await read(html);
      expect(found.entries).to.deep.equal([biopsy, stent]);
      expect(found.ids).to.deep.equal(['biopsy', 'stent']);
      expect([
        found.title,
        ...found.before!,
        ...found.after!,
        ...(found.hints ?? []),
      ]).to.deep.equal([undefined]);
    });

  it('with its title, and with all that stands around the words', async () => {
    const intro = '<p>We use them.</p>';
    const forms = [
      intro + dl,
      `${intro}<h3>biopsy</h3><p>A sample is taken.</p><h3>stent</h3><p>A thin tube.</p>`,
      `${intro}<details><summary>biopsy</summary>A sample is taken.</details><details><summary>stent</summary>A thin tube.</details>`,
    ];
    for (const html of forms) {
      const found = await read(`<h2>Words to know</h2>${html}<h2>About</h2><p>Checked in May.</p>`);
      expect(found.title, html).to.equal('Words to know');
      expect(found.entries, html).to.deep.equal([biopsy, stent]);
      expect(found.before, html).to.deep.equal(html.includes(intro) ? ['We use them.'] : []);
      expect(found.after, html).to.deep.equal(['About', 'Checked in May.']);
    }
  });

  it('with a list in the definition of one heading among others', async () => {
    const found = await read(
      '<h3>biopsy</h3><p>A sample is taken.</p><h3>stage</h3><p>How far it is:</p><dl><dt>1</dt><dd>small</dd></dl><h3>stent</h3><p>A thin tube.</p>',
    );
    expect(found.ids).to.deep.equal(['biopsy', 'stage', 'stent']);
    expect(found.entries![1]![1]).to.equal('How far it is: / 1 / small');
  });

  it('with what closes it outside its sections', async () => {
    const found = await read(
      '<section><h3>biopsy</h3><p>A sample is taken.</p></section><section><h3>stent</h3><p>A thin tube.</p></section><p>Ask us.</p>',
    );
    expect(found.entries).to.deep.equal([biopsy, stent]);
    expect(found.after).to.deep.equal(['Ask us.']);
  });

  it('with other names, several definitions and nested lists', async () => {
    const found = await read(
      '<dl><dt>stage</dt><dt>staging</dt><dd>How far it is.</dd><dd>In numbers:<dl><dt>1</dt><dd>small</dd></dl></dd></dl>',
    );
    expect(found.entries).to.deep.equal([
      ['stage | staging', 'How far it is. / In numbers: / 1 / small'],
    ]);
    const table = await read(
      '<table><tr><td>stage</td><td rowspan="2">How far it is.</td></tr><tr><td>staging</td></tr><tr><td rowspan="2">stent</td><td>A thin tube.</td></tr><tr><td>Of metal.</td></tr></table>',
    );
    expect(table.entries).to.deep.equal([
      ['stage | staging', 'How far it is.'],
      ['stent', 'A thin tube. / Of metal.'],
    ]);
  });

  it('with all that stands in an item, and what stands around the list', async () => {
    const found = await read(
      '<h2>Words</h2><p>Some words.</p><ul><li id="b"><b>biopsy</b>: A sample<br>5<br>10 mm<ul><li>skin</li></ul></li><li><b>stent</b> – A tube.</li></ul><p>Not advice.</p>',
    );
    expect(found.title).to.equal('Words');
    expect([found.before, found.after]).to.deep.equal([['Some words.'], ['Not advice.']]);
    expect(found.ids).to.deep.equal(['b', 'stent']);
    expect(found.entries).to.deep.equal([
      ['biopsy', 'A sample / 5 / 10 mm / skin'],
      ['stent', 'A tube.'],
    ]);
  });

  it('with headings as words where bold words only begin what they mean', async () => {
    const found = await read(
      '<h3>biopsy</h3><ul><li><b>Where</b>: here</li><li><b>When</b>: now</li></ul><h3>stent</h3><p>A tube.</p>',
    );
    expect(found.entries!.map(([term]) => term)).to.deep.equal(['biopsy', 'stent']);
  });

  it('with an id for each, the author’s before one of the words', async () => {
    const found = await read(
      '<h3>stage</h3><p>Of a play.</p><h3>stage</h3><p>Of cancer. <b id="scan">x</b></p><h3 id="own">biopsy</h3><p>A sample.</p><section id="drain"><h3>drain</h3><p>A tube.</p></section><h3>scan</h3><p>A picture.</p>',
    );
    expect(found.ids).to.deep.equal(['stage', 'stage-2', 'own', 'drain', 'scan-2']);
    const rows = await read(
      '<table><tr id="r"><td>biopsy</td><td>A.</td></tr><tr><td id="c">stent</td><td>B.</td></tr></table>',
    );
    expect(rows.ids).to.deep.equal(['r', 'c']);
  });

  it('a word whose meaning is still empty has none, and not that of the next word', async () => {
    for (const empty of ['<dd></dd>', '<dd>&nbsp;</dd>', '<div><dd><p><br></p></dd></div>']) {
      const found = await read(dl.replace('<dl>', `<dl><dt>graft</dt>${empty}`));
      expect(found.entries).to.deep.equal([['graft', ''], biopsy, stent]);
      expect(found.hints).to.deep.equal(['The entry “graft” has no definition.']);
    }
    const late = await read('<dl><dt>graft</dt><dd></dd><dd>Skin is moved.</dd></dl>');
    expect(late.entries).to.deep.equal([['graft', 'Skin is moved.']]);
  });

  it('with a hint where something is not as its author may think', async () => {
    const topics = await read(
      `<h2>Words</h2><h3>Tests</h3>${dl}<h3>Care</h3><dl><dt>drain</dt><dd>A tube.</dd></dl>`,
    );
    expect(topics.title).to.equal('Words');
    expect(topics.hints).to.have.length(2);
    expect(topics.hints![0]).to.contain('“Tests” is not shown');
    const bare = await read('<dl><dt>a</dt><dd>b</dd><dt>bare</dt></dl>');
    expect(bare.hints).to.deep.equal(['The entry “bare” has no definition.']);
    const twice = await read('<dl><dt id="x">a</dt><dd>b</dd><dt id="x">c</dt><dd>d</dd></dl>');
    expect(twice.hints!.join()).to.contain('“x” stands twice');
    const unsafe = await read('<dl><dt data-href="data:x">a</dt><dd>b</dd></dl>');
    expect(unsafe.hints!.join()).to.contain('“data:x” may not be used');
    const tables = await read(
      '<h3>Tests</h3><table><tr><td>a</td><td>b</td></tr></table><h3>Care</h3><table><tr><td>c</td><td>d</td></tr></table>',
    );
    expect(tables.hints!.join()).to.contain('“Tests” was read as a word');
  });
});

describe('A glossary that cannot be read says so, and stays as it was written', () => {
  const refused: [html: string, told: string][] = [
    ['<ul><li><b>biopsy</b>: a sample</li><li>a thin <b>stent</b>: a tube</li></ul>', 'In a list'],
    ['<p><b>biopsy</b>: a sample</p><p>of skin</p><p><b>stent</b>: a tube</p>', 'In a list'],
    ['<h2>Words</h2><p><b>Take 5</b>–10 mg</p><p><b>Take 2</b>–5 mg</p>', 'In a list'],
    ['<h2>Words</h2><ul><li>biopsy – a sample</li><li>stent – a tube</li></ul>', 'In a list'],
    ['<p>biopsy: a sample</p>', 'No words with meanings'],
    ['<h2>Words</h2><table><tr><td>a</td><td>b</td><td>c</td></tr></table>', 'two columns'],
    ['<table><tr><td>a</td><td>b</td></tr><tr><td></td><td>more</td></tr></table>', '“more”'],
    ['<dl><dd>lost</dd><dt>a</dt><dd>b</dd></dl>', '“lost”'],
    ['<dl><dt>a</dt><dd>b</dd><dt>&nbsp;</dt><dd>lost</dd></dl>', '“lost”'],
    ['<dl><dt><img src="data:,"></dt><dd>seen</dd></dl>', '“seen”'],
    ['<details>lost</details>', '“lost”'],
  ];
  for (const [html, told] of refused)
    it(html, async () => {
      const { problems } = await read(html);
      expect(problems).to.have.length(1);
      expect(problems![0]).to.contain(told);
    });

  it('says nothing of a page that is on its way', async () => {
    for (const html of ['', ' \n<!-- x -->', '<h2>Words</h2>'])
      expect((await read(html)).problems, html).to.equal(undefined);
  });
});
