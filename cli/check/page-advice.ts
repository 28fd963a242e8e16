import type { PageElement } from '../dom.js';
import { short } from '../terminal.js';
import { families } from '../widgets.js';
import type { Advice, Rule } from './advice.js';
import {
  around,
  attr,
  byMarker,
  elementsIn,
  isElement,
  isOfLine,
  lineAt,
  partNames,
  rankOf,
  textIn,
  type Page,
  type Place,
} from './page.js';

const tags = [...families, ...partNames, 'term', 'question-list'].map((name) => `bedside-${name}`);

/** Letters that must change to make one word of another, up to a few. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next[j] = Math.min(
        row[j]! + 1,
        next[j - 1]! + 1,
        row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1),
      );
    row = next;
  }
  return row[b.length]!;
}

const nearest = (name: string): string | undefined => {
  const plain = name.slice(0, 40).toLowerCase().replaceAll('_', '-');
  const [best] = tags
    .map((tag) => ({ tag, off: distance(plain, tag) }))
    .sort((a, b) => a.off - b.off);
  return best && best.off < 4 ? best.tag : undefined;
};

/** What stands in a page, but not as anybody meant: misspelt, misplaced or escaped. */
export function adviseMarks({ elements }: Page): Advice[] {
  const found: Advice[] = [];
  const say = (rule: Rule, element: PageElement, place: string, advice: string) =>
    found.push({ rule, place, line: lineAt(element), advice });
  for (const element of elements) {
    const { tagName } = element;
    if (tagName.startsWith('bedside-') && !tags.includes(tagName)) {
      const right = nearest(tagName);
      say(
        'marker',
        element,
        'page',
        `there is no element <${short(tagName)}>${right ? `; <${right}> is meant, perhaps` : ''}`,
      );
    }
    const href = tagName === 'a' ? (attr(element, 'href') ?? '') : '';
    const link = /^[^#]*#(bed-?side[-_]?[\w-]*)/i.exec(href)?.[1];
    if (link && !tags.includes(link)) {
      const right = nearest(link);
      say(
        'marker',
        element,
        'page',
        `the marker “${short(href)}” means nothing${right ? `; write #${right}` : ''}`,
      );
    } else if (
      href.startsWith('#') &&
      !isOfLine(byMarker.exec(href)?.[1] ?? 'print') &&
      !around(element, (each) => rankOf(each) > 0)
    )
      say(
        'marker',
        element,
        'page',
        `the marker “${short(href)}” stands in no heading; make its line a heading`,
      );
    for (const name of (attr(element, 'class') ?? '').split(/\s+/))
      if (/^bed-?side[-_]/i.test(name) && !tags.includes(name)) {
        const right = nearest(name);
        if (right)
          say(
            'marker',
            element,
            'page',
            `the class “${short(name)}” means nothing; write ${right}`,
          );
      }
    if (
      /^(code|pre|textarea|script|style|template)$/.test(tagName) ||
      around(element, (each) => /^(code|pre)$/.test(each.tagName))
    )
      continue;
    for (const child of element.childNodes) {
      const escaped = 'value' in child && /<(bedside-[\w-]+)/.exec(child.value)?.[1];
      if (escaped)
        say(
          'marker',
          element,
          'page',
          `<${escaped}> is shown as text: the editor escaped it. Use a marker: a heading that links to #${escaped}`,
        );
    }
  }
  return found;
}

/** A marker that takes in what is not its own. */
export function adviseReach(place: Place): Advice[] {
  if (place.form !== 'marker') return [];
  const [heading, ...nodes] = place.nodes;
  const line = lineAt(heading as PageElement);
  const say = (advice: string): Advice[] => [{ rule: 'marker', place: place.family, line, advice }];
  const all = elementsIn(nodes);
  const foreign = all.find(
    ({ tagName, attrs }) =>
      /^(form|nav|footer|aside|iframe)$/.test(tagName) ||
      attrs.some(
        ({ name, value }) =>
          name === 'role' && /^(navigation|contentinfo|search|complementary)$/.test(value),
      ),
  );
  if (foreign)
    return say(
      `its marker reaches over a <${foreign.tagName}> on line ${lineAt(foreign)}; put a line (<hr>) or a heading of rank ${rankOf(heading!)} before it`,
    );
  if (place.family === 'faq' || place.family === 'glossary') return [];
  const blocks = nodes.filter(isElement);
  const last = blocks.findLastIndex(
    (node) =>
      /^[uo]l$/.test(node.tagName) ||
      elementsIn(node.childNodes).some(({ tagName }) => /^[uo]l$/.test(tagName)),
  );
  const after = blocks.slice(last + 1);
  if (last >= 0 && (after.length > 4 || after.some((node) => rankOf(node))))
    return say(
      `its marker takes in ${after.length} blocks after its last list, up to “${short(textIn(after.at(-1)!), 30)}”; put a line (<hr>) after the ${place.family}`,
    );
  return [];
}

/** Links to places of the page that are not there. */
export function adviseLinks(place: Place, { ids }: Page): Advice[] {
  return elementsIn(place.nodes).flatMap((element): Advice[] => {
    const source = attr(element, 'data-source');
    const href = element.tagName === 'a' ? (attr(element, 'href') ?? '') : '';
    const target = /^#./.test(href) ? href : source && /^#./.test(source) ? source : '';
    if (!target || /^#(top$|bedside-)/.test(target)) return [];
    let id = target.slice(1);
    try {
      id = decodeURIComponent(id);
    } catch {
      // A stray “%”: as it stands.
    }
    return ids.has(id) || ids.has(target.slice(1))
      ? []
      : [
          {
            rule: 'links',
            place: place.family,
            line: lineAt(element),
            advice: `the link to “${short(target)}” leads nowhere on this page`,
          },
        ];
  });
}

/** Ids of a widget that stand twice in the page. */
export function adviseIds(place: Place, page: Page): Advice[] {
  const there = new Map<string, number>();
  for (const element of page.elements) {
    const id = attr(element, 'id');
    if (id) there.set(id, (there.get(id) ?? 0) + 1);
  }
  const said = new Set<string>();
  return elementsIn(place.nodes).flatMap((element): Advice[] => {
    const id = attr(element, 'id');
    if (!id || said.has(id) || there.get(id)! < 2) return [];
    said.add(id);
    return [
      {
        rule: 'ids',
        place: place.family,
        line: lineAt(element),
        advice: `the id “${short(id)}” stands ${there.get(id)} times in the page`,
      },
    ];
  });
}
