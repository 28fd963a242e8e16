import { existsSync, readFileSync } from 'node:fs';
import { glossaryOf } from './glossary.mjs';
import { page } from './review/page.mjs';
import { fingerprint } from './signature.mjs';
import { isStale } from './xliff.mjs';

export const sheetOf = (tag) => `build/review/${tag}.html`;
export const picturesOf = (tag) => `build/screenshots/${tag}`;

const stateOf = (unit) =>
  !unit.usable ? 'missing' : unit.reviewed ? 'reviewed' : isStale(unit) ? 'stale' : 'unreviewed';

/**
 * The picture of a message, when there is one of this very text.
 *
 * @param {Record<string, { file: string, text: string }>} pictures by id; `text` is a fingerprint
 */
function pictureOf(tag, { id, target }, pictures) {
  const found = pictures[id];
  const file = found && `${picturesOf(tag)}/${found.file}`;
  if (!file || found.text !== fingerprint(target) || !existsSync(file)) return undefined;
  return `data:image/png;base64,${readFileSync(file).toString('base64')}`;
}

/**
 * The review sheet of one language.
 *
 * @param {ReturnType<typeof import('./xliff.mjs').parse>} file
 * @param {Record<string, { file: string, text: string }>} [pictures] what `screenshots` has taken
 * @returns {{ html: string, messages: number, pictures: number }}
 */
export function review(tag, file, pictures = {}) {
  const items = file.units.map((unit) => ({
    id: unit.id,
    source: unit.source,
    target: unit.target,
    max: unit.max,
    state: stateOf(unit),
    notes: [...unit.node.getElementsByTagName('note')].map((note) => ({
      from: note.getAttribute('from'),
      text: note.textContent,
    })),
    picture: pictureOf(tag, unit, pictures),
  }));
  return {
    html: page(tag, items, glossaryOf(tag)),
    messages: items.length,
    pictures: items.filter(({ picture }) => picture).length,
  };
}
