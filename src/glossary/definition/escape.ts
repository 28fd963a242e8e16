/** Gives a listener for `keydown`: Escape closes the definition alone, the dialog around it does not hear the key. */
export const onEscape = (close: () => void) => (event: KeyboardEvent) => {
  if (event.key !== 'Escape' || event.isComposing) return;
  silence(event);
  close();
  // Nor does it hear the same key while it is held down, nor when it is let go.
  const held = (next: KeyboardEvent) => {
    if (next.key !== 'Escape') return;
    if (next.repeat || next.type === 'keyup') silence(next);
    if (next.repeat) return;
    removeEventListener('keydown', held, true);
    removeEventListener('keyup', held, true);
  };
  addEventListener('keydown', held, true);
  addEventListener('keyup', held, true);
};

function silence(event: Event) {
  event.preventDefault();
  event.stopImmediatePropagation();
}
