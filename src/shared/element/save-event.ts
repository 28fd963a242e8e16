/** Detail of `bedside-save` and `bedside-remove`: never the words of a question. */
export interface SaveDetail {
  id: string;
  /** How many questions are on the reader's list now. */
  count: number;
}

declare global {
  interface HTMLElementEventMap {
    'bedside-save': CustomEvent<SaveDetail>;
    'bedside-remove': CustomEvent<SaveDetail>;
  }
}
