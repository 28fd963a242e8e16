import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

const read = (name) => JSON.parse(readFileSync(`docs/tokens/${name}`, 'utf8'));

describe('the design tokens', () => {
  it('are what the style sheets say', () => {
    const { status, stderr } = spawnSync(process.execPath, ['scripts/tokens.mjs', '--check'], {
      encoding: 'utf8',
    });
    assert.equal(status, 0, stderr);
  });

  it('are every custom property of the contract, each once', () => {
    const { bedside, $extensions } = read('bedside.tokens.json');
    const names = [...Object.keys(bedside), ...Object.keys($extensions.bedside.fromThePage)];
    assert.deepEqual(
      names.sort(),
      'accent attention border focus font good muted on-accent radius space surface text'.split(
        ' ',
      ),
    );
  });

  it('are the same in the files for light and dark', () => {
    const { bedside } = read('bedside.tokens.json');
    const [light, dark] = ['light', 'dark'].map((mode) => read(`figma.${mode}.json`).bedside);
    for (const [name, { $type, $value, $extensions }] of Object.entries(bedside)) {
      assert.equal(light[name].$value, $type === 'color' ? $value.hex : $value.value, name);
      if ($type === 'color') assert.equal(dark[name].$value, $extensions.bedside.dark.hex, name);
    }
  });
});
