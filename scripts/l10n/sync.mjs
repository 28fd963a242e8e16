import { categoriesOf, examples, isForOneNumber, pluralOf } from './languages.mjs';
import { brokenBy, signatureNote, signatureOf } from './signature.mjs';
import {
  dress,
  element,
  emptyFile,
  isStale,
  serialise,
  setUnits,
  targetOf,
  unitFrom,
} from './xliff.mjs';

/**
 * The units that a language needs: a plural becomes one unit a category of its own.
 *
 * @param {import('./extract.mjs').SourceMessage[]} messages
 */
export function unitsFor(tag, messages) {
  const byId = new Map(messages.map((message) => [message.id, message]));
  return messages.flatMap((message) => {
    const plural = pluralOf(message.id);
    if (!plural) return [message];
    if (plural.category !== 'other') return [];
    return categoriesOf(tag).map((category) => {
      // English “one” often leaves the number out; where a form serves other numbers too, it must not.
      const one =
        category === 'one' && isForOneNumber(tag, 'one') && byId.get(`${plural.base}.one`);
      return {
        ...(one || message),
        id: `${plural.base}.${category}`,
        plural: `Plural form “${category}”, for ${examples(tag, category)}`,
      };
    });
  });
}

const words = (text) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu));

/** How alike two English texts are, from 0 to 1 (Dice coefficient of their words). */
export function likeness(a, b) {
  if (a === b) return 1;
  const [x, y] = [words(a), words(b)];
  const both = [...x].filter((word) => y.has(word)).length;
  return x.size + y.size ? (2 * both) / (x.size + y.size) : 0;
}

/** What was kept of units that are gone: `{ id: [{ source, target, state, xml }, …] }`. */
const flat = (attic) =>
  Object.entries(attic).flatMap(([id, kept]) => kept.map((entry) => ({ id, ...entry })));

/** The best text of a removed unit for a new one, or nothing. */
function rescue(wanted, pool) {
  const category = pluralOf(wanted.id)?.category;
  const [best] = pool
    .filter((old) => old.target && pluralOf(old.id)?.category === category)
    .map((old) => ({
      old,
      score: likeness(old.source, wanted.text) + (old.id === wanted.id ? 0.1 : 0),
    }))
    .sort((a, b) => b.score - a.score);
  return best && best.score >= 0.6 ? best.old : undefined;
}

/** The very unit that was put away when this message went, if its English is the same. */
function fromAttic(file, attic, { id, text }) {
  const entry = attic[id]?.findLast(({ source }) => source === text);
  if (!entry) return undefined;
  attic[id] = attic[id].filter((other) => other !== entry);
  if (!attic[id].length) delete attic[id];
  return unitFrom(file, entry.xml);
}

/**
 * Brings one language's file up to date with the English. Pure: gives the new text of the file and of
 * the attic, and what happened. What translators wrote goes on in its unit, or to the attic.
 *
 * @param {string} tag
 * @param {import('./extract.mjs').SourceMessage[]} messages
 * @param {ReturnType<typeof import('./xliff.mjs').parse> | undefined} file
 * @param {Record<string, object[]>} attic
 */
export function sync(tag, messages, file = emptyFile(tag), attic = {}) {
  const log = [];
  const old = new Map(file.units.map((unit) => [unit.id, unit]));
  const needed = unitsFor(tag, messages);
  const ids = new Set(needed.map(({ id }) => id));
  const kept = structuredClone(attic);

  const gone = file.units.filter(({ id }) => !ids.has(id));
  for (const { id, source, target, state, node } of gone) {
    const theirs = [...node.getElementsByTagName('note')].some(
      (note) => !['developer', 'plural', 'stale'].includes(note.getAttribute('from')),
    );
    if (!target && !theirs) continue;
    const entry = { source, target, state, xml: serialise(node).trim() };
    const there = (kept[id] ??= []);
    if (!there.some(({ xml }) => xml === entry.xml)) there.push(entry);
    log.push(`${id}: no longer used; its text is in the attic`);
  }
  const pool = [...gone, ...flat(kept).reverse()];

  const nodes = needed.flatMap((wanted) => {
    const back = old.has(wanted.id) ? undefined : fromAttic(file, kept, wanted);
    if (back) log.push(`${wanted.id}: back from the attic`);
    const unit = old.get(wanted.id) ?? back;
    const node = unit?.node ?? element(file.document, 'trans-unit', '', { id: wanted.id });
    let target = targetOf(node);
    // English that was lent to an editor which shows only targets, and that nobody translated.
    const lent = unit?.state === 'new' && unit.target === unit.source && target;
    if (lent) while (target.firstChild) target.removeChild(target.firstChild);
    let before = unit?.before;
    let stale = Boolean(unit?.usable && isStale(unit));
    let note;

    if (unit?.usable) {
      const changed = unit.source !== wanted.text;
      const broken = unit.final ? brokenBy(unit, wanted.text) : undefined;
      if (changed || broken === 'english') {
        // English that changed and changed back asks for nothing.
        before = stale && before?.source === wanted.text ? undefined : (stale && before) || unit;
        stale = Boolean(before);
        if (stale && unit.final)
          log.push(`${wanted.id}: signed for another English text, no longer final`);
        else if (stale) log.push(`${wanted.id}: the English changed`);
      } else if (broken === 'text') {
        target.setAttribute('state', 'translated');
        node.setAttribute('approved', 'no');
        log.push(
          `${wanted.id}: the text changed after it was signed, no longer final; if you stand by it, make it final again`,
        );
      }
      if (stale) {
        target.setAttribute('state', 'needs-review-translation');
        node.setAttribute('approved', 'no');
        note =
          before.source === wanted.text
            ? 'This text was signed for another English.'
            : `The English has changed. It was: “${before.source}”`;
      }
    } else if (!unit?.target || lent) {
      const found = rescue(wanted, pool);
      if (found) {
        const same = found.source === wanted.text;
        target = element(
          file.document,
          'target',
          found.target,
          same
            ? { state: 'needs-review-translation' }
            : { state: 'needs-adaptation', 'state-qualifier': 'fuzzy-match' },
        );
        note = `From ${found.id}, which was: “${found.source}”`;
        log.push(`${wanted.id}: text carried over from ${found.id}`);
      }
    }
    // A rescue that waits for its translator keeps its hint.
    if (unit?.target && !unit.usable && !lent)
      note = [...node.getElementsByTagName('note')].find(
        (child) => child.getAttribute('from') === 'stale',
      )?.textContent;

    const reviewed = unit?.final && !stale && !brokenBy(unit, wanted.text);
    if (reviewed) {
      node.setAttribute('extradata', signatureOf(wanted.text, unit.target));
      node.setAttribute('approved', 'yes');
    } else unsign(node);
    // A file for plain editors: there is a place to write in, and nothing else to type.
    target ??= element(file.document, 'target', '', { state: 'new' });
    for (const x of target.getElementsByTagName('x'))
      x.setAttribute('equiv-text', `{${x.getAttribute('id')}}`);
    if (
      unit?.usable &&
      (!target.hasAttribute('state') || target.getAttribute('state') === 'new') &&
      !reviewed
    )
      target.setAttribute('state', 'translated');
    if (wanted.max) {
      node.setAttribute('maxwidth', String(wanted.max));
      node.setAttribute('size-unit', 'char');
    } else {
      node.removeAttribute('maxwidth');
      node.removeAttribute('size-unit');
    }

    dress(node, (document) => [
      element(document, 'source', wanted.text, {}),
      target,
      element(document, 'note', wanted.note, { from: 'developer' }),
      wanted.plural && element(document, 'note', wanted.plural, { from: 'plural' }),
      note && element(document, 'note', note, { from: 'stale' }),
      stale && previous(document, before),
    ]);
    return [...(unit?.lead ?? []), node];
  });
  const orphans = gone.flatMap(({ lead }) => lead);
  setUnits(file, nodes, [...orphans, ...file.trailing]);
  return { xml: serialise(file), attic: kept, log };
}

/** Takes a signature away with the name of who gave it: it was for something else. */
export function unsign(node) {
  if (/^signed:/.test(node.getAttribute('extradata') ?? '')) {
    node.removeAttribute('extradata');
    // Of what we approved; an approval that a tool claims by itself is told by the check.
    node.setAttribute('approved', 'no');
  }
  for (const note of [...node.getElementsByTagName('note')])
    if (note.getAttribute('from') === signatureNote) node.removeChild(note);
}

function previous(document, { source, target }) {
  const alt = element(document, 'alt-trans', '', { alttranstype: 'previous-version' });
  alt.appendChild(element(document, 'source', source));
  alt.appendChild(element(document, 'target', target));
  return alt;
}
