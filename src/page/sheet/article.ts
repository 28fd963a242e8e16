import { copyOf } from '../../shared/content/copy.js';
import { withStyles } from '../../shared/content/visible.js';
import { deviceStore } from '../../shared/device/store.js';

/** What of a page is no text to take home: what leads elsewhere, acts, or has a part of its own on the sheet. */
const left = [
  'nav,aside,form,dialog,footer,[role=navigation],[role=search],[role=complementary],[role=contentinfo]',
  '[data-bedside-skip],[data-bedside-words],[data-bedside-sheet],.skip-link',
  'input,select,textarea,button',
  ...['quiz', 'checklist', 'questions', 'question-list', 'help', 'print'].map(
    (name) => `bedside-${name}`,
  ),
  'bedside-glossary[show=page]',
].join();

/** A checklist that could not be read has no part of its own: its words are text like any other. */
const isLeft = (element: Element): boolean =>
  element.matches(left) &&
  (element.localName !== 'bedside-checklist' || deviceStore().sheets.has(element));

/** Where the text of a page stands: its main part, else the whole page. */
export const articleOf = ({ body }: Document): Element =>
  body.querySelector('main,[role=main]') ?? body.querySelector('article') ?? body;

/**
 * The text of a page for a sheet: copies of its blocks, in order, with what stands in answers and levels that are closed.
 * Widgets that have a part of their own on the sheet are left out. The first `h1` gives the name.
 */
export function articleIn(article: Element): { title: string; content: Node[] } {
  const hosts = [...article.querySelectorAll('*')].filter(
    ({ localName, shadowRoot }) => localName.startsWith('bedside-') && shadowRoot,
  );
  const box = document.createElement('div');
  withStyles(hosts, () => box.append(...copyOf(article.childNodes, true, isLeft)));
  for (const each of box.querySelectorAll('details')) each.open = true;
  const own = box.querySelector('h1');
  const name = own ?? document.querySelector('h1');
  const title = name?.textContent?.trim().replace(/\s+/g, ' ') || document.title;
  own?.remove();
  return { title, content: [...box.childNodes] };
}
