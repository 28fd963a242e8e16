/**
 * Few chunks, because every chunk is a request and is compressed alone:
 *
 * - core: Lit and what the smallest family, the FAQ, shares with others at once;
 * - fields: what only larger families share, text fields for the most part;
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
            if (atOnce.get(used)?.length === 1 && entries.length > 1)
              withParts.add(atOnce.get(used)[0]);
    }
    const names = atOnce.get(id);
    // Single directives go with whoever uses them.
    const isSmall = /directives|directive-helpers/.test(id);
    if (isLit(id) && !isSmall) return names ? 'core' : undefined;
    if (id === '\0helpers') return 'core';
    if (!names) return /[\\/]node_modules[\\/]valibot[\\/]/.test(id) ? 'validator' : undefined;
    if (names.length === entries.length && entries.length > 1) return 'core';
    // With one family there is nobody to share with; what could be shared later is kept apart all the same.
    if (entries.length === 1)
      return /[\\/]src[\\/](shared|generated)[\\/]/.test(id) ? 'core' : undefined;
    const later = ever.get(id);
    const keeps = (name) => /^(checklist|questions)$/.test(name);
    if (later.length > 1 && (names.length > 1 ? names : later).every(keeps)) return 'device';
    if (names.length > 1) return names.includes('faq') ? 'core' : 'fields';
    // What the parts of other families use too must not bring a whole family with it.
    if (later.length > 1) return undefined;
    return withParts.has(names[0]) ? names[0] : undefined;
  };
}
