import { test } from 'node:test';
import assert from 'node:assert/strict';
import { page, sources } from './support/sources.mjs';

const { outline, itemsOf, plainText, rankOf, isBold } = await sources(
  'src/shared/content',
  'outline',
  'plain-text',
  'bold',
);
const kinds = (html, through) =>
  outline(page(html), through).map(({ kind, rank, nodes, within }) =>
    [
      kind + (rank || ''),
      plainText(nodes),
      within.map(({ localName }) => localName).join('>'),
    ].join('|'),
  );

test('wrappers are looked through at any depth', () =>
  assert.deepEqual(
    kinds(
      '<h2>T</h2><div><div class="inner"><section><h3>Q</h3><p>A</p></section></div></div><font><center><p>B</p></center></font><x-box><ul><li>C</li></ul></x-box><figure><ol><li>D</li></ol></figure><figure><table><tr><td>E</td></tr></table></figure>',
    ),
    [
      'heading2|T|',
      'heading3|Q|div>div>section',
      'paragraph|A|div>div>section',
      'paragraph|B|font>center',
      'list|C|x-box',
      'list|D|figure',
      'table|E|figure',
    ],
  ));

test('a heading is one by its role as well', () => {
  assert.deepEqual(kinds('<div role="heading" aria-level="3">Q</div><p>A</p>'), [
    'heading3|Q|',
    'paragraph|A|',
  ]);
  assert.equal(rankOf(page('<p role="heading">x</p>').firstChild), 2);
});

test('what editors leave behind, and what the page hides, is no block', () =>
  assert.deepEqual(
    kinds(
      '<h3><br></h3><p>&nbsp;</p><p>\u200b</p><div></div><!-- x --><script>1</script><style>a{}</style><template><p>t</p></template><p hidden>h</p><p style="display:none">n</p><h3>Q</h3>',
    ),
    ['heading3|Q|'],
  ));

test('loose words between blocks are one block, with their breaks and pictures', () =>
  assert.deepEqual(
    kinds('Loose <b>words</b><br>first.<p>P</p> <img src="a.png" alt="A"> tail <hr>'),
    ['text|Loose words\nfirst.|', 'paragraph|P|', 'text|A tail|', 'rule||'],
  ));

test('a line in a division is a paragraph', () =>
  assert.deepEqual(kinds('<div>One <b>line</b></div><div>Two</div>'), [
    'paragraph|One line|',
    'paragraph|Two|',
  ]));

test('pictures, forms, other widgets are there, with nothing of what is in them', () =>
  assert.deepEqual(
    kinds(
      '<figure><img src="a"></figure><form><h3>x</h3></form><bedside-faq><h3>x</h3></bedside-faq><iframe></iframe>',
    ).map((each) => each.split('|')[0]),
    ['media', 'other', 'other', 'media'],
  ));

test('an item has its first words and what follows them, whoever wrote the list', () => {
  const items = (html) =>
    itemsOf(page(html).firstElementChild).map(({ lead, blocks }) => [
      plainText(lead),
      ...blocks.map(({ kind, nodes }) => `${kind}: ${plainText(nodes)}`),
    ]);
  assert.deepEqual(
    items(
      '<ul><li>A<p>a</p>b</li><li><p>B</p><ul><li>c</li></ul></li><li>&nbsp;</li><li></li></ul>',
    ),
    [
      ['A', 'paragraph: a', 'text: b'],
      ['B', 'list: c'],
    ],
  );
  assert.deepEqual(items('<ul><li>A</li><ul><li>a</li></ul><li>B</li></ul>'), [
    ['A', 'list: a'],
    ['B'],
  ]);
  assert.deepEqual(items('<ul><li><div><span>A</span></div><div>a</div></li></ul>'), [
    ['A', 'paragraph: a'],
  ]);
});

test('a list can be looked through where it only wraps', () =>
  assert.deepEqual(kinds('<ul><li><h3>Q</h3><p>A</p></li></ul>', /^(UL|LI)$/), [
    'heading3|Q|ul>li',
    'paragraph|A|ul>li',
  ]));

test('bold is what is bold to a reader', () => {
  const bold = (html) => isBold(page(html).childNodes);
  for (const html of [
    '<strong>Yes</strong>',
    '<b>Yes</b>\u200b',
    'b) <b>Yes</b>',
    '<span style="font-weight:700">Yes</span>',
    '<span style="font-weight:normal"><b>Yes</b></span>',
    '<b>Yes</b> ✓',
    '<b>Ye</b><strong>s</strong>.',
    '<b><img src="a" alt="A"></b>',
    '<p><b>Yes</b></p>',
  ])
    assert.ok(bold(html), html);
  for (const html of [
    'Yes',
    '<b>Yes</b> and no',
    '<b style="font-weight:normal">Yes</b>',
    '<b></b>Yes',
    '<b>\u200b</b>',
    '<b>Yes <span style="font-weight:400">no</span></b>',
  ])
    assert.ok(!bold(html), html);
});
