import { plainText } from '../../shared/content/plain-text.js';
import { decode, openAround } from '../../shared/element/address.js';
import type { FaqItem, FaqView } from '../faq.model.js';

/** What an address asks for: questions to open, and the place to bring on screen. */
interface LinkTarget {
  items: FaqItem[];
  /** What the link names, when it stands inside an answer. */
  place?: Element;
}

/**
 * Opens what the address asks for, and gives what is to be brought on screen. `atLoad`: a text
 * fragment counts too; later the page no longer knows it.
 */
export async function find(
  view: FaqView,
  id: string,
  place: Element | undefined,
  atLoad: boolean,
): Promise<Element | undefined> {
  const { host, items } = view;
  const target = (id && linked(items, id, place)) || (atLoad ? quoted(items) : undefined);
  if (!target) return;
  openAround(host);
  view.open([...view.ids, ...target.items.map(({ id }) => id)]);
  await host.updateComplete;
  const [item] = target.items;
  const [button] = view.roots.flatMap(
    (root) => root.querySelector<HTMLElement>(`#q${items.indexOf(item)}`) ?? [],
  );
  if (target.place) openAround(target.place);
  // Where a copy is shown there is nothing to scroll to but the question.
  if (target.place?.checkVisibility()) return target.place;
  button?.focus({ preventScroll: true });
  return button ?? item.source;
}

/** The question that the address's `#…` names: its own id, or that of anything inside it. */
function linked(
  items: readonly FaqItem[],
  id: string,
  place: Element | undefined,
): LinkTarget | undefined {
  const item = place
    ? items.find(({ source, answer }) => holds([source, ...answer], place))
    : items.find((item) => item.id === id);
  if (!item) return;
  const isQuestion =
    place === item.source || place?.contains(item.source!) || isHeading(item, place);
  return { items: [item], place: isQuestion ? undefined : place };
}

/** The heading form hides the author's heading: what stands in it is shown by our own. */
const isHeading = ({ source }: FaqItem, place?: Element) =>
  source?.localName !== 'details' && !!place && source!.contains(place);

/** Answers that hold the words of a text fragment (`#:~:text=…`), which the page no longer knows. */
function quoted(items: readonly FaqItem[]): LinkTarget | undefined {
  const [entry] = performance.getEntriesByType('navigation');
  const [, directive] = entry?.name.split(':~:') ?? [];
  if (!directive) return;
  const wanted = [...directive.matchAll(/(?:^|&)text=([^&]+)/g)].map(([, value]) =>
    // [prefix-,]start[,end][,-suffix]: the first part that is the text itself.
    fold(decode(value.split(',').find((part) => !/^-|-$/.test(part)) ?? '')).trim(),
  );
  const holding = items.filter(({ answer }) =>
    wanted.some((text) => text && fold(plainText(answer)).includes(text)),
  );
  return holding.length ? { items: holding } : undefined;
}

const holds = (nodes: readonly unknown[], target: Node) =>
  nodes.some((node) => node instanceof Node && node.contains(target));

/** Words as browsers compare those of a text fragment: without case and accents. */
const fold = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f\u00ad]/g, '')
    .toLowerCase()
    .replace(/\s+/g, ' ');
