/**
 * `npm run build:wordpress`: one zip to upload, build/bedside-wordpress.zip, with the built library inside. The unpacked
 * plugin lies beside it in build/wordpress/bedside/.
 */
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { zipSync } from 'fflate';
import { potOf } from './pot.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const source = join(root, 'integrations/wordpress');
export const plugin = join(root, 'build/wordpress/bedside');
export const archive = join(root, 'build/bedside-wordpress.zip');

/** What readers' browsers load: not types, schemas, editor data or the command. */
const isForReaders = (path) =>
  /^(?!bedside\.js)([a-z-]+\.js|chunks\/.+\.js|locales\/.+\.js)$/.test(path);

const filesIn = (folder) =>
  readdirSync(folder, { recursive: true })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => statSync(join(folder, path)).isFile())
    .sort();

/** Builds the plugin; `dist/` must be there. */
export async function buildWordPress() {
  const dist = join(root, 'dist');
  if (!existsSync(join(dist, 'embed.js')))
    throw new Error('dist/ is missing: npm run build first.');
  rmSync(plugin, { recursive: true, force: true });
  mkdirSync(plugin, { recursive: true });
  for (const part of [
    'bedside.php',
    'uninstall.php',
    'readme.txt',
    'includes',
    'blocks',
    'languages',
  ])
    if (existsSync(join(source, part)))
      cpSync(join(source, part), join(plugin, part), { recursive: true });
  mkdirSync(join(plugin, 'languages'), { recursive: true });
  writeFileSync(join(plugin, 'languages/bedside.pot'), potOf(source).pot);
  cpSync(join(root, 'LICENSE'), join(plugin, 'LICENSE'));
  cpSync(join(dist, 'THIRD-PARTY.txt'), join(plugin, 'THIRD-PARTY.txt'));
  for (const path of filesIn(dist).filter(isForReaders))
    cpSync(join(dist, path), join(plugin, 'library', path), { recursive: true });
  await build({
    entryPoints: [join(source, 'editor/index.js')],
    outfile: join(plugin, 'editor.js'),
    bundle: true,
    format: 'iife',
    // package.json speaks of what npm publishes; here each import is wanted for what it does.
    ignoreAnnotations: true,
    target: 'es2020',
    jsx: 'transform',
    jsxFactory: 'wp.element.createElement',
    jsxFragment: 'wp.element.Fragment',
    // Translators’ tools look for `__( 'words', 'bedside' )` in this file.
    minify: false,
    charset: 'utf8',
    logLevel: 'warning',
  });
  cpSync(join(source, 'editor/editor.css'), join(plugin, 'editor.css'));
  const time = new Date('2000-01-01T00:00:00Z');
  const files = Object.fromEntries(
    filesIn(plugin).map((path) => [
      `bedside/${path}`,
      [readFileSync(join(plugin, path)), { mtime: time }],
    ]),
  );
  const bytes = zipSync(files, { level: 9 });
  writeFileSync(archive, bytes);
  return { files: Object.keys(files).length, bytes: bytes.length };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { files, bytes } = await buildWordPress();
  console.log(`build/bedside-wordpress.zip: ${files} files, ${(bytes / 1024).toFixed(0)} KB`);
}
