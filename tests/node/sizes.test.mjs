import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, beforeEach, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../../scripts/sizes.mjs', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'bedside-sizes-'));
const sizes = (...args) =>
  spawnSync(process.execPath, [program, ...args], { cwd: folder, encoding: 'utf8' });
const write = (file, bytes) => writeFileSync(join(folder, 'dist', file), randomBytes(bytes));
const recorded = () => JSON.parse(readFileSync(join(folder, 'sizes.json'), 'utf8'));

after(() => rmSync(folder, { recursive: true }));

describe('a developer who measures what readers load', () => {
  beforeEach(() => {
    rmSync(join(folder, 'dist'), { recursive: true, force: true });
    mkdirSync(join(folder, 'dist/chunks'), { recursive: true });
    writeFileSync(join(folder, 'dist/faq.js'), 'import"./chunks/core-abcdefgh.js";');
    write('chunks/core-abcdefgh.js', 5000);
    rmSync(join(folder, 'sizes.json'), { force: true });
  });

  it('is asked to record a new figure', () => {
    const { status, stdout } = sizes();
    assert.equal(status, 1);
    assert.match(stdout, /is not recorded.*sizes:update/);
  });

  it('hears nothing when what was recorded is what there is', () => {
    assert.equal(sizes('--update').status, 0);
    assert.ok(recorded().bytes['faq: first load'] > 5000);
    assert.equal(sizes().status, 0);
  });

  it('is stopped when a figure grows, and not when it shrinks', () => {
    sizes('--update');
    write('chunks/core-abcdefgh.js', 5200);
    const grown = sizes();
    assert.equal(grown.status, 1);
    assert.match(grown.stdout, /faq: first load grew from \d+ to \d+ bytes/);
    write('chunks/core-abcdefgh.js', 4800);
    assert.equal(sizes().status, 0);
  });

  it('is stopped at the budget, recorded or not', () => {
    write('chunks/core-abcdefgh.js', 15_000);
    const { status, stdout } = sizes('--update');
    assert.equal(status, 1);
    assert.match(stdout, /faq: first load is \d+ bytes over its budget of 13824/);
  });

  it('may make smaller what is known to be over its budget, and never larger', () => {
    write('chunks/core-abcdefgh.js', 15_000);
    sizes('--update');
    const over = { 'faq: first load': { bytes: 15_200, requests: 2 } };
    writeFileSync(join(folder, 'sizes.json'), JSON.stringify({ ...recorded(), over }));
    const told = sizes();
    assert.equal(told.status, 0, told.stdout);
    assert.match(told.stdout, /faq: first load.*over the budget/);
    write('chunks/core-abcdefgh.js', 14_500);
    assert.equal(sizes('--update').status, 0);
    write('chunks/core-abcdefgh.js', 15_000);
    const { status, stdout } = sizes('--update');
    assert.equal(status, 1);
    assert.match(stdout, /faq: first load is \d+ bytes over its budget/);
  });

  it('sees what comes before the first act, with its requests, whatever its hash is', () => {
    write('chunks/faq-more-12345678.js', 300);
    const { stdout } = sizes('--update');
    assert.ok(recorded().bytes['faq: usable'] > recorded().bytes['faq: first load'] + 300);
    assert.match(stdout, /faq: usable[^\n]*\n.*faq-more\.js 3\d\d/);
  });
});
