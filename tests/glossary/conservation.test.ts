/** No word of a glossary's author is joined to another, dropped or doubled, whatever an editor makes. */
import { expect } from 'chai';
import fc from 'fast-check';
import '../support/property.js';
import '../../src/glossary/glossary.js';
import type { GlossaryModel } from '../../src/glossary/glossary.model.js';
import { readGlossary } from '../../src/glossary/glossary.reader.js';
import { plainText } from '../../src/shared/content/plain-text.js';
import type { Result } from '../../src/shared/content/result.js';
import { visible, write, clear, until } from '../faq/support.js';
import {
  headed,
  inline,
  join,
  prose,
  within,
  wordsOf,
  type Piece,
} from '../shared/content/editors.js';

/** Others: SEED=7. */
const numRuns = 60;

interface Word {
  names: Piece[];
  meaning: Piece;
}
interface Content extends Piece {
  /** The names of each entry. */
  names: string[][];
}

/** A heading or a name: not only a figure, which would stand for the letter over a group. */
const isName = ({ words }: Piece) => words.some((word) => word.length > 1);
const name = inline.filter(isName);
const paragraph = inline.map((piece) => within('<p>', piece, '</p>'));

const content = (
  word: fc.Arbitrary<Word>,
  form: (words: Word[]) => fc.Arbitrary<Piece>,
  around = fc.constantFrom(
    ['', ''],
    ['<div>', '</div>'],
    ['<div class="wp-block-group"><div>', '</div></div>'],
  ),
): fc.Arbitrary<Content> =>
  fc
    .tuple(fc.array(word, { minLength: 2, maxLength: 4 }), headed(2).filter(isName), paragraph)
    .chain(([words, title, intro]) =>
      fc
        .tuple(form(words), around, fc.boolean(), fc.boolean())
        .map(([list, [before, after], titled, introduced]) => {
          const pieces = [
            ...(titled ? [title] : []),
            ...(titled && introduced ? [intro] : []),
            list,
          ];
          return {
            ...within(before!, join(pieces, '\n'), after!),
            names: words.map(({ names }) => names.flatMap((each) => each.words)),
          };
        }),
    );

const one = (names: fc.Arbitrary<Piece>, meaning: fc.Arbitrary<Piece>): fc.Arbitrary<Word> =>
  fc.tuple(names, meaning).map(([name, meaning]) => ({ names: [name], meaning }));

const terms = content(
  fc
    .tuple(fc.array(name, { minLength: 1, maxLength: 2 }), prose)
    .map(([names, meaning]) => ({ names, meaning })),
  (words) =>
    fc
      .constantFrom(['', ''], ['<div>', '</div>'], ['<div><div class="x">', '</div></div>'])
      .map(([before, after]) =>
        within(
          '<dl>',
          join(
            words.map(({ names, meaning }) =>
              within(
                before!,
                join([
                  ...names.map((each) => within('<dt>', each, '</dt>\n')),
                  within('<dd>', meaning, '</dd>'),
                ]),
                after!,
              ),
            ),
          ),
          '</dl>',
        ),
      ),
);

/** Meanings without a list of words: right below a heading, or alone in an accordion, that would be the words. */
const plainProse = prose.filter(({ html }) => !/<dl>/.test(html));

const headings = content(one(headed(3).filter(isName), plainProse), (words) =>
  fc
    .constantFrom(
      ['', '', ''],
      ['<section>', '', '</section>'],
      ['<div class="head">', '</div>', ''],
      ['<div><div class="head">', '</div><div class="body">', '</div></div>'],
    )
    .map(([before, between, after]) =>
      join(
        words.map(({ names, meaning }) =>
          join([within(before!, names[0]!, between!), within('', meaning, after!)]),
        ),
        '\n',
      ),
    ),
);

const tables = content(
  // A first row in bold names the columns.
  one(
    name.filter(({ html }) => !/<b>/.test(html)),
    fc.oneof(inline, plainProse),
  ),
  (words) =>
    fc
      .constantFrom(
        ['<table>', '</table>'],
        ['<figure class="wp-block-table"><table><tbody>', '</tbody></table></figure>'],
      )
      .map(([before, after]) =>
        within(
          before!,
          join(
            words.map(({ names, meaning }) =>
              within(
                '<tr>',
                join([within('<td>', names[0]!, '</td>'), within('<td>', meaning, '</td>')]),
                '</tr>',
              ),
            ),
          ),
          after!,
        ),
      ),
);

const details = content(one(name, plainProse), (words) =>
  fc.constant(
    join(
      words.map(({ names, meaning }) =>
        within(
          '<details>',
          join([within('<summary>', names[0]!, '</summary>'), meaning]),
          '</details>',
        ),
      ),
      '\n',
    ),
  ),
);

/** What a model says, in the author's order, and the names of its entries. */
async function told(host: Element): Promise<{ words: string[]; names: string[][] }> {
  const result = (await readGlossary(host)) as Result<GlossaryModel>;
  if (!result.ok) throw new Error(result.problems.join());
  const { title, before = [], after = [], entries } = result.model;
  const names = entries.map(({ term, aliases }) => [term, ...aliases].flatMap(wordsOf));
  const meanings = entries.map(({ definition }) => wordsOf(plainText(definition)));
  return {
    words: [
      ...(title ? wordsOf(plainText(title)) : []),
      ...before.flatMap((node) => wordsOf(plainText(node))),
      ...names.flatMap((each, index) => [...each, ...meanings[index]!]),
      ...after.flatMap((node) => wordsOf(plainText(node))),
    ],
    names,
  };
}

/** What a reader sees, from A to Z; without the letters over the words. */
async function shown(element: Element): Promise<string[]> {
  const list = await until(
    () => element.shadowRoot?.querySelector('[part=toolbar]')?.parentElement,
    element.outerHTML,
  );
  const nodes = [...list.children].flatMap((child) =>
    child.matches('[part=toolbar],[part=letters]')
      ? []
      : child.matches('[part=group]')
        ? [...child.querySelectorAll('[part=entry]')]
        : [child],
  );
  return nodes.flatMap((node) => wordsOf(visible(node)));
}

describe('The words of a glossary are kept: each once', () => {
  const forms = { terms, headings, tables, details };
  for (const [form, some] of Object.entries(forms))
    it(`in ${form}, for whatever an editor makes`, async function () {
      this.timeout(120_000);
      await fc.assert(
        fc.asyncProperty(some, async ({ html, words, names }) => {
          const main = write(`<bedside-glossary lang="en">${html}</bedside-glossary>`);
          const element = main.querySelector('bedside-glossary')!;
          const model = await told(element);
          expect(model.words, html).to.eql(words);
          expect(model.names, html).to.eql(names);
          expect((await shown(element)).sort(), html).to.eql([...words].sort());
          clear();
        }),
        { numRuns },
      );
    });
});
