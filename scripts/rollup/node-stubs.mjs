/**
 * Rollup plugin: for every entry a file `node/<entry>.js` with the same exports that do nothing. The `node` condition in
 * package.json leads there, so that importing an entry while a page is rendered on a server is harmless.
 */
export function nodeStubs() {
  return {
    name: 'node-stubs',
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'chunk' || !file.isEntry) continue;
        const source = file.exports
          .map((name) =>
            /^[A-Z]/.test(name)
              ? `export class ${name} {}\n`
              : `export const ${name} = () => undefined;\n`,
          )
          .join('');
        this.emitFile({ type: 'asset', fileName: `node/${file.fileName}`, source });
      }
    },
  };
}
