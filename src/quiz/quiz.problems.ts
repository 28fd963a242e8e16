import type { Question } from './quiz.model.js';
import { said } from './quiz.reader.js';

/** Why a quiz in HTML cannot be shown, for its author. */
export function problemsOf(questions: readonly Question[]): string[] {
  return questions.flatMap(({ question, kind, options }, i) => [
    ...(said(question) ? [] : [`question ${i + 1}: the question itself is missing`]),
    ...(kind !== 'own-words' && options.length < 2
      ? [`question ${i + 1}: it needs at least two options, but has ${options.length}`]
      : []),
    ...(kind === 'choice' && !options.some(({ right }) => right)
      ? [`question ${i + 1}: no option is marked as right`]
      : []),
  ]);
}

/** What an author should know about a quiz that is shown. */
export function hintsOf(
  questions: readonly Question[],
  twice: readonly string[],
  host: Element,
): string[] {
  const hints = twice.map(
    (id) => `the id “${id}” is used twice; the second question counts as another one`,
  );
  const keep = host.getAttribute('keep') ?? 'none';
  if (keep === 'none') return hints;
  if (!host.getAttribute('name'))
    hints.push('keep needs a name: the key under which answers are kept');
  questions.forEach(({ id }, i) => {
    if (id === `q${i + 1}`)
      hints.push(
        `question ${i + 1} has no id; kept answers will be lost when questions are added or moved`,
      );
  });
  return hints;
}
