import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import ts from 'typescript';
import { home } from './support/server.mjs';

const folder = join(home, 'build/jsx');
mkdirSync(folder, { recursive: true });

/** What the compiler says about a file of a project that has installed the package. */
function problemsIn(name, code, options = {}) {
  const file = join(folder, name);
  writeFileSync(file, code);
  const program = ts.createProgram([file], {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    types: [],
    jsx: ts.JsxEmit.ReactJSX,
    paths: {
      'bedside/jsx/*': [join(home, 'dist/jsx/*.d.ts')],
    },
    ...options,
  });
  return ts
    .getPreEmitDiagnostics(program)
    .map((problem) => ts.flattenDiagnosticMessageText(problem.messageText, '\n'));
}

/** The same template in each framework, with one thing that is right or wrong. */
const frameworks = {
  'React 19': {
    options: { jsxImportSource: 'react' },
    template: (props) => `import 'bedside/jsx/react';
      export const App = () => <bedside-faq ${props}><h2>Common questions</h2></bedside-faq>;`,
    event: 'onbedside-toggle',
  },
  Preact: {
    options: { jsxImportSource: 'preact' },
    template: (props) => `import 'bedside/jsx/preact';
      export const App = () => <bedside-faq ${props}><h2>Common questions</h2></bedside-faq>;`,
    event: 'onbedside-toggle',
  },
  Solid: {
    options: { jsx: ts.JsxEmit.Preserve, jsxImportSource: 'solid-js' },
    template: (props) => `import 'bedside/jsx/solid';
      export const App = () => <bedside-faq ${props}><h2>Common questions</h2></bedside-faq>;`,
    event: 'on:bedside-toggle',
  },
  Vue: {
    template: (props) => `import 'bedside/jsx/vue';
      import type { GlobalComponents } from 'vue';
      type Props = InstanceType<GlobalComponents['bedside-faq']>['$props'];
      export const props: Props = { ${asObject(props)} };`,
    event: 'onBedsideToggle',
  },
  Svelte: {
    template: (props) => `import 'bedside/jsx/svelte';
      import type { SvelteHTMLElements } from 'svelte/elements';
      export const props: SvelteHTMLElements['bedside-faq'] = { ${asObject(props)} };`,
    event: 'onbedside-toggle',
  },
};
const asObject = (props) =>
  [...props.matchAll(/([\w:-]+)=(?:\{((?:[^{}]|\{[^{}]*\})*)\}|("[^"]*"))/g)]
    .map(([, name, code, text]) => `'${name}': ${code ?? text}`)
    .join(', ');

for (const [name, { template, options, event }] of Object.entries(frameworks))
  describe(`types in a template of ${name}`, () => {
    const file = `${name.toLowerCase().replace(/\W+/g, '-')}.tsx`;
    const check = (props) => problemsIn(file, template(props), options);

    it('know the attributes, properties and events', () => {
      const good = `single={true} open="first" heading-level={3} headingLevel={3} class="x" id="faq" ${event}={(event) => { const { id, open } = event.detail; id.trim(); open === true; }}`;
      assert.deepEqual(
        check(name === 'React 19' ? good.replace('class=', 'className=') : good),
        [],
      );
    });

    it('refuse a wrong value, and a detail that an event has not', () => {
      assert.match(check('single={"perhaps"}').join(), /not assignable/);
      assert.match(check(`${event}={(event) => event.detail.words}`).join(), /does not exist/);
    });
  });

it('an element that a script creates is known by its tag, and so are its events', () => {
  const code = (rest) => `import type {} from 'bedside/jsx/elements';
    const faq = document.createElement('bedside-faq');
    ${rest}`;
  assert.deepEqual(
    problemsIn(
      'plain.ts',
      code(
        `faq.single = true; faq.addEventListener('bedside-toggle', ({ detail }) => detail.id.trim());`,
      ),
    ),
    [],
  );
  assert.match(problemsIn('plain.ts', code(`faq.single = 'x';`)).join(), /not assignable/);
});
