import { readFileSync, writeFileSync } from 'node:fs';
import license from 'rollup-plugin-license';

/** Every foreign package of which something is in a file of dist/, by its name and version. */
const inside = new Map();

/** Rollup plugin: notes which foreign packages have something in a bundle. */
export const collectNotices = () =>
  license({
    thirdParty: {
      multipleVersions: true,
      output: (packages) =>
        packages.forEach((each) => inside.set(`${each.name}@${each.version}`, each)),
    },
  });

/**
 * Rollup plugin for the last bundle: writes `sbom.json` (CycloneDX 1.6, with the hashes that the lock file has) and
 * `THIRD-PARTY.txt` (the licence of each package, as it came with it) into a folder. The same build gives the same files.
 */
export const writeNotices = (folder) => ({
  name: 'write-notices',
  writeBundle() {
    const names = [...inside.keys()].sort();
    const packages = names.map((name) => inside.get(name));
    writeFileSync(`${folder}/sbom.json`, `${JSON.stringify(describe(packages), null, 2)}\n`);
    writeFileSync(
      `${folder}/THIRD-PARTY.txt`,
      packages.map(notice).join(`\n${'-'.repeat(80)}\n\n`),
    );
  },
});

const read = (file) => JSON.parse(readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8'));

function notice({ name, version, license: id, licenseText, noticeText, author, repository }) {
  const from = repository?.url ?? repository ?? '';
  const text = licenseText ?? `Licence: ${id}${author ? `. By ${author.text()}` : ''}`;
  return `${[`${name} ${version} (${id})`, from, '', text.trim(), noticeText?.trim()]
    .filter((line) => line !== undefined)
    .join('\n')}\n`;
}

function describe(packages) {
  const { name, version, license: own } = read('package.json');
  const locked = Object.entries(read('package-lock.json').packages);
  const licences = (id) =>
    id && { licenses: [/\s/.test(id) ? { expression: id } : { license: { id } }] };
  const components = packages.map(({ name, version, license: id }) => {
    const [, entry] =
      locked.find(
        ([path, each]) => path.endsWith(`node_modules/${name}`) && each.version === version,
      ) ?? [];
    if (!entry) throw new Error(`${name} is bundled, but package-lock.json does not know it.`);
    const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`;
    const [algorithm, hash] = (entry.integrity ?? '').split('-');
    const content = hash && Buffer.from(hash, 'base64').toString('hex');
    return {
      ...{ type: 'library', 'bom-ref': purl, name, version, purl },
      ...licences(id),
      ...(content && { hashes: [{ alg: algorithm.replace('sha', 'SHA-'), content }] }),
    };
  });
  const ref = `pkg:npm/${name}@${version}`;
  const refs = components.map((component) => component['bom-ref']);
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: { type: 'library', 'bom-ref': ref, name, version, purl: ref, ...licences(own) },
    },
    components,
    dependencies: [{ ref, dependsOn: refs }, ...refs.map((each) => ({ ref: each, dependsOn: [] }))],
  };
}
