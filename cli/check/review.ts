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

const today = () => new Date().toISOString().slice(0, 10);

/** A day some months before today. */
function before(months: number): string {
  const day = new Date();
  day.setUTCMonth(day.getUTCMonth() - months);
  return day.toISOString().slice(0, 10);
}

const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));

/** Reviews that are too old, in the future, or no days; with `--overdue` also those that are missing. */
export function adviseReview(widget: Widget, { options, reviewed, line, place }: At): Advice[] {
  const { overdue } = options;
  const day = reviewed ?? (widget.family === 'quiz' ? widget.reviewed : undefined);
  const wrong = (value: string | undefined, where: string): Advice[] => {
    const say = (advice: string): Advice[] => [{ rule: 'review', place: where, line, advice }];
    if (value === undefined) return [];
    if (!isDay(value))
      return say(`“${short(value)}” is no day of a review; write it as ${today()}`);
    if (value > today()) return say(`its review on ${value} has not been yet`);
    if (overdue && value < before(overdue))
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
