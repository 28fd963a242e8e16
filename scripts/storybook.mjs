/** Builds storybook-static/: catalogues and manifest first, because the toolbar and the docs read them. */
import { spawnSync } from 'node:child_process';

for (const args of [
  ['scripts/l10n.mjs', 'build'],
  ['scripts/manifest.mjs'],
  [
    'node_modules/storybook/dist/bin/dispatcher.js',
    'build',
    '-o',
    'storybook-static',
    '--quiet',
    '--disable-telemetry',
  ],
]) {
  const { status } = spawnSync(process.execPath, args, {
    stdio: 'inherit',
    env: { ...process.env, STORYBOOK_DISABLE_TELEMETRY: '1', CI: 'true' },
  });
  if (status) process.exit(status);
}
