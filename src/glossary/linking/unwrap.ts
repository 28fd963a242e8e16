/**
 * Takes out of the page what was put into it. Where nobody else was at work the page is as its
 * author wrote it. But pages change meanwhile, and two kinds of change must be told apart. A
 * framework knows its own text node alone: what it writes there is the whole text, and what it takes
 * away is all of it. Other scripts (hyphenation, highlighting, emoji) go over whatever stands on the
 * page, ours included: what stands there then is the text, and it stays.
 */
import { contentOf, type Cut, type Wrapped } from './wrap.js';

/** What the page did since it was last looked at. */
export class Changes {
  /** Text nodes that were written to, with their text before; and terms with such text. */
  readonly written = new Map<Node, string>();
  readonly added = new Set<Node>();
  readonly removed = new Set<Node>();
  /** Nodes that others took the place of, in one step. */
  readonly replaced = new Set<Node>();

  constructor(records: readonly MutationRecord[] = []) {
    for (const { type, target, oldValue, addedNodes, removedNodes } of records) {
      if (type === 'characterData') {
        for (const node of [target, target.parentElement?.closest('bedside-term')])
          if (node && !this.written.has(node)) this.written.set(node, oldValue!);
      }
      for (const node of addedNodes) this.added.add(node);
      for (const node of removedNodes) {
        this.removed.add(node);
        if (addedNodes.length) this.replaced.add(node);
      }
    }
  }
}

/**
 * What became of a text: `whole`, all is as it was put; `ours`, the author's text is what the page
 * wants; `page`, the page wrote or took its own node; `theirs`, a script went over what stands there.
 */
type State = 'whole' | 'ours' | 'page' | 'theirs';

/** Whether all of it stands as it was put, and nobody meant to change it. */
export const isWhole = (wrapped: Wrapped, changes: Changes): boolean =>
  [...statesOf(wrapped, changes).values()].every((state) => state === 'whole');

/** Takes out what was added. True when the text that is there now is not the author's. */
export function unwrap(wrapped: Wrapped, changes = new Changes()): boolean {
  const states = statesOf(wrapped, changes);
  const across = acrossOf(wrapped);
  const isChanged = [...states.values()].includes('theirs');
  for (const [node, { original, left, after }] of wrapped.texts) {
    const state = states.get(node)!;
    if (state === 'theirs' || (isChanged && across.length && state !== 'page')) join(node, after);
    else {
      for (const each of after) each.remove();
      const isTaken = !node.parentNode && node.data === left;
      if (state !== 'page' || isTaken) node.data = original;
    }
  }
  for (const term of across) {
    if (isChanged) term.replaceWith(...term.childNodes);
    else term.remove();
  }
  return isChanged;
}

/** The terms that stand for text of several nodes. */
function acrossOf({ texts, added }: Wrapped): ChildNode[] {
  const behind = new Set([...texts.values()].flatMap(({ after }) => after));
  return [...added.keys()].filter((node) => !behind.has(node));
}

function statesOf(wrapped: Wrapped, changes: Changes): Map<Text, State> {
  const across = acrossOf(wrapped);
  const isSame = (node: ChildNode) => contentOf(node) === wrapped.added.get(node);
  const states = new Map<Text, State>();
  for (const [node, cut] of wrapped.texts)
    states.set(node, stateOf(node, cut, across, isSame, changes));
  return states;
}

function stateOf(
  node: Text,
  { original, left, after }: Cut,
  across: readonly ChildNode[],
  isSame: (node: ChildNode) => boolean,
  { written, added, removed, replaced }: Changes,
): State {
  const { parentNode } = node;
  const [first] = after;
  const standing = [...after, ...across].filter((each) => each.parentNode);
  const isLeft = node.data === left;
  if (!standing.length) return isLeft && (!parentNode || removed.has(node)) ? 'ours' : 'theirs';
  if (parentNode && isLeft) {
    // The page made its text empty, which it was already.
    if (!left && written.has(node) && !written.has(first!)) return 'page';
    const isInOrder =
      standing.every(isSame) &&
      after.every((each, i) =>
        i ? each.previousSibling === after[i - 1] : each.parentNode === parentNode,
      );
    if (isInOrder && (!first || node.nextSibling === first)) return 'whole';
    return isInOrder || removed.has(node) ? 'ours' : 'theirs';
  }
  // A framework knows nothing of what was added.
  if (standing.some((each) => written.has(each))) return 'theirs';
  if (!left && !parentNode) return first!.parentNode ? 'page' : 'theirs';
  let now = '';
  let at = standing[0]!.previousSibling;
  for (; at && at !== node && added.has(at); at = at.previousSibling) now = at.textContent! + now;
  if (at === node) now = node.data + now;
  else if (!after.length)
    now = around(parentNode ? node : standing.at(-1)!, !!parentNode, added) || now;
  // Neighbouring texts were made one.
  const before = at && written.get(at);
  if (
    before &&
    at!.nodeValue!.startsWith(before) &&
    at!.nodeValue!.slice(before.length).endsWith(left)
  )
    return 'theirs';
  const [text, rest, whole] = [now, left, original].map(plain) as [string, string, string];
  const more = text && text === rest ? 1 : likeness(text, rest) - likeness(text, whole);
  return more > 0 || (!more && replaced.has(node)) ? 'theirs' : 'page';
}

/**
 * What stands now where a text was of which a term took the beginning or the end: the text itself, if it is there (else the
 * term that it followed), and what was put beside it.
 */
function around(place: ChildNode, isThere: boolean, added: ReadonlySet<Node>): string {
  let now = isThere ? place.textContent! : '';
  for (let at = place.nextSibling; at && added.has(at); at = at.nextSibling) now += at.textContent!;
  if (!isThere) return now;
  for (let at = place.previousSibling; at && added.has(at); at = at.previousSibling)
    now = at.textContent! + now;
  return now;
}

/** Text without what hyphenation and typography change. */
const plain = (text: string) =>
  text
    .replace(/[\u00ad\u200b\u2060]/g, '')
    .replace(/\s/g, ' ')
    .toLowerCase();

/** How many characters two texts begin and end with alike. */
function likeness(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let start = 0;
  while (start < most && a[start] === b[start]) start++;
  let end = 0;
  while (end < most - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  return start + end;
}

/** Makes text of what was added, where it stands now. */
function join(node: Text, after: readonly ChildNode[]) {
  const standing = after.filter((each) => each.parentNode);
  if (!node.data && !node.parentNode) standing[0]?.before(node);
  for (const each of standing) {
    const { previousSibling, nodeType, textContent } = each;
    if ((each as Partial<Element>).firstElementChild) each.replaceWith(...each.childNodes);
    else if (previousSibling?.nodeType === 3) {
      (previousSibling as Text).data += textContent;
      each.remove();
    } else if (nodeType === 1) each.replaceWith(textContent!);
  }
}
