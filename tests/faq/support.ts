import '../../src/faq/faq.js';
import type { FaqElement } from '../../src/faq/faq.js';
import { until } from '../support/until.js';

export { until };

export const pause = (milliseconds: number) =>
  new Promise((done) => setTimeout(done, milliseconds));

const mounted: Element[] = [];

/** What a content management system would send, parsed by the browser. */
export function write(html: string): HTMLElement {
  const main = document.createElement('main');
  main.append(document.createRange().createContextualFragment(html));
  document.body.append(main);
  mounted.push(main);
  return main;
}

export function clear(): void {
  for (const main of mounted.splice(0)) main.remove();
  if (location.hash) history.replaceState(null, '', location.pathname + location.search);
}

/** Every shadow tree in which an element draws its questions. */
export const roots = (element: Element): ShadowRoot[] => [
  element.shadowRoot!,
  ...[...element.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []),
];

export const all = (element: Element, selector: string): HTMLElement[] =>
  roots(element)
    .flatMap((root) => [...root.querySelectorAll<HTMLElement>(selector)])
    .sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top);

export const buttons = (element: Element): HTMLElement[] => all(element, '[part=question]');

/** The page with this FAQ in it, once its questions can be opened (or are native). */
export async function faq(html: string): Promise<FaqElement> {
  const main = write(html);
  const element = main.querySelector('bedside-faq')!;
  await until(() => buttons(element).length || all(element, '[part=open-all]').length, html);
  await element.updateComplete;
  return element;
}

/** The page with an FAQ that cannot be read, and what its author is told. */
export async function refused(html: string): Promise<{ main: HTMLElement; problems: string[] }> {
  const { error } = console;
  console.error = () => {};
  const problems: string[] = [];
  const listen = (event: Event) => problems.push(...(event as CustomEvent).detail.problems);
  document.addEventListener('bedside-error', listen);
  try {
    const main = write(`<bedside-faq>${html}</bedside-faq>`);
    await until(() => problems.length, html);
    return { main, problems };
  } finally {
    console.error = error;
    document.removeEventListener('bedside-error', listen);
  }
}

const skipped = /^(SCRIPT|STYLE|TEMPLATE|TITLE)$/;

/** What a reader sees of a node, in order: through shadow trees and slots, without what is hidden. */
export function visible(node: Node): string {
  if (node.nodeType === 3) return node.nodeValue!;
  if (node.nodeType !== 1 && node.nodeType !== 11) return '';
  const element = node as HTMLElement;
  if (node.nodeType === 1) {
    // A title is the page's own heading, with the page's tools in it.
    if (element.className === 'mw-editsection') return '';
    // Nor are our own controls words of the page.
    if (skipped.test(node.nodeName) || /^(toolbar|copy)$/.test(element.part?.value)) return '';
    const { display, visibility, position, clipPath } = getComputedStyle(element);
    if (display === 'none' || visibility === 'hidden') return '';
    if (position === 'absolute' && clipPath !== 'none') return '';
    if (element.localName === 'slot') {
      const nodes = (element as HTMLSlotElement).assignedNodes();
      return nodes.map(visible).join('');
    }
  }
  if (element.localName === 'img') return ` ${element.getAttribute('alt') ?? ''} `;
  const shown = [...(element.shadowRoot ?? element).childNodes].filter(
    ({ nodeName }) =>
      element.localName !== 'details' ||
      (element as HTMLDetailsElement).open ||
      nodeName === 'SUMMARY',
  );
  const text = shown.map(visible).join('');
  return /^(inline|contents)/.test(getComputedStyle(element).display) && element.localName !== 'br'
    ? text
    : `\n${text}\n`;
}

/** The same in lines. */
export const lines = (node: Node): string[] =>
  visible(node)
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean);

/** Opens every answer, as a reader does. */
export async function openAll(element: FaqElement): Promise<void> {
  const [button] = all(element, '[part=open-all]');
  if (button) button.click();
  else for (const each of buttons(element)) if (each.ariaExpanded === 'false') each.click();
  await element.updateComplete;
  await pause(20);
}

/** The words that each button shows, and what each answer shows when it is open. */
export async function read(element: FaqElement): Promise<[string, string][]> {
  const asked = buttons(element).map((button) => lines(button).join(' '));
  await openAll(element);
  const answers = all(element, '[part=answer]').map((answer) => lines(answer).join(' / '));
  return asked.map((words, i) => [words, answers[i]!]);
}
