/** Waits until the page has been read to its end: half of it may look like a mistake. */
export async function documentParsed(document: Document): Promise<void> {
  if (document.readyState === 'loading')
    await new Promise((done) => document.addEventListener('DOMContentLoaded', done));
}
