import { adviseHelp } from '../../src/page/advice/advice.js';
import { levelsReader } from '../../src/page/levels.reader.js';
import { overdueWords, today, wrongDay } from '../../src/shared/reviewed/day.js';
import type { PageElement } from '../dom.js';
import type { Advice } from './advice.js';
import {
  around,
  attr,
  elementsIn,
  hostOf,
  lineAt,
  partsOf,
  rankOf,
  type Page,
  type Place,
} from './page.js';
import type { PartName } from './page.js';

type Part = Place<PartName>;

/** Advice on what stands around an article: whom to call, who checked it and when, how much to read, its sheet. */
export const adviseParts = (page: Page): Advice[] =>
  partsOf(page).flatMap((part) =>
    [...adviseDay(part), ...adviseOn[part.family](part)].map((advice) => ({
      ...advice,
      line: lineAt(part.element),
    })),
  );

/** Of a review always, of the rest where they give a day. */
function adviseDay({ family, options }: Part): Omit<Advice, 'line'>[] {
  const day = options.get('reviewed');
  const every = options.get('every');
  const missing = family === 'review' && day === undefined;
  return [
    missing
      ? 'it does not say when it was last reviewed; add reviewed="…"'
      : wrongDay(day ?? today()),
    overdueWords(day ?? '', every),
  ]
    .filter(Boolean)
    .map((advice) => ({ rule: 'review', place: family, advice }));
}

const adviseOn: Record<PartName, (part: Part) => Omit<Advice, 'line'>[]> = {
  help: ({ nodes, element }) => {
    const inside = elementsIn(nodes);
    const isFolded = !!around(
      element,
      ({ tagName, attrs }) =>
        /^(details|bedside-(faq|levels))$/.test(tagName) ||
        attrs.some(({ name, value }) => name === 'class' && /\bbedside-(faq|levels)\b/.test(value)),
    );
    const calls = inside.some((each) => /^(tel|sms):/i.test(attr(each, 'href') ?? ''));
    return adviseHelp(
      inside.some((each: PageElement) => rankOf(each) > 0),
      calls,
      isFolded,
    ).map((advice) => ({ rule: 'parts', place: 'help', advice }));
  },
  levels: (part) => {
    const result = levelsReader.fromHtml(hostOf(part, ''));
    const problems =
      result && 'ok' in result && !result.ok ? result.problems : result ? [] : ['nothing is in it'];
    return problems.map((advice) => ({ rule: 'unreadable', place: 'levels', advice }));
  },
  print: () => [],
  review: () => [],
};
