/**
 * `npm run build:site`: everything that people look at, as static files for any host, in site/: Storybook as the start
 * page, the sample site, the builder, design tokens, llms.txt, and the library as the sample site loads it.
 */
import { cpSync, existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';

const run = (...args) => {
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' });
  if (status) process.exit(status);
};
const out = process.argv.find((word) => word.startsWith('--out='))?.slice(6) ?? 'site';

if (!existsSync('dist/custom-elements.json') || !process.argv.includes('--no-build'))
  run('scripts/build.mjs');
if (!existsSync('dist/builder/index.html')) run('scripts/builder.mjs');
if (!existsSync('storybook-static/index.html') || !process.argv.includes('--no-build'))
  run('scripts/storybook.mjs');

rmSync(out, { recursive: true, force: true });
cpSync('storybook-static', out, { recursive: true });
cpSync('pages/sample', `${out}/sample`, { recursive: true });
// Its pages name things from the root of their site, which is a folder here.
for (const name of readdirSync(`${out}/sample`).filter((file) => file.endsWith('.html'))) {
  const file = `${out}/sample/${name}`;
  const page = readFileSync(file, 'utf8')
    .replaceAll('="/bedside/', '="../bedside/')
    .replaceAll('="/"', '="./"')
    .replace(/="\/(?=[\w-])/g, '="');
  writeFileSync(file, page);
}
cpSync('dist', `${out}/bedside`, { recursive: true });
cpSync('dist/builder', `${out}/builder`, { recursive: true });
cpSync('docs/tokens', `${out}/tokens`, { recursive: true });
cpSync('llms.txt', `${out}/llms.txt`);
// Hosts that would otherwise leave out folders that begin with an underscore.
writeFileSync(`${out}/.nojekyll`, '');
console.log(`${out}/: Storybook, sample/, builder/, bedside/, tokens/, llms.txt`);
