import { unsure, type Question } from './quiz.model.js';
import type { Quiz } from './quiz.state.js';

/** The question that a control stands in. */
const questionAt = (quiz: Quiz, node: Element): Question | undefined =>
  quiz.questions[+(node.closest<HTMLElement>('[part=question]')?.dataset.index ?? -1)];

/** A reader chose an option, or took a choice back. Nothing is marked by that. */
export function choose(quiz: Quiz, event: Event): void {
  const input = event.target as HTMLInputElement;
  const question = questionAt(quiz, input);
  const { option } = input.dataset;
  if (!question || option === undefined) return;
  const answer = quiz.answer(question);
  // “I’m not sure yet” goes with no other answer.
  const others = question.several
    ? answer.chosen.filter((id) => id !== option && (id === unsure) === (option === unsure))
    : [];
  quiz.missing = new Set([...quiz.missing].filter((id) => id !== question.id));
  quiz.put(question, { ...answer, chosen: input.checked ? [...others, option] : others });
}

/** What was checked stays as it is, and still takes the focus. */
export function keepMarked(event: Event): void {
  if ((event.target as Element).ariaDisabled) event.preventDefault();
}

/** Enter checks the question that the focus is in; arrow keys do not change what was checked. */
export function pressKey(quiz: Quiz, event: KeyboardEvent, check: (question: Question) => void) {
  const input = event.target as HTMLInputElement;
  const question = questionAt(quiz, input);
  if (!question || !input.dataset.option) return;
  if (event.key === 'Enter') {
    event.preventDefault();
    if (!quiz.atEnd) check(question);
  }
  if (event.key.startsWith('Arrow') && input.ariaDisabled) event.preventDefault();
}

/** What was chosen in a form of the author's is taken over, and the focus with it. */
export function takeFocus(host: Element): void {
  const { activeElement } = host.getRootNode() as Document | ShadowRoot;
  if (activeElement === host || !host.contains(activeElement)) return;
  const ours = [...host.shadowRoot!.querySelectorAll('input')];
  (ours.find(({ checked }) => checked) ?? ours[0])?.focus({ preventScroll: true });
}
