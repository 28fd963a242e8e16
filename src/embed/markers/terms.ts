import { page } from '../page.js';
import { headings } from './author.js';

const letters = (node: Node) => node.textContent!.replace(/\P{L}/gu, '').length;

/** What was found out of each list and glossary in one look at the page: thousands of links may ask the same. */
export class Seen {
  readonly #contents = new Map<Element, boolean>();
  readonly #lowest = new Map<Element, string>();

  /** A list that is nothing but links leads through the page; it is no running text with words to explain. */
  isContents(list: Element): boolean {
    return once(this.#contents, list, () => {
      const links = [...list.querySelectorAll('a')];
      return links.reduce((sum, link) => sum + letters(link), 0) === letters(list);
    });
  }

  /** Of which lowest rank the headings of a glossary are; those of one that is a list or table are below all. */
  lowest(glossary: Element): string {
    return once(this.#lowest, glossary, () =>
      glossary.querySelector('dl,table')
        ? 'list'
        : [...glossary.querySelectorAll(headings)].reduce(
            (lowest, { nodeName }) => (nodeName > lowest ? nodeName : lowest),
            '',
          ),
    );
  }
}

function once<Value>(known: Map<Element, Value>, element: Element, find: () => Value): Value {
  if (!known.has(element)) known.set(element, find());
  return known.get(element)!;
}

/** The key of the term that a link to a glossary names, on this page or on one whose name says what it is. */
export function keyOf(link: HTMLAnchorElement, seen: Seen): string | undefined {
  // Unlike decodeURI() this takes a stray “%”.
  const id = new URLSearchParams(link.hash.replace('#', '=').replaceAll('+', '%2B')).get('')!;
  const isHere =
    link.getAttribute('href')!.startsWith('#') ||
    link.href.split('#')[0] === location.href.split('#')[0];
  const isEntry = isHere ? isHead(page.getElementById(id), seen) : /glossar/i.test(link.pathname);
  return isEntry ? id : undefined;
}

/** Of an entry: the title of a glossary and its groups stand above the headings that are explained. */
function isHead(place: Element | null, seen: Seen) {
  const glossary = place?.closest('bedside-glossary');
  const head = place?.closest(headings);
  return !!glossary && !(head && seen.lowest(glossary) > head.nodeName);
}

/** Links that are signposts stay links. */
export function isSignpost(link: Element, seen: Seen): boolean {
  const list = link.closest('ul,ol');
  return (
    !!link.closest(`bedside-glossary,bedside-term,nav,[role=navigation],.toc,#toc,${headings}`) ||
    (!!list && seen.isContents(list))
  );
}
