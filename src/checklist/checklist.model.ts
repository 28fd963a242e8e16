import type { ContentReader } from '../shared/content/content-state.js';
import { listSteps, readList, type ListModel } from '../shared/content/item-list.js';

export type ChecklistModel = ListModel;

export const checklistReader: ContentReader<ChecklistModel> = {
  fromHtml: (host) => readList(host),
  steps: (host) => listSteps(host),
  family: 'checklist',
};
