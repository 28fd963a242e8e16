/** The words of the WordPress plugin as a template for translators: `languages/bedside.pot` in its zip. */
import { readFileSync, readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import ts from 'typescript';

const domain = 'bedside';
const translating = /^(__|_e|_x|_n|esc_html__|esc_attr__|esc_html_e|esc_attr_e)$/;

/** Every text of a module that stands in a call such as `__('words', 'bedside')`. */
function fromScript(name, source) {
  const found = [];
  const file = ts.createSourceFile(name, source, ts.ScriptTarget.Latest, true, ts.ScriptKind.JSX);
  const visit = (node) => {
    if (ts.isCallExpression(node) && translating.test(node.expression.getText(file))) {
      const words = node.arguments.filter(ts.isStringLiteralLike).map(({ text }) => text);
      if (words.at(-1) !== domain || words.length < 2)
        throw new Error(`${name}: ${node.getText(file)} is not words and '${domain}'.`);
      found.push(words[0]);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** The same of PHP, in the one form that its coding standards allow: quoted once, the domain last. */
function fromPhp(source) {
  const calls =
    /\b(?:esc_html|esc_attr)?(?:__|_e|_x)\(\s*'((?:[^'\\]|\\.)*)'\s*,\s*'bedside'\s*\)/g;
  return [...source.matchAll(calls)].map(([, words]) => words.replace(/\\(.)/g, '$1'));
}

/** What WordPress itself translates of a block. */
function fromBlock(source) {
  const { title, description, keywords = [] } = JSON.parse(source);
  return [
    [title, 'block title'],
    [description, 'block description'],
    ...keywords.map((word) => [word, 'block keyword']),
  ];
}

const quoted = (words) => JSON.stringify(words);

/** @param folder The plugin's sources. @returns The template, and how many calls hold its words. */
export function potOf(folder) {
  const entries = new Map();
  let calls = 0;
  const add = (words, place, context) => {
    const key = `${context ?? ''}\u0004${words}`;
    const entry = entries.get(key) ?? { words, context, places: [] };
    entry.places.push(place);
    entries.set(key, entry);
    calls += 1;
  };
  const files = readdirSync(folder, { recursive: true }).map((path) => path.replaceAll('\\', '/'));
  for (const path of files.sort()) {
    const kind = extname(path);
    if (!/^\.(jsx?|php|json)$/.test(kind)) continue;
    const source = readFileSync(join(folder, path), 'utf8');
    if (kind === '.php') for (const words of fromPhp(source)) add(words, path);
    else if (kind !== '.json') for (const words of fromScript(path, source)) add(words, path);
    else if (path.endsWith('block.json'))
      for (const [words, context] of fromBlock(source)) if (words) add(words, path, context);
  }
  const head =
    'msgid ""\nmsgstr ""\n"Project-Id-Version: Bedside\\n"\n"MIME-Version: 1.0\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n"Content-Transfer-Encoding: 8bit\\n"\n"X-Domain: bedside\\n"\n';
  const body = [...entries.values()].map(({ words, context, places }) =>
    [
      ...new Set(places.map((place) => `#: ${place}`)),
      ...(context ? [`msgctxt ${quoted(context)}`] : []),
      `msgid ${quoted(words)}`,
      'msgstr ""',
    ].join('\n'),
  );
  return { pot: `${head}\n${body.join('\n\n')}\n`, calls };
}
