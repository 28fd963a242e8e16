/**
 * Puts terms into the page's text, and takes them out again without a trace.
 *
 * Frameworks keep hold of the text nodes and elements they made and later write to them or remove
 * them from the parent they know. So no node of the page is ever moved or replaced: its text node
 * is shortened to what stands before the word and stays where it is; the word and what follows are
 * new nodes after it. Whatever the page does to its own nodes still works, and what was added is
 * taken away as soon as it does.
 */
import type { Run } from './running-text.js';

/** A place for a term: positions in the run. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** What was done to one run. */
export interface Woven {
  /** The page's own text nodes, with the author's text and what is left in them now. */
  readonly texts: Map<Text, { readonly original: string; left: string }>;
  /** Nodes added to the page: terms and the text after them. */
  readonly added: Set<ChildNode>;
}

/** Marks the places of a run with the elements that `make` gives; undefined when the page moved on. */
export function weave<P extends Place>(
  { pieces }: Run,
  places: readonly P[],
  make: (place: P) => HTMLElement,
): Woven | undefined {
  if (pieces.some(({ node, value }) => !node.parentNode || node.data !== value)) return undefined;
  const texts: Woven['texts'] = new Map();
  const added: Woven['added'] = new Set();
  const pieceAt = (at: number) => pieces.findLast((piece) => piece.at <= at)!;
  // From the end, so that positions before the place stay true.
  for (const place of [...places].sort((a, b) => b.start - a.start)) {
    const first = pieceAt(place.start);
    const last = pieceAt(place.end - 1);
    const from = place.start - first.at;
    const to = place.end - last.at;
    const document = first.node.ownerDocument;
    const term = make(place);
    if (first === last) {
      term.append(document.createTextNode(first.node.data.slice(from, to)));
    } else {
      // Only here: every range that lives slows down every later change of the page.
      const range = document.createRange();
      range.setStart(first.node, from);
      range.setEnd(last.node, to);
      const copy = range.cloneContents();
      // The author's own element keeps its id, and stays where links expect it.
      for (const element of copy.querySelectorAll('[id]')) element.removeAttribute('id');
      term.append(copy);
    }

    let before: ChildNode = first.node;
    while (!before.parentNode!.contains(last.node)) before = before.parentElement!;
    before.after(term);
    added.add(term);
    if (first === last) {
      const tail = first.node.data.slice(to);
      if (tail) {
        const text = document.createTextNode(tail);
        term.after(text);
        added.add(text);
      }
    } else {
      last.node.data = last.node.data.slice(to);
    }
    first.node.data = first.node.data.slice(0, from);
    const middle = pieces.slice(pieces.indexOf(first) + 1, pieces.indexOf(last));
    for (const { node } of middle) node.data = '';
    for (const piece of [first, ...middle, last]) {
      texts.set(piece.node, { original: piece.value, left: '' });
    }
  }
  for (const [node, text] of texts) text.left = node.data;
  return { texts, added };
}

/** Takes out what was added and gives the text back, but for nodes the page wrote to meanwhile. */
export function unweave({ texts, added }: Woven): void {
  for (const node of added) node.remove();
  for (const [node, { original, left }] of texts) if (node.data === left) node.data = original;
}
