/** Pictures of messages in their places, for the review sheet and for Weblate. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { readJson, readLanguage } from '../../scripts/l10n/files.mjs';
import { screenshots } from '../../scripts/l10n/screenshots.mjs';
import { fingerprint } from '../../scripts/l10n/signature.mjs';

describe('a translator sees each message in its place', () => {
  let folder, index, texts;
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'bedside-pictures-'));
    const { units } = readLanguage('ar');
    texts = new Map(units.map(({ id, target }) => [id, target]));
    ({ index } = await screenshots('ar', texts, folder, ['faq']));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('as the element opens', () => assert.ok(index['faq.all-answers'] && index['faq.search']));

  it('and in states that come by pressing and typing', () => {
    for (const id of ['faq.copy-link', 'faq.search-none', 'faq.search-clear'])
      assert.ok(index[id], id);
  });

  it('as a picture with a size, of the very text that is there', () => {
    for (const [id, { file, text }] of Object.entries(index)) {
      const png = readFileSync(join(folder, file));
      assert.equal(png.toString('latin1', 1, 4), 'PNG', id);
      const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
      assert.ok(width === 480 && height > 60 && height < 600, `${id}: ${width} × ${height}`);
      assert.equal(text, fingerprint(texts.get(id)));
    }
    assert.deepEqual(readJson(join(folder, 'index.json')), index);
  });

  it('and none of another family, or of what is only spoken', () => {
    assert.deepEqual(
      Object.keys(index).filter((id) => !/^(faq|common)\./.test(id)),
      [],
    );
    assert.equal(index['common.sure'], undefined);
  });
});
