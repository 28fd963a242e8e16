import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import ts from 'typescript';

const HELPERS = '\0helpers';

/** What decorators become, once in the bundle. They stand on classes and fields, never on accessors. */
const helpers = `
export const __decorate = ([decorate], target) => decorate(target) || target;
export const __properties = (element, all) => {
  for (const name in all) element.createProperty(name, all[name]);
};`;

/** Options of the properties that decorators declare: `@property({ … })` its own, `@state()` no attribute. */
function optionsOf(member) {
  const [decorator] = (ts.isPropertyDeclaration(member) && ts.getDecorators(member)) || [];
  const call = decorator?.expression;
  const name = call && ts.isCallExpression(call) && call.expression.text;
  if (name === 'state')
    return ts.factory.createObjectLiteralExpression([
      ts.factory.createPropertyAssignment('attribute', ts.factory.createFalse()),
    ]);
  if (name === 'property') return call.arguments[0] ?? ts.factory.createObjectLiteralExpression();
  return undefined;
}

/**
 * One table of properties for each class, in place of one call for each property: the same to Lit, and hundreds of bytes
 * less in all.
 */
const propertyTables = ({ factory }) => {
  const visit = (node) => {
    if (!ts.isClassDeclaration(node)) return node;
    const table = [];
    const members = node.members.map((member) => {
      const options = optionsOf(member);
      if (!options) return member;
      table.push(factory.createPropertyAssignment(member.name, options));
      return factory.updatePropertyDeclaration(
        member,
        member.modifiers.filter((modifier) => !ts.isDecorator(modifier)),
        ...[member.name, member.questionToken, member.type, member.initializer],
      );
    });
    if (!table.length) return node;
    const call = factory.createCallExpression(factory.createIdentifier('__properties'), undefined, [
      factory.createThis(),
      factory.createObjectLiteralExpression(table),
    ]);
    const block = factory.createBlock([factory.createExpressionStatement(call)]);
    return factory.updateClassDeclaration(
      node,
      ...[node.modifiers, node.name, node.typeParameters, node.heritageClauses],
      [...members, factory.createClassStaticBlockDeclaration(block)],
    );
  };
  return (file) => ts.visitEachChild(file, visit, undefined);
};

/**
 * Rollup plugin: TypeScript's own emit. esbuild would turn every #private of a decorated class into WeakMap calls, which
 * triples the size of an element. See docs/decisions/0005-what-the-build-writes.md.
 */
export function typescript() {
  const { config } = ts.parseConfigFileTextToJson(
    'tsconfig.json',
    readFileSync('tsconfig.json', 'utf8'),
  );
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, '.');
  const compilerOptions = {
    ...options,
    target: ts.ScriptTarget.ES2022,
    noEmit: false,
    importHelpers: true,
    sourceMap: false,
  };
  return {
    name: 'typescript',
    resolveId(id, importer) {
      if (id === 'tslib') return HELPERS;
      // `./x.js` in a source means `./x.ts`.
      if (importer && id.startsWith('.') && /\.ts$/.test(importer) && id.endsWith('.js')) {
        const file = resolve(dirname(importer), id.replace(/\.js$/, '.ts'));
        return ts.sys.fileExists(file) ? { id: file, moduleSideEffects: true } : null;
      }
      return null;
    },
    load: (id) => (id === HELPERS ? { code: helpers, moduleSideEffects: false } : null),
    transform(code, id) {
      if (!id.endsWith('.ts')) return null;
      const { outputText } = ts.transpileModule(code, {
        fileName: id,
        compilerOptions,
        transformers: { before: [propertyTables] },
      });
      const uses = outputText.includes('__properties(');
      return {
        code: uses ? `import { __properties } from 'tslib';\n${outputText}` : outputText,
        map: null,
      };
    },
  };
}
