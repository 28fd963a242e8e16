import { test } from 'node:test';
import assert from 'node:assert/strict';
import { sources } from './support/sources.mjs';

const { readHead } = await sources('src/glossary/word-forms', 'heads');
const names = (head, lang = 'en') => [...readHead(head, lang).names].sort();

// Heads as public lists of medical words have them.
const cases = [
  [
    'abbreviations of two names',
    'Safety Board/Data Committee (SB/DC)',
    ['DC', 'Data Committee', 'SB', 'Safety Board', 'Safety Board/Data Committee (SB/DC)'],
  ],
  [
    'an abbreviation whose capitals a tool took away',
    'Central Nervous System (Cns)',
    ['CNS', 'Central Nervous System', 'Central Nervous System (Cns)'],
  ],
  ['letters of the word itself', 'haematocrit (Hct)', ['Hct', 'haematocrit', 'haematocrit (Hct)']],
  ['part of a word that may be left out, before a hyphen', 'cephal(o)-', ['cephal-', 'cephalo-']],
  ['a vowel in the middle', 'chondr(i)o-', ['chondrio-', 'chondro-']],
  ['the form in which it is given', 'Clopidogrel (as Hydrogen Sulphate)', ['Clopidogrel']],
  ['a plural in brackets', 'lymph node(s)', ['lymph node', 'lymph nodes']],
  ['two words with a comma', 'Mucosa, Mucous Membrane', ['Mucosa', 'Mucous Membrane']],
  [
    'three forms',
    'Ambulate/Ambulation/Ambulatory',
    ['Ambulate', 'Ambulate/Ambulation/Ambulatory', 'Ambulation', 'Ambulatory'],
  ],
  [
    'an abbreviation inside',
    'Computerized Tomography (CT) scan',
    ['CT scan', 'Computerized Tomography scan'],
  ],
];
for (const [name, head, wanted] of cases)
  test(`a head has ${name}`, () => assert.deepEqual(names(head), wanted.sort()));

test('a word in brackets that abbreviates nothing is no name: it would be found in other sentences', () => {
  const { names: found, unclear } = readHead('Ct Scan (Cat)', 'en');
  assert.ok(!found.includes('Cat'));
  assert.equal(unclear, true);
});
