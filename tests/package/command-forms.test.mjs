import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { bedside, folder } from './support/command.mjs';

const target = folder();
const put = (name, content) => {
  const file = join(target, name);
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
};
const list = (entries) => ({
  entries: entries.map((entry) =>
    typeof entry === 'string' ? { term: entry, definition: '…' } : { definition: '…', ...entry },
  ),
});
/** Lines of the answer, without the name of the file. */
function forms(file, ...more) {
  const { status, stdout, stderr } = bedside(['forms', file, ...more]);
  const lines = stdout
    .trim()
    .split('\n')
    .map((line) => line.replace(`${file}:`, ''));
  return { status, lines, stderr };
}

test('says under which forms each name of a list is found', () => {
  const file = put(
    'words.json',
    list(['biopsy', 'lymph node', 'magnetic resonance imaging (MRI)']),
  );
  const { status, lines, stderr } = forms(file);
  assert.equal(status, 0);
  assert.equal(lines[0], "entry 1: “biopsy” is found as biopsy, biopsy's, biopsies");
  assert.equal(
    lines[1],
    "entry 2: “lymph node” is found as lymph, lymph's, lymphs + node, node's, nodes",
  );
  assert.equal(lines[3], "entry 3: “MRI” is found as MRI, MRI's, MRIs");
  assert.match(stderr, /^5 names of 3 entries, 0 never found\.$/m);
});

test('says it in the language of the list, or of each entry', () => {
  const french = put('mots.fr.json', list(['tumeur', { term: 'Niere', lang: 'de' }]));
  assert.deepEqual(forms(french).lines.slice(0, 2), [
    'entry 1: “tumeur” is found as tumeur, tumeurs',
    'entry 2: “Niere” is found as Niere, Nieren, Nieres',
  ]);
  const page = put('slowa.html', '<dl lang="pl"><dt>skutek</dt><dd>…</dd></dl>');
  assert.match(forms(page, '--lang', 'pl').lines[0], /skutku, .*skutki, skutków/);
});

test('names what is never found, and says why', () => {
  const file = put(
    'odd.json',
    list([
      'ALL',
      'biopsy',
      'Biopsy',
      { term: 'stage', near: ['cancer'] },
      { term: 'IT', match: 'case' },
    ]),
  );
  const { status, lines } = forms(file);
  assert.equal(status, 1);
  assert.match(lines[0], /^entry 1: “ALL” is never found: it reads like a word of every day/);
  assert.match(lines[2], /^entry 3: “Biopsy” is never found: the entry “biopsy” stands before it/);
  // What asks for its neighbourhood, and what is meant as written, can be found.
  assert.match(lines[3], /^entry 4: “stage” is found as stage, /);
  assert.match(lines[4], /^entry 5: “IT” is found as IT, /);
});

test('says which words stand in pages and texts, and which stand nowhere', () => {
  const file = put('words.json', list(['biopsy', 'lymph node', 'PDQ']));
  const page = put(
    'page.html',
    '<!doctype html><html lang="en"><body><h1>Biopsy</h1><p>A <b>lymph</b> node. Two biopsies, and a <a href="#">biopsy</a>.</p>' +
      '<p lang="de">Eine Biopsy.</p></body></html>',
  );
  const text = put('page.txt', 'Lymph nodes.\n\nA biopsy.');
  const { status, lines, stderr } = forms(file, page, text);
  assert.equal(status, 0);
  // Headings, links and other languages are not linked, so they are not counted.
  assert.deepEqual(lines, [
    'entry 1: “biopsy” stands 2 times: biopsies (1), biopsy (1)',
    'entry 2: “lymph node” stands 2 times: lymph node (1), Lymph nodes (1)',
    'entry 3: “PDQ” stands in none of the texts',
  ]);
  assert.match(stderr, /2 of 3 entries stand in the texts\.$/m);
});

test('gives all of it as JSON, without control characters', () => {
  const file = put('words.json', list(['biopsy', 'ALL', 'a\u001b[31mb']));
  const { status, stdout } = bedside(['forms', file, '--format', 'json']);
  assert.equal(status, 1);
  const { entries } = JSON.parse(stdout);
  assert.deepEqual(entries[0], {
    ...{ entry: 1, id: 'biopsy', lang: 'en', term: 'biopsy', unclear: false },
    names: [{ name: 'biopsy', found: true, forms: [['biopsy', "biopsy's", 'biopsies']] }],
  });
  assert.equal(entries[1].names[0].found, false);
  assert.match(entries[1].names[0].never, /every day/);
  assert.equal(entries[2].term, 'a\\u001b[31mb');
  const told = bedside(['forms', file]);
  // eslint-disable-next-line no-control-regex -- what must not be there
  const control = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/;
  for (const words of [stdout, told.stdout, told.stderr]) assert.doesNotMatch(words, control);
});

test('writes to a file, and explains itself when it is asked wrongly', () => {
  const file = put('words.json', list(['biopsy']));
  const out = join(target, 'forms.txt');
  assert.equal(bedside(['forms', file, '--out', out]).stdout, '');
  assert.match(readFileSync(out, 'utf8'), /“biopsy” is found as/);
  for (const args of [[], [file, '--format', 'sarif'], [file, '--as', 'faq']]) {
    const { status, stderr } = bedside(['forms', ...args]);
    assert.equal(status, 2);
    assert.match(stderr, /Usage: bedside forms/);
  }
  const quiz = put('quiz.gift', 'Who may ask? {=Everyone ~Nobody}');
  assert.equal(bedside(['forms', quiz]).status, 2);
  const missing = bedside(['forms', file, join(target, 'nowhere.html')]);
  assert.equal(missing.status, 2);
  assert.match(missing.stderr, /nowhere\.html: there is no such file/);
});

test('writes the forms that it shows as further names, and nothing else', () => {
  const page = (more) =>
    `\ufeff<!doctype html>\r\n<html lang="pl"><!-- <dt>skutek</dt> -->\r\n<dl>\r\n  <dt id=s>skutek</dt>\r\n${more(['skutku', 'skutki'])}  <dd>Co  się dzieje &amp; <B>kiedy</B>.\r\n</dl>\r\n`;
  const file = put(
    'slowa.html',
    page(() => ''),
  );
  const shown = JSON.parse(forms(file, '--format', 'json').lines.join('\n'));
  const known = new Set(shown.entries[0].names[0].forms[0]);
  const { status, lines, stderr } = forms(file, '--write');
  assert.equal(status, 0, stderr);
  assert.deepEqual(lines, ['']);
  const written = readFileSync(file, 'utf8');
  const added = [...written.matchAll(/\r\n {2}<dt>([^<]*)<\/dt>(?=\r\n)/g)];
  assert.ok(added.length > 3, written);
  for (const [, form] of added) assert.ok(known.has(form), form);
  assert.ok(added.some(([, form]) => form === 'skutków'));
  // Byte for byte the author's, without what was added.
  assert.equal(
    added.reduce((text, [line]) => text.replace(line, ''), written),
    page(() => ''),
  );
  // A second time there is nothing left to write.
  assert.match(forms(file, '--write').stderr, /^0 forms of 0 entries/m);
  assert.equal(readFileSync(file, 'utf8'), written);
});

test('writes forms into JSON in its own layout, and never a possessive or a word of every day', () => {
  const text = JSON.stringify(list(['biopsy', 'mean', 'lymph node', 'mri scan']), null, 4) + '\n';
  const file = put('words.en.json', text);
  const other = join(target, 'more.json');
  assert.equal(forms(file, '--write', '--out', other).status, 0);
  assert.equal(readFileSync(file, 'utf8'), text);
  const entries = JSON.parse(readFileSync(other, 'utf8')).entries;
  assert.deepEqual(entries[0].aliases, ['biopsies']);
  assert.ok(entries[2].aliases.includes('lymph nodes'));
  const all = entries.flatMap(({ aliases = [] }) => aliases);
  assert.ok(!all.some((form) => /'/.test(form)), all.join());
  // “means” is a word of every day.
  assert.ok(!all.includes('means'), all.join());
  assert.ok(readFileSync(other, 'utf8').startsWith('{\n    "entries": [\n'));
});

test('leaves what it cannot write as it was, and says so', () => {
  const twice = '<dl lang="en"><dt>scar<dd>One.<dt>clot<dd>Two.</dl>';
  const file = put('open.html', twice);
  assert.equal(forms(file, '--write').status, 0);
  assert.equal(
    readFileSync(file, 'utf8'),
    '<dl lang="en"><dt>scar<dt>scars</dt><dd>One.<dt>clot<dt>clots</dt><dd>Two.</dl>',
  );
  const table =
    '<table lang="en"><tr><th>Word<th>Meaning<tr><td>scar<td>One.<tr><td>clot<td>Two.</table>';
  const other = put('table.html', table);
  const { status, stderr } = forms(other, '--write');
  assert.notEqual(status, 0);
  assert.match(stderr, /“scar” stays as it is|as faq, quiz/);
  assert.equal(readFileSync(other, 'utf8'), table);
  const compact = put('odd.json', '{"entries":[ {"term":"scar","definition":"One."} ]}');
  assert.equal(forms(compact, '--write').status, 2);
  assert.equal(
    readFileSync(compact, 'utf8'),
    '{"entries":[ {"term":"scar","definition":"One."} ]}',
  );
  assert.equal(forms(file, other, '--write').status, 2);
});
