import { furniture } from '../../src/embed/names.js';
import { emptyDocument, intoDom, type PageElement, type PageNode } from '../dom.js';
import { families, type Family } from '../widgets.js';

/** A page as a flat list of its elements, in order, with what each needs to be looked at. */
export interface Page {
  elements: PageElement[];
  ids: Set<string>;
}

export const attr = (element: PageElement, name: string): string | undefined =>
  element.attrs.find((each) => each.name === name)?.value;
export const isElement = (node: unknown): node is PageElement =>
  typeof node === 'object' && node !== null && 'tagName' in node;
export const lineAt = (node: PageElement): number => node.sourceCodeLocation?.startLine ?? 0;
export const rankOf = (node: PageNode): number =>
  isElement(node) ? Number(/^h([1-6])$/.exec(node.tagName)?.[1] ?? 0) : 0;

/** All elements below a node, in document order. */
export function elementsIn(nodes: readonly PageNode[]): PageElement[] {
  const found: PageElement[] = [];
  const waiting = [...nodes].reverse();
  for (let node; (node = waiting.pop());) {
    if (!isElement(node)) continue;
    found.push(node);
    const inside = 'content' in node ? [] : node.childNodes;
    for (let i = inside.length - 1; i >= 0; i--) waiting.push(inside[i]!);
  }
  return found;
}

export function textIn(node: PageElement): string {
  let text = '';
  const waiting: PageNode[] = [...node.childNodes].reverse();
  for (let each; (each = waiting.pop());)
    if ('value' in each) text += each.value;
    else if (isElement(each)) waiting.push(...[...each.childNodes].reverse());
  return text;
}

export function around(
  element: PageElement,
  test: (each: PageElement) => boolean,
): PageElement | undefined {
  for (let at: unknown = element; isElement(at); at = at.parentNode) if (test(at)) return at;
  return undefined;
}

export const langOf = (element: PageElement): string | undefined => {
  const spoken = around(element, (each) => attr(each, 'lang') !== undefined);
  return spoken && attr(spoken, 'lang');
};

/** What stands around an article: elements without items, in their own family. */
export const partNames = ['help', 'levels', 'print', 'review'] as const;
export type PartName = (typeof partNames)[number];

/** A widget where it stands in a page. */
export interface Place<Name = Family> {
  family: Name;
  /** The tag, the container with the class, or the marker's link. */
  element: PageElement;
  /** What belongs to it. */
  nodes: PageNode[];
  /** Options as the tag would have them: `name`, `keep`, `reviewed`. */
  options: Map<string, string>;
  /** How it was written. */
  form: 'tag' | 'class' | 'marker';
  lang: string | undefined;
}

const names = [...families, ...partNames].join('|');
const byClass = RegExp(`(?:^|\\s)bedside-(${names})(?:\\s|$)`);
/** A marker may have the address of a page before it: its link works without scripts. */
export const byMarker = RegExp(`^[^#]*#bedside-(${names})(?:\\?(.*))?$`);

/** Every widget of a page, in order; one inside another is not its own. */
export const placesOf = (page: Page): Place[] => placesIn(page, families);

/** The same of what stands around an article; widgets may stand inside of it. */
export const partsOf = (page: Page): Place<PartName>[] => placesIn(page, partNames);

function placesIn<Name extends Family | PartName>(
  { elements }: Page,
  wanted: readonly Name[],
): Place<Name>[] {
  const places: Place<Name>[] = [];
  const isWanted = (place: Place<Family | PartName>): place is Place<Name> =>
    (wanted as readonly (Family | PartName)[]).includes(place.family);
  const taken = new Set<PageNode>();
  const inside = (element: PageElement) => !!around(element, (each) => taken.has(each));
  for (const element of elements) {
    const place = placeAt(element);
    if (!place || !isWanted(place) || inside(element)) continue;
    // A tag inside a marker's or a class's reach is that widget already.
    places.push(place);
    taken.add(element);
    if (place.form === 'marker') place.nodes.forEach((node) => taken.add(node));
  }
  return places;
}

/** Whether its marker may stand in a paragraph: it has no content besides its line. */
export const isOfLine = (name: string): boolean => /^(print|review)$/.test(name);

function placeAt(element: PageElement): Place<Family | PartName> | undefined {
  const { tagName, attrs } = element;
  const lang = langOf(element);
  const tag = [...families, ...partNames].find((family) => tagName === `bedside-${family}`);
  if (tag)
    return {
      ...{ family: tag, element, lang, form: 'tag', nodes: element.childNodes },
      options: new Map(attrs.map(({ name, value }) => [name, value])),
    };
  const marker = tagName === 'a' ? byMarker.exec(attr(element, 'href') ?? '') : undefined;
  if (marker) {
    const family = marker[1] as Family | PartName;
    const isLine = isOfLine(family);
    const line = around(element, (each) => rankOf(each) > 0 || (isLine && each.tagName === 'p'));
    if (!line && !isLine) return undefined;
    return {
      ...{ family, element, lang, form: 'marker' },
      nodes: isLine ? [line ?? element] : [line!, ...reachOf(line!, family)],
      options: new Map(new URLSearchParams(marker[2] ?? '')),
    };
  }
  const named = byClass.exec(attr(element, 'class') ?? '');
  if (!named) return undefined;
  const whole = /^([oud]l|p|a|table|details|h[1-6])$/.test(tagName);
  return {
    ...{ family: named[1] as Family | PartName, element, lang, form: 'class' },
    nodes: whole ? [element] : element.childNodes,
    options: new Map(
      attrs.flatMap(({ name, value }) =>
        name.startsWith('data-') ? [[name.slice(5), value]] : [],
      ),
    ),
  };
}

const isList = (node: PageNode) => isElement(node) && /^[uo]l$/.test(node.tagName);

/** What follows a marker's heading and belongs to it. */
export function reachOf(heading: PageElement, family: Family | PartName): PageNode[] {
  const siblings = heading.parentNode?.childNodes ?? [];
  const nodes: PageNode[] = [];
  const rank = rankOf(heading);
  const lists = family === 'checklist' || family === 'questions';
  for (let i = siblings.indexOf(heading) + 1; i < siblings.length; i++) {
    const node = siblings[i]!;
    const own = rankOf(node);
    if (own && own <= rank) break;
    if (isElement(node)) {
      if (node.tagName === 'hr') break;
      if ([node, ...elementsIn(node.childNodes)].some((each) => startsAnother(each))) break;
      if (isFurniture(node) && nodes.some(holdsContent)) break;
      if (own && lists && !siblings.slice(i + 1).find((each) => isList(each) || rankOf(each)))
        break;
    }
    nodes.push(node);
  }
  return nodes;
}

const isFurniture = (node: PageElement) =>
  furniture.test(`${node.tagName}#${attr(node, 'id') ?? ''}.${attr(node, 'class') ?? ''}`);

/** Whether a node holds what a widget is made of: a contents box above it is not its end. */
const holdsContent = (node: PageNode) =>
  isElement(node) &&
  !isFurniture(node) &&
  [node, ...elementsIn(node.childNodes)].some((each) =>
    /^(h[1-6]|[uo]l|dl|table|details)$/.test(each.tagName),
  );

const startsAnother = (element: PageElement) =>
  element.tagName.startsWith('bedside-') && element.tagName !== 'bedside-term'
    ? true
    : (element.tagName === 'a' && byMarker.test(attr(element, 'href') ?? '')) ||
      byClass.test(attr(element, 'class') ?? '');

/** A widget's tag with its content, as a document of its own: what the readers of the elements take. */
export function hostOf(
  { family, nodes, options, lang }: Place<Family | PartName>,
  language: string,
): HTMLElement {
  const document = emptyDocument(lang ?? language);
  const host = document.createElement(`bedside-${family}`);
  for (const [name, value] of options)
    if (/^[a-z][a-z-]*$/.test(name)) host.setAttribute(name, value);
  document.body.appendChild(host);
  intoDom(nodes, host, document);
  return host;
}
