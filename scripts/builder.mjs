/**
 * Builds dist/builder/index.html: the builder as one file with its script, styles and words inside, which works from a
 * disk. The policy in it allows these and nothing else, and no connection to anywhere.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';

const hash = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const { outputFiles } = await build({
  entryPoints: ['builder/main.ts'],
  bundle: true,
  minify: true,
  write: false,
  format: 'iife',
  target: 'es2022',
  charset: 'ascii',
  // Everything is inside: a dynamic import is a promise of what is there.
  splitting: false,
  ignoreAnnotations: true,
  conditions: ['browser', 'production'],
  define: {
    'globalThis.BEDSIDE_DEVELOPMENT': 'false',
    // Only a base for addresses: what it names is inside and never fetched.
    'import.meta.url': '"file:///bedside/chunks/builder.js"',
  },
  tsconfig: 'tsconfig.json',
  logLevel: 'warning',
});
const script = outputFiles[0].text.replace(/<\/(?=script)/gi, '<\\/').replace(/<!--/g, '<\\!--');
const style = readFileSync('builder/builder.css', 'utf8');
const policy = [
  "default-src 'none'",
  `script-src ${hash(script)}`,
  `style-src ${hash(style)}`,
  'img-src https: data:',
  "connect-src 'none'",
  "form-action 'none'",
  "base-uri 'none'",
].join('; ');
// The hashes are those of the very texts: no white space of the template around them.
const page = readFileSync('builder/index.html', 'utf8')
  .replace('%POLICY%', () => policy)
  .replace(/\s*%STYLE%\s*/, () => style)
  .replace(/\s*%SCRIPT%\s*/, () => script);
mkdirSync('dist/builder', { recursive: true });
writeFileSync('dist/builder/index.html', page);
console.log(`dist/builder/index.html: ${(page.length / 1024).toFixed(0)} KB`);
