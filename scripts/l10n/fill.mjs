import { problemsOf } from './check.mjs';
import { isStale, putTarget, serialise } from './xliff.mjs';

/**
 * Puts drafts into a language's file, every one in state `needs-review-translation`. Leaves alone what
 * a person has translated or reviewed, and texts that are there already unless `replace` is set.
 *
 * @param {ReturnType<typeof import('./xliff.mjs').parse>} file
 * @param {Record<string, string>} drafts texts by unit id, values as `{0}`
 */
export function fill(tag, file, drafts, { replace = false } = {}) {
  const units = new Map(file.units.map((unit) => [unit.id, unit]));
  const problems = [];
  let filled = 0;
  for (const [id, draft] of Object.entries(drafts)) {
    const unit = units.get(id);
    const text = typeof draft === 'string' ? draft.normalize('NFC').trim() : '';
    if (!unit) {
      problems.push(`${id}: no such unit in ${file.name}`);
      continue;
    }
    if (!text) continue;
    const theirs = unit.final || unit.state === 'translated';
    const open = !unit.usable || isStale(unit) || replace;
    if (text === unit.target && unit.usable && !isStale(unit)) continue;
    if (theirs || !open) {
      if (theirs) problems.push(`${id}: a person has translated this; left as it is`);
      continue;
    }
    const wrong = problemsOf(tag, { ...unit, target: text, strange: [] });
    if (wrong.length) {
      problems.push(...wrong.map((what) => `${id}: ${what} (“${text}”)`));
      continue;
    }
    put(unit, text);
    filled++;
  }
  return { xml: serialise(file), filled, problems };
}

function put({ node }, text) {
  putTarget(node, text, 'needs-review-translation');
  for (const child of [...node.childNodes])
    if (
      (child.nodeName === 'note' && child.getAttribute('from') === 'stale') ||
      child.getAttribute?.('alttranstype') === 'previous-version'
    )
      node.removeChild(child);
  node.removeAttribute('approved');
}

/** What a translator still has to write: English, note, room, and what stands there now. */
export function todo(file, all = false) {
  return Object.fromEntries(
    file.units
      .filter((unit) => all || !unit.usable || isStale(unit))
      .map(({ id, source, node, max, target }) => [
        id,
        {
          english: source,
          note: [...node.getElementsByTagName('note')].map((note) => note.textContent).join(' · '),
          max,
          now: target || undefined,
        },
      ]),
  );
}

/**
 * The file for an editor that shows targets and not sources, as OmegaT 3.6 does: where there is no text, the
 * English stands in the target. It stays `new`; once it reads otherwise it is a translation.
 */
export function lendEnglish(file) {
  for (const { node, target, source } of file.units) if (!target) putTarget(node, source, 'new');
  return serialise(file);
}
