/** No file of src/ may import itself by way of others, types included: a circle says that something stands in the wrong room. */
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

const files = readdirSync('src', { recursive: true })
  .map((file) => join('src', file).replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts') && !file.startsWith('src/generated/'));
const imports = new Map(
  files.map((file) => [
    file,
    [...readFileSync(file, 'utf8').matchAll(/(?:from|import\(|import)\s*'(\.[^']+)\.js'/g)]
      .map(([, path]) => `${join(dirname(file), path)}.ts`.replaceAll('\\', '/'))
      .filter((path) => path !== file),
  ]),
);

/** The way from a file back to itself, or undefined. */
function circleAt(start) {
  const before = new Map();
  const queue = [start];
  for (let file; (file = queue.shift());)
    for (const next of imports.get(file) ?? []) {
      if (next === start) {
        const way = [start];
        for (let at = file; at && at !== start; at = before.get(at)) way.splice(1, 0, at);
        return [...way, start];
      }
      if (!before.has(next)) {
        before.set(next, file);
        queue.push(next);
      }
    }
  return undefined;
}

const found = new Map();
for (const file of files) {
  const circle = circleAt(file);
  if (circle) found.set([...new Set(circle)].sort().join(), circle);
}
for (const circle of found.values()) console.log(`  ${circle.join(' → ')}`);
console.log(`${files.length} files, ${found.size} circles`);
process.exitCode = found.size ? 1 : 0;
