/** Translators of the WordPress plugin get every word of it. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { potOf } from '../../scripts/wordpress/pot.mjs';

const source = new URL('../../integrations/wordpress/', import.meta.url).pathname;

test('the template holds the words of every call, of blocks too, each once', () => {
  const { pot, calls } = potOf(source);
  const files = readdirSync(source, { recursive: true }).filter((path) =>
    /\.(jsx?|php)$/.test(path),
  );
  const inCalls = files
    .map((path) => readFileSync(join(source, path), 'utf8'))
    .flatMap(
      (text) => text.match(/(?<![\w$])(?:esc_html|esc_attr)?(?:__|_e|_x|_n)\(/g) ?? [],
    ).length;
  const inBlocks = [...pot.matchAll(/^msgctxt "block /gm)].length;
  assert.ok(inCalls > 100);
  assert.ok(calls >= inCalls + inBlocks, `${calls} of ${inCalls} and ${inBlocks}`);
  const ids = [...pot.matchAll(/(?:^msgctxt (".*")\n)?^msgid (".+")$/gm)].map(([all]) => all);
  assert.equal(new Set(ids).size, ids.length);
  for (const words of [
    'Common questions',
    'As the page (recommended)',
    'Remember on the reader’s device',
  ])
    assert.ok(pot.includes(`msgid ${JSON.stringify(words)}\nmsgstr ""`), words);
});

test('words of another domain, or of none, are told', () => {
  const folder = mkdtempSync(join(tmpdir(), 'bedside-'));
  writeFileSync(join(folder, 'a.js'), "__('Words');");
  assert.throws(() => potOf(folder), /a\.js: __\('Words'\)/);
  rmSync(folder, { recursive: true });
});
