import { isShutIn } from './not-allowed.js';
import { helpParts } from './help-on-paper.js';
import type { Sheet, SheetPart } from './sheet.js';
import { onWiped } from '../wiped.js';

/** Hides everything but the sheet, and takes from the page whatever would cut it off. */
const pageRules = `@media print {
  html:not(#\\9#\\9), body:not(#\\9#\\9) {
    display: block !important; position: static !important; float: none !important;
    inline-size: auto !important; block-size: auto !important;
    min-block-size: 0 !important; max-block-size: none !important;
    margin: 0 !important; padding: 0 !important; border: 0 !important;
    overflow: visible !important; contain: none !important; columns: auto !important;
    transform: none !important; filter: none !important; zoom: 1 !important;
    opacity: 1 !important; visibility: visible !important; clip-path: none !important;
    background: #fff !important;
  }
  body:not(#\\9#\\9)::before, body:not(#\\9#\\9)::after { content: none !important; }
  body > :not([data-bedside-sheet], #\\9#\\9#\\9) { display: none !important; --_on-paper: none; }
}`;

const sheetRules = `
:host { display: none !important; }
@media print {
  :host {
    all: initial !important;
    display: block !important; visibility: visible !important;
    font: 12pt/1.5 system-ui, sans-serif !important;
    color: #000 !important;
  }
  * { margin: 0; padding: 0; }
  h1 { font-size: 18pt; margin-block-end: 8pt; }
  h2 { font-size: 14pt; margin-block: 14pt 4pt; break-after: avoid; }
  ol { list-style: none; margin-block-start: 6pt; }
  li { padding-block: 5pt; border-block-start: 0.5pt solid #999; }
  li > p:first-child { font-weight: bold; break-after: avoid; }
  li > .plain:first-child { font-weight: normal; }
  .rich, .rich p { white-space: normal; }
  .rich :is(ul, ol, dl) { padding-inline-start: 16pt; }
  .rich ul { list-style: disc; }
  .rich ol { list-style: decimal; margin-block: 0; }
  .rich li { padding-block: 0; border: 0; }
  .rich li > p:first-child { font-weight: normal; }
  .rich :is(td, th) { border: 0.5pt solid #777; padding: 2pt 5pt; text-align: start; }
  .rich table { border-collapse: collapse; }
  .rich img, .rich svg { max-inline-size: 100%; max-block-size: 5cm; vertical-align: middle; }
  :lang(ko) { word-break: keep-all; }
  .large { font-size: 18pt; }
  .large h1 { font-size: 26pt; }
  .large h2 { font-size: 22pt; }
  .large .box { inline-size: 15pt; block-size: 15pt; }
  .large .line { block-size: 30pt; }
  .new-page { break-before: page; }
  .together { break-inside: avoid; margin-block-start: 14pt; padding: 6pt 10pt; border: 1pt solid #000; }
  p { overflow-wrap: anywhere; white-space: pre-wrap; orphans: 2; widows: 2; }
  .box { display: inline-block; inline-size: 10pt; block-size: 10pt; margin-inline-end: 7pt;
    border: 1pt solid #000; vertical-align: -1pt; position: relative; }
  .ticked::after { content: ''; position: absolute; left: 3pt; top: 0; width: 3pt; height: 6pt;
    border: solid #000; border-width: 0 1.5pt 1.5pt 0; transform: rotate(45deg); }
  .line { block-size: 20pt; border-block-end: 0.5pt solid #777; }
  .mark { border: 1pt solid #000; padding-inline: 4pt; margin-inline-end: 6pt; }
}`;

function styleSheet(rules: string) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  return sheet;
}

function add(
  parent: Node,
  name: string,
  text: string | Node | readonly Node[] = '',
  className = '',
): HTMLElement {
  const element = document.createElement(name);
  if (typeof text === 'string') element.textContent = text;
  else {
    element.className = 'rich';
    for (const node of 'nodeType' in text ? [text] : text) element.append(node.cloneNode(true));
  }
  if (className) element.className = className;
  parent.appendChild(element);
  return element;
}

let cleanUp: (() => void) | undefined;

/**
 * Prints a plain sheet and nothing else of the page. It is built in the press, as the last child of
 * `body` (printing what is on screen depends on the page's print styles), in a shadow tree of its
 * own, where neither the page's styles nor its observers reach, and is gone after printing.
 *
 * @returns Whether the browser began to print; a frame may not be allowed to.
 */
export function printSheet(sheet: Sheet): boolean {
  cleanUp?.();
  const host = document.createElement('div');
  host.setAttribute('data-bedside-sheet', '');
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [sheetRules, sheet.rules ?? ''].filter(Boolean).map(styleSheet);
  const main = add(root, 'div');
  main.lang = sheet.lang;
  main.dir = sheet.dir;
  if (sheet.large) main.className = 'large';
  const heading = sheet.heading ?? sheet.title;
  add(main, 'h1', heading);
  // The name of the sheet is enough where its first part has the same.
  for (const part of [...sheet.parts, ...helpParts(document)]) {
    addPart(main, part.title === heading ? { ...part, title: '' } : part);
  }

  const rules = styleSheet(pageRules);
  const { title } = document;
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, rules];
  document.body.appendChild(host);
  document.title = sheet.title;
  const unhear = onWiped(end);
  cleanUp = () => {
    cleanUp = undefined;
    unhear();
    host.remove();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== rules);
    if (document.title === sheet.title) document.title = title;
    for (const type of ends) removeEventListener(type, end, true);
  };
  // Phones do not always say that they are done; the next touch does.
  for (const type of ends) addEventListener(type, end, true);
  const begins = printPage();
  if (!begins) end();
  return begins;
}

/** Prints what is there. False in a frame that may not; elsewhere an app may print in a way of its own, without a word. */
export function printPage(): boolean {
  let begins = false;
  const begin = () => (begins = true);
  addEventListener('beforeprint', begin);
  globalThis.print?.();
  removeEventListener('beforeprint', begin);
  return begins || !isShutIn();
}

const ends = ['afterprint', 'pointerdown', 'keydown'];
const end = () => cleanUp?.();

function addPart(main: Node, part: SheetPart) {
  const { title, lang, dir, newPage, together, intro = [], content, items = [] } = part;
  const section = add(main, 'div', '', newPage ? 'new-page' : together ? 'together' : '');
  if (lang) section.lang = lang;
  if (dir) section.dir = dir;
  if (title) add(section, 'h2', title);
  for (const text of intro) add(section, 'p', text);
  if (content) add(section, 'div', content);
  if (!items.length) return;
  const list = add(section, 'ol');
  for (const item of items) {
    const li = add(list, 'li');
    const line = add(li, 'p', '', item.plain ? 'plain' : '');
    if (item.box) add(line, 'span', '', `box ${item.box}`);
    if (item.mark) add(line, 'span', item.mark, 'mark');
    const words = add(line, 'bdi', item.text);
    if (item.lang) words.lang = item.lang;
    for (const { label, text, lines = 0 } of item.notes ?? []) {
      if (typeof text === 'object') {
        add(li, 'div', text);
        continue;
      }
      const note = add(li, 'p', label);
      if (text) add(note, 'bdi', text);
      else for (let n = lines; n--;) add(li, 'p', '', 'line');
    }
  }
}
