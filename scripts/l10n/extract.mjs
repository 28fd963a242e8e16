import { createRequire } from 'node:module';
import { dirname, relative } from 'node:path';
import { extractMessagesFromProgram } from '@lit/localize-tools/lib/program-analysis.js';
import { readTsConfig } from '@lit/localize-tools/lib/typescript.js';

// The tools bring their own TypeScript; a program made by another one means nothing to them.
const tools = createRequire(import.meta.url).resolve('@lit/localize-tools/lib/typescript.js');
const ts = createRequire(tools)('typescript');

/**
 * @typedef {object} SourceMessage
 * @property {string} id
 * @property {string} text English, values as `{0}`, `{1}` …
 * @property {string} note place and meaning, for translators
 * @property {number} [max] longest text in characters
 * @property {string[]} [values] the expressions behind the placeholders
 */

/** `[max 24]` at any place of a description. */
const limit = /\s*\[max (\d+)\]/;

/**
 * All messages of the sources, in the order of their ids.
 *
 * @returns {{ messages: SourceMessage[], problems: string[], unseen: string[] }} `unseen`: calls that
 * look like messages to the eye but not to the compiler, because the sources do not compile
 */
export function extract(tsConfig = 'tsconfig.build.json') {
  const { fileNames, options } = readTsConfig(tsConfig);
  const program = ts.createProgram(fileNames, { ...options, noEmit: true });
  const root = dirname(tsConfig);
  const { messages, errors } = extractMessagesFromProgram(program);
  const at = (file, node) => {
    const { line } = file.getLineAndCharacterOfPosition(node.getStart(file));
    return `${relative(root, file.fileName)}:${line + 1}`;
  };
  const problems = errors.map(
    ({ file, start, messageText }) =>
      `${relative(root, file.fileName)}:${file.getLineAndCharacterOfPosition(start).line + 1}: ` +
      ts.flattenDiagnosticMessageText(messageText, ' '),
  );
  const found = messages.map((message) => {
    const where = at(message.file, message.node);
    const { text, values } = textOf(message.node.arguments[0], message.file);
    const desc = message.desc ?? '';
    const max = Number(limit.exec(desc)?.[1]) || undefined;
    const note = desc.replace(limit, '').trim();
    const problem = (what) => problems.push(`${where}: ${message.name}: ${what}`);
    if (message.tag === 'html') problem('has markup; a message is plain text');
    if (!/^[a-z]+(-[a-z]+)*(\.[a-z\d]+(-[a-z\d]+)*)+$/.test(message.name))
      problem('the id is not family.name in kebab case');
    if (!note) problem('has no description for translators');
    values.forEach((_, i) => {
      if (!note.includes(`{${i}}`)) problem(`the description does not say what {${i}} is`);
    });
    if (/[{}]/.test(text.replace(/\{\d+\}/g, ''))) problem('has a brace in its text');
    if (/<\/?[a-z!]|&#?\w+;/i.test(text)) problem('has markup; a message is plain text');
    if (/^\s|\s$|\s\s|\n/.test(text))
      problem('has white space at an end, doubled, or a line break');
    return { id: message.name, text, note, max, values: values.length ? values : undefined };
  });
  // By id, so that a file that moves does not move every translator's lines; families stay together.
  found.sort((a, b) => (a.id < b.id ? -1 : 1));
  const ids = new Set(found.map(({ id }) => id));
  for (const { id, text, max } of found) {
    if (id.endsWith('.one') && !ids.has(id.replace(/one$/, 'other')))
      problems.push(`${id}: has no form .other`);
    if (/\.(zero|two|few|many)$/.test(id))
      problems.push(`${id}: English has only the forms .one and .other`);
    if (max && [...text].length > max) problems.push(`${id}: longer than its own limit of ${max}`);
  }
  const taken = new Set(messages.map(({ name }) => name));
  const unseen = program
    .getSourceFiles()
    .filter(({ isDeclarationFile }) => !isDeclarationFile)
    .flatMap((file) =>
      calls(file)
        .filter(({ id }) => !taken.has(id))
        .map(({ node }) => at(file, node)),
    );
  return { messages: found, problems, unseen };
}

/** Calls with `{ id: '…', desc: '…' }`, whatever their type. */
function calls(file) {
  const found = [];
  const visit = (node) => {
    const options = ts.isCallExpression(node) && node.arguments[1];
    if (options && ts.isObjectLiteralExpression(options)) {
      const value = (name) =>
        options.properties.find((property) => property.name?.getText(file) === name)?.initializer;
      if (value('id') && value('desc') && ts.isStringLiteralLike(value('id')))
        found.push({ node, id: value('id').text });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** Text with numbered placeholders, one a value, also where two values stand side by side. */
function textOf(node, file) {
  const template = ts.isTaggedTemplateExpression(node) ? node.template : node;
  if (!template.templateSpans) return { text: template.text, values: [] };
  let text = template.head.text;
  const values = template.templateSpans.map((span, i) => {
    text += `{${i}}${span.literal.text}`;
    return span.expression.getText(file).replace(/\s+/g, ' ');
  });
  return { text, values };
}
