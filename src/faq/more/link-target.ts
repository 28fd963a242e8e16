import type { FaqView } from '../faq.model.js';
import type { FaqItem } from '../faq.model.js';

/** What an address asks for: questions to open, and the place to bring on screen. */
interface LinkTarget {
  items: FaqItem[];
  /** What the link names, when it stands inside an answer. */
  place?: Element;
}

/**
 * Opens what the address asks for and goes there. `atLoad`: a text fragment counts too; later the
 * page no longer knows it.
 */
export async function follow(view: FaqView, atLoad: boolean): Promise<void> {
  const { host, items } = view;
  const target = linked(host, items) ?? (atLoad ? quoted(items) : undefined);
  if (!target) return;
  view.open([...view.ids, ...target.items.map(({ id }) => id)]);
  await host.updateComplete;
  const [item] = target.items;
  const button = host.renderRoot.querySelector<HTMLElement>(`#q${items.indexOf(item)}`);
  (target.place ?? button ?? item.source)?.scrollIntoView();
  if (!target.place) button?.focus({ preventScroll: true });
}

/** The question that the address's `#…` names: its own id, or that of anything inside it. */
function linked(host: Element, items: readonly FaqItem[]): LinkTarget | undefined {
  const id = decode(location.hash.slice(1).replace(/:~:.*$/, ''));
  if (!id) return;
  const named = (host.getRootNode() as Document | ShadowRoot).getElementById?.(id);
  const place = named && named !== host && host.contains(named) ? named : undefined;
  const item = place
    ? items.find(({ source, answer }) => holds([source, ...answer], place))
    : named
      ? undefined
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
    words(decode(value.split(',').find((part) => !/^-|-$/.test(part)) ?? '')),
  );
  const holding = items.filter(({ answer }) =>
    wanted.some((text) => text && words(answer.map(textOf).join(' ')).includes(text)),
  );
  return holding.length ? { items: holding } : undefined;
}

const holds = (nodes: readonly unknown[], target: Node) =>
  nodes.some((node) => node instanceof Node && node.contains(target));

const textOf = (node: Node | string) => (typeof node === 'string' ? node : node.textContent);
const words = (text: string) => text.toLowerCase().replace(/\s+/g, ' ').trim();

/** Malformed percent signs stay as they are. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
