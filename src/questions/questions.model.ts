import { readList, type ListModel } from '../shared/content/item-list.js';
import type { ContentReader } from '../shared/content/content-controller.js';
import type { Area, DeviceStore } from '../shared/device/store.js';

export type QuestionsModel = ListModel;

export const questionsReader: ContentReader<QuestionsModel> = {
  fromHtml: (host) => readList(host, 'text'),
  loadParser: () => import('./questions.schema.js').then(({ parse }) => parse),
};

/**
 * How many questions are on the list: those that have words, as `savedQuestions` finds them, but
 * for those of earlier visits. Nothing more than this is needed before a list is shown.
 */
export const countSaved = (area: Area, { known }: DeviceStore): number =>
  area
    .list('question')
    .filter(
      ({ id, fields: { text, own, past } }) =>
        past !== true &&
        ((typeof text === 'string' && text) || (own !== true && known.get(id)?.text)),
    ).length;
