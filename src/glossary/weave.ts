/**
 * Puts terms into the page's text, and takes them out again without a trace.
 *
 * Frameworks keep hold of the text nodes and elements they made and later write to them or remove
 * them from the parent they know. So no node of the page is ever moved or replaced: its text node
 * is shortened to what stands before the word and stays where it is; the word and what follows are
 * new nodes after it. Whatever the page does to its own nodes still works, and what was added is
 * taken away as soon as it does.
 */
import type { Piece, Run } from './running-text.js';

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
  const { ownerDocument: document } = pieces[0]!.node;
  const text = (data: string) => document.createTextNode(data);
  // From the end, so that positions before the place stay true.
  const left = [...places].sort((a, b) => a.start - b.start);
  for (let index = pieces.length - 1; index >= 0 && left.length; index--) {
    const { node, at, value } = pieces[index]!;
    let data = node.data;
    const fresh: ChildNode[] = [];
    while (left.length && left.at(-1)!.start >= at) {
      const place = left.pop()!;
      const from = place.start - at;
      const to = place.end - at;
      const term = make(place);
      if (to <= value.length) {
        term.append(text(data.slice(from, to)));
        const tail = data.slice(to);
        fresh.unshift(term, ...(tail ? [text(tail)] : []));
      } else {
        const last = pieces.findLastIndex((piece) => piece.at < place.end);
        added.add(across(pieces.slice(index, last + 1), place, term, texts));
      }
      data = data.slice(0, from);
      texts.set(node, { original: value, left: '' });
    }
    if (data === node.data) continue;
    // All at once: every change of a text makes the browser lay out its lines again.
    node.data = data;
    node.after(...fresh);
    for (const each of fresh) added.add(each);
  }
  for (const [node, state] of texts) state.left = node.data;
  return { texts, added };
}

/** Puts a term with a copy of text that reaches over several nodes in its place. */
function across(
  pieces: readonly Piece[],
  { start, end }: Place,
  term: HTMLElement,
  texts: Woven['texts'],
): HTMLElement {
  const first = pieces[0]!;
  const last = pieces.at(-1)!;
  // Only here: every range that lives slows down every later change of the page.
  const range = term.ownerDocument.createRange();
  range.setStart(first.node, start - first.at);
  range.setEnd(last.node, end - last.at);
  const copy = range.cloneContents();
  // The author's own element keeps its id, and stays where links expect it.
  for (const element of copy.querySelectorAll('[id]')) element.removeAttribute('id');
  term.append(copy);
  let before: ChildNode = first.node;
  while (!before.parentNode!.contains(last.node)) before = before.parentElement!;
  before.after(term);
  last.node.data = last.node.data.slice(end - last.at);
  for (const { node } of pieces.slice(1, -1)) node.data = '';
  for (const { node, value } of pieces.slice(1)) texts.set(node, { original: value, left: '' });
  return term;
}

/** Takes out what was added and gives the text back, but for nodes the page wrote to meanwhile. */
export function unweave({ texts, added }: Woven): void {
  for (const node of added) node.remove();
  for (const [node, { original, left }] of texts) if (node.data === left) node.data = original;
}
