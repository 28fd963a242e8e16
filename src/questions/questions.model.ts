import { asks } from '../shared/content/asks.js';
import { itemsOf as itemsBelow } from '../shared/content/outline.js';
import { labelText } from '../shared/content/plain-text.js';
import {
  isGroup,
  itemsOf,
  listSteps,
  readList,
  slug,
  type ListForm,
  type ListGroupOf,
  type ListItem,
  type ListModel,
} from '../shared/content/item-list.js';
import type { ContentReader } from '../shared/content/content-state.js';
import { loadFeature } from '../shared/load-feature.js';
import type { Area, DeviceStore, Known } from '../shared/device/store.js';

export type QuestionsModel = ListModel;

const quotations = loadFeature(null, () => import('./list/quotations.js'));

/**
 * A question is kept without its hint, so nothing but a question mark ends it before a dash or a line.
 * Items that ask nothing, each with a list of questions, are names of groups.
 */
const form: ListForm = {
  pressed: true,
  mayEnd: asks,
  groupsIn(items) {
    const groups = items.map(({ lead, blocks: [list, ...more] }) =>
      list?.kind === 'list' && !more.length && lead.length && !asks(labelText(lead))
        ? { name: lead, items: itemsBelow(list.node) }
        : undefined,
    );
    return groups.every((group) => group?.items.every(({ lead }) => asks(labelText(lead))))
      ? (groups as ListGroupOf[])
      : undefined;
  },
};

export const questionsReader: ContentReader<QuestionsModel> = {
  fromHtml: (host) =>
    host.getAttribute('kind') === 'say'
      ? quotations.get().then((part) => part?.readSay(host))
      : readList(host, form),
  steps: (host) => (host.getAttribute('kind') === 'say' ? undefined : listSteps(host, form)),
  family: 'questions',
};

/** A question offered on this page, and the element that offers it. */
interface Offer extends Known {
  from: Element;
}

/**
 * Makes the words of a model known to the lists on the page. Where several elements offer one id,
 * the words in the page's language hold, else the first: elements that overwrote each other's words
 * would never come to an end.
 *
 * @returns Whether lists on the page may show other words now.
 */
export function offer(
  from: Element,
  model: ListModel,
  { known }: DeviceStore,
  nearest: string,
  say?: boolean,
) {
  const page = document.documentElement.lang;
  let news;
  for (const { id, text, label, translations, ...item } of itemsOf(model)) {
    const lang = item.lang || nearest;
    const there = known.get(id) as Offer | undefined;
    // One record for all that offer it: whoever comes first, no language is lost.
    const words = Object.assign(there?.words ?? {}, translations, { [lang]: text });
    const mine: Offer = { text, label, lang, from, words, say };
    if (
      there?.from === from
        ? there.text !== text || there.lang !== mine.lang
        : !there?.from?.isConnected || (there.lang !== page && mine.lang === page)
    ) {
      known.set(id, mine);
      news = true;
    }
  }
  return news;
}

/** Items under another id, so that those that did not change stay the same objects. */
const apart = new WeakMap<ListItem, ListItem>();

/**
 * The model with questions kept apart whose id another set of the site gave to other words of the same
 * language: what is saved of that set is not shown as saved here, and a tap here never removes it.
 *
 * @param set Name of the set.
 * @returns The ids that were given twice, as the author wrote them.
 */
export function keepApart(
  from: Element,
  model: ListModel,
  set: string,
  area: Area,
  { known }: DeviceStore,
  nearest: string,
): { model: ListModel; twice: string[] } {
  const twice: string[] = [];
  const own = (item: ListItem): ListItem => {
    const lang = item.lang || nearest;
    const isOther = (text: unknown, other: unknown) =>
      primary(`${other}`) === primary(lang) && slug(`${text}`) !== slug(item.text);
    const id = `${set}/${item.id}`;
    const saved = area.get('question', item.id)?.fields;
    const there = known.get(item.id) as Offer | undefined;
    const clash =
      area.get('question', id) ||
      (saved?.set && saved.set !== set && isOther(saved.text, saved.lang)) ||
      (there?.from.isConnected && there.from !== from && isOther(there.text, there.lang));
    if (!clash) return item;
    twice.push(item.id);
    if (!apart.has(item)) apart.set(item, { ...item, id });
    return apart.get(item)!;
  };
  const parts = model.parts.map((part) =>
    isGroup(part) ? { ...part, items: part.items.map(own) } : part,
  );
  return twice.length ? { model: { ...model, parts }, twice } : { model, twice };
}

const primary = (lang: string) => lang.split('-')[0]!.toLowerCase();
