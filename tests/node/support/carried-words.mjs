// The words that a page shows, and what became of them in an import; made apart from the command's own functions.
import { parseFragment } from 'parse5';

const silent = /^(script|style|template|noscript|title|meta|link|svg|iframe|video|audio|input|rp)$/;
const inline =
  /^(a|abbr|b|bdi|bdo|big|button|cite|code|del|dfn|em|font|i|ins|kbd|mark|q|rb|ruby|s|samp|small|span|strike|strong|sub|sup|time|tt|u|var|wbr|o:p|mi|mn|mo|mrow|mtext|msup|msub)$/;
const attribute = (node, name) => node.attrs?.find((each) => each.name === name)?.value;
const isHidden = (node) =>
  ![undefined, 'until-found'].includes(attribute(node, 'hidden')) ||
  /display:\s*none/.test(attribute(node, 'style') ?? '');

/** Words and numbers in a text, in order. */
export const split = (text) =>
  text
    .normalize('NFKC')
    .replaceAll('\u00ad', '')
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** Words that HTML shows, in order: those of different blocks, lines and cells are different words. */
export function shown(html) {
  let text = '';
  const walk = (node) => {
    if (node.nodeName === '#text') text += node.value;
    if (!node.tagName) return;
    if (silent.test(node.tagName) || isHidden(node)) return;
    const apart =
      !inline.test(node.tagName) || /display:\s*block/.test(attribute(node, 'style') ?? '');
    if (apart) text += '\n';
    text += node.tagName === 'img' ? (attribute(node, 'alt') ?? '') : '';
    for (const child of node.childNodes) {
      walk(child);
      if (node.tagName === 'mfrac') text += '\n';
    }
    if (apart) text += '\n';
  };
  parseFragment(html).childNodes.forEach(walk);
  return split(text);
}

/** Words in the values of a widget's JSON, in order, without those that name things. */
export function said(value, key = '') {
  if (typeof value === 'string')
    return /^(id|lang|kind|href|audio|source|match|src)$/.test(key) ? [] : split(value);
  if (!value || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, each]) =>
    said(each, Array.isArray(value) ? key : name),
  );
}

/** What of `words` is not in `others`, each as often as it is missing. */
export function without(words, others) {
  const left = new Map();
  for (const word of others) left.set(word, (left.get(word) ?? 0) + 1);
  return words.filter((word) => {
    const count = left.get(word) ?? 0;
    if (count) left.set(word, count - 1);
    return !count;
  });
}
