import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import ts from 'typescript';

const HELPERS = '\0helpers';

/** What declares properties, once in the bundle. */
const helpers = `
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
 * Decorators as plain code: one table of properties for each class in place of a call for each property, and the
 * registration after the class. The same to Lit, and hundreds of bytes less in all.
 */
const plain = ({ factory }) => {
  const isDecorator = (modifier) => ts.isDecorator(modifier);
  const others = (modifiers) => modifiers?.filter((modifier) => !isDecorator(modifier));
  const call = (callee, ...values) =>
    factory.createExpressionStatement(factory.createCallExpression(callee, undefined, values));
  const visit = (node) => {
    if (!ts.isClassDeclaration(node)) return node;
    const table = [];
    const members = node.members.map((member) => {
      const options = optionsOf(member);
      if (!options) return member;
      table.push(factory.createPropertyAssignment(member.name, options));
      return factory.updatePropertyDeclaration(
        member,
        others(member.modifiers),
        ...[member.name, member.questionToken, member.type, member.initializer],
      );
    });
    const declare = call(
      factory.createIdentifier('__properties'),
      factory.createThis(),
      factory.createObjectLiteralExpression(table),
    );
    if (table.length)
      members.push(factory.createClassStaticBlockDeclaration(factory.createBlock([declare])));
    return [
      factory.updateClassDeclaration(
        node,
        others(node.modifiers),
        ...[node.name, node.typeParameters, node.heritageClauses, members],
      ),
      ...(ts.getDecorators(node) ?? []).map(({ expression }) => call(expression, node.name)),
    ];
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
        transformers: { before: [plain] },
      });
      const uses = outputText.includes('__properties(');
      return {
        code: uses ? `import { __properties } from 'tslib';\n${outputText}` : outputText,
        map: null,
      };
    },
  };
}
