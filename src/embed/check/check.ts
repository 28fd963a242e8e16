import { look, terms, widgets, type Finding } from './look.js';
import { styles } from './check.styles.js';

/** What elements have said, by element. */
export type Told = Map<EventTarget, readonly string[]>;

/** Sentences on markers that mean nothing, kept by the file that tells them in the console. */
const misread = () =>
  (globalThis as unknown as Record<symbol, string[] | undefined>)[Symbol.for('bedside.advice')] ??
  [];

/**
 * The author’s view: `?bedside=check` in the address of a page, or `data-check` on the script. Shows on the page what
 * each widget took, where it ends and what was not understood. A file of its own that readers never load.
 *
 * @param told What elements have said so far; it grows.
 */
export function check(told: Told): void {
  if (document.readyState === 'loading') {
    document.addEventListener('DOMContentLoaded', () => check(told));
    return;
  }
  const host = document.createElement('div');
  host.setAttribute('data-bedside-skip', '');
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  root.adoptedStyleSheets = [sheet];
  document.body.append(host);
  let drawn = '';
  let frames: { element: Element; box: HTMLElement }[] = [];

  const place = () => {
    const origin = host.getBoundingClientRect();
    for (const { element, box } of frames) {
      const { top, left, width, height } = element.getBoundingClientRect();
      box.hidden = !width;
      // Through the object model, which a strict policy allows.
      box.style.setProperty('top', `${top - origin.top}px`);
      box.style.setProperty('left', `${left - origin.left}px`);
      box.style.setProperty('width', `${width}px`);
      box.style.setProperty('height', `${height}px`);
    }
  };
  const draw = () => {
    const findings = widgets(document).map((element) => look(element, told));
    const wrong = misread();
    const words = terms(document);
    const now = JSON.stringify([findings.map(({ element: _, ...rest }) => rest), wrong, words]);
    if (now !== drawn || frames.some(({ element }) => !element.isConnected)) {
      drawn = now;
      const open = root.querySelector('details')?.open ?? true;
      frames = findings.map((finding, i) => ({ element: finding.element, box: boxOf(finding, i) }));
      root.replaceChildren(...frames.map(({ box }) => box), panelOf(findings, wrong, words, open));
    }
    place();
  };
  draw();
  // Widgets open, close and arrive; the page may be slow.
  setInterval(draw, 500);
  addEventListener('scroll', place, { passive: true, capture: true });
  addEventListener('resize', place);
}

function make(name: string, text = '', className = ''): HTMLElement {
  const element = document.createElement(name);
  element.textContent = text;
  if (className) element.className = className;
  return element;
}

function boxOf({ name, problems }: Finding, index: number): HTMLElement {
  const box = make('div', '', problems.length ? 'box wrong' : 'box');
  box.setAttribute('aria-hidden', 'true');
  box.append(
    make('span', `${index + 1} ${name} begins`, 'begin'),
    make('span', `${index + 1} ends`, 'end'),
  );
  return box;
}

function panelOf(findings: Finding[], wrong: string[], words: string, open: boolean): HTMLElement {
  const panel = make('section', '', 'panel');
  panel.setAttribute('aria-label', 'Bedside: for the author of this page');
  const details = make('details') as HTMLDetailsElement;
  details.open = open;
  const bad = findings.filter(({ problems }) => problems.length).length + wrong.length;
  details.append(
    make(
      'summary',
      `Bedside found ${findings.length} ${findings.length === 1 ? 'widget' : 'widgets'}; ${bad ? `${bad} to look at` : 'all understood'}`,
    ),
  );
  details.append(
    make(
      'p',
      'Readers do not see this. Take “bedside=check” out of the address to see the page as they do.',
    ),
  );
  const list = make('ol');
  for (const { element, name, source, facts, problems } of findings) {
    const item = make('li');
    const go = make('button', name) as HTMLButtonElement;
    go.type = 'button';
    go.addEventListener('click', () => {
      element.scrollIntoView({ block: 'start' });
      scrollBy(0, -40);
    });
    item.append(go, make('p', [source, ...facts].join(' ')));
    for (const problem of problems) item.append(make('p', `Not understood: ${problem}`, 'problem'));
    list.append(item);
  }
  details.append(list);
  for (const sentence of wrong) details.append(make('p', sentence, 'problem'));
  if (words) details.append(make('p', `Words whose meaning opens in place: ${words}.`));
  panel.append(details);
  return panel;
}
