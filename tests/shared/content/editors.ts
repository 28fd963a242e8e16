/**
 * Content as editors really write it, made at random: wrappers, spans, breaks, empty blocks, nested lists,
 * tables, what Word and Google Docs paste. Every piece knows its words, in order.
 */
import fc from 'fast-check';

/** A piece of HTML and the words that a reader sees in it. */
export interface Piece {
  html: string;
  words: string[];
}

const join = (pieces: readonly Piece[], between = ''): Piece => ({
  html: pieces.map(({ html }) => html).join(between),
  words: pieces.flatMap(({ words }) => words),
});
const within = (before: string, { html, words }: Piece, after: string): Piece => ({
  html: before + html + after,
  words,
});

/** Words that a page may hold; some are doses. */
const word = fc.constantFrom(
  ...['take', 'half', 'one', '5', '10', 'mg', '2', '500', 'ml', 'at', 'night', 'never', 'twice'],
  ...['warfarin', 'Ärztin', 'день', '薬', 'दवा', 'دواء', 'côté', 'scan', 'ward'],
);
const text: fc.Arbitrary<Piece> = fc.array(word, { minLength: 1, maxLength: 4 }).chain((words) =>
  fc
    .array(fc.constantFrom(' ', '&nbsp;', '\n   ', ' <!-- note --> ', ' \u200b'), {
      minLength: words.length,
      maxLength: words.length,
    })
    .map((gaps) => ({ html: words.map((each, i) => (i ? gaps[i] : '') + each).join(''), words })),
);

/** What editors put around some words, and beside them. */
const around = fc.constantFrom(
  ...([
    ['', ''],
    ['<b>', '</b>'],
    ['<em>', '</em>'],
    ['<span style="color: red">', '</span>'],
    ['<span lang="fr">', '</span>'],
    ['<font face="Arial"><font size="2">', '</font></font>'],
    ['<a href="/more">', '</a>'],
    ['<span style="font-weight:400;white-space:pre-wrap;">', '</span>'],
    ['<span class="MsoHyperlink"><u>', '</u></span>'],
    ['<b style="font-weight:normal;" id="docs-internal-guid-1">', '</b>'],
  ] as const),
);
const beside = fc.constantFrom(
  '',
  '<o:p></o:p>',
  '<span hidden>secret</span>',
  '<span style="display:none">secret</span>',
  '<script type="text/plain">secret</script>',
  '<!--StartFragment-->',
);
export const inline: fc.Arbitrary<Piece> = fc
  .array(fc.tuple(text, around, beside), { minLength: 1, maxLength: 3 })
  .map((parts) =>
    join(
      parts.map(([piece, [before, after], extra]) => within(before, piece, after + extra)),
      ' ',
    ),
  );

/** Lines of one block. */
const lines = fc.array(inline, { minLength: 1, maxLength: 2 }).map((parts) => join(parts, '<br>'));
const filling = fc.constantFrom(
  ...[
    '',
    '',
    '',
    '<p>&nbsp;</p>',
    '<p><br></p>',
    '<div></div>',
    '<p class="MsoNormal"><o:p>&nbsp;</o:p></p>',
  ],
  ...['<h3></h3>', '<h4><br></h4>', '<!-- wp:paragraph -->', '\n\n', '<style>x{}</style>'],
);
const list = (item: fc.Arbitrary<Piece>) =>
  fc
    .tuple(fc.constantFrom('ul', 'ol'), fc.array(item, { minLength: 1, maxLength: 3 }))
    .map(([tag, items]) =>
      within(`<${tag}>`, join(items.map((each) => within('<li>', each, '</li>'))), `</${tag}>`),
    );
const table = fc
  .array(fc.array(inline, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 2 })
  .map((rows) =>
    within(
      '<figure class="wp-block-table"><table><tbody>',
      join(
        rows.map((cells) =>
          within('<tr>', join(cells.map((each) => within('<td>', each, '</td>'))), '</tr>'),
        ),
      ),
      '</tbody></table></figure>',
    ),
  );
/** A block that may stand in an answer. */
export const block: fc.Arbitrary<Piece> = fc
  .tuple(
    fc.oneof(
      lines.map((piece) => within('<p>', piece, '</p>')),
      lines.map((piece) =>
        within('<p class="MsoNormal" style="margin:0cm"><span lang="EN-GB">', piece, '</span></p>'),
      ),
      lines.map((piece) => within('<div>', piece, '</div>')),
      lines.map((piece) => within('<div><div><p>', piece, '</p></div></div>')),
      lines.map((piece) => within('<blockquote><p>', piece, '</p></blockquote>')),
      lines,
      list(inline),
      list(fc.tuple(inline, list(inline)).map((parts) => join(parts))),
      list(inline.map((piece) => within('<p>', piece, '</p>'))),
      table,
      fc
        .tuple(inline, inline)
        .map(([term, meaning]) =>
          join([within('<dl><dt>', term, '</dt>'), within('<dd>', meaning, '</dd></dl>')]),
        ),
      word.map((alt) => ({
        html: `<figure><img src="data:," alt="${alt}"></figure>`,
        words: [alt],
      })),
    ),
    filling,
  )
  .map(([piece, extra]) => within('', piece, extra));

export const prose = fc
  .array(block, { minLength: 1, maxLength: 3 })
  .map((parts) => join(parts, '\n'));

/** A heading as it comes out of content management systems. */
export const headed = (rank: number): fc.Arbitrary<Piece> =>
  fc
    .tuple(
      inline,
      fc.constantFrom(
        '',
        '<a class="headerlink" href="#x">¶</a>',
        ' <a href="#x" aria-hidden="true">#</a>',
        '<span class="mw-editsection">[<a href="/e">edit</a>]</span>',
      ),
      fc.constantFrom('', ' class="wp-block-heading"', ' style="text-align:left"'),
    )
    .map(([piece, sign, attributes]) =>
      within(`<h${rank}${attributes}>`, piece, `${sign}</h${rank}>`),
    );

export { join, within };

/** Words of a text, as they are compared: letters and digits, in order. */
export const wordsOf = (text: string): string[] =>
  text.replace(/[\u00ad\u200b]/g, '').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
