import type { LitElement } from 'lit';
import type { Area, DeviceStore, Keep } from '../../shared/device/store.js';
import type { LanguageController } from '../../shared/language/language-controller.js';
import type { WordsOfSheets } from '../../shared/print/sheet-words.js';
import type { StatusController } from '../../shared/element/status-controller.js';
import type { Saved } from '../saved-questions.js';

/** What a press came to. */
export interface ShareState {
  /** What came of the last press. */
  said?: string;
  /** Text to copy by hand, where the browser does not let us. */
  byHand?: string;
  /** QR codes: several where one would be too fine to be read. */
  codes?: readonly unknown[];
  link?: string;
}

/** A panel of the whole list, named like its button. */
export type Panel = 'visit' | 'take' | 'show' | 'next' | 'clear';

/**
 * What a list holds of its reader besides what is kept. When that is deleted all of it is let go at
 * once; whatever was still on its way then ends up in an object that nobody shows any more.
 */
export interface Held {
  /** What is in the appointment form and not saved yet, by field: never stored, but not lost either. */
  readonly typed: Map<string, string>;
  /** A question that is much like one on the list: the reader decides. */
  similar?: { text: string; like: string } | undefined;
  /** The day in the form is none. */
  wrongDay?: boolean;
  /** What came of the last way to take the list along. */
  share?: ShareState;
}

/** What the parts of a question list that are loaded on use get from it. */
export interface ListView {
  readonly host: LitElement & { clinic?: string };
  readonly language: LanguageController;
  readonly status: StatusController;
  readonly keep: Keep;
  readonly area: Area;
  readonly store: DeviceStore;
  /** In which languages the list is on its sheets, as far as they are here. */
  readonly words: WordsOfSheets;
  /** Waits until these languages are here; gives the list as it is then. */
  ready(): Promise<ListView>;
  /** The list in its order, without what was asked at earlier visits. */
  readonly rows: Saved[];
  /** Questions asked at earlier visits. */
  readonly past: Saved[];
  readonly held: Held;
  /** What the list holds now, after deletions. */
  current(): Held;
  /** Tells the page and the reader that a question came to the list or left it. */
  tell(name: 'bedside-save' | 'bedside-remove', id: string): void;
  /** Moves focus to the first match once the next render is done. */
  focus(selector: string): void;
  /** Closes the open panel; focus goes back to its button. */
  close(): void;
}
