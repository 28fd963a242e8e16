import { problemsOf } from './check.mjs';
import { fingerprint, remarkNote, signatureNote, signatureOf } from './signature.mjs';
import { unsign } from './sync.mjs';
import { element, putTarget, serialise } from './xliff.mjs';

/**
 * What a review sheet saves: the page of `npm run l10n -- review <tag>` writes it, `sign` takes it in.
 *
 * @typedef {{
 *   bedside: 'review', language: string, reviewer: string, role: string, date: string,
 *   messages: Record<string, { verdict: 'good' | 'better' | 'doubt', words?: string, english: string, text: string }>,
 * }} Review `date` as 2026-11-26; `english` and `text` are fingerprints of what the reviewer read
 */

/** What is wrong with the file as a whole, or undefined. */
function refusal(tag, review) {
  if (review?.bedside !== 'review' || typeof review.messages !== 'object' || !review.messages)
    return 'this is no file of a review sheet; save one with “Save” in the page of npm run l10n -- review';
  if (review.language !== tag) return `it is for “${review.language}”, not for “${tag}”`;
  if (!String(review.reviewer ?? '').trim())
    return 'it names no reviewer; a text is signed by a person: write the name into the sheet and save it again';
  const day = /^\d{4}-\d\d-\d\d$/.test(review.date ?? '') && Date.parse(review.date);
  if (!day) return 'it has no date, as in 2026-11-26; save it again from the sheet';
  return undefined;
}

/** Why this answer cannot be taken, in words for who runs the command; undefined when it can. */
function obstacle(tag, unit, { verdict, words, english, text }) {
  if (!unit) return 'there is no such message any more; left out';
  if (english !== fingerprint(unit.source))
    return 'the English has changed since the sheet was made; not signed';
  if (text !== fingerprint(unit.target))
    return 'the text has changed since the sheet was made; not signed';
  if (!['good', 'better', 'doubt'].includes(verdict))
    return `“${verdict}” is no answer; use good, better or doubt`;
  if (verdict === 'doubt') return undefined;
  if (verdict === 'better' && !words) return 'marked as “better”, but no better text; not signed';
  if (verdict === 'good' && !unit.usable) return 'there is no text to sign';
  const said = verdict === 'better' ? words : unit.target;
  const strange = verdict === 'better' ? [] : unit.strange;
  const [wrong] = problemsOf(tag, { ...unit, target: said, strange });
  return wrong && `${wrong} (“${said}”); not signed`;
}

/**
 * Takes a review in. Good: signed. Better: the words of the reviewer, signed. In doubt: no longer
 * signed, with the reviewer's remark as a note. What was not answered stays as it is.
 *
 * @param {ReturnType<typeof import('./xliff.mjs').parse>} file
 * @param {Review} review
 * @returns {{ xml?: string, signed: number, changed: number, doubted: number, problems: string[] }}
 * no `xml`: nothing was taken, because the file as a whole is refused
 */
export function sign(tag, file, review) {
  const none = { signed: 0, changed: 0, doubted: 0 };
  const refused = refusal(tag, review);
  if (refused) return { ...none, problems: [refused] };
  const units = new Map(file.units.map((unit) => [unit.id, unit]));
  const problems = [];
  const counts = { ...none };
  const who = [review.reviewer, review.role, review.date]
    .map((part) =>
      String(part ?? '')
        .replace(/\s+/gu, ' ')
        .trim(),
    )
    .filter(Boolean)
    .join(', ');
  for (const [id, answer] of Object.entries(review.messages)) {
    const unit = units.get(id);
    const words = String(answer?.words ?? '')
      .normalize('NFC')
      .replace(/\s+/gu, ' ')
      .trim();
    const why = obstacle(tag, unit, { ...answer, words });
    if (why) problems.push(`${id}: ${why}`);
    else if (answer.verdict === 'doubt') {
      doubt(unit, `${words || 'Look at this text again.'} (${who})`);
      counts.doubted++;
    } else {
      const text = answer.verdict === 'better' ? words : unit.target;
      if (text !== unit.target) counts.changed++;
      approve(unit, text, who);
      counts.signed++;
    }
  }
  return { xml: serialise(file), ...counts, problems };
}

function approve({ node, source }, text, who) {
  clear(node);
  putTarget(node, text, 'final');
  node.setAttribute('approved', 'yes');
  node.setAttribute('extradata', signatureOf(source, text));
  note(node, signatureNote, who);
}

function doubt({ node, target, state }, remark) {
  const unfinished = !target || state === 'needs-adaptation';
  unsign(node);
  if (!unfinished) putTarget(node, target, 'needs-review-translation');
  node.removeAttribute('approved');
  note(node, remarkNote, remark);
}

/** Takes away what a signature answers: older ones, remarks, and the English that was. */
function clear(node) {
  unsign(node);
  for (const child of [...node.childNodes])
    if (
      (child.nodeName === 'note' && ['stale', remarkNote].includes(child.getAttribute('from'))) ||
      child.getAttribute?.('alttranstype') === 'previous-version'
    )
      node.removeChild(child);
}

function note(node, from, text) {
  const { ownerDocument: document } = node;
  const same = (child) => child.getAttribute('from') === from && child.textContent === text;
  if ([...node.getElementsByTagName('note')].some(same)) return;
  const last = node.lastChild;
  node.insertBefore(document.createTextNode('\n        '), last);
  node.insertBefore(element(document, 'note', text, { from }), last);
}
