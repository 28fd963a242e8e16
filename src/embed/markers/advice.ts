import { optionsOf } from './options.js';

import { isLine, widgetNames } from '../names.js';
import { headings, words } from './author.js';

/** Why a marker means nothing: its name or place, nothing that follows it, or an option. */
export type Problem = 'name' | 'alone' | 'option';

const said = new Set<string>();
const advices = Symbol.for('bedside.advice');
const shared = globalThis as unknown as Record<symbol, string[]>;

/** Tells an author in the console, once, what is wrong with a marker and how it is written. */
export function advise(element: Element, problem: Problem, option: string): void {
  const message = {
    name: () => ofName(element),
    alone: () => ofReach(element),
    option: () => ofOption(element, option),
  }[problem]();
  if (!message || said.has(message)) return;
  said.add(message);
  // The author's view, a file of its own, shows them on the page.
  shared[advices] = [...said];
  console.warn(`Bedside: ${message}`);
}

/** The link or class as its author sees it. */
const markerOf = (element: Element) =>
  decode((element as HTMLAnchorElement).hash || `.${element.className}`);
const titleOf = (element: Element) => `“${words(element).replace(/\s+/g, ' ').slice(0, 60)}”`;

function ofName(element: Element) {
  const { hash } = element as HTMLAnchorElement;
  if (!hash) return ofClass(element);
  // A list that is handed on, or a place on the page that happens to be called so.
  if (/^#bedside-list=/.test(hash) || element.ownerDocument.getElementById(hash.slice(1)))
    return '';
  const [written, options] = decode(hash)
    .slice(1)
    .split(/[?&](.*)/s);
  const name = nearest(written);
  const right = `#bedside-${name}${options ? `?${options}` : ''}`;
  const link = `the link ${titleOf(element)} leads to “${hash}”, which means nothing.`;
  if (!name)
    return `${link} Markers are ${widgetNames.map((each) => `#bedside-${each}`).join(', ')}.`;
  if (name === 'term') return `${link} For a word, link to its entry in the glossary: “#its-id”.`;
  const place = element.closest(headings) || isLine(name) ? '' : ' in a heading above the content';
  return `${link} Write “${right}”${place}.`;
}

function ofClass(element: Element) {
  const wrong = [...element.classList].find((each) => /^bedside-/i.test(each));
  const name = wrong && nearest(wrong);
  return name && `the class “${wrong}” means nothing. Write “bedside-${name}”.`;
}

function ofReach(element: Element) {
  const next = element.closest(headings)?.nextElementSibling;
  const why = next?.matches(headings)
    ? 'the next heading is of the same rank or a higher one. Give what belongs to it headings of a lower rank'
    : 'nothing follows it. Put the content below it, before the next heading of its rank';
  return `the heading ${titleOf(element)} is marked “${markerOf(element)}”, but ${why}.`;
}

function ofOption(element: Element, option: string) {
  const [, name] = /bedside-([\w-]+)/.exec(markerOf(element))!;
  const options = optionsOf(name);
  const why = options.includes(option)
    ? 'takes only addresses of this site in a marker'
    : `is no option of it. Options are: ${options.join(', ')}`;
  return `the heading ${titleOf(element)} is marked “${markerOf(element)}”, but “${option}” ${why}.`;
}

/** The name that somebody meant who wrote this one: other case, a plural, a letter or two wrong. */
function nearest(written: string) {
  const plain = written
    .toLowerCase()
    .replace(/^bedside/, '')
    .replace(/\W|_/g, '');
  return widgetNames
    .map((name) => ({ name, far: distance(plain, name.replace('-', '')) }))
    .filter(({ name, far }) => far <= name.length / 3)
    .sort((a, b) => a.far - b.far)[0]?.name;
}

/** How many letters have to be put in, taken out or changed. */
function distance(a: string, b: string) {
  // Not Array.from() nor entries(), here and elsewhere: old scripts of some pages replace them.
  let row = [...Array(b.length + 1).keys()];
  for (let i = 1; i <= Math.min(a.length, 40); i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + Number(a[i - 1] !== b[j - 1]));
    row = next;
  }
  return row[b.length];
}

function decode(text: string) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
