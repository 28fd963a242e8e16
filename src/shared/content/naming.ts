/**
 * Gives every item of a model its id: the author's, else `stem`; none twice. `twice` lists what an
 * author gave to several.
 */
export function uniqueIds() {
  const used = new Set<string>();
  const name = (id: string | undefined, stem: string): string => {
    if (id && used.has(id)) name.twice.push(id);
    stem = id || stem;
    let unique = stem;
    for (let n = 2; used.has(unique); n++) unique = `${stem}-${n}`;
    used.add(unique);
    return unique;
  };
  name.twice = [] as string[];
  return name;
}

/** An id from words: the same words give the same id on every page. */
export const slug = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 80);
