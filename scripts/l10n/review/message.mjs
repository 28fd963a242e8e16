import { direction, isForOneNumber, numbersFor, pluralOf } from '../languages.mjs';
import { fingerprint } from '../signature.mjs';
import { placesOf, termsIn } from '../glossary.mjs';

/** Text as HTML, also inside an attribute. */
export const escape = (text) =>
  String(text).replace(
    /[&<>"']/g,
    (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[sign],
  );

/** A value in a text: on its own, so that neither turns the other round. */
const value = (text) => `<bdi class="value">${escape(text)}</bdi>`;

/** A text with its values isolated, and the words of the glossary marked. */
export function marked(text, places = []) {
  let html = '';
  let at = 0;
  const plain = (part) =>
    part
      .split(/(\{\d+\})/)
      .map((piece, i) => (i % 2 ? value(piece) : escape(piece)))
      .join('');
  for (const [from, to] of places) {
    html += `${plain(text.slice(at, from))}<mark>${plain(text.slice(from, to))}</mark>`;
    at = to;
  }
  return html + plain(text.slice(at));
}

const inLanguage = (tag, html, name = 'p', more = '') =>
  `<${name} lang="${tag}" dir="${direction(tag)}"${more}>${html}</${name}>`;

/** A plural form with the numbers that it covers put in, for as many as three of them. */
function spelledOut(tag, { id, target }) {
  const category = pluralOf(id)?.category;
  if (!category || !/\{0\}/.test(target)) return '';
  const format = new Intl.NumberFormat(`${tag}-u-nu-latn`);
  const numbers = numbersFor(tag, category);
  const said = (numbers.length ? numbers.slice(0, 3) : [1.5]).map((n) => {
    const html = target
      .split(/(\{\d+\})/)
      .map((piece) => {
        if (piece === '{0}') return value(format.format(n));
        return /^\{\d+\}$/.test(piece) ? value('…') : escape(piece);
      })
      .join('');
    return inLanguage(tag, html, 'li');
  });
  return `<ul class="numbers" aria-label="With its numbers">${said.join('')}</ul>`;
}

const row = (name, html) => (html ? `<div><dt>${name}</dt><dd>${html}</dd></div>` : '');

/** The numbers that a plural form is for, and whether they may be left out. */
function numbersOf(tag, { id, notes }) {
  const note = notes.find(({ from }) => from === 'plural')?.text;
  if (!note) return '';
  const one = isForOneNumber(tag, pluralOf(id).category);
  return `${escape(note)}${one ? '. The number may be a word, or be left out' : ''}`;
}

const states = {
  missing: 'Missing',
  stale: 'The English has changed since',
  unreviewed: 'Draft, not signed',
  reviewed: 'Signed',
};

/** @typedef {{ id: string, source: string, target: string, max?: number, state: keyof typeof states, notes: { from: string, text: string }[], picture?: string }} Item */

/**
 * One message of the sheet: what it says, where, and the place for an answer.
 *
 * @param {Item} item
 * @param {{ english: string, own: string }[]} terms the glossary of the language
 */
export function message(tag, item, terms) {
  const { id, source, target, max, state, notes, picture } = item;
  const used = termsIn(source, terms);
  const from = (...names) =>
    notes
      .filter((note) => names.includes(note.from))
      .map(({ text }) => escape(text))
      .join('<br>');
  const field = `m-${id}`;
  const choice = (verdict, label) =>
    `<label><input type="radio" name="${field}" value="${verdict}"> <span>${label}</span></label>`;
  return `<li class="message" id="${field}" data-id="${id}" data-state="${state}" data-english="${fingerprint(source)}" data-text="${fingerprint(target)}"${max ? ` data-max="${max}"` : ''} data-values="${(source.match(/\{\d+\}/g) ?? []).join(' ')}">
<h3><code>${id}</code> <small>${states[state]}</small></h3>
<div class="texts">
${inLanguage('en', marked(source), 'p', ' class="english"')}
${inLanguage(tag, marked(target, placesOf(target, used)) || '–', 'p', ' class="own"')}
</div>
${spelledOut(tag, item)}
${picture ? `<img src="${picture}" alt="Picture of ${id} in its place; the message is outlined." decoding="async">` : ''}
<dl>
${row('Where', from('developer'))}
${row('Numbers', numbersOf(tag, item))}
${row('Changed', from('stale'))}
${row('Glossary', used.map(({ english, own }) => `${escape(english)} → <bdi lang="${tag}">${escape(own)}</bdi>`).join('; '))}
${row('Room', max ? `${max} characters` : '')}
${row('Signed by', from('signature'))}
${row('Remark', from('reviewer'))}
</dl>
<fieldset><legend>Your answer <span class="hidden">to ${id}</span></legend>
${target ? choice('good', 'Good') : ''}
${choice('better', 'Better:')}
${choice('doubt', 'In doubt, because:')}
<textarea rows="2" aria-label="Better text, or your doubt, for ${id}" aria-describedby="${field}-told" lang="${tag}" dir="auto"></textarea>
<p class="told" id="${field}-told" aria-live="polite"></p>
</fieldset>
</li>`;
}
