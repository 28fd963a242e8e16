/** Detail of `bedside-complete` from a quiz. Only questions with a right answer count. */
export interface QuizCompleteDetail {
  right: number;
  total: number;
}

/** Detail of `bedside-complete` from a checklist. */
export interface ChecklistCompleteDetail {
  done: number;
  total: number;
}

declare global {
  interface HTMLElementEventMap {
    'bedside-complete': CustomEvent<QuizCompleteDetail | ChecklistCompleteDetail>;
  }
}
