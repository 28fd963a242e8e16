/** lit-analyzer over the sources: types of what templates bind, unknown tags, unclosed tags. */
import { spawnSync } from 'node:child_process';

const rules = {
  // Its CSS and its list of attributes are older than the platform (popover, hidden="until-found", light-dark()).
  'no-invalid-css': 'off',
  'no-unknown-attribute': 'off',
  'no-unknown-property': 'off',
  'no-incompatible-type-binding': 'off',
  'no-missing-element-type-definition': 'error',
  'no-missing-import': 'off',
  'no-unknown-tag-name': 'error',
  'no-unclosed-tag': 'error',
  // hidden="until-found" is a value.
  'no-boolean-in-attribute-binding': 'off',
  'no-unintended-mixed-binding': 'error',
  'no-expressionless-property-binding': 'error',
  'no-noncallable-event-binding': 'error',
  'no-invalid-directive-binding': 'error',
  'no-property-visibility-mismatch': 'off',
};
const { stdout, stderr, status } = spawnSync(
  process.execPath,
  [
    'node_modules/lit-analyzer/cli.js',
    'src/**/*.ts',
    '--noColor',
    '--maxWarnings',
    '0',
    ...Object.entries(rules).flatMap(([rule, level]) => [`--rules.${rule}`, level]),
  ],
  { encoding: 'utf8' },
);
// It exits well when it could not even start.
const found = /Found (\d+) problem|Found 0 problems/.test(stdout);
process.stdout.write(stdout + stderr);
process.exitCode = status || !found ? 1 : 0;
