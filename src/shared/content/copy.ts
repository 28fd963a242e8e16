import { acting } from './address.js';
import { isReplaced, isStruck, raised } from './inline-style.js';
import { isForScreenReaders, isHidden, isInRow, isOnOwnLine, isSilent, isTool } from './visible.js';

/** What a copy could not do as the original does. */
const active =
  'iframe,object,embed,canvas,form,input,select,textarea,button,video,audio,script,dialog';

/** Whether a copy says and does all that the original does: words, structure, links, pictures. */
export const isCopyable = (node: Node): boolean =>
  node.nodeType !== 1 ||
  (!(node as Element).matches(active) &&
    !(node as Element).querySelector(active) &&
    [node as Element, ...(node as Element).querySelectorAll('*')].every(
      ({ localName }) => !localName.includes('-') || localName === 'bedside-term',
    ));

/** What a copy does without: what names it to the page, gives it a look, or acts by itself. */
const gone =
  /^(id|style|class|slot|part|is|autoplay|autofocus|tabindex|contenteditable|on.*|data-.*)$/i;
const media = /^(VIDEO|AUDIO|IFRAME|MAP|OBJECT|EMBED)$/i;

/**
 * A copy of an author's blocks where the blocks themselves cannot be shown, because only children of
 * an element have a slot: lists, tables, headings, pictures, films, links and formulas stay what they
 * are, lines stay lines. Ids, styles and handlers go, with what the page hides.
 *
 * @param list Whether the copies will stand in a list, so that items and terms are some.
 * @param leave What is left out; of other custom elements only the content is copied then.
 */
export const copyOf = (
  nodes: Iterable<Node>,
  list = false,
  leave?: (element: Element) => boolean,
): Node[] =>
  [...nodes].flatMap((node): Node[] => {
    if (node.nodeType === 3) return [node.cloneNode()];
    const isMedia = media.test(node.nodeName);
    if (node.nodeType !== 1 || (!isMedia && isSilent(node))) return [];
    const element = node as Element;
    if (!isMedia && (isHidden(element) || isTool(element))) return [];
    if (isStruck(element) && isReplaced(element)) return [];
    if (leave?.(element)) return [];
    if (leave && element.localName.includes('-')) return copyOf(element.childNodes, list, leave);
    const copy = shellOf(element, list);
    copy.append(...copyOf(element.childNodes, /^([DOU]L|MENU|DIV)$/i.test(copy.nodeName), leave));
    // A copy has not the look that keeps its words from those beside it.
    const apart = inRows.test(copy.nodeName) && isInRow(element);
    return apart ? [space(element), copy, space(element)] : [copy];
  });

const space = ({ ownerDocument }: Element) => ownerDocument.createTextNode(' ');
const inRows = /^(A|ABBR|B|CODE|EM|I|MARK|SMALL|SPAN|STRONG|TIME)$/i;

/** An element like the author's with nothing in it. */
function shellOf(element: Element, list: boolean): Element {
  const name = element.localName.toLowerCase();
  const quiet = isForScreenReaders(element);
  // Items stand in their lists only, a button would do nothing.
  const as = quiet
    ? 'span'
    : /^(dt|dd|li)$/.test(name) && !list
      ? 'div'
      : name === 'button'
        ? 'span'
        : meant(element);
  const copy = as ? element.ownerDocument.createElement(as) : (element.cloneNode(false) as Element);
  for (const { name: attribute, value } of [...element.attributes])
    if (as) {
      if (/^(lang|dir)$/.test(attribute)) copy.setAttribute(attribute, value);
    } else if (
      gone.test(attribute) ||
      (attribute === 'name' && name !== 'map') ||
      (/href$/.test(attribute) &&
        (acting.test(value.replace(/\s/g, '')) || !!element.closest('svg,math')))
    )
      copy.removeAttribute(attribute);
  if (quiet) copy.className = 'visually-hidden';
  return copy;
}

/**
 * The element that says what an inline element's style says about its words, for a copy without that
 * style: raised, lowered, crossed out, bold or not, on a line of its own. Undefined where it is that element.
 */
export function meant(element: Element): string | undefined {
  const name = element.localName.toLowerCase();
  const inline = /^(span|font|b|strong|em|i|u)$/.test(name);
  const [, weight] = /font-weight\s*:\s*(\w+)/i.exec(element.getAttribute('style') ?? '') ?? [];
  const as =
    raised(element) ??
    (isStruck(element)
      ? name === 'del'
        ? name
        : 's'
      : inline
        ? isOnOwnLine(element)
          ? 'div'
          : weight && (/^(bold|bolder|[6-9]00)$/i.test(weight) ? 'strong' : 'span')
        : undefined);
  return as === name ? undefined : as;
}
