/**
 * Ids for items: made from an item’s first words. Where readers’ ticks hang on them they are kept when spelling is mended
 * and made anew when the words are others, so that a tick never stands at something that nobody ticked. Pure.
 */

const split = (words: string): string[] =>
  words
    .toLowerCase()
    .normalize('NFC')
    .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** Something that has, or gets, an id. */
export interface Item {
  key: string;
  id: string | undefined;
  words: string;
}

/** Words as an id: at most five of them, letters of every script. */
export function slug(words: string): string {
  const parts = split(words).slice(0, 5);
  return parts.join('-').slice(0, 48).replace(/-+$/, '');
}

/** Whether two words are one, spelt differently: one letter more, less or other, never the first, never in a number. */
function isSpelling(before: string, after: string): boolean {
  if (before === after) return true;
  const [short, long] = before.length < after.length ? [before, after] : [after, before];
  if (short.length < 5 || long.length - short.length > 1 || /\p{N}/u.test(short + long))
    return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  const rest = short.slice(short.length === long.length ? at + 1 : at);
  return at > 0 && long.slice(at + 1) === rest;
}

/**
 * Whether new words say the same as the old ones, so that what a reader ticked may stay: only spelling, case and
 * punctuation differ. “Take” and “Stop” differ in one word, and nobody ticked the other one.
 */
export function saysTheSame(before: string, after: string): boolean {
  const old = split(before);
  const now = split(after);
  return old.length === now.length && old.every((word, i) => isSpelling(word, now[i]!));
}

/**
 * Which items get which id.
 *
 * @param items In the order of the page.
 * @param known Map from an id to the words that it stood for when this was last asked; it is brought up to date.
 * @param taken Ids elsewhere on the page.
 * @param isKept Whether readers’ ticks or answers are kept under these ids; if not, an id outlives its words, for links.
 * @returns Map from key to the new id, of the items that change.
 */
export function planIds(
  items: readonly Item[],
  known: Map<string, string>,
  taken: ReadonlySet<string> = new Set(),
  isKept = true,
): Map<string, string | undefined> {
  const used = new Set(taken);
  const changes = new Map<string, string | undefined>();
  const holder = new Map<string, { key: string; words: string }>();
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
    const isOther = isKept && words && known.has(id!) && !saysTheSame(known.get(id!)!, words);
    if (mine && !isOther) {
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
