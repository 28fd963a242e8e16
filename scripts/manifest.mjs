/** Writes the custom elements manifest and, from it, the data that JetBrains and VS Code read. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const analyzed = spawnSync(
  process.execPath,
  ['node_modules/@custom-elements-manifest/analyzer/cem.js', 'analyze', '--quiet'],
  { encoding: 'utf8' },
);
if (analyzed.status) {
  console.error(analyzed.stdout + analyzed.stderr);
  process.exit(1);
}
const { version, name } = JSON.parse(readFileSync('package.json', 'utf8'));
const manifest = JSON.parse(readFileSync('custom-elements.json', 'utf8'));

// A page imports the bundles, so that is where the manifest points.
const bundle = (path) =>
  path.replace(/^src\/([\w-]+)\/.*$/, 'dist/$1.js').replace(/^src\/(\w+)\.ts$/, 'dist/$1.js');
for (const module of manifest.modules) {
  const source = module.path;
  module.path = bundle(source);
  for (const entry of [...(module.exports ?? []), ...(module.declarations ?? [])])
    if (entry.declaration?.module)
      entry.declaration.module = bundle(entry.declaration.module.replace(/^\//, ''));
}

// Tokens that every element reads from the page, by the shared styles; an element may say more of one in its own words.
const SHARED = {
  accent: 'Colour of links, marks and main buttons.',
  'on-accent': 'Text on the accent colour.',
  surface: 'Background of fields, pop-ups and what floats.',
  text: 'Text.',
  muted: 'Less important text.',
  border: 'Lines, frames and borders.',
  good: 'Colour that goes with what is right or done; words say it as well.',
  attention: 'Colour that goes with what wants a second look; words say it as well.',
  radius: 'Corners of buttons, fields and frames.',
  space: 'Distance between parts.',
  focus: 'Colour of the focus ring.',
  font: 'Font family; the one of the page unless set.',
};
const sourcesIn = (folder) =>
  readdirSync(folder, { recursive: true })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('\n');
const shared = sourcesIn('src/shared');

/** The shared tokens that a family's styles read, each with what stands in for it. */
function tokensOf(family) {
  const source = shared + sourcesIn(`src/${family}`);
  return Object.entries(SHARED).flatMap(([token, description]) => {
    const start = source.search(new RegExp(`var\\(--bedside-${token}[,)]`));
    if (start < 0) return [];
    let depth = 0;
    let end = start + 3;
    do depth += { '(': 1, ')': -1 }[source[end]] ?? 0;
    while (depth && end++ < source.length);
    const fallback = source.slice(start, end).split(',').slice(1).join(',').trim();
    return [{ name: `--bedside-${token}`, description, default: fallback || undefined }];
  });
}
for (const { path, declarations = [] } of manifest.modules)
  for (const declaration of declarations) {
    if (!declaration.tagName) continue;
    const tokens = tokensOf(/(\w+)\.js$/.exec(path)[1]);
    const own = new Map(declaration.cssProperties?.map((property) => [property.name, property]));
    declaration.cssProperties = [
      ...tokens.map((token) => ({ ...token, ...own.get(token.name) })),
      ...[...own.values()].filter(({ name }) => !tokens.some((token) => token.name === name)),
    ];
  }

const elements = manifest.modules
  .flatMap((module) => module.declarations ?? [])
  .filter((declaration) => declaration.tagName)
  .sort((a, b) => a.tagName.localeCompare(b.tagName));
const text = (item) => item.description?.trim() || undefined;
const literals = (type) =>
  [...(type ?? '').matchAll(/'([^']*)'/g)].map(([, value]) => ({ name: value }));

const webTypes = {
  $schema: 'https://json.schemastore.org/web-types',
  name,
  version,
  'description-markup': 'markdown',
  contributions: {
    html: {
      elements: elements.map((element) => ({
        name: element.tagName,
        description: text(element) ?? element.summary,
        attributes: element.attributes?.map((attribute) => ({
          name: attribute.name,
          description: text(attribute),
          default: attribute.default,
          value:
            attribute.type?.text === 'boolean'
              ? { kind: 'no-value' }
              : { type: attribute.type?.text ?? 'string' },
        })),
        slots: element.slots?.map((slot) => ({ name: slot.name, description: text(slot) })),
        js: {
          events: element.events?.map((event) => ({ name: event.name, description: text(event) })),
          properties: element.members
            ?.filter((member) => member.kind === 'field')
            .map((member) => ({
              name: member.name,
              description: text(member),
              type: member.type?.text,
            })),
        },
        css: {
          parts: element.cssParts?.map((part) => ({ name: part.name, description: text(part) })),
          properties: element.cssProperties?.map((property) => ({
            name: property.name,
            description: text(property),
          })),
        },
      })),
    },
  },
};

const vscode = {
  version: 1.1,
  tags: elements.map((element) => ({
    name: element.tagName,
    description: text(element) ?? element.summary,
    attributes: (element.attributes ?? []).map((attribute) => {
      const values = literals(attribute.type?.text);
      return {
        name: attribute.name,
        description: text(attribute),
        ...(attribute.type?.text === 'boolean'
          ? { valueSet: 'v' }
          : values.length
            ? { values }
            : {}),
      };
    }),
  })),
};

mkdirSync('dist', { recursive: true });
const write = (file, data) => {
  const json = `${JSON.stringify(data, null, 2)}\n`;
  writeFileSync(`dist/${file}`, json);
  return json;
};
// The copy at the top is what Storybook and the manifest check read.
writeFileSync('custom-elements.json', write('custom-elements.json', manifest));
write('web-types.json', webTypes);
write('vscode.html-custom-data.json', vscode);
