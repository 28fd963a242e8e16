import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** `sha384-…` as an integrity attribute wants it. */
export const sri = (bytes) => `sha384-${createHash('sha384').update(bytes).digest('base64')}`;

/** Every file under a folder, as sorted paths with forward slashes. */
export const filesIn = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      relative(folder, join(entry.parentPath ?? entry.path, entry.name))
        .split(sep)
        .join('/'),
    )
    .sort();

/** What one module imports at once, itself and all that follows from it. */
export function importsOf(folder, file, found = new Set()) {
  if (found.has(file)) return found;
  found.add(file);
  const code = readFileSync(join(folder, file), 'utf8');
  for (const [, path] of code.matchAll(/\b(?:import|from)\s*["'](\.[^"']+)["']/g))
    importsOf(folder, new URL(path, `file:///${file}`).pathname.slice(1), found);
  return found;
}

/**
 * Rollup plugin: `import { files } from 'virtual:integrity'` gives, for each entry in the folder, the files that it loads
 * at once and their hashes: `{ 'faq.js': { 'faq.js': 'sha384-…', 'chunks/core-….js': 'sha384-…' }, … }`.
 */
export function integrityModule(folder) {
  const name = 'virtual:integrity';
  return {
    name: 'integrity',
    resolveId: (id) => (id === name ? `\0${name}` : null),
    load(id) {
      if (id !== `\0${name}`) return null;
      const table = {};
      for (const entry of filesIn(folder).filter((file) => /^(?!embed|bedside)[\w-]+\.js$/.test(file)))
        table[entry] = Object.fromEntries(
          [...importsOf(folder, entry)].map((file) => [
            file,
            sri(readFileSync(join(folder, file))),
          ]),
        );
      return `export const files = ${JSON.stringify(table)};`;
    },
  };
}
