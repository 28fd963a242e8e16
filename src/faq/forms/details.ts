import { mirror } from '../../shared/content/mirror.js';
import { authoredIds, slug, uniqueIds } from '../../shared/content/naming.js';
import type { Block } from '../../shared/content/outline.js';
import { isEmpty, summaryOf, topOf } from '../../shared/content/outline.js';
import { labelText } from '../../shared/content/plain-text.js';
import type { Result } from '../../shared/content/result.js';
import { advice } from '../../shared/report/faq-advice.js';
import { isShown, type Plan } from '../faq.plan.js';
import type { FaqItem, FaqModel, FaqView } from '../faq.model.js';
import { openOnPaper } from './details-on-paper.js';
import { Place } from './placing.js';
import { isAsked } from './plans.js';

/**
 * Whether every question is a `<details>`: whatever headings there are, they stand over these. One in
 * an answer does not make it so.
 */
export function isDetailsForm(blocks: readonly Block[], plan: Plan | undefined): boolean {
  if (!blocks.some(({ kind }) => kind === 'details')) return false;
  const headings = blocks.filter(({ rank }) => rank);
  const sections = headings.map((heading) => {
    const start = blocks.indexOf(heading) + 1;
    const end = blocks.findIndex(({ rank }, i) => i >= start && rank);
    const content = blocks.slice(start, end < 0 ? undefined : end);
    const details = content.filter(({ kind }) => kind === 'details').length;
    return { heading, content, details, prose: content[0]?.kind !== 'details' };
  });
  const filled = sections.filter(
    ({ content, heading }) => content.length && heading !== plan?.title,
  );
  if (!filled.every(({ details }) => details)) return false;
  // Each heading with a text and one more thing to open: questions, with more to read in the answers.
  const answers = filled.every(({ details, prose }) => details === 1 && prose);
  const asked = filled.every(({ heading }) => isAsked(heading));
  return !(filled.length && answers && (filled.length > 1 || asked));
}

/** Reads the form in which every question is a native `<details>`, and keeps them native. */
export function readDetails(host: Element, blocks: readonly Block[]): Result<FaqModel> {
  const name = uniqueIds(authoredIds(host));
  const found = blocks.filter(({ kind, node }) => kind === 'details' && summaryOf(node));
  const items = found.map(({ node }): FaqItem => {
    const source = node as Element;
    const summary = summaryOf(source)!;
    const own = source.id || summary.id || summary.querySelector('[id]')?.id;
    return {
      id: name(own, own || slug(labelText(summary)) || 'question', source),
      question: mirror(summary),
      answer: [...source.childNodes].filter((each) => each !== summary),
      source,
    };
  });
  const first = blocks.find(({ rank }) => rank);
  const title = first && blocks.indexOf(first) < blocks.indexOf(found[0]!) ? first : undefined;
  const nodes = [...host.childNodes].filter((node) => node.nodeType === 3 || isShown(node));
  const at = title ? nodes.indexOf(topOf(title) as ChildNode) + 1 : 0;
  const inside = found.filter(({ within }) => within.length).map(({ node }) => node);
  const empty = items.filter(({ answer }) => answer.every((node) => isEmpty(node as Node)));

  return {
    ok: true,
    hints: advice(name.twice, empty),
    model: {
      titleLevel: title?.rank ?? 0,
      level: (title?.rank ?? 0) + 1,
      items,
      parts: items,
      // A search hides those in wrappers by a rule: they are in no slot of their own.
      placing: new Place(
        'details',
        inside.length
          ? (hides) =>
              items
                .filter((item) => inside.includes(item.source!) && hides(item))
                .map(({ source }) => source!)
          : undefined,
      ),
      native: {
        setOpen: (ids) => setOpen(items, ids),
        nodes(hides) {
          const hidden = new Set(items.filter(hides).map(({ source }) => source as Node));
          const shown = (some: readonly Node[]) => some.filter((node) => !hidden.has(node));
          return [shown(nodes.slice(0, at)), shown(nodes.slice(at))];
        },
        join: (view) => join(host, items, view),
      },
    },
  };
}

/** Names that `<details>` of one exclusive group had before all of them were to be open. */
const names = new WeakMap<Element, string>();

/**
 * Opens exactly these. Where the author lets only one of a group be open, as many as a reader asks for
 * at once (“All answers”, a search) open nonetheless: the group is one again when no more than one is open.
 */
function setOpen(items: readonly FaqItem[], ids: ReadonlySet<string>) {
  const all = items.map(({ source }) => source as HTMLDetailsElement);
  const opening = items.filter(
    ({ id, source }) => ids.has(id) && !(source as HTMLDetailsElement).open,
  );
  if (opening.length > 1)
    for (const details of all) {
      const name = details.getAttribute('name');
      if (name) names.set(details, name);
      details.removeAttribute('name');
    }
  for (const { id, source } of items) {
    const details = source as HTMLDetailsElement;
    if (details.open !== ids.has(id)) details.open = ids.has(id);
  }
  if (all.filter(({ open }) => open).length < 2)
    for (const details of all) {
      const name = names.get(details);
      if (name) details.setAttribute('name', name);
      names.delete(details);
    }
}

/** Rows as in the heading form, in so far as the page has no styles of its own for them. */
const question = 'bedside-faq:state(details) details:not(bedside-faq details details)';
const rows = `
:where(${question}){border-block:1px solid color-mix(in srgb,currentColor 22%,transparent)}
:where(${question}+details){border-block-start:0}
:where(${question})>:where(summary){padding:.6em .2em;min-block-size:max(2.75em,44px);box-sizing:border-box;font-weight:bold;line-height:1.3;cursor:pointer}
:where(${question})>:where(summary)>:where(h1,h2,h3,h4,h5,h6){display:inline;font:inherit;margin:0}
:where(${question})>:where(:not(summary)){margin-inline-start:2em}`;

/** The questions of each element that is listened to. */
const joined = new WeakMap<Element, readonly FaqItem[]>();

/** The listeners stay for the element's life: they are on the element itself. */
function join(host: Element, items: readonly FaqItem[], look: () => FaqView) {
  look().addSheet(host, rows);
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
  openOnPaper(host);
}
