import { latinDigits } from './digits.js';

/** Links that call somebody or write a text message. */
export const phoneLinks = 'a[href^="tel:" i],a[href^="sms:" i]';

/** Words for a telephone line for people who type: as hospitals write them. */
const typed =
  'TTY ?/ ?TDD|TDD ?/ ?TTY|TTY|TDD|ATS|textphone|text telephone|text relay|minicom|teletipo';
const isTyped = new RegExp(`\\b(${typed})\\b`, 'i');
const typedBefore = new RegExp(`\\b(${typed})\\b[^\\d.;]{0,40}$`, 'i');
const typedAfter = new RegExp(`^\\s*[(,–-]?\\s*(${typed})\\s*(?:[).,;]|$)`, 'i');

/** The number that a link calls, as its address has it. */
export const numberOf = (link: Element): string => {
  const [, number = ''] = /^\w+:([^?;]*)/.exec(link.getAttribute('href')!.trim()) ?? [];
  try {
    return decodeURIComponent(number).trim();
  } catch {
    return number;
  }
};

/** The number where a link's words (“Call the nurse”) do not say it, else ''. */
export function missingNumber(link: Element): string {
  const number = numberOf(link);
  const digits = number.replace(/\D/g, '');
  // Without the code of the country, which words often leave out.
  return digits && !keyed(link.textContent!).includes(digits.slice(-7)) ? number : '';
}

/** The digits of a text; letters are the keys they stand on: 1-800-4-CANCER is a number. */
const keyed = (words: string) =>
  latinDigits(words.toLowerCase())
    .replace(/[a-z]/g, (letter) => '22233344455566677778889999'[letter.charCodeAt(0) - 97]!)
    .replace(/\D/g, '');

/** “TTY”, where that stands beside a link and not in it, else ''. */
export function typedLine(link: Element): string {
  if (isTyped.test(`${link.textContent} ${link.getAttribute('aria-label')}`)) return '';
  const before = textBeside(link, 'previousSibling');
  const after = textBeside(link, 'nextSibling');
  // What stands right before the next link belongs to that one.
  const [, word] =
    typedBefore.exec(before.text) ??
    (after.link && !/[).,;]\s*$/.test(after.text) ? undefined : typedAfter.exec(after.text)) ??
    [];
  return word ?? '';
}

const inline = /^(span|strong|b|em|i|u|font|bdi|small|mark|abbr|time|nobr)$/;

/** The text of the same line beside a link, up to the next link. */
function textBeside(link: Element, way: 'previousSibling' | 'nextSibling') {
  let text = '';
  for (let node: Node = link; ;) {
    const next: Node | null = node[way];
    if (!next) {
      const parent = node.parentElement;
      if (!parent || !inline.test(parent.localName)) return { text, link: false };
      node = parent;
      continue;
    }
    node = next;
    const element = node.nodeType === 1 ? (node as Element) : undefined;
    if (element?.matches('a,br') || element?.querySelector('a,br'))
      return { text, link: !element.matches('br') };
    const words = node.nodeType === 8 ? '' : node.textContent!;
    text = way === 'nextSibling' ? text + words : words + text;
  }
}
