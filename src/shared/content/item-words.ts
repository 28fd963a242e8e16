import { asks } from './asks.js';
import type { Item } from './outline.js';
import { labelText } from './plain-text.js';

/** The words of an item, and what helps with it. */
export interface ItemWords {
  /** What stands on the button or beside the box. */
  label: readonly Node[];
  /** What follows a line break or a dash: editors that end an item with Enter have no other way. */
  after: readonly Node[];
}

/**
 * Finds the words of an item in its first words. A break begins a hint where a new sentence or a new
 * line in capitals begins, a dash where words stand on both sides of the only one; a question mark at
 * the end makes all of it one question, and numbers are never parted from each other.
 *
 * @param mayEnd Whether the words of the item may end after these; a blank line always ends them.
 */
export function wordsOf(
  { lead }: Item,
  mayEnd: (words: string) => boolean = () => true,
): ItemWords {
  const whole = { label: lead, after: [] };
  const isQuestion = asks(labelText(lead));
  for (let index = 0; index < lead.length; index++) {
    if (lead[index]!.nodeName !== 'BR') continue;
    const label = lead.slice(0, index);
    const after = lead.slice(index + 1);
    const before = labelText(label);
    const next = labelText(after);
    if (!before || !next) continue;
    const blank = after[0]?.nodeName === 'BR';
    if (isQuestion && !blank) return whole;
    if (blank || (beginsAnew(before, next) && mayEnd(before))) return { label, after };
    return whole;
  }
  const parted = isQuestion ? undefined : atDash(lead);
  return parted && mayEnd(labelText(parted.label)) ? parted : whole;
}

const letter = /\p{L}/u;
/** A capital letter, or one of a script without capitals. */
const opening = /^["“«(]*(\p{Lu}|\p{Lt}|\p{Lo})/u;

const beginsAnew = (before: string, next: string): boolean =>
  opening.test(next) && letter.test(before) && !/[\p{N},:;–—-]$/u.test(before);

/** “Passport – valid for six months”: the only dash in loose words, with no number beside it. */
function atDash(lead: readonly Node[]): ItemWords | undefined {
  const dash = /\s[–—-]\s/gu;
  const places = [...labelText(lead).matchAll(dash)];
  if (places.length !== 1) return;
  for (let index = 0; index < lead.length; index++) {
    const node = lead[index]!;
    if (node.nodeType !== 3) continue;
    const words = node.nodeValue!.replace(/\u00a0/g, ' ');
    const [place] = words.matchAll(dash);
    if (!place) continue;
    const cut = (from: number, to?: number) => {
      const text = words.slice(from, to);
      return text.trim() ? [document.createTextNode(text)] : [];
    };
    const label = [...lead.slice(0, index), ...cut(0, place.index)];
    const after = [...cut(place.index + place[0].length), ...lead.slice(index + 1)];
    const before = labelText(label);
    const next = labelText(after);
    if (!letter.test(before) || !letter.test(next)) return;
    if (/\p{N}\S*$/u.test(before) || /^\S*\p{N}/u.test(next)) return;
    return { label, after };
  }
  return;
}

/** An empty box, typed in front of words that get one of their own. */
const box = /^\s*(?:[☐□▢❏❐❑❒⬜]|\[[\s_]?\])\uFE0F?\s*/u;

/** The box of a list of tasks that Google Docs pastes as a picture. */
const isBox = (node: Node): boolean =>
  /^img$/i.test(node.nodeName) &&
  ((node as Element).getAttribute('aria-roledescription') === 'checkbox' ||
    /^(un)?checked$/i.test((node as Element).getAttribute('alt') ?? ''));

/** The words of an item without a box that its author typed or pasted. */
export function boxless(nodes: readonly Node[]): readonly Node[] {
  const [first, ...rest] = nodes;
  if (first && isBox(first)) return rest;
  const words = first?.nodeType === 3 ? first.nodeValue!.replace(box, '') : undefined;
  if (words === undefined || words === first!.nodeValue || !(words.trim() || rest.length))
    return nodes;
  return [first!.ownerDocument!.createTextNode(words), ...rest];
}
