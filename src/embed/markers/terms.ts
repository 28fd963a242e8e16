import { page } from '../page.js';
import { headings } from './author.js';

const letters = (node: Node) => node.textContent!.replace(/\P{L}/gu, '').length;

/** A list that is nothing but links leads through the page; it is no running text with words to explain. */
function isContents(link: Element) {
  const list = link.closest('ul,ol');
  if (!list) return false;
  const inLinks = [...list.querySelectorAll('a')].reduce((sum, other) => sum + letters(other), 0);
  return inLinks === letters(list);
}

/** The key of the term that a link to a glossary names, on this page or on one whose name says what it is. */
export function keyOf(link: HTMLAnchorElement): string | undefined {
  // Unlike decodeURI() this takes a stray “%”.
  const id = new URLSearchParams(link.hash.replace('#', '=').replaceAll('+', '%2B')).get('')!;
  const isHere =
    link.getAttribute('href')!.startsWith('#') ||
    link.href.split('#')[0] === location.href.split('#')[0];
  const isEntry = isHere ? isHead(page.getElementById(id)) : /glossar/i.test(link.pathname);
  return isEntry ? id : undefined;
}

/** Of an entry: the title of a glossary and its groups stand above the headings that are explained. */
function isHead(place: Element | null) {
  const glossary = place?.closest('bedside-glossary');
  const head = place?.closest(headings);
  return !!glossary && !(head && holdsBelow(glossary, head));
}
const holdsBelow = (glossary: Element, head: Element) =>
  glossary.querySelector('dl,table') ??
  [...glossary.querySelectorAll(headings)].find((other) => other.nodeName > head.nodeName);

/** Links that are signposts stay links. */
export const isSignpost = (link: Element) =>
  !!link.closest(`bedside-glossary,bedside-term,nav,[role=navigation],.toc,#toc,${headings}`) ||
  isContents(link);
