const editable = '[contenteditable]:not([contenteditable="false" i])';

/**
 * Whether somebody edits here: the element is part of what an editor will save, or holds something that
 * can be typed into. Then it stays as its author wrote it.
 */
export const isEdited = (element: Element): boolean =>
  !!(element.closest(editable) ?? element.querySelector(editable)) || isEditor(element);

/** Pages that are edited whole, and the frames in which block editors show what is being written. */
function isEditor({ ownerDocument }: Element) {
  const frame = ownerDocument.defaultView?.frameElement as HTMLIFrameElement | null | undefined;
  return (
    ownerDocument.designMode === 'on' ||
    /(^|[\s_-])(editor|edit-area)($|[\s_-])/.test(`${frame?.name} ${frame?.className}`)
  );
}

/** Calls `changed` when something on the page begins or ceases to be editable. Gives back the end of it. */
export function watchEditing({ ownerDocument }: Element, changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(ownerDocument, { attributeFilter: ['contenteditable'], subtree: true });
  return () => observer.disconnect();
}
