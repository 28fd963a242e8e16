import { isForOneNumber, pluralOf, rulesOf } from './languages.mjs';
import { wordingOf } from './wording.mjs';

const placeholders = (text) => (text.match(/\{\d+\}/g) ?? []).sort();

/** Numbers in any digits, without their separators: `1.000` and `1,000` are the same. */
export const numbers = (text) =>
  (text.replace(/\{\d+\}/g, ' ').match(/\p{Nd}+(?:[.,٫٬\u00A0\u202F]\p{Nd}+)*/gu) ?? [])
    .map((number) =>
      [...number]
        .filter((digit) => /\p{Nd}/u.test(digit))
        .map(latin)
        .join(''),
    )
    .sort();

const words = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** Numbers that the English spells out: a language may write them in digits, as in 7日間. */
export const spelledOut = (text) =>
  (text.toLowerCase().match(/[a-z]+/g) ?? [])
    .filter((word) => words.includes(word))
    .map((word) => String(words.indexOf(word) + 1));

/** The digits of every script come in runs of ten that begin at a multiple of their value. */
function latin(digit) {
  let value = 0;
  const code = digit.codePointAt(0);
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value++;
  return value;
}

// Tab, line break, soft hyphen, zero-width and direction marks, private use, unassigned, "unreadable".
const invisible =
  /[\p{Cc}\p{Co}\p{Cn}\u00AD\u061C\u180E\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFFD]/u;
const joiner = /[\u200C\u200D]/;
const joining = /\p{Script=Arabic}|\p{Script=Devanagari}|\p{Script=Bengali}|\p{Script=Gurmukhi}/u;

const code = (text) => `U+${text.codePointAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
const list = (values) => values.join(' ') || 'none';
const equal = (a, b) => a.join() === b.join();

/**
 * What is wrong with one text, in words for its translator. An empty list: nothing.
 *
 * @param {{ id: string, source: string, target: string, max?: number, strange?: string[] }} unit
 */
export function problemsOf(tag, { id, source, target, max, strange = [] }) {
  const problems = [];
  const category = pluralOf(id)?.category;
  const single = category && isForOneNumber(tag, category);

  const [wanted, given] = [placeholders(source), placeholders(target)];
  const spare = [...given];
  for (const one of wanted) if (spare.includes(one)) spare.splice(spare.indexOf(one), 1);
  const lost = wanted.length - (given.length - spare.length);
  if (spare.length || lost > (single ? 1 : 0))
    problems.push(
      `placeholders: the English has ${list(wanted)}, this has ${list(given)}; keep each exactly once`,
    );
  if (/[{}]/.test(target.replace(/\{\d+\}/g, '')))
    problems.push('a brace that is no placeholder; write {0}, with a digit and no space');

  const [said, says] = [numbers(source), numbers(target)];
  const own = single
    ? String(
        Array.from({ length: 201 }, (_, n) => n).find((n) => rulesOf(tag).select(n) === category),
      )
    : '';
  const spelled = spelledOut(source);
  const count = (values) => values.filter((value) => value !== own);
  const written = count(says).filter((value) => {
    const word = said.includes(value) ? -1 : spelled.indexOf(value);
    if (word >= 0) spelled.splice(word, 1);
    return word < 0;
  });
  if (!equal(count(said), written))
    problems.push(
      `numbers: the English has ${list(said)}, this has ${list(says)}; write the same numbers`,
    );

  for (const name of new Set(strange))
    problems.push(`markup <${name}>; a message is plain text, take it out`);
  const [markup] = /<\/?[a-z!][^>]*>?|&(?:#x?)?\w+;/i.exec(target) ?? [];
  if (markup) problems.push(`markup ${markup}; a message is plain text, take it out`);

  const [hidden] =
    invisible.exec(target) ?? (joining.test(target) ? [] : joiner.exec(target)) ?? [];
  if (hidden)
    problems.push(`an invisible character, ${code(hidden)}; delete it and type the place anew`);
  if (/^\s|\s$/.test(target)) problems.push('white space at an end; delete it');
  if (/\s\s/.test(target)) problems.push('two spaces in a row; leave one');

  const length = [...new Intl.Segmenter(tag).segment(target)].length;
  if (max && length > max)
    problems.push(`${length} characters; there is room for ${max}: make it shorter`);
  return [...problems, ...wordingOf(tag, { source, target })];
}

/**
 * Everything that must be mended before the language may ship. Texts that are not finished are not
 * looked at: they do not ship.
 *
 * @param {ReturnType<typeof import('./xliff.mjs').parse>} file
 * @param {{ id: string, text: string }[]} [needed] the units the English asks for
 */
export function check(tag, file, needed) {
  const problems = [];
  const report = (unit, what) => problems.push(`${file.name}:${unit.line}: ${unit.id}: ${what}`);
  const language = file.body.parentNode.getAttribute('target-language');
  if (language?.toLowerCase() !== tag.toLowerCase())
    problems.push(`${file.name}:1: target-language is “${language}”, the file is for “${tag}”`);

  const wanted = needed && new Map(needed.map((message) => [message.id, message]));
  for (const unit of file.units) {
    if (!unit.known)
      report(unit, `no such state: “${unit.state}”; use translated, final or needs-translation`);
    if (wanted && !wanted.has(unit.id))
      report(unit, 'unknown id; nothing in the sources uses it. Put the id back as it was');
    else if (wanted && wanted.get(unit.id).text !== unit.source)
      report(unit, 'the English has changed; run npm run l10n');
    if (unit.emptied)
      report(
        unit,
        'the target is empty but its state says translated; write the text, or make the state “new”',
      );
    if (!unit.usable) continue;
    if (unit.claimed)
      report(
        unit,
        'approved="yes" without a state; if a person stands by the text, make the state “final”',
      );
    if (unit.broken)
      report(
        unit,
        `signed for another ${unit.broken === 'english' ? 'English text' : 'text'}; run npm run l10n`,
      );
    for (const what of problemsOf(tag, unit)) report(unit, what);
  }
  const ids = new Set(file.units.map(({ id }) => id));
  const absent = (needed ?? []).map(({ id }) => id).filter((id) => !ids.has(id));
  if (absent.length) {
    const some = absent.slice(0, 3).join(', ') + (absent.length > 3 ? ' …' : '');
    problems.push(`${file.name}:1: ${some}: missing, ${absent.length} in all; run npm run l10n`);
  }
  const forms = new Map();
  for (const unit of file.units) {
    const base = pluralOf(unit.id)?.base;
    if (base) forms.set(base, [...(forms.get(base) ?? []), unit]);
  }
  for (const [base, units] of forms) {
    if (!units.some(({ usable }) => usable)) continue;
    for (const unit of units)
      if (!unit.usable) report(unit, 'this plural form is missing; write it');
    for (const category of rulesOf(tag).resolvedOptions().pluralCategories)
      if (!units.some(({ id }) => id === `${base}.${category}`))
        report(units[0], `there is no unit ${base}.${category}`);
  }
  return problems;
}
