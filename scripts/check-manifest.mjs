/**
 * The manifest is the public contract, so it must be whole: every attribute, property, event, slot, part, custom property
 * and state that a source uses is described in it, and nothing is described that no source has.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { families } from './families.mjs';

const manifest = JSON.parse(readFileSync('custom-elements.json', 'utf8'));
const problems = [];
const matches = (text, pattern) =>
  new Set([...text.matchAll(pattern)].flatMap((m) => m[1].split(/\s+/)).filter(Boolean));
const sourceOf = (folder) =>
  readdirSync(folder, { recursive: true })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('\n')
    .replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '');
const shared = sourceOf('src/shared');

const elements = manifest.modules.flatMap(({ path, declarations = [] }) =>
  declarations.filter(({ tagName }) => tagName).map((element) => ({ ...element, path })),
);
if (!elements.length) problems.push('The manifest describes no element.');

for (const family of families) {
  const source = sourceOf(`src/${family}`);
  const own = elements.filter(({ path }) => path === `dist/${family}.js`);
  for (const tag of matches(source, /@customElement\('([\w-]+)'\)/g))
    if (!own.some(({ tagName }) => tagName === tag)) problems.push(`<${tag}> is missing.`);
  const named = (list) =>
    new Set(own.flatMap((element) => (element[list] ?? []).map(({ name }) => name)));
  const compare = (what, used, described, everywhere = '') => {
    for (const name of used)
      if (!described.has(name))
        problems.push(`${family}: ${what} “${name}” is used, but not described.`);
    for (const name of described)
      if (!used.has(name) && !everywhere.includes(name))
        problems.push(`${family}: ${what} “${name}” is described, but not there.`);
  };
  compare('part', matches(source, /\bpart="([\w\s-]+)"/g), named('cssParts'), shared + source);
  compare(
    'event',
    matches(source, /emit\(\s*[\w.#]+,\s*'(bedside-[\w-]+)'/g),
    named('events'),
    shared + source,
  );
  compare(
    'state',
    matches(source, /states\.(?:add|toggle)\('([\w-]+)'/g),
    named('cssStates'),
    shared + source,
  );
  const properties = named('cssProperties');
  for (const name of matches(source, /var\((--bedside-[\w-]+)/g))
    if (!properties.has(name))
      problems.push(`${family}: custom property “${name}” is used, but not described.`);
  for (const name of properties)
    if (!shared.includes(name) && !source.includes(name))
      problems.push(`${family}: custom property “${name}” is described, but not there.`);
}

for (const element of elements) {
  const { tagName, summary, description, members = [], attributes = [], events = [] } = element;
  if (!summary) problems.push(`<${tagName}> has no @summary.`);
  if (!description) problems.push(`<${tagName}> has no description.`);
  for (const list of ['cssParts', 'cssProperties', 'cssStates', 'slots', 'events'])
    for (const { name, description: said } of element[list] ?? [])
      if (!said?.trim()) problems.push(`<${tagName}> ${list} “${name}” has no description.`);
  for (const member of members)
    if (!member.description?.trim())
      problems.push(`<${tagName}> “${member.name}” has no description.`);
  for (const { name, fieldName } of attributes)
    if (!fieldName) problems.push(`<${tagName}> attribute “${name}” belongs to no property.`);
  for (const { name, type } of events)
    if (!/CustomEvent</.test(type?.text ?? ''))
      problems.push(`<${tagName}> event “${name}” has no type.`);
}
for (const problem of problems) console.log(problem);
console.log(`${elements.length} elements described, ${problems.length} problems`);
process.exitCode = problems.length ? 1 : 0;
