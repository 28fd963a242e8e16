import type { DefaultTreeAdapterTypes as Nodes } from 'parse5';
import { attr, elementsIn, isElement, rankOf, textIn } from '../check/page.js';
import type { PageElement, PageNode } from '../dom.js';

/** What a style sheet of Google Docs says about a class that means something. */
const meaning = /(font-weight|font-style|text-decoration|vertical-align)\s*:\s*([\w-]+)/g;

/**
 * Google Docs saves bold as a class of its own style sheet, and nested lists as lists side by side whose
 * class tells their depth. Both become what a page would have. Gives whether it was such a document.
 */
export function docsMarkup(page: Nodes.Document): boolean {
  const elements = elementsIn(page.childNodes as PageNode[]);
  const lists = elements.filter((each) => /\blst-kix_/.test(attr(each, 'class') ?? ''));
  const isDocs =
    lists.length > 0 ||
    elements.some((each) => /docs-internal-guid/.test(attr(each, 'id') ?? '')) ||
    elements.some((each) => /\bdoc-content\b/.test(attr(each, 'class') ?? ''));
  if (!isDocs) return false;
  const styles = new Map<string, string>();
  for (const sheet of elements.filter(({ tagName }) => tagName === 'style'))
    for (const [, name, rule] of textIn(sheet).matchAll(/\.(c\d+)\s*\{([^}]*)\}/g)) {
      const means = [...rule!.matchAll(meaning)].map(([all]) => all).join(';');
      if (means) styles.set(name!, means);
    }
  for (const element of elements) {
    const means = (attr(element, 'class') ?? '')
      .split(/\s+/)
      .flatMap((name) => styles.get(name) ?? []);
    if (!means.length) continue;
    const own = element.attrs.find(({ name }) => name === 'style');
    if (own) own.value = `${means.join(';')};${own.value}`;
    else element.attrs.push({ name: 'style', value: means.join(';') });
  }
  for (const list of lists) nest(list);
  for (const span of elements.filter(({ tagName }) => tagName === 'span')) emphasize(span);
  return true;
}

/** A style of a run of words as the element that means it; in a heading it is how headings look. */
function emphasize(span: PageElement): void {
  for (let at = span.parentNode; at; at = 'parentNode' in at ? at.parentNode : null)
    if (isElement(at as PageNode) && rankOf(at as PageElement)) return;
  const style = attr(span, 'style') ?? '';
  const name = /font-weight\s*:\s*(bold|[6-9]00)/.test(style)
    ? 'strong'
    : /font-style\s*:\s*italic/.test(style)
      ? 'em'
      : (/vertical-align\s*:\s*(sub|sup)/.exec(style)?.[1] ?? '');
  if (name) span.tagName = span.nodeName = name;
}

const levelOf = (list: PageElement) =>
  Number(/lst-kix_\w+-(\d+)/.exec(attr(list, 'class') ?? '')?.[1] ?? -1);

/** Puts a deeper list into the last item of the list before it. */
function nest(list: PageElement): void {
  const level = levelOf(list);
  const parent = list.parentNode;
  if (level < 1 || !parent) return;
  const siblings = parent.childNodes.filter(
    (node) => isElement(node) || ('value' in node && node.value.trim()),
  );
  const before = siblings[siblings.indexOf(list) - 1];
  let target = before && isElement(before) && /^[uo]l$/.test(before.tagName) ? before : undefined;
  for (let deeper = target; deeper;) {
    target = deeper;
    const item = lastItem(deeper);
    const next = item?.childNodes.filter(isElement).at(-1);
    deeper = next && /^[uo]l$/.test(next.tagName) && levelOf(next) < level ? next : undefined;
  }
  const item = target && levelOf(target) < level ? lastItem(target) : undefined;
  if (!item) return;
  parent.childNodes.splice(parent.childNodes.indexOf(list), 1);
  list.parentNode = item;
  item.childNodes.push(list);
}

const lastItem = (list: PageElement) =>
  list.childNodes.filter(isElement).findLast(({ tagName }) => tagName === 'li');
