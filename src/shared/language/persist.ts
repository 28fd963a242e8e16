/** Pauses before further attempts, in milliseconds. */
const pauses = [200, 600, 1800, 5400];

/**
 * Imports a part of the library, again and again when the line is bad: about eight seconds in all.
 *
 * One engine keeps a failed import for the life of the page, so a further attempt needs another URL.
 * That engine names the URL in its error. Every other attempt goes by the literal path again, because a
 * bundler may have moved the file.
 *
 * @param load An import with a literal path, so that bundlers see it.
 * @param pick Takes what is wanted from the module; undefined means that it is not ours.
 * @param place Where the file is when nobody moved it.
 */
export async function persist<M, T>(
  load: () => Promise<M>,
  pick: (module: M) => T | undefined,
  place?: string,
): Promise<T> {
  let failed: unknown;
  for (let attempt = 0; attempt <= pauses.length; attempt++) {
    if (attempt) await new Promise((resolve) => setTimeout(resolve, pauses[attempt - 1]));
    try {
      const again = attempt % 2 && place;
      const found = pick(
        await (again
          ? import(/* @vite-ignore */ /* webpackIgnore: true */ `${place}?retry=${attempt}`)
          : load()),
      );
      if (found) return found;
    } catch (error) {
      place = /https?:[^\s?]+/.exec(`${(failed = error)}`)?.[0] ?? place;
    }
  }
  throw failed ?? place;
}
