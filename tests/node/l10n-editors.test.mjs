/**
 * Files as the editors of translators write them: `support/l10n-editors/` has one file of ours, and what OmegaT 3.6.0 and
 * translate-toolkit 3.8.4 (which Weblate stands on) made of it, opened and saved, and edited. Nothing may be lost.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { check } from '../../scripts/l10n/check.mjs';
import { lendEnglish } from '../../scripts/l10n/fill.mjs';
import { categoriesOf } from '../../scripts/l10n/languages.mjs';
import { sync, unitsFor } from '../../scripts/l10n/sync.mjs';
import { decode, parse } from '../../scripts/l10n/xliff.mjs';

const at = (name) => new URL(`support/l10n-editors/${name}`, import.meta.url);
const open = (name) => parse(decode(readFileSync(at(name)), name), name);
const messages = JSON.parse(readFileSync(at('messages.json')));
const ours = sync('ar', messages, open('ar.xlf'));
/** The parts of a unit that may not get lost, notes and what stands between the units among them. */
const tidied = (name) => sync('ar', messages, open(name));
const unit = (file, id) => file.units.find((one) => one.id === id);

describe('our own file', () => {
  it('holds whatever could get lost', () => {
    assert.deepEqual(ours.log, []);
    assert.equal(ours.xml, readFileSync(at('ar.xlf'), 'utf8'), 'as we would write it today');
    for (const part of [
      'xml:space="preserve"',
      'maxwidth="24" size-unit="char"',
      'extradata="signed:',
      '<!-- plural forms -->',
      '<note from="translator">',
      '<note from="signature">',
      '<note from="stale">',
      '<alt-trans alttranstype="previous-version">',
      '<target state="new"/>',
      '&lt; 10 &amp;',
      '"{0}"/><x id="1"',
    ])
      assert.ok(ours.xml.includes(part), part);
    const forms = open('ar.xlf').units.filter(({ id }) => id.startsWith('thing.left.'));
    assert.equal(forms.length, categoriesOf('ar').length);
  });
});

for (const editor of ['omegat', 'toolkit'])
  describe(`a file that was opened and saved in ${editor}`, () => {
    it('comes back whole', () => {
      const { xml, log } = tidied(`ar.${editor}.xlf`);
      assert.deepEqual(log, []);
      const root = (text) => text.replace(/<xliff [^>]*>/, '<xliff>');
      assert.equal(root(xml), root(ours.xml));
      assert.ok(unit(parse(xml, 'ar.xlf'), 'thing.open').reviewed, 'what was signed stays signed');
    });
  });

describe('a file that was edited in OmegaT', () => {
  const { xml, log } = tidied('ar.omegat-edited.xlf');
  const file = parse(xml, 'ar.xlf');

  it('has the new texts, values in the places where they were put', () => {
    assert.equal(unit(file, 'thing.changed').target, 'محفوظ على هذا الجهاز');
    assert.match(unit(file, 'thing.step').target, /^هذه الخطوة \{0\}/);
    assert.equal(unit(file, 'thing.changed').before, undefined, 'looked at since');
  });

  it('is not signed where its text changed, though OmegaT left the state', () => {
    assert.match(log.join(), /thing\.open: the text changed after it was signed/);
    assert.equal(unit(file, 'thing.open').reviewed, false);
  });

  it('is told of the space that OmegaT takes away before a value', () => {
    assert.deepEqual(
      check('ar', file, unitsFor('ar', messages)).map((line) => line.replace(/^ar\.xlf:\d+: /, '')),
      ['thing.step: a word runs into {1}; put the space back between them'],
    );
  });
});

describe('a file that was edited with translate-toolkit', () => {
  const { xml, log } = tidied('ar.toolkit-edited.xlf');
  const file = parse(xml, 'ar.xlf');

  it('has the new texts; a text of its own in a “new” target is a translation', () => {
    assert.equal(unit(file, 'thing.missing').target, 'غير متوفر حتى {0}');
    assert.ok(unit(file, 'thing.missing').usable);
    assert.equal(unit(file, 'thing.changed').target, 'محفوظ على هذا الجهاز');
  });

  it('is signed by nobody: an approval that the tool wrote by itself is told', () => {
    assert.deepEqual(
      file.units.filter(({ reviewed }) => reviewed),
      [],
    );
    assert.match(log.join(), /thing\.open: the text changed after it was signed/);
    const told = check('ar', file, unitsFor('ar', messages));
    assert.equal(told.length, 2);
    for (const line of told) assert.match(line, /thing\.(quote|changed): approved="yes" without/);
  });
});

describe('a language that is begun in OmegaT 3.6, which shows targets only', () => {
  const begun = () => parse(sync('ar', messages).xml, 'ar.xlf');
  const lent = () => parse(lendEnglish(begun()), 'ar.xlf');

  it('shows the English, and nothing of it counts as translated', () => {
    assert.equal(unit(lent(), 'thing.step').target, 'Step {0} of {1}');
    assert.ok(lent().units.every(({ usable }) => !usable));
  });

  it('takes what was translated, and the English that was not goes', () => {
    const edited = parse(
      lendEnglish(begun()).replace('>Open all</target>', '>فتح الكل</target>'),
      'ar.xlf',
    );
    const { xml } = sync('ar', messages, edited);
    const file = parse(xml, 'ar.xlf');
    assert.equal(unit(file, 'thing.open').state, 'translated');
    assert.deepEqual(
      file.units.filter(({ target }) => target).map(({ id }) => id),
      ['thing.open'],
    );
    assert.match(xml, /<target state="new"\/>/);
  });
});
