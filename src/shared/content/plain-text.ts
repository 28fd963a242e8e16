import { tidy } from './tidy.js';
import { isReplaced, isStruck, raised } from './inline-style.js';
import { mathText } from './math-text.js';
import { nameFormulas } from './mirror.js';
import { isOnlyRaised, lifted, lowered } from './signs.js';
import { isInRow, isLeftOut, isOnOwnLine, isSilent } from './visible.js';

// A copy of a label is made without this file, and needs what a formula says as soon as it is here.
nameFormulas(mathText);

/** How text is made. */
export interface PlainTextOptions {
  /** With what only screen readers have, and without what is hidden from them. */
  name?: boolean;
  /** Marks words that are crossed out and that nothing replaces; `~~2~~` unless given. */
  struck?: (words: string) => string;
}

/** A node, or a text that is plain already. */
export type Words = Node | string;

const ownLine =
  /^(ADDRESS|ARTICLE|ASIDE|BLOCKQUOTE|CAPTION|CENTER|DD|DETAILS|DIALOG|DIR|DIV|DL|DT|FIELDSET|FIGCAPTION|FIGURE|FOOTER|FORM|H[1-6]|HEADER|HGROUP|HR|LEGEND|LI|MAIN|MENU|NAV|OL|OPTION|P|PRE|SEARCH|SECTION|SUMMARY|TABLE|TBODY|TFOOT|THEAD|TR|UL)$/i;
const cell = /^T[DH]$/i;
/** Characters that nobody sees: soft hyphens, zero-width spaces, joiners of lines. */
const unseen = /[\u00ad\u200b\u2060\ufeff]/g;

/**
 * The words of an author's nodes as plain text, in lines. Words of different blocks, lines and cells
 * never run together and numbers stay what they are: list items and rows are lines, cells stand
 * between commas, 10⁹ keeps its power, a fraction its stroke. Pictures give their `alt`, ruby its
 * reading in brackets. Words that were replaced are left out, others that are crossed out are marked.
 * Hidden things are no words (visible.ts has the list).
 */
export const plainText = (words: Words | Iterable<Words>, options?: PlainTextOptions): string =>
  compose(words, options).replaceAll(lineBreak, '\n');

/** A line that ends inside a block. */
const lineBreak = '\v';

function compose(words: Words | Iterable<Words>, options: PlainTextOptions = {}): string {
  let text = '';
  let space = false;
  /** The last thing said was a formula or a picture. */
  let apart = false;

  const say = (words: string) => {
    words = words.replace(unseen, '');
    if (/^\s/.test(words)) space = true;
    const trimmed = words.trim().replace(/\s+/g, ' ');
    if (!trimmed) return;
    const runs = apart && /[\p{L}\p{N}]$/u.test(text) && /^[\p{L}\p{N}]/u.test(trimmed);
    if (text && (space || runs) && !/[\n\v]$/.test(text)) text += ' ';
    text += trimmed;
    space = /\s$/.test(words);
    apart = false;
  };
  const sayApart = (words: string) => {
    apart = true;
    say(words);
    apart = true;
  };
  const line = (end = '\n') => {
    if (end === '\n') text = text.replace(/\v$/, end);
    if (text && !/[\n\v]$/.test(text)) text += end;
    space = apart = false;
  };
  const glue = (words: string) => {
    if (!words.trim()) return;
    if (/^\s/.test(words)) space = true;
    text += (space && text && !/[\n\v]$/.test(text) ? ' ' : '') + words.trim();
    space = /\s$/.test(words);
    apart = false;
  };
  const inside = (node: Node) => compose(node.childNodes, options);

  const element = (node: Element) => {
    const name = node.localName.toLowerCase();
    const label = node.getAttribute('aria-label');
    if (/^(img|svg)$/.test(name) || (node.getAttribute('role') === 'img' && label))
      return sayApart(nameOfPicture(node, label));
    if (name === 'br') return line(lineBreak);
    if (name === 'math') return sayApart(mathText(node));
    if (name === 'tr') return row(node);
    if (name === 'rt') return glue(bracketed(inside(node)));
    if (name === 'q') {
      say(/^\s/.test(node.textContent!) ? ' “' : '“');
      glue(inside(node) + '”');
      return;
    }
    if (name === 'pre') {
      line();
      for (const each of (node.textContent ?? '').split('\n')) {
        say(each);
        line();
      }
      return;
    }
    const level = raised(node);
    if (level) {
      const words = oneLine(inside(node));
      if (words && isOnlyRaised(words, text)) return glue(words);
      return glue(words && (level === 'sup' ? lifted : lowered)(words));
    }
    const block = ownLine.test(name) || cell.test(name) || isOnOwnLine(node);
    const inRow = !block && isInRow(node);
    if (block) line();
    space ||= inRow;
    if (isStruck(node)) {
      const words = oneLine(inside(node));
      if (words && !isReplaced(node)) say(padded(node, (options.struck ?? crossed)(words)));
      else space ||= /^\s|\s$/.test(node.textContent ?? '');
    } else walk(node.childNodes);
    if (block) line();
    space ||= inRow;
  };
  const row = (node: Element) => {
    line();
    const cells = [...node.children]
      .filter((each) => !isLeftOut(each, options.name))
      .map((each) => oneLine(compose([each], options)));
    // An empty cell keeps its place: what stands behind it belongs to another column.
    if (cells.some(Boolean)) say(cells.map((words) => words || '–').join(', '));
    line();
  };
  const walk = (nodes: Iterable<Node>) => {
    for (const node of nodes) {
      if (node.nodeType === 3) say(node.nodeValue ?? '');
      else if (node.nodeType === 11) walk(node.childNodes);
      else if (!isSilent(node) && !isLeftOut(node as Element, options.name))
        element(node as Element);
    }
  };

  for (const each of isWords(words) ? [words] : words) {
    // Texts that stand side by side in a list are paragraphs.
    if (typeof each === 'string') {
      line();
      each.split('\n').forEach((part) => {
        say(part);
        line();
      });
    } else walk([each]);
  }
  return text.trim();
}

/**
 * The same in one line, for names, ids and speech. Blocks, and lines that hold numbers, are parted
 * by a comma where they have no stop of their own; other lines by a space.
 */
export const labelText = (words: Words | Iterable<Words>, options?: PlainTextOptions): string =>
  oneLine(compose(words, options));

const isWords = (words: Words | Iterable<Words>): words is Words =>
  typeof words === 'string' || 'nodeType' in words;

function oneLine(text: string): string {
  const [first = '', ...rest] = text.split(/([\n\v]+)/);
  let line = first;
  let before = first;
  for (let i = 0; i < rest.length; i += 2) {
    const next = rest[i + 1]!;
    const soft = rest[i] === lineBreak && !/[\p{N}:]/u.test(before + next);
    line += !soft && /[\p{L}\p{M}\p{N}\p{Pe}\p{Pf}\p{Sc}%]$/u.test(line) ? `, ${next}` : ` ${next}`;
    before = next;
  }
  return line.trim();
}

const bracketed = (words: string) => words && `(${words})`;
const crossed = (words: string) => `~~${words}~~`;

/** Keeps the white space around a node's words. */
function padded(node: Node, words: string): string {
  const all = node.textContent ?? '';
  return (/^\s/.test(all) ? ' ' : '') + words + (/\s$/.test(all) ? ' ' : '');
}

/** What stands for a picture: its `alt`, or the name of a drawing. */
function nameOfPicture(node: Element, label: string | null): string {
  return tidy(
    label ??
      node.getAttribute('alt') ??
      [...node.children].find(({ localName }) => localName === 'title')?.textContent,
  );
}
