import assert from 'node:assert/strict';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import ts from 'typescript';
import { home } from './support/index.mjs';

/** Problems of a program in somebody's project that has nothing but our package. */
function problemsOf(name, text) {
  const folder = join(home, 'build/types');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${name}.ts`);
  writeFileSync(file, text.replaceAll("'bedside/", "'../../dist/"));
  const program = ts.createProgram([file], {
    strict: true,
    noEmit: true,
    skipLibCheck: false,
    types: [],
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  });
  return ts
    .getPreEmitDiagnostics(program)
    .map(
      ({ messageText, file: where }) =>
        `${where?.fileName ?? ''} ${ts.flattenDiagnosticMessageText(messageText, ' ')}`,
    );
}

describe('a developer who writes TypeScript', () => {
  it('gets properties and events of an element, without Lit', () => {
    assert.deepEqual(
      problemsOf(
        'use',
        `import 'bedside/bedside.js';
        import { FaqElement } from 'bedside/faq/faq.js';
        const faq: FaqElement = document.querySelector('bedside-faq')!;
        faq.single = true;
        faq.addEventListener('bedside-toggle', ({ detail }) => detail.id.toUpperCase() && !detail.open);
        faq.addEventListener('bedside-error', ({ detail }) => detail.problems.map((line) => line.length));
        faq.updateComplete.then((done: boolean) => done);`,
      ),
      [],
    );
  });

  it('is told what there is not', () => {
    const problems = problemsOf(
      'misuse',
      `import 'bedside/bedside.js';
      const faq = document.querySelector('bedside-faq')!;
      faq.requestUpdate();
      faq.single = 'yes';`,
    );
    assert.equal(problems.length, 2);
  });

  for (const family of ['faq', 'quiz', 'checklist', 'questions', 'glossary'])
    if (existsSync(join(home, `src/${family}/${family}.ts`)))
      it(`can read the types of ${family} alone`, () => {
        assert.deepEqual(problemsOf(family, `import 'bedside/${family}/${family}.js';`), []);
      });
});
