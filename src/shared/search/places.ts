import { cluster, type Folding } from './fold.js';

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
export function foldNodes(nodes: Iterable<Node>, fold: Folding): Folded {
  let text = '';
  const places: Place[] = [];
  const space = fold(' ');
  /** A space to come, should more words come. */
  let gap = false;
  const walk = (node: Node) => {
    if (node.nodeType === 3) {
      let start = 0;
      for (const piece of (node as Text).data.match(cluster) ?? []) {
        const place = { node: node as Text, start, end: start + piece.length };
        const folded = fold(piece);
        if (!folded.trim()) gap ||= /\s/.test(piece);
        else {
          const added = gap && text ? space + folded : folded;
          text += added;
          for (let i = 0; i < added.length; i++) places.push(place);
          gap = false;
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
