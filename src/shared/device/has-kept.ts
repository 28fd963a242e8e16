import { PREFIX } from '../site.js';

/**
 * Whether anything of a kind may be kept for this site, without the store: where nothing is, it need not be fetched before
 * an act.
 */
export function hasKept(kind: string): boolean {
  try {
    return [localStorage, sessionStorage].some((storage) =>
      Object.keys(storage).some((key) => key.startsWith(`${PREFIX}${kind}:`)),
    );
  } catch {
    return false;
  }
}
