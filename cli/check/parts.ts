import { adviseHelp } from '../../src/page/advice/advice.js';
import type { PageElement } from '../dom.js';
import type { Advice } from './advice.js';
import {
  around,
  attr,
  elementsIn,
  lineAt,
  partsOf,
  rankOf,
  type Page,
  type Place,
} from './page.js';
import type { PartName } from './page.js';

type Part = Place<PartName>;

/** Advice on what stands around an article: whom to call. */
export const adviseParts = (page: Page): Advice[] =>
  partsOf(page).flatMap((part) =>
    adviseOn[part.family](part).map((advice) => ({ ...advice, line: lineAt(part.element) })),
  );

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
};
