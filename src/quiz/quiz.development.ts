import { loadFeature } from '../shared/load-feature.js';
import type { QuizModel } from './quiz.model.js';

declare global {
  /** Set by development pages: advice for authors goes to the console. No bundle reads it. */
  var BEDSIDE_DEVELOPMENT: boolean | undefined;
}

const advised = new WeakSet<QuizModel>();

/** Tells the author of a quiz, once and on development pages only, how it could be clearer. */
export async function advise(model: QuizModel): Promise<void> {
  if (advised.has(model)) return;
  advised.add(model);
  const part = await loadFeature(null, () => import('./quiz.advice.js')).get();
  for (const { place, advice } of part?.advise(model) ?? [])
    console.warn(`<bedside-quiz>: ${place}: ${advice}`);
}
