/**
 * Tells the page of a reader's act. Bubbles and crosses shadow roots; cannot be cancelled.
 * `detail` holds ids, states and counts, never the words of a question, an answer or a note.
 */
export function emit<Name extends keyof HTMLElementEventMap>(
  host: HTMLElement,
  name: Name,
  detail: HTMLElementEventMap[Name] extends CustomEvent<infer Detail> ? Detail : never,
): void {
  host.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
}
