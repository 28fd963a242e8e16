import { tidy } from '../../shared/content/mirror.js';
import { slug, uniqueIds } from '../../shared/content/naming.js';
import type { Result } from '../../shared/content/result.js';
import { rankOf } from '../../shared/element/heading.js';
import { advice } from '../../shared/report/faq-advice.js';
import type { FaqItem, FaqModel, FaqView } from '../faq.model.js';

/**
 * On paper every `<details>` stands open, unless only open ones are wanted. Where the browser has no
 * `::details-content` (Firefox before 143, Safari before 18.4), they are opened while it prints.
 */
const printSheet = `@media print {
  bedside-faq:not([print='open']) > details::details-content {
    content-visibility: visible !important;
    block-size: auto !important;
    display: block !important;
  }
}`;

/** Reads the form in which every question is a native `<details>`, and keeps them native. */
export function readDetails(host: Element, nodes: readonly Node[]): Result<FaqModel> {
  const name = uniqueIds();
  const items = nodes
    .filter((node): node is HTMLDetailsElement => node.nodeName === 'DETAILS')
    .map((source): FaqItem => {
      const summary = source.querySelector(':scope > summary');
      const question = tidy(summary?.textContent);
      return {
        id: name(source.id || summary?.id, slug(question) || 'question'),
        question,
        answer: [...source.childNodes].filter((node) => node !== summary),
        source,
      };
    });
  const titleLevel = rankOf(nodes.find(rankOf));

  return {
    ok: true,
    hints: advice(name.twice),
    model: {
      titleLevel,
      level: titleLevel + 1,
      items,
      parts: items,
      native: {
        setOpen(ids) {
          for (const { id, source } of items) (source as HTMLDetailsElement).open = ids.has(id);
        },
        nodes(hides) {
          const hidden = new Set(items.filter(hides).map(({ source }) => source as Node));
          return nodes.filter((node) => !hidden.has(node));
        },
        join: (view) => join(host, items, view),
      },
    },
  };
}

/** The questions of each element that is listened to. */
const joined = new WeakMap<Element, readonly FaqItem[]>();

/** The listeners stay for the element's life: they are on the element itself. */
function join(host: Element, items: readonly FaqItem[], look: () => FaqView) {
  look().addSheet(host, printSheet);
  const before = joined.has(host);
  joined.set(host, items);
  if (before) return;
  const pressed = new WeakSet<EventTarget>();
  host.addEventListener('click', (event) => {
    for (const node of event.composedPath()) {
      const { localName, parentElement } = node as Element;
      if (localName === 'summary' && parentElement) pressed.add(parentElement);
    }
  });
  const toggled = ({ target }: Event) => {
    const item = joined.get(host)!.find(({ source }) => source === target);
    const view = look();
    if (!item) return;
    const { open } = target as HTMLDetailsElement;
    const byReader = pressed.delete(target!);
    if (open === view.ids.has(item.id)) return;
    if (byReader) view.toggle(item, open);
    else view.open(open ? [...view.ids, item.id] : [...view.ids].filter((id) => id !== item.id));
  };
  // `toggle` does not bubble.
  host.addEventListener('toggle', toggled, true);
  if (!CSS.supports('selector(::details-content)')) openOnPaper(host);
}

function openOnPaper(host: Element) {
  let opened: HTMLDetailsElement[] = [];
  addEventListener('beforeprint', () => {
    if (!host.isConnected || host.getAttribute('print') === 'open') return;
    opened = [...host.querySelectorAll<HTMLDetailsElement>(':scope > details:not([open])')];
    for (const details of opened) details.open = true;
  });
  addEventListener('afterprint', () => {
    for (const details of opened) details.open = false;
    opened = [];
  });
}
