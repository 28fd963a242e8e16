import { readFileSync, readdirSync, writeFileSync } from 'node:fs';

/**
 * Rollup plugins: `collect()`, in every bundle, notes each foreign package of which something is really in it; `write()`,
 * in the last one, writes dist/sbom.json (CycloneDX 1.6: version, licence and the hash that the lock file has) and
 * THIRD-PARTY.md, the notices that their licences ask for. The same sources give the same files.
 */
export function inventory() {
  const folders = new Set();
  return {
    collect: () => ({
      name: 'inventory',
      generateBundle(_, bundle) {
        for (const { modules = {} } of Object.values(bundle))
          for (const [id, { renderedLength }] of Object.entries(modules)) {
            const folder = /node_modules\/(?:@[\w.-]+\/)?[\w.-]+(?=\/(?!.*\/node_modules\/))/.exec(
              id.replaceAll('\\', '/'),
            );
            if (folder && renderedLength) folders.add(folder[0]);
          }
      },
    }),
    write: () => ({
      name: 'inventory-write',
      writeBundle() {
        const sorted = [...folders].sort();
        writeFileSync('dist/sbom.json', `${JSON.stringify(describe(sorted), null, 2)}\n`);
        writeFileSync('THIRD-PARTY.md', notices(sorted));
      },
    }),
  };
}

/** One section a licence text, with the packages that are under it. */
function notices(folders) {
  const { packages } = read('package-lock.json');
  const texts = new Map();
  for (const folder of folders) {
    const url = new URL(`../../${folder}/`, import.meta.url);
    const file = readdirSync(url).find((name) => /^licen[cs]e(\.|$)/i.test(name));
    if (!file) throw new Error(`${folder} is bundled, but has no licence file; see to its notice.`);
    const text = readFileSync(new URL(file, url), 'utf8').replaceAll('\r\n', '\n').trim();
    const { version, license } = packages[folder];
    const name = `${folder.replace('node_modules/', '')} ${version} (${license})`;
    texts.set(text, [...(texts.get(text) ?? []), name]);
  }
  const sections = [...texts].map(
    ([text, names]) =>
      `## ${names.join(', ')}\n\n\`\`\`\`text\n${text.replace(/[ \t]+$/gm, '')}\n\`\`\`\`\n`,
  );
  return `# What is bundled in\n\nThe files in \`dist/\`, the command included, contain parts of the following, under these licences. Written by the build.\n\n${sections.join('\n')}`;
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
