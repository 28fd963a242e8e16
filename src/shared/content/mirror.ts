/** Inline elements that keep their meaning inside a label. Anything else becomes its text. */
const inline =
  /^(EM|STRONG|B|I|S|U|SMALL|MARK|SUB|SUP|BDI|BDO|SPAN|ABBR|CITE|CODE|DFN|KBD|Q|SAMP|VAR|WBR|BR|RUBY|RT|RP)$/;

/** Attributes that change how words are read or said. No ids, no styles, no handlers. */
const kept = ['lang', 'dir', 'translate'];

/**
 * A copy of an author's label that may stand inside a button: words, language, direction and
 * emphasis; links and everything else that acts becomes its text. Plain text stays a string.
 */
export function mirror(label: Node): string | Node {
  if (!(label as Element).firstElementChild) return tidy(label.textContent);
  const copy = document.createElement('span');
  copyInto(copy, label);
  return copy;
}

/** Text with runs of white space folded to one space. */
export const tidy = (text: string | null | undefined): string =>
  (text ?? '').replace(/\s+/g, ' ').trim();

function copyInto(target: Node, source: Node) {
  for (const node of source.childNodes) {
    if (node.nodeType === 3) target.appendChild(document.createTextNode(node.nodeValue ?? ''));
    else if (node.nodeType === 1 && !/^(SCRIPT|STYLE|TEMPLATE)$/.test(node.nodeName)) {
      const element = node as Element;
      const keeps = kept.filter((name) => element.hasAttribute(name));
      if (!inline.test(element.nodeName) && !keeps.length) {
        copyInto(target, element);
        continue;
      }
      const copy = document.createElement(
        inline.test(element.nodeName) ? element.localName : 'span',
      );
      for (const name of keeps) copy.setAttribute(name, element.getAttribute(name)!);
      copyInto(copy, element);
      target.appendChild(copy);
    }
  }
}
