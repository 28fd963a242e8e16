import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { rollup } from 'rollup';
import configs from '../../rollup.config.mjs';
import { importsOf, sri } from '../../scripts/rollup/integrity.mjs';
import { patches, patchLit } from '../../scripts/rollup/lit-patch.mjs';
import { shrinkCss } from '../../scripts/rollup/styles-and-notes.mjs';

const [library] = configs;
const bundle = async () => {
  const build = await rollup({ ...library, onwarn: () => {} });
  const { output } = await build.generate(library.output);
  await build.close();
  return output.filter(({ type }) => type === 'chunk');
};

describe('Lit in the bundle', () => {
  const lit = readFileSync(
    new URL('../../node_modules/lit-html/lit-html.js', import.meta.url),
    'utf8',
  );

  it('is Lit as published but for the two places that Trusted Types ask for', () => {
    assert.equal(patches.length, 2);
    const patched = patchLit(lit);
    for (const { from, to } of patches) {
      if (!to.includes(from)) assert.ok(!patched.includes(from), from);
      assert.ok(patched.includes(to), to);
    }
  });

  it('stops the build when Lit says something else there', () => {
    for (const { from } of patches)
      assert.throws(() => patchLit(lit.replace(from, '')), /Lit changed/);
  });

  it('asks for a policy only by our name', () => {
    assert.deepEqual(
      [...patchLit(lit).matchAll(/createPolicy\("([^"]+)"/g)].map(([, name]) => name),
      ['bedside'],
    );
  });
});

describe('a build', () => {
  const once = bundle();

  it('gives the same bytes every time, in files that are named by what they hold', async () => {
    const hashes = (files) =>
      Object.fromEntries(files.map((file) => [file.fileName, sri(file.code)]));
    const first = hashes(await once);
    assert.deepEqual(hashes(await bundle()), first);
    assert.ok(first['faq.js']);
    for (const name of Object.keys(first))
      assert.match(name, /^[\w-]+\.js$|^locales\/[\w-]+\.js$|^chunks\/[\w.-]+-[\w-]{8}\.js$/);
  });

  it('puts each folder into one file, and no more than thirty in all', async () => {
    const names = (await once)
      .filter(({ fileName }) => fileName.startsWith('chunks/'))
      .map(({ name }) => name)
      // Words of a language are data, one a language, like catalogues.
      .filter((name) => !name.startsWith('words-'));
    assert.deepEqual([...new Set(names)].sort(), [...names].sort());
    assert.ok(names.length <= 30, names.join());
  });

  it('runs what takes names back before Lit looks for them', async () => {
    const { code } = (await once).find(({ name }) => name === 'core');
    const taken = code.indexOf('"HydrateSupport"');
    assert.ok(taken >= 0);
    for (const asked of ['litHtmlVersions??=', 'reactiveElementVersions??=', '.ShadyCSS'])
      assert.ok(code.indexOf(asked) > taken, asked);
  });

  it('has no file without code', async () => {
    for (const { fileName, code } of await once) assert.ok(code.trim(), fileName);
  });

  it('puts Lit and what families share into one file, and each catalogue alone', async () => {
    const files = await once;
    const withLit = files.filter((file) => file.code.includes('_$litType$'));
    assert.equal(withLit.length, 1);
    assert.match(withLit[0].fileName, /^chunks\/core-/);
    for (const file of files.filter(({ fileName }) => fileName.startsWith('locales/')))
      assert.deepEqual(file.imports, []);
  });
});

describe('what is made smaller', () => {
  it('keeps what stands between the parts of a style sheet in order', () => {
    assert.deepEqual(shrinkCss([':host { color: ', '; margin: ', '; }']), [
      ':host{color:',
      ';margin:',
      '}',
    ]);
    assert.deepEqual(shrinkCss(['.a { color: red; } /* why */ ', ' .b { color: blue; }']), [
      '.a { color: red; } ',
      ' .b { color: blue; }',
    ]);
  });

  it('takes out white space that means nothing in a style sheet, and leaves texts alone', () => {
    assert.deepEqual(
      shrinkCss([`:host { --_a: var(--a, light-dark(#fff, #000)); content: 'a, b: --c: d'; }`]),
      [`:host{--_a:var(--a,light-dark(#fff,#000));content:"a, b: --c: d"}`],
    );
  });
});

describe('the table of what an entry loads', () => {
  it('follows static imports and leaves import() out', async () => {
    const { mkdtempSync, mkdirSync, writeFileSync, rmSync } = await import('node:fs');
    const { tmpdir } = await import('node:os');
    const folder = mkdtempSync(join(tmpdir(), 'bedside-'));
    mkdirSync(join(folder, 'chunks'));
    writeFileSync(
      join(folder, 'a.js'),
      'import{x as y}from"./chunks/b.js";import("./chunks/d.js")',
    );
    writeFileSync(join(folder, 'chunks/b.js'), 'import"./c.js";export{z}from"./c.js"');
    writeFileSync(join(folder, 'chunks/c.js'), 'export const z=1');
    assert.deepEqual([...importsOf(folder, 'a.js')], ['a.js', 'chunks/b.js', 'chunks/c.js']);
    rmSync(folder, { recursive: true });
  });
});
