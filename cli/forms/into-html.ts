import type { PageElement, PageNode } from '../dom.js';
import { attr, elementsIn, isElement, langOf, textIn } from '../check/page.js';
import { parsePage } from '../markup/html.js';
import { escaped } from '../markup/serialize.js';
import { tidy } from '../../src/shared/content/tidy.js';
import { primary } from '../../src/glossary/word-forms/inflection.js';
import type { Addition, Written } from './write.js';

/** A page with forms as further `<dt>` behind those of their entry, in the author's own lines and indents. */
export function intoHtml(text: string, additions: readonly Addition[]): Written {
  const places = placesIn(text);
  const result: Written = { text, added: [], left: [] };
  const pieces: { at: number; words: string }[] = [];
  for (const addition of additions) {
    const found = places.filter((group) => isOf(group, addition));
    const last = found[0]?.at(-1);
    const place = last?.sourceCodeLocation;
    if (found.length !== 1 || !last || !place) {
      result.left.push(addition);
      continue;
    }
    result.added.push(addition);
    const lang = attr(last, 'lang');
    const spoken = lang === undefined ? '' : ` lang="${escaped(lang)}"`;
    const tags = addition.forms.map((form) => `<dt${spoken}>${escaped(form)}</dt>`);
    const indent = /\r?\n[ \t]*$/.exec(text.slice(0, place.startOffset))?.[0] ?? '';
    // Without an end tag a `<dt>` reaches to the next one, the line break included.
    const words = tags.map((tag) => (place.endTag ? indent + tag : tag + indent)).join('');
    pieces.push({ at: place.endOffset, words });
  }
  pieces.sort((a, b) => b.at - a.at);
  for (const { at, words } of pieces)
    result.text = result.text.slice(0, at) + words + result.text.slice(at);
  return result;
}

/** Each run of `<dt>` before a `<dd>`. */
function placesIn(text: string): PageElement[][] {
  const lists = elementsIn(parsePage(text).childNodes as PageNode[]).filter(
    ({ tagName }) => tagName === 'dl',
  );
  const groups: PageElement[][] = [];
  for (const list of lists) {
    let group: PageElement[] = [];
    const inside = list.childNodes.flatMap((node) =>
      isElement(node) && node.tagName === 'div' ? node.childNodes : [node],
    );
    for (const node of inside.filter(isElement)) {
      if (node.tagName === 'dt') group.push(node);
      else if (group.length) {
        groups.push(group);
        group = [];
      }
    }
  }
  return groups;
}

/** Whether a group names an entry: with its words in its language, all of them and in order. */
const isOf = (group: readonly PageElement[], { term, aliases, lang }: Addition): boolean =>
  group.map((each) => tidy(textIn(each))).join('\n') === [term, ...aliases].join('\n') &&
  group.every((each) => {
    const spoken = langOf(each);
    return spoken === undefined || primary(spoken) === primary(lang);
  });
