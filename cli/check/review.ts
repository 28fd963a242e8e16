import { isOverdue, wrongDay } from '../../src/shared/reviewed/day.js';
import { short } from '../terminal.js';
import { wordsOf } from '../markup/words.js';
import type { Widget } from '../widgets.js';
import type { Advice } from './advice.js';

interface At {
  options: { overdue: number | undefined };
  reviewed: string | undefined;
  line: number;
  place: string;
}

/** Reviews that are too old, in the future, or no days; with `--overdue` also those that are missing. */
export function adviseReview(widget: Widget, { options, reviewed, line, place }: At): Advice[] {
  const { overdue } = options;
  const day = reviewed ?? (widget.family === 'quiz' ? widget.reviewed : undefined);
  const wrong = (value: string | undefined, where: string): Advice[] => {
    const say = (advice: string): Advice[] => [{ rule: 'review', place: where, line, advice }];
    if (value === undefined) return [];
    const problem = wrongDay(value);
    if (problem) return say(problem);
    if (overdue && isOverdue(value, overdue))
      return say(`its last review was on ${value}, more than ${overdue} months ago`);
    return [];
  };
  const items = widget.family === 'faq' ? widget.items : [];
  const found = [
    ...wrong(day, place),
    ...items.flatMap(({ question, reviewed: own }) =>
      wrong(own, `question “${short(wordsOf(question))}”`),
    ),
  ];
  const missing = day === undefined && !items.some(({ reviewed: own }) => own);
  if (overdue && missing)
    found.push({
      rule: 'review',
      place,
      line,
      advice: 'it does not say when it was last reviewed; add reviewed="…"',
    });
  return found;
}
