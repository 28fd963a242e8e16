/** Accents of Latin, Greek and Cyrillic letters, Arabic vowel signs: readers leave them out. */
const accents = /[\u0300-\u036f\u064b-\u065f\u0670]/g;
/** Soft hyphens, zero-width spaces and joiners: nobody sees them. */
const unseen = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;

/** What one sign is typed as on a keyboard. */
const typed: readonly (readonly [RegExp, string])[] = [
  [/[’‘‛ʼ´`′]/g, "'"],
  [/[“”„‟«»″]/g, '"'],
  [/[‐‑‒–—―−]/g, '-'],
  [/ß/g, 'ss'],
  [/æ/g, 'ae'],
  [/œ/g, 'oe'],
];

/**
 * Text as a search compares it: without case, accents, runs of white space and what nobody sees; with
 * quotation marks, apostrophes and hyphens as they are on a keyboard.
 */
export function fold(text: string): string {
  text = text
    .normalize('NFD')
    .replace(accents, '')
    .normalize('NFC')
    .replace(unseen, '')
    .toLowerCase();
  for (const [signs, sign] of typed) text = text.replace(signs, sign);
  return text.replace(/\s+/g, ' ');
}

/** Where a character stands in the page. */
interface Place {
  node: Text;
  start: number;
  end: number;
}

/** Text of nodes, folded, and where each of its characters stands. */
export interface Folded {
  text: string;
  places: readonly Place[];
}

/** What ends a line or stands between words. */
const parting =
  /^(ADDRESS|ARTICLE|ASIDE|BLOCKQUOTE|BR|CAPTION|D[DLT]|DETAILS|DIV|FIGCAPTION|FIGURE|FOOTER|H[1-6]|HEADER|HR|LI|MAIN|NAV|OL|P|PRE|SECTION|SUMMARY|TABLE|T[DHR]|THEAD|TBODY|UL|IMG)$/;
const silent = /^(SCRIPT|STYLE|TEMPLATE|NOSCRIPT|TEXTAREA|SELECT)$/;

/** Folds all text below some nodes, as one, so that words are found across lines and elements. */
export function foldNodes(nodes: Iterable<Node>): Folded {
  let text = '';
  const places: Place[] = [];
  /** A space to come, should more words come. */
  let gap = false;
  const walk = (node: Node) => {
    if (node.nodeType === 3) {
      let start = 0;
      // A letter and its accents are one.
      for (const piece of (node as Text).data.match(/\P{M}\p{M}*|\p{M}+/gu) ?? []) {
        const place = { node: node as Text, start, end: start + piece.length };
        const folded = fold(piece);
        if (folded === ' ') gap = true;
        else if (folded) {
          if (gap && text) {
            text += ' ';
            places.push(place);
          }
          gap = false;
          text += folded;
          for (let i = 0; i < folded.length; i++) places.push(place);
        }
        start = place.end;
      }
    } else if (node.nodeType !== 8 && !silent.test(node.nodeName)) {
      const parts = parting.test(node.nodeName);
      gap ||= parts;
      for (const child of node.childNodes) walk(child);
      gap ||= parts;
    }
  };
  for (const node of nodes) {
    gap = true;
    walk(node);
  }
  return { text, places };
}

/** Every place of `words`, folded already, as ranges that may go across elements. */
export function* rangesOf({ text, places }: Folded, words: string): Generator<Range> {
  if (!words) return;
  for (let i = text.indexOf(words); i >= 0; i = text.indexOf(words, i + words.length)) {
    const first = places[i]!;
    const last = places[i + words.length - 1]!;
    const range = first.node.ownerDocument.createRange();
    range.setStart(first.node, first.start);
    range.setEnd(last.node, last.end);
    yield range;
  }
}
