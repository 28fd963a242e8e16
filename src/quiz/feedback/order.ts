import { hashOf } from '../fingerprint.js';
import type { Option, Question } from '../quiz.model.js';
import type { Quiz } from '../quiz.state.js';

/** Gives options as they stand: as put in order by the reader, or shuffled. */
export function arranger(quiz: Quiz): (question: Question) => readonly Option[] {
  // As first read: a page translated in place is still the same quiz.
  const seeds = new Map<string, number>();
  return (question) => {
    const { id, kind, options } = question;
    const order = kind === 'order';
    const { chosen } = quiz.answer(question);
    if (order && chosen[0])
      return chosen.flatMap((each) => options.find((option) => option.id === each) ?? []);
    if (!order && !quiz.host.shuffle) return options;
    if (!seeds.has(id)) seeds.set(id, hashOf(question));
    const fixed = options.filter((option) => option.fixed && !order);
    const others = options.filter((option) => !fixed.includes(option));
    return [...shuffled(others, seeds.get(id)!), ...fixed];
  };
}

/**
 * A random-looking order that is the same for the same seed, so nothing has to be stored to keep it
 * through retry and reload. Never the order given, where there is another.
 */
export function shuffled<T>(items: readonly T[], seed: number): T[] {
  const result = [...items];
  for (let i = result.length; i > 1;) {
    seed = (Math.imul(seed ^ (seed >>> 15), 0x2c1b3c6d) + 0x9e3779b9) | 0;
    const j = (seed >>> 0) % i--;
    [result[i], result[j]] = [result[j]!, result[i]!];
  }
  return result.every((item, i) => item === items[i])
    ? [...result.slice(1), ...result.slice(0, 1)]
    : result;
}
