/**
 * Ids for items: made from an item’s first words, kept when the words are improved, made anew when they are replaced, so
 * that a tick never stands at something that nobody ticked. Pure.
 */

const split = (words) =>
  words
    .toLowerCase()
    .normalize('NFC')
    .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** Words as an id: at most five of them, letters of every script. */
export function slug(words) {
  const parts = split(words).slice(0, 5);
  return parts.join('-').slice(0, 48).replace(/-+$/, '');
}

/** Whether new words are another thing altogether: fewer than a third of the old words are still there. */
export function replaced(before, after) {
  const old = new Set(split(before));
  if (!old.size) return false;
  const left = new Set(split(after).filter((word) => old.has(word)));
  return left.size * 3 < old.size;
}

/**
 * Which items get which id.
 *
 * @param items `{ key, id, words }` in the order of the page.
 * @param known Map from an id to the words that it stood for when this was last asked; it is brought up to date.
 * @param taken Ids elsewhere on the page.
 * @returns Map from key to the new id, of the items that change.
 */
export function planIds(items, known, taken = new Set()) {
  const used = new Set(taken);
  const changes = new Map();
  const holder = new Map();
  for (const { key, id, words } of items) {
    if (!id) continue;
    const there = holder.get(id);
    // A split or a copy: the id stays with the words that it stood for.
    if (!there || (known.get(id) === words && known.get(id) !== there.words))
      holder.set(id, { key, words });
  }
  for (const [id] of holder) used.add(id);
  for (const { key, id, words } of items) {
    const mine = id && holder.get(id)?.key === key && !taken.has(id);
    if (mine && !(known.has(id) && words && replaced(known.get(id), words))) {
      if (words) known.set(id, words);
      continue;
    }
    const base = slug(words);
    if (!base) {
      if (id && !mine) changes.set(key, undefined);
      continue;
    }
    let made = base;
    for (let n = 2; used.has(made); n += 1) made = `${base}-${n}`;
    used.add(made);
    known.set(made, words);
    changes.set(key, made);
  }
  return changes;
}
