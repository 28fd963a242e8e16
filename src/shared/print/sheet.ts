/** What a sheet of paper holds: families fill it in, `paper.ts` lays it out. */

/** One line of a sheet with what belongs to it. */
export interface SheetItem {
  /** Plain words, or a copy of an author's with pictures, lines and formulas. */
  text: string | Node;
  lang?: string;
  /** A box to tick by hand, drawn empty or ticked. */
  box?: 'empty' | 'ticked';
  /** Stands before the text: “Ask first”. */
  mark?: string | Node;
  /** In ordinary weight: one of several below a title that says more. */
  plain?: boolean;
  /** Paragraphs below it: words of ours, then a text in its own direction, or ruled lines to write on. */
  notes?: readonly SheetNote[];
}

export interface SheetNote {
  label?: string | Node;
  text?: string | readonly Node[];
  lines?: number;
}

export interface SheetPart {
  title?: string | Node;
  lang?: string;
  dir?: string;
  /** Begins on a page of its own. */
  newPage?: boolean;
  /** Is not parted over two pages, where it fits on one. */
  together?: boolean;
  intro?: readonly (string | Node)[];
  /** An author's blocks, copied. */
  content?: readonly Node[];
  items?: readonly SheetItem[];
}

export interface Sheet {
  /** Neutral: it is the name of the PDF, and stands on the paper of a shared printer. */
  title: string;
  /** Stands above the sheet in place of the title. */
  heading?: string | Node | undefined;
  lang: string;
  dir: string;
  /** In letters of 18 pt. */
  large?: boolean;
  parts: readonly SheetPart[];
  /** Further rules of style. */
  rules?: string | undefined;
}
