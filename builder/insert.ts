/** Puts nodes where the caret is; blocks go between blocks, and what was selected goes. */
export function insert(nodes: DocumentFragment, words: HTMLElement) {
  const selection = getSelection()!;
  const range =
    selection.rangeCount && words.contains(selection.anchorNode)
      ? selection.getRangeAt(0)
      : undefined;
  const last = nodes.lastChild;
  if (!range) words.append(nodes);
  else {
    range.deleteContents();
    const only = nodes.children.length === 1 && nodes.firstElementChild!.matches('p');
    const block = [...words.children].find((each) => each.contains(range.startContainer));
    if (only) {
      const text = document.createDocumentFragment();
      text.append(...nodes.firstElementChild!.childNodes);
      range.insertNode(text);
    } else if (block?.textContent?.trim()) block.after(nodes);
    else if (block) block.replaceWith(nodes);
    else words.append(nodes);
  }
  if (last?.isConnected) selection.collapse(last, last.childNodes.length);
}
