import { readFileSync } from 'node:fs';

/**
 * Rollup plugin: adds sbom.json (CycloneDX 1.6) to the output: every foreign package of which something is in the bundle,
 * with version, licence and the hash that the lock file has. The same build gives the same file.
 */
export function sbom() {
  return {
    name: 'sbom',
    generateBundle(_, bundle) {
      const folders = new Set();
      for (const { modules = {} } of Object.values(bundle))
        for (const [id, { renderedLength }] of Object.entries(modules)) {
          const folder = /node_modules\/(?:@[\w.-]+\/)?[\w.-]+(?=\/(?!.*\/node_modules\/))/.exec(
            id.replaceAll('\\', '/'),
          );
          if (folder && renderedLength) folders.add(folder[0]);
        }
      const source = `${JSON.stringify(describe([...folders].sort()), null, 2)}\n`;
      this.emitFile({ type: 'asset', fileName: 'sbom.json', source });
    },
  };
}

const read = (file) => JSON.parse(readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8'));

function describe(folders) {
  const { name, version, license } = read('package.json');
  const { packages } = read('package-lock.json');
  const licences = (id) => id && { licenses: [{ license: { id } }] };
  const components = folders.map((folder) => {
    const entry = packages[folder];
    if (!entry) throw new Error(`${folder} is bundled, but package-lock.json does not know it.`);
    const name = folder.replace('node_modules/', '');
    const purl = `pkg:npm/${name.replace('@', '%40')}@${entry.version}`;
    const [algorithm, hash] = (entry.integrity ?? '').split('-');
    const content = hash && Buffer.from(hash, 'base64').toString('hex');
    return {
      ...{ type: 'library', 'bom-ref': purl, name, version: entry.version, purl },
      ...licences(entry.license),
      ...(content && { hashes: [{ alg: algorithm.replace('sha', 'SHA-'), content }] }),
    };
  });
  const own = `pkg:npm/${name}@${version}`;
  const refs = components.map((component) => component['bom-ref']);
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: {
        type: 'library',
        'bom-ref': own,
        name,
        version,
        purl: own,
        ...licences(license),
      },
    },
    components,
    dependencies: [{ ref: own, dependsOn: refs }, ...refs.map((ref) => ({ ref, dependsOn: [] }))],
  };
}
