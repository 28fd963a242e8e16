import { nearestLang } from '../language/nearest-lang.js';
import { rankOf } from '../element/heading.js';
import { mirror, tidy } from './mirror.js';
import { slug, uniqueIds } from './naming.js';
import type { Result } from './result.js';

export { slug } from './naming.js';

/** A thing to do, or a question to ask. */
export interface ListItem {
  /** The author's `id`, the same in every language and on every page; else one made up. */
  id: string;
  /** The words, plain. */
  text: string;
  /** The words as shown: plain, or a copy with the author's inline markup. */
  label: string | Node;
  /** Copies of the author's paragraphs, or a plain text. */
  hint?: readonly Node[] | string;
  /** Language of the words. */
  lang: string;
}

export interface ListGroup {
  title?: string | Node;
  items: readonly ListItem[];
}

/** What `<bedside-checklist>` and `<bedside-questions>` show. */
export interface ListModel {
  title?: string | Node;
  /** Rank of the title, 2 to 6; without a title, of the headings of groups. */
  level: number;
  /** Who would like the reader to ask; JSON only, in HTML it is a paragraph. */
  endorsement?: string;
  /** Groups, and the author's own paragraphs between them. */
  parts: readonly (ListGroup | { prose: readonly Node[] })[];
}

export const groupsOf = ({ parts }: ListModel): ListGroup[] =>
  parts.filter((part): part is ListGroup => 'items' in part);

export const itemsOf = (model: ListModel): ListItem[] =>
  groupsOf(model).flatMap(({ items }) => items);

/** The item that an id names, or that an author's element belongs to; its place in the list, or -1. */
export function itemAt(model: ListModel, id: string, place: Element | undefined): number {
  const items = itemsOf(model);
  const byId = (wanted: string) => items.findIndex((item) => item.id === wanted);
  let at = byId(id);
  for (let node = place?.parentElement; at < 0 && node?.closest('li'); node = node.parentElement)
    at = byId(node.id);
  const words = tidy(place?.closest('li')?.textContent);
  return at < 0 && words ? items.findIndex(({ text }) => words.startsWith(text)) : at;
}

/**
 * Reads lists, with headings between them as names of groups; a nested paragraph is a hint.
 * Undefined while there is no list. `from` says what ids are made of where the author gave none.
 */
export function readList(host: Element, from: 'text' | 'position'): Result<ListModel> | undefined {
  const nodes = [...host.children].filter(
    ({ nodeName }) => !/^(SCRIPT|STYLE|TEMPLATE)$/.test(nodeName),
  );
  const isList = ({ nodeName }: Element) => /^[UO]L$/.test(nodeName);
  if (!nodes.some(isList)) {
    if (!host.querySelector('li')) return;
    return {
      ok: false,
      problems: [
        'The list is wrapped in another element. Put headings and lists directly inside the tag.',
      ],
    };
  }
  const name = naming(from);
  const [first, ...ranks] = nodes.map(rankOf).filter(Boolean);
  const titled = rankOf(nodes[0]) > 0 && !ranks.some((rank) => rank <= first);
  const parts: (ListGroup | { prose: Element[] })[] = [];
  let title: string | Node | undefined;
  for (const node of nodes.slice(titled ? 1 : 0)) {
    const last = parts.at(-1);
    if (rankOf(node)) title = mirror(node);
    else if (isList(node)) {
      const items = [...node.children].flatMap((li) => readItem(li as HTMLElement, name) ?? []);
      if (items.length) parts.push({ title, items });
      title = undefined;
    } else if (last && 'prose' in last) last.prose.push(node);
    else parts.push({ prose: [node] });
  }
  return {
    ok: true,
    model: {
      title: titled ? mirror(nodes[0]) : undefined,
      level: first ?? 2,
      parts,
    },
    hints: name.hints(),
  };
}

const block = /^(P|UL|OL|DIV|BLOCKQUOTE|TABLE|FIGURE)$/;

/** Undefined for an item without words, as editors leave them behind: there would be nothing to press. */
function readItem(li: HTMLElement, name: ReturnType<typeof naming>): ListItem | undefined {
  const copy = document.createElement('span');
  const hint: Node[] = [];
  for (const node of li.childNodes) {
    const clone = node.cloneNode(true);
    // Some editors wrap the words themselves in a paragraph: the first block is not a hint then.
    if (block.test(node.nodeName) && tidy(copy.textContent)) hint.push(clone);
    else copy.append(clone);
  }
  const text = tidy(copy.textContent);
  if (!text) return;
  return {
    id: name(li.id, text),
    text,
    label: mirror(copy),
    ...(hint.length && { hint }),
    lang: nearestLang(li),
  };
}

/** Gives every item its id. Says once which ids are not unique, and which will not last. */
export function naming(from: 'text' | 'position') {
  const unique = uniqueIds();
  let count = 0;
  let nameless = false;
  const name = (id: string | undefined, text: string): string => {
    count++;
    nameless ||= !id;
    return unique(id, (from === 'text' && slug(text)) || `item-${count}`);
  };
  name.hints = () => [
    ...(nameless
      ? ['Give every item an id: without one, what readers keep is lost when you edit the list.']
      : []),
    ...unique.twice.map((id) => `The id “${id}” stands twice.`),
  ];
  return name;
}
