/**
 * Builds dist/: bundles, types, manifest, editor data, JSON Schemas, hashes. `--js` stops after the bundles, which is all
 * that a page needs; `--signed` leaves out every language that is a draft.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { filesIn, sri } from './rollup/integrity.mjs';

if (process.argv.includes('--help')) {
  console.log(
    `Usage: node scripts/build.mjs [--js] [--signed]

  --js      only the bundles, not types, manifest and schemas
  --signed  only languages whose every text a person has signed`,
  );
  process.exit();
}

/** Runs a program of node_modules, or of this folder, and shows its words only when it fails. */
function run(title, file, ...args) {
  const started = Date.now();
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [file, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (data) => (output += data));
    child.on('close', (code) => {
      if (code) return fail(new Error(`${title} failed.\n${output}`));
      console.log(`  ${title}: ${((Date.now() - started) / 1000).toFixed(1)} s`);
      done(output);
    });
  });
}

/** JSON Schemas for authors, generated from the validators that read their content. */
async function schemas() {
  const sources = readdirSync('src', { recursive: true })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.schema.ts'))
    .sort();
  const [{ build }, { toJsonSchema }] = await Promise.all([
    import('esbuild'),
    import('@valibot/to-json-schema'),
  ]);
  mkdirSync('dist/schemas', { recursive: true });
  for (const source of sources) {
    const name = /([\w-]+)\.schema\.ts$/.exec(source)[1];
    const outfile = join('node_modules/.cache', `${name}.schema.mjs`);
    await build({
      entryPoints: [join('src', source)],
      bundle: true,
      format: 'esm',
      platform: 'node',
      outfile,
      logLevel: 'warning',
    });
    const { schema } = await import(`${pathToFileURL(outfile).href}?${Date.now()}`);
    if (!schema) throw new Error(`src/${source} exports no “schema”.`);
    const json = toJsonSchema(schema, { typeMode: 'input', errorMode: 'ignore' });
    writeFileSync(
      `dist/schemas/${name}.schema.json`,
      `${JSON.stringify({ ...json, title: `Content of <bedside-${name}>` }, null, 2)}\n`,
    );
  }
}

const started = Date.now();
console.log('Building dist/');
const signed = process.argv.includes('--signed') ? ['--signed'] : [];
console.log((await run('catalogues', 'scripts/l10n.mjs', 'build', ...signed)).trimEnd());
rmSync('dist', { recursive: true, force: true });

const rollup = () => run('bundles', 'node_modules/rollup/dist/bin/rollup', '-c', '--silent');
try {
  if (process.argv.includes('--js')) await rollup();
  else {
    await Promise.all([
      rollup(),
      run('types', 'scripts/types.mjs'),
      run('manifest', 'scripts/manifest.mjs'),
      schemas(),
    ]);
    await run('types of templates', 'scripts/jsx.mjs');
    await run('builder', 'scripts/builder.mjs');
    const table = Object.fromEntries(
      filesIn('dist').map((file) => [file, sri(readFileSync(join('dist', file)))]),
    );
    writeFileSync('dist/integrity.json', `${JSON.stringify(table, null, 2)}\n`);
  }
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
console.log(`Built dist/ in ${((Date.now() - started) / 1000).toFixed(1)} s`);
