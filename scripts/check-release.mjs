/**
 * What a release needs besides green tests: addresses in `package.json` that npm and readers of the package page are sent
 * to, no changeset that waits for a version, a version that the changelog names. Says what to do, and fails; publishes nothing.
 *
 *   node scripts/check-release.mjs [FOLDER]
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const isAddress = (text) => /^(git\+)?https:\/\/[^\s/]+\/\S/.test(text ?? '');

/** One sentence for each thing that stands in the way. `folder`: of the project. */
export function problemsOfRelease(folder) {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const problems = [];
  const addresses = {
    homepage: manifest.homepage,
    'repository.url': manifest.repository?.url,
    'bugs.url': manifest.bugs?.url,
  };
  for (const [name, address] of Object.entries(addresses))
    if (!isAddress(address))
      problems.push(
        `package.json: ${name} is ${address ? `“${address}”` : 'empty'}; write the https address in.`,
      );
  const waiting = readdirSync(join(folder, '.changeset')).filter(
    (file) => file.endsWith('.md') && file !== 'README.md',
  );
  if (waiting.length)
    problems.push(`.changeset: ${waiting.length} wait for a version; run npx changeset version.`);
  const changelog = join(folder, 'CHANGELOG.md');
  const named = existsSync(changelog) ? readFileSync(changelog, 'utf8').split('\n') : [];
  if (!named.includes(`## ${manifest.version}`))
    problems.push(
      `CHANGELOG.md has no section “## ${manifest.version}”; run npx changeset version.`,
    );
  return problems;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const problems = problemsOfRelease(process.argv[2] ?? '.');
  for (const problem of problems) console.log(problem);
  if (!problems.length) console.log('Ready for a release.');
  process.exitCode = problems.length ? 1 : 0;
}
