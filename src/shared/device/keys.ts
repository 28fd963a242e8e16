import { PREFIX } from '../site.js';

export { PREFIX };

/*
 * | key after `bedside:1:`, or `bedside:1:site:<name>:` | what |
 * |---|---|
 * | `question:<id>` | `text`, `lang`, `order`, `set`, `own`, `note`, `answer`, `first`, `asked`, `past` |
 * | `check:<list>/<id>` | `done`, `note`; of one's own: `own`, `at` |
 * | `visit:next` | `date`, `time`, `who`, `place`, `phone`; `uid`, `sequence`, `taken` of its calendar file |
 * | `quiz:<quiz>:<id>` | `hash`, `chosen`, `result`, `steps` |
 * | `setting:longer` | `at`, of a press on “Keep longer” |
 * | `help:terms` | `off` |
 * | `level:<id>` | `open` |
 * | `epoch`, `epoch:<kind>` | when everything, or all of a kind, was last deleted for good |
 * | `aside:1` to `aside:3` | damaged texts that had to make room |
 * | `seen`, `shared` | in a tab only: when it was last used, and that others use this computer |
 */

/** How the keys of a kind begin; of everything: ''. */
export const under = (kind: string): string => PREFIX + (kind && `${kind}:`);

/** Where it stands when everything (''), or all of a kind, was last deleted for good. */
export const epochKey = (kind: string): string => `${PREFIX}epoch${kind && `:${kind}`}`;

/** The kind whose deletion a key tells of; undefined for any other key. */
export const deletedKind = (key: string): string | undefined =>
  key.startsWith(epochKey('')) ? nameIn(key).slice('epoch:'.length) : undefined;

const nameIn = (key: string) => key.slice(PREFIX.length);

export const kindOf = (key: string): string => nameIn(key).split(':')[0]!;

/** Whether a key is of a kept thing. What is kept for another site of this address begins with `site`. */
export const isItem = (key: string): boolean =>
  key.startsWith(PREFIX) && !/^(epoch|aside|seen|shared|site)/.test(nameIn(key));

/** What no deletion takes away: epochs outlast it, a shared computer stays one, and another site is another. */
export const lasts = (key: string): boolean => /^(epoch|shared|site)/.test(nameIn(key));
