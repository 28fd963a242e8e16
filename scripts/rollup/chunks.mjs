/**
 * Few chunks, because every chunk is a request and is compressed alone:
 *
 * - core: Lit and what the smallest family, the FAQ, shares with others at once;
 * - device: what the two families that keep things at once share (the store is by far the largest of it);
 * - what is imported with import() stays apart, and what several such parts share (the validator) is one chunk;
 * - a family whose lazy parts import from it has its code in a chunk, and its entry only names that. An entry that its own
 *   parts import would be loaded twice where a page asks for `faq.js?ver=3`.
 *
 * @param {Record<string, string>} families absolute paths of the family entries, by name
 */
export function chunking(families) {
  const entries = Object.entries(families);
  const isLit = (id) => /[\\/]node_modules[\\/](lit|lit-html|lit-element|@lit)[\\/]/.test(id);
  let atOnce;
  let ever;
  let withParts;

  function reach(getModuleInfo, edges) {
    const map = new Map();
    for (const [name, file] of entries) {
      const queue = [file];
      const seen = new Set();
      for (let id; (id = queue.pop());) {
        if (seen.has(id)) continue;
        seen.add(id);
        map.set(id, [...(map.get(id) ?? []), name]);
        const info = getModuleInfo(id);
        for (const edge of edges) queue.push(...(info?.[edge] ?? []));
      }
    }
    return map;
  }

  return (id, { getModuleInfo }) => {
    if (!atOnce) {
      atOnce = reach(getModuleInfo, ['importedIds']);
      ever = reach(getModuleInfo, ['importedIds', 'dynamicallyImportedIds']);
      withParts = new Set();
      for (const lazy of ever.keys())
        if (!atOnce.has(lazy))
          for (const used of getModuleInfo(lazy)?.importedIds ?? [])
            if (atOnce.get(used)?.length === 1) withParts.add(atOnce.get(used)[0]);
    }
    const names = atOnce.get(id);
    // Single directives go with whoever uses them.
    const isSmall = /directives|directive-helpers/.test(id);
    if (isLit(id) && !isSmall) return names ? 'core' : undefined;
    if (id === '\0helpers') return 'core';
    if (!names) return /[\\/]node_modules[\\/]valibot[\\/]/.test(id) ? 'validator' : undefined;
    if (names.length > 1 && names.includes('faq')) return 'core';
    const later = ever.get(id);
    const keeps = (name) => /^(checklist|questions)$/.test(name);
    if (later.length > 1 && (names.length > 1 ? names : later).every(keeps)) return 'device';
    // A few lines that go with the store: alone they would be one request more.
    if (/[\\/]save-question\.ts$/.test(id)) return 'device';
    // What larger families share, or parts of other families use, must not bring a whole family with it.
    if (later.length > 1) return undefined;
    return withParts.has(names[0]) ? names[0] : undefined;
  };
}
