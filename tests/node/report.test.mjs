import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, it } from 'node:test';

const home = fileURLToPath(new URL('../../', import.meta.url));
const report = readFileSync(join(home, 'stories/guides/accessibility.mdx'), 'utf8');
const rows = [...report.matchAll(/^\| (\d\.\d\.\d+) ([^|]+) \| ([^|]*) \| ([^|]*)\|$/gm)].map(
  ([, number, name, verdict, shown]) => ({ number, name, verdict: verdict.trim(), shown }),
);

/** WCAG 2.2, levels A and AA, without the obsolete 4.1.1. */
const criteria =
  '1.1.1 1.2.1 1.2.2 1.2.3 1.3.1 1.3.2 1.3.3 1.4.1 1.4.2 2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2 2.4.3 2.4.4 2.5.1 2.5.2 2.5.3 2.5.4 3.1.1 3.2.1 3.2.2 3.2.6 3.3.1 3.3.2 3.3.7 4.1.2 1.2.4 1.2.5 1.3.4 1.3.5 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12 1.4.13 2.4.5 2.4.6 2.4.7 2.4.11 2.5.7 2.5.8 3.1.2 3.2.3 3.2.4 3.3.3 3.3.4 3.3.8 4.1.3';

describe('the accessibility conformance report', () => {
  it('speaks of every criterion of levels A and AA, once', () => {
    assert.deepEqual(rows.map(({ number }) => number).sort(), criteria.split(' ').sort());
  });

  it('claims nothing without a test, and names only tests that are there', () => {
    for (const { number, verdict, shown } of rows) {
      assert.match(verdict, /^(Supports|Partially tested|Not applicable|Not tested)/, number);
      const named = [...shown.matchAll(/`(tests\/[\w./-]+)`: “([^”]+)”/g)];
      if (/^(Supports|Partially)/.test(verdict)) assert.ok(named.length, number);
      for (const [, file, title] of named) {
        assert.ok(existsSync(join(home, file)), `${number}: ${file}`);
        const source = readFileSync(join(home, file), 'utf8').replaceAll(/\\'/g, "'");
        assert.ok(source.includes(title), `${number}: ${file} has no test “${title}”.`);
      }
    }
  });

  it('names every walk with a screen reader, and has a transcript of each in both browsers', () => {
    const walks = readdirSync(join(home, 'tests/screen-reader/walks')).map((file) =>
      file.replace('.txt', ''),
    );
    const heard = report.slice(report.indexOf('## Heard'), report.indexOf('## Level A'));
    const list = /^Walks: ([^.]*)\./m.exec(heard)?.[1] ?? '';
    const named = [...list.matchAll(/`([\w-]+)`/g)].map(([, name]) => name);
    assert.deepEqual(named.sort(), walks.sort());
    const files = walks.flatMap((walk) => [`${walk}.chromium.txt`, `${walk}.firefox.txt`]);
    const kept = readdirSync(join(home, 'docs/purchasing/transcripts'));
    assert.deepEqual(kept.sort(), files.sort());
  });

  it('is what the tables for purchasing say', () => {
    const { status, stderr } = spawnSync(process.execPath, ['scripts/purchasing.mjs', '--check'], {
      cwd: home,
      encoding: 'utf8',
    });
    assert.equal(status, 0, stderr);
  });
});
