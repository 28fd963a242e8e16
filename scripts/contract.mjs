/**
 * The promises of the package as one sorted list, from the manifest and package.json: tags, attributes, properties,
 * events, slots, parts, custom properties, states, entries, storage prefix. `tests/package/contract.snapshot.json` holds
 * what was promised last; what is missing from a build breaks somebody's page.
 *
 *   node scripts/contract.mjs            says what was added and what is gone; fails when something is gone
 *   node scripts/contract.mjs --update   takes the build in dist/ as the new promise (a major version where lines go)
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const snapshot = fileURLToPath(new URL('../tests/package/contract.snapshot.json', import.meta.url));
const read = (path) => JSON.parse(readFileSync(path, 'utf8'));

/** Every promise as a line: `bedside-faq attribute single: boolean = false`. */
export function contract(manifest, { exports, main, types }) {
  const lines = [
    `main ${main}`,
    `types ${types}`,
    ...Object.keys(exports).map((entry) => `entry ${entry}`),
  ];
  for (const { path, declarations = [] } of manifest.modules)
    for (const element of declarations) {
      const { tagName: tag } = element;
      if (!tag) continue;
      lines.push(`${tag} class ${element.name} in ${path}`);
      const value = (item) =>
        `: ${item.type?.text ?? 'string'}${item.default === undefined ? '' : ` = ${item.default}`}`;
      for (const item of element.attributes ?? [])
        lines.push(`${tag} attribute ${item.name}${value(item)}`);
      for (const item of element.members ?? [])
        if (!item.privacy && !item.name.startsWith('#') && !item.static)
          lines.push(
            `${tag} ${item.kind === 'method' ? 'method' : 'property'} ${item.name}${item.kind === 'method' ? '()' : value(item)}`,
          );
      for (const item of element.events ?? [])
        lines.push(`${tag} event ${item.name}: ${item.type?.text}`);
      for (const [kind, list] of [
        ['slot', element.slots],
        ['part', element.cssParts],
        ['custom property', element.cssProperties],
        ['state', element.cssStates],
      ])
        for (const item of list ?? []) lines.push(`${tag} ${kind} ${item.name || '(default)'}`);
    }
  return [...new Set(lines)].sort();
}

/** What is new and what is gone since the last promise. */
export function compare(before, after) {
  return {
    added: after.filter((line) => !before.includes(line)),
    gone: before.filter((line) => !after.includes(line)),
  };
}

export const current = () => contract(read('dist/custom-elements.json'), read('package.json'));
export const promised = () => read(snapshot);

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const now = current();
  if (process.argv.includes('--update'))
    writeFileSync(snapshot, `${JSON.stringify(now, null, 2)}\n`);
  else {
    const { added, gone } = compare(promised(), now);
    for (const line of added) console.log(`+ ${line}`);
    for (const line of gone) console.log(`- ${line}`);
    if (gone.length)
      console.log(
        'A page may rely on what is gone. If it is meant: --update, and a major version.',
      );
    process.exitCode = gone.length ? 1 : 0;
  }
}
