/** An id from words: letters and numbers of any script, joined by hyphens; never cut inside a letter. */
export function idFrom(words: string, length = 60): string {
  const parts = words
    .toWellFormed()
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu);
  if (!parts) return '';
  const id = parts.slice(0, length).join('-');
  if (id.length <= length) return id;
  // Whole words where there is one that fits, else whole letters with their marks.
  const cut = id.slice(0, length + 1);
  const word = cut.lastIndexOf('-');
  if (word > length / 3) return cut.slice(0, word);
  let whole = '';
  for (const { segment } of new Intl.Segmenter().segment(id.slice(0, length * 2))) {
    if (whole.length + segment.length > length) break;
    whole += segment;
  }
  return whole;
}

/**
 * Ids of one list: the author's first, whatever stands where, then those made of words, which go
 * around them. A second one of the same name gets a number. The same list gives the same ids.
 */
export function idsFor(
  items: readonly { own?: string | undefined; words: string }[],
  otherwise: string,
): string[] {
  const used = new Set(items.flatMap(({ own }) => own || []));
  const given = new Set<string>();
  const next = new Map<string, number>();
  return items.map(({ own, words }, i) => {
    if (own && !given.has(own)) {
      given.add(own);
      return own;
    }
    const stem = own || idFrom(words) || `${otherwise}-${i + 1}`;
    let id = stem;
    let n = next.get(stem) ?? 1;
    while (used.has(id)) id = `${stem}-${++n}`;
    next.set(stem, n);
    used.add(id);
    given.add(id);
    return id;
  });
}
