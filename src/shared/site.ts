const root =
  // A name in the page's markup could stand in for what a document has itself.
  typeof Document === 'undefined'
    ? undefined
    : (Reflect.get(Document.prototype, 'documentElement', document) as Element | null);

/**
 * What this site calls itself, where several share one address (`/hospital-a/`, `/hospital-b/`):
 * `<html data-bedside-site="Hospital A">`, on every page of it and there when the page is loaded. Each has a list of its
 * own then, and deleting says whose. '' without a name.
 */
export const site: string = root?.getAttribute('data-bedside-site')?.trim() ?? '';

/** What every key begins with that this site keeps something under. */
export const PREFIX = `bedside:1:${site && `site:${site.replace(/[%:]/g, encodeURIComponent)}:`}`;

/** Says in a tab that others use this computer. They use it on every site. */
export const SHARED = 'bedside:1:shared';
