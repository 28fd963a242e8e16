import { expect } from 'chai';
import fc from 'fast-check';
import '../../support/property.js';
import '../../support/nodes.js';
import { plainText } from '../../../src/shared/content/plain-text.js';
import { block, wordsOf } from './editors.js';
import { families } from './families.js';

/** Others: SEED=7. */
const numRuns = 40;

describe('The words of a page are kept: each once, in order', () => {
  it('in plain text', function () {
    this.timeout(60_000);
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 4 }), (blocks) => {
        const main = document.createElement('main');
        main.append(
          document
            .createRange()
            .createContextualFragment(blocks.map(({ html }) => html).join('\n')),
        );
        document.body.append(main);
        const text = plainText(main);
        main.remove();
        expect(wordsOf(text)).to.eql(blocks.flatMap(({ words }) => words));
      }),
      { numRuns: 200 },
    );
  });

  for (const { name, content, show } of families)
    it(`by ${name}, for whatever an editor makes`, async function () {
      this.timeout(120_000);
      await fc.assert(
        fc.asyncProperty(content, async ({ html, words, labels }) => {
          const shown = await show(html);
          expect(wordsOf(shown.text), html).to.eql(words);
          expect(shown.labels.map(wordsOf), html).to.eql(labels);
        }),
        { numRuns },
      );
    });
});
