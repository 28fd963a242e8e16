/**
 * Puts terms into the page's text, and takes them out again without a trace.
 *
 * Frameworks keep hold of the text nodes and elements they made and later write to them or remove
 * them from the parent they know. So no node of the page is ever moved or replaced: its text node
 * is shortened to what stands before the word and stays where it is; the word and what follows are
 * new nodes after it. Whatever the page does to its own nodes still works, and what was added is
 * taken away as soon as it does (`unwrap.ts`).
 */
import { isInline, type Piece, type Run } from './running-text.js';

/** A place for a term: positions in the run. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** What was done to one text node of the page. */
export interface Cut {
  /** The author's text. */
  readonly original: string;
  /** What is left of it in the node. */
  left: string;
  /** What was put right behind the node: terms and the text after them. */
  readonly after: ChildNode[];
}

/** What was done to one run. */
export interface Wrapped {
  /** The page's own text nodes that were cut. */
  readonly texts: Map<Text, Cut>;
  /** Every node that was added to the page, with what it was given. */
  readonly added: Map<ChildNode, string>;
}

/** What stands in a node that was added: the number of elements, and the text. */
export const contentOf = (node: ChildNode): string =>
  `${(node as Partial<Element>).querySelectorAll?.('*').length} ${node.textContent}`;

/** Marks the places of a run with the elements that `make` gives; undefined when the page moved on. */
export function wrap<P extends Place>(
  { pieces }: Run,
  places: readonly P[],
  make: (place: P) => HTMLElement,
): Wrapped | undefined {
  if (pieces.some(({ node, value }) => !node.parentNode || node.data !== value)) return undefined;
  const texts: Wrapped['texts'] = new Map();
  const added: Wrapped['added'] = new Map();
  const { ownerDocument: document } = pieces[0]!.node;
  const text = (data: string) => document.createTextNode(data);
  const cut = ({ node, value }: Piece): Cut => {
    const known = texts.get(node) ?? { original: value, left: '', after: [] };
    texts.set(node, known);
    return known;
  };
  // From the end, so that positions before the place stay true.
  const left = [...places].sort((a, b) => a.start - b.start);
  for (let index = pieces.length - 1; index >= 0 && left.length; index--) {
    const { node, at, value } = pieces[index]!;
    let data = node.data;
    /** From the end, too. */
    const fresh: ChildNode[] = [];
    while (left.length && left.at(-1)!.start >= at) {
      const place = left.pop()!;
      const from = place.start - at;
      const to = place.end - at;
      if (to > value.length && leavesShape(pieces, place)) continue;
      const term = make(place);
      if (to <= value.length) {
        term.append(text(data.slice(from, to)));
        const tail = data.slice(to);
        fresh.push(...(tail ? [text(tail)] : []), term);
      } else {
        const last = pieces.findLastIndex((piece) => piece.at < place.end);
        const reached = pieces.slice(index, last + 1);
        added.set(across(reached, place, term), contentOf(term));
        for (const piece of reached) cut(piece);
      }
      data = data.slice(0, from);
    }
    if (data === node.data) continue;
    // All at once: every change of a text makes the browser lay out its lines again.
    node.data = data;
    fresh.reverse();
    node.after(...fresh);
    cut(pieces[index]!).after.push(...fresh);
  }
  for (const [node, state] of texts) {
    state.left = node.data;
    if (!state.left) {
      // Tells a page that takes its own node away from one that tidies up everything empty.
      const empty = text('');
      node.after(empty);
      state.after.unshift(empty);
    }
    for (const each of state.after) added.set(each, contentOf(each));
  }
  return { texts, added };
}

/**
 * Whether an element of the author, empty when its text is in the term, would still be seen: a pill
 * with a background, a drop cap. Then the word stays as it is.
 */
function leavesShape(pieces: readonly Piece[], { start, end }: Place): boolean {
  const inside = pieces.filter(({ at, value }) => at < end && at + value.length > start);
  const parents = inside.map(({ node }) => node.parentElement!);
  const around = parents.find((parent) => parents.every((other) => parent.contains(other)));
  const emptied = new Set<Element>();
  for (const { node, at, value } of inside) {
    if (at < start || at + value.length > end) continue;
    for (
      let parent = node.parentElement;
      parent && parent !== around;
      parent = parent.parentElement
    ) {
      if (parent.textContent !== node.data || !isInline(parent)) break;
      emptied.add(parent);
    }
  }
  return [...emptied].some((element) => {
    const style = getComputedStyle(element);
    const isShape = [style.paddingInline, style.marginInline, style.borderInlineWidth].some(
      (size) => /[1-9]/.test(size),
    );
    const drawn = ['::before', '::after'].some(
      (part) => !/^(none|normal|)$/.test(getComputedStyle(element, part).content),
    );
    return isShape || drawn || style.display !== 'inline';
  });
}

/** Puts a term with a copy of text that reaches over several nodes in its place. */
function across(pieces: readonly Piece[], { start, end }: Place, term: HTMLElement): HTMLElement {
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
  return term;
}
