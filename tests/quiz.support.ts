// What the quiz's tests share: a quiz on the page, and a reader's hands, eyes and ears.
import { executeServerCommand, sendKeys } from '@web/test-runner-commands';
import { deviceStore } from '../src/shared/device/store.js';
import { clearAll } from '../src/shared/device/clearing/clear-all.js';
import './support/nodes.js';
import type { QuizElement } from '../src/quiz/quiz.js';
import '../src/quiz/quiz.js';
// Parts that come with a reader's first act: here at once, so that tests need not wait for the line.
import '../src/quiz/feedback/acts.js';
import '../src/quiz/results/results.js';
import '../src/quiz/feedback/kinds.js';
import '../src/quiz/memory/memory.js';
import { until } from './support/until.js';

export { until };

const places: HTMLElement[] = [];

/** Puts HTML on the page and waits until its first quiz stands. */
export async function mount(html: string): Promise<QuizElement> {
  const place = document.createElement('div');
  place.innerHTML = html;
  document.body.append(place);
  places.push(place);
  const quiz = place.querySelector('bedside-quiz')!;
  await shown(quiz);
  return quiz;
}

export function clear(): void {
  for (const place of places.splice(0)) place.remove();
  deviceStore();
  clearAll();
  localStorage.clear();
  sessionStorage.clear();
  if (location.hash) history.replaceState(null, '', location.pathname + location.search);
}

const shown = async (quiz: QuizElement) => {
  await until(() => quiz.shadowRoot?.querySelector('fieldset, [part=error]'));
  await quiz.updateComplete;
};

export const all = <E extends Element = HTMLElement>(quiz: QuizElement, selector: string) => [
  ...quiz.shadowRoot!.querySelectorAll<E>(selector),
];
export const one = <E extends Element = HTMLElement>(quiz: QuizElement, selector: string) =>
  quiz.shadowRoot!.querySelector<E>(selector)!;

/** The words a reader can see. */
export const seen = (element: Element): string => {
  const visible = (node: Node): string => {
    if (node.nodeType === 3) return node.nodeValue!;
    if (node.nodeType !== 1) return '';
    const element = node as HTMLElement;
    if (!element.checkVisibility() || element.classList.contains('visually-hidden')) return '';
    return ` ${[...element.childNodes].map(visible).join('')} `;
  };
  const root = (element as QuizElement).shadowRoot ?? element;
  return [...root.childNodes].map(visible).join('').replace(/\s+/g, ' ').trim();
};

/** What is seen of an answer: the verdict at each chosen option, then what stands below the options. */
export const told = (quiz: QuizElement, index = 0): string =>
  all(
    quiz,
    `[data-index="${index}"] :is([part=option]:has(:checked) > [part=verdict], [part=remarks])`,
  )
    .map(seen)
    .join(' ');

export const words = (element: Element) => element.textContent!.replace(/\s+/g, ' ').trim();

/** The control of an option. */
export function option(quiz: QuizElement, text: string, question = 0): HTMLInputElement {
  const scope = one(quiz, `[data-index="${question}"]`);
  const label = [...scope.querySelectorAll('label')].find((each) => words(each).includes(text));
  if (!label) throw new Error(`no option “${text}” in ${words(scope)}`);
  return label.querySelector('input')!;
}

export function button(quiz: QuizElement, name: string): HTMLButtonElement {
  const found = all<HTMLButtonElement>(quiz, 'button').find((each) => words(each).includes(name));
  if (!found)
    throw new Error(`no button “${name}” among ${all(quiz, 'button').map(words).join(' | ')}`);
  return found;
}

export const buttons = (quiz: QuizElement) => all(quiz, 'button').map(words);

export async function choose(quiz: QuizElement, text: string, question = 0) {
  option(quiz, text, question).click();
  await quiz.updateComplete;
}

export async function press(quiz: QuizElement, name: string) {
  await until(() => buttons(quiz).some((each) => each.includes(name)));
  const target = button(quiz, name);
  target.focus();
  target.click();
  await quiz.updateComplete;
  // What comes with the first act is on its way.
  await pause(40);
  await quiz.updateComplete;
}

export async function answer(quiz: QuizElement, text: string, question = 0) {
  await choose(quiz, text, question);
  await press(quiz, `Check answer to question ${question + 1}`);
  await until(() =>
    quiz.shadowRoot!.querySelector(`[data-index="${question}"] [part=check][aria-disabled]`),
  );
  await quiz.updateComplete;
}

export async function key(...keys: string[]) {
  if (keys.length > 1) await executeServerCommand('chord', { keys });
  else await sendKeys({ press: keys[0]! });
  await new Promise((done) => setTimeout(done, 20));
}

/** Where the focus is, through shadow roots. */
export function focused(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}

/** What the quiz's live region has said, in order; each text once. */
export function listen(quiz: QuizElement): string[] {
  const said: string[] = [];
  const region = one(quiz, '[aria-live]');
  let last = words(region);
  new MutationObserver(() => {
    const text = words(region);
    if (text && text !== last) said.push(text);
    last = text;
  }).observe(region, { childList: true, characterData: true, subtree: true });
  return said;
}

export const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** The accessible description of an element, as `aria-describedby` gives it. */
export const described = (quiz: QuizElement, element: Element) =>
  (element.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .filter((id) => id)
    .map((id) => words(one(quiz, `[id="${id}"]`)))
    .join(' ');

export const plain = `<bedside-quiz>
  <h2>Check what you know</h2>
  <ol>
    <li id="what">What is a second opinion?
      <ul>
        <li>A new treatment <p>No treatment starts because of it.</p></li>
        <li><strong>Another doctor's review</strong></li>
        <li>A complaint <p>Most doctors expect the question.</p></li>
      </ul>
      <p>Another doctor looks at the same facts.</p>
      <ul><li>Think of who reads your tests.</li><li>It is advice.</li><li><a href="#passage">What it is</a></li></ul>
      <blockquote><p>A few cancers need treatment at once.</p></blockquote>
    </li>
    <li id="papers">Which papers help?
      <ul><li><b>Pathology report</b></li><li>Library card <p>It says nothing about you.</p></li><li><b>Imaging</b></li></ul>
      <p>They tell the story.</p>
    </li>
  </ol>
  <p>Not medical advice.</p>
</bedside-quiz>`;
