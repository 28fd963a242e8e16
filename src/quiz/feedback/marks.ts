import { unsure, type Answer, type Question } from '../quiz.model.js';

/** Whether there is a right and a not yet right answer. */
export const isMarked = ({ kind }: Pick<Question, 'kind'>): boolean =>
  kind === 'choice' || kind === 'order';

export function resultOf({ kind, options }: Question, chosen: readonly string[]): Answer['result'] {
  if (kind === 'order') return options.some(({ id }, i) => id !== chosen[i]) ? 'not-yet' : 'right';
  if (chosen.includes(unsure)) return 'unsure';
  return kind === 'choice' && options.some(({ id, right }) => right !== chosen.includes(id))
    ? 'not-yet'
    : 'right';
}
