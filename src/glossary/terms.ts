/**
 * What the terms of a page share, so that one alone costs next to nothing: the list of them, one
 * listener a document, and whether the reader wants them.
 */
import { openPopover } from './open-popover.js';
import { follow } from './registry.js';
import { sayUnknownWords } from './unknown-words.js';

interface Term extends HTMLElement {
  readonly entryId: string | undefined;
  press(event: Event): boolean;
  prepare(): void;
  point(): void;
  requestUpdate(): void;
}

const terms = new Set<Term>();
const roots = new WeakSet<Node>();
const followers = new Set<() => void>();
let off = false;
let telling: ReturnType<typeof setTimeout> | undefined;
let hint: ReturnType<typeof setTimeout> | undefined;

const refresh = () => {
  for (const term of terms) term.requestUpdate();
};

/** Takes a term in as it enters the page. */
export function enter(term: Term): void {
  if (!terms.size) follow(refresh);
  terms.add(term);
  tell();
  hint ??= setTimeout(sayUnknown, 5000);
  let root = term.getRootNode() as Document | ShadowRoot;
  // Out of a closed tree no event says where it comes from.
  while ('mode' in root && root.mode === 'open') root = root.host.getRootNode() as typeof root;
  if (roots.has(root)) return;
  roots.add(root);
  const place = root as Document;
  // In the capture phase: a page that stops clicks inside a slider must not stop definitions.
  place.addEventListener('pointerdown', press, true);
  place.addEventListener('pointerover', point, true);
  place.addEventListener('click', click, true);
  place.addEventListener('keydown', key, true);
}

export function leave(term: Term): void {
  terms.delete(term);
  tell();
}

const isMarked = (term: Term) => term.entryId !== undefined && !term.part.contains('word');

/**
 * The terms on the page that lead to an entry, in the order of the page, tree by tree; not those that
 * a glossary lists.
 */
export function markedTerms(): Term[] {
  const trees = new Set([...terms].map((term) => term.getRootNode() as Document | ShadowRoot));
  // Comparing the places of siblings takes as long as there are many, for each pair of them.
  return [...trees]
    .flatMap((tree) => [...tree.querySelectorAll<Term>('bedside-term')])
    .filter((term) => terms.has(term) && isMarked(term));
}

/** Ids of the entries that terms on the page lead to, in no order. */
export const markedIds = (): ReadonlySet<string | undefined> =>
  new Set([...terms].filter(isMarked).map(({ entryId }) => entryId));

/** Ids of entries whose words stand in the text that a glossary links, by glossary. */
const standing = new Map<object, ReadonlySet<string>>();

/** Says which entries' words stand in the text that `owner` links, linked or not; without ids, none. */
export function stand(owner: object, ids?: ReadonlySet<string>): void {
  if (ids) standing.set(owner, ids);
  else standing.delete(owner);
  tell();
}

export const standingIds = (): string[] => [...standing.values()].flatMap((ids) => [...ids]);

/** Calls `follower` some time after terms came or went; gives back the function that ends it. */
export function followTerms(follower: () => void): () => void {
  followers.add(follower);
  return () => followers.delete(follower);
}

function tell() {
  if (!followers.size || telling) return;
  telling = setTimeout(() => {
    telling = undefined;
    for (const follower of followers) follower();
  }, 100);
}

/** Whether the reader switched word help off. */
export const isHelpOff = (): boolean => off;

/** Switches word help for the whole page. */
export function setHelp(on: boolean): void {
  if (off === !on) return;
  off = !on;
  refresh();
  for (const follower of followers) follower();
}

const termOf = (event: Event) =>
  event.composedPath().find((node) => terms.has(node as Term)) as Term | undefined;

/** The pop-up is loaded while the finger is still down. */
function press(event: Event) {
  openPopover.pressed = openPopover.current;
  termOf(event)?.prepare();
}

function click(event: MouseEvent) {
  // With a modifier, a mirrored link opens like any link.
  const plain = !(event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
  if (plain && termOf(event)?.press(event)) event.preventDefault();
  // A closed tree hears the same click after the document.
  setTimeout(() => (openPopover.pressed = undefined));
}

function key(event: KeyboardEvent) {
  const [target] = event.composedPath() as [Element];
  // On a link, Enter is a click already.
  const acts = event.key === ' ' || (event.key === 'Enter' && target.localName !== 'a');
  if (!acts || event.ctrlKey || event.metaKey || event.altKey) return;
  if (!termOf(event) || target.id !== 'trigger') return;
  event.preventDefault();
  openPopover.pressed = openPopover.current;
  if (!event.repeat) termOf(event)?.press(event);
  openPopover.pressed = undefined;
}

function point(event: PointerEvent) {
  if (event.pointerType !== 'touch') termOf(event)?.point();
}

/** One hint, when the page had time to load, for words that no glossary knows. */
function sayUnknown() {
  const unknown = off ? [] : [...terms].filter((term) => term.entryId === undefined);
  if (unknown[0]) sayUnknownWords(unknown);
}
