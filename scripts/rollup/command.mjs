// The command line tool: one file for Node that needs nothing beside it. Alone: npx rollup -c scripts/rollup/command.mjs
import { fileURLToPath } from 'node:url';
import commonjs from '@rollup/plugin-commonjs';
import json from '@rollup/plugin-json';
import resolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { typescript } from './typescript.mjs';

const at = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** Packages that are not ours may be circular, and use what Rollup warns of; ours may not. */
const ours = ({ code, ids = [], id = '', message }) =>
  !['THIS_IS_UNDEFINED', 'EVAL'].includes(code) &&
  !(code === 'CIRCULAR_DEPENDENCY' && ids.some((each) => each.includes('node_modules'))) &&
  !id.includes('node_modules') &&
  message;

/** Where a package can do without a part of itself that would read files or the network. */
const without = {
  name: 'without',
  resolveId: (id) => (/^(argparse|sprintf-js)$/.test(id) ? `\0without:${id}` : null),
  load: (id) => (id.startsWith('\0without:') ? 'export default {};' : null),
};

export default {
  input: at('cli/bedside.ts'),
  external: (id) => id.startsWith('node:'),
  onwarn(warning, warn) {
    if (!ours(warning)) return;
    if (warning.code === 'CIRCULAR_DEPENDENCY') throw new Error(warning.message);
    warn(warning);
  },
  output: {
    file: at('dist/bin/bedside.js'),
    format: 'es',
    banner: '#!/usr/bin/env node',
    inlineDynamicImports: true,
  },
  plugins: [
    typescript(),
    without,
    resolve({
      exportConditions: ['node', 'production'],
      extensions: ['.ts', '.js', '.mjs', '.json'],
      preferBuiltins: true,
    }),
    commonjs(),
    json(),
    terser({ ecma: 2022, format: { comments: false }, module: true }),
  ],
};
