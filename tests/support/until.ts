/** How long a thing may take to come on a busy machine, in milliseconds. */
const PATIENCE_MS = 20_000;

/** Waits until `check` gives something true, and gives it back. */
export async function until<T>(
  check: () => T | Promise<T>,
  what = String(check),
): Promise<NonNullable<T>> {
  for (const end = performance.now() + PATIENCE_MS; ;) {
    const found = await check();
    if (found) return found as NonNullable<T>;
    if (performance.now() > end) throw new Error(`never came: ${what}`);
    await new Promise((next) => setTimeout(next, 10));
  }
}
