/** Waits between two rounds of asking for a file, in milliseconds: about eight seconds in all. */
const RETRY_WAITS_MS = [200, 600, 1800, 5400];

/**
 * Imports a file of the library, again and again when the line is bad.
 *
 * One engine keeps a failed import for the life of the page, so each round goes by another URL too. That
 * engine names the URL in its error; a bundler may have moved the file, so its word goes first. Where no
 * URL is known at all, the second way fails like the first. Where the page has an import map, which may
 * hold hashes of the files, there is no second way: it would go around them.
 *
 * @param load An import with a literal path, so that bundlers see it.
 * @param place Where the file is when nobody moved it.
 * @param isWhole Whether what came is the file that was meant: an empty one is a module, too.
 */
export async function importWithRetry<Module>(
  load: () => Promise<Module>,
  place?: string,
  isWhole: (module: Module) => boolean = () => true,
): Promise<Module> {
  const checked = (module: Module) => {
    if (!isWhole(module)) throw new Error(`${place} is incomplete`);
    return module;
  };
  for (let round = 0; ; round++) {
    try {
      return checked(await load());
    } catch (error) {
      place = /http[^\s?]+/.exec(String(error))?.[0] ?? place;
      try {
        if (!place || document.querySelector('[type=importmap]')) throw error;
        return checked(
          await import(/* @vite-ignore */ /* webpackIgnore: true */ `${place}?retry=${round}`),
        );
      } catch {
        if (round === RETRY_WAITS_MS.length) throw error;
        await new Promise((resolve) => setTimeout(resolve, RETRY_WAITS_MS[round]));
      }
    }
  }
}
