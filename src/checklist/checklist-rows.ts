import {
  isGroup,
  nodesOf,
  type ListItem,
  type Prose,
  type Translations,
} from '../shared/content/item-list.js';
import type { Area, Stored } from '../shared/device/store.js';
import type { ChecklistModel } from './checklist.model.js';

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
  title?: string | Node | undefined;
  translations?: Translations | undefined;
  intro?: Prose | undefined;
  /** All that the author wrote since the list before. */
  prose: readonly Node[];
  rows: Row[];
}

/** Rows that did not change stay the same objects, so that they are not drawn again. */
const drawn = new WeakMap<ListItem, { row: Row; stored: Stored | undefined }>();

/** The author's groups with the reader's ticks, and last the reader's own items. */
export function rowsOf(model: ChecklistModel, area: Area, name: string): RowGroup[] {
  let at = 0;
  const rowOf = (item: ListItem, own: boolean): Row => {
    const key = `${name}/${item.id}`;
    const stored = area.get('check', key);
    const last = drawn.get(item);
    if (last && last.stored === stored && last.row.key === key && last.row.at === at) {
      at++;
      return last.row;
    }
    const note = stored?.fields.note;
    const row = {
      ...item,
      at: at++,
      key,
      own,
      done: stored?.fields.done === true,
      note: typeof note === 'string' ? note : '',
      kept: stored?.kept ?? true,
    };
    drawn.set(item, { row, stored });
    return row;
  };
  const groups: RowGroup[] = [];
  let prose: Node[] = [];
  for (const part of model.parts) {
    if (!isGroup(part)) {
      prose.push(...nodesOf(part));
      continue;
    }
    const { title, translations, intro, items } = part;
    prose.push(...nodesOf(intro));
    groups.push({
      title,
      translations,
      intro,
      prose,
      rows: items.map((item) => rowOf(item, false)),
    });
    prose = [];
  }
  const own = area
    .list('check')
    .filter(({ id, fields }) => id.startsWith(`${name}/own-`) && typeof fields.own === 'string')
    .sort((a, b) => Number(a.fields.at) - Number(b.fields.at) || (a.id < b.id ? -1 : 1))
    .map(({ id, fields }) => {
      const text = fields.own as string;
      return rowOf({ id: id.slice(name.length + 1), text, label: text, lang: '' }, true);
    });
  return [...groups, { prose, rows: own }];
}

/** How many rows there are, and how many of them are ticked. */
export const countRows = (rows: readonly Row[]): { done: number; total: number } => ({
  done: rows.filter(({ done }) => done).length,
  total: rows.length,
});
