import { arrange, isList, proseIn, type Prose } from './arrange.js';
import { copyOf } from './copy.js';
import { boxless, wordsOf } from './item-words.js';
import { linkIn, mirror } from './mirror.js';
import { ownLang } from './own-lang.js';
import { itemNaming } from './item-naming.js';
import { authoredIds, slug } from './naming.js';
import { now, type Steps } from '../steps.js';
import {
  itemSteps,
  outline,
  outlineSteps,
  summaryOf,
  withLeads,
  type Block,
  type Item,
} from './outline.js';
import { labelText } from './plain-text.js';
import type { Result } from './result.js';

export type { Prose };

export { slug } from './naming.js';

/** A thing to do, or a question to ask. */
export interface ListItem {
  /** The author's `id`, the same in every language and on every page; else one made of the words. */
  id: string;
  /** The words in one line; a picture by its `alt`. */
  text: string;
  /** The words as shown: plain, or a copy with the author's emphasis, lines, formulas and pictures. */
  label: string | Node;
  /** Copies of the author's blocks, or a plain text. */
  hint?: readonly Node[] | string;
  /** Language of the words where the content itself says it; empty: that of the page around, now and later. */
  lang: string;
  /** The same words in other languages, as plain text. In HTML they are a part of the hint, too. */
  translations?: Translations;
}

/** Words by the tag of their language. */
export type Translations = Readonly<Record<string, string>>;

export interface ListGroup {
  title?: string | Node;
  /** The title in other languages; JSON only. */
  translations?: Translations | undefined;
  /** What the author wrote between the title and the items. */
  intro?: Prose;
  items: readonly ListItem[];
}

/** What prose consists of. */
export const nodesOf = (prose: Prose | undefined): readonly Node[] =>
  !prose ? [] : 'copies' in prose ? prose.copies : prose.prose;

/** What `<bedside-checklist>` and `<bedside-questions>` show. */
export interface ListModel {
  title?: string | Node;
  /** The title in other languages; JSON only. */
  translations?: Translations | undefined;
  /** Rank of the title, 2 to 6; without a title, of the headings of groups. */
  level: number;
  /** Who would like the reader to ask; JSON only, in HTML it is a paragraph. */
  endorsement?: string;
  /** Groups, and the author's own paragraphs between them. */
  parts: readonly (ListGroup | Prose)[];
}

/** Whether a part is a group; asked of the part itself, whatever scripts added to all objects. */
export const isGroup = (part: ListGroup | Prose): part is ListGroup => Object.hasOwn(part, 'items');

export const groupsOf = ({ parts }: ListModel): ListGroup[] => parts.filter(isGroup);

export const itemsOf = (model: ListModel): ListItem[] =>
  groupsOf(model).flatMap(({ items }) => items);

/** The item that an id names, or that an author's element belongs to; its place in the list, or -1. */
export function itemAt(model: ListModel, id: string, place: Element | undefined): number {
  const items = itemsOf(model);
  const byId = (wanted: string) => items.findIndex((item) => item.id === wanted);
  let at = byId(id);
  for (let node = place?.parentElement; at < 0 && node?.closest('li'); node = node.parentElement)
    at = byId(node.id);
  const li = place?.closest('li');
  const words = li ? labelText(li.childNodes) : '';
  return at < 0 && words ? items.findIndex(({ text }) => words.startsWith(text)) : at;
}

/** What differs between the families that are made of lists. */
export interface ListForm {
  /** Whether the words of an item may end after these, and a hint begin. */
  mayEnd?: (words: string) => boolean;
  /** Items of a block that counts as a list; undefined for a list. */
  itemsIn?: (list: Block) => Item[] | undefined;
  /** What a list is where its items are names of groups. */
  groupsIn?: (items: readonly Item[]) => ListGroupOf[] | undefined;
  /** Items are pressed as a whole: a link in them would do nothing. */
  pressed?: boolean;
}

/** Items below the item that names them. */
export interface ListGroupOf {
  name: readonly Node[];
  items: readonly Item[];
}

/**
 * Reads lists, with headings between them as names of groups. What follows an item's words (a
 * paragraph, a nested list, a table, what stands after a break or a dash) is its hint. A heading that
 * no list follows is prose. Undefined while there is nothing at all.
 */
export const readList = (
  host: Element,
  form?: ListForm,
  blocks?: readonly Block[],
): Result<ListModel> | undefined => now(listSteps(host, form, blocks));

/** What a page puts around lists to be filled in. */
const holders = /^(FIELDSET|FORM)$/i;

/** The same, a few words a step. */
export function* listSteps(
  host: Element,
  form: ListForm = {},
  given?: readonly Block[],
): Steps<Result<ListModel> | undefined> {
  const blocks = withLeads(given ?? (yield* outlineSteps(host, holders)));
  if (!blocks.length) return;
  if (!blocks.some(isList)) return { ok: false, problems: [noList(host)] };
  const problems: string[] = [];
  const hints: string[] = [];
  const name = itemNaming(authoredIds(host));
  const { title, groups, level } = arrange(blocks);
  const used = [title, ...groups.flatMap(({ heading, list }) => [heading, list])];
  const prose = proseIn(used);
  function* read(some: readonly Item[]): Steps<ListItem[]> {
    const items: ListItem[] = [];
    for (const item of some) {
      const read = readItem(item, host, form, name, { problems, hints });
      if (read) items.push(read);
      yield;
    }
    return items;
  }
  const parts: (ListGroup | Prose)[] = [];
  for (const { heading, before, list } of groups) {
    const intro = prose(before);
    if (intro && !(heading && list)) parts.push(intro);
    if (!list) continue;
    const all = form.itemsIn?.(list) ?? (yield* flat(list.node));
    const below = heading ? undefined : form.groupsIn?.(all);
    for (const { name, items } of below ?? [])
      parts.push({ title: mirror(name), items: yield* read(items) });
    if (below) continue;
    const items = yield* read(all);
    const title = heading && mirror(heading.node as Element);
    if (items.length) parts.push({ items, title, intro: heading && intro });
  }
  if (problems.length) return { ok: false, problems };
  for (const { kind, node } of blocks)
    if (/^(details|table)$/.test(kind)) hints.push(...listIn(node as Element));
  return {
    ok: true,
    model: { title: title && mirror(title.node as Element), level, parts },
    hints: [...name.hints(), ...hints],
  };
}

/** The items of a list; where an item only holds a list, those of that list. */
function* flat(list: Node): Steps<Item[]> {
  const items: Item[] = [];
  for (const item of yield* itemSteps(list)) {
    const { node, lead, blocks } = item;
    const last = items.at(-1);
    // Quill's own HTML keeps an indented list flat: its items help with the one above them.
    if (last && /\bql-indent-/.test(node.className))
      items[items.length - 1] = { ...last, blocks: [...last.blocks, paragraph(node)] };
    else if (!lead.length && blocks.length && blocks.every(isList))
      for (const { node } of blocks) items.push(...(yield* flat(node)));
    else items.push(item);
  }
  return items;
}

const paragraph = (node: Node): Block => ({
  kind: 'paragraph',
  node,
  nodes: [node],
  within: [],
  rank: 0,
});

/** Undefined for an item without words, as editors leave them behind: there would be nothing to press. */
function readItem(
  item: Item,
  host: Element,
  { mayEnd, pressed }: ListForm,
  name: ReturnType<typeof itemNaming>,
  { problems, hints }: Record<'problems' | 'hints', string[]>,
): ListItem | undefined {
  const li = item.node as HTMLElement;
  const all = item.blocks.filter(({ nodes }) => boxless(nodes).length);
  // Beside a film or an empty drawing the first words are those of the item.
  const at = all.findIndex(({ nodes }) => labelText(nodes));
  const first = item.lead.length ? undefined : all[Math.max(0, at)];
  const summary = first?.kind === 'details' ? summaryOf(first.node) : undefined;
  const lead = summary ? [...summary.childNodes] : (first?.nodes ?? item.lead);
  const blocks = all.filter((block) => block !== first);
  // What an item opens helps with it.
  if (summary)
    blocks.unshift(...outline([...first!.node.childNodes].filter((node) => node !== summary)));
  const { label, after } = wordsOf({ ...item, lead: boxless(lead) }, mayEnd);
  const text = withoutEcho(label);
  if (!text) {
    const [picture] = lead.filter((node) => node.nodeName === 'IMG' || hasPicture(node));
    if (picture)
      problems.push(
        'A picture stands alone in an item. Write a few words beside it, or give it an alternative text.',
      );
    return;
  }
  const link = pressed && linkIn(label);
  if (link) hints.push(lostLink(link));
  const said = li.closest<HTMLElement>('[lang]');
  const hint = [...copyOf(after), ...copyOf(blocks.flatMap(({ nodes }) => nodes))];
  const translations: Record<string, string> = {};
  for (const { node } of blocks) {
    const lang = ownLang(node);
    if (lang) translations[lang] ??= labelText(node);
  }
  return {
    id: name(li.id, labelText(lead), li),
    text,
    label: echoless(mirror(label, { links: !pressed })),
    ...(hint.length && { hint }),
    ...(Object.keys(translations)[0] && { translations }),
    lang: said && said !== host && host.contains(said) ? said.lang.trim() : '',
  };
}

/** The words; without the `alt` of a picture that says the very same. */
function withoutEcho(nodes: readonly Node[]): string {
  const bare = labelText(echoless(mirror(nodes)));
  return bare || labelText(nodes);
}

/** A picture that repeats the words beside it is said once. */
function echoless(label: string | Node): string | Node {
  if (typeof label === 'string') return label;
  const same = (text: string) => slug(text);
  const words = same(label.textContent ?? '');
  for (const picture of (label as Element).querySelectorAll('img'))
    if (words && same(picture.alt) === words) picture.alt = '';
  return label;
}

/** What is pressed as a whole holds no link. */
const lostLink = (link: Element) =>
  `The link “${labelText(link)}” cannot be followed where it stands, and is shown as words. Put it below them: in a paragraph or a list inside the item.`;

const hasPicture = (node: Node) => node.nodeType === 1 && !!(node as Element).querySelector('img');

/** What an author in any editor can do where there is no list. */
const noList = (host: Element) =>
  listIn(host)[0] ??
  'There is no list here. Select the lines, and make them a list with the list button of your editor: each line becomes an item.';

/** Lines that nobody can choose: what is closed, and a table, stays as the author wrote it. */
function listIn(element: Element): string[] {
  const line = element.querySelector(':is(details, table) li');
  return line
    ? [
        `The list with “${labelText(line)}” stands in something that can be closed, or in a table. Move it out of that, so that it stands alone below its heading.`,
      ]
    : [];
}
