import { isReplaced, isStruck, raised } from './inline-style.js';
import { isLeftOut, isSilent } from './visible.js';

/** What a copy keeps of the author's attributes: what gives words their language, form and place. */
const kept =
  /^(lang|dir|translate|href|hreflang|src|srcset|sizes|alt|width|height|start|value|reversed|type|span|colspan|rowspan|scope|headers|datetime|cite|title|aria-label|role|open|controls|loop|muted|poster|kind|srclang|label|key)$/;
/** Addresses that would do something, not lead somewhere. */
const acting = /^(?!https?:|mailto:|tel:|sms:)[^/?#]*:/i;

/**
 * A copy of an author's blocks where the blocks themselves cannot be shown, because only children of
 * an element have a slot: lists, tables, headings, pictures, films, links and formulas stay what they
 * are. Ids, styles and handlers go, with what the page hides.
 */
export function copyOf(nodes: Iterable<Node>): Node[] {
  return [...nodes].flatMap((node): Node[] => {
    if (node.nodeType === 3) return [document.createTextNode(node.nodeValue!)];
    const media = /^(VIDEO|AUDIO|IFRAME|MAP)$/i.test(node.nodeName);
    if ((isSilent(node) && !media) || node.nodeType !== 1) return [];
    const element = node as Element;
    if (!media && isLeftOut(element)) return [];
    const struck = isStruck(element);
    if (struck && isReplaced(element)) return [];
    // Pasted text is raised, lowered or crossed out by a style, which does not come along.
    const as = raised(element) ?? (struck && element.localName !== 'del' ? 's' : undefined);
    const copy = as ? document.createElement(as) : (element.cloneNode(false) as Element);
    const isDrawn = !!element.closest('svg,math');
    for (const name of copy.getAttributeNames()) {
      const gone = isDrawn
        ? /^on|^(id|class|style|(xlink:)?href)$/i.test(name)
        : !kept.test(name) ||
          (name === 'href' && acting.test(copy.getAttribute(name)!.replace(/\s/g, '')));
      if (gone) copy.removeAttribute(name);
    }
    copy.append(...copyOf(element.childNodes));
    return [copy];
  });
}
