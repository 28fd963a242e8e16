import { fold } from '../../shared/content/fold.js';
import { plainText } from '../../shared/content/plain-text.js';
import type { FaqItem, FaqView } from '../faq.model.js';

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
  for (let at: Element | null = host; at; at = at.parentElement ?? hostOf(at)) reveal(at);
  view.open([...view.ids, ...target.items.map(({ id }) => id)]);
  await host.updateComplete;
  const [item] = target.items;
  const [button] = view.roots.flatMap(
    (root) => root.querySelector<HTMLElement>(`#q${items.indexOf(item)}`) ?? [],
  );
  for (let at = target.place; at && at !== host; at = at.parentElement ?? undefined) reveal(at);
  // Where a copy is shown there is nothing to scroll to but the question.
  const place = target.place?.checkVisibility() ? target.place : undefined;
  (place ?? button ?? item.source)?.scrollIntoView();
  if (!place) button?.focus({ preventScroll: true });
}

const hostOf = (node: Node) => (node.getRootNode() as ShadowRoot).host ?? null;

/** Opens what the page keeps closed, as the browser does for a link to a place in it. */
function reveal(element: Element) {
  if (element.localName === 'details') (element as HTMLDetailsElement).open = true;
  if (element.getAttribute('hidden') !== 'until-found') return;
  element.dispatchEvent(new Event('beforematch', { bubbles: true }));
  element.removeAttribute('hidden');
}

/** The question that the address's `#…` names: its own id, or that of anything inside it. */
function linked(host: Element, items: readonly FaqItem[]): LinkTarget | undefined {
  const id = decode(location.hash.slice(1).replace(/:~:.*$/, ''));
  if (!id) return;
  const named =
    (host.getRootNode() as Document | ShadowRoot).getElementById?.(id) ??
    [...host.querySelectorAll('a[name]')].find((anchor) => anchor.getAttribute('name') === id);
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
    fold(decode(value.split(',').find((part) => !/^-|-$/.test(part)) ?? '')).trim(),
  );
  const holding = items.filter(({ answer }) =>
    wanted.some((text) => text && fold(plainText(answer)).includes(text)),
  );
  return holding.length ? { items: holding } : undefined;
}

const holds = (nodes: readonly unknown[], target: Node) =>
  nodes.some((node) => node instanceof Node && node.contains(target));

/** Malformed percent signs stay as they are. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
