// What reads wrong in a text though nothing is missing from it. Each answer says what to do.

/** What ends a sentence or leads on, in any script; the English decides which of the two is wanted. */
const ends = {
  stop: /[.!?。！？।۔؟｡]["”’»」』)]*$/u,
  lead: /[:：︰]\s*$/u,
  ellipsis: /(…|\.{3})$/u,
};
/** Languages that write no full stop, and put a space between sentences. */
const withoutStop = new Set(['th', 'lo', 'km', 'my']);

/** The mark that the English ends in and the text lost, or undefined. */
function lostEnd(tag, source, target) {
  const kind = Object.keys(ends).findLast((name) => ends[name].test(source));
  if (!kind || ends[kind].test(target)) return undefined;
  // A value may bring the mark itself, as some dates do; and a sentence may be a label in another language.
  if (kind === 'stop' && (withoutStop.has(tag.split('-')[0]) || /\{\d+\}$/.test(target)))
    return undefined;
  return kind === 'lead' ? ':' : kind === 'stop' ? [...source].at(-1) : '…';
}

/** Languages that are written without spaces between words. */
const withoutSpaces = new Set([...withoutStop, 'zh', 'ja']);

/** The value that a word runs into though the English parts them; a prefix of one letter may, as in Hebrew. */
const touched = (tag, source, target) =>
  withoutSpaces.has(tag.split('-')[0]) || /\p{L}\{\d+\}/u.test(source)
    ? undefined
    : /\p{L}\p{M}*\p{L}\p{M}*(\{\d+\})/u.exec(target)?.[1];

/** @param {{ source: string, target: string }} unit @returns {string[]} */
export function wordingOf(tag, { source, target }) {
  const problems = [];
  if (target === source && /\p{L}{2,}\s+\p{L}{2,}/u.test(source.replace(/\{\d+\}/g, '')))
    problems.push('the English stands here untranslated; translate it, or empty the target');
  const end = lostEnd(tag, source, target);
  if (end) problems.push(`the English ends in “${end}”, this does not; end it in the same way`);
  const value = touched(tag, source, target);
  if (value) problems.push(`a word runs into ${value}; put the space back between them`);
  if (/"/.test(target) && !/"/.test(source))
    problems.push('straight quotes "; use the quotation marks of your language');
  if (/'/.test(target) && !/'/.test(source))
    problems.push("a straight apostrophe '; write ’, or the quotation marks of your language");
  if (target !== target.normalize('NFC'))
    problems.push(
      'decomposed letters (a letter and its accent apart); save the file in normalised form, NFC',
    );
  return problems;
}
