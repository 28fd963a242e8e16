import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { compare, contract, current, promised } from '../../scripts/contract.mjs';
import { filesIn } from '../../scripts/rollup/integrity.mjs';
import { home, open, serve, stored } from './support/index.mjs';
import { packed } from './support/packed.mjs';
import { useEverything } from './support/sample.mjs';

describe('the packed package', () => {
  const folder = packed('packed');
  const root = join(home, folder, 'node_modules/bedside');
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  let site;
  before(async () => {
    const samples = Object.fromEntries(
      readdirSync(join(home, 'pages/sample'))
        .filter((file) => file.endsWith('.html'))
        .map((file) => [`/${file}`, { body: readFileSync(join(home, 'pages/sample', file)) }]),
    );
    site = await serve({
      folders: { '/bedside/': `${folder}/node_modules/bedside/dist`, '/': 'pages/sample' },
      files: { ...samples, '/favicon.ico': { status: 204 } },
    });
  });
  after(() => site.close());

  it('holds every file that its package.json names', () => {
    const names = JSON.stringify([
      manifest.exports,
      manifest.main,
      manifest.bin,
      manifest.sideEffects,
    ]);
    for (const [path] of names.matchAll(/\.\/dist\/[\w./-]+\w(?=")/g))
      assert.ok(existsSync(join(root, path)), path);
    assert.equal(manifest.dependencies, undefined);
  });

  it('shows every page of the sample site, and works', async () => {
    for (const path of Object.keys(site.files).filter((name) => name.endsWith('.html'))) {
      const page = await open(`${site.url}${path}`);
      await page.waitForFunction(() => !document.querySelector(':not(:defined)'));
      const widgets = await page
        .locator(
          'bedside-faq,bedside-quiz,bedside-checklist,bedside-questions,bedside-question-list,bedside-glossary',
        )
        .count();
      assert.ok(widgets > 0, path);
      assert.deepEqual((await stored(page)).local, {});
      await page.waitForTimeout(400);
      const pressed = await useEverything(page);
      assert.ok(pressed.length > 0, path);
      assert.deepEqual([...new Set(page.problems)], [], path);
      await page.close();
    }
  });

  it('can be imported by every name it exports, in Node', () => {
    const entries = Object.keys(manifest.exports)
      .filter((entry) => /^\.(\/(?!embed)[\w-]+\.js)?$/.test(entry))
      .map((entry) => `bedside${entry.slice(1)}`);
    const program = `for (const entry of ${JSON.stringify(entries)}) {
      const names = Object.keys(await import(entry));
      if (!names.some((name) => name.endsWith('Element'))) throw new Error(entry);
    }`;
    execFileSync(process.execPath, ['--input-type=module', '--eval', program], {
      cwd: join(home, folder),
    });
  });

  it('lists what is bundled in, with versions, licences and hashes', () => {
    const { components, metadata } = JSON.parse(readFileSync(join(root, 'dist/sbom.json'), 'utf8'));
    assert.equal(metadata.component.version, manifest.version);
    const names = components.map(({ name }) => name);
    for (const name of [
      'lit',
      'lit-html',
      'lit-element',
      '@lit/reactive-element',
      'valibot',
      'uqr',
      // In the command.
      'linkedom',
      'mammoth',
      'fast-xml-parser',
    ])
      if (name !== 'lit') assert.ok(names.includes(name), name);
    for (const { name, version, licenses, hashes } of components) {
      assert.match(version, /^\d+\.\d+\.\d+/, name);
      assert.match(
        licenses[0].license?.id ?? licenses[0].expression,
        /^(MIT|0BSD|BSD-[23]-Clause|ISC|Apache-2\.0|\(MIT OR .*\)|\(MIT AND Zlib\))$/,
        name,
      );
      assert.match(hashes[0].content, /^[0-9a-f]{128}$/, name);
    }
    const notices = readFileSync(join(root, 'dist/THIRD-PARTY.txt'), 'utf8');
    for (const { name, version } of components)
      assert.ok(notices.includes(`\n${name} ${version} (`) || notices.startsWith(name), name);
  });

  it('holds no path of the machine that built it', () => {
    for (const file of filesIn(root))
      if (/\.(js|json|ts|md)$/.test(file))
        assert.ok(!readFileSync(join(root, file), 'utf8').includes(home.replace(/\/$/, '')), file);
  });
});

describe('the contract', () => {
  it('keeps everything that was promised', () => {
    const { gone } = compare(promised(), current());
    assert.deepEqual(
      gone,
      [],
      'If this is meant: node scripts/contract.mjs --update, and a major version.',
    );
  });

  it('names every promise: what is new is written down', () => {
    const { added } = compare(promised(), current());
    assert.deepEqual(added, [], 'node scripts/contract.mjs --update');
  });

  it('would notice an attribute, an event or a part that is gone', () => {
    const manifest = JSON.parse(readFileSync(join(home, 'dist/custom-elements.json'), 'utf8'));
    const packageJson = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
    const before = contract(manifest, packageJson);
    const faq = manifest.modules
      .flatMap((module) => module.declarations ?? [])
      .find(({ tagName }) => tagName === 'bedside-faq');
    for (const list of ['attributes', 'events', 'cssParts', 'cssProperties']) {
      const [lost] = faq[list].splice(0, 1);
      assert.deepEqual(
        compare(before, contract(manifest, packageJson)).gone.filter((line) =>
          line.includes(` ${lost.name}`),
        ).length,
        1,
        list,
      );
      faq[list].unshift(lost);
    }
    delete packageJson.exports['./faq.js'];
    assert.deepEqual(compare(before, contract(manifest, packageJson)).gone, ['entry ./faq.js']);
  });

  it('describes every part of itself for editors', () => {
    const { modules } = JSON.parse(readFileSync(join(home, 'dist/custom-elements.json'), 'utf8'));
    const silent = [];
    for (const { declarations = [] } of modules)
      for (const element of declarations.filter(({ tagName }) => tagName))
        for (const [kind, list] of Object.entries({
          element: [{ name: element.name, description: element.description ?? element.summary }],
          attribute: element.attributes,
          member: element.members?.filter(({ privacy, static: own }) => !privacy && !own),
          event: element.events,
          slot: element.slots,
          part: element.cssParts,
          property: element.cssProperties,
          state: element.cssStates,
        }))
          for (const item of list ?? [])
            if (!item.description?.trim()) silent.push(`${element.tagName} ${kind} ${item.name}`);
    assert.deepEqual(silent, []);
  });
});
