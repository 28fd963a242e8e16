import type { ContentReader } from '../shared/content/content-controller.js';
import { groupsOf, readList, type ListItem, type ListModel } from '../shared/content/item-list.js';
import type { Area } from '../shared/device/store.js';

export type ChecklistModel = ListModel;

export const checklistReader: ContentReader<ChecklistModel> = {
  fromHtml: (host) => readList(host, 'position'),
  loadParser: () => import('./checklist.schema.js').then(({ parse }) => parse),
};

/** Longest item of one's own, in characters. */
export const LONGEST = 200;

/** An item with what the reader did to it. */
export interface Row extends ListItem {
  /** Place in the list, from 0. */
  at: number;
  /** Under which it is kept. */
  key: string;
  done: boolean;
  note: string;
  /** Added by the reader. */
  own: boolean;
  kept: boolean;
}

export interface RowGroup {
  title?: string | Node;
  rows: Row[];
}

/** The author's groups with the reader's ticks, and last the reader's own items. */
export function rowsOf(model: ChecklistModel, area: Area, name: string): RowGroup[] {
  let at = 0;
  const row = (item: ListItem, own: boolean): Row => {
    const key = `${name}/${item.id}`;
    const stored = area.get('check', key);
    const note = stored?.fields.note;
    return {
      ...item,
      at: at++,
      key,
      own,
      done: stored?.fields.done === true,
      note: typeof note === 'string' ? note : '',
      kept: stored?.kept ?? true,
    };
  };
  const groups = groupsOf(model).map(({ title, items }) => ({
    title,
    rows: items.map((item) => row(item, false)),
  }));
  const own = area
    .list('check')
    .filter(({ id, fields }) => id.startsWith(`${name}/own-`) && typeof fields.own === 'string')
    .sort((a, b) => Number(a.fields.at) - Number(b.fields.at) || (a.id < b.id ? -1 : 1))
    .map(({ id, fields }) => {
      const text = fields.own as string;
      return row({ id: id.slice(name.length + 1), text, label: text, lang: '' }, true);
    });
  return [...groups, { rows: own }];
}
