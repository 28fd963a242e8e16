import { missingNumber, phoneLinks, typedLine } from './phone.js';

/**
 * Styles for the page a `<bedside-help>` stands in: what its links lack in their names and on paper. The author's links stay
 * as they were written.
 */
export const phoneRules = (help: Element): string =>
  [...help.querySelectorAll(phoneLinks)].map(ruleFor).join('\n');

/** Whether a link in it calls somebody. */
export const callsSomebody = (help: Element): boolean => !!help.querySelector(phoneLinks);

/** A text as CSS writes it. */
const quoted = (text: string) =>
  `"${text.replace(/["\\\n\r\f<]/g, (sign) => `\\${sign.charCodeAt(0).toString(16)} `)}"`;

/**
 * The author's link stays as it was written: what its name lacks (“TTY”, which stands beside it) and what paper lacks (the
 * number behind “Call the nurse”) come from styles.
 */
function ruleFor(link: Element): string {
  const self = `bedside-help a[href=${quoted(link.getAttribute('href')!)}]`;
  const typed = typedLine(link);
  const number = missingNumber(link);
  return [
    isNumberAlone(link) && `${self}{white-space:nowrap}`,
    typed && `${self}::before{content:${quoted(`${typed} `)};${outOfSight}}`,
    number && `@media print{${self}::after{content:${quoted(` (${number})`)}}}`,
  ]
    .filter(Boolean)
    .join('\n');
}

/** Whether a link's words are a telephone number, which is read and dialled in one piece; longer than any such number they may break. */
const isNumberAlone = ({ textContent }: Element) => /^[^\p{L}]{1,24}$/u.test(textContent!.trim());

/** Read out, not drawn. */
const outOfSight =
  'position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap';
