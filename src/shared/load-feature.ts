/**
 * Imports a part of the library, again and again when the line is bad: about eight seconds in all.
 *
 * One engine keeps a failed import for the life of the page, so each attempt goes by another URL too.
 * That engine names the URL in its error; a bundler may have moved the file, so its word goes first.
 * Where no URL is known at all, the second way fails like the first. Where the page has an import map,
 * which may hold hashes of the files, there is no second way: it would go around them.
 *
 * @param load An import with a literal path, so that bundlers see it.
 * @param pick Takes what is wanted from the module; undefined means that it is not ours.
 * @param place Where the file is when nobody moved it.
 */
export function persist<M, T>(
  load: () => Promise<M>,
  pick: (module: M) => T | Promise<T> | undefined,
  place?: string,
  attempt = 0,
): Promise<T> {
  const take = (module: M) => pick(module) ?? Promise.reject<T>(place);
  return load()
    .then(take)
    .catch((error) => {
      place = /http[^\s?]+/.exec(error)?.[0] ?? place;
      if (document.querySelector('[type=importmap]')) throw error;
      return import(/* @vite-ignore */ /* webpackIgnore: true */ `${place}?retry=${attempt}`).then(
        take,
      );
    })
    .catch(async (error) => {
      if (attempt > 3) throw error;
      // 0.2, 0.6, 1.8 and 5.4 seconds
      await new Promise((resolve) => setTimeout(resolve, 200 * 3 ** attempt));
      return persist(load, pick, place, attempt + 1);
    });
}

/** Fetches a part that can be done without: when it never comes, what stands stays. The browser tells developers. */
export const withPart = <M>(load: () => Promise<M>, use: (module: M) => unknown): void =>
  void persist(load, (module) => module).then(use, () => {});
