/** The languages of the package, as they are in locales/. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { catalogueOf } from '../../scripts/l10n/build.mjs';
import { check } from '../../scripts/l10n/check.mjs';
import { countsOf, intoReadme } from '../../scripts/l10n/coverage.mjs';
import { readJson, readLanguage } from '../../scripts/l10n/files.mjs';
import { categoriesOf, pluralOf, rulesOf, targets } from '../../scripts/l10n/languages.mjs';
import { hash, pack } from '../../scripts/l10n/pack.mjs';
import { unitsFor } from '../../scripts/l10n/sync.mjs';

const english = Object.entries(readJson('locales/en.json')).map(([id, rest]) => ({ id, ...rest }));
const files = Object.fromEntries(targets().map((tag) => [tag, readLanguage(tag)]));
const coverage = readJson('locales/coverage.json');

describe('English', () => {
  it('has an id, a place and a meaning for every message', () => {
    assert.ok(english.length > 100);
    for (const { id, text, note } of english) {
      assert.match(id, /^[a-z]+(\.[a-z\d-]+)+$/);
      assert.ok(note.length > 10, `${id}: “${note}”`);
      for (const [placeholder] of text.matchAll(/\{\d\}/g))
        assert.ok(note.includes(placeholder), id);
    }
  });

  it('never says wrong, fail or score to a reader', () => {
    for (const { id, text } of english)
      assert.doesNotMatch(text, /\b(wrong|incorrect|fail(ed|ure)?|score|mistake)\b/i, id);
  });
});

for (const tag of targets())
  describe(tag, () => {
    const file = files[tag];
    const { messages = {} } = catalogueOf(tag, file);
    // A language that is begun is welcome: it is in the package once every text is there.
    const begun = file.units.some(({ usable }) => !usable);

    it('has nothing to mend in what is there', () => {
      assert.deepEqual(check(tag, file, unitsFor(tag, english)), []);
    });

    it('is signed by nobody but people: no draft is final', () => {
      for (const unit of file.units)
        assert.ok(
          !unit.usable ||
            unit.reviewed ||
            unit.state === 'needs-review-translation' ||
            unit.state === 'translated',
          unit.id,
        );
    });

    it('has for each number from 0 to 200 the form that CLDR names', { skip: begun }, () => {
      const bases = english.flatMap(({ id }) => (/\.other$/.test(id) ? [pluralOf(id).base] : []));
      assert.ok(bases.length);
      const rules = rulesOf(tag);
      for (const base of bases) {
        for (let n = 0; n <= 200; n++)
          assert.ok(messages[`${base}.${rules.select(n)}`], `${base} for ${n}`);
        const forms = Object.keys(messages).filter((id) => pluralOf(id)?.base === base);
        assert.deepEqual(
          forms.map((id) => pluralOf(id).category),
          categoriesOf(tag),
        );
      }
    });

    it('can be unpacked to the same words', () => {
      const [multiplier, distances, texts] = pack(messages);
      let at = 0;
      const found = new Map(distances.map((distance, i) => [(at += distance), texts[i]]));
      for (const [id, text] of Object.entries(messages))
        assert.equal(found.get(hash(id, multiplier)), text);
      assert.equal(found.size, Object.keys(messages).length);
    });

    // 1.2 KB is what most need; a letter of Gurmukhi takes three bytes. A longer translation must not fail here.
    it('travels in at most 2 KB for every 80 messages', () => {
      const { length } = brotliCompressSync(`export default${JSON.stringify(pack(messages))}`);
      const most = (2 * 1024 * file.units.length) / 80;
      assert.ok(length <= most, `${length} of ${most.toFixed()}`);
    });

    it('is counted in coverage.json as it is', () => {
      assert.deepEqual(coverage[tag], countsOf(file));
    });
  });

describe('the README', () => {
  it('shows the table as it is', () => {
    const text = readFileSync('README.md', 'utf8');
    if (text.includes('<!-- coverage -->')) assert.equal(intoReadme(text, coverage), text);
  });
});
