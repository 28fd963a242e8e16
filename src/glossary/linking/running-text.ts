/** Reads the text of a page the way a reader sees it: through inline markup, block by block. */
import { nearestLang } from '../../shared/language/nearest-lang.js';
import { gap, glue } from '../word-forms/tokens.js';

/** A stretch of text in one language, without a block boundary in it. */
export interface Run {
  readonly text: string;
  readonly pieces: readonly Piece[];
  readonly lang: string;
  /** The element the text stands in. */
  readonly parent: Element;
}

/** The part of a run that comes from one text node. */
export interface Piece {
  readonly node: Text;
  /** Where it begins in the run. */
  readonly at: number;
  /** The author's text of the node. */
  readonly value: string;
}

/** Elements that do not end a line of text. */
const inline = new Set(
  (
    'ABBR B BDI BDO BIG CITE DATA DEL DFN EM FONT I INS MARK NOBR Q S SMALL SPAN STRIKE STRONG ' +
    'SUB SUP TIME TT U VAR WBR RUBY'
  ).split(' '),
);

/** Inline things that words may stand beside but not inside of. */
const inlineForbidden = new Set(
  'A BUTTON LABEL CODE KBD SAMP INPUT TEXTAREA SELECT SVG MATH IMG RT RP BEDSIDE-TERM OBJECT'.split(
    ' ',
  ),
);

const roles =
  'alert alertdialog button checkbox combobox gridcell heading img link listbox log marquee ' +
  'math menu menubar menuitem menuitemcheckbox menuitemradio meter navigation none option ' +
  'presentation progressbar radio radiogroup scrollbar searchbox slider spinbutton status ' +
  'switch tab tablist term textbox timer tooltip tree treegrid treeitem definition';

/**
 * Where nothing is ever linked: what acts, what is typed, what is code or a formula, what names a
 * part of the page, what the author closed, and what assistive technology is told to leave out.
 */
const closed =
  'a,address,button,label,summary,legend,code,pre,kbd,samp,input,textarea,select,option,datalist,output,' +
  'progress,meter,svg,math,nav,script,style,noscript,template,iframe,object,embed,audio,video,' +
  'canvas,map,title,head,rt,rp,dfn,dt,bedside-term,bedside-glossary,bedside-quiz,bedside-checklist,' +
  'bedside-questions,bedside-question-list,[contenteditable]:not([contenteditable="false" i]),' +
  '[translate="no" i],[data-bedside-skip],[aria-hidden="true"],[aria-live]:not([aria-live="off" i]),' +
  roles
    .split(' ')
    .filter((role) => role !== 'heading' && role !== 'presentation' && role !== 'none')
    .map((role) => `[role~="${role}"]`)
    .join();

/** Headings are linked only where the author's selector names one. */
const headings = 'h1,h2,h3,h4,h5,h6,[role~="heading"]';
const forbidden = `${closed},${headings}`;
const plain = new Set(forbidden.split(',').map((selector) => selector.toUpperCase()));

/** True for an element whose content may not hold links. */
export const isForbidden = (element: Element) =>
  plain.has(element.nodeName.toUpperCase()) ||
  (element.hasAttributes() && element.matches(forbidden));

/** True where the whole element, wherever it stands, may not hold links. */
export const isClosed = (root: Element): boolean => !!root.closest(closed);

/** True for an element in the middle of a line. */
export const isInline = (node: Node): boolean =>
  inline.has(node.nodeName.toUpperCase()) || inlineForbidden.has(node.nodeName.toUpperCase());

/** Inline things whose words stand in the line like any other. */
const isText = (element: Element) =>
  /^(A|CODE|KBD|SAMP)$/i.test(element.nodeName) || inline.has(element.nodeName.toUpperCase());

/** What stands in a text for an element that terms neither begin nor end in, nor reach across. */
function partingOf(element: Element, before: string): { text: string; last: string } {
  const words = isText(element) ? element.textContent.trim() : '';
  const isJoined = /^(?:[-‐-–/.]|\p{L})/u.test(words) && /\p{L}$|\p{Nd}$/u.test(before);
  return {
    text: (isJoined ? glue : '') + gap + (/[-‐-–]$/.test(words) ? glue : ''),
    last: words.at(-1) ?? '',
  };
}

/**
 * The runs inside `root`, in the order of the page.
 *
 * @param original The author's text of a node that was cut when terms were marked, `null` for a node
 *   that was added then, `undefined` for any other.
 * @returns False when the page changed so that the end was not reached.
 */
export function* runsIn(
  root: Element,
  original: (node: Node) => string | null | undefined,
): Generator<Run, boolean> {
  let text = '';
  let pieces: Piece[] = [];
  /** The last character of an element that was passed over. */
  let last = '';
  const flush = (): Run | undefined => {
    const parent = pieces[0]?.node.parentElement;
    const run =
      parent && /\S/.test(text) ? { text, pieces, lang: nearestLang(parent), parent } : undefined;
    text = '';
    pieces = [];
    return run;
  };
  /** What an element's edge does to the text: ends it, or parts it. */
  const edge = (element: Element): Run | undefined => {
    const name = element.nodeName.toUpperCase();
    last = '';
    if (name === 'BR' || name === 'SUP') text += gap;
    else if (inlineForbidden.has(name) || (inline.has(name) && isForbidden(element))) {
      const parting = partingOf(element, text.slice(-1));
      text += parting.text;
      last = parting.last;
    } else if (!inline.has(name) || element.hasAttribute('lang')) return flush();
    return undefined;
  };
  let node: Node = root;
  for (;;) {
    let down = false;
    if (node.nodeType === 3) {
      const kept = original(node);
      if (kept !== null) {
        const value = kept ?? (node as Text).data;
        if (/\p{L}/u.test(last) && /^\p{L}/u.test(value)) text += glue;
        if (value) last = '';
        pieces.push({ node: node as Text, at: text.length, value });
        text += value;
      }
    } else if (node.nodeType === 1 && original(node) !== null) {
      const run = edge(node as Element);
      if (run) yield run;
      down = !!node.firstChild && (node === root || !isForbidden(node as Element));
    }
    if (down) {
      node = node.firstChild!;
      continue;
    }
    while (node !== root && !node.nextSibling) {
      if (!node.parentElement) return false;
      node = node.parentElement;
      const run = edge(node as Element);
      if (run) yield run;
    }
    if (node === root) break;
    node = node.nextSibling!;
  }
  const rest = flush();
  if (rest) yield rest;
  return true;
}
