import { tidy } from '../shared/content/mirror.js';
import type { Result } from '../shared/content/result.js';
import { rankOf } from '../shared/heading.js';
import { contentNodes, naming, type FaqItem, type FaqModel } from './faq.model.js';

/** Reads the form in which every question is a native `<details>`, and keeps them native. */
export function readDetails(host: Element): Result<FaqModel> {
  const nodes = contentNodes(host);
  const name = naming();
  const items = nodes
    .filter((node): node is HTMLDetailsElement => node.nodeName === 'DETAILS')
    .map((source): FaqItem => {
      const summary = source.querySelector(':scope > summary');
      const question = tidy(summary?.textContent);
      return {
        id: name(source.id || summary?.id, question),
        question,
        answer: [...source.childNodes].filter((node) => node !== summary),
        source,
      };
    });
  const titleLevel = rankOf(nodes.find(rankOf));
  const of = (details: EventTarget | null) => items.find(({ source }) => source === details);

  return {
    ok: true,
    hints: name.hints(),
    model: {
      titleLevel,
      level: titleLevel + 1,
      items,
      parts: items,
      native: {
        setOpen(items, ids) {
          for (const { id, source } of items) (source as HTMLDetailsElement).open = ids.has(id);
        },
        nodes(hides) {
          const hidden = new Set(items.filter(hides).map(({ source }) => source as Node));
          return nodes.filter((node) => !hidden.has(node));
        },
        listen(toggled) {
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
