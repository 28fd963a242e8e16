import { tidy } from '../shared/content/mirror.js';
import { slug, uniqueIds } from '../shared/content/naming.js';
import type { Result } from '../shared/content/result.js';
import { rankOf } from '../shared/heading.js';
import { advice } from './advice.js';
import type { FaqItem, FaqModel } from './faq.model.js';

/** On paper every `<details>` stands open, unless only open ones are wanted. */
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
  const of = (details: EventTarget | null) => items.find(({ source }) => source === details);

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
        listen({ addSheet }, toggled) {
          addSheet(host, printSheet);
          const pressed = new WeakSet<EventTarget>();
          const press = (event: Event) => {
            for (const node of event.composedPath()) {
              const { localName, parentElement } = node as Element;
              if (localName === 'summary' && parentElement) pressed.add(parentElement);
            }
          };
          const toggle = ({ target }: Event) => {
            const item = of(target);
            if (item) {
              toggled(item, (target as HTMLDetailsElement).open, pressed.delete(target!));
            }
          };
          host.addEventListener('click', press);
          host.addEventListener('toggle', toggle, true);
          return () => {
            host.removeEventListener('click', press);
            host.removeEventListener('toggle', toggle, true);
          };
        },
      },
    },
  };
}
