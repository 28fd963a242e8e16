/**
 * Writes the type declarations of the public surface to dist/.
 *
 * Lit is inside the bundle and not a dependency, so its types must not be needed either: an element is declared as what
 * it is to a page, an HTMLElement with properties and methods. Only what can be reached from the exports of an entry, or
 * is said to the whole page (`declare global`), is written.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import ts from 'typescript';
import { families } from './families.mjs';

const entries = ['bedside', ...families.map((family) => `${family}/${family}`)].map((name) =>
  resolve('src', `${name}.ts`),
);

const config = ts.getParsedCommandLineOfConfigFile('tsconfig.build.json', {}, ts.sys);
const ambient = config.fileNames.filter((file) => file.endsWith('.d.ts'));
const program = ts.createProgram([...entries, ...ambient], config.options);
const emitted = new Map();
program.emit(undefined, (path, text) => emitted.set(resolve(path), text), undefined, true);

/** Called by the browser or by Lit, not by a page. */
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
const HIDDEN = ts.ModifierFlags.Private | ts.ModifierFlags.Protected | ts.ModifierFlags.Static;
const UPDATED = `
    /** Resolves when what was set last is on show. */
    readonly updateComplete: Promise<boolean>;`;

/** The classes of one file as a page sees them. */
function publish(path, text) {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
  const changes = [];
  for (const node of source.statements.filter(ts.isClassDeclaration)) {
    for (const clause of node.heritageClauses ?? []) {
      if (!/\bextends\s+LitElement\b/.test(clause.getText(source))) continue;
      changes.push([clause.getStart(source), clause.getEnd(), 'extends HTMLElement']);
      const start = node.members.length ? node.members[0].getFullStart() : node.getEnd() - 1;
      changes.push([start, start, UPDATED]);
    }
    for (const member of node.members)
      if (
        ts.isConstructorDeclaration(member) ||
        (member.name && ts.isPrivateIdentifier(member.name)) ||
        ts.getCombinedModifierFlags(member) & HIDDEN ||
        INNER.has(member.name?.getText(source))
      )
        changes.push([member.getFullStart(), member.getEnd(), '']);
  }
  let out = text;
  for (const [start, end, by] of changes.sort((a, b) => b[0] - a[0] || b[1] - a[1]))
    out = out.slice(0, start) + by + out.slice(end);
  return out.replaceAll(/\boverride /g, '');
}

const modules = new Map();

/** What one declaration file holds, by name. */
function moduleAt(path) {
  if (modules.has(path)) return modules.get(path);
  const text = emitted.get(path);
  if (text === undefined) throw new Error(`No declarations were made for ${path}.`);
  const source = ts.createSourceFile(path, publish(path, text), ts.ScriptTarget.ES2022, true);
  const module = {
    path,
    source,
    names: new Map(),
    imports: new Map(),
    passedOn: new Map(),
    stars: [],
    globals: [],
    kept: new Set(),
    used: new Set(),
  };
  modules.set(path, module);
  const target = (node) => {
    const name = node.moduleSpecifier.text;
    return name.startsWith('.') ? resolve(dirname(path), name.replace(/\.js$/, '.d.ts')) : name;
  };
  for (const node of source.statements) {
    if (ts.isImportDeclaration(node)) {
      const named = node.importClause?.namedBindings;
      if (named && ts.isNamedImports(named))
        for (const { name, propertyName } of named.elements)
          module.imports.set(name.text, { from: target(node), name: (propertyName ?? name).text });
    } else if (ts.isExportDeclaration(node)) {
      if (!node.exportClause) module.stars.push(target(node));
      else
        for (const { name, propertyName } of node.exportClause.elements)
          module.passedOn.set(name.text, {
            from: node.moduleSpecifier ? target(node) : path,
            name: (propertyName ?? name).text,
          });
    } else if (ts.isModuleDeclaration(node)) module.globals.push(node);
    else if (ts.isVariableStatement(node))
      for (const { name } of node.declarationList.declarations) module.names.set(name.text, node);
    else if (node.name) module.names.set(node.name.text, node);
  }
  return module;
}

/** Keeps a statement and everything that it names. */
function keep(module, node) {
  if (module.kept.has(node)) return;
  module.kept.add(node);
  const visit = (child) => {
    if (ts.isIdentifier(child)) {
      const imported = module.imports.get(child.text);
      if (module.names.has(child.text)) keep(module, module.names.get(child.text));
      else if (imported && !module.used.has(child.text)) {
        module.used.add(child.text);
        need(imported.from, imported.name, module);
      }
    }
    ts.forEachChild(child, visit);
  };
  ts.forEachChild(node, visit);
}

/** Keeps one export of a file, wherever it was declared. */
function need(path, name, by) {
  if (!path.startsWith('/') && !/^[A-Z]:/i.test(path))
    throw new Error(
      `${relative('dist', by.path)} shows pages “${name}” of “${path}”, which is not a dependency.`,
    );
  const module = moduleAt(path);
  const passed = module.passedOn.get(name);
  if (passed) {
    module.used.add(name);
    if (passed.from !== path) return void need(passed.from, passed.name, module);
    return void (module.imports.has(passed.name)
      ? need(module.imports.get(passed.name).from, module.imports.get(passed.name).name, module)
      : keep(module, module.names.get(passed.name)));
  }
  if (module.names.has(name)) return void keep(module, module.names.get(name));
  for (const star of module.stars) if (exportsOf(star).includes(name)) need(star, name, module);
}

const isExported = (node) =>
  ts.canHaveModifiers(node) &&
  ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);

/** The names that a file exports. */
function exportsOf(path) {
  const module = moduleAt(path);
  return [
    ...[...module.names].filter(([, node]) => isExported(node)).map(([name]) => name),
    ...module.passedOn.keys(),
    ...module.stars.flatMap(exportsOf),
  ];
}

const declarationOf = (file) =>
  resolve('dist', relative(resolve('src'), file).replace(/\.ts$/, '.d.ts'));

/** Every source that an entry loads, at once or later. */
function sourcesOf(entry, found = new Set()) {
  if (found.has(entry)) return found;
  found.add(entry);
  const { importedFiles } = ts.preProcessFile(program.getSourceFile(entry).text);
  for (const { fileName } of importedFiles) {
    const file = resolve(dirname(entry), fileName.replace(/\.js$/, '.ts'));
    if (fileName.startsWith('.') && program.getSourceFile(file)) sourcesOf(file, found);
  }
  return found;
}

// Roots: what an entry exports, and what any file behind it says to the whole page.
const sideEffects = new Map();
for (const entry of entries) {
  const path = declarationOf(entry);
  for (const name of exportsOf(path)) need(path, name, moduleAt(path));
  for (const file of sourcesOf(entry)) {
    const other = moduleAt(declarationOf(file));
    for (const node of other.globals) keep(other, node);
    if (other.globals.length && other.path !== path)
      sideEffects.set(path, [...(sideEffects.get(path) ?? []), other.path]);
  }
}

const specifier = (from, to) => {
  const path = relative(dirname(from), to)
    .replaceAll('\\', '/')
    .replace(/\.d\.ts$/, '.js');
  return path.startsWith('.') ? path : `./${path}`;
};
const roots = new Set(entries.map(declarationOf));
const isWritten = ({ path, kept, used }) => kept.size || used.size || roots.has(path);

for (const module of modules.values()) {
  if (!isWritten(module)) continue;
  const { path, source, kept, used, imports, passedOn, stars } = module;
  const lines = [];
  for (const other of sideEffects.get(path) ?? [])
    lines.push(`import '${specifier(path, other)}';`);
  for (const [local, { from, name }] of imports)
    if (used.has(local))
      lines.push(
        `import type { ${name === local ? name : `${name} as ${local}`} } from '${specifier(path, from)}';`,
      );
  for (const [name, passed] of passedOn) {
    if (!used.has(name)) continue;
    const words = passed.name === name ? name : `${passed.name} as ${name}`;
    const from = passed.from === path ? imports.get(passed.name)?.from : passed.from;
    lines.push(`export { ${words} }${from ? ` from '${specifier(path, from)}'` : ''};`);
  }
  for (const star of stars)
    if (isWritten(moduleAt(star))) lines.push(`export * from '${specifier(path, star)}';`);
  for (const node of source.statements)
    if (kept.has(node)) lines.push(node.getFullText(source).trim());
  // Without one it would not be a module.
  if (!lines.some((line) => /^(import|export)/m.test(line))) lines.push('export {};');
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${lines.join('\n')}\n`);
}
