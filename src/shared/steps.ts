/** Work in steps: between any two of them it may rest for a while. */
export type Steps<Result> = Generator<void, Result>;

/** Does all steps now. */
export function now<Result>(steps: Steps<Result>): Result {
  let step;
  do step = steps.next();
  while (!step.done);
  return step.value;
}
