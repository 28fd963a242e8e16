/**
 * Writes src/generated/: the catalogues, by scripts/l10n.mjs. Until that exists, an empty table of catalogues, so that
 * everything else builds.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';

if (existsSync('scripts/l10n.mjs')) {
  const { status } = spawnSync(process.execPath, ['scripts/l10n.mjs', 'build'], {
    stdio: 'inherit',
  });
  process.exit(status ?? 1);
}
mkdirSync('src/generated', { recursive: true });
writeFileSync(
  'src/generated/catalogs.ts',
  `export const tags: string[] = [];
export const loaders: Record<string, () => Promise<{ default: Record<string, string> }>> = {};
`,
);
