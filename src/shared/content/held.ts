/**
 * Whether a reader has the focus in what the author wrote: hidden, it would let it fall to the page's
 * body (WCAG 2.4.3). `left` is called once the focus moved: then it may be asked again.
 */
export function isHeld(host: Element, left: () => void): boolean {
  const { activeElement } = host.getRootNode() as Document | ShadowRoot;
  if (!activeElement || activeElement === host || !host.contains(activeElement)) return false;
  // What was chosen in a form is taken over at once: its reader waits for what comes next.
  if (activeElement.matches('fieldset input')) return false;
  // The focus is nowhere while it moves.
  host.addEventListener('focusout', () => setTimeout(left), { once: true });
  return true;
}
