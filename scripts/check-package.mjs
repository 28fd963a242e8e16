/** publint and arethetypeswrong over the package as npm would pack it, and a look at what is in it. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';

const problems = [];
rmSync('build/pack', { recursive: true, force: true });
mkdirSync('build/pack', { recursive: true });
const pack = [
  'pack',
  '--ignore-scripts',
  '--pack-destination',
  'build/pack',
  '--json',
  '--loglevel=error',
];
const npm = process.env.npm_execpath;
const [{ filename, files }] = JSON.parse(
  npm?.endsWith('js')
    ? execFileSync(process.execPath, [npm, ...pack], { encoding: 'utf8' })
    : execFileSync('npm', pack, { encoding: 'utf8', shell: process.platform === 'win32' }),
);

const expected =
  /^(dist\/.+\.(js|d\.ts|json)|dist\/(chunks|locales|schemas|bin|node)\/.+|dist\/builder\/index\.html|dist\/THIRD-PARTY\.txt|package\.json|README\.md|LICENSE|CHANGELOG\.md|THIRD-PARTY\.md|SECURITY\.md)$/;
for (const { path } of files)
  if (!expected.test(path)) problems.push(`${path} is packed but nobody uses it.`);

const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
if (manifest.dependencies) problems.push('There must be no runtime dependency: Lit is bundled in.');

const { messages } = await publint({ level: 'suggestion', pack: false });
for (const message of messages)
  problems.push(`publint: ${formatMessage(message, manifest, { color: false })}`);
const attw = spawnSync(
  process.execPath,
  [
    'node_modules/@arethetypeswrong/cli/dist/index.js',
    join('build/pack', filename),
    ...['--profile', 'esm-only', '--format', 'table-flipped', '--no-emoji', '--no-color'],
    ...['--exclude-entrypoints', './embed.js'],
  ],
  { encoding: 'utf8' },
);
if (attw.status) problems.push(`arethetypeswrong:\n${attw.stdout}${attw.stderr}`);

// The names in an archive are plain text in its headers; a path of the machine that packed it must not be in there.
const bytes = gunzipSync(readFileSync(join('build/pack', filename)));
if (bytes.includes(process.cwd())) problems.push('The package names a folder of this machine.');

for (const problem of problems) console.log(problem);
console.log(`${files.length} files, ${(bytes.length / 1024).toFixed(0)} KB unpacked`);
process.exitCode = problems.length ? 1 : 0;
