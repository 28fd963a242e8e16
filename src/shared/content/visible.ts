/**
 * What of an author's words a reader sees. The one list of what is left out on purpose:
 *
 * 1. what is no content: scripts, styles, templates, fallbacks of frames and films, values of fields;
 * 2. what the page hides: `hidden`, `display: none`, `visibility: hidden`;
 * 3. signs beside the words: permalinks (a link that says nothing but ¶ # § 🔗), `aria-hidden`;
 * 4. “[edit]” of wikis and content management systems; names of icons, and a “+” or an arrow by which a
 *    page opens what stands below;
 * 5. text for screen readers only: no visible word, but part of the name;
 * 6. marks of the author's that are no words: a tick or cross behind an option (quiz.copy.ts), the colon
 *    or dash between a word and its meaning (glossary/forms/listed.ts), an empty box in front of an item (item-words.ts).
 */

const silent =
  /^(SCRIPT|STYLE|TEMPLATE|NOSCRIPT|LINK|META|TITLE|IFRAME|OBJECT|EMBED|CANVAS|AUDIO|VIDEO|TEXTAREA|SELECT|DATALIST|INPUT|RP|MAP)$/i;
const editing =
  /(^|\s)((mw-)?editsection|secedit|edit-link|post-edit-link|contextual-links?|govuk-accordion__section-toggle)(\s|$)/;
const permalink =
  /(^|[\s_])(header-?link|head(er|ing)-?anchor|anchor-?(js-)?link|perma-?link|hash-?link)([\s_]|$)/i;
/** Their letters only name a picture. */
const iconFont = /(^|\s)material-(icons|symbols)(-\w+)*(\s|$)/i;
const marker = /(^|[\s_-])(icon|toggle|arrow|chevron|caret|indicator)([\s_-]|$)/i;
const forScreenReaders =
  /(^|\s)([\w-]+-)?(sr-only|visually-?hidden|screen-reader-text|element-invisible)(\s|$)/i;

/** The styles of an element; undefined where there are none (the command line). */
const stylesOf = (element: Element): CSSStyleDeclaration | undefined =>
  element.ownerDocument.defaultView?.getComputedStyle?.(element);

/** What says nothing in a text: scripts, styles, comments, films, fields. */
export const isSilent = (node: Node): boolean =>
  (node.nodeType !== 3 && node.nodeType !== 1) || silent.test(node.nodeName);

/**
 * Whether the page hides an element, by attribute or by its styles. What only waits to be found or
 * opened (`hidden="until-found"`) is not hidden. What stands inside something hidden is not asked.
 */
export function isHidden(element: Element): boolean {
  const hidden = element.getAttribute('hidden');
  if (hidden !== null && hidden !== 'until-found') return true;
  if (/(^|;)\s*(display\s*:\s*none|visibility\s*:\s*hidden)/i.test(attribute(element, 'style')))
    return true;
  const styles = stylesOf(element);
  if (!styles) return false;
  if (styles.display === 'none') return !isTaken(element, styles);
  // A whole widget may be out of sight for now (a tab, a page that is not drawn yet).
  return styles.visibility === 'hidden' && !hiddenAround(element);
}

/** A rule of ours that takes a heading from the page, because we show it, sets this property too. */
export const takenMark = '--bedside-taken';

const isTaken = ({ parentElement }: Element, styles: CSSStyleDeclaration) =>
  !!styles.getPropertyValue(takenMark) &&
  !(parentElement && stylesOf(parentElement)?.getPropertyValue(takenMark));

const hiddenAround = ({ parentElement }: Element) =>
  !!parentElement && stylesOf(parentElement)?.visibility === 'hidden';

/** Whether only screen readers have an element: drawn, but clipped or out of the picture. */
export function isForScreenReaders(element: Element): boolean {
  // Formulas are often drawn twice, with the words in the copy that is not seen.
  if (element.querySelector('math')) return false;
  const styles = stylesOf(element);
  if (!styles?.display) return forScreenReaders.test(attribute(element, 'class'));
  const { position, textIndent } = styles;
  if (position !== 'absolute' && position !== 'fixed') return parseFloat(textIndent) < -900;
  // Sizes and places make the browser lay out the page: they are asked of the few that may be clipped.
  const { clipPath, clip, width, height, overflow, left } = styles;
  return (
    /^inset\((50|100)%/.test(clipPath) ||
    /^rect\((0|1)px[, ]/.test(clip) ||
    (/hidden|clip/.test(overflow) && parseFloat(width) <= 1 && parseFloat(height) <= 1) ||
    parseFloat(left) < -900
  );
}

/**
 * Whether the page's styles give an inline element a line of its own, as blocks have one. What floats,
 * or stands in a row of boxes, only counts as a block for the browser.
 */
export function isOnOwnLine(element: Element): boolean {
  const styles = stylesOf(element);
  if (!styles?.display)
    return /(^|;)\s*display\s*:\s*(block|list-item|table)\b/i.test(attribute(element, 'style'));
  const { display, float, position } = styles;
  return (
    /^(block|list-item|table)$/.test(display) &&
    float === 'none' &&
    /^(static|relative)$/.test(position) &&
    !/flex|grid/.test(element.parentElement ? stylesOf(element.parentElement)!.display : '')
  );
}

/**
 * Whether the look of the page keeps an inline element from what stands beside it: in a row of boxes (flex,
 * grid), or by a margin. No space is written around it, and yet its words do not run into those beside it.
 */
export function isInRow(element: Element): boolean {
  const styles = stylesOf(element);
  if (!styles?.display || styles.float !== 'none') return false;
  // A box in a row is none that flows with the words.
  if (!/^(inline|none|contents)$/.test(styles.display) && element.parentElement)
    if (/flex|grid/.test(stylesOf(element.parentElement)!.display)) return true;
  // Margins make the browser lay out the page: they are asked of the few that may have some.
  if (!element.hasAttribute('class') && !element.hasAttribute('style')) return false;
  return [styles.marginLeft, styles.marginRight].some((margin) => parseFloat(margin) >= 3);
}

/** A link to the place where it stands, a button or icon that is only a sign, or a tool of editors: no words. */
export function isTool(element: Element): boolean {
  const names = attribute(element, 'class');
  if (editing.test(names) || iconFont.test(names) || isMarker(element, names)) return true;
  const link = /^a$/i.test(element.localName);
  if (link ? !/#/.test(attribute(element, 'href')) : !/^button$/i.test(element.localName))
    return false;
  // A star or a dagger leads to a footnote.
  return (
    (link && permalink.test(names)) ||
    (!/[\p{L}\p{N}*†‡]/u.test(element.textContent ?? '') &&
      !element.querySelector('img[alt]:not([alt=""]),math'))
  );
}

/**
 * Whether an element inside a label is left out: of what is seen, or (`name`) of what is said.
 * Text that is hidden from screen readers stays in what is seen where other words stand in for it.
 */
export function isLeftOut(element: Element, name = false): boolean {
  if (isSilent(element) || isHidden(element) || isTool(element)) return true;
  if (element.getAttribute('aria-hidden') === 'true') return name || !hasStandIn(element);
  return !name && isForScreenReaders(element);
}

/** A “+” or an arrow at the end of a line, by which a page opens what stands below. */
const isMarker = (element: Element, names: string): boolean =>
  marker.test(names) &&
  /^\s*[+＋−–×✕▲▼△▽▴▾▶►▸›»❯⌄⌃↓→]\uFE0F?\s*$/u.test(element.textContent ?? '') &&
  // Between words it may say something; and right behind one, as in “HER2+”.
  ['previousSibling', 'nextSibling'].some((side) => isEdge(element, side as 'nextSibling')) &&
  !(
    /[+＋−–×]/.test(element.textContent!) &&
    /[\p{L}\p{N}]$/u.test(element.previousSibling?.textContent ?? '')
  );

function isEdge(node: Node, side: 'previousSibling' | 'nextSibling'): boolean {
  for (let at = node[side]; at; at = at[side]) if (at.textContent?.trim()) return false;
  return true;
}

const hasStandIn = ({ parentElement, textContent }: Element) =>
  /[\p{L}\p{N}]/u.test(textContent ?? '') &&
  [...(parentElement?.children ?? [])].some(
    (other) => other.getAttribute('aria-hidden') !== 'true' && isForScreenReaders(other),
  );

/**
 * Runs `read` while everything in these elements has styles, to the end of what it promises: what a
 * shadow tree shows nowhere has none.
 */
export function withStyles<T>(hosts: Iterable<Element>, read: () => T): T {
  const slots: Element[] = [];
  for (const host of hosts) {
    const loose = [...host.children].filter(({ assignedSlot }) => !assignedSlot);
    if (!host.shadowRoot || !loose.length) continue;
    const slot = host.ownerDocument.createElement('slot');
    slot.style.display = 'none';
    host.shadowRoot.append(slot);
    slot.assign(...loose);
    slots.push(slot);
  }
  const end = () => slots.forEach((slot) => slot.remove());
  let result: T | undefined;
  try {
    result = read();
    return result instanceof Promise ? (result.finally(end) as T) : result;
  } finally {
    if (!(result instanceof Promise)) end();
  }
}

const attribute = (element: Element, name: string) => element.getAttribute(name) ?? '';
