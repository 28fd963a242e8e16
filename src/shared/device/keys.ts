import { PREFIX } from '../site.js';

export { PREFIX };

/** How the keys of a kind begin; of everything: ''. */
export const under = (kind: string): string => PREFIX + (kind && `${kind}:`);

/** Where it stands when everything (''), or all of a kind, was last deleted for good. */
export const epochKey = (kind: string): string => `${PREFIX}epoch${kind && `:${kind}`}`;

const nameIn = (key: string) => key.slice(PREFIX.length);

export const kindOf = (key: string): string => nameIn(key).split(':')[0]!;

/** Whether a key is of a kept thing. What is kept for another site of this address begins with `site`. */
export const isItem = (key: string): boolean =>
  key.startsWith(PREFIX) && !/^(epoch|aside|seen|shared|site)/.test(nameIn(key));

/** What no deletion takes away: epochs outlast it, a shared computer stays one, and another site is another. */
export const lasts = (key: string): boolean => /^(epoch|shared|site)/.test(nameIn(key));
