/**
 * Writes the type declarations of the public surface to dist/.
 *
 * Lit is inside the bundle and not a dependency, so its types must not be needed either: an element is declared as what
 * it is to a page, an HTMLElement with properties and methods. What only the inside sees is left out.
 */
import { mkdirSync, writeFileSync, existsSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import ts from 'typescript';

const config = ts.getParsedCommandLineOfConfigFile('tsconfig.build.json', {}, ts.sys);
const entries = [
  'bedside',
  ...['faq', 'quiz', 'checklist', 'questions', 'glossary'].map((f) => `${f}/${f}`),
]
  .map((name) => resolve('src', `${name}.ts`))
  .filter(existsSync);
if (!entries.length) process.exit();

const emitted = new Map();
const program = ts.createProgram(
  entries.concat(config.fileNames.filter((f) => f.endsWith('.d.ts'))),
  {
    ...config.options,
    noEmitOnError: false,
  },
);
program.emit(undefined, (path, text) => emitted.set(resolve(path), text), undefined, true);

const INNER = new Set([
  'render',
  'willUpdate',
  'update',
  'updated',
  'firstUpdated',
  'shouldUpdate',
  'connectedCallback',
  'disconnectedCallback',
  'adoptedCallback',
  'attributeChangedCallback',
  'createRenderRoot',
  'getUpdateComplete',
  'scheduleUpdate',
  'performUpdate',
]);
const FLAGS = ts.ModifierFlags.Private | ts.ModifierFlags.Protected | ts.ModifierFlags.Static;

/** Declarations of one file as the page sees them. */
function publish(path, text) {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
  const isInner = (member) =>
    ts.isPrivateIdentifier(member.name ?? member) ||
    ts.isConstructorDeclaration(member) ||
    ts.getCombinedModifierFlags(member) & FLAGS ||
    INNER.has(member.name?.getText(source));
  const cuts = [];
  const cut = (node, by = '') => cuts.push([node.getFullStart(), node.getEnd(), by]);
  const visit = (node) => {
    if (ts.isClassDeclaration(node)) {
      for (const clause of node.heritageClauses ?? [])
        if (/\bextends\s+LitElement\b/.test(clause.getText(source))) {
          cuts.push([clause.getStart(source), clause.getEnd(), 'extends HTMLElement']);
          const end = node.members.length ? node.members[0].getFullStart() : node.getEnd() - 1;
          cuts.push([
            end,
            end,
            '\n    /** Resolves when what was set last is on show. */\n    readonly updateComplete: Promise<boolean>;',
          ]);
        }
      for (const member of node.members) if (isInner(member)) cut(member);
    }
  };
  ts.forEachChild(source, visit);
  let out = text;
  for (const [start, end, by] of cuts.sort((a, b) => b[0] - a[0] || b[1] - a[1]))
    out = out.slice(0, start) + by + out.slice(end);
  return dropUnused(path, out.replaceAll(/\boverride /g, ''));
}

/** Removes imports whose names no longer occur; side-effect imports of our own files stay. */
function dropUnused(path, text) {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
  let out = text;
  const imports = source.statements.filter(ts.isImportDeclaration).reverse();
  const rest = source.statements
    .filter((s) => !ts.isImportDeclaration(s))
    .map((s) => s.getText(source))
    .join('\n');
  const used = (name) => new RegExp(`\\b${name}\\b`).test(rest);
  for (const node of imports) {
    const clause = node.importClause;
    if (!clause) {
      if (!/^['"]\./.test(node.moduleSpecifier.getText(source)))
        out = out.slice(0, node.getFullStart()) + out.slice(node.getEnd());
      continue;
    }
    const named =
      clause.namedBindings && ts.isNamedImports(clause.namedBindings)
        ? clause.namedBindings.elements
        : [];
    const kept = named
      .filter((element) => used(element.name.text))
      .map((element) => element.getText(source));
    const whole = clause.name && used(clause.name.text);
    const by =
      kept.length || whole
        ? `\nimport type { ${kept.join(', ')} } from ${node.moduleSpecifier.getText(source)};`
        : '';
    out = out.slice(0, node.getFullStart()) + by + out.slice(node.getEnd());
  }
  return out.trimStart();
}

const queue = entries.map((entry) =>
  resolve('dist', relative(resolve('src'), entry).replace(/\.ts$/, '.d.ts')),
);
const done = new Set();
for (let path; (path = queue.pop());) {
  if (done.has(path)) continue;
  done.add(path);
  const text = emitted.get(path);
  if (text === undefined) throw new Error(`No declarations were made for ${path}.`);
  const out = publish(path, text);
  for (const [, specifier] of out.matchAll(/(?:from|import)\s*\(?["']([^"']+)["']/g)) {
    if (!specifier.startsWith('.'))
      throw new Error(
        `${relative('dist', path)} shows readers a type of “${specifier}”, which is not a dependency.`,
      );
    queue.push(resolve(dirname(path), specifier.replace(/\.js$/, '.d.ts')));
  }
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, out);
}
