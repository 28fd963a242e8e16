import type * as Clearing from '../../shared/device/clearing/clearing.js';
import type { OwnForm } from '../../shared/device/own-form.js';
import type { Fields } from '../../shared/device/store.js';
import type { Feature } from '../../shared/load-feature.js';
import type { ListView, Panel } from './list-view.js';
import type { Saved } from '../saved-questions.js';

/** What is open in a question list, and what a reader can do with its rows and as a whole. */
export interface ListActs {
  readonly view: ListView;
  /** Every kept question, those of earlier visits too. */
  readonly all: Saved[];
  /** Ids of the questions that are open. */
  readonly open: ReadonlySet<string>;
  /** The open panel of the whole list. */
  readonly panel?: Panel | undefined;
  readonly clearing: Feature<typeof Clearing>;
  /** Changes fields of a question; true when that is kept. */
  edit(row: Saved, fields: Fields): boolean;
  /** Opens or closes a question. */
  toggle(id: string): void;
  /** Opens a panel of the list; the open one it closes, and focus is on its button. */
  show(panel?: Panel): void;
  close(): void;
  /** The field for a question of the reader's own. */
  readonly own: OwnForm;
  /** Adds a question of the reader's own. */
  add(text: string): void;
  remove(row: Saved): void;
  /** Id of the Undo button of a removed row. */
  undoId(row: Saved): string;
  undo(row: Saved): void;
  /** Deletes the list and the appointment for good, and nothing else. */
  wipe(): void;
  /** Moves focus when the next render is done. */
  focus(selector: string): void;
}
