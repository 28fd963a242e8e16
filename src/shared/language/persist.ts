/** Pauses between the attempts, in milliseconds. */
const pauses = [200, 600, 1800, 5400];

/**
 * Imports a part of the library, again and again when the line is bad: about eight seconds in all.
 *
 * One engine keeps a failed import for the life of the page, so a further attempt needs another URL.
 * That engine names the URL in its error; a bundler may have moved the file, so its word goes first.
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
  const take = (module: M) => pick(module) ?? Promise.reject<T>(place);
  for (let attempt = 0; ; attempt++) {
    try {
      if (!attempt || !place) return await load().then(take);
      return await import(/* @vite-ignore */ /* webpackIgnore: true */ `${place}?retry=${attempt}`)
        .then(take)
        .catch(() => load().then(take));
    } catch (error) {
      if (attempt === pauses.length) throw error;
      place = /https?:[^\s?]+/.exec(`${error}`)?.[0] ?? place;
      await new Promise((resolve) => setTimeout(resolve, pauses[attempt]));
    }
  }
}
