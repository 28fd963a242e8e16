/** Longest wait for a page that goes on loading (pictures on a slow line), in milliseconds. */
const PATIENCE_MS = 1500;

/**
 * Waits until the page and its scripts are there: a framework that takes over HTML from a server
 * expects it as the server sent it.
 */
export async function pageReady({ defaultView: view, readyState }: Document): Promise<void> {
  if (!view || readyState === 'complete') return;
  await new Promise<void>((ready) => {
    view.addEventListener('load', () => ready(), { once: true });
    setTimeout(ready, PATIENCE_MS);
  });
  // Such scripts begin with the event, and are done some tasks later.
  await new Promise((ready) => setTimeout(ready, 100));
}
