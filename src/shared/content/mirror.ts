/** Inline elements that keep their meaning inside a label. Of any other only the content stays. */
const inline =
  /^(em|strong|b|i|s|u|small|mark|su[bp]|bd[io]|span|abbr|cite|code|q|br|wbr|ruby|r[tp])$/;

/**
 * A copy of an author's label that may stand inside a button: words, language, direction and
 * emphasis. Links and everything else that acts becomes its text; ids, styles and handlers go.
 * Plain text stays a string.
 */
export function mirror(label: Element): string | Node {
  if (!label.firstElementChild) return tidy(label.textContent);
  const copy = document.createElement('span');
  copy.append(...label.cloneNode(true).childNodes);
  for (const element of copy.querySelectorAll('*')) {
    for (const name of element.getAttributeNames()) {
      if (!/^(lang|dir|translate)$/.test(name)) element.removeAttribute(name);
    }
    if (/^(script|style|template)$/.test(element.localName)) element.remove();
    else if (!inline.test(element.localName)) element.replaceWith(...element.childNodes);
  }
  return copy;
}

/** Text with runs of white space folded to one space. */
export const tidy = (text: string | null | undefined): string =>
  (text ?? '').replace(/\s+/g, ' ').trim();
