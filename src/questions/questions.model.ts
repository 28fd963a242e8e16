import { itemsOf, readList, type ListModel } from '../shared/content/item-list.js';
import type { ContentReader } from '../shared/content/content-state.js';
import type { DeviceStore, Known } from '../shared/device/store.js';

export type QuestionsModel = ListModel;

export const questionsReader: ContentReader<QuestionsModel> = {
  fromHtml: (host) => readList(host),
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
export function offer(from: Element, model: ListModel, { known }: DeviceStore, nearest: string) {
  const page = document.documentElement.lang;
  let news;
  for (const { id, text, label, lang } of itemsOf(model)) {
    const mine: Offer = { text, label, lang: lang || nearest, from };
    const there = known.get(id) as Offer | undefined;
    if (
      there?.from === from
        ? there.text !== text
        : !there?.from?.isConnected || (there.lang !== page && mine.lang === page)
    ) {
      known.set(id, mine);
      news = true;
    }
  }
  return news;
}
