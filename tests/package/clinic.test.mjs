/** Two languages on one sheet: the reader's and the clinic's. */
import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { serve } from './support/index.mjs';
import { filled, sheetOf, textOf } from './support/sheets.mjs';

let site;
before(async () => (site = await serve()));
after(() => site?.close());

const LIST = 'bedside-question-list button.primary >> nth=0';
const CHECKLIST = 'bedside-checklist [part=actions] button >> nth=0';

describe('without clinic', () => {
  it('the sheets and the text file are, byte for byte, what they were before there was one', async () => {
    const tab = await filled(site);
    const now = {
      list: await sheetOf(tab, LIST),
      checklist: await sheetOf(tab, CHECKLIST),
      text: await textOf(tab),
    };
    const file = new URL('fixtures/sheets-of-one-language.json', import.meta.url);
    if (process.env.MAKE_FIXTURE) await writeFile(file, JSON.stringify(now, null, 2) + '\n');
    assert.deepEqual(now, JSON.parse(await readFile(file, 'utf8')));
    await tab.context().close();
  });
});
