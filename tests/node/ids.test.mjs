import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { build } from 'esbuild';

const { outputFiles } = await build({
  entryPoints: ['integrations/shared/ids.ts'],
  bundle: true,
  format: 'esm',
  write: false,
});
const { planIds, saysTheSame } = await import(
  `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`
);
const plan = (items, known = [], taken, isKept) =>
  Object.fromEntries(
    planIds(
      items.map(([key, id, words]) => ({ key, id, words })),
      new Map(known),
      new Set(taken),
      isKept,
    ),
  );

describe('ids that the editor makes', () => {
  it('come from the first words, in every script, and never twice', () => {
    assert.deepEqual(
      plan([
        ['a', undefined, 'Your list of medicines, in their boxes'],
        ['b', undefined, 'Your list of medicines: in the fridge'],
        ['c', undefined, 'قائمة الأدوية'],
        ['d', undefined, ''],
      ]),
      { a: 'your-list-of-medicines-in', b: 'your-list-of-medicines-in-2', c: 'قائمة-الأدوية' },
    );
  });

  it('stay when spelling is mended', () => {
    assert.ok(saysTheSame('Take your medicins', 'Take your medicines.'));
    assert.ok(saysTheSame('take aspirin', 'Take aspirin!'));
    assert.deepEqual(plan([['a', 'x', 'Bring your reports.']], [['x', 'bring your report']]), {});
  });

  for (const [before, after] of [
    ['Take the blood thinner', 'Stop the blood thinner'],
    ['Take aspirin', 'Do not take aspirin'],
    ['Take 5 mg', 'Take 50 mg'],
    ['A typical scan', 'An atypical scan'],
    ['You can eat', 'You can’t eat'],
  ])
    it(`leave “${before}” for “${after}”`, () => {
      assert.equal(saysTheSame(before, after), false);
      const [id] = Object.values(plan([['a', 'x', after]], [['x', before]]));
      assert.ok(id && id !== 'x');
    });

  it('outlive the words where only links hang on them', () => {
    assert.deepEqual(plan([['a', 'x', 'What does it cost?']], [['x', 'Who pays?']], [], false), {});
  });

  it('stay with the words when an item is split or copied', () => {
    assert.deepEqual(
      plan(
        [
          ['new', 'x', 'Bring glasses'],
          ['old', 'x', 'Bring your card'],
        ],
        [['x', 'Bring your card']],
      ),
      { new: 'bring-glasses' },
    );
  });

  it('give way to ids elsewhere on the page', () => {
    assert.deepEqual(plan([['a', 'x', 'Biopsy']], [], ['x', 'biopsy']), { a: 'biopsy-2' });
  });
});
