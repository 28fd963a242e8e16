import { asks } from '../../src/shared/content/asks.js';
import { found, type Family, type Found, type Widget } from '../widgets.js';
import { readJson } from '../read-page.js';
import { list, record, type Data } from './json.js';
import { Refused } from '../input.js';

/** Which element a JSON file of Bedside is for; checklists and questions look alike. */
export function familyOfJson(content: unknown, wanted?: Family): Family | undefined {
  const data = record(content);
  const has = (items: Data[], ...names: string[]) =>
    items.some((item) => names.every((name) => name in item));
  if (has(list(data.questions), 'question')) return 'quiz';
  if (has(list(data.entries), 'term')) return 'glossary';
  if (has(list(data.items), 'question', 'answer')) return 'faq';
  const items = [...list(data.items), ...list(data.groups).flatMap(({ items }) => list(items))];
  if (!has(items, 'text')) return undefined;
  if (wanted === 'questions' || wanted === 'checklist') return wanted;
  const asking = items.filter(({ text }) => asks(String(text))).length;
  return 'endorsement' in data || asking > items.length / 2 ? 'questions' : 'checklist';
}

/** Bedside's own JSON: as it is, so that it can become HTML. */
export async function importBedside(content: unknown, wanted?: Family): Promise<Found | undefined> {
  const family = familyOfJson(content, wanted);
  if (!family) return undefined;
  const { widget, problems, lost } = await readJson(family, content);
  if (!widget)
    throw new Refused(
      `it is Bedside JSON of a ${family}, but not valid: ${problems.slice(0, 5).join('; ')}${problems.length > 5 ? `; and ${problems.length - 5} more` : ''}`,
    );
  keepGiven(widget, record(content));
  return { ...found(), widgets: [widget], left: lost };
}

/** What the elements make up is not the author's: ids and kinds are taken from the file itself. */
function keepGiven(widget: Widget, data: Data): void {
  const id = (item: Data) => (typeof item.id === 'string' ? item.id : undefined);
  if (widget.family === 'quiz')
    list(data.questions).forEach((given, i) => {
      const question = widget.questions[i]!;
      question.id = id(given);
      question.kind = given.kind as typeof question.kind;
      list(given.options).forEach((option, j) => (question.options![j]!.id = id(option)));
    });
  else if (widget.family === 'faq')
    list(data.items).forEach((given, i) => {
      widget.items[i]!.id = id(given);
      widget.items[i]!.reviewed = given.reviewed as string | undefined;
    });
  else if (widget.family === 'glossary')
    list(data.entries).forEach((given, i) => (widget.entries[i]!.id = id(given)));
  else {
    const groups = Array.isArray(data.groups) ? list(data.groups) : [data];
    groups.forEach((group, i) =>
      list(group.items).forEach((given, j) => (widget.groups[i]!.items[j]!.id = id(given))),
    );
  }
}
