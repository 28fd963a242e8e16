import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** `sha384-…` as an integrity attribute wants it; embed.js holds the shorter `sha256-…`, for its size. */
export const sri = (bytes, algorithm = 'sha384') =>
  `${algorithm}-${createHash(algorithm).update(bytes).digest('base64')}`;

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

/** The file that an entry only passes on, or the entry itself: what it names needs no request of its own. */
function mainOf(folder, entry) {
  const code = readFileSync(join(folder, entry), 'utf8');
  const [, path] =
    /^(?:import\s*"[^"]+";)*export\s*\{[^}]*\}\s*from\s*"\.\/([^"]+)";(?:import\s*"[^"]+";)*\s*$/.exec(
      code,
    ) ?? [];
  return path ?? entry;
}

/**
 * Rollup plugin: `import { files } from 'virtual:integrity'` gives the files that the families in the folder load at
 * once: path without “.js”, integrity, and a bit for each family that loads it, in the order of the alphabet. First the
 * main file of each family, then the parts of the loader itself, then what these share.
 */
export function integrityModule(folder) {
  const name = 'virtual:integrity';
  return {
    name: 'integrity',
    resolveId: (id) => (id === name ? `\0${name}` : null),
    load(id) {
      if (id !== `\0${name}`) return null;
      const families = filesIn(folder)
        .filter((file) => /^(?!embed|bedside)[\w-]+\.js$/.test(file))
        .map((file) => file.slice(0, -3));
      const main = families.map((family) => mainOf(folder, `${family}.js`));
      for (const part of ['markers', 'advice', 'check']) {
        const found = filesIn(folder).find((file) => file.startsWith(`chunks/embed-${part}-`));
        if (!found) this.error(`There is no chunks/embed-${part}-….js; embed.js needs it.`);
        main.push(found);
      }
      const users = new Map(main.map((file) => [file, 0]));
      main.forEach((start, bit) => {
        for (const file of importsOf(folder, start))
          users.set(file, (users.get(file) ?? 0) | (1 << bit));
      });
      const files = [...users].map(([file, bits]) => [
        file.slice(0, -3),
        sri(readFileSync(join(folder, file)), 'sha256'),
        bits,
      ]);
      return `export const files = ${JSON.stringify(files)};`;
    },
  };
}
