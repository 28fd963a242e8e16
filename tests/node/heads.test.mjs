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
  [
    'another name with an abbreviation in it',
    'positron picture (PP scan)',
    ['PP scan', 'positron picture'],
  ],
  ['two abbreviations with a word between', 'WBC and RBC', ['RBC', 'WBC']],
  [
    'two things that a word narrows',
    'cut and graze, infected',
    ['cut and graze infected', 'infected cut and graze'],
  ],
  ['units that are one', 'mmol/mol', ['mmol/mol']],
  [
    'two words that share their end',
    'hypo/hyperthyroidism',
    ['hyperthyroidism', 'hypo/hyperthyroidism'],
  ],
  ['the part of the body that it is about', 'Scraping (skin)', ['Scraping skin', 'skin Scraping']],
  ['a word that abbreviates it', 'blood sugar (abbreviated as BS)', ['BS', 'blood sugar']],
  [
    'an adjective of an abbreviation, which is no sound',
    'biopsy (CT-guided)',
    ['CT-guided biopsy', 'biopsy CT-guided'],
  ],
  [
    'an adjective of an abbreviation that could be said',
    'advice (AIDS-related)',
    ['AIDS-related advice', 'advice AIDS-related'],
  ],
  ['how it is said', 'thrombocytopenia (THROM-boh-sy-toh-PEE-nee-uh)', ['thrombocytopenia']],
  ['what else it is called', 'whole picture (also called PP-BS)', ['PP-BS', 'whole picture']],
];
for (const [name, head, wanted] of cases)
  test(`a head has ${name}`, () => assert.deepEqual(names(head), wanted.sort()));

test('a word in brackets that abbreviates nothing is no name: it would be found in other sentences', () => {
  const { names: found, unclear } = readHead('Ct Scan (Cat)', 'en');
  assert.ok(!found.includes('Cat'));
  assert.equal(unclear, true);
});

test('words with commas and an “and” are one name, and brackets in brackets are none; both are told', () => {
  for (const [head, name, lang] of [
    ['bones, joints and muscles', 'bones, joints and muscles', 'en'],
    ['akute, chronische und seltene Leiden', 'akute, chronische und seltene Leiden', 'de'],
    ['liver enzyme (also known as LE one (LE1))', 'liver enzyme', 'en'],
    ['liver enzyme (also known as LE one (LE (LE1))', 'liver enzyme', 'en'],
  ])
    assert.deepEqual(readHead(head, lang), { names: [name], say: undefined, unclear: true }, head);
});

test('a pronunciation stays one beside a name of which it is the sound', () => {
  assert.equal(readHead('biopsy (BY-op-see)', 'en').say, 'BY-op-see');
  assert.equal(readHead('chest x-ray (CHEST EX-ray)', 'en').say, 'CHEST EX-ray');
});
