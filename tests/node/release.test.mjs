// What stands in the way of a release is told in words, on real folders.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';

const folders = [];
after(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

const address = 'https://hospital.example/bedside';
const ready = {
  version: '1.2.0',
  homepage: address,
  repository: { url: `git+${address}.git` },
  bugs: { url: `${address}/issues` },
};

function check(manifest, { changelog = '# bedside\n\n## 1.2.0\n', waiting = [] } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'bedside-release-'));
  folders.push(folder);
  mkdirSync(join(folder, '.changeset'));
  for (const name of ['README.md', ...waiting])
    writeFileSync(join(folder, '.changeset', name), 'x');
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  if (changelog) writeFileSync(join(folder, 'CHANGELOG.md'), changelog);
  const { status, stdout } = spawnSync(process.execPath, ['scripts/check-release.mjs', folder], {
    encoding: 'utf8',
  });
  return { status, lines: stdout.trim().split('\n') };
}

describe('before a release', () => {
  it('a project with addresses, a version and its changelog is ready', () => {
    assert.deepEqual(check(ready), { status: 0, lines: ['Ready for a release.'] });
  });
  it('an empty or strange address is told by its name', () => {
    const { status, lines } = check({
      ...ready,
      homepage: '',
      repository: {},
      bugs: { url: 'http://hospital.example' },
    });
    assert.equal(status, 1);
    assert.deepEqual(lines, [
      'package.json: homepage is empty; write the https address in.',
      'package.json: repository.url is empty; write the https address in.',
      'package.json: bugs.url is “http://hospital.example”; write the https address in.',
    ]);
  });
  it('changes without a version, and a version without a section, are told', () => {
    const { status, lines } = check(ready, { changelog: '', waiting: ['one.md', 'two.md'] });
    assert.equal(status, 1);
    assert.deepEqual(lines, [
      '.changeset: 2 wait for a version; run npx changeset version.',
      'CHANGELOG.md has no section “## 1.2.0”; run npx changeset version.',
    ]);
  });
});
