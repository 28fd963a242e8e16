/**
 * Few chunks, because every chunk is a request and is compressed alone:
 *
 * - core: Lit and what every family needs at once;
 * - a chunk for each further group of families that share something at once;
 * - what is imported with import() stays apart, and what several such parts share (the validator) is one chunk.
 *
 * @param {Record<string, string>} families absolute paths of the family entries, by name
 */
export function chunking(families) {
  const entries = Object.entries(families);
  let owners;

  function reach(getModuleInfo) {
    const map = new Map();
    for (const [name, file] of entries) {
      const queue = [file];
      const seen = new Set();
      for (let id; (id = queue.pop());) {
        if (seen.has(id)) continue;
        seen.add(id);
        map.set(id, [...(map.get(id) ?? []), name]);
        queue.push(...(getModuleInfo(id)?.importedIds ?? []));
      }
    }
    return map;
  }

  return (id, { getModuleInfo }) => {
    owners ??= reach(getModuleInfo);
    if (entries.some(([, file]) => file === id)) return undefined;
    const names = owners.get(id);
    if (/[\\/]node_modules[\\/](lit|lit-html|lit-element|@lit)[\\/]/.test(id))
      return names ? 'core' : undefined;
    if (id === '\0helpers') return 'core';
    if (!names) return /[\\/]node_modules[\\/]valibot[\\/]/.test(id) ? 'validator' : undefined;
    if (names.length === entries.length && entries.length > 1) return 'core';
    // A family's own file stays in its entry; the shared rooms go where all their users find them.
    if (/[\\/]src[\\/](shared|generated)[\\/]/.test(id) && entries.length === 1) return 'core';
    return names.length > 1 ? `shared-${names.join('-')}` : undefined;
  };
}
