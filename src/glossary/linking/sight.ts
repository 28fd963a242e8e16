/** What of a page can be seen: `seen`; `closed` (a tab, an answer) until it is opened; `never` at all. */
export type Sight = 'seen' | 'closed' | 'never';

/**
 * Tells what a reader can see. Asked in one go, before the page is changed: the browser works out its
 * styles once, and remembers them as long as nothing changes.
 */
export class Sights {
  readonly #known = new Map<Element, Sight>();

  of(element: Element): Sight {
    const known = this.#known.get(element);
    if (known) return known;
    const parent = parentOf(element);
    const above = parent ? this.of(parent) : 'seen';
    const sight = above === 'seen' ? sightOf(element) : above;
    this.#known.set(element, sight);
    return sight;
  }
}

/** Through slots and shadow roots: an answer in a slot is as hidden as what is around the slot. */
const parentOf = (element: Element): Element | null =>
  element.assignedSlot ??
  element.parentElement ??
  (element.getRootNode() as Partial<ShadowRoot>).host ??
  null;

function sightOf(element: Element): Sight {
  // An FAQ that will close its answers as soon as it is there.
  if (element.localName === 'bedside-faq' && !element.shadowRoot) return 'closed';
  if (element.localName === 'details' && !(element as HTMLDetailsElement).open) return 'closed';
  const style = getComputedStyle(element);
  if (!style.display) return 'closed';
  if (style.display === 'none' || style.visibility !== 'visible') return 'closed';
  if (style.contentVisibility === 'hidden') return 'closed';
  if (isForScreenReaders(style)) return 'never';
  return isFolded(element, style) ? 'closed' : 'seen';
}

/** What a script, or a press, will show: faded out, shrunk to nothing, folded up, out of use. */
function isFolded(element: Element, style: CSSStyleDeclaration): boolean {
  if ((element as HTMLElement).inert || style.opacity === '0' || style.fontSize === '0px')
    return true;
  if (/^matrix\(0, 0, 0, 0/.test(style.transform)) return true;
  return /hidden|clip/.test(style.overflowY) && style.height === '0px';
}

/** Text that only screen readers are meant to have: a link in it would take a focus that nobody sees. */
function isForScreenReaders(style: CSSStyleDeclaration): boolean {
  if (!/^(absolute|fixed)$/.test(style.position)) return /^-\d{3,}/.test(style.textIndent);
  if (/^inset\((?:50|100)%|^circle\(0|^polygon\(0(?:px)? 0(?:px)?, 0/.test(style.clipPath))
    return true;
  if (/^rect\((?:[01]px,? ?){4}\)$/.test(style.clip)) return true;
  if (/^-\d{4,}px/.test(style.left) || /^-\d{4,}px/.test(style.top)) return true;
  return (
    style.overflow !== 'visible' && parseFloat(style.width) <= 1 && parseFloat(style.height) <= 1
  );
}
