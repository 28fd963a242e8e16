import { blocks, charactersOf, media, silent, type Markup, type Rich } from './tree.js';

/** Says what a text could not hold: pictures, addresses, formatting. */
export type Tell = (lost: string) => void;

const raised: Record<string, string> = {
  '0': '⁰',
  '1': '¹',
  '2': '²',
  '3': '³',
  '4': '⁴',
  '5': '⁵',
  '6': '⁶',
  '7': '⁷',
  '8': '⁸',
  '9': '⁹',
  '+': '⁺',
  '-': '⁻',
  '−': '⁻',
  n: 'ⁿ',
};
const lowered: Record<string, string> = {
  '0': '₀',
  '1': '₁',
  '2': '₂',
  '3': '₃',
  '4': '₄',
  '5': '₅',
  '6': '₆',
  '7': '₇',
  '8': '₈',
  '9': '₉',
  '+': '₊',
  '-': '₋',
  '−': '₋',
};

/** A power or an index as Unicode writes it, else behind a sign: 10⁹, H₂O, x^a. */
function shifted(text: string, signs: Record<string, string>, sign: string): string {
  const chars = [...text.trim()];
  if (chars.every((char) => signs[char])) return chars.map((char) => signs[char]).join('');
  // “1st”, “2º” and “Mme” are words, no powers.
  return /^(st|nd|rd|th|er|re|e|[eè]re|[eè]me|me|o|a|os|as|º|ª|tm|®|™)$/i.test(text.trim())
    ? text.trim()
    : `${sign}${text.trim()}`;
}

/** Control characters are no words. Line ends and tabs are spaces of layout. */
export const cleaned = (text: string): string =>
  text
    // eslint-disable-next-line no-control-regex -- these are what must go
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g, '')
    .toWellFormed();

const spaces = /[ \t\n\r\f\u00a0]+/g;

/** A formula in one line: brackets where they are needed. */
function formula(node: Markup | string): string {
  if (typeof node === 'string') return node.trim();
  if (/^annotation/.test(node.name)) return '';
  const parts = node.children.map(formula).filter(Boolean);
  const bracket = (part = '') => (/^[\p{L}\p{N}.,]*$/u.test(part) ? part : `(${part})`);
  const [first, second, third] = parts;
  switch (node.name) {
    case 'mfrac':
      return `${bracket(first)}/${bracket(second)}`;
    case 'msup':
      return `${bracket(first)}${shifted(second ?? '', raised, '^')}`;
    case 'msub':
      return `${bracket(first)}${shifted(second ?? '', lowered, '_')}`;
    case 'msubsup':
      return `${bracket(first)}${shifted(second ?? '', lowered, '_')}${shifted(third ?? '', raised, '^')}`;
    case 'msqrt':
      return `√${bracket(parts.join(''))}`;
    case 'mroot':
      return `${shifted(second ?? '', raised, '')}√${bracket(first)}`;
    case 'mo':
      return /^[+\-−=<>≤≥±×·]$/.test(parts.join('')) ? ` ${parts.join('')} ` : parts.join('');
    case 'mtr':
      return parts.join(', ');
    case 'mtable':
      return parts.join('; ');
    default:
      return inARow(node.children);
  }
}

/** Parts of a formula side by side: 1 1/2 is not 11/2. */
function inARow(nodes: Rich): string {
  const stands = (node: Markup | string | undefined) =>
    typeof node === 'object' && /^(mfrac|msqrt|mroot|mtable)$/.test(node.name);
  let text = '';
  let last: Markup | string | undefined;
  for (const node of nodes) {
    const part = formula(node);
    if (!part) continue;
    const runs = /[\p{L}\p{N})]$/u.test(text) && /^[\p{L}\p{N}(√]/u.test(part);
    text += runs && (stands(node) || stands(last)) ? ` ${part}` : part;
    last = node;
  }
  return text;
}

/** Elements that a plain text needs no word about. */
const quiet = /^(span|font|a|wbr|body|html|bdi|bdo|label|time|data|small|abbr|mn|mi|mo|u)$/;

/**
 * The words of a text with markup as plain lines, one each paragraph. Blocks and `<br>` end a line,
 * cells and items are parted, a picture is its words, powers and fractions stay what they are. `tell`
 * hears what plain text cannot hold.
 */
export function linesOf(nodes: Rich, tell: Tell = () => {}): string[] {
  const lines: string[] = [];
  const said = new Set<string>();
  const once = (lost: string) => {
    if (!said.has(lost)) tell(lost);
    said.add(lost);
  };
  let line = '';
  /** What was said last is a formula or a picture: no part of a word or number beside it. */
  let apart = false;
  const say = (words: string, isApart = false) => {
    const runs = /[\p{L}\p{N}]$/u.test(line) && /^[\p{L}\p{N}√]/u.test(words);
    line += runs && (apart || isApart) ? ` ${words}` : words;
    if (words) apart = isApart;
  };
  const flush = () => {
    const text = cleaned(line).replace(spaces, ' ').trim();
    if (text) lines.push(text);
    line = '';
  };
  const take = (node: Markup | string, at: number, siblings: Rich): void => {
    if (typeof node === 'string') {
      say(node);
      return;
    }
    const { name, attributes, children } = node;
    if (silent.test(name) || 'hidden' in attributes) return;
    if (name === 'br') return flush();
    if (name === 'img') {
      once(pictureName(node));
      say(attributes.alt ?? '', true);
      return;
    }
    if (media.test(name)) {
      once(mediaName(node));
      return;
    }
    if (name === 'math') {
      const { alttext } = attributes;
      say(alttext && !children.length ? alttext : formula(node).replace(/ +/g, ' '), true);
      return;
    }
    if (name === 'sup' || name === 'sub') {
      const signs = name === 'sup' ? raised : lowered;
      line += shifted(linesOf(children, tell).join(' '), signs, name === 'sup' ? '^' : '_');
      return;
    }
    if (name === 'del' || name === 's' || name === 'strike') {
      const next = siblings.slice(at + 1).find((each) => typeof each !== 'string' || each.trim());
      once(`words that are struck out: “${charactersOf(children).trim()}”`);
      if (typeof next !== 'object' || next.name !== 'ins')
        line += `[${linesOf(children).join(' ')}: struck out]`;
      return;
    }
    if (name === 'rt') {
      line += ` (${charactersOf(children)})`;
      return;
    }
    if (name === 'rp') return;
    if (name === 'input' || name === 'select' || name === 'textarea' || name === 'button') {
      if (attributes.type !== 'hidden') once(controlName(node));
      return;
    }
    if (name === 'a' && attributes.href) once(`the address of a link: ${attributes.href}`);
    else if (
      !quiet.test(name) &&
      !/^(p|div|prompt|contentBody|section|article|main|header|footer|ins|ruby|rb)$/.test(name) &&
      !(name === 'li' || name === 'tr' || name === 'tbody')
    )
      once(`the formatting of <${name}>; its words are there`);
    const block = blocks.test(name);
    if (block) flush();
    else if ((name === 'td' || name === 'th') && line.trim()) line += ', ';
    children.forEach(take);
    if (block) flush();
  };
  nodes.forEach(take);
  flush();
  return lines;
}

/** The same in one line. */
export const wordsOf = (nodes: Rich, tell?: Tell): string => inOneLine(linesOf(nodes, tell));

/** Lines in one: those that hold numbers are parted by a comma where they have no stop of their own. */
export const inOneLine = ([first = '', ...rest]: readonly string[]): string =>
  rest.reduce((line, next, i) => {
    const before = i ? rest[i - 1]! : first;
    const parted =
      /\p{N}/u.test(before + next) && /[\p{L}\p{M}\p{N}\p{Pe}\p{Pf}\p{Sc}%]$/u.test(line);
    return `${line}${parted ? ',' : ''} ${next}`;
  }, first);

/** Lines in one that are no title: items of a list never run into each other. */
export const inOneText = ([first = '', ...rest]: readonly string[]): string =>
  rest.reduce(
    (line, next) =>
      `${line}${/[\p{L}\p{M}\p{N}\p{Pe}\p{Pf}\p{Sc}%]$/u.test(line) ? ',' : ''} ${next}`,
    first,
  );

/** Whether a reader would see anything: words or a picture. */
export function saysSomething(nodes: Rich): boolean {
  return nodes.some((node) =>
    typeof node === 'string'
      ? /\S/.test(cleaned(node).replaceAll('\u00a0', ' '))
      : !silent.test(node.name) && (/^(img|math)$/.test(node.name) || saysSomething(node.children)),
  );
}

export const pictureName = ({ attributes: { src = '', alt = '' } }: Markup): string =>
  `<img> ${src.startsWith('data:') ? 'inside the text' : src}${alt ? ` (“${alt}”)` : ''}`;

export function controlName({ name, children }: Markup): string {
  const words = linesOf(children).join(' ');
  return `a form control (<${name}>${words ? ` “${words}”` : ''})`;
}

export function mediaName({ name, attributes, children }: Markup): string {
  const address =
    attributes.src ??
    attributes.data ??
    children.flatMap((child) => (typeof child === 'string' ? [] : (child.attributes.src ?? [])))[0];
  return `<${name}>${address ? ` ${address}` : ''}`;
}
