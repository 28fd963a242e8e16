import { test } from 'node:test';
import assert from 'node:assert/strict';
import { page, sources } from './support/sources.mjs';

const { authoredIds, slug, uniqueIds } = await sources('src/shared/content', 'naming');

test('the same words give the same id, whatever their case, spaces, stops and soft hyphens', () => {
  for (const text of [
    'Stop the blood thinner',
    ' stop  the blood-thinner. ',
    'Stop the blo\u00adod thinner!',
  ])
    assert.equal(slug(text), 'stop-the-blood-thinner');
  assert.equal(slug('?!'), '');
});

test('long texts that begin alike have ids of their own, whole characters and no more than 80', () => {
  const long = 'Should I call the ward before I come to the hospital when I have a fever and ';
  const ids = [slug(`${long}chills`), slug(`${long}pain`)];
  assert.notEqual(ids[0], ids[1]);
  for (const id of [...ids, slug('𠮷'.repeat(90)), slug('नि'.repeat(60))]) {
    assert.ok(id.length <= 80, id);
    assert.ok(id.isWellFormed?.() ?? true, id);
  }
});

test('made-up ids never meet the author’s, before or after', () => {
  const host = page('<p>A</p><p id="a">B</p><p>A</p><i id="a-2"></i>');
  const name = uniqueIds(authoredIds(host));
  assert.deepEqual([name('', 'a'), name('a', 'b'), name(undefined, 'a')], ['a-3', 'a', 'a-4']);
  assert.equal(name.made, 2);
});

test('an id that stands twice is told and does not become that of another', () => {
  const name = uniqueIds(['x', 'x', 'x-2']);
  assert.deepEqual([name('x', ''), name('x', ''), name('x-2', '')], ['x', 'x-3', 'x-2']);
  assert.deepEqual(name.twice, ['x']);
});

test('words translated in place keep their id; other words of one language get another', () => {
  const host = page('<p>Stop the blood thinner</p>');
  const [p] = host.children;
  const id = () => uniqueIds()('', slug(p.textContent), p);
  assert.equal(id(), 'stop-the-blood-thinner');
  p.textContent = 'Bring your card';
  assert.equal(id(), 'bring-your-card');
  p.innerHTML = '<font><font>Traiga su tarjeta</font></font>';
  assert.equal(id(), 'bring-your-card');
  p.innerHTML = 'Bring your card';
  assert.equal(id(), 'bring-your-card');
});
