import { atEase } from '../slices.js';
import type { Steps } from '../steps.js';

/** Steps between two looks at the clock. */
const SOME = 4;

/** Does steps a slice at a time; undefined where they are given up before the end. */
export async function stepsInSlices<Result>(
  steps: Steps<Result>,
  signal: AbortSignal,
): Promise<Result | undefined> {
  for (let n = 0; ; n++) {
    if (n % SOME === 0) await atEase();
    if (signal.aborted) return undefined;
    const step = steps.next();
    if (step.done) return step.value;
  }
}
